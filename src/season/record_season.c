/* Season: what seasons, sessions, agenda items and milestones do when they are written. */
#include "tables.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/due.h"
#include "qtp/season/rule_season.h"
#include "rule_agenda.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MINUTES_A_DAY (24 * 60)
#define YEAR_DIGITS 4

/* ---- seasons ---- */

static bool complete_season(struct Writing *writing, void *record)
{
	struct Season *season = record;
	bool taken[N_PAYERS];
	const char *wrong;

	if (season->payers && payers_read(season->payers, taken, &wrong, writing->arena))
		season->payers = payers_text(taken, writing->arena);
	if (season->currency)
		season->currency = arena_capitals(writing->arena, season->currency);
	return true;
}

static void check_in_season(struct Writing *writing, const struct Session *session,
			    const struct Season *season)
{
	char first[DAY_TEXT], last[DAY_TEXT];
	bool early = session->first_day != DAY_NONE && session->first_day < season->first_day;
	bool late = session->last_day != DAY_NONE && session->last_day > season->last_day;

	if (early || late)
		issues_add(writing->issues, ERROR_INPUT, early ? "first_day" : "last_day",
			   "Session %s is outside season %s, which goes from %s to %s. Change "
			   "the date, or the "
			   "season first.",
			   session->code, season->code, day_medium(season->first_day, first),
			   day_medium(season->last_day, last));
}

static bool check_season(struct Writing *writing, const void *record)
{
	const struct Season *season = record;
	struct Records cohorts, sessions;

	if (!season->record.id ||
	    !writing_children(writing, KIND_COHORT, "season", season->record.id, &cohorts))
		return !season->record.id;
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Cohort *cohort = records_at(&cohorts, i);

		if (!writing_children(writing, KIND_SESSION, "cohort", cohort->record.id,
				      &sessions))
			return false;
		for (size_t k = 0; k < sessions.n; k++)
			check_in_season(writing, records_at(&sessions, k), season);
	}
	return true;
}

/* A code that is a year, of which the season has no day. */
static bool check_season_year(struct Writing *writing, const void *record)
{
	const struct Season *season = record;
	char first[DAY_TEXT], last[DAY_TEXT];
	int year, month, day, last_year;

	if (!season->code || strspn(season->code, "0123456789") != YEAR_DIGITS ||
	    season->code[YEAR_DIGITS] || season->first_day == DAY_NONE ||
	    season->last_day == DAY_NONE)
		return true;
	day_to_civil(season->first_day, &year, &month, &day);
	day_to_civil(season->last_day, &last_year, &month, &day);
	int64_t code = strtoll(season->code, NULL, 10);

	if (code < year || code > last_year)
		issues_warn(writing->issues, "code",
			    "Season %s has no day in that year: it goes from %s to %s. Check its "
			    "code and its days.",
			    season->code, day_medium(season->first_day, first),
			    day_medium(season->last_day, last));
	return true;
}

/* The highest number of a session that a cohort of the season has; 0: none has any. */
static bool highest_session(struct Writing *writing, Id season, int64_t *ret_number)
{
	struct Records cohorts, sessions;

	*ret_number = 0;
	if (!writing_children(writing, KIND_COHORT, "season", season, &cohorts))
		return false;
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Record *cohort = records_at(&cohorts, i);

		if (!writing_children(writing, KIND_SESSION, "cohort", cohort->id, &sessions))
			return false;
		for (size_t k = 0; k < sessions.n; k++) {
			const struct Session *session = records_at(&sessions, k);

			if (session->number > *ret_number)
				*ret_number = session->number;
		}
	}
	return true;
}

/* A season asks for at least the sessions that it has. */
static bool check_season_sessions(struct Writing *writing, const void *record)
{
	const struct Season *season = record;
	int64_t highest;

	if (!season->record.id || season->n_sessions == NUMBER_NONE)
		return true;
	if (!highest_session(writing, season->record.id, &highest))
		return false;
	if (highest > season->n_sessions)
		issues_add(writing->issues, ERROR_INPUT, "n_sessions",
			   "There is a session %" PRId64
			   " already. Ask for that many, or put the session into the bin first.",
			   highest);
	return true;
}

