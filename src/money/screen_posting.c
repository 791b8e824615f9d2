/* The form for an entry of an account: a payment, a refund, a transfer or a charge. */
#include "screen_layers.h"
#include "screen_money.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/ui/form.h"

#include <string.h>

/* The entry being written. */
struct PostingForm {
	struct FormLayer form;
	struct Account account;
	enum EntryKind kind;
	const char *offer;	/* an amount: "4,200.00"; NULL: none */
	const char *offer_text; /* why it is offered */
};

/* What a form of each kind asks for beside the amount. */
static const struct {
	const char *title, *draft; /* title: before the name of the account */
	const char *fields[4];	   /* of an entry; a NULL after the last */
} forms[N_ENTRY_KINDS] = {
	[ENTRY_CHARGE] = {"Charge", "charge", {"day", "payer", "note"}},
	[ENTRY_PAYMENT] = {"Payment of", "payment", {"day", "method", "reference", "note"}},
	[ENTRY_REFUND] = {"Refund to", "refund", {"day", "method", "reference", "note"}},
	[ENTRY_WAIVER] = {"Waiver for", "waiver", {"day", "note"}},
	[ENTRY_TRANSFER] = {"Transfer from", "transfer", {"day", "note"}},
	[ENTRY_PENALTY] = {"Penalty of", "penalty", {"day", "note"}},
	[ENTRY_WRITE_OFF] = {"Write-off of", "write-off", {"day", "note"}},
};

static unsigned save(struct App *app, struct FormLayer *form);

static const char *draft_of(const struct FormLayer *form, Id *ret_about)
{
	const struct PostingForm *self = (const struct PostingForm *)form;

	*ret_about = self->account.team ? self->account.team : -self->account.practice;
	return forms[self->kind].draft;
}

static const struct FormSpec spec = {
	.save = save,
	.draft = draft_of,
	.kept = "What you typed is kept as a draft, and is here again next time.",
};

/* --- Where a transfer goes --- */

static const char *echo_account(const struct FormAt *at)
{
	struct Account account;
	struct Error error;

	if (!*at->text)
		return "";
	return account_find(at->app->domain, at->text, at->arena, &account, &error) ? account.name
										    : "";
}

static const struct FormRow to_row = {
	.field = {.key = "to",
		  .label = "To",
		  .help = "The team, person or practice whose account it goes to.",
		  .type = FIELD_REF,
		  .ref = KIND_TEAM},
	.echo = echo_account,
};

/* --- What is offered as the amount --- */

/* All that is open is what is mostly paid; what a schedule or a policy says is taken by hand. */
static bool is_filled(const struct PostingForm *self)
{
	return self->offer && (self->kind == ENTRY_PAYMENT || self->kind == ENTRY_WRITE_OFF);
}

static const char *hint_offer(const struct FormAt *at)
{
	const struct PostingForm *self = (const struct PostingForm *)at->form;

	if (!self->offer_text)
		return "";
	return arena_format(at->arena, "%s%s", self->offer_text,
			    self->offer && !is_filled(self) ? "; Right takes it." : ".");
}

static const char *suggest_offer(const struct FormAt *at)
{
	return ((const struct PostingForm *)at->form)->offer;
}

static const struct FormRow amount_row = {
	.field = {.help = "Above 0, like 4,200.00."}, .hint = hint_offer, .suggest = suggest_offer};

static void offer(struct PostingForm *self, Cents amount, const char *text)
{
	self->offer = amount > 0 ? money_text(amount, NULL, &self->form.arena) : NULL;
	self->offer_text = text;
}

/* What is open, for a payment or a write-off. */
static void offer_open(struct PostingForm *self, const struct AccountRow *row)
{
	struct Arena *arena = &self->form.arena;

	if (row->balance.open > 0)
		offer(self, row->balance.open,
		      arena_format(arena, "%s is open",
				   money_text(row->balance.open, row->currency, arena)));
}

/* What the schedule says, for the first charge of a team. */
static void offer_fee(struct App *app, struct PostingForm *self, const struct AccountRow *row)
{
	const struct ProposalOf of = {
		.team = row->team, .name = self->account.name, .day = app->domain->today};
	struct Proposal proposal;
	struct Error ignored;

	if (row->team && row->balance.charged == 0 &&
	    schedule_propose(app->domain, of, &self->form.arena, &proposal, &ignored))
		offer(self, proposal.amount, proposal.text);
}

/* What the policy gives back or waives. */
static void offer_policy(struct App *app, struct PostingForm *self, const struct AccountRow *row)
{
	const struct ProposalOf of = {
		.team = row->team, .name = self->account.name, .day = app->domain->today};
	struct RefundProposal proposal;
	struct Error ignored;

	if (row->team && policy_propose(app->domain, of, &self->form.arena, &proposal, &ignored))
		offer(self, self->kind == ENTRY_REFUND ? proposal.refunded : proposal.waived,
		      proposal.text);
}

static void make_offer(struct App *app, struct PostingForm *self, const struct AccountRow *row)
{
	if (self->kind == ENTRY_PAYMENT || self->kind == ENTRY_WRITE_OFF)
		offer_open(self, row);
	else if (self->kind == ENTRY_CHARGE)
		offer_fee(app, self, row);
	else if (self->kind == ENTRY_REFUND || self->kind == ENTRY_WAIVER)
		offer_policy(app, self, row);
}

/* --- Saving --- */

