/* Overdue: what is open too near to session 1, and what is open for too long. */
#include "rule_overdue.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"

#include <string.h>

static bool is_red(const struct Owing *owing)
{
	return owing->balance.open > 0 && owing->first_session != DAY_NONE &&
	       owing->today >= owing->first_session - FEE_BEFORE_SESSION_DAYS;
}

static Day age_of(const struct Owing *owing)
{
	return owing->ageing.oldest == DAY_NONE ? 0 : owing->today - owing->ageing.oldest;
}

static bool is_past_due(const struct Owing *owing)
{
	return owing->balance.open > 0 && !is_red(owing) && owing->invoice &&
	       owing->due < owing->today;
}

static bool is_old(const struct Owing *owing)
{
	return owing->balance.open > 0 && !is_red(owing) && !is_past_due(owing) &&
	       age_of(owing) > FEE_OLD_DAYS;
}

static bool is_asking(const struct Owing *owing, const struct Paper *paper, Id team)
{
	return paper->team == team && paper->kind == ISSUED_INVOICE &&
	       paper->state == ISSUED_GOOD && paper->due != DAY_NONE &&
	       text_equal(paper->currency, owing->currency);
}

/* By due day, then by number. */
static bool is_earlier(const struct Paper *a, const struct Paper *b)
{
	return a->due != b->due ? a->due < b->due : strcmp(a->serial, b->serial) < 0;
}

static const struct Paper *next_asking(const struct Owing *owing, const struct Records *papers,
				       Id team, const struct Paper *last)
{
	const struct Paper *next = NULL;

	for (size_t i = 0; i < papers->n; i++) {
		const struct Paper *paper = records_at(papers, i);

		if (is_asking(owing, paper, team) && (!last || is_earlier(last, paper)) &&
		    (!next || is_earlier(paper, next)))
			next = paper;
	}
	return next;
}

void owing_take_papers(struct Owing *owing, const struct Records *papers, Id team)
{
	const struct Balance *balance = &owing->balance;
	Cents invoiced = 0, covered = balance_received(balance) + balance->transferred_in -
				      balance->transferred_out + balance->written_off;
	const struct Paper *paper = NULL;

	owing->invoice = NULL;
	while ((paper = next_asking(owing, papers, team, paper)))
		invoiced += paper->amount;
	if (covered < invoiced - balance->open)
		covered = invoiced - balance->open;
	while ((paper = next_asking(owing, papers, team, paper)) && covered >= paper->amount)
		covered -= paper->amount;
	if (paper) {
		owing->invoice = paper->serial;
		owing->due = paper->due;
	}
}

static bool is_empty(const struct Balance *balance)
{
	bool empty = true;

	for (size_t i = 0; i < N_BALANCE_COLUMNS && empty; i++)
		empty = balance_at(balance, &balance_columns[i]) == 0;
	return empty;
}

Choice overdue_light(const struct Owing *owing)
{
	if (is_red(owing))
		return LIGHT_RED;
	if (is_past_due(owing) || is_old(owing))
		return LIGHT_AMBER;
	return is_empty(&owing->balance) ? CHOICE_NONE : LIGHT_FINE;
}

static const char *open_text(const struct Owing *owing, struct Arena *arena)
{
	return money_text(owing->balance.open, owing->currency, arena);
}

/* "charged $6,300.00, paid $2,100.00; the oldest is of 9 Jan 2017" */
static const char *seen_of(const struct Owing *owing, struct Arena *arena)
{
	const struct Balance *balance = &owing->balance;
	char day[DAY_TEXT];

	return arena_format(
		arena, "charged %s, paid %s%s%s",
		money_text(balance_asked(balance), owing->currency, arena),
		money_text(balance_received(balance), owing->currency, arena),
		owing->ageing.oldest == DAY_NONE ? "" : "; the oldest is of ",
		owing->ageing.oldest == DAY_NONE ? "" : day_medium(owing->ageing.oldest, day));
}

static const char *session_text(const struct Owing *owing, struct Arena *arena)
{
	return day_distance(owing->first_session, owing->today, arena);
}

static void find_unpaid(struct AttentionCase *judged)
{
	const struct OwingList *list = judged->facts;
	struct Arena *arena = judged->arena;

	for (size_t i = 0; i < list->n; i++) {
		const struct Owing *owing = &list->items[i];

		if (!is_red(owing))
			continue;
		attention_add(judged, (struct AttentionFinding){
					      .light = LIGHT_RED,
					      .days_late = owing->today - owing->first_session +
							   FEE_BEFORE_SESSION_DAYS,
					      .text = arena_format(arena, "%s unpaid, S1 %s",
								   open_text(owing, arena),
								   session_text(owing, arena)),
					      .seen = seen_of(owing, arena),
				      });
	}
}

static void find_past_due(struct AttentionCase *judged)
{
	const struct OwingList *list = judged->facts;
	struct Arena *arena = judged->arena;
	char day[DAY_TEXT];

	for (size_t i = 0; i < list->n; i++) {
		const struct Owing *owing = &list->items[i];

		if (!is_past_due(owing))
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = owing->today - owing->due,
				      .text = arena_format(arena, "%s open, %s due %s",
							   open_text(owing, arena), owing->invoice,
							   day_seen(owing->due, owing->today, day)),
				      .seen = seen_of(owing, arena),
			      });
	}
}

static void find_old(struct AttentionCase *judged)
{
	const struct OwingList *list = judged->facts;
	struct Arena *arena = judged->arena;

	for (size_t i = 0; i < list->n; i++) {
		const struct Owing *owing = &list->items[i];

		if (!is_old(owing))
			continue;
		attention_add(judged, (struct AttentionFinding){
					      .light = LIGHT_AMBER,
					      .days_late = age_of(owing) - FEE_OLD_DAYS,
					      .text = arena_format(arena, "%s open for %s",
								   open_text(owing, arena),
								   days_text(arena, age_of(owing))),
					      .seen = seen_of(owing, arena),
				      });
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "unpaid",
		.weight = 9,
		.help = "the fee is not paid, and session 1 is near or was held",
		.rule = "what a team owes is paid 30 days before its first session.",
		.limit = "red from " ATTENTION_DAYS(
			FEE_BEFORE_SESSION_DAYS) " days before session 1 on.",
		.find = find_unpaid,
	},
	{
		.topic = "past_due",
		.weight = 5,
		.help = "an invoice is past its due day and not paid",
		.rule = "an invoice is paid up to its due day.",
		.limit = "amber from the day after it on.",
		.find = find_past_due,
	},
	{
		.topic = "open_fee",
		.weight = 4,
		.help = "what was charged is open for more than 30 days",
		.rule = "what was charged is paid within 30 days.",
		.limit = "amber after " ATTENTION_DAYS(FEE_OLD_DAYS) " days.",
		.find = find_old,
	},
};
const struct AttentionTable overdue_rules = {rules, N_ITEMS(rules)};

static const struct AttentionRule of_practices[] = {
	{
		.topic = "practice_due",
		.weight = 5,
		.help = "an invoice of a practice is past its due day and not paid",
		.rule = "an invoice is paid up to its due day.",
		.limit = "amber from the day after it on.",
		.find = find_past_due,
	},
	{
		.topic = "practice_open",
		.weight = 4,
		.help = "what a practice without a team was charged is open for more than 30 days",
		.rule = "what was charged is paid within 30 days.",
		.limit = "amber after " ATTENTION_DAYS(FEE_OLD_DAYS) " days.",
		.find = find_old,
	},
};
const struct AttentionTable practice_overdue_rules = {of_practices, N_ITEMS(of_practices)};
