/* The table of commands, and the small functions behind it. */
#include "command_work.h"

#include "qtp/base/math.h"
#include "qtp/base/text.h"
#include "qtp/domain/waitlist.h"

#include <string.h>

/* "Accepted Lakeside Oncology." or "Accepted 3 teams." */
static void say_done(struct Domain *domain, const char *past, const Id ids[], size_t n_ids,
		     struct Text *done)
{
	struct Arena arena = {0};

	if (done && n_ids == 1)
		text_format(done, "%s %s %s.", past, domain_ref(domain, KIND_TEAM, ids[0], &arena),
			    domain_label(domain, KIND_TEAM, ids[0], &arena));
	else if (done)
		text_format(done, "%s %zu teams.", past, n_ids);
	arena_release(&arena);
}

/* Nothing promotes itself: when a place has become free, the first in line is named. */
static void say_offer(struct Domain *domain, Id team_id, struct Text *done)
{
	struct Arena arena = {0};
	struct Team team;
	struct Error ignored;
	const char *offer = NULL;

	if (domain_get(domain, entity_get(KIND_TEAM), team_id, &team, &arena, &ignored))
		offer = places_offer(domain, team.cohort, &arena);
	if (offer)
		text_format(done, " %s", offer);
	arena_release(&arena);
}

static bool move_teams(struct Domain *domain, const Id ids[], size_t n_ids, enum Stage to,
		       const char *past, struct Text *done, struct Error *error)
{
	if (!team_move_many(domain, ids, n_ids, to, error))
		return false;
	say_done(domain, past, ids, n_ids, done);
	if (done && to == STAGE_WITHDRAWN)
		say_offer(domain, ids[0], done);
	return true;
}

/* A command that moves teams to a stage: its apply and ready functions, which differ in the stage
 * alone. */
#define STAGE_COMMAND(name, stage, past)                                                   \
	static bool team_##name(struct Domain *domain, const Id ids[], size_t n_ids,       \
				const struct Assignment arguments[], size_t n_arguments,   \
				struct Text *done, struct Error *error)                    \
	{                                                                                  \
		(void)arguments;                                                           \
		(void)n_arguments;                                                         \
		return move_teams(domain, ids, n_ids, stage, past, done, error);           \
	}                                                                                  \
	static bool team_##name##_ready(struct Domain *domain, Id id, struct Error *error) \
	{                                                                                  \
		return team_may_move(domain, id, stage, error);                            \
	}

STAGE_COMMAND(submit, STAGE_SUBMITTED, "Submitted")
STAGE_COMMAND(review, STAGE_UNDER_REVIEW, "Under review:")
STAGE_COMMAND(return, STAGE_INCOMPLETE, "Returned as incomplete:")
STAGE_COMMAND(accept, STAGE_ACCEPTED, "Accepted")
STAGE_COMMAND(waitlist, STAGE_WAITLISTED, "Waitlisted")
STAGE_COMMAND(decline, STAGE_DECLINED, "Declined")
STAGE_COMMAND(withdraw, STAGE_WITHDRAWN, "Withdrew")

const char *argument_text(const struct Assignment arguments[], size_t n, const char *field)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(arguments[i].field, field) == 0)
			return arguments[i].text;
	}
	return NULL;
}

static bool team_waive_command(struct Domain *domain, const Id ids[], size_t n_ids,
			       const struct Assignment arguments[], size_t n_arguments,
			       struct Text *done, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_WAIVER);
	const char *rule = argument_text(arguments, n_arguments, "rule");
	struct Arena arena = {0};
	struct Waiver waiver;

	(void)n_ids;
	record_blank(entity, &waiver);
	bool read = field_parse(entity_field(entity, "rule"), &waiver, rule ? rule : "",
				domain->today, &arena, error);

	arena_release(&arena);
	if (!read)
		return false;
	if (waiver.rule == CHOICE_NONE)
		return error_set(error, ERROR_INPUT, "rule",
				 "Say which rule is waived, like core_size or letter.");
	if (!team_waive(domain, ids[0], (enum EligibilityRule)waiver.rule,
			argument_text(arguments, n_arguments, "reason"), error))
		return false;
	if (done)
		text_format(done, "Waived the rule %s.",
			    eligibility_rule_key((enum EligibilityRule)waiver.rule));
	return true;
}

