/* The work of teams, loaded for many at once. */
#include "view_work.h"
#include "view_shown.h"

#include "qtp/chart.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"
#include "qtp/survey.h"
#include "rule_milestone_attention.h"

#include <stdlib.h>
#include <string.h>

static const char *const deliverable_fields[] = {"team", "milestone", "person", "state",
						 "day",	 "due",	      NULL};
static const char *const measure_fields[] = {"team", "code", "role", NULL};
static const char *const point_fields[] = {"measure", "day", NULL};
static const char *const project_fields[] = {"team", "charter_signed", NULL};
static const char *const answer_fields[] = {"survey", "person", NULL};

/* All of them sorted by team; of points by measure. */
struct Loaded {
	struct Records aims, cycles, projects, deliverables, milestones, measures, points;
	struct PresenceList presence;
	struct Records surveys; /* by cohort */
	struct Records answers; /* of the core teams, by person */
};

/* Sorts ids and drops those that are there twice; how many are left. */
static size_t sorted_once(Id *ids, size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(ids, n, sizeof ids[0], id_order);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || ids[i] != ids[i - 1])
			ids[kept++] = ids[i];
	return kept;
}

static struct FieldsQuery fields_of(enum Kind kind, const char *owner, struct IdSpan owners,
				    const char *const *fields)
{
	return (struct FieldsQuery){.entity = entity_get(kind),
				    .owner = owner,
				    .ids = owners.ids,
				    .n_ids = owners.n,
				    .fields = fields};
}

/* The measures of teams, and the points of the newest day of each. */
static bool load_data(const struct Loading *loading, struct IdSpan teams, struct Loaded *loaded,
		      struct Error *error)
{
	struct FieldsQuery measures = fields_of(KIND_MEASURE, "team", teams, measure_fields);
	struct FieldsQuery points = {0};
	Id *ids;

	if (!domain_read_fields(loading->domain, &measures, loading->arena, &loaded->measures,
				error))
		return false;
	if (loaded->measures.n == 0)
		return true;
	ids = ARENA_ARRAY(loading->arena, loaded->measures.n, Id);
	for (size_t i = 0; i < loaded->measures.n; i++)
		ids[i] = ((const struct Record *)records_at(&loaded->measures, i))->id;
	points = fields_of(KIND_POINT, "measure", (struct IdSpan){ids, loaded->measures.n},
			   point_fields);
	points.day = "day";
	points.from = DAY_NONE;
	points.to = loading->domain->today;
	points.newest = true;
	return domain_read_fields(loading->domain, &points, loading->arena, &loaded->points, error);
}

static bool load_milestones(const struct FactsBatch *batch, struct Loaded *loaded,
			    struct Error *error)
{
	const struct TeamFacts *teams = facts_of(batch, &team_facts, 0);
	Id *ids = ARENA_ARRAY(batch->loading.arena, batch->records.n, Id);
	size_t n = 0;

	for (size_t i = 0; i < batch->records.n; i++)
		ids[n++] = teams[i].season->record.id;
	return domain_children_of(
		batch->loading.domain,
		(struct OwnedByAny){KIND_MILESTONE, "season", {ids, sorted_once(ids, n)}},
		batch->loading.arena, &loaded->milestones, error);
}

/* For pages with what was said of them. */
static bool load_deliverables(const struct Loading *loading, struct IdSpan teams,
			      struct Loaded *loaded, struct Error *error)
{
	struct FieldsQuery query = fields_of(KIND_DELIVERABLE, "team", teams, deliverable_fields);

	return loading->depth == DEPTH_WHOLE
		       ? domain_children_of(loading->domain,
					    (struct OwnedByAny){query.entity->kind, "team", teams},
					    loading->arena, &loaded->deliverables, error)
		       : domain_read_fields(loading->domain, &query, loading->arena,
					    &loaded->deliverables, error);
}

static bool load_all(const struct FactsBatch *batch, struct IdSpan teams, struct Loaded *loaded,
		     struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct FieldsQuery projects = fields_of(KIND_PROJECT, "team", teams, project_fields);

	return domain_read_fields(loading->domain, &projects, loading->arena, &loaded->projects,
				  error) &&
	       domain_children_of(loading->domain, (struct OwnedByAny){KIND_AIM, "team", teams},
				  loading->arena, &loaded->aims, error) &&
	       domain_children_of(loading->domain, (struct OwnedByAny){KIND_CYCLE, "team", teams},
				  loading->arena, &loaded->cycles, error) &&
	       load_deliverables(loading, teams, loaded, error) &&
	       load_milestones(batch, loaded, error) && load_data(loading, teams, loaded, error) &&
	       presence_load(loading, KIND_TEAM, teams, &loaded->presence, error);
}

