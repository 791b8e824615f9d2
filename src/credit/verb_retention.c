/* The verb retention: what is kept six years from a session on, and what has passed them. */
#include "verb_credit.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/issued.h"
#include "rule_credit.h"

static const struct TableColumn columns[] = {
	{"session", "Session", FIELD_TEXT},
	{"last_day", "Last day", FIELD_DAY},
	{"kept_until", "Kept until", FIELD_DAY},
	{"passed", "Passed", FIELD_YES_NO},
	{"marks", "Marks", FIELD_NUMBER},
	{"claims", "Claims", FIELD_NUMBER},
	{"certificates", "Certificates", FIELD_NUMBER},
};

static bool count(struct Cli *cli, enum Kind kind, Id session, int64_t *ret_n, struct Error *error)
{
	struct Records records;

	*ret_n = 0;
	if (!domain_children(&cli->domain, (struct OwnedBy){kind, "session", session}, &cli->arena,
			     &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		*ret_n +=
			kind != KIND_PAPER ||
			((const struct Paper *)records_at(&records, i))->kind == ISSUED_CERTIFICATE;
	return true;
}

static bool add_session(struct Cli *cli, struct DataTable *table, const struct Session *session,
			struct Error *error)
{
	Day until = day_add_months(session->last_day, CREDIT_KEPT_MONTHS);
	int64_t marks, claims, papers;

	if (!count(cli, KIND_ATTENDANCE, session->record.id, &marks, error) ||
	    !count(cli, KIND_CLAIM, session->record.id, &claims, error) ||
	    !count(cli, KIND_PAPER, session->record.id, &papers, error))
		return false;
	const struct Value cells[N_ITEMS(columns)] = {
		data_table_text(session->code), data_table_day(session->last_day),
		data_table_day(until),		data_table_number(cli->domain.today >= until),
		data_table_number(marks),	data_table_number(claims),
		data_table_number(papers),
	};

	if (marks + claims + papers > 0)
		data_table_row(table, cells);
	return true;
}

bool verb_retention(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_SESSION);
	struct ListQuery query = {.entity = entity, .sort = entity_field(entity, "last_day")};
	struct Records sessions;
	struct DataTable table;

	if (!cli_check_formats(cli, error) ||
	    !domain_list(&cli->domain, &query, &cli->arena, &sessions, error))
		return false;
	data_table_begin(&table, &cli->arena, "What is kept six years", columns, N_ITEMS(columns));
	table.name = "retention";
	table.row_name = "session";
	table.row_plural = "sessions";
	table.day = cli->domain.today;
	for (size_t i = 0; i < sessions.n; i++)
		if (!add_session(cli, &table, records_at(&sessions, i), error))
			return false;
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}
