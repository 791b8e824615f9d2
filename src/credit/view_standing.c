/* Standing: the rolls of a season's sessions, put together by person. */
#include "view_standing.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/issued.h"
#include "qtp/season/view_schedule.h"
#include "view_roll.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum Lack { LACK_ROLL, LACK_MINUTES, LACK_CLAIM, LACK_CERTIFICATE, N_LACKS };
static const char *const lack_names[N_LACKS] = {"roll", "minutes", "claim", "certificate"};

/* A person while it is put together: the sessions that lack something, by what. */
struct Building {
	bool is_in_team;
	struct Text lacks[N_LACKS], words;
};

/* A person on the roll of a session. */
struct Sighting {
	struct SessionStanding *session;
	const struct RollRow *row;
};

struct Put {
	struct Arena *arena;
	struct CreditStanding *standing;
	struct Building building; /* of the last person of the standing */
	size_t capacity;
};

/* --- Sessions --- */

static int by_day(const void *a, const void *b)
{
	const struct Session *left = &((const struct SessionStanding *)a)->roll->session,
			     *right = &((const struct SessionStanding *)b)->roll->session;

	if (left->first_day != right->first_day)
		return left->first_day < right->first_day ? -1 : 1;
	return strcmp(left->code, right->code);
}

/* The rolls of those that have begun, with what they are about. */
static size_t begin_rolls(const struct Schedule *schedule, struct Put *put, struct Roll **ret_rolls)
{
	struct CreditStanding *standing = put->standing;
	size_t n = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		n += schedule->cohorts[i].n_sessions;
	standing->sessions = ARENA_ARRAY(put->arena, n, struct SessionStanding);
	*ret_rolls = ARENA_ARRAY(put->arena, n, struct Roll);
	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		const struct ScheduleCohort *cohort = &schedule->cohorts[i];
		const char *place = cohort_place(cohort->cohort, put->arena);

		for (size_t k = 0; k < cohort->n_sessions; k++) {
			const struct Session *session = cohort->sessions[k];
			struct Roll *roll = &(*ret_rolls)[standing->n_sessions];

			if (session->first_day == DAY_NONE || session->first_day > schedule->today)
				continue;
			*roll = (struct Roll){.season = *schedule->season,
					      .cohort = *cohort->cohort,
					      .session = *session};
			standing->sessions[standing->n_sessions++] =
				(struct SessionStanding){.roll = roll, .place = place};
		}
	}
	return standing->n_sessions;
}

static bool load_papers(struct Domain *domain, struct Put *put, struct Error *error)
{
	struct CreditStanding *standing = put->standing;
	const struct Loading loading = {domain, DEPTH_WHOLE, put->arena};
	struct Session *sessions = ARENA_ARRAY(put->arena, standing->n_sessions, struct Session);
	struct Records papers;

	for (size_t i = 0; i < standing->n_sessions; i++)
		sessions[i] = standing->sessions[i].roll->session;
	if (!load_parts(&loading,
			&(struct Records){entity_get(KIND_SESSION), sessions, standing->n_sessions},
			(struct PartsBy){KIND_PAPER, "session"}, &papers, error))
		return false;
	for (size_t i = 0; i < standing->n_sessions; i++)
		standing->sessions[i].papers =
			records_part(&papers, "session", sessions[i].record.id);
	return true;
}

static bool add_sessions(struct Domain *domain, const struct Schedule *schedule, struct Put *put,
			 struct Error *error)
{
	struct Roll *rolls;
	size_t n = begin_rolls(schedule, put, &rolls);

	if (!rolls_load(domain, rolls, n, put->arena, error) || !load_papers(domain, put, error))
		return false;
	if (n > 1)
		qsort(put->standing->sessions, n, sizeof put->standing->sessions[0], by_day);
	return true;
}

/* --- People --- */

static Id person_of(const struct Sighting *sighting)
{
	return sighting->row->person->record.id;
}

