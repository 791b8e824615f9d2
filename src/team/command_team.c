/* Commands on teams and their members: stages, waivers, the waitlist, a swap. */
#include "qtp/engine/domain/command_work.h"
#include "tables.h"

#include "command_swap.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "view_waitlist.h"

#include <inttypes.h>

#define PASS_LINE "pass a team that waits longer"

static bool team_accept_together(const struct CommandCall *call, struct Text *said,
				 struct Error *error)
{
	return places_for(call->domain, call->ids, call->n_ids, said, error);
}

static bool team_accept_doubt(const struct CommandCall *call, struct Text *said,
			      struct Error *error)
{
	return waitlist_passed(call->domain, call->ids, call->n_ids, said, error);
}

static bool team_waive_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_WAIVER);
	const char *rule = call_text(call, "rule");
	struct Arena arena = {0};
	struct Waiver waiver;

	record_blank(entity, &waiver);
	bool read = field_parse(entity_field(entity, "rule"), &waiver, rule ? rule : "",
				(struct ParseFrame){call->domain->today, &arena}, error);

	arena_release(&arena);
	if (!read)
		return false;
	if (waiver.rule == CHOICE_NONE)
		return error_set(error, ERROR_INPUT, "rule",
				 "Say which rule is waived, like core_size or letter.");
	if (!team_waive(call->domain, call->ids[0], waiver.rule, call_text(call, "reason"), error))
		return false;
	if (done)
		text_format(done, "Waived the rule %s.", eligibility_rules[waiver.rule].key);
	return true;
}

/* --- team.forward, team.backward --- */

static bool move_in_line(const struct CommandCall *call, bool forward, struct Text *done,
			 struct Error *error)
{
	struct Arena arena = {0};
	struct Team moved;
	bool did = waitlist_move(call->domain, call->ids[0], forward, error) &&
		   domain_get(call->domain, (struct KindId){KIND_TEAM, call->ids[0]}, &moved,
			      &arena, error);

	if (did && done)
		text_format(done, "%s %s is at place %" PRId64 " in line.", moved.code, moved.name,
			    moved.waitlist_place);
	arena_release(&arena);
	return did;
}

static bool team_forward(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return move_in_line(call, true, done, error);
}

static bool team_backward(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return move_in_line(call, false, done, error);
}

static bool team_forward_ready(struct Domain *domain, Id id, struct Error *error)
{
	return waitlist_may_move(domain, id, true, error);
}

static bool team_backward_ready(struct Domain *domain, Id id, struct Error *error)
{
	return waitlist_may_move(domain, id, false, error);
}

/* --- member.swap --- */

static bool swap_day(const struct CommandCall *call, Day *ret_day, struct Error *error)
{
	*ret_day = call->domain->today;
	return !call_text(call, "from") ||
	       call_day(call, "from", day_frame(call->domain->today, DAY_NEAREST), ret_day, error);
}

static bool swap_find(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		      struct Error *error)
{
	Id team, gone;
	Day day;

	return swap_day(call, &day, error) &&
	       domain_resolve(call->domain, entity_get(KIND_TEAM), named_by[0], &team, error) &&
	       domain_resolve(call->domain, entity_get(KIND_PERSON), named_by[1], &gone, error) &&
	       member_find(call->domain, (struct MemberOf){team, gone, day}, ret_id, error);
}

static bool plan_swap(const struct CommandCall *call, struct Arena *arena, struct Swap *ret_swap,
		      struct Error *error)
{
	const char *person = call_text(call, "person");
	struct SwapOf of = {.member = call->ids[0]};

	if (!person)
		return error_set(error, ERROR_INPUT, "person",
				 "Say who takes over, by name or e-mail.");
	return domain_resolve(call->domain, entity_get(KIND_PERSON), person, &of.person, error) &&
	       swap_day(call, &of.day, error) &&
	       member_plan_swap(call->domain, of, arena, ret_swap, error);
}

