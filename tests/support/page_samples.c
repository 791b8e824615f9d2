/* Samples: read models with something of everything. */
#include "support/page_samples.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/light.h"
#include "qtp/season.h"

#include <string.h>

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	return day_parse_iso(text, &day) ? day : DAY_NONE;
}

static const struct AttentionRow attention[] = {
	{LIGHT_RED, KIND_TEAM, 1, "Lakeside Oncology", "DAL", "no coach contact for 26 days",
	 "Okafor", 2, "", 9},
	{LIGHT_RED, KIND_TEAM, 2, "Riverbend Cancer Ctr", "DAL", "first PDSA plan 19 days late",
	 "Ruiz", 0, "", 8},
	{LIGHT_RED, KIND_TEAM, 3, "Prairie Hematology", "POR",
	 "cannot complete: leader missed S2 day 2", "Haddad", 0, "", 7},
	{LIGHT_RED, KIND_TEAM, 4, "Harbor Oncology", "DAL", "$4,200 unpaid, S3 in 44 days",
	 "Okafor", 0, "", 6},
	{LIGHT_AMBER, KIND_TEAM, 5, "Summit Cancer Care", "POR", "no data point for 13 days",
	 "Ruiz", 1, "", 5},
	{LIGHT_AMBER, KIND_TEAM, 6, "Valley Clinic", "DAL", "coach scores 2.0, team scores 3.5",
	 "Haddad", 0, "", 4},
	{LIGHT_AMBER, KIND_TEAM, 7, "Athena Institute", "POR",
	 "licence number missing, PARS would reject credits", "Lin", 0, "", 3},
	{LIGHT_AMBER, KIND_TEAM, 8, "Centro Oncológico Brisamar", "POR",
	 "高橋 has not confirmed S3, in 58 days", "Lin", 0, "", 2},
	{LIGHT_AMBER, KIND_TEAM, 9, "Fernhollow Cancer Center", "POR",
	 "Moreau has not confirmed S3, in 58 days", "Lin", 1, "", 1},
	{LIGHT_AMBER, KIND_COHORT, 10, "Portland", "POR",
	 "1 place free, Saltgrass Oncology waits 12 days", "", 0, "", 1},
	{LIGHT_AMBER, KIND_TEAM, 11, "Windmill Row Hematology", "DAL",
	 "2 of 6 answers open, S3 in 44 days", "Okafor", 0, "", 0},
};

struct Today sample_today(struct Arena *arena)
{
	static const struct Season season = {.code = "2017",
					     .title = "Quality Training Program 2017"};
	static const struct TodayWords words = {"team", "teams", "application", "applications"};
	static struct TodayCard cards[] = {
		{1,
		 "Dallas",
		 "DAL17",
		 {"S3 in 44 days", "8 teams, 27 core", "22 of 24 confirmed", NULL}},
		{2,
		 "Portland",
		 "POR17",
		 {"S3 in 58 days", "8 teams, 26 core", "full, 1 waiting", "23 of 24 confirmed",
		  NULL}},
	};
	static struct Due upcoming[] = {{0, 600, "CT", "Call, Lakeside"},
					{1, 810, "PT", "Call, Cascade"},
					{6, TIME_NONE, "", "Follow-up data due"},
					{9, TIME_NONE, "", "August scores due"}};
	struct Today today = {.season = &season,
			      .today = day_of("2017-08-21"),
			      .demo_clock = true,
			      .n_watched = 16,
			      .n_on_track = 6,
			      .n_open = 1,
			      .words = &words,
			      .cards = cards,
			      .n_cards = N_ITEMS(cards),
			      .n_rows = N_ITEMS(attention),
			      .n_upcoming = N_ITEMS(upcoming),
			      .complete = true};

	today.rows = ARENA_ARRAY(arena, N_ITEMS(attention), struct AttentionRow);
	memcpy(today.rows, attention, sizeof attention);
	today.upcoming = ARENA_ARRAY(arena, N_ITEMS(upcoming), struct Due);
	memcpy(today.upcoming, upcoming, sizeof upcoming);
	for (size_t i = 0; i < today.n_upcoming; i++)
		today.upcoming[i].day += today.today + 1;
	return today;
}

