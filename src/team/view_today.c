/* Teams on Today: what is counted in a cohort, its card, roles and due days that end. */
#include "view_document.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/engine/model/due.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"
#include "rule_attention.h"

#include <inttypes.h>

/* --- Facts of a cohort: its teams, and what is counted --- */

static bool waits_before(const struct Team *team, const struct Team *other)
{
	if (team->waitlist_place == other->waitlist_place)
		return team->stage_since < other->stage_since;
	return other->waitlist_place == NUMBER_NONE ||
	       (team->waitlist_place != NUMBER_NONE &&
		team->waitlist_place < other->waitlist_place);
}

static void count_accepted(struct CohortTeams *cohort, const struct TeamFacts *team,
			   struct Arena *arena)
{
	struct AnswerCount answers = attention_answers(&team->facts, arena);

	cohort->facts.n_accepted++;
	cohort->n_core += attention_core_size(&team->facts, arena);
	cohort->answers.n_asked += answers.n_asked;
	cohort->answers.n_confirmed += answers.n_confirmed;
}

static void count_team(struct CohortTeams *cohort, const struct TeamFacts *team,
		       struct Arena *arena)
{
	switch (team->team->stage) {
	case STAGE_ACCEPTED:
		count_accepted(cohort, team, arena);
		break;
	case STAGE_OFFERED:
		cohort->facts.n_offered++;
		break;
	case STAGE_WAITLISTED:
		cohort->facts.n_waiting++;
		if (!cohort->facts.first_waiting ||
		    waits_before(team->team, cohort->facts.first_waiting))
			cohort->facts.first_waiting = team->team;
		break;
	case STAGE_DRAFT:
		cohort->n_drafts++;
		break;
	case STAGE_SUBMITTED:
	case STAGE_INCOMPLETE:
	case STAGE_UNDER_REVIEW:
		cohort->n_applied++;
		cohort->n_ready += team->eligibility.eligible;
		break;
	default:
		break;
	}
}

/* All teams of some cohorts. */
struct Loaded {
	struct TeamFacts *teams;
	size_t n;
};

static bool load_teams(const struct FactsBatch *batch, struct Loaded *loaded, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct Records teams;
	struct RefName *coaches;
	Id *ids;

	if (!load_parts(loading, &batch->records, (struct PartsBy){KIND_TEAM, "cohort"}, &teams,
			error))
		return false;
	ids = ARENA_ARRAY(loading->arena, teams.n, Id);
	for (size_t i = 0; i < teams.n; i++)
		ids[i] = ((const struct Record *)records_at(&teams, i))->id;
	if (!team_load_facts(loading, (struct IdSpan){ids, teams.n}, &loaded->teams, &loaded->n,
			     error))
		return false;
	for (size_t i = 0; i < loaded->n; i++)
		ids[i] = loaded->teams[i].team->coach;
	coaches = ARENA_ARRAY(loading->arena, loaded->n, struct RefName);
	if (!domain_ref_names(loading->domain, (struct KindIds){KIND_PERSON, {ids, loaded->n}},
			      loading->arena, coaches, error))
		return false;
	for (size_t i = 0; i < loaded->n; i++)
		loaded->teams[i].coach_name = coaches[i].label;
	return true;
}

static void fill_cohort(const struct FactsBatch *batch, size_t index, const struct Loaded *loaded,
			struct CohortTeams *cohort)
{
	const struct CohortDates *dates = facts_of(batch, &cohort_dates, index);
	const struct Domain *domain = batch->loading.domain;
	size_t *indexes = ARENA_ARRAY(batch->loading.arena, loaded->n, size_t);

	cohort->facts = (struct CohortFacts){.season = dates->season,
					     .cohort = dates->cohort,
					     .sessions = dates->sessions,
					     .n_sessions = dates->n_sessions,
					     .today = domain->today};
	cohort->teams.indexes = indexes;
	for (size_t i = 0; i < loaded->n; i++) {
		const struct TeamFacts *team = &loaded->teams[i];

		if (team->cohort->record.id != dates->cohort->record.id ||
		    (domain->coach && team->team->coach != domain->coach))
			continue;
		cohort->teams.batch = team->batch;
		indexes[cohort->teams.n++] = team->index;
		count_team(cohort, team, batch->loading.arena);
	}
}

