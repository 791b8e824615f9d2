/* Commands on seasons and sessions: what they would do in words, and doing it. */
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/words.h"
#include "tables.h"

#include "command_clone.h"
#include "command_session.h"
#include "qtp/engine/os/file.h"
#include "qtp/season/view_schedule.h"
#include "view_agenda.h"

#include <string.h>

/* More sessions than a form has room for are cloned by the command line. */
#define SESSIONS_MAX 30
/* Largest list of sessions that is read. */
#define DAYS_FILE_MAX 100000

/* --- session.move --- */

static bool plan_move(const struct CommandCall *call, struct Arena *arena,
		      struct SessionMove *ret_move, Day *ret_day, struct Error *error)
{
	struct DayFrame frame =
		command_moving_frame(call->domain, KIND_SESSION, call->ids[0], "first_day");

	return call_day(call, "first_day", frame, ret_day, error) &&
	       session_plan_move(call->domain, (struct SessionDay){call->ids[0], *ret_day}, arena,
				 ret_move, error);
}

static void tell_due(const struct SessionMove *move, const char *before, struct Text *text)
{
	struct Arena arena = {0};

	if (move->due.n)
		text_format(text, "%s%zu %s along:\n", before,
			    COUNTED(move->due.n, "due day moves", "due days move"));
	for (size_t i = 0; i < move->due.n; i++)
		text_format(text, "  %s\n", due_move_text(&move->due.items[i], &arena));
	if (move->n_stays)
		text_format(text, "%s%zu %s:\n", before,
			    COUNTED(move->n_stays, "due day of a team's own stays",
				    "due days of teams' own stay"));
	for (size_t i = 0; i < move->n_stays; i++)
		text_format(text, "  %s\n", move->stays[i]);
	arena_release(&arena);
}

static void tell_clashes(const struct SessionMove *move, const char *head, struct Text *text)
{
	if (move->n_clashes)
		text_append(text, head);
	for (size_t i = 0; i < move->n_clashes; i++)
		text_format(text, "  %s\n", move->clashes[i]);
}

static void tell_move(const struct SessionMove *move, struct Text *text)
{
	char from[DAY_TEXT], to[DAY_TEXT], weekday[DAY_TEXT];

	text_format(text, "%s moves from %s to %s; it begins on %s.\n", move->before.code,
		    day_range(move->before.first_day, move->before.last_day, true, from),
		    day_range(move->after.first_day, move->after.last_day, true, to),
		    day_long(move->after.first_day, weekday));
	if (move->n_agenda)
		text_format(text, "\n%zu %s along.\n",
			    COUNTED(move->n_agenda, "agenda item moves", "agenda items move"));
	tell_clashes(move, "\nThen in two places at once:\n", text);
	tell_due(move, "\n", text);
	if (move->n_ask_again == 0)
		text_append(text, "\nNobody has to be asked again.\n");
	else
		text_format(text, "\n%zu %s given for the old dates and must be asked for again:\n",
			    move->n_ask_again,
			    move->n_ask_again == 1 ? "answer was" : "answers were");
	for (size_t i = 0; i < move->n_ask_again; i++)
		text_format(text, "  %s\n", move->ask_again[i]);
}

static void tell_full_move(const struct SessionMove *move, bool done, struct Text *text)
{
	char from[DAY_TEXT], to[DAY_TEXT];

	text_format(text, "%s %s: %s to %s.\n", done ? "Moved" : "Would move", move->before.code,
		    day_range(move->before.first_day, move->before.last_day, true, from),
		    day_range(move->after.first_day, move->after.last_day, true, to));
	if (move->n_agenda)
		text_format(text, "%zu %s along.\n",
			    COUNTED(move->n_agenda, "agenda item moves", "agenda items move"));
	tell_clashes(move, done ? "In two places at once:\n" : "Then in two places at once:\n",
		     text);
	tell_due(move, "", text);
	if (move->n_ask_again)
		text_format(text, "To be asked again: %zu.\n", move->n_ask_again);
	for (size_t i = 0; i < move->n_ask_again; i++)
		text_format(text, "  %s\n", move->ask_again[i]);
}

static bool move_plan(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct SessionMove move;
	Day day;
	bool planned = plan_move(call, &arena, &move, &day, error);

	if (planned && call->in_full)
		tell_full_move(&move, false, done);
	else if (planned)
		tell_move(&move, done);
	arena_release(&arena);
	return planned;
}

static bool check_moves(const struct SessionMove *move, struct Error *error)
{
	char day[DAY_TEXT];

	return move->after.first_day != move->before.first_day ||
	       error_set(error, ERROR_RULE, "first_day",
			 "%s begins on %s already. Choose another day.", move->before.code,
			 day_medium(move->before.first_day, day));
}

