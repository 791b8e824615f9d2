/* Commands on sessions and members: what they would do in words, and doing it. */
#include "command_work.h"

#include "qtp/base/utf8.h"
#include "qtp/domain/agenda.h"
#include "qtp/domain/session.h"
#include "qtp/domain/swap.h"

#include <string.h>

/* A day as a person wrote it. */
static bool read_day(const struct Domain *domain, const char *text, const char *field, Day *ret_day,
		     struct Error *error)
{
	struct Arena arena = {0};
	const char *why = NULL;
	bool read = day_parse(text ? text : "", domain->today, ret_day, &why);

	if (!read)
		error_set(error, ERROR_INPUT, field,
			  "\"%.40s\" is no date%s%s. Write it like 2017-07-26, or jul 26.",
			  text_show(&arena, text ? text : ""), why ? ", because " : "",
			  why ? why : "");
	arena_release(&arena);
	return read;
}

static const char *items_text(size_t n)
{
	return n == 1 ? "agenda item moves along" : "agenda items move along";
}

/* --- session.move --- */

static bool plan_move(struct Domain *domain, const Id ids[], const struct Assignment arguments[],
		      size_t n, struct Arena *arena, struct SessionMove *ret_move, Day *ret_day,
		      struct Error *error)
{
	return read_day(domain, argument_text(arguments, n, "first_day"), "first_day", ret_day,
			error) &&
	       session_plan_move(domain, ids[0], *ret_day, arena, ret_move, error);
}

static void tell_due(const struct SessionMove *move, struct Text *text)
{
	struct Arena arena = {0};

	if (move->n_due)
		text_format(text, "\n%zu due %s along:\n", move->n_due,
			    move->n_due == 1 ? "day moves" : "days move");
	for (size_t i = 0; i < move->n_due; i++)
		text_format(text, "  %s\n", due_move_text(&move->due[i], &arena));
	arena_release(&arena);
}

static void tell_move(const struct SessionMove *move, struct Text *text)
{
	char from[DAY_TEXT], to[DAY_TEXT], weekday[DAY_TEXT];

	text_format(text, "%s moves from %s to %s; it begins on %s.\n", move->before.code,
		    day_range(move->before.first_day, move->before.last_day, true, from),
		    day_range(move->after.first_day, move->after.last_day, true, to),
		    day_long(move->after.first_day, weekday));
	if (move->n_agenda)
		text_format(text, "\n%zu %s.\n", move->n_agenda, items_text(move->n_agenda));
	tell_due(move, text);
	if (move->n_ask_again == 0)
		text_append(text, "\nNobody has to be asked again.\n");
	else
		text_format(text, "\n%zu %s given for the old dates and must be asked for again:\n",
			    move->n_ask_again,
			    move->n_ask_again == 1 ? "answer was" : "answers were");
	for (size_t i = 0; i < move->n_ask_again; i++)
		text_format(text, "  %s\n", move->ask_again[i]);
}

COMMAND_APPLY(command_session_move_plan)
{
	struct Arena arena = {0};
	struct SessionMove move;
	Day day;
	bool planned = plan_move(domain, ids, arguments, n_arguments, &arena, &move, &day, error);

	(void)n_ids;
	if (planned)
		tell_move(&move, done);
	arena_release(&arena);
	return planned;
}

COMMAND_APPLY(command_session_move)
{
	struct Arena arena = {0};
	struct SessionMove move;
	char days[DAY_TEXT];
	Day day;
	bool moved = plan_move(domain, ids, arguments, n_arguments, &arena, &move, &day, error) &&
		     session_move(domain, ids[0], day, error);

	(void)n_ids;
	if (moved && done)
		text_format(done, "Moved %s to %s; %zu to be asked again.", move.before.code,
			    day_range(move.after.first_day, move.after.last_day, true, days),
			    move.n_ask_again);
	arena_release(&arena);
	return moved;
}

bool command_session_move_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Session session;
	bool loaded = domain_get(domain, entity_get(KIND_SESSION), id, &session, &arena, error);
	bool over = loaded && session.last_day < domain->today;

	if (over)
		error_set(error, ERROR_RULE, "first_day",
			  "%s is over; only a session to come can be moved.", session.code);
	arena_release(&arena);
	return loaded && !over;
}

/* --- session.copy_agenda --- */

static bool plan_copy(struct Domain *domain, const Id ids[], const struct Assignment arguments[],
		      size_t n, struct Arena *arena, struct AgendaCopy *ret_copy,
		      struct Error *error)
{
	const char *to = argument_text(arguments, n, "session");
	Id target;