/* ---- sessions ---- */

/* The number after the highest of its cohort. */
static bool number_session(struct Writing *writing, struct Session *session)
{
	struct Records others;
	int64_t highest = 0;

	if (!writing_children(writing, KIND_SESSION, "cohort", session->cohort, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Session *other = records_at(&others, i);

		if (other->number > highest)
			highest = other->number;
	}
	session->number = highest + 1;
	return true;
}

static bool complete_session(struct Writing *writing, void *record)
{
	struct Session *session = record;

	if (session->number == NUMBER_NONE && session->cohort && !number_session(writing, session))
		return false;
	if (session->last_day == DAY_NONE && !writing->before)
		session->last_day = session->first_day;
	if (isnan(session->designated))
		session->designated_on = DAY_NONE;
	else if (session->designated_on == DAY_NONE)
		session->designated_on = writing->domain->today;
	return true;
}

/* Sessions of a cohort follow each other by number and do not overlap. */
static void check_session_order(struct Writing *writing, const struct Session *session,
				const struct Session *other)
{
	char days[DAY_TEXT];
	bool before = session->number < other->number;
	bool wrong = before ? session->last_day >= other->first_day
			    : session->first_day <= other->last_day;

	if (!wrong || session->first_day == DAY_NONE || session->last_day == DAY_NONE)
		return;
	issues_add(writing->issues, ERROR_INPUT, before ? "last_day" : "first_day",
		   "Session %" PRId64 " has to be %s session %" PRId64 " (%s). Change the date.",
		   session->number, before ? "before" : "after", other->number,
		   day_range(other->first_day, other->last_day, true, days));
}

/* One session more than the season asks for is one more that every core member has to attend. */
static bool check_session_number(struct Writing *writing, const void *record)
{
	const struct Session *session = record;
	struct Cohort cohort;
	struct Season season;
	int64_t asked;

	if (!session->cohort)
		return true;
	if (!writing_load(writing, KIND_COHORT, session->cohort, &cohort) ||
	    !writing_load(writing, KIND_SEASON, cohort.season, &season))
		return false;
	asked = cohort.format == FORMAT_ONE_DAY ? 1 : season.n_sessions;
	if (asked == NUMBER_NONE || session->number <= asked)
		return true;
	issues_warn(writing->issues, "number",
		    "%s is to have %" PRId64 " session%s. Everybody in a core team has to attend "
		    "this one too: teams are eligible only when all have answered for it.",
		    cohort.code, asked, asked == 1 ? "" : "s");
	return true;
}

static bool check_session(struct Writing *writing, const void *record)
{
	const struct Session *session = record;
	struct Cohort cohort;
	struct Season season;
	struct Records others;

	if (!session->cohort)
		return true;
	if (!writing_load(writing, KIND_COHORT, session->cohort, &cohort) ||
	    !writing_load(writing, KIND_SEASON, cohort.season, &season) ||
	    !writing_children(writing, KIND_SESSION, "cohort", session->cohort, &others))
		return false;
	check_in_season(writing, session, &season);
	for (size_t i = 0; i < others.n; i++) {
		const struct Session *other = records_at(&others, i);

		if (other->record.id == session->record.id)
			continue;
		if (other->number == session->number)
			issues_add(writing->issues, ERROR_INPUT, "number",
				   "%s has a session %" PRId64
				   " already (%s). Change that one, or use another number.",
				   cohort.code, session->number, other->code);
		else
			check_session_order(writing, session, other);
	}
	return true;
}

/* Moves the agenda of a session by as many days as the session moved; an item that no day of it
 * holds is refused. */
static bool shift_agenda(struct Writing *writing, const struct Session *before,
			 const struct Session *after)
{
	struct Records items;

	if (!writing_children(writing, KIND_AGENDA, "session", after->record.id, &items))
		return false;
	for (size_t i = 0; i < items.n; i++) {
		const struct Agenda *item = records_at(&items, i);
		struct Agenda moved = *item;

		moved.day += after->first_day - before->first_day;
		if (moved.day > after->last_day)
			return error_set(
				writing->error, ERROR_RULE, "last_day",
				"The agenda item %s \"%s\" would be after the session's last "
				"day. Move or "
				"remove it first.",
				item->code, text_show(writing->arena, item->title));
		const struct RecordPut put = {entity_get(KIND_AGENDA), item, &moved,
					      .arena = writing->arena};

		if (!record_put(writing->domain, &put, writing->error))
			return false;
	}
	return true;
}

static bool follow_session(struct Writing *writing, const void *record)
{
	const struct Session *before = writing->before, *after = record;

	return !before ||
	       (before->first_day == after->first_day && before->last_day == after->last_day) ||
	       shift_agenda(writing, before, after);
}

static void suggest_session(struct Writing *writing, void *record)
{
	struct Session *session = record;

	if (session->cohort)
		number_session(writing, session);
}

/* ---- agenda ---- */

static bool complete_agenda(struct Writing *writing, void *record)
{
	struct Agenda *agenda = record;

	return !agenda->session || agenda->number != NUMBER_NONE ||
	       code_next_number(writing, agenda->session, &agenda->number);
}

static bool check_agenda_day(struct Writing *writing, const void *record)
{
	const struct Agenda *agenda = record;
	struct Session session;
	char days[DAY_TEXT];

	if (!agenda->session || agenda->day == DAY_NONE)
		return true;
	if (!writing_load(writing, KIND_SESSION, agenda->session, &session))
		return false;
	if (agenda->day < session.first_day || agenda->day > session.last_day)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "%s is not a day of session %s, which is on %s.",
			   day_medium(agenda->day, (char[DAY_TEXT]){0}), session.code,
			   day_range(session.first_day, session.last_day, true, days));
	return true;
}

