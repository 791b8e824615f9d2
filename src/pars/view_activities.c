/* The activity sheet for PARS: what a session is as an activity, and what it lacks. */
#include "view_activities.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "view_columns.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define STATE_CODE 2
#define MINUTES_AN_HOUR 60.0

/* --- Where it was --- */

static bool is_us_state(const char *text)
{
	static const char codes[] = " AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA "
				    "MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR "
				    "RI SC SD TN TX UT VA VT WA WI WV WY ";
	char wanted[STATE_CODE + 3];

	if (strlen(text) != STATE_CODE)
		return false;
	snprintf(wanted, sizeof wanted, " %s ", text);
	return strstr(codes, wanted);
}

/* What is before the first comma; `text` goes on after it. */
static const char *next_part(const char **text, struct Arena *arena)
{
	const char *from = *text + strspn(*text, " ,");
	size_t length = strcspn(from, ",");

	*text = from + length;
	while (length > 0 && from[length - 1] == ' ')
		length--;
	return arena_text_n(arena, from, length);
}

/* "Dallas, TX", "Toronto, ON, Canada", "Basel, Switzerland". */
static void set_place(struct ParsActivity *activity, const char *text, struct Arena *arena)
{
	const char *second, *third;

	text = text ? text : "";
	activity->city = next_part(&text, arena);
	second = next_part(&text, arena);
	third = next_part(&text, arena);
	activity->state = *third || is_us_state(second) ? second : "";
	activity->country = *third ? third : is_us_state(second) ? "USA" : second;
}

/* --- What it lacks --- */

static const char *add_lack(const char *lacks, bool lacking, const char *what, struct Arena *arena)
{
	if (!lacking)
		return lacks;
	return arena_format(arena, "%s%s%s", lacks, *lacks ? ", " : "", what);
}

static const char *lacks_of(const struct ParsActivity *activity, const struct Roll *roll,
			    struct Arena *arena)
{
	const char *lacks = "";
	bool over = roll->session.last_day != DAY_NONE && roll->session.last_day < roll->today;

	lacks = add_lack(lacks, !over, "its end, it is not over", arena);
	lacks = add_lack(lacks, text_is_empty(activity->title), "title of the season", arena);
	lacks = add_lack(lacks, !*activity->city, "city of the cohort", arena);
	lacks = add_lack(lacks, *activity->city && !*activity->country,
			 "state or country after the city of the cohort", arena);
	lacks = add_lack(lacks, activity->designated == 0, "designated credit", arena);
	return add_lack(lacks, over && activity->n_physicians + activity->n_others == 0, "roll",
			arena);
}

/* --- Reading --- */

static bool add_session(struct Domain *domain, Id session, struct Arena *arena,
			struct ParsActivities *activities, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(arena, struct Roll);
	struct ParsActivity activity = {.session = &roll->session, .season = &roll->season};

	if (!roll_load(domain, session, arena, roll, error))
		return false;
	activity.title = arena_format(arena, "%s, Session %" PRId64,
				      roll->season.title ? roll->season.title : roll->season.code,
				      roll->session.number);
	activity.minutes = roll->whole.ama;
	activity.designated = roll->designated;
	set_place(&activity, roll->cohort.city, arena);
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct RollRow *row = &roll->rows[i];
		size_t was_there = row->credit.minutes.ama > 0 || row->credit.minutes.ancc > 0;

		if (row->person->profession == PROFESSION_PHYSICIAN)
			activity.n_physicians += was_there;
		else
			activity.n_others += was_there;
	}
	activity.lacks = lacks_of(&activity, roll, arena);
	activities->n_ready += !*activity.lacks;
	activities->rows = arena_grow(arena, activities->rows, activities->n, &activities->capacity,
				      sizeof *activities->rows);
	activities->rows[activities->n++] = activity;
	return true;
}

bool activities_load(struct Domain *domain, Id session, struct Arena *arena,
		     struct ParsActivities *ret_activities, struct Error *error)
{
	struct Schedule schedule;

	*ret_activities = (struct ParsActivities){.rows = NULL};
	if (session)
		return add_session(domain, session, arena, ret_activities, error);
	if (!schedule_load(domain, 0, arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++) {
			const struct Session *of = schedule.cohorts[i].sessions[k];

			if (of->last_day != DAY_NONE && of->last_day < domain->today &&
			    !add_session(domain, of->record.id, arena, ret_activities, error))
				return false;
		}
	return true;
}

/* --- The table --- */

static const char *activity_number(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->session->pars;
}

static const char *activity_code(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->session->code;
}

static const char *activity_title(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->title;
}

static const char *activity_year(const void *of, struct Arena *arena)
{
	char iso[DAY_TEXT];

	day_iso(((const struct ParsActivity *)of)->session->first_day, iso);
	return arena_format(arena, "%.4s", iso);
}

static const char *activity_date(const void *of, struct Arena *arena)
{
	return pars_date(((const struct ParsActivity *)of)->session->first_day, arena);
}

static const char *activity_end(const void *of, struct Arena *arena)
{
	return pars_date(((const struct ParsActivity *)of)->session->last_day, arena);
}

static const char *activity_city(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->city;
}

static const char *activity_state(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->state;
}

static const char *activity_country(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->country;
}

static const char *activity_hours(const void *of, struct Arena *arena)
{
	double hours = (double)((const struct ParsActivity *)of)->minutes / MINUTES_AN_HOUR;

	return arena_format(arena, "%.2f", hours);
}

static const char *activity_credits(const void *of, struct Arena *arena)
{
	return credit_text(((const struct ParsActivity *)of)->designated, arena);
}

static const char *activity_physicians(const void *of, struct Arena *arena)
{
	return arena_format(arena, "%zu", ((const struct ParsActivity *)of)->n_physicians);
}

static const char *activity_others(const void *of, struct Arena *arena)
{
	return arena_format(arena, "%zu", ((const struct ParsActivity *)of)->n_others);
}

static const char *activity_provider(const void *of, struct Arena *arena)
{
	(void)arena;
	return ((const struct ParsActivity *)of)->season->provider;
}

static const struct ColumnSource sources[] = {
	{"title", activity_title},     {"activity", activity_number},
	{"session", activity_code},    {"year", activity_year},
	{"date", activity_date},       {"end", activity_end},
	{"city", activity_city},       {"state", activity_state},
	{"country", activity_country}, {"hours", activity_hours},
	{"credits", activity_credits}, {"physicians", activity_physicians},
	{"others", activity_others},   {"provider", activity_provider},
};
static const struct ColumnFile sheet = {"activities", sources, N_ITEMS(sources)};

bool activities_table(struct Domain *domain, const struct ParsActivities *activities,
		      struct Arena *arena, struct DataTable *ret_table, struct Error *error)
{
	struct Columns *columns = ARENA_NEW(arena, struct Columns);

	if (!columns_load(domain->env, &sheet, arena, columns, error))
		return false;
	data_table_begin(ret_table, arena, "Activities for PARS", columns->columns, columns->n);
	ret_table->name = "activities";
	ret_table->row_name = "activity";
	ret_table->row_plural = "activities";
	ret_table->day = domain->today;
	for (size_t i = 0; i < activities->n; i++)
		if (!*activities->rows[i].lacks)
			columns_add_row(columns, &activities->rows[i], ret_table);
	return true;
}