static bool load_cohort_teams(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct CohortTeams *cohorts = ret_facts;
	struct Loaded loaded;

	if (batch->loading.depth == DEPTH_DATES)
		return true;
	if (!load_teams(batch, &loaded, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++)
		fill_cohort(batch, i, &loaded, &cohorts[i]);
	return true;
}

const struct Facts cohort_teams = {KIND_COHORT, sizeof(struct CohortTeams), load_cohort_teams};

static const struct CohortTeams *teams_of(const struct FactsBatch *batch, size_t index)
{
	return facts_of(batch, &cohort_teams, index);
}

struct AttentionList cohort_attention_source(const struct FactsBatch *batch, size_t index,
					     struct Arena *arena)
{
	return attention_of_cohort(&teams_of(batch, index)->facts, arena);
}

/* --- Names, parts, counts --- */

static struct TodayName cohort_name(const struct FactsBatch *batch, size_t index,
				    struct Arena *arena)
{
	const struct CohortDates *dates = facts_of(batch, &cohort_dates, index);

	return (struct TodayName){.name = cohort_place(dates->cohort, arena),
				  .site = cohort_site(dates->cohort, arena),
				  .code = dates->cohort->code};
}

static bool find_cohorts(struct Domain *domain, Id season, struct Arena *arena,
			 struct IdSpan *ret_ids, struct Error *error)
{
	struct Records cohorts;
	Id *ids;

	if (!domain_children(domain, (struct OwnedBy){KIND_COHORT, "season", season}, arena,
			     &cohorts, error))
		return false;
	ids = ARENA_ARRAY(arena, cohorts.n, Id);
	for (size_t i = 0; i < cohorts.n; i++)
		ids[i] = ((const struct Record *)records_at(&cohorts, i))->id;
	*ret_ids = (struct IdSpan){ids, cohorts.n};
	return true;
}

static struct TodayParts cohort_parts(const struct FactsBatch *batch, size_t index)
{
	return teams_of(batch, index)->teams;
}

/* Who sees to a team: its coach once it is accepted, else who handles the application. */
static struct TodayName team_name(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct TeamFacts *facts = facts_of(batch, &team_facts, index);
	const struct Team *team = facts->team;
	const char *who = team->stage == STAGE_ACCEPTED ? facts->coach_name : team->owner;

	return (struct TodayName){.name = team->name,
				  .site = cohort_site(facts->cohort, arena),
				  .who = person_short_name(who, arena),
				  .coach = team->coach};
}

static enum TodayCount team_count(const struct FactsBatch *batch, size_t index)
{
	const struct TeamFacts *facts = facts_of(batch, &team_facts, index);
	Choice stage = facts->team->stage;

	return stage == STAGE_ACCEPTED				     ? COUNT_WATCHED
	       : stage == STAGE_DECLINED || stage == STAGE_WITHDRAWN ? COUNT_NONE
								     : COUNT_OPEN;
}

static const struct TodayWords words = {"team", "teams", "application", "applications"};
static const struct TodayKind today_rows[] = {
	{.kind = KIND_COHORT,
	 .name = cohort_name,
	 .find = find_cohorts,
	 .card = true,
	 .parts = cohort_parts,
	 .words = &words},
	{.kind = KIND_TEAM, .name = team_name, .count = team_count},
};
const struct TodayKindTable team_today = CAPABILITY_ROWS(today_rows);

/* --- Lines of a card --- */

/* One-day workshops take people one by one: each application is a registration. */
static const char *teams_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CohortTeams *cohort = teams_of(batch, index);
	size_t n = cohort->facts.n_accepted;

	if (cohort->facts.cohort->format != FORMAT_ONE_DAY)
		return arena_format(arena, "%s, %zu core",
				    count_text(arena, (int64_t)n, "team", "teams"), cohort->n_core);
	return count_text(arena, (int64_t)n, "registration", "registrations");
}

/* Places and drafts matter until the first session begins. */
static bool has_begun(const struct CohortFacts *facts)
{
	return sessions_have_begun(facts->sessions, facts->n_sessions, facts->today);
}

static const char *places_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CohortFacts *facts = &teams_of(batch, index)->facts;
	int64_t capacity = facts->cohort->capacity, n_free = cohort_free_places(facts);

	if (has_begun(facts))
		return NULL;
	if (capacity == NUMBER_NONE)
		return facts->n_waiting ? arena_format(arena, "%zu waiting", facts->n_waiting)
					: NULL;
	if (facts->n_waiting)
		return n_free == 0 ? arena_format(arena, "full, %zu waiting", facts->n_waiting)
				   : arena_format(arena, "%" PRId64 " free, %zu waiting", n_free,
						  facts->n_waiting);
	return n_free == 0 ? "full, no one waits"
			   : arena_format(arena, "%" PRId64 " of %" PRId64 " %s free", n_free,
					  COUNTED(capacity, "place", "places"));
}

static const char *applied_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CohortTeams *cohort = teams_of(batch, index);

	return cohort->n_applied ? arena_format(arena, "%zu applied, %zu ready", cohort->n_applied,
						cohort->n_ready)
				 : NULL;
}

static const char *drafts_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CohortTeams *cohort = teams_of(batch, index);

	return cohort->n_drafts && !has_begun(&cohort->facts)
		       ? count_text(arena, (int64_t)cohort->n_drafts, "draft", "drafts")
		       : NULL;
}

static const char *answers_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct AnswerCount *answers = &teams_of(batch, index)->answers;

	return answers->n_asked ? arena_format(arena, "%zu of %zu confirmed", answers->n_confirmed,
					       answers->n_asked)
				: NULL;
}