/* --- Of one team --- */

static int by_code(const void *a, const void *b)
{
	const struct TeamMilestone *left = a, *right = b;

	return strcmp(milestone_short_code(left->milestone),
		      milestone_short_code(right->milestone));
}

static size_t take_core(const struct EligibilityFacts *facts, Id *core)
{
	size_t n = 0;

	for (size_t i = 0; i < facts->n_members; i++) {
		const struct Member *member = facts->members[i].member;

		if (role_is_core(member->role) && member_is_current(member, facts->today))
			core[n++] = member->person;
	}
	return n;
}

/* All that are or were core. */
static size_t take_members(const struct EligibilityFacts *facts, const struct Member **members)
{
	size_t n = 0;

	for (size_t i = 0; i < facts->n_members; i++)
		if (role_is_core(facts->members[i].member->role))
			members[n++] = facts->members[i].member;
	return n;
}

/* What the milestones of a team depend on, kept by the arena. */
static const struct TeamOwes *owes_of(const struct Loaded *loaded, const struct TeamFacts *team,
				      struct Arena *arena)
{
	const struct EligibilityFacts *facts = &team->facts;
	struct TeamOwes *owes = ARENA_NEW(arena, struct TeamOwes);
	struct DueDates *dates = ARENA_NEW(arena, struct DueDates);
	struct Records *own = ARENA_NEW(arena, struct Records);
	Id *core = ARENA_ARRAY(arena, facts->n_members, Id);
	const struct Member **members = ARENA_ARRAY(arena, facts->n_members, const struct Member *);

	*own = records_part(&loaded->deliverables, "team", team->team->record.id);
	*dates = (struct DueDates){facts->sessions, facts->n_sessions, facts->season->deadline};
	*owes = (struct TeamOwes){.deliverables = own,
				  .core = core,
				  .n_core = take_core(facts, core),
				  .members = members,
				  .n_members = take_members(facts, members),
				  .dates = dates,
				  .accepted = team->team->stage_since,
				  .today = facts->today};
	return owes;
}

static void fill_milestones(const struct Loaded *loaded, struct WorkFacts *work,
			    struct Arena *arena)
{
	struct Records milestones =
		records_part(&loaded->milestones, "season", work->team->season->record.id);

	work->season_milestones = milestones;
	work->owes = owes_of(loaded, work->team, arena);
	work->milestones = ARENA_ARRAY(arena, milestones.n, struct TeamMilestone);
	work->n_milestones = milestones.n;
	for (size_t i = 0; i < milestones.n; i++)
		work->milestones[i] = milestone_of_team(records_at(&milestones, i), work->owes);
	if (milestones.n > 0)
		qsort(work->milestones, milestones.n, sizeof work->milestones[0], by_code);
}

static void fill_data(const struct Loaded *loaded, struct WorkFacts *work)
{
	work->measures = records_part(&loaded->measures, "team", work->team->team->record.id);
	for (size_t i = 0; i < work->measures.n; i++) {
		Id id = ((const struct Record *)records_at(&work->measures, i))->id;
		struct Span span = records_span(&loaded->points, "measure", id);

		for (size_t k = span.first; k < span.first + span.n; k++) {
			Day day = ((const struct Point *)records_at(&loaded->points, k))->day;

			work->newest_point = day > work->newest_point ? day : work->newest_point;
		}
	}
}

/* Whether a milestone that such a record shows is accepted: yes, no; CHOICE_NONE: none is asked. */
static Choice accepted_of(const struct WorkFacts *work, enum ShownBy by)
{
	Choice accepted = CHOICE_NONE;

	for (size_t i = 0; i < work->n_milestones; i++) {
		const struct TeamMilestone *one = &work->milestones[i];

		if (one->milestone->shown_by != (Choice)by || accepted == CHOICE_YES)
			continue;
		accepted = one->status.state == MILESTONE_ACCEPTED ? CHOICE_YES : CHOICE_NO;
	}
	return accepted;
}

/* A cycle that is planned alone has not begun. */
static bool has_cycle(const struct WorkFacts *work)
{
	for (size_t i = 0; i < work->cycles.n; i++) {
		const struct Cycle *cycle = records_at(&work->cycles, i);

		if (cycle->start != DAY_NONE && cycle->start <= work->team->facts.today)
			return true;
	}
	return false;
}