static const struct Command commands[] = {
	{.id = "team.submit",
	 .verb = "submit",
	 .title = "Submit",
	 .help = "The application is handed in.",
	 .keys = "S",
	 .kind = KIND_TEAM,
	 .many = true,
	 .apply = team_submit,
	 .ready = team_submit_ready},
	{.id = "team.review",
	 .verb = "review",
	 .title = "Review",
	 .help = "Somebody is looking at the application.",
	 .keys = "V",
	 .kind = KIND_TEAM,
	 .many = true,
	 .apply = team_review,
	 .ready = team_review_ready},
	{.id = "team.return",
	 .verb = "return",
	 .title = "Return as incomplete",
	 .help = "The application goes back: something is missing.",
	 .keys = "I",
	 .kind = KIND_TEAM,
	 .many = true,
	 .apply = team_return,
	 .ready = team_return_ready},
	{.id = "team.accept",
	 .verb = "accept",
	 .title = "Accept",
	 .help = "The team gets a place; refused when a rule fails or the cohort is full.",
	 .keys = "A",
	 .kind = KIND_TEAM,
	 .many = true,
	 .apply = team_accept,
	 .ready = team_accept_ready,
	 .together = places_for},
	{.id = "team.waitlist",
	 .verb = "waitlist",
	 .title = "Waitlist",
	 .help = "The team waits for a place, last in line.",
	 .keys = "L",
	 .kind = KIND_TEAM,
	 .many = true,
	 .apply = team_waitlist,
	 .ready = team_waitlist_ready},
	{.id = "team.decline",
	 .verb = "decline",
	 .title = "Decline",
	 .help = "The team gets no place.",
	 .keys = "D",
	 .kind = KIND_TEAM,
	 .many = true,
	 .ends = true,
	 .apply = team_decline,
	 .ready = team_decline_ready},
	{.id = "team.withdraw",
	 .verb = "withdraw",
	 .title = "Withdraw",
	 .help = "The team itself steps back.",
	 .keys = "W",
	 .kind = KIND_TEAM,
	 .many = true,
	 .ends = true,
	 .apply = team_withdraw,
	 .ready = team_withdraw_ready},
	{.id = "team.waive",
	 .verb = "waive",
	 .title = "Waive a rule",
	 .help = "One rule of eligibility does not hold for this team; the reason is kept.",
	 .keys = "R",
	 .kind = KIND_TEAM,
	 .arguments = {{KIND_WAIVER, "rule", true, NULL}, {KIND_WAIVER, "reason", true, "reason"}},
	 .apply = team_waive_command},
	{.id = "team.forward",
	 .verb = "forward",
	 .title = "Forward in line",
	 .help = "A waiting team changes places with the one before it.",
	 .keys = "<",
	 .kind = KIND_TEAM,
	 .apply = command_team_forward,
	 .ready = command_team_forward_ready},
	{.id = "team.backward",
	 .verb = "backward",
	 .title = "Back in line",
	 .help = "A waiting team changes places with the one behind it.",
	 .keys = ">",
	 .kind = KIND_TEAM,
	 .apply = command_team_backward,
	 .ready = command_team_backward_ready},
	{.id = "session.move",
	 .verb = "move",
	 .title = "Move the session",
	 .help = "To another date; shows first what moves along, and who has to be asked again.",
	 .keys = "T",
	 .kind = KIND_SESSION,
	 .arguments = {{KIND_SESSION, "first_day", true, NULL, "New first day",
			"The day it will start; it keeps its length."}},
	 .apply = command_session_move,
	 .ready = command_session_move_ready,
	 .plan = command_session_move_plan},
	{.id = "session.copy_agenda",
	 .verb = "copy-agenda",
	 .title = "Copy the agenda",
	 .help = "The agenda goes to another session too, day by day.",
	 .keys = "P",
	 .kind = KIND_SESSION,
	 .arguments = {{KIND_AGENDA, "session", true, NULL, "To session",
			"The session that gets the agenda; it must have none yet."}},
	 .apply = command_session_copy_agenda,
	 .plan = command_session_copy_agenda_plan},
	{.id = "member.swap",
	 .verb = "swap",
	 .title = "Swap the member",
	 .help = "Somebody else takes the role from a day on, and is asked about the sessions "
		 "to come.",
	 .keys = "X",
	 .kind = KIND_MEMBER,
	 .arguments = {{KIND_MEMBER, "person", true, NULL, "New member", "Who takes over."},
		       {KIND_MEMBER, "from", false, "on", "From",
			"The first day of the new member; today when not given."}},
	 .apply = command_member_swap,
	 .ready = command_member_swap_ready,
	 .plan = command_member_swap_plan},
	{.id = "season.clone",
	 .verb = "clone",
	 .title = "Clone the season",
	 .help = "Structure, settings, milestones and agenda for other dates, without people "
		 "and teams.",
	 .kind = KIND_SEASON,
	 .arguments = {{KIND_SEASON, "code", true, NULL, "New code",
			"The code of the new season, like 2018."}},
	 .apply = command_season_clone,
	 .more = command_season_clone_more},
	{.id = "contact.held",
	 .verb = "held",
	 .title = "Held as planned",
	 .help = "The planned contact was held.",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "minutes", false, "minutes"},
		       {KIND_CONTACT, "notes", false, "note"}},
	 .apply = command_contact_held,
	 .ready = command_contact_held_ready},
	{.id = "contact.moved",
	 .verb = "moved",
	 .title = "Moved",
	 .help = "The planned contact is on another day.",
	 .keys = "p",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "day", true, "to", "To", "The day it moves to."},
		       {KIND_CONTACT, "start", false, "start", "At",
			"The new start, like 10:00; nothing: the same as before."}},
	 .apply = command_contact_moved,
	 .ready = command_contact_moved_ready},
	{.id = "contact.missed",
	 .verb = "missed",
	 .title = "Missed",
	 .help = "The planned contact was not held.",
	 .keys = "x",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "notes", false, "note"}},
	 .apply = command_contact_missed,
	 .ready = command_contact_held_ready},
};

const struct Command *command_at(size_t index)
{
	return index < N_ITEMS(commands) ? &commands[index] : NULL;
}

const struct Command *command_find(const char *verb)
{
	for (size_t i = 0; i < N_ITEMS(commands); i++) {
		if (strcmp(commands[i].verb, verb) == 0 || strcmp(commands[i].id, verb) == 0)
			return &commands[i];
	}
	return NULL;
}
