/* The verb status: who is on a team, what is agreed with it, how it is scored, and its cycles. */
#include "verb_status.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/people.h"
#include "qtp/season/rule_season.h"

#include <inttypes.h>
#include <string.h>

/* --- Core --- */

static const struct {
	const char *key, *words;
} answers[] = {
	[ATTENDANCE_CONFIRMED] = {"confirmed", "confirmed"},
	[ATTENDANCE_REFUSED] = {"refused", "cannot come"},
	[ATTENDANCE_UNANSWERED] = {"unanswered", "not answered"},
	[ATTENDANCE_OUTDATED] = {"outdated", "answered for other dates"},
};

/* What the roll says of the days of a session. */
struct Attended {
	int n_days, n_known, n_attended;
};

static struct Attended attended_of(const struct Status *status, Id person,
				   const struct Session *session)
{
	struct Attended attended = {0};

	if (session->first_day == DAY_NONE)
		return attended;
	for (Day day = session->first_day; day <= session->last_day; day++) {
		enum PresenceState state = presence_of(&status->work->presence, person, day);

		attended.n_days++;
		attended.n_known += state != PRESENCE_UNKNOWN;
		attended.n_attended += state == PRESENCE_ATTENDED;
	}
	return attended;
}

/* A session that is over asks no one any more. */
static const char *answer_words(const struct Status *status, const struct EligibilityMember *member,
				const struct Session *session)
{
	enum Attendance attendance = member_attendance(member, session);
	bool over = session->last_day < status->work->team->facts.today;

	return over && attendance != ATTENDANCE_CONFIRMED && attendance != ATTENDANCE_REFUSED
		       ? "over"
		       : answers[attendance].words;
}

/* "S1 2 of 2 days, S2 1 of 2 days, S3 confirmed" */
static const char *sessions_text(const struct Status *status,
				 const struct EligibilityMember *member)
{
	const struct EligibilityFacts *facts = &status->work->team->facts;
	struct Arena *arena = &status->cli->arena;
	const char *text = "";

	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];
		struct Attended attended = attended_of(status, member->person->record.id, session);
		const char *what = attended.n_known > 0
					   ? arena_format(arena, "%d of %d %s", attended.n_attended,
							  COUNTED(attended.n_days, "day", "days"))
					   : answer_words(status, member, session);

		text = arena_format(arena, "%s%sS%" PRId64 " %s", text, *text ? ", " : "",
				    session->number, what);
	}
	return text;
}

static void put_sessions(const struct Status *status, const struct EligibilityMember *member)
{
	const struct EligibilityFacts *facts = &status->work->team->facts;

	json_key(status->json, "sessions");
	json_begin_array(status->json);
	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];
		struct Attended attended = attended_of(status, member->person->record.id, session);

		json_begin_object(status->json);
		json_member_text(status->json, "session", session->code);
		json_member_number(status->json, "days", attended.n_days);
		json_key(status->json, "attended");
		if (attended.n_known > 0)
			json_number(status->json, attended.n_attended);
		else
			json_null(status->json);
		json_member_text(status->json, "answer",
				 answers[member_attendance(member, session)].key);
		json_end(status->json);
	}
	json_end(status->json);
}

static void put_member(const struct Status *status, const struct EligibilityMember *member)
{
	const struct Person *person = member->person;
	bool leads = member->member->role == ROLE_LEADER;
	const char *credentials = text_is_empty(person->credentials) ? "" : person->credentials;
	struct Cli *cli = status->cli;

	if (!status->json) {
		cli_say(cli, "  %s%s%s%s: %s", person->name, *credentials ? ", " : "", credentials,
			leads ? ", leader" : "", sessions_text(status, member));
		return;
	}
	json_begin_object(status->json);
	json_member_text(status->json, "person",
			 domain_ref(&cli->domain, KIND_PERSON, person->record.id, &cli->arena));
	json_member_text(status->json, "name", person->name);
	json_member_text(status->json, "role", leads ? "leader" : "core");
	put_sessions(status, member);
	json_end(status->json);
}

static bool is_current(const struct EligibilityFacts *facts, size_t index, bool core)
{
	const struct Member *member = facts->members[index].member;

	return member_is_current(member, facts->today) &&
	       (core ? role_is_core(member->role) : member->role == ROLE_SPONSOR);
}

