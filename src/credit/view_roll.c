/* Roll: its read model. */
#include "view_roll.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_credit.h"
#include "view_credit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NOON (12 * 60)

/* What belongs to sessions. */
struct Parts {
	struct Records agenda, marks, claims; /* of each session */
	struct Records teams, members;	      /* of each cohort, and of these */
	struct Records taught;		      /* all items of whoever teaches */
	struct Records people;		      /* who is in any of them, by id */
};

/* All that the rows depend on. */
struct Loaded {
	struct Domain *domain;
	struct Arena *arena;
	struct Parts all; /* of all sessions that are loaded, and of that of the roll */
	struct Roll *roll;
	struct Records agenda, teams, marks, claims;
	size_t capacity;
};

/* --- Columns and items --- */

static enum HalfDay half_of(const struct Agenda *item)
{
	return item->start < NOON ? HALF_AM : HALF_PM;
}

static bool day_has(const struct Records *agenda, Day day, int half)
{
	for (size_t i = 0; i < agenda->n; i++) {
		const struct Agenda *item = records_at(agenda, i);

		if (agenda_is_placed(item) && item->day == day &&
		    (half < 0 || (int)half_of(item) == half))
			return true;
	}
	return false;
}

size_t session_columns(const struct Session *session, const struct Records *agenda,
		       struct Arena *arena, struct RollColumn **ret_columns)
{
	size_t n_days = session->last_day < session->first_day
				? 0
				: (size_t)(session->last_day - session->first_day) + 1;
	size_t n = 0;

	*ret_columns = ARENA_ARRAY(arena, n_days * N_HALVES, struct RollColumn);
	for (size_t i = 0; i < n_days * N_HALVES; i++) {
		Day day = session->first_day + (Day)(i / N_HALVES);
		int half = (int)(i % N_HALVES);

		if (!day_has(agenda, day, -1) || day_has(agenda, day, half))
			(*ret_columns)[n++] =
				(struct RollColumn){.day = day, .half = (enum HalfDay)half};
	}
	return n;
}

static int by_start(const void *a, const void *b)
{
	const struct CreditItem *left = a, *right = b;

	if (left->span.from != right->span.from)
		return left->span.from < right->span.from ? -1 : 1;
	return (left->agenda->number > right->agenda->number) -
	       (left->agenda->number < right->agenda->number);
}

static bool is_before(const struct Agenda *a, const struct Agenda *b)
{
	return a->day != DAY_NONE &&
	       (a->day < b->day ||
		(a->day == b->day && a->start != TIME_NONE && a->start < b->start));
}

/* Whether its teacher has taught the same before, in whatever city. */
static bool is_repeat(const struct Loaded *loaded, const struct Agenda *agenda)
{
	struct Records taught = records_part(&loaded->all.taught, "faculty", agenda->faculty);

	for (size_t i = 0; agenda->faculty && i < taught.n; i++) {
		const struct Agenda *other = records_at(&taught, i);

		if (is_before(other, agenda) && other->title && agenda->title &&
		    strcmp(other->title, agenda->title) == 0)
			return true;
	}
	return false;
}

static void place_items(struct Loaded *loaded)
{
	struct Roll *roll = loaded->roll;

	roll->items = ARENA_ARRAY(loaded->arena, loaded->agenda.n, struct CreditItem);
	for (size_t i = 0; i < loaded->agenda.n; i++) {
		const struct Agenda *agenda = records_at(&loaded->agenda, i);
		struct CreditItem *item = &roll->items[roll->n_items];

		if (!agenda_is_placed(agenda))
			continue;
		item->agenda = agenda;
		item->column = roll_column(roll, agenda->day, (Choice)half_of(agenda));
		item->span.from = agenda_instant(roll->zone, agenda->day, agenda->start);
		item->span.until = item->span.from + agenda->minutes;
		if (item->column == roll->n_columns)
			continue;
		item->is_repeat = is_repeat(loaded, agenda);
		roll->n_items++;
	}
	if (roll->n_items > 0)
		qsort(roll->items, roll->n_items, sizeof roll->items[0], by_start);
}

static void sum_columns(struct Roll *roll)
{
	for (size_t i = 0; i < roll->n_columns; i++) {
		struct RollColumn *column = &roll->columns[i];

		column->span = credit_column_span(roll->items, roll->n_items, i);
		column->whole = credit_whole(roll->items, roll->n_items, i);
		roll->whole.ama += column->whole.ama;
		roll->whole.ancc += column->whole.ancc;
	}
	roll->designated = isnan(roll->session.designated)
				   ? credit_quarters(roll->whole.ama)
				   : credit_of_hours(roll->session.designated);
}

