/* Today: one row a team with the worst thing about it, worst first. */
#include "today_work.h"

#include "qtp/base/math.h"
#include "qtp/base/text.h"
#include "qtp/domain/coaching.h"

#include <stdlib.h>
#include <string.h>

/* Teams of some cohorts with all that is judged about them; kept only while they are counted. */
struct Batch {
	struct Arena arena;
	struct TeamFacts *teams;
	size_t n_teams;
	struct RefName *coaches; /* one a team */
};

static bool load_facts(struct TodayBuilder *builder, struct Batch *batch, const Id cohorts[],
		       size_t n_cohorts, struct Error *error)
{
	const struct FieldsQuery query = {.entity = entity_get(KIND_TEAM),
					  .owner = "cohort",
					  .ids = cohorts,
					  .n_ids = n_cohorts,
					  .fields = (const char *const[]){NULL}};
	struct Records teams;
	Id *ids;

	if (!domain_read_fields(builder->domain, &query, &batch->arena, &teams, error))
		return false;
	ids = ARENA_ARRAY(&batch->arena, teams.n, Id);
	for (size_t i = 0; i < teams.n; i++)
		ids[i] = ((const struct Record *)records_at(&teams, i))->id;
	if (!team_load_facts(&(struct Loading){builder->domain, DEPTH_JUDGED, &batch->arena},
			     (struct IdSpan){ids, teams.n}, &batch->teams, &batch->n_teams, error))
		return false;
	for (size_t i = 0; i < batch->n_teams; i++)
		ids[i] = batch->teams[i].team->coach;
	batch->coaches = ARENA_ARRAY(&batch->arena, batch->n_teams, struct RefName);
	return domain_ref_names(builder->domain, entity_get(KIND_PERSON), ids, batch->n_teams,
				&batch->arena, batch->coaches, error);
}

/* All that is read is read at one moment of the file. */
static bool load_batch(struct TodayBuilder *builder, struct Batch *batch, size_t n_cohorts,
		       struct Error *error)
{
	Id *cohorts = ARENA_ARRAY(&batch->arena, n_cohorts, Id);
	bool began = domain_read_begin(builder->domain), loaded;

	for (size_t i = 0; i < n_cohorts; i++)
		cohorts[i] = builder->counts[builder->next_cohort + i].facts.cohort->record.id;
	loaded = load_facts(builder, batch, cohorts, n_cohorts, error);
	domain_read_end(builder->domain, began);
	return loaded;
}

static struct CohortCount *count_of(struct TodayBuilder *builder, const struct TeamFacts *team)
{
	for (size_t i = 0; i < builder->schedule.n_cohorts; i++)
		if (builder->schedule.cohorts[i].cohort->record.id == team->team->cohort)
			return &builder->counts[i];
	return NULL;
}

static bool waits_before(const struct Team *team, const struct Team *other)
{
	if (team->waitlist_place == other->waitlist_place)
		return team->stage_since < other->stage_since;
	return other->waitlist_place == NUMBER_NONE ||
	       (team->waitlist_place != NUMBER_NONE &&
		team->waitlist_place < other->waitlist_place);
}

static void count_accepted(struct CohortCount *count, const struct TeamFacts *team,
			   struct Arena *arena)
{
	struct AnswerCount answers = attention_answers(&team->facts, arena);

	count->facts.n_accepted++;
	count->n_contacts += cadence_month(coaching_of(team), coaching_of(team)->today).n_contacts;
	count->n_core += attention_core_size(&team->facts, arena);
	count->answers.n_asked += answers.n_asked;
	count->answers.n_confirmed += answers.n_confirmed;
}

static void count_team(struct TodayBuilder *builder, const struct TeamFacts *team,
		       struct Arena *arena)
{
	struct CohortCount *count = count_of(builder, team);

