/* Reports: the table of them, and how one is made. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/season.h"

#include <string.h>

#define TEAMS_COLUMNS "code name coach light score aim next_what next_due forecast"
#define ACTION_COLUMNS "team text owner due"
#define NEXT_CALLS "state=planned day>=today day<=+14d"
#define CALLS(title, who, which, none)                                                      \
	{                                                                                   \
		.heading = (title), .about = (who), .filter = (which), .add = report_calls, \
		.empty = (none)                                                             \
	}
#define OF_TEAM(heading, kind, filter, columns, empty)                         \
	{                                                                      \
		heading, kind, KIND_TEAM, "team", filter, columns, NULL, empty \
	}

static const struct ReportPart steering_parts[] = {
	{"Teams, worst first", KIND_TEAM, KIND_COHORT, "cohort", "stage=accepted", TEAMS_COLUMNS,
	 "urgency", "No team is accepted yet."},
	{"What needs somebody", KIND_TEAM, KIND_COHORT, "cohort",
	 "stage=accepted light=red|light=amber", "code name light reason owner", "urgency",
	 "No team needs anything."},
	{"Applications", KIND_TEAM, KIND_COHORT, "cohort", "!stage=accepted",
	 "code name stage stage_since waitlist_place n_failing", "code", "There is none."},
	{"Sessions", KIND_SESSION, KIND_COHORT, "cohort", NULL,
	 "code first_day last_day mode venue", "number", "No session is set yet."},
	{.heading = "Surveys", .about = KIND_COHORT, .begins = true, .add = report_surveys},
};

static const struct ReportPart season_parts[] = {
	{"Cohorts", KIND_COHORT, KIND_SEASON, "season", NULL, "code city zone capacity format",
	 "code", "There is no cohort yet."},
	{"Sessions", KIND_SESSION, KIND_SEASON, NULL, NULL, "code first_day last_day mode venue",
	 "first_day", "No session is set yet."},
	{.heading = "Cities and coaches side by side",
	 .about = KIND_SEASON,
	 .empty = "No team is accepted yet.",
	 .add = report_compare},
	{"Teams", KIND_TEAM, KIND_SEASON, NULL, "stage=accepted", TEAMS_COLUMNS, "code",
	 "No team is accepted yet."},
	{"Applications", KIND_TEAM, KIND_SEASON, NULL, "!stage=accepted",
	 "code name stage stage_since n_failing", "code", "There is none."},
};

static const struct ReportPart coach_parts[] = {
	{"Teams", KIND_TEAM, KIND_PERSON, "coach", "stage=accepted",
	 "code name light reason last_contact score aim next_what next_due", "code",
	 "No team of this season is the coach's."},
	{.heading = "Contacts of the last 31 days",
	 .kind = KIND_CONTACT,
	 .about = KIND_PERSON,
	 .scope = "coach",
	 .filter = "state=held day>=-31d day<=today",
	 .columns = "day team kind minutes notes",
	 .sort = "day",
	 .empty = "There was none.",
	 .month = "Contacts of the month"},
	{.heading = "Contacts held by month",
	 .about = KIND_PERSON,
	 .empty = "None was held.",
	 .add = report_hours},
	CALLS("Calls that are planned", KIND_PERSON, "state=planned", "None is planned."),
	{"Open actions of the coach", KIND_ACTION, KIND_PERSON, "owner", "done:", ACTION_COLUMNS,
	 "due", "There is none."},
};

static const struct ReportPart sponsor_parts[] = {
	OF_TEAM("Project", KIND_PROJECT, NULL, "title category", "No project is recorded yet."),
	OF_TEAM("Aim", KIND_AIM, NULL, "sentence progress", "No aim is stated yet."),
	OF_TEAM("Measures", KIND_MEASURE, NULL, "code name role unit target",
		"Nothing is measured yet."),
	{.heading = "Chart", .about = KIND_TEAM, .add = report_chart},
	{.heading = "Milestones",
	 .kind = KIND_DELIVERABLE,
	 .about = KIND_TEAM,
	 .scope = "team",
	 .columns = "milestone state day",
	 .sort = "day",
	 .empty = "Nothing is handed in yet.",
	 .distinct = true},
	OF_TEAM("Next steps", KIND_ACTION, "done:", "text owner due", "No action is open."),
};

static const struct ReportPart a3_parts[] = {
	OF_TEAM("Project", KIND_PROJECT, NULL, "title category charter_signed",
		"No project is recorded yet."),
	OF_TEAM("Aim", KIND_AIM, NULL, "sentence population start to by progress",
		"No aim is stated yet."),
	OF_TEAM("Measures", KIND_MEASURE, NULL, "code name role unit direction period target",
		"Nothing is measured yet."),
	{.heading = "Charts", .about = KIND_TEAM, .add = report_charts},
	{.heading = "Causes",
	 .kind = KIND_ITEM,
	 .about = KIND_TEAM,
	 .scope = "team",
	 .filter = "tool=fishbone !parent:",
	 .columns = "text parent",
	 .empty = "No cause is recorded yet.",
	 .begins = true},
	{.heading = "PDSA cycles",
	 .kind = KIND_CYCLE,
	 .about = KIND_TEAM,
	 .scope = "team",
	 .columns = "number objective prediction start end do study act",
	 .empty = "No cycle is begun yet."},
	OF_TEAM("Actions", KIND_ACTION, NULL, "text owner due done", "No action is recorded."),
};

static const struct ReportPart booklet_parts[] = {
	{"Agenda", KIND_AGENDA, KIND_SESSION, "session", NULL,
	 "day start minutes title kind faculty room", NULL, "No agenda is set yet."},
	{.heading = "Roster", .about = KIND_SESSION, .add = report_roster},
	{.heading = "Badges",
	 .about = KIND_SESSION,
	 .add = report_badges,
	 .empty = "Nobody is on a core team yet."},
};

static const struct ReportPart call_parts[] = {
	CALLS("Planned, up to a fortnight ahead", KIND_SEASON, NEXT_CALLS, "No call is planned."),
	{.heading = "Whom to call",
	 .about = KIND_SEASON,
	 .filter = NEXT_CALLS,
	 .add = report_leaders,
	 .empty = "No call is planned."},
	CALLS("Planned for a day that is over", KIND_SEASON, "state=planned day<today",
	      "There is none."),
	CALLS("Planned, up to a fortnight ahead", KIND_PERSON, NEXT_CALLS, "No call is planned."),
	{.heading = "Whom to call",
	 .about = KIND_PERSON,
	 .filter = NEXT_CALLS,
	 .add = report_leaders,
	 .empty = "No call is planned."},
	CALLS("Planned for a day that is over", KIND_PERSON, "state=planned day<today",
	      "There is none."),
	{"Open actions", KIND_ACTION, KIND_SEASON, NULL, "done:", ACTION_COLUMNS, "due",
	 "No action is open."},
	{.heading = "Open actions of the coach's teams",
	 .about = KIND_PERSON,
	 .add = report_agreed,
	 .empty = "No action is open."},
};

static const struct ReportPart missing_parts[] = {
	{"Rules of eligibility that are not met", KIND_TEAM, KIND_COHORT, "cohort",
	 "eligible=no !stage=declined !stage=withdrawn", "code name stage n_failing coach", "code",
	 "Every team meets every rule."},
	{.heading = "Rules that fail, and what would mend them",
	 .about = KIND_COHORT,
	 .add = report_rules,
	 .empty = "None fails."},
	{"Letters of support that have not come", KIND_TEAM, KIND_COHORT, "cohort",
	 "letter_received: !stage=declined !stage=withdrawn", "code name stage practice", "code",
	 "All have come."},
	{.heading = "Milestones that are late",
	 .about = KIND_COHORT,
	 .add = report_late,
	 .empty = "None is late."},
	{"Next due of each team", KIND_TEAM, KIND_COHORT, "cohort", "stage=accepted !next_due:",
	 "code name next_what next_due coach", "next_due", "Nothing is due."},
	{"Teams without a coach", KIND_TEAM, KIND_COHORT, "cohort",
	 "stage=accepted coach:", "code name practice", "code", "No accepted team is without one."},
};

/* A report under way. */
struct Making {
	struct Domain *domain;
	struct DocumentSource source;
	struct Document *document;
	Id season;
};

