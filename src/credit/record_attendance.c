/* Attendance: the rules between a mark of the roll, its session and its person. */
#include "tables.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "view_roll.h"

#include <inttypes.h>
#include <string.h>

static const char *name_of(struct Writing *writing, Id person)
{
	return domain_label(writing->domain, KIND_PERSON, person, writing->arena);
}

bool attendance_check_single(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;
	struct Records others;

	if (!mark->session || !mark->person)
		return true;
	if (!writing_children(writing, KIND_ATTENDANCE, "person", mark->person, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct RollMark *other = records_at(&others, i);
		const struct RollColumn column = {.day = mark->day,
						  .half = (enum HalfDay)mark->half};

		if (other->record.id == mark->record.id || other->session != mark->session ||
		    other->day != mark->day || other->half != mark->half)
			continue;
		issues_add(writing->issues, ERROR_RULE, "person",
			   "%s is on the roll of %s already: id:%" PRId64 ". Change that mark.",
			   name_of(writing, mark->person),
			   roll_column_text(&column, writing->arena), other->record.id);
		break;
	}
	return true;
}

bool attendance_check_day(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;
	struct Session session;
	char day[DAY_TEXT], range[DAY_TEXT];

	if (!mark->session || mark->day == DAY_NONE)
		return true;
	if (!writing_load(writing, KIND_SESSION, mark->session, &session))
		return false;
	if (mark->day < session.first_day || mark->day > session.last_day)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "%s is no day of %s, which is on %s. Give one of its days.",
			   day_medium(mark->day, day), session.code,
			   day_range(session.first_day, session.last_day, true, range));
	return true;
}

/* The other way round: a session keeps the days that its roll has marks on. */
bool session_check_marks(struct Writing *writing, const void *record)
{
	const struct Session *session = record;
	struct Records marks;
	Day outside = DAY_NONE;
	size_t n = 0;
	char day[DAY_TEXT];

	if (!session->record.id || session->first_day == DAY_NONE || session->last_day == DAY_NONE)
		return true;
	if (!writing_children(writing, KIND_ATTENDANCE, "session", session->record.id, &marks))
		return false;
	for (size_t i = 0; i < marks.n; i++) {
		const struct RollMark *mark = records_at(&marks, i);

		if (mark->day >= session->first_day && mark->day <= session->last_day)
			continue;
		if (n++ == 0 || mark->day < outside)
			outside = mark->day;
	}
	if (n > 0)
		issues_add(writing->issues, ERROR_RULE, "first_day",
			   "The roll of %s has been taken: %zu %s outside its days, from %s on. "
			   "Leave the days as they are, or take these marks back first.",
			   session->code, COUNTED(n, "mark would be", "marks would be"),
			   day_medium(outside, day));
	return true;
}

bool attendance_check_over(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;
	Day today = writing->domain->today;
	char day[DAY_TEXT], now[DAY_TEXT];

	if (mark->day != DAY_NONE && mark->day > today &&
	    (mark->state == PRESENCE_PRESENT || mark->state == PRESENCE_PART))
		issues_add(writing->issues, ERROR_INPUT, "state",
			   "No one was there yet on %s, today is %s. Take the roll on that day.",
			   day_medium(mark->day, day), day_medium(today, now));
	return true;
}

/* What a clock at the site shows at an instant. */
static const char *clock(const struct Roll *roll, int64_t instant, const struct RollColumn *column,
			 struct Arena *arena)
{
	char time[DAY_TEXT];
	int64_t start = agenda_instant(roll->zone, column->day, 0);

	return arena_text(arena, time_text((TimeOfDay)(instant - start), time));
}