/* Each person's by day, as the sessions are. */
static int by_person(const void *a, const void *b)
{
	const struct Sighting *left = a, *right = b;

	if (person_of(left) != person_of(right))
		return person_of(left) < person_of(right) ? -1 : 1;
	return (left->session > right->session) - (left->session < right->session);
}

/* Of all people, or of some; sorted. */
static size_t find_sightings(const struct Put *put, const struct IdSpan *some,
			     struct Sighting **ret_sightings)
{
	const struct CreditStanding *standing = put->standing;
	size_t most = 0, n = 0, n_some = some ? some->n : 0;
	Id *sorted = ARENA_ARRAY(put->arena, n_some, Id);

	if (n_some > 0) {
		memcpy(sorted, some->ids, n_some * sizeof sorted[0]);
		qsort(sorted, n_some, sizeof sorted[0], id_order);
	}
	for (size_t i = 0; i < standing->n_sessions; i++)
		most += standing->sessions[i].roll->n_rows;
	*ret_sightings = ARENA_ARRAY(put->arena, most, struct Sighting);
	for (size_t i = 0; i < standing->n_sessions; i++)
		for (size_t k = 0; k < standing->sessions[i].roll->n_rows; k++) {
			const struct RollRow *row = &standing->sessions[i].roll->rows[k];

			if (!some || bsearch(&row->person->record.id, sorted, n_some,
					     sizeof sorted[0], id_order))
				(*ret_sightings)[n++] =
					(struct Sighting){&standing->sessions[i], row};
		}
	if (n > 0)
		qsort(*ret_sightings, n, sizeof(*ret_sightings)[0], by_person);
	return n;
}

static const struct Paper *good_certificate(const struct SessionStanding *session, Id person)
{
	for (size_t i = 0; i < session->papers.n; i++) {
		const struct Paper *paper = records_at(&session->papers, i);

		if (paper->person == person && paper->kind == ISSUED_CERTIFICATE &&
		    paper->state == ISSUED_GOOD)
			return paper;
	}
	return NULL;
}

/* Who is in no team may be at sessions of several cohorts. */
static void add_lack(struct Building *building, enum Lack lack, const struct Session *session)
{
	if (building->is_in_team)
		text_format(&building->lacks[lack], " S%" PRId64, session->number);
	else
		text_format(&building->lacks[lack], " %s", session->code);
}

/* Of half-days that are over: those without a mark, of who teaches too, and parts whose minutes are
 * missing. */
static void find_gaps(const struct SessionStanding *session, const struct RollRow *row,
		      struct Building *building)
{
	const struct Roll *roll = session->roll;
	bool is_unmarked = roll->session.last_day < roll->today && row->credit.minutes.unmarked > 0,
	     lacks_minutes = false;

	for (size_t i = 0; i < roll->n_columns; i++) {
		const struct RollCell *cell = &row->cells[i];

		if (roll->columns[i].day >= roll->today)
			continue;
		is_unmarked |= row->part == ROLL_LEARNER && cell->expected && !cell->mark;
		lacks_minutes |= cell->mark && cell->mark->state == PRESENCE_PART &&
				 cell->minutes == NUMBER_NONE;
	}
	if (is_unmarked)
		add_lack(building, LACK_ROLL, &roll->session);
	if (lacks_minutes)
		add_lack(building, LACK_MINUTES, &roll->session);
}

