/* Credit on Today: sessions of which a day is over and whose roll, minutes or certificates are
 * missing. */
#include "view_today.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/issued.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_after.h"
#include "view_credit.h"
#include "view_read.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *const team_fields[] = {"cohort", "stage", NULL};
static const char *const member_fields[] = {"team", "person", "role", "from", "until", NULL};
static const char *const agenda_fields[] = {"session", "day", "start", "minutes", NULL};
static const char *const mark_fields[] = {"session", "person",	"day",	"half",	  "state",
					  "minutes", "arrived", "left", "joined", NULL};
static const char *const claim_fields[] = {"session", "person", "hours", NULL};
static const char *const paper_fields[] = {"session", "person", "kind", "state", NULL};

/* A session of which a day is over, with what tells its people. */
struct Past {
	const struct Session *session;
	const struct Cohort *cohort;
};

/* All that is read, each in the order of its owner. */
struct Read {
	const struct Loading *loading;
	struct Arena *arena;
	struct Past *past; /* by the id of the session */
	size_t n_past;
	struct Records teams, members, agenda, marks, claims, papers;
};

static int by_session(const void *a, const void *b)
{
	const struct Past *left = a, *right = b;

	return id_order(&left->session->record.id, &right->session->record.id);
}

static void find_past(const struct Schedule *schedule, struct Read *read)
{
	size_t n = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		n += schedule->cohorts[i].n_sessions;
	read->past = ARENA_ARRAY(read->arena, n, struct Past);
	for (size_t i = 0; i < schedule->n_cohorts; i++)
		for (size_t k = 0; k < schedule->cohorts[i].n_sessions; k++) {
			const struct Session *session = schedule->cohorts[i].sessions[k];

			if (session->first_day != DAY_NONE && session->last_day != DAY_NONE &&
			    session->first_day < schedule->today)
				read->past[read->n_past++] =
					(struct Past){session, schedule->cohorts[i].cohort};
		}
	if (read->n_past > 0)
		qsort(read->past, read->n_past, sizeof read->past[0], by_session);
}

/* The sorted ids of accepted teams. */
static struct IdSpan accepted(const struct Read *read)
{
	Id *ids = ARENA_ARRAY(read->arena, read->teams.n, Id);
	size_t n = 0;

	for (size_t i = 0; i < read->teams.n; i++) {
		const struct Team *team = records_at(&read->teams, i);

		if (team->stage == STAGE_ACCEPTED)
			ids[n++] = team->record.id;
	}
	if (n > 0)
		qsort(ids, n, sizeof ids[0], id_order);
	return (struct IdSpan){ids, n};
}

static int by_record(const void *a, const void *b)
{
	return id_order(&((const struct Record *)a)->id, &((const struct Record *)b)->id);
}

/* By their ids, as records_find needs them. */
static bool read_teams(struct Read *read, struct IdSpan cohorts, struct Error *error)
{
	if (!read_owned(read->loading, team_fields, cohorts, &read->teams, error))
		return false;
	if (read->teams.n > 0)
		qsort(read->teams.items, read->teams.n, sizeof(struct Team), by_record);
	return true;
}

static bool read_all(struct Read *read, struct Error *error)
{
	Id *sessions = ARENA_ARRAY(read->arena, read->n_past, Id);
	Id *cohorts = ARENA_ARRAY(read->arena, read->n_past, Id);
	size_t n_cohorts = 0;

	for (size_t i = 0; i < read->n_past; i++) {
		sessions[i] = read->past[i].session->record.id;
		cohorts[i] = read->past[i].cohort->record.id;
	}
	qsort(cohorts, read->n_past, sizeof cohorts[0], id_order);
	for (size_t i = 0; i < read->n_past; i++)
		if (i == 0 || cohorts[i] != cohorts[n_cohorts - 1])
			cohorts[n_cohorts++] = cohorts[i];
	const struct IdSpan of = {sessions, read->n_past};

	return read_teams(read, (struct IdSpan){cohorts, n_cohorts}, error) &&
	       read_owned(read->loading, member_fields, accepted(read), &read->members, error) &&
	       read_owned(read->loading, agenda_fields, of, &read->agenda, error) &&
	       read_owned(read->loading, mark_fields, of, &read->marks, error) &&
	       read_owned(read->loading, claim_fields, of, &read->claims, error) &&
	       read_owned(read->loading, paper_fields, of, &read->papers, error);
}

