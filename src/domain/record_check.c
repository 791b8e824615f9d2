/* Rules of a record that look at other records: seasons, sessions, cohorts, duplicates. */
#include "record_check.h"

#include "agenda_check.h"
#include "coaching_check.h"
#include "qtp/base/text.h"
#include "qtp/base/utf8.h"
#include "qtp/os/zone.h"

#include "measure_check.h"
#include "structure.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

/* How many records of one name are looked at. */
#define FOUND_MAX 4

struct Checker {
	struct Domain *domain;
	struct Arena *arena;
	struct Issues *issues;
	struct Error *error;
};

static bool load(struct Checker *checker, enum Kind kind, Id id, void *ret_record)
{
	return domain_get(checker->domain, entity_get(kind), id, ret_record, checker->arena,
			  checker->error);
}

static bool children(struct Checker *checker, enum Kind kind, const char *field, Id owner,
		     struct Records *ret_records)
{
	return domain_children(checker->domain, entity_get(kind), field, owner, checker->arena,
			       ret_records, checker->error);
}

/* A zone that every copy of the zone data has: without it the system has none, and nothing can be
 * judged. */
#define SURE_ZONE "America/New_York"

/* Every zone field must name a zone the system knows. */
static void check_zones(struct Checker *checker, const struct Entity *entity, const void *record)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const char *zone;

		if (field->type != FIELD_ZONE || field_is_missing(field, record))
			continue;
		zone = field_value(field, record, checker->arena).text;
		if (!os_zone_exists(zone) && os_zone_exists(SURE_ZONE))
			issues_add(checker->issues, ERROR_INPUT, field->key,
				   "The system knows no time zone \"%s\". Write it like "
				   "America/Chicago.",
				   text_show(checker->arena, zone));
	}
}

/* A code names one record, in the bin or not; which one has it is said where it was typed. */
static bool check_code(struct Checker *checker, const struct Entity *entity, const void *before,
		       const void *record)
{
	const struct Field *field = entity_field(entity, "code");
	const char *code = field ? field_value(field, record, checker->arena).text : NULL;
	Id own = ((const struct Record *)record)->id, *ids;
	size_t n;

	if (!code || (before && field_equal(field, before, record)))
		return true;
	for (int bin = 0; bin < 2; bin++) {
		if (!domain_find(checker->domain, entity, code, bin, 0, FOUND_MAX, checker->arena,
				 &ids, &n, checker->error))
			return false;
		for (size_t i = 0; i < n; i++) {
			void *other = arena_alloc(checker->arena, entity->size);

			if (!load(checker, entity->kind, ids[i], other))
				return false;
			if (ids[i] == own ||
			    strcasecmp(field_value(field, other, checker->arena).text, code) != 0)
				continue;
			issues_add(checker->issues, ERROR_INPUT, "code",
				   "There is a %s %s already%s. Choose another code.", entity->name,
				   text_show(checker->arena, code), bin ? ", in the bin" : "");
			return true;
		}
	}
	return true;
}

static void check_in_season(struct Checker *checker, const struct Session *session,
			    const struct Season *season)
{
	char first[DAY_TEXT], last[DAY_TEXT];
	bool early = session->first_day != DAY_NONE && session->first_day < season->first_day;
	bool late = session->last_day != DAY_NONE && session->last_day > season->last_day;

	if (early || late)
		issues_add(checker->issues, ERROR_INPUT, early ? "first_day" : "last_day",
			   "Session %s lies outside season %s, which goes from %s to %s. Change "
			   "the date, or the "
			   "season first.",
			   session->code, season->code, day_medium(season->first_day, first),
			   day_medium(season->last_day, last));
}

/* Sessions of a cohort follow each other by number and do not overlap. */
static void check_session_order(struct Checker *checker, const struct Session *session,
				const struct Session *other)
{
	char days[DAY_TEXT];
	bool before = session->number < other->number;
	bool wrong = before ? session->last_day >= other->first_day
			    : session->first_day <= other->last_day;

	if (!wrong || session->first_day == DAY_NONE || session->last_day == DAY_NONE)
		return;
	issues_add(checker->issues, ERROR_INPUT, before ? "last_day" : "first_day",
		   "Session %" PRId64 " has to lie %s session %" PRId64 " (%s). Change the date.",
		   session->number, before ? "before" : "behind", other->number,
		   day_range(other->first_day, other->last_day, true, days));
}