static const struct {
	Id cohort;
	int64_t number;
	const char *first, *last, *venue;
	Choice mode;
} sessions[] = {
	{1, 1, "2017-04-05", "2017-04-06", "Cedar Room, Trinity Conference Center",
	 SESSION_IN_PERSON},
	{1, 2, "2017-07-19", "2017-07-20", "Trinity Conference Center", SESSION_HYBRID},
	{1, 3, "2017-10-04", "2017-10-04", NULL, SESSION_IN_PERSON},
	{2, 1, "2017-04-20", "2017-04-21", "Riverside Hall", SESSION_IN_PERSON},
	{2, 2, "2017-06-28", "2017-06-29", NULL, SESSION_VIRTUAL},
	{2, 3, "2017-10-18", "2017-10-18", "Riverside Hall", SESSION_IN_PERSON},
};

static struct ScheduleCohort sample_cohort(struct Arena *arena, const struct Cohort *cohort)
{
	const struct Session **own = ARENA_ARRAY(arena, N_ITEMS(sessions), const struct Session *);
	struct ScheduleCohort scheduled = {.cohort = cohort, .sessions = own};

	for (size_t i = 0; i < N_ITEMS(sessions); i++) {
		struct Session *session = ARENA_NEW(arena, struct Session);

		if (sessions[i].cohort != cohort->record.id)
			continue;
		record_blank(entity_get(KIND_SESSION), session);
		session->record.id = 10 * cohort->record.id + sessions[i].number;
		session->number = sessions[i].number;
		session->first_day = day_of(sessions[i].first);
		session->last_day = day_of(sessions[i].last);
		session->venue = sessions[i].venue;
		session->mode = sessions[i].mode;
		own[scheduled.n_sessions++] = session;
	}
	return scheduled;
}

struct Schedule sample_schedule(struct Arena *arena)
{
	static const struct Season season = {.code = "2017"};
	static const struct Cohort dallas = {
		.record = {.id = 1}, .code = "DAL17", .city = "Dallas, TX"};
	static const struct Cohort portland = {
		.record = {.id = 2}, .code = "POR17", .city = "Portland, OR"};
	struct Schedule schedule = {
		.season = &season, .today = day_of("2017-08-21"), .n_cohorts = 2};

	schedule.cohorts = ARENA_ARRAY(arena, 2, struct ScheduleCohort);
	schedule.cohorts[0] = sample_cohort(arena, &dallas);
	schedule.cohorts[1] = sample_cohort(arena, &portland);
	return schedule;
}

struct PageList sample_list(struct Arena *arena)
{
	static const char *const keys[] = {"cohort", "code", "name", "stage", "coach", "n_failing"};
	static const char *const cells[][N_ITEMS(keys)] = {
		{"DAL17", "DAL17-03", "Lakeside Oncology", "accepted", "Daniel Okafor", "0"},
		{"DAL17", "DAL17-09", "Harborview Oncology and Hematology Associates",
		 "under review", "", "12"},
		{"POR17", "POR17-02", "Centro Oncológico Brisamar", "accepted", "Wei Lin", "0"},
		{"POR17", "POR17-04", "高橋 Clinic", "waitlisted", "", "1"},
		{"POR17", "POR17-05", "Zoe\xCC\x88 \x1b[31mCenter", "draft", "", "3"},
		{"DAL17", "DAL17-01", "Riverbend Cancer Center", "accepted", "Inés Ruiz", "0"},
	};
	static const Choice lights[] = {LIGHT_RED,   LIGHT_AMBER, LIGHT_FINE,
					LIGHT_AMBER, CHOICE_NONE, LIGHT_FINE};
	static const bool marked[] = {false, true, false, true, false, false};
	const struct Field **columns = ARENA_ARRAY(arena, N_ITEMS(keys), const struct Field *);
	struct ListRow *rows = ARENA_ARRAY(arena, N_ITEMS(cells), struct ListRow);

