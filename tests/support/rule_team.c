/* A team made of sentences. */
#include "support/rule_team.h"

#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A record of a kind with the initial values of its table. */
static void start(struct RuleTeam *made, enum Kind kind, void *record)
{
	const struct Entity *entity = entity_get(kind);

	record_blank(entity, record);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->initial &&
		    !field_parse(field, record, field->initial,
				 (struct ParseFrame){made->today, &made->arena}, NULL))
			abort();
	}
}

static bool assign(struct RuleTeam *made, enum Kind kind, void *record, const char *text,
		   struct Error *error)
{
	const char *equals = strstr(text, " = ");
	const struct Field *field;

	if (!equals)
		return error_set(error, ERROR_INPUT, "", "\"%s\" is no FIELD = VALUE", text);
	field = entity_field(entity_get(kind),
			     arena_text_n(&made->arena, text, (size_t)(equals - text)));
	if (!field)
		return error_set(error, ERROR_INPUT, "", "\"%s\" names no field", text);
	text = equals + strlen(" = ");
	return field_parse(field, record, strcmp(text, "nothing") == 0 ? "" : text,
			   (struct ParseFrame){made->today, &made->arena}, error);
}

static void must(struct RuleTeam *made, enum Kind kind, void *record, const char *text)
{
	struct Error error;

	if (!assign(made, kind, record, text, &error)) {
		fprintf(stderr, "%s\n", error.text);
		abort();
	}
}

static struct Person *person_named(struct RuleTeam *made, const char *name)
{
	for (size_t i = 0; i < made->n_persons; i++)
		if (strcmp(made->persons[i].name, name) == 0)
			return &made->persons[i];
	return NULL;
}

static struct Person *person_made(struct RuleTeam *made, const char *name)
{
	struct Person *person = person_named(made, name);

	if (person)
		return person;
	if (made->n_persons == MAX_PERSONS)
		abort();
	person = &made->persons[made->n_persons];
	start(made, KIND_PERSON, person);
	person->record.id = 100 + (Id)made->n_persons++;
	person->name = arena_text(&made->arena, name);
	return person;
}

static struct Confirmation *answer_of(struct RuleTeam *made, Id member, Id session)
{
	for (size_t i = 0; i < made->n_answers; i++)
		if (made->answers[i].member == member && made->answers[i].session == session)
			return &made->answers[i];
	return NULL;
}

static void say_yes(struct RuleTeam *made, const struct Member *member)
{
	for (size_t i = 0; i < made->n_sessions; i++) {
		const struct Session *session = &made->sessions[i];
		struct Confirmation *answer = &made->answers[made->n_answers++];

		if (made->n_answers == MAX_ANSWERS)
			abort();
		start(made, KIND_CONFIRMATION, answer);
		answer->record.id = 300 + (Id)made->n_answers;
		answer->member = member->record.id;
		answer->session = session->record.id;
		answer->answer = ANSWER_YES;
		answer->first_day = session->first_day;
		answer->last_day = session->last_day;
		must(made, KIND_CONFIRMATION, answer, "answered_on = 2017-02-01");
	}
}

/* A member in a role; core members say yes to every session. */
static bool join(struct RuleTeam *made, const char *role, const char *name, struct Error *error)
{
	struct Member *member = &made->members[made->n_members];

	if (made->n_members == MAX_MEMBERS)
		return error_set(error, ERROR_FULL, "", "too many members");
	start(made, KIND_MEMBER, member);
	member->record.id = 200 + (Id)made->n_members++;
	member->person = person_made(made, name)->record.id;
	if (!assign(made, KIND_MEMBER, member, arena_format(&made->arena, "role = %s", role),
		    error))
		return false;
	if (role_is_core(member->role))
		say_yes(made, member);
	return true;
}

static void add_session(struct RuleTeam *made, int64_t number, const char *first, const char *last)
{
	struct Session *session = &made->sessions[made->n_sessions++];

	start(made, KIND_SESSION, session);
	session->record.id = 10 + number;
	session->number = number;
	session->venue = "Conference center";
	must(made, KIND_SESSION, session, first);
	must(made, KIND_SESSION, session, last);
}

static void add_people(struct RuleTeam *made)
{
	static const struct {
		const char *role, *name, *profession;
	} people[] = {
		{"leader", "Elena Brandt", "profession = physician"},
		{"core", "Tom Ybarra", "profession = nurse"},
		{"core", "Priya Nair", "profession = pharmacist"},
		{"extended", "Ana Ruiz", "profession = quality"},
		{"extended", "Sam Oduya", "profession = nurse"},
		{"sponsor", "Joan Marsh", "profession = administrator"},
	};

	for (size_t i = 0; i < sizeof people / sizeof people[0]; i++) {
		if (!join(made, people[i].role, people[i].name, NULL))
			abort();
		must(made, KIND_PERSON, person_named(made, people[i].name), people[i].profession);
	}
	must(made, KIND_PERSON, person_named(made, "Elena Brandt"), "membership = member");
	must(made, KIND_PERSON, person_named(made, "Elena Brandt"), "standing = good");
	must(made, KIND_PERSON, person_named(made, "Joan Marsh"), "title = Chief Medical Officer");
}

