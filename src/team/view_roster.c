/* The roster of a cohort or a team: as a read model and as a document. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"
#include "view_document.h"

#include <inttypes.h>

#define PERSON_COLUMNS 5

const char *attendance_word(enum Attendance answer)
{
	static const char *const words[] = {[ATTENDANCE_CONFIRMED] = "yes",
					    [ATTENDANCE_REFUSED] = "no",
					    [ATTENDANCE_UNANSWERED] = "",
					    [ATTENDANCE_OUTDATED] = "asked again"};

	return words[answer];
}

static struct RosterMember take_member(const struct EligibilityFacts *facts,
				       const struct EligibilityMember *member, struct Arena *arena)
{
	enum Attendance *answers = ARENA_ARRAY(arena, facts->n_sessions, enum Attendance);

	for (size_t i = 0; i < facts->n_sessions; i++)
		answers[i] = member_attendance(member, facts->sessions[i]);
	return (struct RosterMember){
		.person = member->person, .role = member->member->role, .answers = answers};
}

static void take_team(struct Domain *domain, struct Roster *roster, const struct TeamFacts *facts,
		      struct Arena *arena)
{
	const struct EligibilityFacts *all = &facts->facts;
	const struct Team *team = facts->team;
	struct RosterTeam *row = &roster->teams[roster->n_teams++];

	*row = (struct RosterTeam){.facts = facts, .coach = "", .practice = ""};
	if (team->coach)
		row->coach = domain_label(domain, KIND_PERSON, team->coach, arena);
	if (team->practice)
		row->practice = domain_label(domain, KIND_PRACTICE, team->practice, arena);
	row->members = ARENA_ARRAY(arena, all->n_members, struct RosterMember);
	for (size_t i = 0; i < all->n_members; i++) {
		const struct Member *member = all->members[i].member;

		struct RosterMember *to = &row->members[row->n_members];

		if (!role_is_core(member->role) || !member_is_current(member, all->today))
			continue;
		*to = take_member(all, &all->members[i], arena);
		to->shown =
			domain_person_shown(domain, to->person->name, to->person->family, arena);
		row->n_members++;
	}
	roster->n_members += row->n_members;
}

/* The accepted teams of a cohort, or the team itself. */
static bool find_teams(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		       struct ListPage *ret_teams, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct ListView view = {.entity = entity,
				.base_filter = "stage=accepted",
				.sort = entity_field(entity, "code"),
				.scope = entity_field(entity, "cohort"),
				.scope_id = source.id};

	if (source.kind != KIND_TEAM)
		return list_load(domain, &view, arena, ret_teams, error);
	*ret_teams = (struct ListPage){ARENA_NEW(arena, struct ListRow), 1};
	ret_teams->rows[0].id = source.id;
	return true;
}

static bool load_cohort(struct Domain *domain, struct DocumentSource source, struct Roster *roster,
			struct Arena *arena, struct Error *error)
{
	struct Cohort *cohort = ARENA_NEW(arena, struct Cohort);

	if (roster->n_teams) {
		const struct TeamFacts *first = roster->teams[0].facts;

		roster->cohort = first->cohort;
		roster->sessions = first->facts.sessions;
		roster->n_sessions = first->facts.n_sessions;
		return true;
	}
	roster->cohort = cohort;
	return domain_get(domain, (struct KindId){source.kind, source.id}, cohort, arena, error);
}

bool roster_load(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		 struct Roster *ret_roster, struct Error *error)
{
	struct ListPage teams;
	struct TeamFacts *facts;
	size_t n;

	*ret_roster = (struct Roster){0};
	if (!find_teams(domain, source, arena, &teams, error))
		return false;
	Id *ids = ARENA_ARRAY(arena, teams.n, Id);

	for (size_t i = 0; i < teams.n; i++)
		ids[i] = teams.rows[i].id;
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){ids, teams.n}, &facts, &n, error))
		return false;
	if (n == 0 && source.kind == KIND_TEAM)
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	ret_roster->teams = ARENA_ARRAY(arena, n, struct RosterTeam);
	for (size_t i = 0; i < n; i++)
		take_team(domain, ret_roster, &facts[i], arena);
	return load_cohort(domain, source, ret_roster, arena, error);
}

/* ---- as a document ---- */

static const struct DocumentColumn *make_columns(const struct Roster *roster, struct Arena *arena)
{
	static const struct DocumentColumn person[PERSON_COLUMNS] = {{"Name", CELL_LEFT},
								     {"Credentials", CELL_LEFT},
								     {"Role", CELL_LEFT},
								     {"E-mail", CELL_LEFT},
								     {"Phone", CELL_LEFT}};
	struct DocumentColumn *columns =
		ARENA_ARRAY(arena, PERSON_COLUMNS + roster->n_sessions, struct DocumentColumn);

	for (size_t i = 0; i < PERSON_COLUMNS; i++)
		columns[i] = person[i];
	for (size_t i = 0; i < roster->n_sessions; i++)
		columns[PERSON_COLUMNS + i] = (struct DocumentColumn){
			arena_format(arena, "S%" PRId64, roster->sessions[i]->number), CELL_LEFT};
	return columns;
}

