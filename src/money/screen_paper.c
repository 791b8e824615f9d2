/* An issued paper on the screen, and the key that issues an invoice. */
#include "command_paper.h"
#include "screen_money.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/document.h"

static bool make_paper(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		       struct Document *ret_document, struct Error *error)
{
	struct Paper paper;

	if (!domain_get(domain, (struct KindId){source.kind, source.id}, &paper, arena, error))
		return false;
	issued_document(&paper, arena, ret_document);
	return true;
}

static const struct DocumentSpec printed = {
	.key = "paper",
	.title = "Paper",
	.help = "What is printed on an issued paper.",
	.kinds = {KIND_PAPER, N_KINDS},
	.make = make_paper,
};

static unsigned show(struct App *app, const struct Paper *paper, const char *words)
{
	document_open(app, &printed, (struct Target){KIND_PAPER, paper->record.id});
	app_say(app, "%s %s.  o writes it to a file.", paper->serial, words);
	return REACT_CHANGED;
}

static bool load_invoice(struct App *app, struct MoneyPaper *ret_paper, struct Error *error)
{
	const struct AccountRow *row = money_row(stack_page(app));

	*ret_paper = (struct MoneyPaper){.kind = ISSUED_INVOICE,
					 .team = row->team,
					 .practice = row->practice,
					 .name = account_title(row, &app->scratch)};
	return money_paper_load(app->domain, ret_paper, NULL, &app->scratch, error);
}

static unsigned issue(struct App *app, const struct Question *question)
{
	struct MoneyPaper paper;
	struct Paper made;
	struct Error error;

	(void)question;
	if (!load_invoice(app, &paper, &error) ||
	    !money_paper_issue(app->domain, &paper, &app->scratch, &made, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	return show(app, &made, "is issued");
}

/* A number is given for good, so it is asked before. */
unsigned money_act_invoice(struct App *app)
{
	struct MoneyPaper paper;
	struct Error error;

	if (!load_invoice(app, &paper, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (paper.same)
		return show(app, paper.same, "was issued before");
	question_open(app, (struct Question){.then = issue},
		      "Issue an invoice of %s to %s? Its number is given for good.",
		      money_text(paper.amount, paper.currency, &app->scratch), paper.name);
	return REACT_NONE;
}