void rule_team_init(struct RuleTeam *made)
{
	*made = (struct RuleTeam){0};
	day_parse_iso("2017-02-20", &made->today);
	start(made, KIND_SEASON, &made->season);
	must(made, KIND_SEASON, &made->season, "deadline = 2017-03-01");
	start(made, KIND_COHORT, &made->cohort);
	made->cohort.code = "DAL17";
	made->cohort.city = "Dallas, TX";
	made->cohort.capacity = 8;
	add_session(made, 1, "first_day = 2017-04-05", "last_day = 2017-04-06");
	add_session(made, 2, "first_day = 2017-07-19", "last_day = 2017-07-20");
	add_session(made, 3, "first_day = 2017-10-04", "last_day = 2017-10-04");
	start(made, KIND_TEAM, &made->team);
	made->team.code = "DAL17-09";
	made->team.name = "Harborview Oncology";
	made->team.stage = STAGE_SUBMITTED;
	must(made, KIND_TEAM, &made->team, "stage_since = 2017-02-15");
	must(made, KIND_TEAM, &made->team, "letter_received = 2017-02-02");
	must(made, KIND_TEAM, &made->team, "problem = Patients wait a median of 6.2 hours");
	add_people(made);
	start(made, KIND_TEAM, &made->first_waiting);
}

void rule_team_release(struct RuleTeam *made)
{
	arena_release(&made->arena);
}

/* The rest of a text after a beginning; NULL when it begins otherwise. */
static const char *behind(const char *text, const char *beginning)
{
	size_t length = strlen(beginning);

	return strncmp(text, beginning, length) == 0 ? text + length : NULL;
}

static struct Session *session_numbered(struct RuleTeam *made, const char *number)
{
	for (size_t i = 0; i < made->n_sessions; i++)
		if (made->sessions[i].number == strtol(number, NULL, 10))
			return &made->sessions[i];
	return NULL;
}

/* Her latest role. */
static struct Member *member_named(struct RuleTeam *made, const char *name)
{
	const struct Person *person = person_named(made, name);

	for (size_t i = made->n_members; person && i > 0; i--)
		if (made->members[i - 1].person == person->record.id)
			return &made->members[i - 1];
	return NULL;
}

static bool leave(struct RuleTeam *made, const char *name)
{
	const struct Person *person = person_named(made, name);
	size_t kept = 0, n = made->n_members;

	for (size_t i = 0; person && i < n; i++)
		if (made->members[i].person != person->record.id)
			made->members[kept++] = made->members[i];
	if (person)
		made->n_members = kept;
	return kept < n && person;
}

static bool drop_session(struct RuleTeam *made, const char *number)
{
	struct Session *session = session_numbered(made, number);

	if (session)
		*session = made->sessions[--made->n_sessions];
	return session;
}

static bool set_answer(struct RuleTeam *made, const char *subject, const char *text,
		       struct Error *error)
{
	const char *to = strstr(subject, " to session ");
	struct Member *member =
		to ? member_named(made, arena_text_n(&made->arena, subject, (size_t)(to - subject)))
		   : NULL;
	struct Session *session = to ? session_numbered(made, to + strlen(" to session ")) : NULL;
	struct Confirmation *answer =
		member && session ? answer_of(made, member->record.id, session->record.id) : NULL;

	if (!answer)
		return error_set(error, ERROR_INPUT, "", "there is no answer of %s", subject);
	return assign(made, KIND_CONFIRMATION, answer, text, error);
}

static bool waive(struct RuleTeam *made, const char *rule, const char *reason, struct Error *error)
{
	struct Waiver *waiver = &made->waivers[made->n_waivers++];

	start(made, KIND_WAIVER, waiver);
	waiver->waived_by = "Director";
	waiver->reason = reason;
	return assign(made, KIND_WAIVER, waiver, arena_format(&made->arena, "rule = %s", rule),
		      error);
}

static bool set_first_waiting(struct RuleTeam *made, const char *text, struct Error *error)
{
	const char *since = strstr(text, " since ");

	if (!since)
		return error_set(error, ERROR_INPUT, "", "first waiting: NAME since DATE");
	made->first_waiting.name = arena_text_n(&made->arena, text, (size_t)(since - text));
	made->n_waiting = made->n_waiting ? made->n_waiting : 1;
	return assign(made, KIND_TEAM, &made->first_waiting,
		      arena_format(&made->arena, "stage_since = %s", since + strlen(" since ")),
		      error);
}

/* What is neither a field of the team's own records nor of a person. */
static bool given_event(struct RuleTeam *made, const char *subject, const char *text,
			bool *ret_known, struct Error *error)
{
	const char *rest;

	*ret_known = true;
	if (strcmp(subject, "today") == 0)
		return day_parse_iso(text, &made->today) ||
		       error_set(error, ERROR_INPUT, "", "\"%s\" is no day", text);
	if ((rest = behind(subject, "one more ")))
		return join(made, rest, text, error);
	if (strcmp(subject, "without") == 0)
		return leave(made, text) ||
		       error_set(error, ERROR_INPUT, "", "nobody is called %s", text);
	if (strcmp(subject, "without session") == 0)
		return drop_session(made, text) ||
		       error_set(error, ERROR_INPUT, "", "there is no session %s", text);
	if ((rest = behind(subject, "waived ")))
		return waive(made, rest, text, error);
	if (strcmp(subject, "accepted teams") == 0)
		return (made->n_accepted = strtoul(text, NULL, 10)) > 0;
	if (strcmp(subject, "first waiting") == 0)
		return set_first_waiting(made, text, error);
	*ret_known = false;
	return true;
}