/* The other way round: a session that moved keeps its agenda. */
static bool check_session_agenda(struct Writing *writing, const void *record)
{
	const struct Session *session = record;
	struct Records items;

	if (!writing_children(writing, KIND_AGENDA, "session", session->record.id, &items))
		return false;
	for (size_t i = 0; i < items.n; i++) {
		const struct Agenda *item = records_at(&items, i);
		char day[DAY_TEXT];

		if (item->day >= session->first_day && item->day <= session->last_day)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "last_day",
			   "The agenda item %s \"%s\" on %s would be outside the session. Move or "
			   "remove it first.",
			   item->code, text_show(writing->arena, item->title),
			   day_medium(item->day, day));
	}
	return true;
}

/* Asked about, not refused: while an agenda is made things lie over each other for a moment. */
static void warn_overlap(const struct Agenda *other, struct Arena *arena, struct Issues *issues)
{
	char from[DAY_TEXT], until[DAY_TEXT];

	issues_warn(issues, "start",
		    "It overlaps %s \"%s\", %s to %s. Choose another time, or give both the same "
		    "parallel group.",
		    other->code, text_show(arena, other->title), time_text(other->start, from),
		    time_text((TimeOfDay)(other->start + other->minutes), until));
}

static bool check_overlap(struct Writing *writing, const void *record)
{
	const struct Agenda *agenda = record;
	struct Records others;

	if (!agenda->session)
		return true;
	if (!writing_children(writing, KIND_AGENDA, "session", agenda->session, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Agenda *other = records_at(&others, i);

		if (other->record.id == agenda->record.id || !agenda_collide(agenda, other))
			continue;
		warn_overlap(other, writing->arena, writing->issues);
		return true;
	}
	return true;
}

static bool is_later(const struct Agenda *item, const struct Agenda *than)
{
	return !than || item->day > than->day ||
	       (item->day == than->day &&
		item->start + item->minutes > than->start + than->minutes);
}

/* After the last item of the session; the first one on its first day. */
static void suggest_agenda(struct Writing *writing, void *record)
{
	struct Agenda *agenda = record;
	const struct Agenda *last = NULL;
	struct Session session;
	struct Records items;

	if (!agenda->session || !writing_load(writing, KIND_SESSION, agenda->session, &session) ||
	    !writing_children(writing, KIND_AGENDA, "session", agenda->session, &items))
		return;
	for (size_t i = 0; i < items.n; i++)
		if (is_later(records_at(&items, i), last))
			last = records_at(&items, i);
	agenda->day = last ? last->day : session.first_day;
	if (last && last->start + last->minutes < MINUTES_A_DAY)
		agenda->start = (TimeOfDay)(last->start + last->minutes);
}

/* ---- milestones ---- */

/* A code begins with the season's: M14 becomes 2017-M14. */
static bool complete_milestone(struct Writing *writing, void *record)
{
	struct Milestone *milestone = record;
	const char *season;
	size_t length;

	if (!milestone->season || !milestone->code)
		return true;
	season = domain_ref(writing->domain, KIND_SEASON, milestone->season, writing->arena);
	length = strlen(season);
	if (strncasecmp(milestone->code, season, length) != 0 || milestone->code[length] != '-')
		milestone->code = arena_format(writing->arena, "%s-%s", season, milestone->code);
	return true;
}

static void check_due(struct Writing *writing, const char *field, const char *text, int64_t highest)
{
	struct DuePoint point;

	if (due_read(text, &point) && point.session > highest)
		issues_add(writing->issues, ERROR_INPUT, field,
			   "There is no session %" PRId64 ": the season has %" PRId64
			   ". Name one of them, like s1.",
			   point.session, highest);
}

static bool check_milestone(struct Writing *writing, const void *record)
{
	const struct Milestone *milestone = record;
	struct Season season;
	int64_t highest;

	if (!milestone->season)
		return true;
	if (!writing_load(writing, KIND_SEASON, milestone->season, &season) ||
	    !highest_session(writing, milestone->season, &highest))
		return false;
	if (season.n_sessions != NUMBER_NONE && season.n_sessions > highest)
		highest = season.n_sessions;
	check_due(writing, "due", milestone->due, highest);
	check_due(writing, "until", milestone->until, highest);
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_SEASON, .complete = complete_season},
	{.kind = KIND_SESSION,
	 .code = {"cohort", "S", 1, "number"},
	 .complete = complete_session,
	 .follow = follow_session,
	 .suggest = suggest_session},
	{.kind = KIND_AGENDA,
	 .code = {"session", "", 2, "number"},
	 .complete = complete_agenda,
	 .suggest = suggest_agenda},
	{.kind = KIND_MILESTONE, .code = {"season", "M", 2, NULL}, .complete = complete_milestone},
};
const struct KindBehaviorTable season_behaviors = CAPABILITY_ROWS(behaviors_rows);