/* --- Rows --- */

static struct RollRow *add_row(struct Loaded *loaded, Id person, enum RollPart part)
{
	struct Roll *roll = loaded->roll;
	const struct Person *record = records_find(&loaded->all.people, person);
	struct RollRow *row;

	for (size_t i = 0; i < roll->n_rows; i++)
		if (roll->rows[i].person->record.id == person)
			return &roll->rows[i];
	if (!record)
		return NULL;
	roll->rows = arena_grow(loaded->arena, roll->rows, roll->n_rows, &loaded->capacity,
				sizeof *roll->rows);
	row = &roll->rows[roll->n_rows++];
	*row = (struct RollRow){
		.person = record,
		.part = part,
		.role = CHOICE_NONE,
		.cells = ARENA_ARRAY(loaded->arena, roll->n_columns, struct RollCell)};
	return row;
}

/* Expected on the days that the role covers. */
static void add_learner(struct Loaded *loaded, const struct Team *team, const struct Member *member)
{
	const struct Roll *roll = loaded->roll;

	for (size_t i = 0; i < roll->n_columns; i++) {
		struct RollRow *row;

		if (!member_is_current(member, roll->columns[i].day))
			continue;
		row = add_row(loaded, member->person, ROLL_LEARNER);
		if (!row)
			return;
		row->team = row->team ? row->team : team;
		row->role = row->role == CHOICE_NONE ? member->role : row->role;
		row->cells[i].expected = true;
	}
}

static void add_learners(struct Loaded *loaded)
{
	for (size_t i = 0; i < loaded->teams.n; i++) {
		const struct Team *team = records_at(&loaded->teams, i);
		struct Records members =
			records_part(&loaded->all.members, "team", team->record.id);

		for (size_t k = 0; team->stage == STAGE_ACCEPTED && k < members.n; k++) {
			const struct Member *member = records_at(&members, k);

			if (role_is_core(member->role))
				add_learner(loaded, team, member);
		}
	}
}

static void add_others(struct Loaded *loaded)
{
	for (size_t i = 0; i < loaded->agenda.n; i++) {
		const struct Agenda *item = records_at(&loaded->agenda, i);

		if (item->faculty)
			add_row(loaded, item->faculty, ROLL_FACULTY);
	}
	for (size_t i = 0; i < loaded->marks.n; i++) {
		const struct RollMark *mark = records_at(&loaded->marks, i);
		struct RollRow *row = add_row(loaded, mark->person, ROLL_GUEST);
		size_t column = roll_column(loaded->roll, mark->day, mark->half);

		if (row && column < loaded->roll->n_columns)
			row->cells[column].mark = mark;
	}
	for (size_t i = 0; i < loaded->claims.n; i++) {
		const struct Claim *claim = records_at(&loaded->claims, i);
		struct RollRow *row = add_row(loaded, claim->person, ROLL_GUEST);

		if (row && claim->credit >= 0 && claim->credit < N_CREDIT_TYPES)
			row->credit.claims[claim->credit] = claim;
	}
}

/* A text that is none was not written by this program: then it is the usual one. */
static void take_types(struct Roll *roll)
{
	struct Error ignored;

	if (!credit_types_read(roll->season.credit_types, &roll->types, &ignored) &&
	    !credit_types_read(NULL, &roll->types, &ignored))
		roll->types = (struct CreditTypes){{0}};
}

static int by_place(const void *a, const void *b)
{
	const struct RollRow *left = a, *right = b;
	int order = 0;

	if (left->part != right->part)
		return left->part < right->part ? -1 : 1;
	if (left->team && right->team)
		order = strcmp(left->team->code, right->team->code);
	if (order == 0 && left->role != right->role &&
	    (left->role == ROLE_LEADER || right->role == ROLE_LEADER))
		return left->role == ROLE_LEADER ? -1 : 1;
	if (order == 0)
		order = strcmp(left->person->name, right->person->name);
	return order ? order : id_order(&left->person->record.id, &right->person->record.id);
}

/* --- Credit of a row --- */

/* The spans of a part, where it says them: its times, or what the reports of the meeting say and
 * no one has changed since. */
