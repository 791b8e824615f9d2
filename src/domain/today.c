/* Today: one row a team with the worst thing about it, worst first. */
#include "today_work.h"

#include "qtp/base/text.h"

#include <stdlib.h>
#include <string.h>

static bool load_teams(struct TodayWork *work, struct Error *error)
{
	struct Store *store = work->domain->store;
	size_t n_ids;
	Id *ids, *coaches;

	if (!store_team_ids(store, work->schedule.season->record.id, work->arena, &ids, &n_ids,
			    error) ||
	    !team_load_facts(work->domain, ids, n_ids, work->arena, &work->teams, &work->n_teams,
			     error))
		return false;
	coaches = ARENA_ARRAY(work->arena, work->n_teams, Id);
	work->coaches = ARENA_ARRAY(work->arena, work->n_teams, struct RefName);
	for (size_t i = 0; i < work->n_teams; i++)
		coaches[i] = work->teams[i].team->coach;
	return store_ref_names(store, entity_get(KIND_PERSON), coaches, work->n_teams, work->arena,
			       work->coaches, error);
}

static struct CohortCount *count_of(struct TodayWork *work, const struct TeamFacts *team)
{
	for (size_t i = 0; i < work->schedule.n_cohorts; i++)
		if (work->schedule.cohorts[i].cohort->record.id == team->team->cohort)
			return &work->counts[i];
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

static void count_accepted(struct TodayWork *work, struct CohortCount *count,
			   const struct TeamFacts *team)
{
	struct AnswerCount answers = attention_answers(&team->facts, work->arena);

	count->facts.n_accepted++;
	count->n_core += attention_core_size(&team->facts, work->arena);
	count->answers.n_asked += answers.n_asked;
	count->answers.n_confirmed += answers.n_confirmed;
}

static void count_team(struct TodayWork *work, const struct TeamFacts *team)
{
	struct CohortCount *count = count_of(work, team);

	if (!count)
		return;
	switch (team->team->stage) {
	case STAGE_ACCEPTED:
		count_accepted(work, count, team);
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

static void count_all(struct TodayWork *work)
{
	const struct Schedule *schedule = &work->schedule;

	work->counts = ARENA_ARRAY(work->arena, schedule->n_cohorts, struct CohortCount);
	for (size_t i = 0; i < schedule->n_cohorts; i++)
		work->counts[i].facts = (struct CohortFacts){
			.season = schedule->season,
			.cohort = schedule->cohorts[i].cohort,
			.sessions = schedule->cohorts[i].sessions,
			.n_sessions = schedule->cohorts[i].n_sessions,
			.today = work->domain->today,
		};
	for (size_t i = 0; i < work->n_teams; i++)
		count_team(work, &work->teams[i]);
}

/* The worst of a list as a row; the rest is counted. */
static struct AttentionRow worst_row(const struct AttentionList *list, struct Arena *arena)
{
	const struct Attention *worst = &list->items[0];

	return (struct AttentionRow){
		.light = worst->light,
		.text = worst->text,
		.n_more = (int)list->n - 1,
		.why = attention_whys(list, arena),
		.weight = worst->weight,
		.who = "",
	};
}

/* True when the team has a row. */
static bool add_team(struct TodayWork *work, size_t index, struct Today *today)
{
	const struct TeamFacts *team = &work->teams[index];
	struct AttentionList list =
		attention_of_team(&team->facts, &team->eligibility, work->arena);
	struct AttentionRow row;

	if (list.n == 0)
		return false;
	row = worst_row(&list, work->arena);
	row.kind = KIND_TEAM;
	row.record = team->team->record.id;
	row.name = team->team->name;
	row.site = cohort_site(team->cohort, work->arena);
	row.who = team_who(team->team, work->coaches[index].label, work->arena);
	today->rows[today->n_rows++] = row;
	return true;
}

static void add_cohort(struct TodayWork *work, size_t index, struct Today *today)
{
	const struct CohortFacts *facts = &work->counts[index].facts;
	struct AttentionList list = attention_of_cohort(facts, work->arena);
	struct AttentionRow row;

	if (list.n == 0)
		return;
	row = worst_row(&list, work->arena);
	row.kind = list.items[0].session ? KIND_SESSION : KIND_COHORT;
	row.record =
		list.items[0].session ? list.items[0].session->record.id : facts->cohort->record.id;
	row.name = cohort_place(facts->cohort, work->arena);
	row.site = cohort_site(facts->cohort, work->arena);
	today->rows[today->n_rows++] = row;
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

static void add_rows(struct TodayWork *work, struct Today *today)
{
	today->rows = ARENA_ARRAY(work->arena, work->n_teams + work->schedule.n_cohorts,
				  struct AttentionRow);
	for (size_t i = 0; i < work->n_teams; i++) {
		Choice stage = work->teams[i].team->stage;
		bool accepted = stage == STAGE_ACCEPTED;
		bool has_row = add_team(work, i, today);

		today->n_teams += accepted;
		today->n_on_track += accepted && !has_row;
		today->n_applicants +=
			!accepted && stage != STAGE_DECLINED && stage != STAGE_WITHDRAWN;
	}
	for (size_t i = 0; i < work->schedule.n_cohorts; i++)
		add_cohort(work, i, today);
	qsort(today->rows, today->n_rows, sizeof today->rows[0], worst_first);
}

/* All that is read is read at one moment of the file. */
static bool load_all(struct TodayWork *work, Id season, struct Error *error)
{
	bool began = store_read_begin(work->domain->store);
	bool loaded = schedule_load(work->domain, season, work->arena, &work->schedule, error) &&
		      (!work->schedule.season || load_teams(work, error));

	store_read_end(work->domain->store, began);
	return loaded;
}

bool today_load(struct Domain *domain, Id season, struct Arena *arena, struct Today *ret_today,
		struct Error *error)
{
	struct TodayWork work = {.domain = domain, .arena = arena};

	*ret_today = (struct Today){
		.today = domain->today, .demo_clock = domain->demo_clock, .complete = true};
	if (!load_all(&work, season, error))
		return false;
	ret_today->season = work.schedule.season;
	if (!ret_today->season)
		return true;
	count_all(&work);
	add_rows(&work, ret_today);
	today_summarize(&work, ret_today);
	today_look_ahead(&work, ret_today);
	return true;
}
