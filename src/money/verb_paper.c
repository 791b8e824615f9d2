/* The verbs invoice, receipt, statement and credit-note. */
#include "tables.h"

#include "command_ledger.h"
#include "command_paper.h"

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

static void json_paper(struct Cli *cli, const struct Paper *paper, bool is_new)
{
	const struct Entity *entity = entity_get(KIND_PAPER);
	struct Json json;
	char day[DAY_TEXT];

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "serial", paper->serial);
	json_member_text(&json, "kind", entity_field(entity, "kind")->choices[paper->kind].key);
	json_member_text(&json, "team",
			 paper->team ? domain_ref(&cli->domain, KIND_TEAM, paper->team, &cli->arena)
				     : NULL);
	json_member_text(&json, "practice",
			 paper->practice ? domain_label(&cli->domain, KIND_PRACTICE,
							paper->practice, &cli->arena)
					 : NULL);
	json_member_text(&json, "issued", day_iso(paper->day, day));
	json_member_text(&json, "due", paper->due == DAY_NONE ? NULL : day_iso(paper->due, day));
	json_member_number(&json, "amount", paper->amount);
	json_member_text(&json, "currency", paper->currency);
	json_member_text(&json, "state", entity_field(entity, "state")->choices[paper->state].key);
	json_key(&json, "new");
	json_bool(&json, is_new);
	json_member_text(&json, "text", paper->text);
	json_end(&json);
}

/* The paper itself goes into the file, and its number to whom asked for it. */
static bool put_file(struct Cli *cli, const struct Paper *paper, bool is_new, struct Error *error)
{
	const char *path = cli_output_path(cli);

	if (!path)
		return true;
	if (!cli_write_file(cli, path, &cli->out, error))
		return false;
	cli->is_written = true;
	text_clear(&cli->out);
	cli_say(cli, "Wrote %s%s to %s.", paper->serial, is_new ? "" : ", issued before,", path);
	return true;
}

static bool put(struct Cli *cli, const struct Paper *paper, bool is_new, struct Error *error)
{
	struct Document document;

	if (cli->options->json) {
		json_paper(cli, paper, is_new);
		return true;
	}
	issued_document(paper, &cli->arena, &document);
	return cli_put(cli, (struct PaperSource){.document = &document}, error) &&
	       put_file(cli, paper, is_new, error);
}

/* Before a number is given, which is for good. */
static bool check_output(struct Cli *cli, struct Error *error)
{
	struct Document any;

	document_begin(&any, &cli->arena, "Paper");
	return cli_check_output(cli, (struct PaperSource){.document = &any}, error);
}

static enum PaperKind kind_of(const char *verb)
{
	return strcmp(verb, "receipt") == 0	? ISSUED_RECEIPT
	       : strcmp(verb, "statement") == 0 ? ISSUED_STATEMENT
						: ISSUED_INVOICE;
}

static bool issue(struct Cli *cli, struct MoneyPaper *paper, const struct Paper *replaces,
		  struct Error *error)
{
	struct Paper made;

	paper->reason = cli_option(cli, "reason");
	return check_output(cli, error) &&
	       money_paper_load(&cli->domain, paper, replaces, &cli->arena, error) &&
	       money_paper_issue(&cli->domain, paper, &cli->arena, &made, error) &&
	       put(cli, &made, !paper->same, error);
}

static bool take_serial(struct Cli *cli, size_t index, struct Paper *ret_paper, struct Error *error)
{
	const char *serial = cli_argument(cli, index);

	if (!serial)
		return error_set(error, ERROR_INPUT, "serial",
				 "Say which paper: its number, like INV17-000001.");
	return issued_get(&cli->domain, serial, &cli->arena, ret_paper, error);
}

/* A corrected paper in place of one that is void then. */
static bool reissue(struct Cli *cli, struct Error *error)
{
	struct Paper first;
	struct MoneyPaper paper = {.kind = kind_of(cli->options->verb)};

	if (!take_serial(cli, 1, &first, error))
		return false;
	if (first.kind != (Choice)paper.kind)
		return error_set(error, ERROR_INPUT, "serial", "%s is no %s.", first.serial,
				 cli->options->verb);
	if (first.state == ISSUED_VOID)
		return error_set(error, ERROR_INPUT, "serial",
				 "%s is void already. Issue a new one by naming the account.",
				 first.serial);
	paper.team = first.team;
	paper.practice = first.team ? 0 : first.practice;
	paper.name =
		first.team ? arena_format(
				     &cli->arena, "%s %s",
				     domain_ref(&cli->domain, KIND_TEAM, first.team, &cli->arena),
				     domain_label(&cli->domain, KIND_TEAM, first.team, &cli->arena))
			   : domain_label(&cli->domain, KIND_PRACTICE, first.practice, &cli->arena);
	return issue(cli, &paper, &first, error);
}

bool verb_paper(struct Cli *cli, struct Error *error)
{
	struct MoneyPaper paper = {.kind = kind_of(cli->options->verb)};
	struct Account account;

	if (strcmp(cli_argument(cli, 0), "reissue") == 0)
		return reissue(cli, error);
	if (cli_argument(cli, 1))
		return error_set(error, ERROR_INPUT, "",
				 "Say one team or practice, or reissue and a number.");
	if (!account_find(&cli->domain, cli_argument(cli, 0), &cli->arena, &account, error))
		return false;
	paper.team = account.team;
	paper.practice = account.practice;
	paper.name = account.name;
	return issue(cli, &paper, NULL, error);
}

/* The note that an invoice has already is printed again. */
bool verb_credit_note(struct Cli *cli, struct Error *error)
{
	struct Paper invoice, note;
	const char *serial;

	if (!take_serial(cli, 0, &invoice, error) ||
	    !issued_successor(&cli->domain, &invoice, &cli->arena, &serial, error))
		return false;
	if (serial && invoice.state == ISSUED_VOID) {
		if (!issued_get(&cli->domain, serial, &cli->arena, &note, error))
			return false;
		if (note.kind == ISSUED_CREDIT_NOTE)
			return put(cli, &note, false, error);
	}
	return check_output(cli, error) &&
	       invoice_credit(&cli->domain,
			      (struct InvoiceCredit){&invoice, cli_option(cli, "reason")},
			      &cli->arena, &note, error) &&
	       put(cli, &note, true, error);
}