static void take_spans(const struct Loaded *loaded, const struct RollMark *mark, size_t index,
		       struct CreditColumn *column)
{
	const struct Roll *roll = loaded->roll;
	const struct TimeSpan whole = roll->columns[index].span;
	struct TimeSpan *spans = ARENA_NEW(loaded->arena, struct TimeSpan);
	size_t n;

	*spans = whole;
	if (mark->arrived != TIME_NONE || mark->left != TIME_NONE) {
		if (mark->arrived != TIME_NONE)
			spans->from = agenda_instant(roll->zone, mark->day, mark->arrived);
		if (mark->left != TIME_NONE)
			spans->until = agenda_instant(roll->zone, mark->day, mark->left);
		column->spans = spans;
		column->n_spans = 1;
	} else if (joins_parse(mark->joined, loaded->arena, &spans, &n) && n > 0 &&
		   credit_attended(roll->items, roll->n_items, index, spans, n) == mark->minutes) {
		column->spans = spans;
		column->n_spans = n;
	}
}

static void judge_row(const struct Loaded *loaded, struct RollRow *row)
{
	const struct Roll *roll = loaded->roll;
	struct CreditColumn *columns =
		ARENA_ARRAY(loaded->arena, roll->n_columns, struct CreditColumn);
	struct RollCredit *credit = &row->credit;

	for (size_t i = 0; i < roll->n_columns; i++) {
		const struct RollMark *mark = row->cells[i].mark;

		row->cells[i].minutes = NUMBER_NONE;
		columns[i].state = mark ? mark->state : CHOICE_NONE;
		columns[i].minutes = mark ? mark->minutes : NUMBER_NONE;
		columns[i].items = mark ? mark->items : NULL;
		if (!mark || mark->state != PRESENCE_PART)
			continue;
		take_spans(loaded, mark, i, &columns[i]);
		row->cells[i].minutes =
			columns[i].n_spans > 0
				? credit_attended(roll->items, roll->n_items, i, columns[i].spans,
						  columns[i].n_spans)
				: mark->minutes;
	}
	credit->minutes = credit_minutes(roll->items, roll->n_items, columns, roll->n_columns,
					 row->person->record.id);
	credit_judge(roll, row->person, credit);
}

static void judge_rows(const struct Loaded *loaded)
{
	struct Roll *roll = loaded->roll;

	for (size_t i = 0; i < roll->n_rows; i++) {
		judge_row(loaded, &roll->rows[i]);
		for (size_t k = 0; k < roll->n_columns; k++) {
			const struct RollCell *cell = &roll->rows[i].cells[k];

			roll->n_expected += cell->expected;
			roll->n_open += cell->expected && !cell->mark;
		}
	}
}

/* --- Loading --- */

struct Refs {
	const struct Records *from;
	const char *field;
};

/* What the references lead to, each once, sorted. */
static struct IdSpan ids_of(const struct Refs refs[], size_t n_refs, struct Arena *arena)
{
	size_t most = 0, n = 0, n_apart = 0;
	Id *ids;

	for (size_t i = 0; i < n_refs; i++)
		most += refs[i].from->n;
	ids = ARENA_ARRAY(arena, most, Id);
	for (size_t i = 0; i < n_refs; i++)
		for (size_t k = 0; k < refs[i].from->n; k++)
			ids[n++] = field_ref(entity_field(refs[i].from->entity, refs[i].field),
					     records_at(refs[i].from, k));
	if (n > 0)
		qsort(ids, n, sizeof ids[0], id_order);
	for (size_t i = 0; i < n; i++)
		if (ids[i] && (n_apart == 0 || ids[n_apart - 1] != ids[i]))
			ids[n_apart++] = ids[i];
	return (struct IdSpan){ids, n_apart};
}

static bool load_people(struct Loaded *loaded, struct Error *error)
{
	struct Parts *all = &loaded->all;
	const struct Refs taught[] = {{&all->agenda, "faculty"}};
	const struct Refs people[] = {{&all->agenda, "faculty"},
				      {&all->members, "person"},
				      {&all->marks, "person"},
				      {&all->claims, "person"}};
	const struct OwnedByAny by_faculty = {KIND_AGENDA, "faculty",
					      ids_of(taught, N_ITEMS(taught), loaded->arena)};
	const struct KindIds whose = {KIND_PERSON, ids_of(people, N_ITEMS(people), loaded->arena)};

	return domain_children_of(loaded->domain, by_faculty, loaded->arena, &all->taught, error) &&
	       domain_get_many(loaded->domain, whose, loaded->arena, &all->people, error);
}

