/* Parts of reports that are no lists of records: roster, badges, failing rules, hours of a coach,
 * what was agreed. */
#include "view_report.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* ---- of a session ---- */

static bool cohort_of(struct Domain *domain, Id session_id, struct Arena *arena, Id *ret_cohort,
		      struct Error *error)
{
	struct Session session;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, session_id}, &session, arena, error))
		return false;
	*ret_cohort = session.cohort;
	return true;
}

/* The document of the capability whose it is, without its head. */
static bool add_document(struct Domain *domain, const char *key, struct DocumentSource source,
			 struct Document *document, struct Error *error)
{
	const struct DocumentSpec *spec;
	struct Document added;

	for (size_t i = 0; (spec = document_spec_at(i)) && strcmp(spec->key, key) != 0; i++)
		;
	if (!spec || !spec->make(domain, source, document->arena, &added, error))
		return false;
	document->is_private = document->is_private || added.is_private;
	for (size_t i = 0; i < added.n; i++) {
		document->blocks = arena_grow(document->arena, document->blocks, document->n,
					      &document->capacity, sizeof *document->blocks);
		document->blocks[document->n] = added.blocks[i];
		if (added.blocks[i].part == DOCUMENT_HEADING)
			document->blocks[document->n].level++;
		document->n++;
	}
	return true;
}

bool report_roster(struct Domain *domain, struct DocumentSource source, struct Document *document,
		   const struct ReportPart *part, struct Error *error)
{
	Id cohort;

	(void)part;
	return cohort_of(domain, source.id, document->arena, &cohort, error) &&
	       add_document(domain, "roster", (struct DocumentSource){KIND_COHORT, cohort},
			    document, error);
}

bool report_surveys(struct Domain *domain, struct DocumentSource source, struct Document *document,
		    const struct ReportPart *part, struct Error *error)
{
	(void)part;
	return add_document(domain, "survey show", source, document, error);
}

bool report_badges(struct Domain *domain, struct DocumentSource source, struct Document *document,
		   const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Name", CELL_LEFT, NULL},
							{"Practice", CELL_LEFT, NULL},
							{"Team", CELL_LEFT, NULL}};
	struct Arena *arena = document->arena;
	struct DocumentTable *table;
	struct Roster roster;
	Id cohort;

	if (!cohort_of(domain, source.id, arena, &cohort, error) ||
	    !roster_load(domain, (struct DocumentSource){KIND_COHORT, cohort}, arena, &roster,
			 error))
		return false;
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t t = 0; t < roster.n_teams; t++)
		for (size_t m = 0; m < roster.teams[t].n_members; m++) {
			const struct Person *person = roster.teams[t].members[m].person;
			const char *name = person->credentials
						   ? arena_format(arena, "%s, %s", person->name,
								  person->credentials)
						   : person->name;

			document_row(document, table,
				     (const char *const[]){name, roster.teams[t].practice,
							   roster.teams[t].facts->team->code});
		}
	if (table->n_rows == 0) {
		document->n--;
		document_paragraph(document, part->empty);
	}
	return true;
}

/* ---- of a cohort ---- */

static void add_failing(const struct TeamFacts *facts, struct Document *document,
			struct DocumentTable *table)
{
	for (size_t i = 0; i < facts->eligibility.n_findings; i++) {
		const struct RuleFinding *finding = &facts->eligibility.findings[i];

		if (finding->verdict == VERDICT_FAIL)
			document_row(document, table,
				     (const char *const[]){facts->team->code, facts->team->name,
							   finding->title, finding->text});
	}
}

bool report_rules(struct Domain *domain, struct DocumentSource source, struct Document *document,
		  const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Code", CELL_LEFT, NULL},
							{"Team", CELL_LEFT, NULL},
							{"Rule", CELL_LEFT, NULL},
							{"What is missing", CELL_LEFT, NULL}};
	struct Arena *arena = document->arena;
	struct TeamFacts *facts;
	struct Records teams;
	size_t n = 0, n_ids = 0;

	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "cohort", source.id}, arena,
			     &teams, error))
		return false;
	Id *ids = ARENA_ARRAY(arena, teams.n, Id);

	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN)
			ids[n_ids++] = team->record.id;
	}
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){ids, n_ids}, &facts, &n, error))
		return false;
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));

	for (size_t i = 0; i < n; i++)
		add_failing(&facts[i], document, table);
	if (table->n_rows == 0) {
		document->n--;
		document_paragraph(document, part->empty);
	}
	return true;
}

/* ---- of a coach ---- */

/* A table with its rows as typed cells beside it. */
struct TypedTable {
	struct DocumentTable *table;
	struct DataTable *data;
};

/* Contacts of one month, or of all. */
struct Month {
	Day month; /* its first day; DAY_NONE: all */
	int64_t n, minutes;
};

static void add_month(struct Document *document, struct TypedTable typed, const struct Month *month)
{
	const double minutes_an_hour = 60, parts = 100; /* of an hour that is shown */
	double hours = round((double)month->minutes * parts / minutes_an_hour) / parts;
	struct Arena *arena = document->arena;
	int year = 0, number = 0, day;
	const char *name = "All";

	if (month->month != DAY_NONE) {
		day_to_civil(month->month, &year, &number, &day);
		name = arena_format(arena, "%04d-%02d", year, number);
	}
	document_row(document, typed.table,
		     (const char *const[]){name, arena_format(arena, "%" PRId64, month->n),
					   arena_format(arena, "%" PRId64, month->minutes),
					   arena_format(arena, "%.2f", hours)});
	data_table_row(typed.data, (const struct Value[]){data_table_text(name),
							  data_table_number(month->n),
							  data_table_number(month->minutes),
							  {.type = VALUE_REAL, .real = hours}});
}

