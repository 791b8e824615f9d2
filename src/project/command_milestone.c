/* Milestones of a team: submitted, returned, accepted, waived, opened again. The first of it makes
 * the record. */
#include "command_milestone.h"
#include "command_item.h"
#include "command_outline.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/transition.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/project.h"
#include "qtp/season.h"
#include "qtp/season/rule_season.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "rule_status.h"
#include "view_work.h"

#include <string.h>
#include <strings.h>

/* --- The table of moves --- */

/* "DAL17-03 M05 Aim statement", "DAL17-03 M01 Pre-survey, Tom Ybarra" */
static const char *name(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Deliverable *deliverable = record;
	const char *code = domain_ref(domain, KIND_MILESTONE, deliverable->milestone, arena);
	const char *dash = strrchr(code, '-');
	const char *person = deliverable->person
				     ? domain_label(domain, KIND_PERSON, deliverable->person, arena)
				     : NULL;

	return arena_format(arena, "%s %s %s%s%s",
			    domain_ref(domain, KIND_TEAM, deliverable->team, arena),
			    dash ? dash + 1 : code,
			    domain_label(domain, KIND_MILESTONE, deliverable->milestone, arena),
			    person ? ", " : "", person ? person : "");
}

/* The day on which it was: today, unless another one is given. */
static bool read_day(const struct CommandCall *call, Day *ret_day, struct Error *error)
{
	Day today = call->domain->today;
	char day[DAY_TEXT], now[DAY_TEXT];

	*ret_day = today;
	if (!text_is_empty(call_text(call, "day")) &&
	    !call_day(call, "day", day_frame(today, DAY_LAST), ret_day, error))
		return false;
	if (*ret_day > today)
		return error_set(error, ERROR_INPUT, "day",
				 "%s is still to come, today is %s. Give the day on which it was.",
				 day_medium(*ret_day, day), day_medium(today, now));
	return true;
}

static bool take_day(const struct Moving *moving, struct Error *error)
{
	return read_day(moving->call, &((struct Deliverable *)moving->after)->day, error);
}

static bool take_note(const struct Moving *moving, struct Error *error)
{
	const char *note = call_text(moving->call, "note");

	return text_is_empty(note) ||
	       field_parse(entity_field(entity_get(KIND_DELIVERABLE), "note"), moving->after, note,
			   (struct ParseFrame){moving->call->domain->today, moving->arena}, error);
}

static bool take(const struct Moving *moving, struct Error *error)
{
	return take_day(moving, error) && take_note(moving, error);
}

/* Somebody has looked at it. */
static bool take_review(const struct Moving *moving, struct Error *error)
{
	((struct Deliverable *)moving->after)->reviewer = moving->call->domain->env->user;
	return take(moving, error);
}

static bool take_reason(const struct Moving *moving, struct Error *error)
{
	if (text_is_empty(call_text(moving->call, "note")))
		return error_set(error, ERROR_INPUT, "note",
				 "What is returned or waived needs a reason: give it as the note.");
	return take_review(moving, error);
}

static bool take_open(const struct Moving *moving, struct Error *error)
{
	((struct Deliverable *)moving->after)->reviewer = NULL;
	return take(moving, error);
}

/* What is accepted stays so; of one that is due each month the next month follows. */
static bool check_next(struct Domain *domain, const void *record, struct Arena *arena,
		       struct Error *error)
{
	const struct Deliverable *before = record;
	struct Milestone milestone;

	if (before->state != DELIVERABLE_ACCEPTED)
		return true;
	return domain_get(domain, (struct KindId){KIND_MILESTONE, before->milestone}, &milestone,
			  arena, error) &&
	       (milestone.until || error_set(error, ERROR_RULE, "state",
					     "%s is accepted already. Return it, or open it "
					     "again, first.",
					     name(domain, before, arena)));
}

/* Whether the season has it due for the cohort of the team on one of those days. */
static bool is_due_on(struct Domain *domain, const struct Deliverable *deliverable,
		      struct DueRows *days, bool *ret_is, struct Error *error)
{
	struct Team team;

	*ret_is = false;
	if (!domain_get(domain, (struct KindId){KIND_TEAM, deliverable->team}, &team, days->arena,
			error) ||
	    !due_load(domain, team.cohort, (struct DueOf){0}, days, error))
		return false;
	for (size_t i = 0; i < days->n; i++)
		*ret_is = *ret_is || days->items[i].milestone->record.id == deliverable->milestone;
	return true;
}