static bool move_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct SessionMove move;
	char days[DAY_TEXT];
	Day day;
	bool moved = plan_move(call, &arena, &move, &day, error) && check_moves(&move, error) &&
		     session_move(call->domain, (struct SessionDay){call->ids[0], day}, error);

	if (moved && done && call->in_full)
		tell_full_move(&move, true, done);
	else if (moved && done)
		text_format(done, "Moved %s to %s; %zu to be asked again.", move.before.code,
			    day_range(move.after.first_day, move.after.last_day, true, days),
			    move.n_ask_again);
	arena_release(&arena);
	return moved;
}

static bool move_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Session session;
	bool loaded =
		domain_get(domain, (struct KindId){KIND_SESSION, id}, &session, &arena, error);
	bool over = loaded && session.last_day < domain->today;

	if (over)
		error_set(error, ERROR_RULE, "first_day",
			  "%s is over; only a session to come can be moved.", session.code);
	arena_release(&arena);
	return loaded && !over;
}

/* --- session.copy_agenda --- */

static bool plan_copy(const struct CommandCall *call, struct Arena *arena,
		      struct AgendaCopy *ret_copy, struct Error *error)
{
	const char *to = call_text(call, "session");
	Id target;

	if (!to)
		return error_set(error, ERROR_INPUT, "session",
				 "Say which session gets the agenda, like POR17-S1.");
	return domain_resolve(call->domain, entity_get(KIND_SESSION), to, &target, error) &&
	       agenda_plan_copy(call->domain, (struct AgendaCopyOf){call->ids[0], target}, arena,
				ret_copy, error);
}

static bool copy_plan(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct AgendaCopy copy;
	char from[DAY_TEXT], to[DAY_TEXT];
	bool planned = plan_copy(call, &arena, &copy, error);

	if (planned)
		text_format(done,
			    "%zu agenda items of %s (%s) are copied to %s (%s), the first day's to "
			    "the first day, and so on.\n\n"
			    "Times, rooms, faculty and credit stay as they are; codes are new.\n",
			    copy.items.n, copy.from.code,
			    day_range(copy.from.first_day, copy.from.last_day, true, from),
			    copy.to.code, day_range(copy.to.first_day, copy.to.last_day, true, to));
	arena_release(&arena);
	return planned;
}

static bool copy_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct AgendaCopy copy;
	bool copied =
		plan_copy(call, &arena, &copy, error) &&
		agenda_copy(call->domain,
			    (struct AgendaCopyOf){copy.from.record.id, copy.to.record.id}, error);

	if (copied && done)
		text_format(done, "Copied %zu agenda items of %s to %s.", copy.items.n,
			    copy.from.code, copy.to.code);
	arena_release(&arena);
	return copied;
}

/* --- season.clone --- */

static size_t count_sessions(const struct Schedule *schedule)
{
	size_t n = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		n += schedule->cohorts[i].n_sessions;
	return n;
}

/* A day field of its own for a session: its code is key and label. */
static struct Field day_field(const struct Session *session, struct Arena *arena)
{
	struct Field field = *entity_field(entity_get(KIND_SESSION), "first_day");
	char days[DAY_TEXT];

	field.key = field.label = arena_text(arena, session->code);
	field.help = arena_format(arena, "The new first day of %s, which was on %s.", session->code,
				  day_range(session->first_day, session->last_day, true, days));
	field.flags |= FIELD_REQUIRED;
	return field;
}

static bool clone_more(struct Domain *domain, Id season, struct Arena *arena,
		       struct CommandFields *ret_fields, struct Error *error)
{
	struct Schedule schedule;
	size_t n;

	*ret_fields = (struct CommandFields){0};
	if (!schedule_load(domain, season, arena, &schedule, error))
		return false;
	n = count_sessions(&schedule);
	if (n > SESSIONS_MAX)
		return error_set(
			error, ERROR_RULE, "",
			"This season has %zu sessions, too many for a form. The command line takes "
			"their days from a file.",
			n);
	ret_fields->items = ARENA_ARRAY(arena, n, struct Field);
	ret_fields->from = ARENA_ARRAY(arena, n, Day);
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++) {
			const struct Session *session = schedule.cohorts[i].sessions[k];

			ret_fields->from[ret_fields->n] = session->first_day;
			ret_fields->items[ret_fields->n++] = day_field(session, arena);
		}
	return true;
}

/* The sessions with their new days: the lines of a file, else each argument but the code. */
static bool read_days(const struct CommandCall *call, struct Arena *arena,
		      struct SessionDays *ret_days, struct Error *error)
{
	const char *path = call_text(call, "sessions");
	size_t length;
	char *lines;