/* One session more than the season asks for is one more that every core member has to attend. */
static void check_session_number(struct Checker *checker, const struct Session *session,
				 const struct Cohort *cohort, const struct Season *season)
{
	int64_t asked = cohort->format == FORMAT_ONE_DAY ? 1 : season->n_sessions;

	if (asked == NUMBER_NONE || session->number <= asked)
		return;
	issues_warn(checker->issues, "number",
		    "%s is to have %" PRId64 " session%s. Everybody in a core team has to attend "
		    "this one too: teams are eligible only when all have answered for it.",
		    cohort->code, asked, asked == 1 ? "" : "s");
}

static bool check_session(struct Checker *checker, const struct Session *session)
{
	struct Cohort cohort;
	struct Season season;
	struct Records others;

	if (!session->cohort)
		return true;
	if (!load(checker, KIND_COHORT, session->cohort, &cohort) ||
	    !load(checker, KIND_SEASON, cohort.season, &season) ||
	    !children(checker, KIND_SESSION, "cohort", session->cohort, &others))
		return false;
	check_in_season(checker, session, &season);
	check_session_number(checker, session, &cohort, &season);
	for (size_t i = 0; i < others.n; i++) {
		const struct Session *other = records_at(&others, i);

		if (other->record.id == session->record.id)
			continue;
		if (other->number == session->number)
			issues_add(checker->issues, ERROR_INPUT, "number",
				   "%s has a session %" PRId64
				   " already (%s). Change that one, or use another number.",
				   cohort.code, session->number, other->code);
		else
			check_session_order(checker, session, other);
	}
	return true;
}

static bool check_season(struct Checker *checker, const struct Season *season)
{
	struct Records cohorts, sessions;

	if (!season->record.id ||
	    !children(checker, KIND_COHORT, "season", season->record.id, &cohorts))
		return !season->record.id;
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Cohort *cohort = records_at(&cohorts, i);

		if (!children(checker, KIND_SESSION, "cohort", cohort->record.id, &sessions))
			return false;
		for (size_t k = 0; k < sessions.n; k++)
			check_in_season(checker, records_at(&sessions, k), season);
	}
	return true;
}

static bool check_agenda(struct Checker *checker, const struct Agenda *agenda)
{
	struct Session session;
	char days[DAY_TEXT];

	if (!agenda->session || agenda->day == DAY_NONE)
		return true;
	if (!load(checker, KIND_SESSION, agenda->session, &session))
		return false;
	if (agenda->day < session.first_day || agenda->day > session.last_day)
		issues_add(checker->issues, ERROR_INPUT, "day",
			   "%s is not a day of session %s, which is on %s.",
			   day_medium(agenda->day, (char[DAY_TEXT]){0}), session.code,
			   day_range(session.first_day, session.last_day, true, days));
	return true;
}

/* A duplicate is asked about, not refused: two people may share an address. */
static bool check_person(struct Checker *checker, const struct Person *before,
			 const struct Person *person)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	Id *ids;
	size_t n;

	if (text_is_empty(person->email) || (before && text_equal(before->email, person->email)))
		return true;
	if (!domain_find(checker->domain, entity, person->email, false, 0, 4, checker->arena, &ids,
			 &n, checker->error))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct Person other;

		if (ids[i] == person->record.id)
			continue;
		if (!load(checker, KIND_PERSON, ids[i], &other))
			return false;
		if (other.email && strcmp(text_fold(checker->arena, other.email),
					  text_fold(checker->arena, person->email)) == 0) {
			issues_warn(checker->issues, "email",
				    "%s has the e-mail %s already. Is it the same person? Use that "
				    "record, or force it.",
				    text_show(checker->arena, other.name),
				    text_show(checker->arena, other.email));
			return true;
		}
	}
	return true;
}