static void add_member(struct Document *document, struct DocumentTable *table,
		       const struct RosterMember *member)
{
	const struct Field *role = entity_field(entity_get(KIND_MEMBER), "role");
	const struct Person *person = member->person;
	const char **cells = ARENA_ARRAY(document->arena, table->n_columns, const char *);

	cells[0] = member->shown;
	cells[1] = person->credentials;
	cells[2] = role->choices[member->role].label;
	cells[3] = person->email;
	cells[4] = person->phone;
	for (size_t i = PERSON_COLUMNS; i < table->n_columns; i++)
		cells[i] = attendance_word(member->answers[i - PERSON_COLUMNS]);
	document_row(document, table, cells);
}

static void add_team(struct Document *document, const struct Roster *roster,
		     const struct RosterTeam *team)
{
	const struct Team *record = team->facts->team;
	struct DocumentTable *table;

	document_heading(document, 1,
			 arena_format(document->arena, "%s  %s", record->code, record->name));
	if (!text_equal(team->practice, record->name))
		document_field(document, "Practice", team->practice);
	document_field(document, "Coach", team->coach);
	if (team->n_members == 0) {
		document_paragraph(document, "There is no one in the core team yet.");
		return;
	}
	table = document_table(document, make_columns(roster, document->arena),
			       PERSON_COLUMNS + roster->n_sessions);
	for (size_t i = 0; i < team->n_members; i++)
		add_member(document, table, &team->members[i]);
}

/* ---- as a table, which can be imported again ---- */

static const struct TableColumn sheet_columns[] = {
	{"cohort", "Cohort", FIELD_TEXT},     {"team", "Team", FIELD_TEXT},
	{"practice", "Practice", FIELD_TEXT}, {"role", "Role", FIELD_TEXT},
	{"name", "Name", FIELD_TEXT},	      {"credentials", "Credentials", FIELD_TEXT},
	{"email", "E-mail", FIELD_TEXT},      {"phone", "Phone", FIELD_TEXT},
};

static const struct TableColumn *make_sheet_columns(const struct Roster *roster,
						    struct Arena *arena)
{
	struct TableColumn *columns =
		ARENA_ARRAY(arena, N_ITEMS(sheet_columns) + roster->n_sessions, struct TableColumn);

	for (size_t i = 0; i < N_ITEMS(sheet_columns); i++)
		columns[i] = sheet_columns[i];
	for (size_t i = 0; i < roster->n_sessions; i++)
		columns[N_ITEMS(sheet_columns) + i] = (struct TableColumn){
			arena_format(arena, "s%" PRId64, roster->sessions[i]->number),
			arena_format(arena, "S%" PRId64, roster->sessions[i]->number), FIELD_TEXT};
	return columns;
}

/* The practice is that of the row: of team and person, where both have the same. */
static void add_sheet_row(struct DataTable *table, const struct Roster *roster,
			  const struct RosterTeam *team, const struct RosterMember *member)
{
	const struct Field *role = entity_field(entity_get(KIND_MEMBER), "role");
	const struct Person *person = member->person;
	bool same = person->practice == team->facts->team->practice;
	const char *texts[] = {roster->cohort->code,
			       team->facts->team->code,
			       same ? team->practice : "",
			       role->choices[member->role].label,
			       member->shown,
			       person->credentials,
			       person->email,
			       person->phone};
	struct Value *cells = ARENA_ARRAY(table->arena, table->n_columns, struct Value);

	for (size_t i = 0; i < N_ITEMS(texts); i++)
		cells[i] = data_table_text(texts[i]);
	for (size_t i = N_ITEMS(texts); i < table->n_columns; i++)
		cells[i] = data_table_text(attendance_word(member->answers[i - N_ITEMS(texts)]));
	data_table_row(table, cells);
}

static const struct DataTable *make_sheet(const struct Roster *roster,
					  const struct Document *document)
{
	struct DataTable *table = ARENA_NEW(document->arena, struct DataTable);

	data_table_begin(table, document->arena, document->title,
			 make_sheet_columns(roster, document->arena),
			 N_ITEMS(sheet_columns) + roster->n_sessions);
	table->name = document->name;
	table->subtitle = document->subtitle;
	table->day = document->day;
	for (size_t t = 0; t < roster->n_teams; t++)
		for (size_t i = 0; i < roster->teams[t].n_members; i++)
			add_sheet_row(table, roster, &roster->teams[t],
				      &roster->teams[t].members[i]);
	return table;
}

bool roster_document(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const char *code = domain_ref(domain, source.kind, source.id, arena);
	struct Roster roster;

	if (!roster_load(domain, source, arena, &roster, error))
		return false;
	document_begin(ret_document, arena, arena_format(arena, "Roster of %s", code));
	ret_document->name = arena_format(arena, "roster-%s", code);
	ret_document->day = domain->today;
	ret_document->subtitle = arena_format(
		arena, "%s: %zu %s, %zu in core teams", roster.cohort->city, roster.n_teams,
		roster.n_teams == 1 ? "team" : "teams", roster.n_members);
	if (roster.n_teams == 0)
		document_paragraph(ret_document, "No team is accepted yet.");
	for (size_t i = 0; i < roster.n_teams; i++)
		add_team(ret_document, &roster, &roster.teams[i]);
	ret_document->table = make_sheet(&roster, ret_document);
	return true;
}