static bool swap_plan(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Swap swap;
	char last[DAY_TEXT], first[DAY_TEXT];
	bool planned = plan_swap(call, &arena, &swap, error);

	if (planned) {
		text_format(done,
			    "%s: %s has the role until %s, and %s from %s on.\n\nWhat %s answered "
			    "and did stays on record.\n",
			    text_show(&arena, swap.team), swap.gone,
			    day_long(swap.after.until, last), swap.comes,
			    day_long(swap.made.from, first), swap.gone);
		if (swap.beside.record.id)
			text_format(done, "%s leaves the larger team that day.\n", swap.comes);
		if (swap.elsewhere)
			text_format(done,
				    "\n%s is in the core team of %s, too; the rules allow one team "
				    "a season.\n",
				    swap.comes, swap.elsewhere);
		if (swap.n_ask)
			text_format(done, "\n%s has to be asked about:\n", swap.comes);
	}
	for (size_t i = 0; planned && i < swap.n_ask; i++)
		text_format(done, "  %s\n", swap.ask[i]);
	arena_release(&arena);
	return planned;
}

static void tell_swap(const struct CommandCall *call, const struct Swap *swap, struct Text *done)
{
	char first[DAY_TEXT];

	day_medium(swap->made.from, first);
	if (!call->in_full) {
		text_format(done, "Swapped %s for %s from %s on; %zu %s to ask about.", swap->gone,
			    swap->comes, first, swap->n_ask,
			    swap->n_ask == 1 ? "session" : "sessions");
		return;
	}
	struct Arena arena = {0};

	text_format(done, "Swapped %s for %s in %s from %s on.\n", swap->gone, swap->comes,
		    domain_ref(call->domain, KIND_TEAM, swap->before.team, &arena), first);
	if (swap->beside.record.id)
		text_format(done, "%s left the larger team.\n", swap->comes);
	if (swap->n_ask)
		text_format(done, "To be asked about: %zu.\n", swap->n_ask);
	for (size_t i = 0; i < swap->n_ask; i++)
		text_format(done, "  %s\n", swap->ask[i]);
	arena_release(&arena);
}

static bool swap_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Swap swap;
	bool swapped =
		plan_swap(call, &arena, &swap, error) &&
		member_swap(call->domain,
			    (struct SwapOf){call->ids[0], swap.made.person, swap.made.from}, error);

	if (swapped && done)
		tell_swap(call, &swap, done);
	arena_release(&arena);
	return swapped;
}

static bool swap_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Member member;
	bool loaded = domain_get(domain, (struct KindId){KIND_MEMBER, id}, &member, &arena, error);
	bool ended = loaded && member.until != DAY_NONE && member.until < domain->today;

	if (ended)
		error_set(error, ERROR_RULE, "until", "This role has ended already.");
	arena_release(&arena);
	return loaded && !ended;
}

/* Why an application ends. */
#define REASON(needed, words, without)                                        \
	{                                                                     \
		KIND_TEAM, "notes", needed, "reason", "Reason",               \
			"Why; it is kept in the notes of the team.",          \
			.value = "TEXT", .use = (words), .missing = (without) \
	}

