/*
 * Makes a file of any size with made-up people in their teams, for the benchmark.
 * usage: generate FILE PEOPLE [COHORTS [CONTACTS [POINTS]]]      COHORTS of 20 teams in the current
 * season, 2 when not given. With CONTACTS it is August, the teams are coached and measure, and the
 * sessions have an agenda; so many contacts in all, a third of them in the current season. With
 * POINTS the 20 teams have a place and a project, owe its milestones, and have so many points in
 * all; one more in each cohort applies.
 */
#include "bulk.h"
#include "coached.h"
#include "working.h"

#include "qtp/engine/base/math.h"
#include "qtp/people.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	TEAMS_A_COHORT = 20,
	PEOPLE_A_TEAM = 5, /* a leader, three more of the core, a sponsor */
	CORE = 4,
	COHORTS_A_SEASON = 200, /* in the seasons gone by */
	COACHES = 8,
	FACULTY = 240,	   /* with an agenda */
	WEEKDAYS = 20,	   /* sessions of one month begin on so many days */
	ACCEPTED_NOW = 12, /* of twenty; see stage_of */
	ACCEPTED_THEN = 18,
	SESSIONS = 3,
	YEAR = 2017,
	EMPTY_CORNERS = 7 /* one answer in so many is missing */
};

/* One season being made. */
struct Making {
	struct Bulk *bulk;
	int year;
	bool current;
	Id season, cohort, sessions[SESSIONS];
	struct Session session_records[SESSIONS];
	Id coaches[COACHES], faculty[FACULTY];
	unsigned long n_people, n_wanted;     /* made so far, and in all */
	unsigned long n_contacts;	      /* in all */
	unsigned contacts_now, contacts_then; /* of a team, in the current season and in others */
	unsigned points;		      /* of a team in the current season; 0: a few */
	Id milestones[WORKING_MILESTONES];    /* of the current season, with points */
	Day today;
};

static Day on(int year, int month, int day)
{
	Day result = DAY_NONE;

	day_from_civil(year, month, day, &result);
	return result;
}

static void blank(enum Kind kind, void *record)
{
	record_blank(entity_get(kind), record);
}

static const char *family_name(struct Making *making)
{
	static const char *const starts[] = {"Al",  "Bar", "Cor", "Dal", "Ek",	 "Far",
					     "Gol", "Hal", "Ing", "Jor", "Kel",	 "Lin",
					     "Mar", "Nor", "Ost", "Pel", "Quin", "Ros",
					     "Sal", "Tor", "Ul",  "Van", "Wes",	 "Zim"};
	static const char *const middles[] = {"ber", "da", "en", "gar", "ho", "li",
					      "man", "ni", "ro", "se",	"ta", "wi"};
	static const char *const ends[] = {"berg", "den",   "er",  "feld", "ley", "man",
					   "ner",  "quist", "son", "ton",  "vik", "well"};

	return bulk_text(making->bulk, "%s%s%s", starts[bulk_random(making->bulk, N_ITEMS(starts))],
			 middles[bulk_random(making->bulk, N_ITEMS(middles))],
			 ends[bulk_random(making->bulk, N_ITEMS(ends))]);
}

static const char *person_name(struct Making *making)
{
	static const char *const given[] = {
		"Ada",	 "Ben",	 "Cora", "Dev",	 "Elif", "Finn", "Gia", "Hugo",	   "Iris",
		"Jonas", "Kira", "Liam", "Mina", "Noah", "Olga", "Pia", "Quentin", "Rosa",
		"Sven",	 "Tara", "Uma",	 "Vera", "Wim",	 "Yara", "Zoë", "José"};

	return bulk_text(making->bulk, "%s %c. %s",
			 given[bulk_random(making->bulk, N_ITEMS(given))],
			 (char)('A' + bulk_random(making->bulk, 26)), family_name(making));
}

