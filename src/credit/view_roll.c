/* Roll: its read model. */
#include "qtp/credit/view_roll.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/team/rule_eligibility.h"
#include "view_credit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NOON (12 * 60)

/* All that the rows depend on. */
struct Loaded {
	struct Domain *domain;
	struct Arena *arena;
	struct Roll *roll;
	struct Records agenda, teams, members, marks, claims, people;
	size_t capacity;
};

/* --- Columns and items --- */

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

static enum HalfDay half_of(const struct Agenda *item)
{
	return item->start < NOON ? HALF_AM : HALF_PM;
}

static bool is_placed(const struct Agenda *item)
{
	return item->day != DAY_NONE && item->start != TIME_NONE && item->minutes != NUMBER_NONE;
}

static bool day_has(const struct Records *agenda, Day day, int half)
{
	for (size_t i = 0; i < agenda->n; i++) {
		const struct Agenda *item = records_at(agenda, i);

		if (is_placed(item) && item->day == day && (half < 0 || (int)half_of(item) == half))
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
static bool find_repeat(struct Loaded *loaded, struct CreditItem *item, struct Error *error)
{
	const struct Agenda *agenda = item->agenda;
	struct Records taught;

	if (!agenda->faculty)
		return true;
	if (!domain_children(loaded->domain,
			     (struct OwnedBy){KIND_AGENDA, "faculty", agenda->faculty},
			     loaded->arena, &taught, error))
		return false;
	for (size_t i = 0; i < taught.n; i++) {
		const struct Agenda *other = records_at(&taught, i);

		if (is_before(other, agenda) && other->title && agenda->title &&
		    strcmp(other->title, agenda->title) == 0)
			item->is_repeat = true;
	}
	return true;
}

static bool place_items(struct Loaded *loaded, struct Error *error)
{
	struct Roll *roll = loaded->roll;

	roll->items = ARENA_ARRAY(loaded->arena, loaded->agenda.n, struct CreditItem);
	for (size_t i = 0; i < loaded->agenda.n; i++) {
		const struct Agenda *agenda = records_at(&loaded->agenda, i);
		struct CreditItem *item = &roll->items[roll->n_items];

		if (!is_placed(agenda))
			continue;
		item->agenda = agenda;
		item->column = roll_column(roll, agenda->day, (Choice)half_of(agenda));
		item->span.from = agenda_instant(roll->zone, agenda->day, agenda->start);
		item->span.until = item->span.from + agenda->minutes;
		if (item->column == roll->n_columns)
			continue;
		if (!find_repeat(loaded, item, error))
			return false;
		roll->n_items++;
	}
	if (roll->n_items > 0)
		qsort(roll->items, roll->n_items, sizeof roll->items[0], by_start);
	return true;
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
	const struct Person *record = records_find(&loaded->people, person);
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

static const struct Team *team_of(const struct Loaded *loaded, Id id)
{
	for (size_t i = 0; i < loaded->teams.n; i++) {
		const struct Team *team = records_at(&loaded->teams, i);

		if (team->record.id == id)
			return team->stage == STAGE_ACCEPTED ? team : NULL;
	}
	return NULL;
}

/* Core members are expected on the days that their role covers. */
static void add_learners(struct Loaded *loaded)
{
	const struct Roll *roll = loaded->roll;

	for (size_t i = 0; i < loaded->members.n; i++) {
		const struct Member *member = records_at(&loaded->members, i);
		const struct Team *team = team_of(loaded, member->team);

		if (!team || !role_is_core(member->role))
			continue;
		for (size_t k = 0; k < roll->n_columns; k++) {
			struct RollRow *row;

			if (!member_is_current(member, roll->columns[k].day))
				continue;
			row = add_row(loaded, member->person, ROLL_LEARNER);
			if (!row)
				break;
			row->team = row->team ? row->team : team;
			row->role = row->role == CHOICE_NONE ? member->role : row->role;
			row->cells[k].expected = true;
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
	return order ? order : by_id(&left->person->record.id, &right->person->record.id);
}

static bool load_people(struct Loaded *loaded, struct Error *error)
{
	size_t n = loaded->members.n + loaded->agenda.n + loaded->marks.n + loaded->claims.n;
	Id *ids = ARENA_ARRAY(loaded->arena, n, Id);
	size_t n_ids = 0, n_apart = 0;

	for (size_t i = 0; i < loaded->members.n; i++)
		ids[n_ids++] = ((const struct Member *)records_at(&loaded->members, i))->person;
	for (size_t i = 0; i < loaded->agenda.n; i++)
		ids[n_ids++] = ((const struct Agenda *)records_at(&loaded->agenda, i))->faculty;
	for (size_t i = 0; i < loaded->marks.n; i++)
		ids[n_ids++] = ((const struct RollMark *)records_at(&loaded->marks, i))->person;
	for (size_t i = 0; i < loaded->claims.n; i++)
		ids[n_ids++] = ((const struct Claim *)records_at(&loaded->claims, i))->person;
	if (n_ids > 0)
		qsort(ids, n_ids, sizeof ids[0], by_id);
	for (size_t i = 0; i < n_ids; i++)
		if (ids[i] && (n_apart == 0 || ids[n_apart - 1] != ids[i]))
			ids[n_apart++] = ids[i];
	return domain_get_many(loaded->domain, (struct KindIds){KIND_PERSON, {ids, n_apart}},
			       loaded->arena, &loaded->people, error);
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

static bool load_parts_of_session(struct Loaded *loaded, struct Error *error)
{
	struct Domain *domain = loaded->domain;
	struct Arena *arena = loaded->arena;
	Id session = loaded->roll->session.record.id, *ids;

	if (!domain_children(domain, (struct OwnedBy){KIND_AGENDA, "session", session}, arena,
			     &loaded->agenda, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_ATTENDANCE, "session", session}, arena,
			     &loaded->marks, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_CLAIM, "session", session}, arena,
			     &loaded->claims, error) ||
	    !domain_children(domain,
			     (struct OwnedBy){KIND_TEAM, "cohort", loaded->roll->cohort.record.id},
			     arena, &loaded->teams, error))
		return false;
	ids = ARENA_ARRAY(arena, loaded->teams.n, Id);
	for (size_t i = 0; i < loaded->teams.n; i++)
		ids[i] = ((const struct Team *)records_at(&loaded->teams, i))->record.id;
	return domain_children_of(domain,
				  (struct OwnedByAny){KIND_MEMBER, "team", {ids, loaded->teams.n}},
				  arena, &loaded->members, error) &&
	       load_people(loaded, error);
}

bool roll_load(struct Domain *domain, Id session, struct Arena *arena, struct Roll *ret_roll,
	       struct Error *error)
{
	struct Loaded loaded = {.domain = domain, .arena = arena, .roll = ret_roll};
	struct Roll *roll = ret_roll;

	*roll = (struct Roll){.today = domain->today, .is_scoped = scope_holds(domain)};
	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, &roll->session, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, roll->session.cohort}, &roll->cohort,
			arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_SEASON, roll->cohort.season}, &roll->season,
			arena, error) ||
	    !load_parts_of_session(&loaded, error))
		return false;
	take_types(roll);
	roll->zone = agenda_zone(&roll->cohort, arena);
	roll->n_columns = session_columns(&roll->session, &loaded.agenda, arena, &roll->columns);
	if (!place_items(&loaded, error))
		return false;
	sum_columns(roll);
	add_learners(&loaded);
	add_others(&loaded);
	judge_rows(&loaded);
	if (roll->n_rows > 0)
		qsort(roll->rows, roll->n_rows, sizeof roll->rows[0], by_place);
	return true;
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

bool roll_is_open(const struct Roll *roll)
{
	return roll->session.last_day < roll->today && roll->n_expected > 0 &&
	       roll->n_open == roll->n_expected;
}