/* Of one that is accepted and due each month only the next month can be handed in. */
static bool check_month(struct Domain *domain, const struct Deliverable *before, Day day,
			struct Arena *arena, struct Error *error)
{
	/* Days that what was handed in before does not count for. */
	struct DueRows days = {.first = before->day + MILESTONE_MONTHLY_DAYS + 1,
			       .last = day + MILESTONE_MONTHLY_DAYS,
			       .arena = arena};
	char accepted[DAY_TEXT];
	bool is_new;

	if (before->state != DELIVERABLE_ACCEPTED || before->day == DAY_NONE)
		return true;
	if (!is_due_on(domain, before, &days, &is_new, error))
		return false;
	is_new = is_new ||
		 (before->due != DAY_NONE && before->due >= days.first && before->due <= days.last);
	return is_new ||
	       error_set(error, ERROR_RULE, "state",
			 "%s is accepted already, on %s, and no other month is due within "
			 "%d days. Return it, or open it again, first.",
			 name(domain, before, arena), day_medium(before->day, accepted),
			 MILESTONE_MONTHLY_DAYS);
}

static bool check_hand_in(struct Domain *domain, const void *record, struct Arena *arena,
			  struct Error *error)
{
	return check_next(domain, record, arena, error) &&
	       check_month(domain, record, domain->today, arena, error);
}

/* What was never handed in may be accepted, and that is said. */
static void say_accepted(const struct StateField *states, const struct Transition *row,
			 const struct Moving *moving, struct Text *done)
{
	const struct Deliverable *before = moving->before;

	(void)states;
	(void)row;
	text_format(done, "Accepted %s%s.", name(moving->call->domain, before, moving->arena),
		    before->state == DELIVERABLE_SUBMITTED ? "" : ", which was not submitted");
}

#define FROM(state) TRANSITION_FROM(DELIVERABLE_##state)

static const struct Transition moves[] = {
	{NULL, FROM(OPEN) | FROM(RETURNED) | FROM(ACCEPTED), DELIVERABLE_SUBMITTED, "submit",
	 "Submitted", "submitted", check_hand_in, take_open, NULL},
	{NULL, FROM(SUBMITTED) | FROM(ACCEPTED), DELIVERABLE_RETURNED, "return", "Returned",
	 "returned", NULL, take_reason, NULL},
	{NULL, FROM(OPEN) | FROM(SUBMITTED) | FROM(RETURNED) | FROM(ACCEPTED), DELIVERABLE_ACCEPTED,
	 "accept", "Accepted", "accepted", check_hand_in, take_review, say_accepted},
	{NULL, FROM(OPEN) | FROM(SUBMITTED) | FROM(RETURNED), DELIVERABLE_WAIVED, "waive", "Waived",
	 "waived", NULL, take_reason, NULL},
	{NULL, FROM(SUBMITTED) | FROM(RETURNED) | FROM(ACCEPTED) | FROM(WAIVED), DELIVERABLE_OPEN,
	 "reopen", "Opened again:", "reopened", NULL, take_open, NULL},
};

/* --- A due day of its own: the state stays --- */

static bool load_owner(const struct Moving *moving, struct Milestone *milestone,
		       struct Season *season, struct Error *error)
{
	const struct Deliverable *before = moving->before;
	struct Domain *domain = moving->call->domain;

	return domain_get(domain, (struct KindId){KIND_MILESTONE, before->milestone}, milestone,
			  moving->arena, error) &&
	       domain_get(domain, (struct KindId){KIND_SEASON, milestone->season}, season,
			  moving->arena, error);
}

/* The season's own day needs no day of its own. */
static bool check_due(const struct Moving *moving, struct Error *error)
{
	const struct Deliverable *before = moving->before;
	struct Deliverable *after = moving->after;
	struct DueRows days = {.first = after->due, .last = after->due, .arena = moving->arena};
	struct Milestone milestone;
	struct Season season;
	bool is_of_season;
	char day[DAY_TEXT];

	if (!load_owner(moving, &milestone, &season, error))
		return false;
	if (!season_is_near(&season, after->due))
		return error_set(error, ERROR_INPUT, "day",
				 "%s is more than a year away from season %s. Give a day near it.",
				 day_medium(after->due, day), season.code);
	if (!is_due_on(moving->call->domain, before, &days, &is_of_season, error))
		return false;
	if (after->due == before->due || (is_of_season && before->due == DAY_NONE))
		return error_set(error, ERROR_INPUT, "day",
				 "%s is due on %s already. Give another day.",
				 name(moving->call->domain, before, moving->arena),
				 day_medium(after->due, day));
	if (is_of_season && !milestone.until) {
		after->due = DAY_NONE;
		after->due_reason = NULL;
	}
	return true;
}