static Id add_person(struct Making *making, Id practice, bool leader)
{
	static const Choice professions[] = {PROFESSION_NURSE, PROFESSION_PHARMACIST,
					     PROFESSION_QUALITY, PROFESSION_ADMINISTRATOR,
					     PROFESSION_ADVANCED_PRACTICE};
	struct Person person;

	blank(KIND_PERSON, &person);
	person.name = person_name(making);
	person.credentials = leader ? "MD" : "RN";
	person.email = bulk_text(making->bulk, "p%lu@practice.example", making->n_people);
	person.practice = practice;
	person.profession = leader ? PROFESSION_PHYSICIAN
				   : professions[bulk_random(making->bulk, N_ITEMS(professions))];
	person.membership = leader ? MEMBERSHIP_MEMBER : MEMBERSHIP_NONE;
	person.standing = leader ? STANDING_GOOD : CHOICE_NONE;
	person.notes = making->n_people % 3
			       ? NULL
			       : "Prefers mail in the morning; back in the clinic on Tuesdays.";
	making->n_people++;
	return bulk_add(making->bulk, KIND_PERSON, &person);
}

/* A coach, or one of the faculty. */
static Id add_coach(struct Making *making, bool coach)
{
	struct Person person;

	blank(KIND_PERSON, &person);
	person.name = person_name(making);
	person.email = bulk_text(making->bulk, "coach%lu@coaches.example", making->n_people++);
	person.coach = coach ? CHOICE_YES : CHOICE_NO;
	person.faculty = coach ? CHOICE_NO : CHOICE_YES;
	return bulk_add(making->bulk, KIND_PERSON, &person);
}

static void add_answers(struct Making *making, Id member)
{
	for (int i = 0; i < SESSIONS; i++) {
		struct Confirmation answer;

		blank(KIND_CONFIRMATION, &answer);
		answer.member = member;
		answer.session = making->sessions[i];
		answer.answer = ANSWER_YES;
		answer.first_day = making->session_records[i].first_day;
		answer.last_day = making->session_records[i].last_day;
		answer.answered_on = on(making->year, 2, 1 + (int)bulk_random(making->bulk, 28));
		if (bulk_random(making->bulk, EMPTY_CORNERS) > 0)
			bulk_add(making->bulk, KIND_CONFIRMATION, &answer);
	}
}

/* The person. */
static Id add_member(struct Making *making, Id team, Id practice, int place)
{
	struct Member member;

	blank(KIND_MEMBER, &member);
	member.team = team;
	member.person = add_person(making, practice, place == 0);
	member.role = place == 0 ? ROLE_LEADER : place < CORE ? ROLE_CORE : ROLE_SPONSOR;
	member.from = on(making->year, 1, 15);
	bulk_add(making->bulk, KIND_MEMBER, &member);
	if (place < CORE)
		add_answers(making, member.record.id);
	return member.person;
}

static Id add_practice(struct Making *making)
{
	static const char *const kinds[] = {"Oncology", "Cancer Center", "Hematology Group",
					    "Clinic"};
	struct Practice practice;

	blank(KIND_PRACTICE, &practice);
	practice.name = bulk_text(making->bulk, "%s %s", family_name(making),
				  kinds[bulk_random(making->bulk, N_ITEMS(kinds))]);
	practice.city = "Springvale";
	practice.country = "US";
	practice.n_physicians = 3 + bulk_random(making->bulk, 40);
	return bulk_add(making->bulk, KIND_PRACTICE, &practice);
}

/* Of twenty: twelve have a place, two wait, six are anywhere else. */
static Choice stage_of(const struct Making *making, int index)
{
	static const Choice others[] = {STAGE_WAITLISTED,   STAGE_WAITLISTED, STAGE_SUBMITTED,
					STAGE_UNDER_REVIEW, STAGE_INCOMPLETE, STAGE_DRAFT,
					STAGE_DECLINED,	    STAGE_WITHDRAWN};

	if (making->current && making->points > 0)
		return index < TEAMS_A_COHORT ? STAGE_ACCEPTED : STAGE_SUBMITTED;
	if (!making->current)
		return index < TEAMS_A_COHORT - 2 ? STAGE_ACCEPTED : STAGE_DECLINED;
	return index < TEAMS_A_COHORT - (int)N_ITEMS(others)
		       ? STAGE_ACCEPTED
		       : others[index - TEAMS_A_COHORT + (int)N_ITEMS(others)];
}