static const struct Command commands[] = {
	{.id = "team.submit",
	 .verb = "submit",
	 .title = "Submit",
	 .help = "The application is handed in.",
	 .keys = "S",
	 .kind = KIND_TEAM,
	 .many = true},
	{.id = "team.review",
	 .verb = "review",
	 .title = "Review",
	 .help = "Somebody is looking at the application.",
	 .keys = "V",
	 .kind = KIND_TEAM,
	 .many = true},
	{.id = "team.return",
	 .verb = "return",
	 .title = "Return as incomplete",
	 .help = "The application goes back: something is missing.",
	 .keys = "I",
	 .kind = KIND_TEAM,
	 .many = true},
	{.id = "team.accept",
	 .verb = "accept",
	 .title = "Accept",
	 .help = "The team gets a place; refused when a rule fails or the cohort is full.",
	 .keys = "A",
	 .kind = KIND_TEAM,
	 .many = true,
	 .letter = "accepted",
	 .force = PASS_LINE,
	 .together = team_accept_together,
	 .doubt = team_accept_doubt},
	{.id = "team.waitlist",
	 .verb = "waitlist",
	 .title = "Waitlist",
	 .help = "The team waits for a place, last in line.",
	 .keys = "L",
	 .kind = KIND_TEAM,
	 .letter = "waitlisted",
	 .many = true},
	{.id = "team.offer",
	 .verb = "offer",
	 .title = "Offer a place",
	 .help = "A place is kept for the team until the day by which it answers.",
	 .words = "place answer waitlist",
	 .kind = KIND_TEAM,
	 .letter = "offered",
	 .many = true,
	 .force = PASS_LINE,
	 .doubt = team_accept_doubt,
	 .arguments = {{KIND_TEAM, "answer_by", true, "by", NULL, NULL, .value = "DATE",
			.use = "the day by which the team answers",
			.missing = "Say by which day the team answers: --by DATE."}}},
	{.id = "team.decline",
	 .verb = "decline",
	 .title = "Decline",
	 .help = "The team gets no place.",
	 .keys = "D",
	 .kind = KIND_TEAM,
	 .letter = "declined",
	 .many = true,
	 .ends = true,
	 .arguments = {REASON(true, "why it gets no place; kept in its notes",
			      "Say why the team gets no place: --reason TEXT.")}},
	{.id = "team.withdraw",
	 .verb = "withdraw",
	 .title = "Withdraw",
	 .help = "The team itself steps back.",
	 .keys = "W",
	 .kind = KIND_TEAM,
	 .many = true,
	 .ends = true,
	 .arguments = {REASON(false, "why it steps back; kept in its notes", NULL)}},
	{.id = "team.waive",
	 .verb = "waive",
	 .title = "Waive a rule",
	 .help = "One rule of eligibility does not hold for this team; the reason is kept.",
	 .keys = "R",
	 .kind = KIND_TEAM,
	 .arguments = {{KIND_WAIVER, "rule", true, .value = "RULE"},
		       {KIND_WAIVER, "reason", true, "reason", .value = "TEXT",
			.use = "why; it is kept"}},
	 .apply = team_waive_apply},
	{.id = "team.forward",
	 .verb = "forward",
	 .title = "Forward in line",
	 .help = "A waiting team changes places with the one before it.",
	 .keys = "<",
	 .kind = KIND_TEAM,
	 .apply = team_forward,
	 .ready = team_forward_ready},
	{.id = "team.backward",
	 .verb = "backward",
	 .title = "Back in line",
	 .help = "A waiting team changes places with the one after it.",
	 .keys = ">",
	 .kind = KIND_TEAM,
	 .apply = team_backward,
	 .ready = team_backward_ready},
	{.id = "member.swap",
	 .verb = "swap",
	 .title = "Swap the member",
	 .help = "Somebody else takes the role from a day on, and is asked about the sessions "
		 "to come.",
	 .line = "somebody else takes a member's role, and is asked about the sessions to come",
	 .named_by = "TEAM OLD",
	 .find = swap_find,
	 .dry_run = "only say what would change",
	 .in_lines = true,
	 .keys = "X",
	 .kind = KIND_MEMBER,
	 .arguments = {{KIND_MEMBER, "person", true, NULL, "New member", "Who takes over.",
			.value = "NEW"},
		       {KIND_MEMBER, "from", false, "on", "From",
			"The first day of the new member; today when not given.", .value = "DATE",
			.use = "the first day of the new member (default: today)"}},
	 .apply = swap_apply,
	 .ready = swap_ready,
	 .plan = swap_plan},
};

const struct CommandTable team_commands = CAPABILITY_ROWS(commands);