/* The day on which it is due so far, as the matrix shows it: "+1w" counts from there. */
static bool due_frame(const struct Moving *moving, struct DayFrame *ret_frame, struct Error *error)
{
	const struct Deliverable *before = moving->before;
	const struct Loading loading = {moving->call->domain, DEPTH_JUDGED, moving->arena};
	const struct WorkFacts *work;
	struct FactsBatch *batch;

	*ret_frame = day_frame(moving->call->domain->today, DAY_COMING);
	if (before->due != DAY_NONE) {
		ret_frame->from = before->due;
		return true;
	}
	if (!facts_load(&loading, KIND_TEAM, (struct IdSpan){&before->team, 1}, &batch, error))
		return false;
	work = facts_of(batch, &work_facts, 0);
	for (size_t i = 0; i < work->n_milestones; i++)
		if (work->milestones[i].milestone->record.id == before->milestone &&
		    work->milestones[i].status.due != DAY_NONE)
			ret_frame->from = work->milestones[i].status.due;
	return true;
}

static bool take_due(const struct Moving *moving, struct Error *error)
{
	struct Deliverable *after = moving->after;
	const char *note = call_text(moving->call, "note");
	Day today = moving->call->domain->today;
	struct DayFrame frame;

	after->state = ((const struct Deliverable *)moving->before)->state;
	if (text_is_empty(call_text(moving->call, "day")))
		return error_set(error, ERROR_INPUT, "day",
				 "Say on which day it is due instead: give the day.");
	if (text_is_empty(note))
		return error_set(error, ERROR_INPUT, "note",
				 "A due day that moves needs a reason: give it as the note.");
	return due_frame(moving, &frame, error) &&
	       call_day(moving->call, "day", frame, &after->due, error) &&
	       field_parse(entity_field(entity_get(KIND_DELIVERABLE), "due_reason"), after, note,
			   (struct ParseFrame){today, moving->arena}, error) &&
	       check_due(moving, error);
}

static void say_due(const struct StateField *states, const struct Transition *row,
		    const struct Moving *moving, struct Text *done)
{
	const struct Deliverable *after = moving->after;
	char day[DAY_TEXT];

	(void)states;
	if (after->due == DAY_NONE)
		text_format(done, "%s is due as the season says again.",
			    name(moving->call->domain, after, moving->arena));
	else
		text_format(done, "%s %s to %s.", row->done,
			    name(moving->call->domain, after, moving->arena),
			    day_medium(after->due, day));
}

#define MOVE_DUE "move"

static const struct Transition due_move = {NULL,
					   FROM(OPEN) | FROM(SUBMITTED) | FROM(RETURNED) |
						   FROM(ACCEPTED),
					   DELIVERABLE_OPEN,
					   "move the due day of",
					   "Moved the due day of",
					   "moved",
					   check_next,
					   take_due,
					   say_due};

static const struct StateField states_rows[] = {
	{KIND_DELIVERABLE, "state", moves, N_ITEMS(moves), 0, name, NULL, "team.milestone", NULL},
};
const struct StateFieldTable project_states = CAPABILITY_ROWS(states_rows);

static const struct Transition *move_named(const char *text)
{
	return text_equal(text, MOVE_DUE) ? &due_move : transition_named(project_states.rows, text);
}

/* --- team.milestone --- */

/* The milestone of the deliverable's team, by a short code of its season, like M05, else as any
 * milestone is named. */
static bool find_milestone(struct Domain *domain, const char *text, struct Arena *arena,
			   struct Deliverable *deliverable, struct Error *error)
{
	struct Records milestones;
	struct Cohort cohort;
	struct Team team;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, deliverable->team}, &team, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MILESTONE, "season", cohort.season},
			     arena, &milestones, error))
		return false;
	for (size_t i = 0; i < milestones.n; i++) {
		const struct Milestone *milestone = records_at(&milestones, i);

		if (strcasecmp(milestone_short_code(milestone), text) != 0)
			continue;
		deliverable->milestone = milestone->record.id;
		return true;
	}
	return domain_resolve(domain, entity_get(KIND_MILESTONE), text, &deliverable->milestone,
			      error);
}

/* The record as it is, or a blank one in its first state. */
static bool find_deliverable(struct Domain *domain, struct Deliverable *wanted, bool *ret_is_new,
			     struct Arena *arena, struct Error *error)
{
	struct Records all;