/* --- One session --- */

/* The half-days of a session on which somebody is expected, and those of them with a mark. */
struct Expected {
	Id person;
	size_t n_columns, n_marked;
};

struct Counting {
	const struct Read *read;
	const struct Past *past;
	struct Records marks;
	struct RollColumn *columns;
	size_t n_columns;
	struct Expected *people;
	size_t n, capacity;
};

static struct Expected *expected_of(struct Counting *counting, Id person)
{
	for (size_t i = 0; i < counting->n; i++)
		if (counting->people[i].person == person)
			return &counting->people[i];
	counting->people = arena_grow(counting->read->arena, counting->people, counting->n,
				      &counting->capacity, sizeof *counting->people);
	counting->people[counting->n] = (struct Expected){.person = person};
	return &counting->people[counting->n++];
}

static size_t count_columns(const struct Counting *counting, const struct Member *member)
{
	size_t n = 0;

	for (size_t i = 0; i < counting->n_columns; i++)
		n += member_is_current(member, counting->columns[i].day);
	return n;
}

static bool is_expected(const struct Counting *counting, const struct Member *member,
			const struct RollMark *mark)
{
	for (size_t i = 0; i < counting->n_columns; i++)
		if (mark->day == counting->columns[i].day &&
		    mark->half == (Choice)counting->columns[i].half)
			return member_is_current(member, mark->day);
	return false;
}

static void add_member(struct Counting *counting, const struct Member *member)
{
	size_t n_columns = count_columns(counting, member);
	struct Expected *expected = n_columns > 0 ? expected_of(counting, member->person) : NULL;

	if (!expected)
		return;
	expected->n_columns += n_columns;
	for (size_t i = 0; i < counting->marks.n; i++) {
		const struct RollMark *mark = records_at(&counting->marks, i);

		expected->n_marked +=
			mark->person == member->person && is_expected(counting, member, mark);
	}
}

static void add_core(struct Counting *counting, struct Records members)
{
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (role_is_core(member->role))
			add_member(counting, member);
	}
}

/* Core members of its accepted teams, each on their own days. */
static void count_expected(struct Counting *counting, struct SessionAfter *after)
{
	const struct Read *read = counting->read;

	for (size_t i = 0; i < read->teams.n; i++) {
		const struct Team *team = records_at(&read->teams, i);

		if (team->cohort == counting->past->cohort->record.id)
			add_core(counting, records_part(&read->members, "team", team->record.id));
	}
	after->n_expected = counting->n;
	for (size_t i = 0; i < counting->n; i++)
		after->n_unmarked += counting->people[i].n_marked < counting->people[i].n_columns;
}

static void count_claims(const struct Records *claims, const struct Records *papers,
			 struct SessionAfter *after)
{
	for (size_t i = 0; i < claims->n; i++) {
		const struct Claim *claim = records_at(claims, i);
		bool counted = credit_of_hours(claim->hours) <= 0, issued = false;

		for (size_t k = 0; k < i && !counted; k++) {
			const struct Claim *other = records_at(claims, k);

			counted =
				other->person == claim->person && credit_of_hours(other->hours) > 0;
		}
		if (counted)
			continue;
		for (size_t k = 0; k < papers->n && !issued; k++) {
			const struct Paper *paper = records_at(papers, k);

			issued = paper->person == claim->person && paper->state == ISSUED_GOOD &&
				 paper->kind == ISSUED_CERTIFICATE;
		}
		after->n_claimed++;
		after->n_uncertified += !issued;
	}
}