static bool given_field(struct RuleTeam *made, const char *subject, const char *text,
			struct Error *error)
{
	const char *rest;
	struct Session *session;
	struct Person *person = person_named(made, subject);

	if (strcmp(subject, "season") == 0)
		return assign(made, KIND_SEASON, &made->season, text, error);
	if (strcmp(subject, "cohort") == 0)
		return assign(made, KIND_COHORT, &made->cohort, text, error);
	if (strcmp(subject, "team") == 0)
		return assign(made, KIND_TEAM, &made->team, text, error);
	if ((rest = behind(subject, "session ")) && (session = session_numbered(made, rest)))
		return assign(made, KIND_SESSION, session, text, error);
	if ((rest = behind(subject, "role of ")) && member_named(made, rest))
		return assign(made, KIND_MEMBER, member_named(made, rest), text, error);
	if ((rest = behind(subject, "answer of ")))
		return set_answer(made, rest, text, error);
	if (person && (rest = behind(text, "is core in "))) {
		made->other_teams[person - made->persons] = rest;
		return true;
	}
	if (person)
		return assign(made, KIND_PERSON, person, text, error);
	return error_set(error, ERROR_INPUT, "", "nothing is called \"%s\"", subject);
}

bool rule_team_given(struct RuleTeam *made, const char *line, struct Error *error)
{
	const char *colon = strstr(line, ": ");
	const char *subject;
	bool known;

	if (!colon)
		return error_set(error, ERROR_INPUT, "", "a given line reads SUBJECT: WHAT");
	subject = arena_text_n(&made->arena, line, (size_t)(colon - line));
	line = arena_text(&made->arena, colon + 2);
	if (!given_event(made, subject, line, &known, error))
		return false;
	return known || given_field(made, subject, line, error);
}

static const struct Session *const *session_list(struct RuleTeam *made)
{
	const struct Session **list =
		ARENA_ARRAY(&made->arena, made->n_sessions, const struct Session *);

	for (size_t i = 0; i < made->n_sessions; i++)
		list[i] = &made->sessions[i];
	return list;
}

static struct EligibilityMember member_facts(struct RuleTeam *made, const struct Member *member)
{
	const struct Confirmation **answers =
		ARENA_ARRAY(&made->arena, made->n_answers, const struct Confirmation *);
	struct EligibilityMember facts = {.member = member, .confirmations = answers};

	for (size_t i = 0; i < made->n_persons; i++) {
		if (made->persons[i].record.id != member->person)
			continue;
		facts.person = &made->persons[i];
		facts.other_team = made->other_teams[i];
	}
	for (size_t i = 0; i < made->n_answers; i++)
		if (made->answers[i].member == member->record.id)
			answers[facts.n_confirmations++] = &made->answers[i];
	return facts;
}

struct EligibilityFacts rule_team_facts(struct RuleTeam *made)
{
	struct EligibilityMember *members =
		ARENA_ARRAY(&made->arena, made->n_members, struct EligibilityMember);
	const struct Waiver **waivers =
		ARENA_ARRAY(&made->arena, made->n_waivers, const struct Waiver *);

	for (size_t i = 0; i < made->n_members; i++)
		members[i] = member_facts(made, &made->members[i]);
	for (size_t i = 0; i < made->n_waivers; i++)
		waivers[i] = &made->waivers[i];
	return (struct EligibilityFacts){
		.season = &made->season,
		.cohort = &made->cohort,
		.team = &made->team,
		.sessions = session_list(made),
		.n_sessions = made->n_sessions,
		.members = members,
		.n_members = made->n_members,
		.waivers = waivers,
		.n_waivers = made->n_waivers,
		.today = made->today,
	};
}

struct CohortFacts rule_team_cohort(struct RuleTeam *made)
{
	return (struct CohortFacts){
		.season = &made->season,
		.cohort = &made->cohort,
		.sessions = session_list(made),
		.n_sessions = made->n_sessions,
		.n_accepted = made->n_accepted,
		.n_waiting = made->n_waiting,
		.first_waiting = made->first_waiting.name ? &made->first_waiting : NULL,
		.today = made->today,
	};
}

Choice rule_named(const char *key)
{
	for (Choice rule = 0; eligibility_rules[rule].key; rule++)
		if (strcmp(eligibility_rules[rule].key, key) == 0)
			return rule;
	fail_msg("there is no rule %s", key);
	return CHOICE_NONE;
}

const struct RuleFinding *rule_finding(const struct Eligibility *eligibility, const char *key)
{
	return &eligibility->findings[rule_named(key)];
}