static bool check_reminders(struct Writing *writing, const void *record)
{
	const struct Season *season = record;
	struct Reminders reminders;

	if (!reminders_read(season->reminders, &reminders))
		issues_add(writing->issues, ERROR_INPUT, "reminders",
			   "Reminders are whole days from -90 to 90 with commas, "
			   "like " REMINDERS_USUAL ".");
	return true;
}

static const struct RecordRule rules_rows[] = {
	{KIND_SEASON, {"first_day", "last_day"}, RULE_ALWAYS, check_season},
	{KIND_SEASON, {"code", "first_day", "last_day"}, RULE_ENTERED, check_season_year},
	{KIND_SEASON, {"n_sessions"}, RULE_ENTERED, check_season_sessions},
	{KIND_SEASON, {"reminders"}, RULE_ENTERED, check_reminders},
	{KIND_SESSION, {"number", "first_day", "last_day"}, RULE_ALWAYS, check_session},
	{KIND_SESSION, {"first_day", "last_day"}, RULE_WHOLE, check_session_agenda},
	{KIND_SESSION, {"number"}, RULE_ENTERED, check_session_number},
	{KIND_AGENDA, {"day"}, RULE_ALWAYS, check_agenda_day},
	{KIND_AGENDA, {"day", "start", "minutes", "parallel"}, RULE_ENTERED, check_overlap},
	{KIND_MILESTONE, {"due", "until"}, RULE_ENTERED, check_milestone},
};
const struct RecordRuleTable season_rules = CAPABILITY_ROWS(rules_rows);