/* Its first measure; 0: it has none. */
static Id coach_team(struct Making *making, const struct Team *team, const char *cohort_code,
		     int index)
{
	char code[64];
	struct CoachedTeam coached = {
		.team = team->record.id,
		.coach = team->coach,
		.code = code,
		.zone = "America/Chicago",
		.first = making->session_records[0].first_day,
		.today = making->current ? making->today
					 : making->session_records[SESSIONS - 1].last_day,
		.n_contacts = making->current ? making->contacts_now : making->contacts_then,
		.measured = making->current,
		.n_points = making->points,
	};

	/* The text of the team's own record goes with the next record that is added. */
	snprintf(code, sizeof(code), "%.40s-%02d", cohort_code, index + 1);
	return coached_team(making->bulk, &coached);
}

static void add_team(struct Making *making, const char *cohort_code, int index)
{
	Id practice = add_practice(making);
	struct WorkingTeam working = {.milestones = making->milestones,
				      .first = making->session_records[0].first_day,
				      .today = making->today};
	struct Team team;

	blank(KIND_TEAM, &team);
	team.cohort = making->cohort;
	team.code = bulk_text(making->bulk, "%s-%02d", cohort_code, index + 1);
	team.name = bulk_text(making->bulk, "%s Team", family_name(making));
	team.practice = practice;
	team.stage = stage_of(making, index);
	team.stage_since = on(making->year, 1, 20);
	team.waitlist_place =
		team.stage == STAGE_WAITLISTED ? index - TEAMS_A_COHORT / 2 - 1 : NUMBER_NONE;
	team.problem = "Pain is not assessed at each visit, so that it is treated late.";
	team.letter_received = index % 4 ? on(making->year, 2, 1) : DAY_NONE;
	team.coach = making->coaches[bulk_random(making->bulk, COACHES)];
	bulk_add(making->bulk, KIND_TEAM, &team);
	working.team = team.record.id;
	if (team.stage == STAGE_ACCEPTED)
		working.measure = coach_team(making, &team, cohort_code, index);
	for (int place = 0; place < PEOPLE_A_TEAM; place++) {
		Id person = add_member(making, team.record.id, practice, place);

		if (place < CORE)
			working.core[place] = person;
	}
	if (making->current && making->points > 0 && team.stage == STAGE_ACCEPTED)
		working_team(making->bulk, &working);
}

static void add_session(struct Making *making, const char *cohort_code, int number, int index)
{
	static const int months[SESSIONS] = {4, 6, 10};
	struct Session *session = &making->session_records[index];
	char code[64];

	blank(KIND_SESSION, session);
	session->cohort = making->cohort;
	session->code = bulk_text(making->bulk, "%s-S%d", cohort_code, index + 1);
	session->number = index + 1;
	session->first_day =
		on(making->year, months[index], 5 + (making->n_contacts ? number % WEEKDAYS : 0));
	session->last_day = session->first_day + 1;
	session->mode = SESSION_IN_PERSON;
	making->sessions[index] = bulk_add(making->bulk, KIND_SESSION, session);
	snprintf(code, sizeof(code), "%.40s-S%d", cohort_code, index + 1);
	session->code = code;
	if (making->current && making->n_contacts > 0)
		coached_agenda(making->bulk, session, making->faculty, FACULTY);
	session->code = NULL;
}

