/* Session: moving one, and what moves with it. */
#include "command_session.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/concerned.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/engine/domain/record.h"

static bool check_move(struct Domain *domain, const struct SessionMove *move, struct Arena *arena,
		       struct Error *error)
{
	struct Issues issues;
	struct Writing writing = {domain, entity_get(KIND_SESSION), &move->before, arena, &issues,
				  error};
	char day[DAY_TEXT];

	if (move->before.record.binned)
		return error_set(error, ERROR_INPUT, "", "%s is in the bin. Restore it first.",
				 move->before.code);
	if (move->after.first_day < domain->today)
		return error_set(
			error, ERROR_RULE, "first_day",
			"%s cannot move to %s: that day is over. Choose one from today on.",
			move->before.code, day_medium(move->after.first_day, day));
	issues_init(&issues, arena);
	return record_check_others(&writing, &move->after) && issues_ok(&issues, error);
}

/* What is known of what the teams owe whom the session concerns. */
struct Owers {
	const struct Concerned *concerned;
	struct OwedList owed;
};

/* Whether a team is not done with it; one with a day of its own for it does not follow. */
static bool is_owed(const struct Owers *owers, const struct DueMove *due)
{
	Day day = due->before == DAY_NONE ? due->after : due->before;

	for (size_t i = 0; i < owers->concerned->owers.n; i++) {
		const struct Owed *owed = owed_find(&owers->owed, owers->concerned->owers.ids[i],
						    due->milestone->record.id);

		if (!owed ||
		    (!owed_has_own_day(owed) && (owed->settled == DAY_NONE || day > owed->settled)))
			return true;
	}
	return owers->concerned->owers.n == 0;
}

/* Days of teams' own for a milestone whose due days move. */
static void find_stays(struct Domain *domain, const struct Milestone *milestone,
		       const struct Owers *owers, struct SessionMove *move, struct Arena *arena)
{
	size_t capacity = move->n_stays;
	char day[DAY_TEXT];

	for (size_t i = 0; i < owers->owed.n; i++) {
		const struct Owed *owed = &owers->owed.items[i];
		bool is_own = owed->person ? owed->own != DAY_NONE : owed_has_own_day(owed);
		const char **grown;

		if (owed->what != milestone->record.id || !is_own)
			continue;
		grown = arena_grow(arena, (void *)move->stays, move->n_stays, &capacity,
				   sizeof *grown);
		grown[move->n_stays++] = arena_format(
			arena, "%-4s %11s  %s, %s%s%s", milestone_short_code(milestone),
			day_medium(owed->person ? owed->own : owed->due, day),
			text_show(arena, milestone->title),
			domain_ref(domain, owers->concerned->ower, owed->ower, arena),
			owed->person ? ", " : "",
			owed->person ? domain_label(domain, KIND_PERSON, owed->person, arena) : "");
		move->stays = grown;
	}
}

/* The season's due days that are still owed move along, those of a team's own stay. */
static bool find_due(const struct Loading *loading, const struct Concerned *concerned,
		     struct SessionMove *move, struct Error *error)
{
	struct Owers owers = {.concerned = concerned};
	size_t n = 0;

	move->due = (struct DueMoves){.arena = loading->arena};

	if (!owed_load(loading, concerned->ower, concerned->owers, &owers.owed, error) ||
	    !due_moves(loading->domain, &move->before, &move->after, &move->due, error))
		return false;
	for (size_t i = 0; i < move->due.n; i++) {
		const struct DueMove due = move->due.items[i];

		if (i == 0 || due.milestone != move->due.items[i - 1].milestone)
			find_stays(loading->domain, due.milestone, &owers, move, loading->arena);
		if (is_owed(&owers, &due))
			move->due.items[n++] = due;
	}
	move->due.n = n;
	return true;
}

/* Whom it concerns, and the due days that it takes along. */
static bool find_concerned(struct Domain *domain, struct SessionMove *move, struct Arena *arena,
			   struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	struct Concerned concerned;

	if (!concerned_load(&loading,
			    &(struct ConcernedMove){KIND_SESSION, &move->before, &move->after},
			    &concerned, error))
		return false;
	move->clashes = concerned.clashes;
	move->n_clashes = concerned.n_clashes;
	move->ask_again = concerned.ask_again;
	move->n_ask_again = concerned.n_ask_again;
	return find_due(&loading, &concerned, move, error);
}

bool session_plan_move(struct Domain *domain, struct SessionDay to, struct Arena *arena,
		       struct SessionMove *ret_move, struct Error *error)
{
	struct Records agenda;

	*ret_move = (struct SessionMove){0};
	if (!domain_get(domain, (struct KindId){KIND_SESSION, to.session}, &ret_move->before, arena,
			error))
		return false;
	ret_move->after = ret_move->before;
	ret_move->after.first_day = to.first_day;
	ret_move->after.last_day =
		to.first_day + (ret_move->before.last_day - ret_move->before.first_day);
	if (!check_move(domain, ret_move, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_AGENDA, "session", to.session}, arena,
			     &agenda, error))
		return false;
	ret_move->n_agenda = agenda.n;
	return to.first_day == ret_move->before.first_day ||
	       find_concerned(domain, ret_move, arena, error);
}

/* A session that moves. */
struct Moving {
	struct SessionDay to;
	struct Arena *arena;
};

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Moving *moving = context;
	struct SessionMove move;
	char days[DAY_TEXT];
	const struct RecordPut put = {entity_get(KIND_SESSION), &move.before, &move.after,
				      .arena = moving->arena};

	if (!session_plan_move(domain, moving->to, moving->arena, &move, error) ||
	    !record_put(domain, &put, error))
		return false;
	operation_set_title(domain, arena_format(moving->arena, "move %s to %s", move.before.code,
						 day_range(move.after.first_day,
							   move.after.last_day, true, days)));
	return true;
}

bool session_move(struct Domain *domain, struct SessionDay to, struct Error *error)
{
	struct Arena arena = {0};
	struct Moving moving = {to, &arena};
	bool done = operation_run(domain, "move session", move_body, &moving, error);

	arena_release(&arena);
	return done;
}