static bool make_report(struct Making *making, const struct ReportSpec *spec, struct Arena *arena,
			struct Error *error);

static const struct ReportSpec *report_at(size_t index);

/* A function a report: `make` of a document gets no row. */
#define REPORTS(X)                                                                                 \
	X(steering, "report steering", "Steering summary", "a cohort or all: teams, applications", \
	  KIND_COHORT, KIND_SEASON, NULL, DOCUMENT_PAGES)                                          \
	X(season, "report season", "Season at a glance", "a season: cohorts, sessions, teams",     \
	  KIND_SEASON, N_KINDS, "first_day last_day", DOCUMENT_PAGES)                              \
	X(coach, "report coach", "Month of the coach", "a coach: teams, contacts, actions",        \
	  KIND_PERSON, N_KINDS, "email phone", DOCUMENT_PAGES)                                     \
	X(sponsor, "report sponsor", "For the sponsor",                                            \
	  "a team, for its sponsor: aim, next steps", KIND_TEAM, N_KINDS,                          \
	  "practice coach problem score aim next_what next_due", DOCUMENT_ONE_PAGE)                \
	X(a3, "report a3", "Project on a page", "a project: problem, aim, measures, cycles",       \
	  KIND_TEAM, N_KINDS, "practice coach problem", DOCUMENT_ONE_SHEET)                        \
	X(booklet, "report booklet", "Booklet", "a session: agenda, roster, badges", KIND_SESSION, \
	  N_KINDS, "first_day last_day mode venue", DOCUMENT_PAGES)                                \
	X(call, "report call-sheet", "Call sheet", "calls of the fortnight, of all or a coach",    \
	  KIND_SEASON, KIND_PERSON, NULL, DOCUMENT_PAGES)                                          \
	X(missing, "report missing", "What is missing", "a cohort or all: missing from whom",      \
	  KIND_COHORT, KIND_SEASON, NULL, DOCUMENT_PAGES)