	if (!domain_children(domain, (struct OwnedBy){KIND_DELIVERABLE, "team", wanted->team},
			     arena, &all, error))
		return false;
	*ret_is_new = true;
	for (size_t i = 0; i < all.n && *ret_is_new; i++) {
		const struct Deliverable *one = records_at(&all, i);

		if (one->milestone != wanted->milestone || one->person != wanted->person)
			continue;
		*wanted = *one;
		*ret_is_new = false;
	}
	return true;
}

/* A move of one deliverable. */
struct Handing {
	struct Moving moving;
	const struct Transition *row;
	struct Deliverable before;
};

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Handing *handing = context;
	bool is_new;

	return find_deliverable(domain, &handing->before, &is_new, handing->moving.arena, error) &&
	       transition_put(project_states.rows, handing->row, &handing->moving, is_new, error);
}

static bool read_call(const struct CommandCall *call, struct Handing *handing, struct Error *error)
{
	const char *milestone = call_text(call, "milestone"), *person = call_text(call, "person");
	const char *action = call_text(call, "state");
	struct Deliverable *before = &handing->before;
	Day day;

	record_new(call->domain, entity_get(KIND_DELIVERABLE), before, handing->moving.arena);
	before->team = call->ids[0];
	if (text_is_empty(milestone))
		return error_set(error, ERROR_INPUT, "milestone", "Say which milestone, like M05.");
	handing->row = move_named(action);
	if (!handing->row)
		return error_set(error, ERROR_INPUT, "state",
				 "Say what happens to it: submit, accept, return, waive, "
				 "reopen or move.");
	if (handing->row != &due_move && !read_day(call, &day, error))
		return false;
	return find_milestone(call->domain, milestone, handing->moving.arena, before, error) &&
	       (text_is_empty(person) || domain_resolve(call->domain, entity_get(KIND_PERSON),
							person, &before->person, error));
}

static bool team_milestone(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Handing handing = {.moving = {.call = call, .arena = &arena}};
	bool moved = read_call(call, &handing, error);

	handing.moving.before = &handing.before;
	if (moved)
		moved = operation_run(call->domain,
				      arena_format(&arena, "%s %s", handing.row->title,
						   name(call->domain, &handing.before, &arena)),
				      move_body, &handing, error);
	if (moved && done)
		transition_tell(project_states.rows, handing.row, &handing.moving, done);
	arena_release(&arena);
	return moved;
}

/* --- Many at once, from the matrix --- */

/* One move of many. */
struct Handings {
	const struct Transition *row;
	const struct CommandCall *call;
	struct MilestonesOf of;
	size_t n_moved;
	struct Handing last; /* that was moved */
	struct Arena *arena;
};

static bool is_allowed(const struct Handings *all, const struct Deliverable *before)
{
	const struct Transition *row = all->row;
	struct Error ignored;

	return transition_allows(row, before->state) &&
	       (!row->guard || row->guard(all->call->domain, before, all->arena, &ignored));
}

/* Of several, those that the move does not allow stay as they are. */
static bool move_one(struct Handings *all, const struct MilestoneOf *of, struct Error *error)
{
	struct Handing *last = &all->last;
	struct Deliverable *before = ARENA_NEW(all->arena, struct Deliverable);
	bool is_new;

	record_new(all->call->domain, entity_get(KIND_DELIVERABLE), before, all->arena);
	before->team = of->team;
	before->milestone = of->milestone;
	before->person = of->person;
	if (!find_deliverable(all->call->domain, before, &is_new, all->arena, error))
		return false;
	if (all->of.n > 1 && !is_allowed(all, before))
		return true;
	last->moving = (struct Moving){.call = all->call, .before = before, .arena = all->arena};
	all->n_moved++;
	return transition_put(project_states.rows, all->row, &last->moving, is_new, error);
}

static bool move_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Handings *all = context;

	(void)domain;
	for (size_t i = 0; i < all->of.n; i++)
		if (!move_one(all, &all->of.items[i], error))
			return false;
	return all->n_moved > 0 ||
	       error_set(error, ERROR_RULE, "",
			 "None of these %zu can be %s: they are in another state.", all->of.n,
			 all->row->past);
}