	if (!count)
		return;
	switch (team->team->stage) {
	case STAGE_ACCEPTED:
		count_accepted(count, team, arena);
		break;
	case STAGE_WAITLISTED:
		count->facts.n_waiting++;
		if (!count->facts.first_waiting ||
		    waits_before(team->team, count->facts.first_waiting))
			count->facts.first_waiting = team->team;
		break;
	case STAGE_DRAFT:
		count->n_drafts++;
		break;
	case STAGE_SUBMITTED:
	case STAGE_INCOMPLETE:
	case STAGE_UNDER_REVIEW:
		count->n_applied++;
		count->n_ready += team->eligibility.eligible;
		break;
	default:
		break;
	}
}

/* The worst of a list as a row; the rest is counted. Its texts are kept. */
static struct AttentionRow worst_row(struct TodayBuilder *builder, const struct AttentionList *list,
				     struct Arena *arena)
{
	const struct Attention *worst = &list->items[0];

	return (struct AttentionRow){
		.light = worst->light,
		.text = arena_text(builder->arena, worst->text),
		.n_more = (int)list->n - 1,
		.why = arena_text(builder->arena, attention_whys(list, arena)),
		.weight = worst->weight,
		.who = "",
	};
}

void today_add_row(struct TodayBuilder *builder, struct AttentionRow row)
{
	builder->rows = arena_grow(builder->arena, builder->rows, builder->n_rows,
				   &builder->rows_capacity, sizeof *builder->rows);
	builder->rows[builder->n_rows++] = row;
}

/* True when the team has a row. */
static bool add_team(struct TodayBuilder *builder, const struct TeamFacts *team, const char *coach,
		     struct Arena *arena)
{
	struct AttentionList list = attention_list(team->batch, team->index, arena);
	struct AttentionRow row;

	if (list.n == 0)
		return false;
	row = worst_row(builder, &list, arena);
	row.kind = KIND_TEAM;
	row.record = team->team->record.id;
	row.name = arena_text(builder->arena, team->team->name);
	row.site = arena_text(builder->arena, cohort_site(team->cohort, arena));
	row.who = arena_text(builder->arena, team_who(team->team, coach, arena));
	today_add_row(builder, row);
	return true;
}

static void add_cohort(struct TodayBuilder *builder, size_t index, struct Arena *arena)
{
	const struct CohortFacts *facts = &builder->counts[index].facts;
	struct AttentionList list = attention_of_cohort(facts, arena);
	struct AttentionRow row;

	if (list.n == 0 || builder->domain->coach)
		return;
	row = worst_row(builder, &list, arena);
	row.kind = list.items[0].subject.id ? list.items[0].subject.kind : KIND_COHORT;
	row.record = list.items[0].subject.id ? list.items[0].subject.id : facts->cohort->record.id;
	row.name = cohort_place(facts->cohort, builder->arena);
	row.site = cohort_site(facts->cohort, builder->arena);
	today_add_row(builder, row);
}

static int worst_first(const void *a, const void *b)
{
	const struct AttentionRow *left = a, *right = b;

	if (left->light != right->light)
		return left->light < right->light ? -1 : 1;
	if (left->weight != right->weight)
		return left->weight > right->weight ? -1 : 1;
	int order = strcmp(left->name ? left->name : "", right->name ? right->name : "");

	if (order == 0)
		order = strcmp(left->site, right->site);
	return order ? order : (left->record > right->record) - (left->record < right->record);
}

static void take_team(struct TodayBuilder *builder, const struct TeamFacts *team, const char *coach,
		      struct Arena *arena)
{
	Id own = builder->domain->coach;
	Choice stage = team->team->stage;

	if (own && team->team->coach != own)
		return;

	bool accepted = stage == STAGE_ACCEPTED;
	bool has_row = add_team(builder, team, coach, arena);

	builder->n_teams += accepted;
	builder->n_on_track += accepted && !has_row;
	builder->n_applicants += !accepted && stage != STAGE_DECLINED && stage != STAGE_WITHDRAWN;
	count_team(builder, team, arena);
	today_add_people(builder, team);
	today_add_calls(builder, team);
}

