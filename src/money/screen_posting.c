/* The form for an entry of an account: a payment, a refund, a transfer or a charge. */
#include "screen_money.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/form.h"

#include <string.h>

/* The entry being written. */
struct PostingForm {
	struct FormLayer form;
	struct Account account;
	enum EntryKind kind;
	const char *open, *open_text; /* "4,200.00", "$4,200.00"; NULL: nothing is open */
};

/* What a form of each kind asks for beside the amount. */
static const struct {
	const char *title, *draft; /* title: before the name of the account */
	bool is_offered;	   /* what is open is offered as the amount */
	const char *fields[4];	   /* of an entry; a NULL after the last */
} forms[N_ENTRY_KINDS] = {
	[ENTRY_CHARGE] = {"Charge", "charge", false, {"day", "payer", "note"}},
	[ENTRY_PAYMENT] = {"Payment of", "payment", true, {"day", "method", "reference", "note"}},
	[ENTRY_REFUND] = {"Refund to", "refund", false, {"day", "method", "reference", "note"}},
	[ENTRY_TRANSFER] = {"Transfer from", "transfer", false, {"day", "note"}},
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

/* --- What is open, for a payment --- */

static const char *hint_open(const struct FormAt *at)
{
	const struct PostingForm *self = (const struct PostingForm *)at->form;

	if (!self->open)
		return "";
	return arena_format(at->arena, "%s is open; Right takes it.", self->open_text);
}

static const char *suggest_open(const struct FormAt *at)
{
	return ((const struct PostingForm *)at->form)->open;
}

static const struct FormRow amount_row = {.hint = hint_open, .suggest = suggest_open};

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
	form_add_field(form, entity_field(&entry_entity, "amount"), true, "");
	if (forms[self->kind].is_offered && row->balance.open > 0) {
		self->open = money_text(row->balance.open, NULL, &form->arena);
		self->open_text = money_text(row->balance.open, row->currency, &form->arena);
		form->fields[form->n - 1].row = &amount_row;
	}
	for (size_t i = 0; i < N_ITEMS(forms[0].fields) && fields[i]; i++) {
		bool is_payer = strcmp(fields[i], "payer") == 0 && row->payer != CHOICE_NONE;

		form_add_field(form, entity_field(&entry_entity, fields[i]), false,
			       is_payer ? payer_choices()[row->payer].key : "");
	}
}

void posting_open(struct App *app, const struct AccountRow *row, enum EntryKind kind)
{
	struct PostingForm *self = (struct PostingForm *)layer_new(&form_layer, sizeof *self);

	form_init(&self->form, &spec);
	self->kind = kind;
	self->account = (struct Account){.team = row->team,
					 .practice = row->team ? 0 : row->practice,
					 .name = account_title(row, &self->form.arena)};
	self->form.title = heap_text(
		arena_format(&app->scratch, "%s %s", forms[kind].title, self->account.name));
	add_fields(self, row);
	form_take_draft(app, &self->form);
	stack_push(app, &self->form.layer);
}

/* --- Keys of the accounts and of an account --- */

const struct AccountRow *money_row(const struct Layer *layer)
{
	return layer->type == &account_layer ? account_row(layer) : accounts_row_under(layer);
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

unsigned money_act_transfer(struct App *app)
{
	return post(app, ENTRY_TRANSFER);
}