/* What a score goes by. */
static void fill_evidence(const struct Loaded *loaded, struct WorkFacts *work)
{
	struct Records projects =
		records_part(&loaded->projects, "team", work->team->team->record.id);
	const struct Project *project = projects.n > 0 ? records_at(&projects, 0) : NULL;

	work->charter = accepted_of(work, SHOWN_BY_CHARTER);
	if (project && work->charter != CHOICE_YES)
		work->charter = project->charter_signed == DAY_NONE ? CHOICE_NO : CHOICE_YES;
	work->pdsa = has_cycle(work) ? CHOICE_YES : accepted_of(work, SHOWN_BY_CYCLE);
}

/* Of a team whose page is made; of many teams at once no one asks. */
static bool fill_shown(const struct Loading *loading, struct WorkFacts *work, struct Error *error)
{
	return loading->depth != DEPTH_WHOLE ||
	       shown_fill(loading->domain, work->team->team,
			  (struct TeamMilestones){work->milestones, work->n_milestones},
			  loading->arena, error);
}

/* --- Surveys --- */

/* The surveys of the cohorts of all teams; where there are none nothing more is read. */
static bool load_surveys(const struct FactsBatch *batch, struct Loaded *loaded, struct Error *error)
{
	const struct TeamFacts *teams = facts_of(batch, &team_facts, 0);
	const struct Loading *loading = &batch->loading;
	struct FieldsQuery query;
	Id *ids = ARENA_ARRAY(loading->arena, batch->records.n, Id), *people;
	size_t n = 0, n_people = 0, most = 0;

	for (size_t i = 0; i < batch->records.n; i++) {
		ids[n++] = teams[i].team->cohort;
		most += teams[i].facts.n_members;
	}
	n = sorted_once(ids, n);
	if (!domain_children_of(loading->domain,
				(struct OwnedByAny){KIND_SURVEY, "cohort", {ids, n}},
				loading->arena, &loaded->surveys, error))
		return false;
	if (loaded->surveys.n == 0)
		return true;
	people = ARENA_ARRAY(loading->arena, most, Id);
	for (size_t i = 0; i < batch->records.n; i++)
		n_people += take_core(&teams[i].facts, people + n_people);
	n_people = sorted_once(people, n_people);
	query = fields_of(KIND_SURVEY_ANSWER, "person", (struct IdSpan){people, n_people},
			  answer_fields);
	return n_people == 0 ||
	       domain_read_fields(loading->domain, &query, loading->arena, &loaded->answers, error);
}

static bool has_sheets(const struct Loading *loading, Id survey, bool *ret_has, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_SURVEY_ANSWER);
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, "survey"), .scope_id = survey};
	size_t n = 0;
	bool counted =
		filter_parse(entity,
			     "person:", (struct ParseFrame){loading->domain->today, loading->arena},
			     &query.filter, error) &&
		domain_count(loading->domain, &query, 1, &n, error);

	*ret_has = n > 0;
	return counted;
}

/* Who of the core team has answered. */
static struct ForecastSurvey survey_of(const struct Survey *survey, const struct Loaded *loaded,
				       const struct TeamOwes *owes, struct Arena *arena)
{
	Id *answered = ARENA_ARRAY(arena, owes->n_core, Id);
	size_t n = 0;

	for (size_t i = 0; i < owes->n_core; i++) {
		struct Span span = records_span(&loaded->answers, "person", owes->core[i]);
		bool is_in = false;

		for (size_t k = span.first; k < span.first + span.n; k++)
			is_in = is_in ||
				((const struct SurveyAnswer *)records_at(&loaded->answers, k))
						->survey == survey->record.id;
		if (is_in)
			answered[n++] = owes->core[i];
	}
	return (struct ForecastSurvey){
		.name = survey->name, .due = survey->due, .answered = answered, .n_answered = n};
}

static bool is_late(const struct ForecastSurvey *survey, const struct TeamOwes *owes)
{
	return survey->n_answered < owes->n_core && survey->due != DAY_NONE &&
	       survey->due < owes->today;
}

static bool fill_surveys(const struct Loading *loading, const struct Loaded *loaded,
			 struct WorkFacts *work, struct Error *error)
{
	struct Span span = records_span(&loaded->surveys, "cohort", work->team->team->cohort);

	work->surveys = ARENA_ARRAY(loading->arena, span.n, struct ForecastSurvey);
	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Survey *survey = records_at(&loaded->surveys, i);
		struct ForecastSurvey *one;