#define INDEX(name, verb, title, help, one, other, fields, layout) REPORT_##name,
enum { REPORTS(INDEX) N_REPORTS };

#define MAKER(name, verb, title, help, one, other, fields, layout)                   \
	static bool make_##name(struct Domain *domain, struct DocumentSource source, \
				struct Arena *arena, struct Document *ret_document,  \
				struct Error *error)                                 \
	{                                                                            \
		struct Making making = {domain, source, ret_document, 0};            \
                                                                                     \
		return make_report(&making, report_at(REPORT_##name), arena, error); \
	}
REPORTS(MAKER)

#define DOCUMENT(name, verb, title, help, one, other, fields, layout) \
	{verb, title, help, {one, other, N_KINDS}, make_##name},
static const struct DocumentSpec documents_rows[] = {REPORTS(DOCUMENT)};
const struct DocumentSpecTable report_documents = CAPABILITY_ROWS(documents_rows);

#define SPEC(name, verb, title, help, one, other, fields, layout) \
	{{verb, title, help, {one, other, N_KINDS}, make_##name}, \
	 fields,                                                  \
	 name##_parts,                                            \
	 N_ITEMS(name##_parts),                                   \
	 layout},
static const struct ReportSpec reports[] = {REPORTS(SPEC)};

static const struct ReportSpec *report_at(size_t index)
{
	return &reports[index];
}

const struct ReportSpec *report_find(const char *verb)
{
	for (size_t i = 0; i < N_REPORTS; i++)
		if (strcmp(reports[i].document.key, verb) == 0)
			return &reports[i];
	return NULL;
}

/* --- Making one */

/* A field of a record as a value: what is hidden, and what a reference leads
 * to, as it is shown. */
static struct Value value_of(const struct Field *field, const void *record, const char *shown)
{
	return field->type == FIELD_REF || (field->flags & (FIELD_MASKED | FIELD_SEALED))
		       ? data_table_text(shown)
		       : data_table_field(field, record);
}

/* The rows of a page as typed cells. */
static const struct DataTable *data_of(const struct ListView *view, const struct ListPage *page,
				       struct Arena *arena)
{
	struct DataTable *data = ARENA_NEW(arena, struct DataTable);
	struct TableColumn *columns = ARENA_ARRAY(arena, view->n_columns, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, view->n_columns, struct Value);

	for (size_t i = 0; i < view->n_columns; i++)
		columns[i] = (struct TableColumn){view->columns[i]->key, view->columns[i]->label,
						  view->columns[i]->type};
	data_table_begin(data, arena, "", columns, view->n_columns);
	for (size_t row = 0; row < page->n; row++) {
		for (size_t i = 0; i < view->n_columns; i++)
			cells[i] = value_of(view->columns[i], page->rows[row].record,
					    page->rows[row].cells[i]);
		data_table_row(data, cells);
	}
	return data;
}

static const struct DocumentColumn *heads_of(const struct ListView *view, struct Arena *arena)
{
	struct DocumentColumn *columns = ARENA_ARRAY(arena, view->n_columns, struct DocumentColumn);

	for (size_t i = 0; i < view->n_columns; i++)
		columns[i] = (struct DocumentColumn){
			view->columns[i]->label,
			data_table_is_number(view->columns[i]->type) ? CELL_RIGHT : CELL_LEFT,
			NULL};
	return columns;
}

/* <0, 0, >0: of two rows, by the texts of their cells from the left. */
static int compare_cells(const struct ListRow *a, const struct ListRow *b, size_t n)
{
	int order = 0;

	for (size_t i = 0; i < n && order == 0; i++)
		order = strcmp(a->cells[i], b->cells[i]);
	return order;
}

/* Rows of the same place in the order of the list come by what they say. */
static void order_alike(const struct ListView *view, struct ListPage *page)
{
	const struct Field *sort =
		view->sort ? view->sort : entity_field(view->entity, view->entity->order);

	for (size_t i = 1; i < page->n && sort; i++)
		for (size_t k = i;
		     k > 0 &&
		     field_compare(sort, page->rows[k - 1].record, page->rows[k].record) == 0 &&
		     compare_cells(&page->rows[k - 1], &page->rows[k], view->n_columns) > 0;
		     k--) {
			struct ListRow one = page->rows[k];

			page->rows[k] = page->rows[k - 1];
			page->rows[k - 1] = one;
		}
}

/* Takes away each row that says what the one before it says. */
static void make_distinct(const struct ListView *view, struct ListPage *page)
{
	size_t n = 0;

	for (size_t i = 0; i < page->n; i++)
		if (n == 0 || compare_cells(&page->rows[n - 1], &page->rows[i], view->n_columns))
			page->rows[n++] = page->rows[i];
	page->n = n;
}

/* What a part says of the month of its report: "state=held day>=2017-07-01 day<=2017-07-31". */
static void keep_to_month(const struct Making *making, struct ReportPart *part)
{
	struct Arena *arena = making->document->arena;
	const char *month = making->source.month;
	char last[DAY_TEXT];
	Day first;

	if (!part->month || !month || !day_parse_iso(arena_format(arena, "%s-01", month), &first))
		return;
	part->heading = part->month;
	part->filter = arena_format(arena, "state=held day>=%s-01 day<=%s", month,
				    day_iso(first + day_month_length(first) - 1, last));
}

static bool add_part(struct Making *making, const struct ReportPart *part, struct Error *error)
{
	const struct Entity *entity = entity_get(part->kind);
	struct Document *document = making->document;
	struct DocumentTable *table;
	struct ListPage page;
	struct ListView view;

	if (part->begins)
		document_page_break(document);

	if (part->add) {
		document_heading(document, 1, part->heading);
		return part->add(making->domain, making->source, document, part, error);
	}
	list_view_init(&view, entity);
	list_view_columns(&view, part->columns);
	view.base_filter = part->filter;
	view.sort = part->sort ? entity_field(entity, part->sort) : NULL;
	view.scope = part->scope ? entity_field(entity, part->scope) : NULL;
	view.scope_id = part->scope ? making->source.id : 0;
	view.season = making->source.kind == KIND_PERSON || !part->scope ? making->season : 0;
	if (!list_load(making->domain, &view, document->arena, &page, error))
		return false;
	order_alike(&view, &page);
	if (part->distinct)
		make_distinct(&view, &page);
	document_heading(document, 1, part->heading);
	if (page.n == 0) {
		document_paragraph(document, part->empty);
		return true;
	}
	table = document_table(document, heads_of(&view, document->arena), view.n_columns);
	table->data = data_of(&view, &page, document->arena);
	for (size_t i = 0; i < page.n; i++)
		document_row(document, table, page.rows[i].cells);
	return true;
}

static void add_field(struct Making *making, const struct Field *field, const void *record)
{
	struct Document *document = making->document;
	struct TableColumn *column = ARENA_NEW(document->arena, struct TableColumn);
	struct DataTable *data = ARENA_NEW(document->arena, struct DataTable);
	const char *text = record_text(making->domain, field, record, document->arena);
	size_t n = document->n;

	*column = (struct TableColumn){field->key, field->label, field->type};
	data_table_begin(data, document->arena, "", column, 1);
	data_table_row(data, (const struct Value[]){value_of(field, record, text)});
	document_field(document, field->label, text);
	if (document->n > n)
		document->blocks[n].data = data;
}

/* Fields of the record that the report is about. */
static bool add_fields(struct Making *making, const char *keys, struct Error *error)
{
	const struct Entity *entity = entity_get(making->source.kind);
	struct Arena *arena = making->document->arena;
	void *record = arena_alloc(arena, entity->size);
	struct ListView view;

	list_view_init(&view, entity);
	list_view_columns(&view, keys);
	if (!domain_get(making->domain, (struct KindId){entity->kind, making->source.id}, record,
			arena, error) ||
	    !judge_one(making->domain, entity, record, arena, error))
		return false;
	for (size_t i = 0; i < view.n_columns; i++)
		add_field(making, view.columns[i], record);
	return true;
}

/* The season that a record leads to; 0: it is of none. */
static bool season_of(struct Domain *domain, struct KindId of, struct Arena *arena, Id *ret_season,
		      struct Error *error)
{
	*ret_season = 0;
	while (of.id && of.kind != KIND_SEASON) {
		const struct Entity *entity = entity_get(of.kind);
		const struct Field *way = entity_field(entity, "season");
		void *record = arena_alloc(arena, entity->size);

		way = way ? way : entity_field(entity, "cohort");
		if (!way)
			return true;
		if (!domain_get(domain, of, record, arena, error))
			return false;
		of = (struct KindId){way->ref, field_ref(way, record)};
	}
	*ret_season = of.id;
	return true;
}

/* The one that the report is about, or the season of the day. */
static bool take_season(struct Making *making, struct Error *error)
{
	struct Document *document = making->document;
	const struct Season *season;
	Id id;

	if (!season_of(making->domain, (struct KindId){making->source.kind, making->source.id},
		       document->arena, &id, error) ||
	    !domain_season(making->domain, id, document->arena, &season, error))
		return false;
	making->season = season ? season->record.id : 0;
	document->subtitle = season ? (season->title ? season->title : season->code) : "";
	document->season = season ? season_text(season, "code") : NULL;
	document->footer = "Made by qtp";
	document->maker = "qtp";
	return true;
}

/* Reports about a person are about a coach. */
static bool check_coach(const struct Making *making, struct Arena *arena, struct Error *error)
{
	struct Records teams;
	struct Person person;

	if (making->source.kind != KIND_PERSON)
		return true;
	if (!domain_get(making->domain, (struct KindId){KIND_PERSON, making->source.id}, &person,
			arena, error) ||
	    !domain_children(making->domain,
			     (struct OwnedBy){KIND_TEAM, "coach", making->source.id}, arena, &teams,
			     error))
		return false;
	return person.coach == CHOICE_YES || teams.n > 0 ||
	       error_set_shell("See who is: qtp list person coach=yes", error, ERROR_INPUT,
			       "person", "%s is no coach, and no team has that coach.",
			       text_show(arena, person.name));
}

/* Whether others' teams, which are not in view, may have more of what the report says. */
static bool is_partial(const struct Making *making)
{
	const struct Domain *domain = making->domain;

	return scope_is_set(domain) && making->source.kind != KIND_TEAM &&
	       !(making->source.kind == KIND_PERSON && making->source.id == domain->coach);
}

static void say_partial(const struct Making *making)
{
	const struct Domain *domain = making->domain;
	struct Document *document = making->document;

	document_paragraph(
		document,
		arena_format(document->arena,
			     "Only the teams of %s are in view, so there may be more.",
			     scope_owner_label(making->domain, domain->coach, document->arena)));
}

static bool add_parts(struct Making *making, const struct ReportSpec *spec, struct Error *error)
{
	const bool partial = is_partial(making);

	for (size_t i = 0; i < spec->n_parts; i++) {
		struct ReportPart part = spec->parts[i];

		if (partial && part.empty)
			part.empty = "Nothing of it is in view.";
		keep_to_month(making, &part);
		if (part.about == making->source.kind && !add_part(making, &part, error))
			return false;
	}
	return true;
}

/* The parts about a cohort, below its name. */
static bool add_cohort(struct Making *making, const struct ReportSpec *spec, Id cohort,
		       struct Error *error)
{
	struct Document *document = making->document;
	size_t first;

	document_heading(document, 1,
			 domain_label(making->domain, KIND_COHORT, cohort, document->arena));
	first = document->n;
	making->source = (struct DocumentSource){KIND_COHORT, cohort};
	if (!add_parts(making, spec, error))
		return false;
	for (size_t i = first; i < document->n; i++)
		if (document->blocks[i].part == DOCUMENT_HEADING &&
		    document->blocks[i].level < DOCUMENT_LEVELS)
			document->blocks[i].level++;
	return true;
}

/* A report about a cohort, of each of the season, on pages of its own. */
static bool add_cohorts(struct Making *making, const struct ReportSpec *spec, struct Error *error)
{
	struct Document *document = making->document;
	const struct ListView view = report_subjects(KIND_COHORT, making->season);
	struct ListPage page;

	if (!list_load(making->domain, &view, document->arena, &page, error))
		return false;
	if (page.n == 0)
		document_paragraph(document, "There is no cohort yet.");
	for (size_t i = 0; i < page.n; i++) {
		if (i > 0)
			document_page_break(document);
		if (!add_cohort(making, spec, page.rows[i].id, error))
			return false;
	}
	return true;
}

static bool add_content(struct Making *making, const struct ReportSpec *spec, struct Error *error)
{
	if (is_partial(making))
		say_partial(making);
	return making->source.kind == KIND_SEASON && spec->document.kinds[0] == KIND_COHORT
		       ? add_cohorts(making, spec, error)
		       : add_parts(making, spec, error);
}

static bool make_report(struct Making *making, const struct ReportSpec *spec, struct Arena *arena,
			struct Error *error)
{
	struct Domain *domain = making->domain;
	struct DocumentSource source = making->source;
	struct Document *document = making->document;

	if (!check_coach(making, arena, error))
		return false;
	document_begin(document, arena,
		       arena_format(arena, "%s: %s%s%s", spec->document.title,
				    domain_label(domain, source.kind, source.id, arena),
				    source.month ? ", " : "", source.month ? source.month : ""));
	document->name = arena_format(arena, "%s-%s%s%s", strchr(spec->document.key, ' ') + 1,
				      domain_ref(domain, source.kind, source.id, arena),
				      source.month ? "-" : "", source.month ? source.month : "");
	document->day = domain->today;
	document->layout = spec->layout;
	return take_season(making, error) &&
	       (!spec->fields || add_fields(making, spec->fields, error)) &&
	       add_content(making, spec, error);
}

/* --- What reports can be about --- */

/* Which records of a kind; no row: all. */
static const struct {
	enum Kind kind;
	const char *filter;
} subjects[] = {
	{KIND_TEAM, "stage=accepted"},
	{KIND_PERSON, "coach=yes"},
};

struct ListView report_subjects(enum Kind kind, Id season)
{
	const struct Entity *entity = entity_get(kind);
	struct ListView view;

	list_view_init(&view, entity);
	for (size_t i = 0; i < N_ITEMS(subjects); i++)
		if (subjects[i].kind == kind)
			view.base_filter = subjects[i].filter;
	if (entity_field(entity, "season") || entity_field(entity, "cohort"))
		view.season = season;
	return view;
}