/* All that the rolls depend on, in a handful of queries however many they are. */
static bool load_all(struct Loaded *loaded, const struct Roll rolls[], size_t n,
		     struct Error *error)
{
	const struct Loading loading = {loaded->domain, DEPTH_WHOLE, loaded->arena};
	struct Parts *all = &loaded->all;
	struct Session *sessions = ARENA_ARRAY(loaded->arena, n, struct Session);
	struct Cohort *cohorts = ARENA_ARRAY(loaded->arena, n, struct Cohort);
	const struct Records of_sessions = {entity_get(KIND_SESSION), sessions, n},
			     of_cohorts = {entity_get(KIND_COHORT), cohorts, n};

	for (size_t i = 0; i < n; i++) {
		sessions[i] = rolls[i].session;
		cohorts[i] = rolls[i].cohort;
	}
	return load_parts(&loading, &of_sessions, (struct PartsBy){KIND_AGENDA, "session"},
			  &all->agenda, error) &&
	       load_parts(&loading, &of_sessions, (struct PartsBy){KIND_ATTENDANCE, "session"},
			  &all->marks, error) &&
	       load_parts(&loading, &of_sessions, (struct PartsBy){KIND_CLAIM, "session"},
			  &all->claims, error) &&
	       load_parts(&loading, &of_cohorts, (struct PartsBy){KIND_TEAM, "cohort"}, &all->teams,
			  error) &&
	       load_parts(&loading, &all->teams, (struct PartsBy){KIND_MEMBER, "team"},
			  &all->members, error) &&
	       load_people(loaded, error);
}

static void make_roll(struct Loaded *loaded, struct Roll *roll)
{
	Id session = roll->session.record.id;

	loaded->roll = roll;
	loaded->capacity = 0;
	loaded->agenda = records_part(&loaded->all.agenda, "session", session);
	loaded->marks = records_part(&loaded->all.marks, "session", session);
	loaded->claims = records_part(&loaded->all.claims, "session", session);
	loaded->teams = records_part(&loaded->all.teams, "cohort", roll->cohort.record.id);
	roll->today = loaded->domain->today;
	roll->is_scoped = scope_holds(loaded->domain);
	take_types(roll);
	roll->zone = agenda_zone(&roll->cohort, loaded->arena);
	roll->n_columns =
		session_columns(&roll->session, &loaded->agenda, loaded->arena, &roll->columns);
	place_items(loaded);
	sum_columns(roll);
	add_learners(loaded);
	add_others(loaded);
	judge_rows(loaded);
	if (roll->n_rows > 0)
		qsort(roll->rows, roll->n_rows, sizeof roll->rows[0], by_place);
}

bool rolls_load(struct Domain *domain, struct Roll rolls[], size_t n, struct Arena *arena,
		struct Error *error)
{
	struct Loaded loaded = {.domain = domain, .arena = arena};

	if (!load_all(&loaded, rolls, n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		make_roll(&loaded, &rolls[i]);
	return true;
}

bool roll_load(struct Domain *domain, Id session, struct Arena *arena, struct Roll *ret_roll,
	       struct Error *error)
{
	struct Roll *roll = ret_roll;

	*roll = (struct Roll){0};
	return domain_get(domain, (struct KindId){KIND_SESSION, session}, &roll->session, arena,
			  error) &&
	       domain_get(domain, (struct KindId){KIND_COHORT, roll->session.cohort}, &roll->cohort,
			  arena, error) &&
	       domain_get(domain, (struct KindId){KIND_SEASON, roll->cohort.season}, &roll->season,
			  arena, error) &&
	       rolls_load(domain, roll, 1, arena, error);
}

/* --- Asking it --- */

const struct RollRow *roll_row(const struct Roll *roll, Id person)
{
	for (size_t i = 0; i < roll->n_rows; i++)
		if (roll->rows[i].person->record.id == person)
			return &roll->rows[i];
	return NULL;
}

size_t roll_column(const struct Roll *roll, Day day, Choice half)
{
	for (size_t i = 0; i < roll->n_columns; i++)
		if (roll->columns[i].day == day && (Choice)roll->columns[i].half == half)
			return i;
	return roll->n_columns;
}