/* A cohort is whole once its teams are taken; who is first in line is known only as long. */
static void take_cohort(struct TodayBuilder *builder, size_t index, struct Arena *arena)
{
	builder->counts[index].judged = true;
	add_cohort(builder, index, arena);
	builder->counts[index].facts.first_waiting = NULL;
	today_summarize(builder, index);
}

static void begin_cohorts(struct TodayBuilder *builder)
{
	const struct Schedule *schedule = &builder->schedule;
	size_t n = schedule->n_cohorts;

	builder->counts = ARENA_ARRAY(builder->arena, n, struct CohortCount);
	builder->summaries = ARENA_ARRAY(builder->arena, n, struct CohortSummary);
	for (size_t i = 0; i < n; i++) {
		builder->counts[i].facts = (struct CohortFacts){
			.season = schedule->season,
			.cohort = schedule->cohorts[i].cohort,
			.sessions = schedule->cohorts[i].sessions,
			.n_sessions = schedule->cohorts[i].n_sessions,
			.today = builder->domain->today,
		};
		today_summarize(builder, i);
	}
}

bool today_begin(struct Domain *domain, Id season, struct Arena *arena,
		 struct TodayBuilder **ret_builder, struct Error *error)
{
	struct TodayBuilder *builder = ARENA_NEW(arena, struct TodayBuilder);

	builder->domain = domain;
	builder->arena = arena;
	*ret_builder = builder;
	if (!schedule_load(domain, season, arena, &builder->schedule, error))
		return false;
	if (builder->schedule.season) {
		begin_cohorts(builder);
		today_add_dates(builder);
	}
	return true;
}

bool today_step(struct TodayBuilder *builder, size_t n_cohorts, struct Error *error)
{
	struct Batch batch = {0};
	size_t n = size_min(n_cohorts, builder->schedule.n_cohorts - builder->next_cohort);

	if (n == 0)
		return true;
	if (!load_batch(builder, &batch, n, error)) {
		arena_release(&batch.arena);
		return false;
	}
	for (size_t i = 0; i < batch.n_teams; i++)
		take_team(builder, &batch.teams[i], batch.coaches[i].label, &batch.arena);
	for (size_t i = 0; i < n; i++)
		take_cohort(builder, builder->next_cohort + i, &batch.arena);
	builder->next_cohort += n;
	arena_release(&batch.arena);
	return builder->next_cohort < builder->schedule.n_cohorts ||
	       ((builder->domain->coach || today_add_faculty(builder, error)) &&
		today_add_due(builder, error));
}

void today_show(struct TodayBuilder *builder, struct Today *ret_today)
{
	if (builder->n_rows)
		qsort(builder->rows, builder->n_rows, sizeof builder->rows[0], worst_first);
	today_sort_upcoming(builder);
	*ret_today = (struct Today){
		.season = builder->schedule.season,
		.today = builder->domain->today,
		.demo_clock = builder->domain->demo_clock,
		.rows = builder->rows,
		.n_rows = builder->n_rows,
		.n_teams = builder->n_teams,
		.n_on_track = builder->n_on_track,
		.n_applicants = builder->n_applicants,
		.cohorts = builder->summaries,
		.n_cohorts = builder->schedule.n_cohorts,
		.upcoming = builder->upcoming,
		.n_upcoming = builder->n_upcoming,
		.complete = builder->next_cohort == builder->schedule.n_cohorts,
	};
}

bool today_load(struct Domain *domain, Id season, struct Arena *arena, struct Today *ret_today,
		struct Error *error)
{
	bool began = domain_read_begin(domain);
	struct TodayBuilder *builder;
	bool loaded = today_begin(domain, season, arena, &builder, error) &&
		      today_step(builder, builder->schedule.n_cohorts, error);

	domain_read_end(domain, began);
	*ret_today = (struct Today){.today = domain->today};
	if (loaded)
		today_show(builder, ret_today);
	return loaded;
}
