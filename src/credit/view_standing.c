/* Standing: the rolls of a season's sessions, put together by person. */
#include "view_standing.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/issued.h"
#include "qtp/season/view_schedule.h"

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

struct Put {
	struct Arena *arena;
	struct CreditStanding *standing;
	struct Building *buildings; /* one a person of the standing */
	size_t capacity, building_capacity;
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

static bool add_session(struct Domain *domain, const struct ScheduleCohort *cohort, Id session,
			struct Put *put, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(put->arena, struct Roll);
	struct SessionStanding *added = &put->standing->sessions[put->standing->n_sessions];

	*added = (struct SessionStanding){.roll = roll,
					  .place = cohort_place(cohort->cohort, put->arena)};
	if (!roll_load(domain, session, put->arena, roll, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_PAPER, "session", session}, put->arena,
			     &added->papers, error))
		return false;
	put->standing->n_sessions++;
	return true;
}

static bool add_sessions(struct Domain *domain, const struct Schedule *schedule, struct Put *put,
			 struct Error *error)
{
	size_t n = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		n += schedule->cohorts[i].n_sessions;
	put->standing->sessions = ARENA_ARRAY(put->arena, n, struct SessionStanding);
	for (size_t i = 0; i < schedule->n_cohorts; i++)
		for (size_t k = 0; k < schedule->cohorts[i].n_sessions; k++) {
			const struct Session *session = schedule->cohorts[i].sessions[k];

			if (session->first_day != DAY_NONE &&
			    session->first_day <= schedule->today &&
			    !add_session(domain, &schedule->cohorts[i], session->record.id, put,
					 error))
				return false;
		}
	if (put->standing->n_sessions > 1)
		qsort(put->standing->sessions, put->standing->n_sessions,
		      sizeof put->standing->sessions[0], by_day);
	return true;
}

/* --- People --- */

static struct Building *find_person(struct Put *put, const struct RollRow *row)
{
	struct CreditStanding *standing = put->standing;

	for (size_t i = 0; put->buildings && i < standing->n_people; i++)
		if (standing->people[i].person->record.id == row->person->record.id)
			return &put->buildings[i];
	standing->people = arena_grow(put->arena, standing->people, standing->n_people,
				      &put->capacity, sizeof *standing->people);
	put->buildings = arena_grow(put->arena, put->buildings, standing->n_people,
				    &put->building_capacity, sizeof *put->buildings);
	standing->people[standing->n_people] = (struct PersonStanding){.person = row->person};
	put->buildings[standing->n_people] = (struct Building){0};
	return &put->buildings[standing->n_people++];
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
	struct Building *building = find_person(put, row);
	struct PersonStanding *one;
	const struct Paper *paper = good_certificate(session, row->person->record.id);
	bool has_earned = false, has_claimed = false, is_open = false;

	one = &put->standing->people[building - put->buildings];
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

/* Its texts go with it. */
static void finish(struct Put *put, size_t i)
{
	struct PersonStanding *one = &put->standing->people[i];
	struct Building *building = &put->buildings[i];

	one->lacks = lacks_text(building, put->arena);
	one->words = arena_text(put->arena, text_get(&building->words));
	put->standing->n_lacking += *one->lacks != '\0';
	for (int lack = 0; lack < N_LACKS; lack++)
		text_release(&building->lacks[lack]);
	text_release(&building->words);
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
	struct Schedule schedule;

	*ret_standing = (struct CreditStanding){0};
	if (!schedule_load(domain, of.season, arena, &schedule, error) ||
	    !add_sessions(domain, &schedule, &put, error))
		return false;
	for (size_t i = 0; i < ret_standing->n_sessions; i++) {
		struct SessionStanding *session = &ret_standing->sessions[i];

		for (size_t k = 0; k < session->roll->n_rows; k++)
			if (!of.people ||
			    id_is_among(session->roll->rows[k].person->record.id, *of.people))
				add_row(&put, session, &session->roll->rows[k]);
	}
	for (size_t i = 0; put.buildings && i < ret_standing->n_people; i++)
		finish(&put, i);
	if (ret_standing->n_people > 1)
		qsort(ret_standing->people, ret_standing->n_people, sizeof ret_standing->people[0],
		      lacking_first);
	return true;
}
