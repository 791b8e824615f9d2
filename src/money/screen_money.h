/* Screens of money. Private to the folder. */
#ifndef QTP_MONEY_SCREEN_MONEY_H
#define QTP_MONEY_SCREEN_MONEY_H

#include "command_ledger.h"
#include "qtp/engine/ui/screens.h"
#include "view_accounts.h"

/* The view of all accounts. */
struct Layer *money_open(struct App *app, const struct ViewSpec *view);
/* The account of a row: its entries; pushed. */
void account_open(struct App *app, const struct AccountRow *row);

/* Begins the layers of these two pages. */
struct MoneyPage {
	struct Layer layer;
	/* The row that keys work on; NULL: there is none. */
	const struct AccountRow *(*row)(const struct MoneyPage *page);
};
const struct AccountRow *money_row(const struct Layer *layer); /* of either page */
/* The keys that the accounts and an account share. */
unsigned money_act_charge(struct App *app);
unsigned money_act_pay(struct App *app);
unsigned money_act_refund(struct App *app);
unsigned money_act_transfer(struct App *app);
unsigned money_act_invoice(struct App *app);
unsigned money_act_reminder(struct App *app);
unsigned money_act_bank(struct App *app);
unsigned money_act_waive(struct App *app);
unsigned money_act_penalty(struct App *app);
unsigned money_act_write_off(struct App *app);
bool money_has_row(struct App *app, struct Error *error);
bool money_row_owes(struct App *app, struct Error *error);

/* Rows of a table of actions; `page` begins their ids. */
#define MONEY_ACTIONS(page)                                                                    \
	{page ".pay",                                                                          \
	 "payment",                                                                            \
	 "A payment that has come in, on a form.",                                             \
	 "p",                                                                                  \
	 NEED_WRITABLE | OPENS_TEXT,                                                           \
	 money_act_pay,                                                                        \
	 .fits = money_has_row,                                                                \
	 .words = "paid check wire receive"},                                                  \
		{page ".refund",                                                               \
		 "refund",                                                                     \
		 "Money that is paid back, on a form.",                                        \
		 "r",                                                                          \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_refund,                                                             \
		 .fits = money_has_row,                                                        \
		 .words = "repay return"},                                                     \
		{page ".invoice",                                                              \
		 "invoice",                                                                    \
		 "The invoice of the account: a new one of what none names yet, or the last.", \
		 "i",                                                                          \
		 NEED_WRITABLE,                                                                \
		 money_act_invoice,                                                            \
		 .fits = money_has_row,                                                        \
		 .words = "bill paper print"},                                                 \
		{page ".transfer",                                                             \
		 "transfer",                                                                   \
		 "Money that goes to another account, on a form.",                             \
		 "t",                                                                          \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_transfer,                                                           \
		 .fits = money_has_row,                                                        \
		 .words = "move credit"},                                                      \
		{page ".charge",                                                               \
		 "charge",                                                                     \
		 "A fee that is charged, on a form; it offers that of the schedule.",          \
		 "c",                                                                          \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_charge,                                                             \
		 .fits = money_has_row,                                                        \
		 .words = "fee bill owe"},                                                     \
		{page ".waive",                                                                \
		 "waive",                                                                      \
		 "A part of the fee that is waived, on a form.",                               \
		 NULL,                                                                         \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_waive,                                                              \
		 .fits = money_has_row,                                                        \
		 .words = "scholarship discount"},                                             \
		{page ".penalty",                                                              \
		 "penalty",                                                                    \
		 "A penalty, on a form.",                                                      \
		 NULL,                                                                         \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_penalty,                                                            \
		 .fits = money_has_row,                                                        \
		 .words = "fine late"},                                                        \
		{page ".write_off",                                                            \
		 "write off",                                                                  \
		 "What is open and will not be paid, on a form.",                              \
		 NULL,                                                                         \
		 NEED_WRITABLE | OPENS_TEXT,                                                   \
		 money_act_write_off,                                                          \
		 .fits = money_has_row,                                                        \
		 .words = "uncollectable loss"},                                               \
	{                                                                                      \
		page ".reminder", "fee reminder",                                              \
			"The letter that reminds the team of what it owes.", "$", 0,           \
			money_act_reminder, .fits = money_row_owes,                            \
					    .words = "letter mail unpaid dunning"              \
	}

#endif