	for (size_t i = 0; i < N_ITEMS(keys); i++)
		columns[i] = entity_field(entity_get(KIND_TEAM), keys[i]);
	for (size_t i = 0; i < N_ITEMS(cells); i++)
		rows[i] = (struct ListRow){.id = (Id)i + 1, .cells = cells[i]};
	return (struct PageList){.columns = columns,
				 .n_columns = N_ITEMS(keys),
				 .rows = rows,
				 .n_rows = N_ITEMS(cells),
				 .selected = 1,
				 .marked = marked,
				 .lights = lights,
				 .sort = columns[2],
				 .empty = "No team fits the filter."};
}

struct PageDetail sample_detail(struct Arena *arena)
{
	const struct Entity *person = entity_get(KIND_PERSON);
	const char **values = ARENA_ARRAY(arena, person->n_fields, const char *);

	for (size_t i = 0; i < person->n_fields; i++)
		values[i] = "";
	values[entity_field(person, "name") - person->fields] = "Elena Brandt";
	values[entity_field(person, "credentials") - person->fields] = "MD";
	values[entity_field(person, "email") - person->fields] = "elena.brandt@lakeside.example";
	values[entity_field(person, "profession") - person->fields] = "physician";
	values[entity_field(person, "membership") - person->fields] = "member";
	values[entity_field(person, "member_until") - person->fields] = "31 Dec 2017";
	values[entity_field(person, "notes") - person->fields] =
		"Best reached before eight. Wants to bring a second nurse to session 3 if "
		"there is room for one; has asked "
		"twice.\n\nSpeaks at the autumn meeting.";
	return (struct PageDetail){
		.entity = person, .title = "Elena Brandt, MD", .values = values, .selected = 2};
}

const struct HistoryLine *sample_history(size_t *ret_n)
{
	static const struct HistoryChange changes[] = {
		{"DAL17-03 Lakeside Oncology", "Stage", "under review", "accepted"},
		{"DAL17-03 Lakeside Oncology", "Coach", "", "Daniel Okafor"},
	};
	static const struct HistoryLine lines[] = {
		{"2017-08-21 14:03", "keller", "confirm session 3 for Tom Ybarra", false, NULL, 0},
		{"2017-08-21 13:58", "abara", "accept DAL17-03 Lakeside Oncology", false, changes,
		 N_ITEMS(changes)},
		{"2017-08-20 09:12", "keller",
		 "waive sponsor for DAL17-09 Harborview Oncology: the board decides next week",
		 true, NULL, 0},
		{"2017-08-01 16:40", "somebody-with-a-long-name", "add person Ana Ruiz", false,
		 NULL, 0},
	};

	*ret_n = N_ITEMS(lines);
	return lines;
}

struct Frame sample_frame(int tab)
{
	static const char *const crumbs[][3] = {
		{"Season 2017"},
		{"Season 2017", "Teams"},
		{"Season 2017", "Applicants", "Harborview Oncology"},
		{"Season 2017", "Sessions"},
		{"Season 2017", "People", "Elena Brandt"},
		{"Season 2017", "History"}};
	static const size_t n_crumbs[] = {1, 2, 3, 2, 3, 2};
	size_t at = tab < 0 ? 5 : tab == 7 ? 4 : (size_t)tab;
	static const struct FrameKey tabs[] = {
		{"1", "Today"},	   {"2", "Teams"},    {"3", "Applicants"}, {"4", "Sessions"},
		{"5", "Coaching"}, {"6", "Projects"}, {"7", "Credits"},	   {"8", "People"}};
	static const struct FrameKey keys[] = {
		{"Enter", "open"}, {"w", "why"},  {"l", "log contact"}, {"/", "filter"},
		{":", "command"},  {"u", "undo"}, {"?", "keys"}};

	return (struct Frame){.crumbs = crumbs[at],
			      .n_crumbs = n_crumbs[at],
			      .count = tab == 1 ? "16" : NULL,
			      .today = day_of("2017-08-21"),
			      .demo_clock = true,
			      .tabs = tabs,
			      .n_tabs = N_ITEMS(tabs),
			      .tab_on = tab,
			      .keys = keys,
			      .n_keys = N_ITEMS(keys)};
}