static void add_cohort(struct Making *making, int number)
{
	int n_teams = TEAMS_A_COHORT + (making->current && making->points > 0);
	char code[64];
	struct Cohort cohort;

	snprintf(code, sizeof(code), "%s%02d-%03d", number % 2 ? "ALX" : "DAL", making->year % 100,
		 number + 1);
	blank(KIND_COHORT, &cohort);
	cohort.season = making->season;
	cohort.code = code;
	cohort.city = number % 2 ? "Alexandria" : "Dallas";
	cohort.zone = number % 2 ? "America/New_York" : "America/Chicago";
	cohort.capacity = TEAMS_A_COHORT;
	cohort.format = FORMAT_SIX_MONTH;
	making->cohort = bulk_add(making->bulk, KIND_COHORT, &cohort);
	for (int i = 0; i < SESSIONS; i++)
		add_session(making, code, number, i);
	for (int i = 0; i < n_teams && making->n_people + PEOPLE_A_TEAM <= making->n_wanted; i++)
		add_team(making, code, i);
}

static void add_season(struct Making *making, int n_cohorts)
{
	struct Season season;
	char code[16];

	snprintf(code, sizeof(code), "%d", making->year);
	blank(KIND_SEASON, &season);
	season.code = code;
	season.title = "Quality program";
	season.first_day = on(making->year, 1, 1);
	season.last_day = on(making->year, 12, 31);
	season.society = "ASCO";
	season.lead_rule = LEAD_PHYSICIAN_MEMBER;
	season.core_min = 2;
	season.core_max = 4;
	season.n_sessions = SESSIONS;
	season.letter_required = CHOICE_YES;
	making->season = bulk_add(making->bulk, KIND_SEASON, &season);
	if (making->current && making->points > 0)
		working_milestones(making->bulk, making->season, code, making->milestones);
	for (int i = 0; i < n_cohorts && making->n_people + PEOPLE_A_TEAM <= making->n_wanted; i++)
		add_cohort(making, i);
}

/* A third to the teams of the current season, the rest to all others. */
static void share_contacts(struct Making *making, unsigned long n_cohorts)
{
	unsigned long n_teams = making->n_wanted / PEOPLE_A_TEAM,
		      n_now = n_cohorts * TEAMS_A_COHORT;

	if (making->n_contacts == 0)
		return;
	n_now = n_now < n_teams ? n_now : n_teams;
	making->contacts_now = 1 + (unsigned)(making->n_contacts / 3 /
					      (n_now * ACCEPTED_NOW / TEAMS_A_COHORT + 1));
	if (n_teams > n_now)
		making->contacts_then =
			1 + (unsigned)(making->n_contacts * 2 / 3 /
				       ((n_teams - n_now) * ACCEPTED_THEN / TEAMS_A_COHORT + 1));
}

int main(int argc, char *argv[])
{
	struct Making making = {.year = YEAR, .current = true};
	int n_cohorts;

	if (argc < 3) {
		fprintf(stderr, "usage: generate FILE PEOPLE [COHORTS [CONTACTS [POINTS]]]\n");
		return EXIT_FAILURE;
	}
	making.n_wanted = strtoul(argv[2], NULL, 10);
	n_cohorts = argc > 3 ? (int)strtol(argv[3], NULL, 10) : 2;
	making.n_contacts = argc > 4 ? strtoul(argv[4], NULL, 10) : 0;
	if (argc > 5)
		making.points = (unsigned)(strtoul(argv[5], NULL, 10) /
					   ((unsigned long)n_cohorts * TEAMS_A_COHORT));
	share_contacts(&making, (unsigned long)n_cohorts);
	making.today = making.n_contacts > 0 ? on(YEAR, 8, 21) : on(YEAR, 3, 21);
	making.bulk = bulk_open(argv[1], making.today);
	for (int i = 0; i < COACHES; i++)
		making.coaches[i] = add_coach(&making, true);
	for (int i = 0; i < FACULTY && making.n_contacts > 0; i++)
		making.faculty[i] = add_coach(&making, false);
	add_season(&making, n_cohorts);
	making.current = false;
	while (making.n_people + PEOPLE_A_TEAM <= making.n_wanted) {
		making.year--;
		add_season(&making, COHORTS_A_SEASON);
	}
	bulk_close(making.bulk);
	return EXIT_SUCCESS;
}
