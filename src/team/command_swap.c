/* Swap: a member of a team is replaced by somebody else from one day on. */
#include "command_swap.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

static bool team_members(struct Domain *domain, Id team, struct Arena *arena,
			 struct Records *ret_members, struct Error *error)
{
	return domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", team}, arena,
			       ret_members, error);
}

/* Whether a role is held on that day or later. */
static bool is_open(const struct Member *member, Day day)
{
	return member->until == DAY_NONE || member->until >= day;
}

bool member_find(struct Domain *domain, struct MemberOf of, Id *ret_member, struct Error *error)
{
	struct Arena arena = {0};
	struct Records members;
	const char *names = "";
	bool found = false, loaded = team_members(domain, of.team, &arena, &members, error);

	for (size_t i = 0; loaded && i < members.n && !found; i++) {
		const struct Member *member = records_at(&members, i);

		if (!is_open(member, of.day))
			continue;
		found = member->person == of.person;
		*ret_member = member->record.id;
		names = arena_format(&arena, "%s%s%s", names, *names ? ", " : "",
				     domain_label(domain, KIND_PERSON, member->person, &arena));
	}
	if (loaded && !found)
		error_set(error, ERROR_INPUT, "", "%s is not in %s. Its members are: %.400s.",
			  text_show(&arena, domain_label(domain, KIND_PERSON, of.person, &arena)),
			  domain_ref(domain, KIND_TEAM, of.team, &arena),
			  *names ? text_show(&arena, names) : "no one");
	arena_release(&arena);
	return found;
}

static bool check_swap(const struct Swap *swap, const struct Records *members, Day day,
		       struct Error *error)
{
	char text[DAY_TEXT];

	if (swap->before.record.binned)
		return error_set(error, ERROR_INPUT, "",
				 "This entry is in the bin. Restore it first.");
	if (swap->before.person == swap->made.person)
		return error_set(error, ERROR_INPUT, "person",
				 "%s has this role already. Name somebody else.", swap->gone);
	if (!is_open(&swap->before, day))
		return error_set(error, ERROR_RULE, "from",
				 "The role of %s ended on %s already. Add the new member instead.",
				 swap->gone, day_medium(swap->before.until, text));
	if (swap->before.from != DAY_NONE && swap->before.from >= day)
		return error_set(
			error, ERROR_RULE, "from",
			"The role of %s begins only on %s. Choose a later day, or change the "
			"person of that entry.",
			swap->gone, day_medium(swap->before.from, text));
	for (size_t i = 0; i < members->n; i++) {
		const struct Member *member = records_at(members, i);

		if (member->person == swap->made.person && is_open(member, day) &&
		    role_is_core(member->role) == role_is_core(swap->before.role))
			return error_set(error, ERROR_RULE, "person",
					 "%s is in this team already. Name somebody else.",
					 swap->comes);
	}
	return true;
}

/* From the first day of the season, or from today for an application, to its last. */
static bool check_day(struct Domain *domain, const struct Swap *swap, Day day, struct Arena *arena,
		      struct Error *error)
{
	char text[DAY_TEXT], first[DAY_TEXT], last[DAY_TEXT];
	struct Season season;
	struct Cohort cohort;
	struct Team team;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, swap->before.team}, &team, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_SEASON, cohort.season}, &season, arena, error))
		return false;
	if ((day >= season.first_day || day >= domain->today) && day <= season.last_day)
		return true;
	return error_set(error, ERROR_INPUT, "from",
			 "%s is outside the season, which is from %s to %s. Choose a day in it.",
			 day_medium(day, text), day_medium(season.first_day, first),
			 day_medium(season.last_day, last));
}

/* Sessions that are over neither on that day nor today, in order: those ask no one any more. */
static bool open_sessions(struct Domain *domain, Day day, struct Arena *arena, struct Swap *swap,
			  struct Error *error)
{
	struct Records sessions;
	struct Team team;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, swap->before.team}, &team, arena,
			error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_SESSION, "cohort", team.cohort}, arena,
			     &sessions, error))
		return false;
	swap->sessions = ARENA_ARRAY(arena, sessions.n, const struct Session *);
	for (size_t i = 0; i < sessions.n; i++) {
		const struct Session *session = records_at(&sessions, i);

		if (session->last_day >= day && session->last_day >= domain->today)
			swap->sessions[swap->n_sessions++] = session;
	}
	return true;
}

struct TeamOfSeason {
	struct Team team;
	struct Cohort cohort;
};

static bool load_team(struct Domain *domain, Id id, struct Arena *arena,
		      struct TeamOfSeason *ret_team, struct Error *error)
{
	return domain_get(domain, (struct KindId){KIND_TEAM, id}, &ret_team->team, arena, error) &&
	       domain_get(domain, (struct KindId){KIND_COHORT, ret_team->team.cohort},
			  &ret_team->cohort, arena, error);
}

/* A person may be in the core team of one team a season. */
static bool find_elsewhere(struct Domain *domain, Day day, struct Arena *arena, struct Swap *swap,
			   struct Error *error)
{
	struct TeamOfSeason own, other;
	struct Records members;

