/* Who was at the days of sessions, as their rolls say it. */
#include "view_presence.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/team.h"
#include "rule_credit.h"
#include "rule_presence.h"
#include "view_read.h"

#define NOON (12 * 60)

static const char *const member_fields[] = {"team", "person", NULL};
static const char *const mark_fields[] = {"person",  "session", "day",	"half", "state",
					  "minutes", "arrived", "left", NULL};

/* What is read, in a handful of queries; times are local minutes of the day. */
struct Read {
	const struct Loading *loading;
	struct Records members, marks, agenda;
};

static bool read_all(struct Read *read, struct IdSpan teams, struct Error *error)
{
	const struct Loading *loading = read->loading;
	struct IdSpan people, sessions;

	read->members.entity = entity_get(KIND_MEMBER);
	read->marks.entity = entity_get(KIND_ATTENDANCE);
	if (!read_owned(loading, member_fields, teams, &read->members, error))
		return false;
	people = read_values(&read->members, "person", loading->arena);
	if (!read_owned(loading, mark_fields, people, &read->marks, error))
		return false;
	sessions = read_values(&read->marks, "session", loading->arena);
	return domain_children_of(loading->domain,
				  (struct OwnedByAny){KIND_AGENDA, "session", sessions},
				  loading->arena, &read->agenda, error);
}

/* The items of a half-day, by minutes of the day; all in column 0. */
static size_t items_of(const struct Read *read, const struct RollMark *mark, Choice half,
		       struct CreditItem **ret_items)
{
	const struct Records agenda = records_part(&read->agenda, "session", mark->session);
	struct CreditItem *items = ARENA_ARRAY(read->loading->arena, agenda.n, struct CreditItem);
	size_t n = 0;

	for (size_t i = 0; i < agenda.n; i++) {
		const struct Agenda *item = records_at(&agenda, i);

		if (item->day != mark->day || item->start == TIME_NONE ||
		    item->minutes == NUMBER_NONE ||
		    (item->start < NOON ? HALF_AM : HALF_PM) != half)
			continue;
		items[n++] = (struct CreditItem){
			.agenda = item, .span = {item->start, item->start + item->minutes}};
	}
	*ret_items = items;
	return n;
}

/* A part of a half-day: from arriving to leaving, else its minutes. */
static int64_t part_minutes(const struct RollMark *mark, const struct CreditItem items[], size_t n)
{
	struct TimeSpan span = credit_column_span(items, n, 0);

	if (mark->arrived == TIME_NONE && mark->left == TIME_NONE)
		return mark->minutes;
	if (mark->arrived != TIME_NONE)
		span.from = mark->arrived;
	if (mark->left != TIME_NONE)
		span.until = mark->left;
	return credit_attended(items, n, 0, &span, 1);
}

/* The halves of the day of `mark`, from all marks of its person. */
static enum PresenceState state_of_day(const struct Read *read, const struct Records *marks,
				       const struct RollMark *mark)
{
	struct DayHalf halves[N_HALVES];

	for (Choice half = HALF_AM; half < N_HALVES; half++) {
		struct CreditItem *items;
		size_t n = items_of(read, mark, half, &items);
		struct CreditMinutes whole = credit_whole(items, n, 0);

		halves[half] = (struct DayHalf){CHOICE_NONE, NUMBER_NONE,
						whole.ama > whole.ancc ? whole.ama : whole.ancc};
		for (size_t i = 0; i < marks->n; i++) {
			const struct RollMark *other = records_at(marks, i);

			if (other->session != mark->session || other->day != mark->day ||
			    other->half != half)
				continue;
			halves[half].state = other->state;
			halves[half].minutes = part_minutes(other, items, n);
		}
	}
	return presence_of_day(halves);
}

/* An earlier mark has spoken for the day already. */
static bool is_said(const struct PresenceList *list, size_t from, Day day)
{
	for (size_t i = from; i < list->n; i++)
		if (list->items[i].day == day)
			return true;
	return false;
}

static void add_person(const struct Read *read, Id person, struct PresenceList *list)
{
	const struct Records marks = records_part(&read->marks, "person", person);
	size_t from = list->n;

	for (size_t i = 0; i < marks.n; i++) {
		const struct RollMark *mark = records_at(&marks, i);
		enum PresenceState state;

		if (is_said(list, from, mark->day))
			continue;
		state = state_of_day(read, &marks, mark);
		if (state != PRESENCE_UNKNOWN)
			presence_add(list, (struct Presence){person, mark->day, state});
	}
}

static bool list_presence(const struct Loading *loading, struct IdSpan of,
			  struct PresenceList *list, struct Error *error)
{
	struct Read read = {.loading = loading};

	if (!read_all(&read, of, error))
		return false;
	const struct IdSpan people = read_values(&read.marks, "person", loading->arena);

	for (size_t i = 0; i < people.n; i++)
		add_person(&read, people.ids[i], list);
	return true;
}

static const struct PresenceSource presence_rows[] = {{KIND_TEAM, list_presence}};
const struct PresenceSourceTable credit_presence = CAPABILITY_ROWS(presence_rows);

/* A mark changes no field that credit fills; the forecast of others depends on it. */
static void fill_nothing(const struct FactsBatch *batch, size_t index, void *record)
{
	(void)batch;
	(void)index;
	(void)record;
}

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 .fields = (const char *const[]){NULL},
	 .paths =
		 (const char *const[]){
			 "attendance.person<member.person.team",
			 "agenda.session<attendance.session.person<member.person.team", NULL},
	 .fill = fill_nothing},
};
const struct JudgementTable credit_judgements = CAPABILITY_ROWS(judgements_rows);
