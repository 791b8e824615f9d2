/* Parts of reports on teams: whom to call, and the milestones that are late. */
#include "view_report.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <string.h>

/* A part that has a table without rows says so in words. */
static void say_nothing(struct Document *document, const struct DocumentTable *table,
			const char *empty)
{
	if (table->n_rows > 0)
		return;
	document->n--;
	document_paragraph(document, empty);
}

/* --- Whom to call --- */

static bool add_leaders(struct Domain *domain, Id team, struct Document *document,
			struct DocumentTable *table, struct Error *error)
{
	struct Arena *arena = document->arena;
	const char *name = domain_label(domain, KIND_TEAM, team, arena);
	struct Records members;

	if (!domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", team}, arena, &members,
			     error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);
		struct Person person;

		if (member->role != ROLE_LEADER || !member_is_current(member, domain->today))
			continue;
		if (!domain_get(domain, (struct KindId){KIND_PERSON, member->person}, &person,
				arena, error))
			return false;
		document_row(document, table,
			     (const char *const[]){name, person.name, person.phone, person.email});
	}
	return true;
}

struct ListView report_calls_of(struct DocumentSource source, const struct ReportPart *part)
{
	struct ListView view;

	list_view_init(&view, entity_get(KIND_CONTACT));
	view.base_filter = part->filter;
	view.sort = entity_field(view.entity, "day");
	if (source.kind == KIND_PERSON) {
		view.scope = entity_field(view.entity, "coach");
		view.scope_id = source.id;
	} else {
		view.season = source.id;
	}
	return view;
}

static bool is_among(Id id, const Id ids[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (ids[i] == id)
			return true;
	return false;
}

bool report_leaders(struct Domain *domain, struct DocumentSource source, struct Document *document,
		    const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Team", CELL_LEFT, NULL},
							{"Leader", CELL_LEFT, NULL},
							{"Phone", CELL_LEFT, NULL},
							{"E-mail", CELL_LEFT, NULL}};
	const struct ListView view = report_calls_of(source, part);
	struct DocumentTable *table;
	struct Records calls;
	size_t n = 0;
	Id *teams;

	if (!list_records(domain, &view, document->arena, &calls, error))
		return false;
	teams = ARENA_ARRAY(document->arena, calls.n, Id);
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < calls.n; i++) {
		Id team = ((const struct Contact *)records_at(&calls, i))->team;

		if (!team || is_among(team, teams, n))
			continue;
		teams[n++] = team;
		if (!add_leaders(domain, team, document, table, error))
			return false;
	}
	say_nothing(document, table, part->empty);
	return true;
}

/* --- Milestones that are late --- */

/* As letters have them. */
static const struct LetterList *late_milestones(void)
{
	const struct LetterList *list;
	size_t i = 0;

	while ((list = letter_list_at(i)) && strcmp(list->name, "late_milestone") != 0)
		i++;
	return list;
}

/* A table, with typed cells beside it: dates are days for spreadsheets. */
struct LateTable {
	struct Document *document;
	struct DocumentTable *table;
	struct DataTable *data;
	Day today;
};

static void add_late(const struct LateTable *to, const struct Team *team,
		     const struct LetterItems *late)
{
	enum { TITLE, DUE, LATE, TEXTS };

	for (size_t k = 0; k < late->n; k++) {
		const char *const *texts = &late->texts[TEXTS * k];
		char day[DAY_TEXT];
		Day due = DAY_NONE;

		if (!day_parse(texts[DUE], to->today, &due, NULL))
			due = DAY_NONE;
		document_row(
			to->document, to->table,
			(const char *const[]){team->code, team->name, texts[TITLE],
					      arena_text(to->document->arena, day_medium(due, day)),
					      texts[LATE]});
		data_table_row(to->data, (const struct Value[]){data_table_text(team->code),
								data_table_text(team->name),
								data_table_text(texts[TITLE]),
								data_table_day(due),
								data_table_text(texts[LATE])});
	}
}

bool report_late(struct Domain *domain, struct DocumentSource source, struct Document *document,
		 const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {{"Code", CELL_LEFT, NULL},
							{"Team", CELL_LEFT, NULL},
							{"Milestone", CELL_LEFT, NULL},
							{"Due", CELL_LEFT, NULL},
							{"Late", CELL_LEFT, NULL}};
	static const struct TableColumn types[] = {{"code", "Code", FIELD_TEXT},
						   {"team", "Team", FIELD_TEXT},
						   {"milestone", "Milestone", FIELD_TEXT},
						   {"due", "Due", FIELD_DAY},
						   {"late", "Late", FIELD_TEXT}};
	const struct LetterList *list = late_milestones();
	struct Arena *arena = document->arena;
	const struct LateTable to = {document, document_table(document, columns, N_ITEMS(columns)),
				     ARENA_NEW(arena, struct DataTable), domain->today};
	struct Records teams;

	data_table_begin(to.data, arena, "", types, N_ITEMS(types));
	to.table->data = to.data;
	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "cohort", source.id}, arena,
			     &teams, error))
		return false;
	for (size_t i = 0; i < teams.n && list; i++) {
		const struct Team *team = records_at(&teams, i);
		struct LetterItems late;

		if (team->stage != STAGE_ACCEPTED)
			continue;
		if (!list->load(domain, team->record.id, arena, &late, error))
			return false;
		add_late(&to, team, &late);
	}
	say_nothing(document, to.table, part->empty);
	return true;
}