/* Leader first. */
static void put_core(const struct Status *status)
{
	const struct EligibilityFacts *facts = &status->work->team->facts;
	size_t n = 0;

	for (size_t i = 0; i < facts->n_members; i++)
		n += is_current(facts, i, true);
	if (status->json) {
		json_key(status->json, "core");
		json_begin_array(status->json);
	} else {
		cli_say(status->cli, "Core: %zu of %" PRId64 "-%" PRId64, n,
			facts->season->core_min, facts->season->core_max);
	}
	for (int leads = 1; leads >= 0; leads--)
		for (size_t i = 0; i < facts->n_members; i++)
			if (is_current(facts, i, true) &&
			    (facts->members[i].member->role == ROLE_LEADER) == leads)
				put_member(status, &facts->members[i]);
	if (status->json)
		json_end(status->json);
}

/* "Sponsor: Judith Marsh, Chief Medical Officer; letter received 9 Jan 2017" */
static void put_sponsor(const struct Status *status)
{
	const struct EligibilityFacts *facts = &status->work->team->facts;
	struct Arena *arena = &status->cli->arena;
	const char *names = "";
	Day letter = facts->team->letter_received;
	char day[DAY_TEXT];

	for (size_t i = 0; i < facts->n_members; i++) {
		const struct Person *person = facts->members[i].person;

		if (is_current(facts, i, false))
			names = arena_format(arena, "%s%s%s%s%s", names, *names ? "; " : "",
					     person->name, person->title ? ", " : "",
					     person->title ? person->title : "");
	}
	if (status->json) {
		json_member_text(status->json, "sponsor", *names ? names : NULL);
		json_member_text(status->json, "letter",
				 letter == DAY_NONE ? NULL : day_iso(letter, day));
		return;
	}
	cli_say(status->cli, "Sponsor: %s; %s", *names ? names : "no one is named",
		letter == DAY_NONE
			? "no letter"
			: arena_format(arena, "letter received %s", day_medium(letter, day)));
}

/* --- Coaching --- */

static void put_coach(const struct Status *status)
{
	const struct TeamFacts *team = status->work->team;
	struct Cli *cli = status->cli;
	struct Cadence cadence = cadence_judge(coaching_of(team), &cli->arena);
	const char *name = team->team->coach ? domain_label(&cli->domain, KIND_PERSON,
							    team->team->coach, &cli->arena)
					     : "no one";

	if (!status->json) {
		cli_say(cli, "Coach: %s; %s", name, cadence.text ? cadence.text : "no contact");
		return;
	}
	json_member_text(status->json, "coach",
			 team->team->coach ? domain_ref(&cli->domain, KIND_PERSON,
							team->team->coach, &cli->arena)
					   : NULL);
	json_key(status->json, "last_contact");
	if (cadence.last)
		json_number(status->json, cadence.days);
	else
		json_null(status->json);
}

static void put_action(const struct Status *status, const struct LogAction *action)
{
	struct Arena *arena = &status->cli->arena;
	char day[DAY_TEXT];

	if (!status->json) {
		cli_say(status->cli, "  %s%s%s%s", action->text, *action->owner ? "; " : "",
			action->owner,
			action->due == DAY_NONE ? ""
			: action->days_late > 0
				? arena_format(arena, "; %s late",
					       days_text(arena, action->days_late))
				: arena_format(arena, "; due %s", day_medium(action->due, day)));
		return;
	}
	json_begin_object(status->json);
	json_member_text(status->json, "text", action->text);
	json_member_text(status->json, "owner", *action->owner ? action->owner : NULL);
	json_member_text(status->json, "due",
			 action->due == DAY_NONE ? NULL : day_iso(action->due, day));
	json_end(status->json);
}

static bool put_actions(const struct Status *status, struct Error *error)
{
	struct Cli *cli = status->cli;
	struct LogActions actions;

	if (!open_actions_load(&cli->domain, status->work->team, &cli->arena, &actions, error))
		return false;
	if (status->json) {
		json_key(status->json, "actions");
		json_begin_array(status->json);
	} else {
		cli_say(cli, "Actions: %zu open", actions.n);
	}
	for (size_t i = 0; i < actions.n; i++)
		put_action(status, &actions.items[i]);
	if (status->json)
		json_end(status->json);
	return true;
}

