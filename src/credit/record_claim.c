/* Claim: the rules between it and what was earned; and what a session is designated for. */
#include "tables.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "rule_credit.h"
#include "view_roll.h"

#include <inttypes.h>
#include <math.h>

static bool claim_complete(struct Writing *writing, void *record)
{
	struct Claim *claim = record;

	if (claim->day == DAY_NONE)
		claim->day = writing->domain->today;
	if (!claim->attested_by)
		claim->attested_by = writing->domain->env->user;
	return true;
}

static bool claim_check_single(struct Writing *writing, const void *record)
{
	const struct Claim *claim = record;
	struct Records others;

	if (!claim->session || !claim->person)
		return true;
	if (!writing_children(writing, KIND_CLAIM, "person", claim->person, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Claim *other = records_at(&others, i);

		if (other->record.id == claim->record.id || other->session != claim->session ||
		    other->credit != claim->credit)
			continue;
		issues_add(
			writing->issues, ERROR_RULE, "person",
			"%s has claimed %s of this session already: id:%" PRId64
			". Change that claim.",
			domain_label(writing->domain, KIND_PERSON, claim->person, writing->arena),
			credit_name((enum CreditType)claim->credit), other->record.id);
		break;
	}
	return true;
}

static void check_hours(struct Writing *writing, const struct Claim *claim, const struct Roll *roll,
			const struct RollRow *row)
{
	enum CreditType type = (enum CreditType)claim->credit;
	Hundredths claimed = credit_of_hours(claim->hours),
		   earned = row ? row->credit.earned[type] : 0;
	const char *name =
		domain_label(writing->domain, KIND_PERSON, claim->person, writing->arena);

	const char *refusal =
		claimed > 0 && row ? roll_type_refusal(roll, row, type, writing->arena) : NULL;

	if (refusal) {
		issues_add(writing->issues, ERROR_INPUT, "credit", "%s", refusal);
		return;
	}
	if (claimed > earned)
		issues_add(writing->issues, ERROR_INPUT, "hours",
			   "%s has earned %s of %s (%s). Claim so much or less.", name,
			   credit_text(earned, writing->arena), roll->session.code,
			   row ? roll_credit_text(roll, row, writing->arena) : "not on its roll");
	if (type == CREDIT_AMA && claimed % credit_quarters(15) != 0)
		issues_add(writing->issues, ERROR_INPUT, "hours",
			   "AMA credit is claimed in quarters, like 6.75.");
}

static bool claim_check_earned(struct Writing *writing, const void *record)
{
	const struct Claim *claim = record;
	struct Roll roll;

	if (!claim->session || !claim->person || claim->credit == CHOICE_NONE ||
	    isnan(claim->hours))
		return true;
	if (!roll_load(writing->domain, claim->session, writing->arena, &roll, writing->error))
		return false;
	check_hours(writing, claim, &roll, roll_row(&roll, claim->person));
	return true;
}

static bool claim_check_day(struct Writing *writing, const void *record)
{
	const struct Claim *claim = record;
	struct Session session;
	Day today = writing->domain->today;
	char day[DAY_TEXT], other[DAY_TEXT];

	if (!claim->session || claim->day == DAY_NONE)
		return true;
	if (!writing_load(writing, KIND_SESSION, claim->session, &session))
		return false;
	if (claim->day > today)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "%s is still to come, today is %s. Give the day on which it was "
			   "claimed.",
			   day_medium(claim->day, day), day_medium(today, other));
	else if (claim->day < session.first_day)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "%s is before %s began, on %s. Give the day on which it was claimed.",
			   day_medium(claim->day, day), session.code,
			   day_medium(session.first_day, other));
	return true;
}

/* Credit is designated before the activity, and stays as it was from then on. */
static bool session_check_designated(struct Writing *writing, const void *record)
{
	const struct Session *session = record, *before = writing->before;
	Day today = writing->domain->today;
	char day[DAY_TEXT], first[DAY_TEXT];

	if (session->first_day == DAY_NONE)
		return true;
	if (before && !isnan(before->designated) && today >= session->first_day &&
	    credit_of_hours(before->designated) != credit_of_hours(session->designated))
		issues_add(writing->issues, ERROR_INPUT, "designated",
			   "%s has begun, on %s. What it was designated for stays as it was.",
			   session->code, day_medium(session->first_day, first));
	else if (!isnan(session->designated) && session->designated_on != DAY_NONE &&
		 session->designated_on >= session->first_day)
		issues_add(
			writing->issues, ERROR_INPUT, "designated_on",
			"Credit is designated before a session begins: %s is not before %s. Give "
			"the day on which it was done.",
			day_medium(session->designated_on, day),
			day_medium(session->first_day, first));
	if (session->designated < 0 ||
	    (!isnan(session->designated) &&
	     credit_of_hours(session->designated) % credit_quarters(15) != 0))
		issues_add(writing->issues, ERROR_INPUT, "designated",
			   "Credit is designated in quarters, like 13.50.");
	return true;
}

static bool season_check_credit_types(struct Writing *writing, const void *record)
{
	struct CreditTypes types;
	struct Error why;

	if (!credit_types_read(((const struct Season *)record)->credit_types, &types, &why))
		issues_add(writing->issues, why.code, why.field, "%s", why.text);
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_ATTENDANCE, .settle = attendance_settle, .may_go = attendance_may_go},
	{.kind = KIND_CLAIM,
	 .complete = claim_complete,
	 .settle = claim_settle,
	 .may_go = claim_may_go},
	{.kind = KIND_AGENDA, .settle = credit_agenda_settle},
	{.kind = KIND_SESSION, .settle = credit_session_settle},
};
const struct KindBehaviorTable credit_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_ATTENDANCE,
	 {"session", "person", "day", "half"},
	 RULE_ALWAYS,
	 attendance_check_single,
	 .same = true},
	{KIND_ATTENDANCE, {"session", "day"}, RULE_ALWAYS, attendance_check_day},
	{KIND_ATTENDANCE, {"day", "state"}, RULE_ENTERED, attendance_check_over},
	{KIND_ATTENDANCE,
	 {"state", "minutes", "arrived", "left"},
	 RULE_ENTERED,
	 attendance_check_part},
	{KIND_ATTENDANCE, {"session", "person"}, RULE_ENTERED, attendance_check_known},
	{KIND_CLAIM, {"session", "person", "credit"}, RULE_ALWAYS, claim_check_single},
	{KIND_CLAIM, {"hours", "credit"}, RULE_ENTERED, claim_check_earned},
	{KIND_CLAIM, {"day", "session"}, RULE_ENTERED, claim_check_day},
	{KIND_SESSION, {"first_day", "last_day"}, RULE_ALWAYS, session_check_marks},
	{KIND_SESSION, {"designated", "designated_on"}, RULE_ENTERED, session_check_designated},
	{KIND_SEASON, {"credit_types"}, RULE_ENTERED, season_check_credit_types},
};
const struct RecordRuleTable credit_rules = CAPABILITY_ROWS(rules_rows);