static const char *title_of(const struct Handings *all)
{
	const struct Deliverable one = {.team = all->of.items[0].team,
					.milestone = all->of.items[0].milestone,
					.person = all->of.items[0].person};

	return all->of.n == 1
		       ? arena_format(all->arena, "%s %s", all->row->title,
				      name(all->call->domain, &one, all->arena))
		       : arena_format(all->arena, "%s %zu milestones", all->row->title, all->of.n);
}

bool milestones_move(struct Domain *domain, struct MilestoneMove move, struct MilestonesOf of,
		     struct Text *done, struct Error *error)
{
	const struct Assignment arguments[] = {{"note", move.note}, {"day", move.day}};
	const struct CommandCall call = {
		.domain = domain, .arguments = arguments, .n_arguments = N_ITEMS(arguments)};
	struct Arena arena = {0};
	struct Handings all = {
		.row = move_named(move.name), .call = &call, .of = of, .arena = &arena};
	bool moved = operation_run(domain, title_of(&all), move_all, &all, error);

	if (moved && of.n == 1)
		transition_tell(project_states.rows, all.row, &all.last.moving, done);
	else if (moved)
		text_format(done, "%s %zu of %zu %s.", all.row->done, all.n_moved,
			    COUNTED(of.n, "milestone", "milestones"));
	arena_release(&arena);
	return moved;
}

/* The moves as words of the command line. */
static const struct FieldChoice words[] = {
	{"submit", "the team has handed it in"},
	{"accept", "it is good"},
	{"return", "something is missing, as the note says"},
	{"waive", "the team need not hand it in, as the note says"},
	{"reopen", "it is open again"},
	{MOVE_DUE, "it is due on another day, as the note says"},
	{NULL, NULL},
};

static const struct Command commands[] = {
	{.id = "team.milestone",
	 .verb = "milestone",
	 .title = "Milestone",
	 .help = "A milestone is submitted, accepted, returned, waived, opened again or due "
		 "on another day.",
	 .words = "deliverable charter aim hand in submit due deadline",
	 .kind = KIND_TEAM,
	 .arguments =
		 {{KIND_DELIVERABLE, "milestone", true, .value = "MILESTONE"},
		  {KIND_DELIVERABLE, "state", true, .label = "Becomes", .value = "MOVE",
		   .choices = words},
		  {KIND_DELIVERABLE, "day", false, "on", .value = "DATE",
		   .use = "the day on which it was (default: today); of a move, the new due day"},
		  {KIND_DELIVERABLE, "note", false, "note", .value = "TEXT",
		   .use = "what was said of it; a return, a waiver and a move need it"},
		  {KIND_DELIVERABLE, "person", false, "person", .value = "PERSON",
		   .use = "the core member, where each one owes it"}},
	 .apply = team_milestone},
	{.id = "team.outline",
	 .verb = "outline",
	 .title = "Outline of a tool",
	 .help = "Lines of text become entries of a QI tool, by their indentation.",
	 .line = "lines of text become entries of a QI tool, by their indentation; a step of a "
		 "process is \"Nurse: Blood is drawn, 40 min\", with its trouble indented below "
		 "it, an idea ends in impact and ease, a cause of a Pareto chart in its count; "
		 "branches of a tree that are there already are not made again",
	 .words = "paste tree causes drivers steps ideas list fishbone",
	 .kind = KIND_TEAM,
	 .arguments = {{KIND_ITEM, "tool", true, .value = "TOOL"},
		       {KIND_TEAM, "notes", true, .label = "Outline", .value = "TEXT",
			.help = "A line an entry, indented below what it is a part of; a Pareto "
				"chart has a count at its end."}},
	 .apply = team_outline},
	{.id = "item.try",
	 .verb = "try",
	 .title = "Try",
	 .help = "An idea of a tool becomes a PDSA cycle of the team.",
	 .words = "idea choose pay-off priority pdsa cycle test",
	 .keys = "J",
	 .kind = KIND_ITEM,
	 .apply = item_try,
	 .ready = item_try_ready},
	{.id = "cycle.mark",
	 .verb = "mark",
	 .title = "Mark the chart",
	 .help = "A PDSA cycle is shown on the chart of its measure from its start on, as a "
		 "note or as a new phase.",
	 .words = "annotation annotate phase pdsa begin start line",
	 .keys = "J",
	 .kind = KIND_CYCLE,
	 .arguments = {{KIND_ANNOTATION, "phase", false, "phase", .value = "YES",
			.use = "yes: centre and limits restart there (default: no)"}},
	 .apply = cycle_mark,
	 .ready = cycle_mark_ready},
};

const struct CommandTable project_commands = CAPABILITY_ROWS(commands);
