/* Commands on seasons and on the waitlist. */
#include "command_work.h"

#include "qtp/domain/clone.h"
#include "qtp/domain/schedule.h"
#include "qtp/domain/waitlist.h"

#include <inttypes.h>
#include <string.h>

/* More sessions than a form has room for are cloned by the command line. */
#define SESSIONS_MAX 30

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

bool command_season_clone_more(struct Domain *domain, Id season, struct Arena *arena,
			       struct Field **ret_fields, size_t *ret_n, struct Error *error)
{
	struct Schedule schedule;

	*ret_n = 0;
	if (!schedule_load(domain, season, arena, &schedule, error))
		return false;
	if (count_sessions(&schedule) > SESSIONS_MAX)
		return error_set(
			error, ERROR_RULE, "",
			"This season has %zu sessions, too many for a form. Use: qtp clone "
			"season OLD NEW "
			"--sessions FILE",
			count_sessions(&schedule));
	*ret_fields = ARENA_ARRAY(arena, count_sessions(&schedule), struct Field);
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++)
			(*ret_fields)[(*ret_n)++] =
				day_field(schedule.cohorts[i].sessions[k], arena);
	return true;
}

/* Each argument but the code is a session and its new day. */
static bool read_days(struct Domain *domain, const struct Assignment arguments[], size_t n,
		      struct CloneDay days[], size_t *ret_n, struct Error *error)
{
	*ret_n = 0;
	for (size_t i = 0; i < n; i++) {
		struct CloneDay *day = &days[*ret_n];
		const char *why = NULL;

		if (strcmp(arguments[i].field, "code") == 0 || !*arguments[i].text)
			continue;
		if (!day_parse(arguments[i].text, domain->today, &day->first_day, &why))
			return error_set(error, ERROR_INPUT, arguments[i].field,
					 "That is no date%s%s. Write it like 2018-04-04.",
					 why ? ", because " : "", why ? why : "");
		if (!domain_resolve(domain, entity_get(KIND_SESSION), arguments[i].field,
				    &day->session, error))
			return false;
		++*ret_n;
	}
	return true;
}

COMMAND_APPLY(command_season_clone)
{
	struct Arena arena = {0};
	struct CloneDay *days = ARENA_ARRAY(&arena, n_arguments, struct CloneDay);
	const char *code = argument_text(arguments, n_arguments, "code");
	size_t n;
	Id made;
	bool cloned = read_days(domain, arguments, n_arguments, days, &n, error) &&
		      season_clone(domain, ids[0], code ? code : "", days, n, &made, error);

	(void)n_ids;
	if (cloned && done)
		text_format(
			done,
			"Cloned the season as %s, with %zu sessions; people and teams were not.",
			domain_ref(domain, KIND_SEASON, made, &arena), n);
	arena_release(&arena);
	return cloned;
}

/* --- team.forward, team.backward --- */

static bool move_in_line(struct Domain *domain, Id team, bool forward, struct Text *done,
			 struct Error *error)
{
	struct Arena arena = {0};
	struct Team moved;
	bool did = waitlist_move(domain, team, forward, error) &&
		   domain_get(domain, entity_get(KIND_TEAM), team, &moved, &arena, error);

	if (did && done)
		text_format(done, "%s %s is at place %" PRId64 " in line.", moved.code, moved.name,
			    moved.waitlist_place);
	arena_release(&arena);
	return did;
}

COMMAND_APPLY(command_team_forward)
{
	(void)n_ids;
	(void)arguments;
	(void)n_arguments;
	return move_in_line(domain, ids[0], true, done, error);
}

COMMAND_APPLY(command_team_backward)
{
	(void)n_ids;
	(void)arguments;
	(void)n_arguments;
	return move_in_line(domain, ids[0], false, done, error);
}

bool command_team_forward_ready(struct Domain *domain, Id id, struct Error *error)
{
	return waitlist_may_move(domain, id, true, error);
}

bool command_team_backward_ready(struct Domain *domain, Id id, struct Error *error)
{
	return waitlist_may_move(domain, id, false, error);
}