	if (!role_is_core(swap->before.role))
		return true;
	if (!load_team(domain, swap->before.team, arena, &own, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MEMBER, "person", swap->made.person},
			     arena, &members, error))
		return false;
	for (size_t i = 0; i < members.n && !swap->elsewhere; i++) {
		const struct Member *member = records_at(&members, i);

		if (member->team == swap->before.team || !role_is_core(member->role) ||
		    !is_open(member, day))
			continue;
		if (!load_team(domain, member->team, arena, &other, error))
			return false;
		if (other.cohort.season == own.cohort.season && !other.team.record.binned &&
		    other.team.stage != STAGE_DECLINED && other.team.stage != STAGE_WITHDRAWN)
			swap->elsewhere = text_show(arena, other.team.name);
	}
	return true;
}

static void name_sessions(struct Swap *swap, struct Arena *arena)
{
	const char **ask = ARENA_ARRAY(arena, swap->n_sessions, const char *);
	char days[DAY_TEXT];

	if (!role_is_core(swap->before.role))
		return;
	for (size_t i = 0; i < swap->n_sessions; i++)
		ask[i] = arena_format(arena, "%s, %s", swap->sessions[i]->code,
				      day_range(swap->sessions[i]->first_day,
						swap->sessions[i]->last_day, true, days));
	swap->ask = ask;
	swap->n_ask = swap->n_sessions;
}

/* Who takes a seat in the core leaves the larger team. */
static void find_beside(struct Swap *swap, const struct Records *members, Day day)
{
	for (size_t i = 0; role_is_core(swap->made.role) && i < members->n; i++) {
		const struct Member *member = records_at(members, i);

		if (member->person == swap->made.person && member->role == ROLE_EXTENDED &&
		    is_open(member, day))
			swap->beside = *member;
	}
}

bool member_plan_swap(struct Domain *domain, struct SwapOf of, struct Arena *arena,
		      struct Swap *ret_swap, struct Error *error)
{
	struct Swap *swap = ret_swap;
	struct Records members;
	Day day = of.day == DAY_NONE ? domain->today : of.day;

	*swap = (struct Swap){0};
	if (!domain_get(domain, (struct KindId){KIND_MEMBER, of.member}, &swap->before, arena,
			error) ||
	    !team_members(domain, swap->before.team, arena, &members, error) ||
	    !open_sessions(domain, day, arena, swap, error))
		return false;
	swap->after = swap->made = swap->before;
	swap->after.until = day - 1;
	swap->made.record = (struct Record){0};
	swap->made.person = of.person;
	swap->made.from = day;
	swap->made.notes = NULL;
	swap->team = domain_label(domain, KIND_TEAM, swap->before.team, arena);
	swap->gone =
		text_show(arena, domain_label(domain, KIND_PERSON, swap->before.person, arena));
	swap->comes = text_show(arena, domain_label(domain, KIND_PERSON, of.person, arena));
	name_sessions(swap, arena);
	find_beside(swap, &members, day);
	return check_day(domain, swap, day, arena, error) &&
	       check_swap(swap, &members, day, error) &&
	       find_elsewhere(domain, day, arena, swap, error);
}

static bool ask_anew(struct Domain *domain, const struct Swap *swap, struct Arena *arena,
		     struct Error *error)
{
	for (size_t i = 0; i < swap->n_ask; i++) {
		struct Confirmation answer;
		const struct RecordPut put = {entity_get(KIND_CONFIRMATION), NULL, &answer,
					      .arena = arena};

		record_new(domain, put.entity, &answer, arena);
		answer.member = swap->made.record.id;
		answer.session = swap->sessions[i]->record.id;
		answer.answer = ANSWER_UNANSWERED;
		if (!record_put(domain, &put, error))
			return false;
	}
	return true;
}

/* Until the day before; one that had not begun by then goes to the bin. */
static bool end_beside(struct Domain *domain, const struct Swap *swap, struct Arena *arena,
		       struct Error *error)
{
	struct Member ended = swap->beside;
	const struct RecordPut put = {entity_get(KIND_MEMBER), &swap->beside, &ended,
				      .arena = arena};

	ended.until = swap->made.from - 1;
	if (ended.record.id == 0)
		return true;
	if (ended.from != DAY_NONE && ended.from > ended.until)
		return record_bin(domain, put.entity, ended.record.id, error);
	return record_put(domain, &put, error);
}

/* A role that changes hands. */
struct Swapping {
	struct SwapOf of;
	struct Arena *arena;
};

static bool swap_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Swapping *swapping = context;
	struct Arena *arena = swapping->arena;
	const struct Entity *entity = entity_get(KIND_MEMBER);
	struct Swap swap;
	const struct RecordPut ends = {entity, &swap.before, &swap.after, .arena = arena},
			       begins = {entity, NULL, &swap.made, .arena = arena};

	if (!member_plan_swap(domain, swapping->of, arena, &swap, error) ||
	    !record_put(domain, &ends, error) || !end_beside(domain, &swap, arena, error) ||
	    !record_put(domain, &begins, error) || !ask_anew(domain, &swap, arena, error))
		return false;
	operation_set_title(domain,
			    arena_format(arena, "swap %s for %s in %s", swap.gone, swap.comes,
					 domain_ref(domain, KIND_TEAM, swap.before.team, arena)));
	return true;
}

bool member_swap(struct Domain *domain, struct SwapOf of, struct Error *error)
{
	struct Arena arena = {0};
	struct Swapping swapping = {of, &arena};
	bool done = operation_run(domain, "swap", swap_body, &swapping, error);

	arena_release(&arena);
	return done;
}