static size_t take_fields(struct PostingForm *self, struct Assignment assignments[])
{
	const char *const *fields = forms[self->kind].fields;
	size_t n = 0;

	for (size_t i = 0; i < N_ITEMS(forms[0].fields) && fields[i]; i++) {
		struct FormField *field = form_find(&self->form, fields[i], 0);

		if (field->edit.text.length > 0)
			assignments[n++] =
				(struct Assignment){fields[i], text_get(&field->edit.text)};
	}
	return n;
}

/* Whether the amount is the one that the schedule offers, with its arithmetic. */
static bool is_as_scheduled(const struct PostingForm *self)
{
	const struct Field *field = entity_field(&entry_entity, "amount");
	struct Arena arena = {0};
	struct Entry typed, offered;
	struct Error ignored;
	bool same = self->kind == ENTRY_CHARGE && self->offer &&
		    field_parse(field, &typed, form_text(&self->form, "amount"),
				(struct ParseFrame){DAY_NONE, &arena}, &ignored) &&
		    field_parse(field, &offered, self->offer, (struct ParseFrame){DAY_NONE, &arena},
				&ignored) &&
		    typed.amount == offered.amount;

	arena_release(&arena);
	return same;
}

static bool write_entry(struct App *app, struct PostingForm *self, struct Text *done,
			struct Error *error)
{
	struct Assignment assignments[N_ITEMS(forms[0].fields)];
	struct Account both[] = {self->account, {0}};
	const char *to = form_text(&self->form, "to");
	struct Error unknown;
	const struct Posting posting = {
		.kind = self->kind,
		.amount = form_text(&self->form, "amount"),
		.more = assignments,
		.n_more = take_fields(self, assignments),
		.whole = is_as_scheduled(self) ? self->offer_text : NULL,
	};

	if (self->kind != ENTRY_TRANSFER)
		return ledger_post(app->domain, (struct Accounts){both, 1}, &posting, done, error);
	if (!*to)
		return error_set(error, ERROR_INPUT, "to",
				 "Say to which account it goes: a team, a person or a practice.");
	if (!account_find(app->domain, to, &app->scratch, &both[1], &unknown))
		return error_set(error, unknown.code, "to", "%s", unknown.text);
	return ledger_transfer(app->domain, both, &posting, done, error);
}

static unsigned save(struct App *app, struct FormLayer *form)
{
	struct Error error = {0};
	struct Text done;
	bool saved;

	text_init(&done);
	saved = write_entry(app, (struct PostingForm *)form, &done, &error);
	if (saved) {
		app_say(app, "%s  u takes it back.", text_get(&done));
		form_forget_draft(app, form);
	} else {
		form_set_fault(form, error.field, error.text);
		form_tell_faults(app, form);
	}
	text_release(&done);
	return saved ? REACT_BACK | REACT_CHANGED : REACT_NONE;
}

/* --- Opening --- */

static void add_fields(struct PostingForm *self, const struct AccountRow *row)
{
	const char *const *fields = forms[self->kind].fields;
	struct FormLayer *form = &self->form;

	if (self->kind == ENTRY_TRANSFER) {
		form_add_field(form, &to_row.field, true, "");
		form->fields[form->n - 1].row = &to_row;
	}
	form_add_field(form, entity_field(&entry_entity, "amount"), true,
		       is_filled(self) ? self->offer : "");
	if (self->offer_text)
		form->fields[form->n - 1].row = &amount_row;
	for (size_t i = 0; i < N_ITEMS(forms[0].fields) && fields[i]; i++) {
		bool is_payer = strcmp(fields[i], "payer") == 0 && row->payer != CHOICE_NONE;

		form_add_field(form, entity_field(&entry_entity, fields[i]), false,
			       is_payer ? payer_choices()[row->payer].key : "");
	}
}

/* A form for an entry of the account of a row; pushed. */
static void posting_open(struct App *app, const struct AccountRow *row, enum EntryKind kind)
{
	struct PostingForm *self = (struct PostingForm *)layer_new(&form_layer, sizeof *self);

	form_init(&self->form, &spec);
	self->kind = kind;
	self->account = (struct Account){.team = row->team,
					 .practice = row->team ? 0 : row->practice,
					 .name = account_title(row, &self->form.arena)};
	self->form.title = heap_text(
		arena_format(&app->scratch, "%s %s", forms[kind].title, self->account.name));
	make_offer(app, self, row);
	add_fields(self, row);
	form_take_draft(app, &self->form);
	form_select(&self->form);
	stack_push(app, &self->form.layer);
}

/* --- Keys of the accounts and of an account --- */

const struct AccountRow *money_row(const struct Layer *layer)
{
	const struct MoneyPage *page = (const struct MoneyPage *)layer;

	return page->row(page);
}

bool money_has_row(struct App *app, struct Error *error)
{
	return money_row(stack_page(app)) ||
	       error_set(error, ERROR_RULE, "", "There is no account under the cursor.");
}

static unsigned post(struct App *app, enum EntryKind kind)
{
	posting_open(app, money_row(stack_page(app)), kind);
	return REACT_NONE;
}

unsigned money_act_charge(struct App *app)
{
	return post(app, ENTRY_CHARGE);
}

unsigned money_act_pay(struct App *app)
{
	return post(app, ENTRY_PAYMENT);
}

unsigned money_act_refund(struct App *app)
{
	return post(app, ENTRY_REFUND);
}

unsigned money_act_waive(struct App *app)
{
	return post(app, ENTRY_WAIVER);
}

unsigned money_act_penalty(struct App *app)
{
	return post(app, ENTRY_PENALTY);
}

unsigned money_act_write_off(struct App *app)
{
	return post(app, ENTRY_WRITE_OFF);
}

unsigned money_act_transfer(struct App *app)
{
	return post(app, ENTRY_TRANSFER);
}