static bool check_member(struct Checker *checker, const struct Member *member)
{
	struct Records others;

	if (!member->team || !member->person)
		return true;
	if (!children(checker, KIND_MEMBER, "team", member->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Member *other = records_at(&others, i);

		if (other->record.id != member->record.id && other->person == member->person &&
		    other->role == member->role && other->from == member->from &&
		    other->until == member->until)
			issues_warn(checker->issues, "person",
				    "%s is in this team with the same role and days already. "
				    "Change that entry, or "
				    "force it.",
				    text_show(checker->arena,
					      domain_label(checker->domain, KIND_PERSON,
							   member->person, checker->arena)));
	}
	return true;
}

static bool check_confirmation(struct Checker *checker, const struct Confirmation *confirmation)
{
	struct Member member;
	struct Team team;
	struct Session session;
	struct Records others;

	if (!confirmation->member || !confirmation->session)
		return true;
	if (!load(checker, KIND_MEMBER, confirmation->member, &member) ||
	    !load(checker, KIND_TEAM, member.team, &team) ||
	    !load(checker, KIND_SESSION, confirmation->session, &session) ||
	    !children(checker, KIND_CONFIRMATION, "member", confirmation->member, &others))
		return false;
	if (team.cohort != session.cohort)
		issues_add(checker->issues, ERROR_INPUT, "session",
			   "Session %s is not one of the team's own: %s belongs to %s. Name a "
			   "session of that cohort.",
			   session.code, team.code,
			   domain_ref(checker->domain, KIND_COHORT, team.cohort, checker->arena));
	for (size_t i = 0; i < others.n; i++) {
		const struct Confirmation *other = records_at(&others, i);

		if (other->record.id != confirmation->record.id &&
		    other->session == confirmation->session)
			issues_add(checker->issues, ERROR_INPUT, "session",
				   "This member has an answer for %s already: id:%" PRId64
				   ". Set that one.",
				   session.code, other->record.id);
	}
	return true;
}

static bool check_waiver(struct Checker *checker, const struct Waiver *waiver)
{
	struct Records others;

	if (!waiver->team || waiver->rule == CHOICE_NONE)
		return true;
	if (!children(checker, KIND_WAIVER, "team", waiver->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Waiver *other = records_at(&others, i);

		if (other->record.id != waiver->record.id && other->rule == waiver->rule)
			issues_add(checker->issues, ERROR_RULE, "rule",
				   "The rule %s is waived for this team already, by %s: %s",
				   eligibility_rules[waiver->rule].key,
				   text_show(checker->arena, other->waived_by),
				   text_show(checker->arena, other->reason));
	}
	return true;
}

bool record_check_others(struct Domain *domain, const struct Entity *entity, const void *before,
			 const void *record, struct Arena *arena, struct Issues *issues,
			 struct Error *error)
{
	struct Checker checker = {domain, arena, issues, error};

	check_zones(&checker, entity, record);
	if (!check_code(&checker, entity, before, record))
		return false;
	check_patient_data(domain, entity, before, record, arena, issues);
	if (is_coaching_kind(entity->kind))
		return coaching_check(domain, entity, before, record, arena, issues, error);
	if (is_measure_kind(entity->kind))
		return measure_check(domain, entity, before, record, arena, issues, error);
	switch ((int)entity->kind) {
	case KIND_SEASON:
		return check_season(&checker, record);
	case KIND_LOCATION:
		return location_check(domain, record, arena, issues, error);
	case KIND_TEAM:
		return team_check_structure(domain, before, record, arena, issues, error);
	case KIND_SESSION:
		return check_session(&checker, record);
	case KIND_AGENDA:
		return check_agenda(&checker, record) &&
		       agenda_check_overlap(domain, before, record, arena, issues, error);
	case KIND_PERSON:
		return check_person(&checker, before, record);
	case KIND_MEMBER:
		return check_member(&checker, record);
	case KIND_CONFIRMATION:
		return check_confirmation(&checker, record);
	case KIND_WAIVER:
		return check_waiver(&checker, record);
	default:
		return true;
	}
}