	if (!to || !*to)
		return error_set(error, ERROR_INPUT, "session",
				 "Say which session gets the agenda, like POR17-S1.");
	return domain_resolve(domain, entity_get(KIND_SESSION), to, &target, error) &&
	       agenda_plan_copy(domain, ids[0], target, arena, ret_copy, error);
}

COMMAND_APPLY(command_session_copy_agenda_plan)
{
	struct Arena arena = {0};
	struct AgendaCopy copy;
	char from[DAY_TEXT], to[DAY_TEXT];
	bool planned = plan_copy(domain, ids, arguments, n_arguments, &arena, &copy, error);

	(void)n_ids;
	if (planned)
		text_format(
			done,
			"%zu agenda items of %s (%s) are copied to %s (%s), the first day's to "
			"the first day, and so on.\n\n"
			"Times, rooms, faculty and credit stay as they are; codes are made anew.\n",
			copy.n_items, copy.from.code,
			day_range(copy.from.first_day, copy.from.last_day, true, from),
			copy.to.code, day_range(copy.to.first_day, copy.to.last_day, true, to));
	arena_release(&arena);
	return planned;
}

COMMAND_APPLY(command_session_copy_agenda)
{
	struct Arena arena = {0};
	struct AgendaCopy copy;
	bool copied = plan_copy(domain, ids, arguments, n_arguments, &arena, &copy, error) &&
		      agenda_copy(domain, copy.from.record.id, copy.to.record.id, error);

	(void)n_ids;
	if (copied && done)
		text_format(done, "Copied %zu agenda items of %s to %s.", copy.n_items,
			    copy.from.code, copy.to.code);
	arena_release(&arena);
	return copied;
}

/* --- member.swap --- */

static bool plan_swap(struct Domain *domain, const Id ids[], const struct Assignment arguments[],
		      size_t n, struct Arena *arena, struct Swap *ret_swap, struct Error *error)
{
	const char *person = argument_text(arguments, n, "person"),
		   *on = argument_text(arguments, n, "from");
	Day day = domain->today;
	Id id;

	if (!person || !*person)
		return error_set(error, ERROR_INPUT, "person",
				 "Say who takes over, by name or e-mail.");
	return domain_resolve(domain, entity_get(KIND_PERSON), person, &id, error) &&
	       (!on || !*on || read_day(domain, on, "from", &day, error)) &&
	       member_plan_swap(domain, ids[0], id, day, arena, ret_swap, error);
}

COMMAND_APPLY(command_member_swap_plan)
{
	struct Arena arena = {0};
	struct Swap swap;
	char last[DAY_TEXT], first[DAY_TEXT];
	bool planned = plan_swap(domain, ids, arguments, n_arguments, &arena, &swap, error);

	(void)n_ids;
	if (planned) {
		text_format(done,
			    "%s: %s has the role until %s, and %s from %s on.\n\nWhat %s answered "
			    "and did stays on record.\n",
			    text_show(&arena, swap.team), swap.gone,
			    day_long(swap.after.until, last), swap.comes,
			    day_long(swap.made.from, first), swap.gone);
		if (swap.n_ask)
			text_format(done, "\n%s has to be asked about:\n", swap.comes);
	}
	for (size_t i = 0; planned && i < swap.n_ask; i++)
		text_format(done, "  %s\n", swap.ask[i]);
	arena_release(&arena);
	return planned;
}

COMMAND_APPLY(command_member_swap)
{
	struct Arena arena = {0};
	struct Swap swap;
	char first[DAY_TEXT];
	bool swapped = plan_swap(domain, ids, arguments, n_arguments, &arena, &swap, error) &&
		       member_swap(domain, ids[0], swap.made.person, swap.made.from, error);

	(void)n_ids;
	if (swapped && done)
		text_format(done, "Swapped %s for %s from %s on; %zu %s to ask about.", swap.gone,
			    swap.comes, day_medium(swap.made.from, first), swap.n_ask,
			    swap.n_ask == 1 ? "session" : "sessions");
	arena_release(&arena);
	return swapped;
}

bool command_member_swap_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Member member;
	bool loaded = domain_get(domain, entity_get(KIND_MEMBER), id, &member, &arena, error);
	bool ended = loaded && member.until != DAY_NONE && member.until < domain->today;

	if (ended)
		error_set(error, ERROR_RULE, "until", "This role has ended already.");
	arena_release(&arena);
	return loaded && !ended;
}