		if (survey->wave != WAVE_BEFORE && survey->wave != WAVE_AFTER)
			continue;
		one = &work->surveys[work->n_surveys++];
		*one = survey_of(survey, loaded, work->owes, loading->arena);
		if (is_late(one, work->owes) &&
		    !has_sheets(loading, survey->record.id, &one->has_sheets, error))
			return false;
	}
	return true;
}

static bool load_work(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct TeamFacts *teams = facts_of(batch, &team_facts, 0);
	struct WorkFacts *facts = ret_facts;
	struct Arena *arena = batch->loading.arena;
	struct Loaded loaded = {0};
	size_t n = batch->records.n;
	Id *ids = ARENA_ARRAY(arena, n, Id);

	if (batch->loading.depth == DEPTH_DATES || batch->loading.depth == DEPTH_OVER_TIME ||
	    n == 0)
		return true;
	for (size_t i = 0; i < n; i++)
		ids[i] = teams[i].team->record.id;
	qsort(ids, n, sizeof ids[0], id_order);
	if (!load_all(batch, (struct IdSpan){ids, n}, &loaded, error) ||
	    !load_surveys(batch, &loaded, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		Id id = teams[i].team->record.id;

		facts[i] = (struct WorkFacts){.team = &teams[i],
					      .aims = records_part(&loaded.aims, "team", id),
					      .cycles = records_part(&loaded.cycles, "team", id),
					      .newest_point = DAY_NONE,
					      .charter = CHOICE_NONE,
					      .pdsa = CHOICE_NONE,
					      .presence = loaded.presence};
		if (teams[i].team->stage == STAGE_ACCEPTED) {
			fill_milestones(&loaded, &facts[i], arena);
			fill_evidence(&loaded, &facts[i]);
			if (!fill_surveys(&batch->loading, &loaded, &facts[i], error) ||
			    !fill_shown(&batch->loading, &facts[i], error))
				return false;
		}
		fill_data(&loaded, &facts[i]);
	}
	return true;
}

const struct Facts work_facts = {KIND_TEAM, sizeof(struct WorkFacts), load_work};

/* --- What is made of it --- */

struct ForecastFacts work_forecast(const struct WorkFacts *work)
{
	return (struct ForecastFacts){.team = &work->team->facts,
				      .milestones = work->milestones,
				      .n_milestones = work->n_milestones,
				      .owes = work->owes,
				      .cycles = &work->cycles,
				      .newest_point = work->newest_point,
				      .presence = &work->presence,
				      .surveys = work->surveys,
				      .n_surveys = work->n_surveys};
}

static const struct TeamMilestone *furthest_behind(const struct WorkFacts *work)
{
	const struct TeamMilestone *first = NULL;

	for (size_t i = 0; i < work->n_milestones; i++) {
		const struct TeamMilestone *one = &work->milestones[i];

		if (one->milestone->required == CHOICE_YES && milestone_is_late(&one->status) &&
		    (!first || one->status.due < first->status.due))
			first = one;
	}
	return first;
}

/* What was due before it was owed comes before the season's own due days. */
static bool owed_first(const struct WorkFacts *work, bool has_next, struct DueRow *next)
{
	bool found = false;

	for (size_t i = 0; i < work->n_milestones; i++) {
		const struct TeamMilestone *one = &work->milestones[i];

		if (!milestone_is_asked(&one->status) || one->status.due < work->owes->today ||
		    ((has_next || found) && one->status.due >= next->day))
			continue;
		*next = (struct DueRow){one->milestone, one->status.due, true};
		found = true;
	}
	return found;
}

bool work_coming_due(const struct WorkFacts *work, struct Arena *arena, struct DueRow *ret_next)
{
	struct DueRows rows = {.last = INT32_MAX, .arena = arena};

	if (!work->owes)
		return false;
	rows.first = work->owes->today;
	due_rows(&work->season_milestones, work->owes->dates,
		 (struct DueOf){work->team->owed, work->team->team->record.id}, &rows);
	if (rows.n > 0)
		*ret_next = rows.items[0];
	return owed_first(work, rows.n > 0, ret_next) || rows.n > 0;
}

bool work_next_due(const struct WorkFacts *work, struct Arena *arena, struct DueRow *ret_next)
{
	const struct TeamMilestone *behind = furthest_behind(work);

	if (!behind)
		return work_coming_due(work, arena, ret_next);
	*ret_next = (struct DueRow){.milestone = behind->milestone, .day = behind->status.due};
	return true;
}