/* Arrival is in it and before its end, leaving after its beginning. */
static void check_time(struct Writing *writing, const struct Roll *roll,
		       const struct RollMark *mark, const char *key)
{
	const struct RollColumn *column = &roll->columns[roll_column(roll, mark->day, mark->half)];
	bool leaving = strcmp(key, "left") == 0;
	TimeOfDay time = leaving ? mark->left : mark->arrived;
	int64_t at = agenda_instant(roll->zone, mark->day, time);
	char text[DAY_TEXT];

	if (time == TIME_NONE || (leaving ? at > column->span.from && at <= column->span.until
					  : at >= column->span.from && at < column->span.until))
		return;
	issues_add(writing->issues, ERROR_INPUT, key,
		   "%s is from %s to %s: %s at %s is outside of it. Give a time within, or leave "
		   "it empty.",
		   roll_column_text(column, writing->arena),
		   clock(roll, column->span.from, column, writing->arena),
		   clock(roll, column->span.until, column, writing->arena),
		   leaving ? "leaving" : "arriving", time_text(time, text));
}

static void check_within(struct Writing *writing, const struct Roll *roll,
			 const struct RollMark *mark)
{
	size_t index = roll_column(roll, mark->day, mark->half);
	const struct RollColumn *column = &roll->columns[index];

	if (index == roll->n_columns || column->span.until == column->span.from)
		return;
	if (mark->minutes != NUMBER_NONE && mark->minutes > column->span.until - column->span.from)
		issues_add(writing->issues, ERROR_INPUT, "minutes",
			   "%s has %" PRId64 " minutes, from %s to %s. Give so many or fewer.",
			   roll_column_text(column, writing->arena),
			   column->span.until - column->span.from,
			   clock(roll, column->span.from, column, writing->arena),
			   clock(roll, column->span.until, column, writing->arena));
	check_time(writing, roll, mark, "arrived");
	check_time(writing, roll, mark, "left");
}

bool attendance_check_part(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;
	struct Roll roll;

	if (!mark->session || mark->state != PRESENCE_PART)
		return true;
	if (!roll_load(writing->domain, mark->session, writing->arena, &roll, writing->error))
		return false;
	check_within(writing, &roll, mark);
	return true;
}

/* Whether the person is core in an accepted team of the cohort on a day. */
static bool find_member(struct Writing *writing, const struct RollMark *mark, Id cohort,
			bool *ret_known)
{
	struct Records members;
	struct Team team;

	*ret_known = false;
	if (!writing_children(writing, KIND_MEMBER, "person", mark->person, &members))
		return false;
	for (size_t i = 0; i < members.n && !*ret_known; i++) {
		const struct Member *member = records_at(&members, i);

		if (!role_is_core(member->role))
			continue;
		if (!writing_load(writing, KIND_TEAM, member->team, &team))
			return false;
		*ret_known = team.cohort == cohort && team.stage == STAGE_ACCEPTED &&
			     member_is_current(member, mark->day);
	}
	return true;
}

/* Whether the session knows the person by another record: a mark, or an item to teach. */
static bool find_named(struct Writing *writing, const struct RollMark *mark, bool *ret_known)
{
	struct Records marks, items;

	if (!writing_children(writing, KIND_ATTENDANCE, "person", mark->person, &marks) ||
	    !writing_children(writing, KIND_AGENDA, "faculty", mark->person, &items))
		return false;
	*ret_known = false;
	for (size_t i = 0; i < marks.n; i++) {
		const struct RollMark *other = records_at(&marks, i);

		*ret_known = *ret_known || (other->session == mark->session &&
					    other->record.id != mark->record.id);
	}
	for (size_t i = 0; i < items.n; i++)
		*ret_known =
			*ret_known ||
			((const struct Agenda *)records_at(&items, i))->session == mark->session;
	return true;
}

bool attendance_check_known(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;
	struct Session session;
	bool known;

	if (!mark->session || !mark->person)
		return true;
	if (!find_named(writing, mark, &known))
		return false;
	if (known)
		return true;
	if (!writing_load(writing, KIND_SESSION, mark->session, &session) ||
	    !find_member(writing, mark, session.cohort, &known))
		return false;
	if (!known)
		issues_warn(
			writing->issues, "person",
			"%s is in no accepted team of %s on that day and teaches nothing at %s: "
			"a guest?",
			name_of(writing, mark->person),
			domain_ref(writing->domain, KIND_COHORT, session.cohort, writing->arena),
			session.code);
	return true;
}