/* Of the columns those of days that are over. */
static size_t count_over(const struct RollColumn columns[], size_t n, Day today)
{
	size_t over = 0;

	while (over < n && columns[over].day < today)
		over++;
	return over;
}

static void count_marks(const struct Counting *counting, struct SessionAfter *after)
{
	for (size_t i = 0; i < counting->marks.n; i++) {
		const struct RollMark *mark = records_at(&counting->marks, i);

		if (mark->day >= counting->read->loading->domain->today)
			continue;
		after->n_marks++;
		after->n_no_minutes += mark->state == PRESENCE_PART &&
				       mark->minutes == NUMBER_NONE && mark->arrived == TIME_NONE &&
				       mark->left == TIME_NONE && !mark->joined;
	}
}

static Day find_untaken(const struct Counting *counting)
{
	for (size_t i = 0; i < counting->n_columns; i++) {
		bool is_taken = false;

		for (size_t k = 0; k < counting->marks.n && !is_taken; k++)
			is_taken =
				((const struct RollMark *)records_at(&counting->marks, k))->day ==
				counting->columns[i].day;
		if (!is_taken)
			return counting->columns[i].day;
	}
	return DAY_NONE;
}

static void count(const struct Read *read, const struct Past *past, struct SessionAfter *after)
{
	Id id = past->session->record.id;
	const struct Records agenda = records_part(&read->agenda, "session", id),
			     marks = records_part(&read->marks, "session", id),
			     claims = records_part(&read->claims, "session", id),
			     papers = records_part(&read->papers, "session", id);

	struct Counting counting = {.read = read, .past = past, .marks = marks};

	*after = (struct SessionAfter){
		.session = id,
		.name = arena_format(read->arena, "Session %" PRId64 ", %s", past->session->number,
				     cohort_place(past->cohort, read->arena)),
		.first_day = past->session->first_day,
		.last_day = past->session->last_day};
	counting.n_columns =
		session_columns(past->session, &agenda, read->arena, &counting.columns);
	counting.n_columns =
		count_over(counting.columns, counting.n_columns, read->loading->domain->today);
	after->untaken = find_untaken(&counting);
	count_marks(&counting, after);
	count_expected(&counting, after);
	count_claims(&claims, &papers, after);
}

static bool load_after(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct AfterFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++) {
		struct Read read = {.loading = loading,
				    .arena = loading->arena,
				    .teams = {.entity = entity_get(KIND_TEAM)},
				    .members = {.entity = entity_get(KIND_MEMBER)},
				    .agenda = {.entity = entity_get(KIND_AGENDA)},
				    .marks = {.entity = entity_get(KIND_ATTENDANCE)},
				    .claims = {.entity = entity_get(KIND_CLAIM)},
				    .papers = {.entity = entity_get(KIND_PAPER)}};
		struct Schedule schedule;

		if (loading->depth == DEPTH_DATES || loading->depth == DEPTH_OVER_TIME)
			continue;
		if (!schedule_load(loading->domain,
				   ((const struct Record *)records_at(&batch->records, i))->id,
				   loading->arena, &schedule, error))
			return false;
		find_past(&schedule, &read);
		if (read.n_past > 0 && !read_all(&read, error))
			return false;
		facts[i] = (struct AfterFacts){
			ARENA_ARRAY(loading->arena, read.n_past, struct SessionAfter), read.n_past,
			loading->domain->today};
		for (size_t k = 0; k < read.n_past; k++)
			count(&read, &read.past[k], &facts[i].sessions[k]);
	}
	return true;
}

const struct Facts credit_after = {KIND_SEASON, sizeof(struct AfterFacts), load_after};

static struct AttentionList list_after(const struct FactsBatch *batch, size_t index,
				       struct Arena *arena)
{
	return attention_judge(&after_attention_rules, facts_of(batch, &credit_after, index),
			       arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_SEASON, {&after_attention_rules}, list_after, NULL},
};
const struct AttentionSourceTable credit_attention = CAPABILITY_ROWS(attention_rows);