static void put_phase(const struct Status *status)
{
	const struct EligibilityFacts *facts = &status->work->team->facts;
	struct Timeline timeline = timeline_make(facts->cohort, facts->sessions, facts->n_sessions,
						 facts->today, &status->cli->arena);

	if (status->json)
		json_member_text(status->json, "phase", timeline.text);
	else
		cli_say(status->cli, "Phase: %s", timeline.text);
}

/* "Stage: submitted, not yet eligible: 2 rules fail" */
static void put_stage(const struct Status *status, const char *stage)
{
	struct Arena *arena = &status->cli->arena;
	struct Eligibility eligibility = eligibility_judge(&status->work->team->facts, arena);
	int n = eligibility.n_failing;

	cli_say(status->cli, "Stage: %s, %s%s", stage, eligibility.verdict,
		n == 0	 ? ""
		: n == 1 ? ": 1 rule fails"
			 : arena_format(arena, ": %d rules fail", n));
}

bool status_put_people(const struct Status *status, struct Error *error)
{
	Choice stage = status->work->team->facts.team->stage;
	const struct FieldChoice *choice =
		&entity_field(entity_get(KIND_TEAM), "stage")->choices[stage];
	bool accepted = stage == STAGE_ACCEPTED;

	if (status->json)
		json_member_text(status->json, "stage", choice->key);
	else if (!accepted)
		put_stage(status, choice->label);
	if (accepted)
		put_phase(status);
	put_core(status);
	put_sponsor(status);
	if (!accepted)
		return true; /* no one coaches an application */
	put_coach(status);
	return put_actions(status, error);
}

/* --- Scores, cycles --- */

/* "  team 3.0, director 3.0" */
void status_put_scores(const struct Status *status)
{
	const struct CoachingFacts *facts = coaching_of(status->work->team);
	struct Arena *arena = &status->cli->arena;
	const char *text = "";

	for (int rater = 0; rater < N_RATERS; rater++) {
		const struct Score *score = score_newest(facts->scores, facts->n_scores,
							 (enum Rater)rater, facts->today);

		if (rater == RATER_COACH)
			continue;
		if (status->json) {
			json_key(status->json, arena_format(arena, "%s_score", rater_word(rater)));
			if (score)
				json_real(status->json, score->value);
			else
				json_null(status->json);
		} else if (score) {
			text = arena_format(arena, "%s%s%s %.1f", text, *text ? ", " : "",
					    rater_word(rater), score->value);
		}
	}
	if (*text)
		cli_say(status->cli, "  %s", text);
}

static void put_cycle(const struct Status *status, const struct Cycle *cycle)
{
	const struct FieldChoice *acts = entity_field(entity_get(KIND_CYCLE), "act")->choices;
	const char *act = cycle->act == CHOICE_NONE ? NULL : acts[cycle->act].key;
	int64_t open = cycle_open_days(cycle, status->work->team->facts.today);
	struct Arena *arena = &status->cli->arena;
	char start[DAY_TEXT], end[DAY_TEXT];

	if (!status->json) {
		cli_say(status->cli, "  PDSA %" PRId64 " %s: %s", cycle->number,
			open != NUMBER_NONE
				? arena_format(arena, "open for %s", days_text(arena, open))
			: cycle->end == DAY_NONE
				? "not begun"
				: arena_format(arena, "ended %s%s%s", day_medium(cycle->end, end),
					       act ? ", " : "", act ? act : ""),
			text_show(arena, cycle->objective));
		return;
	}
	json_begin_object(status->json);
	json_member_number(status->json, "number", cycle->number);
	json_member_text(status->json, "objective", cycle->objective);
	json_member_text(status->json, "start",
			 cycle->start == DAY_NONE ? NULL : day_iso(cycle->start, start));
	json_member_text(status->json, "end",
			 cycle->end == DAY_NONE ? NULL : day_iso(cycle->end, end));
	json_member_text(status->json, "act", act);
	json_end(status->json);
}

void status_put_cycles(const struct Status *status)
{
	const struct Records *cycles = &status->work->cycles;

	if (status->json) {
		json_key(status->json, "cycles");
		json_begin_array(status->json);
	} else if (cycles->n > 0) {
		cli_say(status->cli, "PDSA cycles: %zu", cycles->n);
	}
	for (size_t i = 0; i < cycles->n; i++)
		put_cycle(status, records_at(cycles, i));
	if (status->json)
		json_end(status->json);
}