static void add_row(struct Put *put, struct SessionStanding *session, const struct RollRow *row)
{
	struct Building *building = &put->building;
	struct PersonStanding *one = &put->standing->people[put->standing->n_people - 1];
	const struct Paper *paper = good_certificate(session, row->person->record.id);
	bool has_earned = false, has_claimed = false, is_open = false;

	building->is_in_team = row->team != NULL;
	one->person = row->person;
	one->team = row->team;
	one->part = row->part;
	one->type = roll_own_type(session->roll, row);
	one->n_sessions++;
	for (int type = 0; type < N_CREDIT_TYPES; type++) {
		const struct Claim *claim = row->credit.claims[type];
		Hundredths claimed = claim ? credit_of_hours(claim->hours) : 0;

		one->earned[type] += row->credit.earned[type];
		one->claimed[type] += claimed;
		has_earned |= row->credit.earned[type] > 0;
		has_claimed |= claimed > 0;
		is_open |= row->credit.earned[type] > 0 && !claim;
	}
	one->teaching += row->credit.teaching;
	one->n_papers += paper != NULL;
	session->n_earned += has_earned;
	session->n_claimed += has_claimed;
	session->n_certified += paper != NULL;
	find_gaps(session, row, building);
	if (is_open)
		add_lack(building, LACK_CLAIM, &session->roll->session);
	if (has_claimed && !paper)
		add_lack(building, LACK_CERTIFICATE, &session->roll->session);
	text_format(&building->words, "%s%s: %s%s%s", building->words.length ? ". " : "",
		    session->roll->session.code, roll_credit_text(session->roll, row, put->arena),
		    paper ? ", certificate " : "", paper ? paper->serial : "");
}

static const char *lacks_text(const struct Building *building, struct Arena *arena)
{
	const char *text = "";

	for (int lack = 0; lack < N_LACKS; lack++)
		if (building->lacks[lack].length > 0)
			text = arena_format(arena, "%s%s%s%s", text, *text ? "; " : "",
					    lack_names[lack], text_get(&building->lacks[lack]));
	return text;
}

static void begin_person(struct Put *put, const struct Person *person)
{
	struct CreditStanding *standing = put->standing;

	standing->people = arena_grow(put->arena, standing->people, standing->n_people,
				      &put->capacity, sizeof *standing->people);
	standing->people[standing->n_people++] = (struct PersonStanding){.person = person};
	put->building = (struct Building){0};
}

/* Its texts go with it. */
static void finish_person(struct Put *put)
{
	struct PersonStanding *one = &put->standing->people[put->standing->n_people - 1];
	struct Building *building = &put->building;

	one->lacks = lacks_text(building, put->arena);
	one->words = arena_text(put->arena, text_get(&building->words));
	put->standing->n_lacking += *one->lacks != '\0';
	for (int lack = 0; lack < N_LACKS; lack++)
		text_release(&building->lacks[lack]);
	text_release(&building->words);
}

static void add_people(struct Put *put, const struct Sighting sightings[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || person_of(&sightings[i - 1]) != person_of(&sightings[i]))
			begin_person(put, sightings[i].row->person);
		add_row(put, sightings[i].session, sightings[i].row);
		if (i + 1 == n || person_of(&sightings[i + 1]) != person_of(&sightings[i]))
			finish_person(put);
	}
}

static int lacking_first(const void *a, const void *b)
{
	const struct PersonStanding *left = a, *right = b;
	bool left_lacks = *left->lacks != '\0', right_lacks = *right->lacks != '\0';

	if (left_lacks != right_lacks)
		return left_lacks ? -1 : 1;
	if (left->part != right->part)
		return left->part < right->part ? -1 : 1;
	if (left->team && right->team && left->team != right->team &&
	    strcmp(left->team->code, right->team->code) != 0)
		return strcmp(left->team->code, right->team->code);
	return strcmp(left->person->name, right->person->name);
}

bool standing_load(struct Domain *domain, struct StandingOf of, struct Arena *arena,
		   struct CreditStanding *ret_standing, struct Error *error)
{
	struct Put put = {.arena = arena, .standing = ret_standing};
	struct Sighting *sightings;
	struct Schedule schedule;
	size_t n;

	*ret_standing = (struct CreditStanding){0};
	if (!schedule_load(domain, of.season, arena, &schedule, error) ||
	    !add_sessions(domain, &schedule, &put, error))
		return false;
	n = find_sightings(&put, of.people, &sightings);
	add_people(&put, sightings, n);
	if (ret_standing->n_people > 1)
		qsort(ret_standing->people, ret_standing->n_people, sizeof ret_standing->people[0],
		      lacking_first);
	return true;
}
