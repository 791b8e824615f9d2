/* Papers of money: a number is given in the operation that issues the paper. */
#include "command_paper.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/issued.h"

#include <string.h>

/* An order under way. */
struct PaperOrder {
	const struct MoneyPaper *paper;
	const struct Paper *invoice; /* that is void first; NULL: none */
	const char *reason;
	struct Paper *made;
	struct Arena *arena;
};

static bool check_operation(struct Domain *domain, const struct MoneyPaper *paper,
			    struct Error *error)
{
	return domain_last_operation(domain) == paper->operation ||
	       error_set(error, ERROR_CONFLICT, "",
			 "Somebody changed the file while the account was read. Nothing is "
			 "issued: do it again.");
}

static bool issue(struct Domain *domain, void *context, struct Error *error)
{
	struct PaperOrder *order = context;

	return (!order->paper || check_operation(domain, order->paper, error)) &&
	       (!order->invoice ||
		issued_void(domain, order->invoice, order->reason, order->arena, error)) &&
	       issued_add(domain, order->made, order->arena, error);
}

static const char *kind_name(enum PaperKind kind)
{
	return entity_field(entity_get(KIND_PAPER), "kind")->choices[kind].label;
}

bool money_paper_issue(struct Domain *domain, const struct MoneyPaper *paper, struct Arena *arena,
		       struct Paper *ret_paper, struct Error *error)
{
	struct PaperOrder order = {.paper = paper,
				   .invoice = paper->replaced,
				   .reason = paper->reason,
				   .made = ret_paper,
				   .arena = arena};

	if (paper->same) {
		*ret_paper = *paper->same;
		return true;
	}
	record_blank(entity_get(KIND_PAPER), ret_paper);
	ret_paper->kind = (Choice)paper->kind;
	ret_paper->team = paper->team;
	ret_paper->practice = paper->practice;
	ret_paper->entries = money_paper_entries(paper, arena);
	ret_paper->amount = paper->currency ? paper->amount : NUMBER_NONE;
	ret_paper->currency = paper->currency;
	ret_paper->due = paper->due;
	ret_paper->replaces = paper->replaced ? paper->replaced->record.id : 0;
	return money_paper_text(domain, paper, arena, &ret_paper->text, error) &&
	       operation_run(
		       domain,
		       arena_format(arena, "issue %s, %s", kind_name(paper->kind), paper->name),
		       issue, &order, error);
}

bool invoice_credit(struct Domain *domain, struct InvoiceCredit credit, struct Arena *arena,
		    struct Paper *ret_note, struct Error *error)
{
	const struct Paper *invoice = credit.invoice;
	struct PaperOrder order = {
		.invoice = invoice, .reason = credit.reason, .made = ret_note, .arena = arena};

	if (invoice->kind != ISSUED_INVOICE)
		return error_set(error, ERROR_INPUT, "serial",
				 "%s is no invoice, so there is nothing to credit.",
				 invoice->serial);
	if (text_is_empty(credit.reason))
		return error_set(error, ERROR_INPUT, "reason",
				 "Say why %s is credited, with --reason TEXT.", invoice->serial);
	record_blank(entity_get(KIND_PAPER), ret_note);
	ret_note->kind = ISSUED_CREDIT_NOTE;
	ret_note->team = invoice->team;
	ret_note->practice = invoice->practice;
	ret_note->amount = -invoice->amount;
	ret_note->currency = invoice->currency;
	ret_note->replaces = invoice->record.id;
	ret_note->text = credit_note_text(invoice, credit.reason, arena);
	return operation_run(domain, arena_format(arena, "credit %s", invoice->serial), issue,
			     &order, error);
}