	if (path)
		return os_read_file((struct FileToRead){path, DAYS_FILE_MAX}, arena, &lines,
				    &length, error) &&
		       clone_read_days(call->domain, lines, arena, ret_days, error);
	*ret_days =
		(struct SessionDays){ARENA_ARRAY(arena, call->n_arguments, struct SessionDay), 0};
	for (size_t i = 0; i < call->n_arguments; i++) {
		const struct Assignment *argument = &call->arguments[i];
		struct SessionDay *day = &ret_days->items[ret_days->n];
		struct DayFrame frame = day_frame(call->domain->today, DAY_COMING);
		struct Session session;
		const char *why = NULL;

		if (strcmp(argument->field, "code") == 0 || !*argument->text)
			continue;
		if (!domain_resolve(call->domain, entity_get(KIND_SESSION), argument->field,
				    &day->session, error) ||
		    !domain_get(call->domain, (struct KindId){KIND_SESSION, day->session}, &session,
				arena, error))
			return false;
		frame.from = session.first_day;
		if (!day_read(argument->text, frame, &day->first_day, &why))
			return error_set(error, ERROR_INPUT, argument->field,
					 "That is no date%s%s. Write it like 2018-04-04.",
					 why ? ", because " : "", why ? why : "");
		ret_days->n++;
	}
	return true;
}

static bool clone_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	const char *code = call_text(call, "code");
	struct SeasonClone clone = {.season = call->ids[0], .code = code ? code : ""};
	Id made;
	bool cloned = read_days(call, &arena, &clone.days, error) &&
		      season_clone(call->domain, &clone, &made, error);

	if (cloned && done && call->in_full)
		text_append(done, domain_ref(call->domain, KIND_SEASON, made, &arena));
	else if (cloned && done)
		text_format(done,
			    "Cloned the season as %s, with %zu %s; people and teams were not.%s",
			    domain_ref(call->domain, KIND_SEASON, made, &arena),
			    COUNTED(clone.days.n, "session", "sessions"),
			    call->domain->at_screen ? " Y shows it." : "");
	arena_release(&arena);
	return cloned;
}

static const struct Command commands[] = {
	{.id = "session.move",
	 .verb = "move",
	 .title = "Move the session",
	 .help = "To another date; says first what moves, who clashes, and whom to ask again.",
	 .line = "move a session; its agenda moves along, answers must be asked again",
	 .dry_run = "only say what would move",
	 .in_lines = true,
	 .keys = "T",
	 .kind = KIND_SESSION,
	 .letter = "session-moved",
	 .arguments = {{KIND_SESSION, "first_day", true, NULL, "New first day",
			"The day it will start; it keeps its length. +1w is a week later.",
			.value = "DATE", .moves = true}},
	 .apply = move_apply,
	 .ready = move_ready,
	 .plan = move_plan},
	{.id = "session.copy_agenda",
	 .verb = "copy-agenda",
	 .title = "Copy the agenda",
	 .help = "The agenda goes to another session too, day by day.",
	 .line = "copy the agenda of a session to another one, day by day",
	 .named_by = "FROM",
	 .dry_run = "only say what would be copied",
	 .keys = "P",
	 .kind = KIND_SESSION,
	 .arguments = {{KIND_AGENDA, "session", true, NULL, "To session",
			"The session that gets the agenda; it must have none yet.", .value = "TO"}},
	 .apply = copy_apply,
	 .plan = copy_plan},
	{.id = "season.clone",
	 .verb = "clone",
	 .title = "Clone the season",
	 .help = "Structure, settings, milestones and agenda for other dates, without people "
		 "and teams.",
	 .line = "repeat a season on other dates, without people and teams",
	 .words = "new add next another year repeat copy template",
	 .other_kind = "Only a season can be cloned. Use: qtp clone season 2017 2018 "
		       "--sessions FILE",
	 .named_by = "OLD",
	 .in_lines = true,
	 .kind = KIND_SEASON,
	 .arguments = {{KIND_SEASON, "code", true, NULL, "New code",
			"The code of the new season, like 2018.", .value = "NEW"},
		       {KIND_NONE, "sessions", true, "sessions", .value = "FILE",
			.use = "the new first days, a line each: DAL17-S1 2018-04-04",
			.missing = "The new dates are missing: --sessions FILE, with lines like "
				   "DAL17-S1 2018-04-04."}},
	 .apply = clone_apply,
	 .more = clone_more},
};

const struct CommandTable season_commands = CAPABILITY_ROWS(commands);