static const struct TodayLine today_lines_rows[] = {
	{KIND_COHORT, false, teams_line},   {KIND_COHORT, false, places_line},
	{KIND_COHORT, false, applied_line}, {KIND_COHORT, false, drafts_line},
	{KIND_COHORT, false, answers_line},
};
const struct TodayLineTable team_today_lines = CAPABILITY_ROWS(today_lines_rows);

/* --- Dues --- */

/* The application itself is not a day of its own: that applications close is reported already. */
static bool belongs_to_application(const struct Milestone *milestone)
{
	struct DuePoint point;

	return due_read(milestone->due, &point) && point.session == DUE_DEADLINE;
}

/* Due days of a cohort: each once, however many teams have it. */
struct CohortDue {
	struct CohortDueRow {
		struct DueRow due;
		const struct Team *team; /* that has this day of its own; NULL: the cohort */
	} * rows;
	size_t n, capacity;
};

static bool is_same_due(const struct CohortDueRow *row, const struct DueRow *due)
{
	return !row->team && !due->own && row->due.milestone == due->milestone &&
	       row->due.day == due->day;
}

static void add_due_rows(struct CohortDue *all, const struct DueRows *rows, const struct Team *team)
{
	for (size_t i = 0; i < rows->n; i++) {
		size_t k = 0;

		while (k < all->n && !is_same_due(&all->rows[k], &rows->items[i]))
			k++;
		if (k < all->n || belongs_to_application(rows->items[i].milestone))
			continue;
		all->rows = arena_grow(rows->arena, all->rows, all->n, &all->capacity,
				       sizeof *all->rows);
		all->rows[all->n++] =
			(struct CohortDueRow){rows->items[i], rows->items[i].own ? team : NULL};
	}
}

static bool owes_as_cohort(const struct OwedList *owed, Id team)
{
	for (size_t i = 0; i < owed->n; i++)
		if (owed->items[i].ower == team)
			return false;
	return true;
}

/* What the accepted teams of a cohort still owe; computed once for those of which nothing is
 * recorded. */
static void list_milestones(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct CohortTeams *cohort = teams_of(batch, index);
	const struct CohortFacts *facts = &cohort->facts;
	const struct CohortDates *in = facts_of(batch, &cohort_dates, index);
	struct DueDates dates = {facts->sessions, facts->n_sessions, facts->season->deadline};
	struct CohortDue all = {0};
	bool plain_done = false;

	for (size_t i = 0; i < cohort->teams.n; i++) {
		const struct TeamFacts *team =
			facts_of(cohort->teams.batch, &team_facts, cohort->teams.indexes[i]);
		bool plain = owes_as_cohort(team->owed, team->team->record.id);
		struct DueRows rows = {
			.first = list->first, .last = list->last, .arena = batch->loading.arena};

		if (team->team->stage != STAGE_ACCEPTED || (plain && plain_done))
			continue;
		due_rows(&in->milestones, &dates, (struct DueOf){team->owed, team->team->record.id},
			 &rows);
		add_due_rows(&all, &rows, team->team);
		plain_done = plain_done || plain;
	}
	for (size_t i = 0; i < all.n; i++) {
		const struct CohortDueRow *row = &all.rows[i];

		due_add(list,
			(struct Due){.day = row->due.day,
				     .time = TIME_NONE,
				     .text = arena_format(list->arena, "%s due",
							  row->due.milestone->title),
				     .site = row->team ? row->team->code
						       : cohort_site(facts->cohort, list->arena),
				     .kind = KIND_MILESTONE,
				     .record = row->due.milestone->record.id});
	}
}

static bool is_in_play(const struct Team *team)
{
	return team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN &&
	       team->stage != CHOICE_NONE;
}

static void add_day(struct DueList *list, Day day, Id person, const char *text)
{
	due_add(list, (struct Due){.day = day,
				   .time = TIME_NONE,
				   .text = text,
				   .kind = KIND_PERSON,
				   .record = person});
}

/* Roles of the core that end, and the membership of leaders that does. */
static void list_people(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct TeamFacts *team = facts_of(batch, &team_facts, index);

	for (size_t i = 0; i < team->facts.n_members && is_in_play(team->team); i++) {
		const struct Member *member = team->facts.members[i].member;
		const struct Person *person = team->facts.members[i].person;

		if (!role_is_core(member->role) || !member_is_current(member, list->first))
			continue;
		const char *name = person_short_name(person->name, batch->loading.arena);

		add_day(list, member->until, person->record.id,
			arena_format(list->arena, "%s leaves %s", name, team->team->name));
		if (member->role == ROLE_LEADER)
			add_day(list, person->member_until, person->record.id,
				arena_format(list->arena, "%s's membership ends", name));
	}
}

static const struct DueSource dues_rows[] = {
	{KIND_COHORT, "what the accepted teams of a cohort owe", false, list_milestones},
	{KIND_TEAM, "roles of core members and the membership of leaders that end", false,
	 list_people},
};
const struct DueSourceTable team_dues = CAPABILITY_ROWS(dues_rows);