/* The next one up to `last`, in which nothing is yet; that one itself where it is years away, as
 * after a mistyped date. */
static struct Month month_after(const struct Month *month, Day last)
{
	const int most = 24;
	bool near = day_add_months(month->month, most) > last;

	return (struct Month){near ? day_add_months(month->month, 1) : last, 0, 0};
}

/* By day as they are in the page, a month without any too; and all of them. */
static void add_months(struct Document *document, struct TypedTable typed,
		       const struct ListPage *page)
{
	struct Month month = {DAY_NONE, 0, 0}, all = month;

	for (size_t i = 0; i < page->n; i++) {
		const struct Contact *contact = page->rows[i].record;
		int64_t minutes = contact->minutes == NUMBER_NONE ? 0 : contact->minutes;
		Day start = day_month_start(contact->day);

		if (i > 0 && start != month.month) {
			add_month(document, typed, &month);
			while ((month = month_after(&month, start)).month < start)
				add_month(document, typed, &month);
		}
		month = (struct Month){start, month.n + 1, month.minutes + minutes};
		all.n++;
		all.minutes += minutes;
	}
	add_month(document, typed, &month);
	add_month(document, typed, &all);
}

/* What a coach claims the time of. */
bool report_hours(struct Domain *domain, struct DocumentSource source, struct Document *document,
		  const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Month", CELL_LEFT, NULL},
							{"Contacts", CELL_RIGHT, NULL},
							{"Minutes", CELL_RIGHT, NULL},
							{"Hours", CELL_RIGHT, NULL}};
	static const struct TableColumn types[] = {{"month", "Month", FIELD_TEXT},
						   {"contacts", "Contacts", FIELD_NUMBER},
						   {"minutes", "Minutes", FIELD_NUMBER},
						   {"hours", "Hours", FIELD_REAL}};
	struct TypedTable typed = {.data = ARENA_NEW(document->arena, struct DataTable)};
	struct Season season;
	struct ListView view;
	struct ListPage page;

	list_view_init(&view, entity_get(KIND_CONTACT));
	list_view_columns(&view, "day minutes");
	view.base_filter = "state=held";
	view.sort = entity_field(view.entity, "day");
	view.scope = entity_field(view.entity, "coach");
	view.scope_id = source.id;
	if (!domain_current_season(domain, document->arena, &season, error))
		return false;
	view.season = season.record.id;
	if (!list_load(domain, &view, document->arena, &page, error))
		return false;
	if (page.n == 0) {
		document_paragraph(document, part->empty);
		return true;
	}
	typed.table = document_table(document, columns, N_ITEMS(columns));
	typed.table->data = typed.data;
	data_table_begin(typed.data, document->arena, "", types, N_ITEMS(types));
	add_months(document, typed, &page);
	return true;
}

static const char *const action_keys[] = {"text", "owner", "due"};

static bool add_actions(struct Domain *domain, const struct Team *team, struct Document *document,
			struct TypedTable typed, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_ACTION);
	struct Arena *arena = document->arena;
	struct Records actions;

	if (!domain_children(domain, (struct OwnedBy){entity->kind, "team", team->record.id}, arena,
			     &actions, error))
		return false;
	for (size_t i = 0; i < actions.n; i++) {
		const struct ActionItem *action = records_at(&actions, i);
		const char *cells[4] = {team->name};

		if (action->done != DAY_NONE)
			continue;
		for (size_t k = 0; k < N_ITEMS(action_keys); k++)
			cells[k + 1] = record_text(domain, entity_field(entity, action_keys[k]),
						   action, arena);
		document_row(document, typed.table, cells);
		data_table_row(typed.data, (const struct Value[]){data_table_text(cells[0]),
								  data_table_text(cells[1]),
								  data_table_text(cells[2]),
								  data_table_day(action->due)});
	}
	return true;
}

bool report_agreed(struct Domain *domain, struct DocumentSource source, struct Document *document,
		   const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Team", CELL_LEFT, NULL},
							{"Action", CELL_LEFT, NULL},
							{"Owner", CELL_LEFT, NULL},
							{"Due", CELL_LEFT, NULL}};
	static const struct TableColumn types[] = {{"team", "Team", FIELD_TEXT},
						   {"text", "Action", FIELD_TEXT},
						   {"owner", "Owner", FIELD_TEXT},
						   {"due", "Due", FIELD_DAY}};
	struct TypedTable typed = {.data = ARENA_NEW(document->arena, struct DataTable)};
	struct Records teams;

	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "coach", source.id},
			     document->arena, &teams, error))
		return false;
	typed.table = document_table(document, columns, N_ITEMS(columns));
	typed.table->data = typed.data;
	data_table_begin(typed.data, document->arena, "", types, N_ITEMS(types));
	for (size_t i = 0; i < teams.n; i++)
		if (!add_actions(domain, records_at(&teams, i), document, typed, error))
			return false;
	if (typed.table->n_rows == 0) {
		document->n--;
		document_paragraph(document, part->empty);
	}
	return true;
}
