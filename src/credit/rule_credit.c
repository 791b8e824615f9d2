/* Credit: minutes that count, and what they come to. */
#include "rule_credit.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/people.h"
#include "qtp/season/rule_season.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define HUNDRED 100
#define MINUTES_AN_HOUR 60
#define MINUTES_A_QUARTER 15
#define QUARTER 25

/* --- What minutes come to --- */

Hundredths credit_quarters(int64_t minutes)
{
	return (2 * minutes + MINUTES_A_QUARTER) / (2 * MINUTES_A_QUARTER) * QUARTER;
}

Hundredths credit_contact_hours(int64_t minutes, Choice rule)
{
	switch (rule) {
	case HOURS_CUT:
		return minutes * HUNDRED / MINUTES_AN_HOUR;
	case HOURS_ROUNDED:
		return (2 * minutes * HUNDRED + MINUTES_AN_HOUR) / (2 * MINUTES_AN_HOUR);
	default:
		return credit_quarters(minutes);
	}
}

Hundredths credit_teaching(int64_t minutes)
{
	return credit_quarters(2 * minutes);
}

const char *credit_text(Hundredths hours, struct Arena *arena)
{
	return arena_format(arena, "%" PRId64 ".%02" PRId64, hours / HUNDRED, hours % HUNDRED);
}

Hundredths credit_of_hours(double hours)
{
	return isnan(hours) ? 0 : llround(hours * HUNDRED);
}

/* --- Types of credit --- */

static const struct {
	const char *name, *one; /* several, and a single one */
} types[N_CREDIT_TYPES] = {
	[CREDIT_AMA] = {"AMA PRA Category 1 Credits", "AMA PRA Category 1 Credit"},
	[CREDIT_ANCC] = {"ANCC contact hours", "ANCC contact hour"},
	[CREDIT_ACPE] = {"ACPE contact hours", "ACPE contact hour"},
	[CREDIT_PARTICIPATION] = {"hours of participation", "hour of participation"},
};

const char *credit_name(enum CreditType type)
{
	return types[type].name;
}

const char *credit_amount(enum CreditType type, Hundredths hours, struct Arena *arena)
{
	return arena_format(arena, "%s %s", credit_text(hours, arena),
			    hours == HUNDRED ? types[type].one : types[type].name);
}

/* --- Minutes that count --- */

static bool earns(const struct CreditItem *item, enum CreditType type)
{
	Choice flag = type == CREDIT_AMA ? item->agenda->ama : item->agenda->ancc;

	return flag == CHOICE_YES;
}

/* Whether a list of numbers has this one. */
static bool lists(const char *numbers, int64_t number)
{
	while (numbers && *numbers) {
		char *end;

		if (strtoll(numbers, &end, 10) == number && end != numbers)
			return true;
		numbers = *end ? end + 1 : end;
	}
	return false;
}

/* Of two items of one parallel group: the one that the roll names, else the longer. */
static bool outweighs(const struct CreditItem *a, const struct CreditItem *b, const char *named)
{
	bool a_named = lists(named, a->agenda->number), b_named = lists(named, b->agenda->number);

	if (a_named != b_named)
		return a_named;
	return a->span.until - a->span.from > b->span.until - b->span.from;
}

/* One type of credit, of one person in one column; `named`: numbers of items attended. */
struct Counting {
	const struct CreditItem *items;
	size_t n_items, column;
	enum CreditType type;
	const char *named;
};

/* Whether the roll names another of its parallel group and not this one. */
static bool is_left_out(const struct Counting *counting, const struct CreditItem *item)
{
	bool left_out = false;

	for (size_t i = 0; i < counting->n_items; i++)
		left_out |= agenda_same_group(counting->items[i].agenda, item->agenda) &&
			    lists(counting->named, counting->items[i].agenda->number);
	return left_out && !lists(counting->named, item->agenda->number);
}

static bool is_counted(const struct Counting *counting, size_t index)
{
	const struct CreditItem *item = &counting->items[index];

	if (item->column != counting->column || !earns(item, counting->type) ||
	    is_left_out(counting, item))
		return false;
	for (size_t i = 0; i < counting->n_items; i++) {
		const struct CreditItem *other = &counting->items[i];

		if (i == index || !agenda_same_group(other->agenda, item->agenda) ||
		    !earns(other, counting->type))
			continue;
		if (outweighs(other, item, counting->named) ||
		    (i < index && !outweighs(item, other, counting->named)))
			return false;
	}
	return true;
}

static int64_t overlap(struct TimeSpan a, struct TimeSpan b)
{
	int64_t from = a.from > b.from ? a.from : b.from;
	int64_t until = a.until < b.until ? a.until : b.until;

	return until > from ? until - from : 0;
}

/* Each minute once, within the spans. Items are in order of their start. */
static int64_t count_within(const struct Counting *counting, const struct TimeSpan spans[],
			    size_t n_spans)
{
	int64_t sum = 0, reached = INT64_MIN;

	for (size_t i = 0; i < counting->n_items; i++) {
		struct TimeSpan span = counting->items[i].span;

		if (!is_counted(counting, i))
			continue;
		span.from = span.from > reached ? span.from : reached;
		reached = span.until > reached ? span.until : reached;
		for (size_t k = 0; k < n_spans; k++)
			sum += overlap(span, spans[k]);
	}
	return sum;
}

/* A meal at the end of a half-day is no part of it. */
static bool is_meal(const struct CreditItem *item)
{
	return (item->agenda->kind == AGENDA_MEAL || item->agenda->kind == AGENDA_BREAK) &&
	       !earns(item, CREDIT_AMA) && !earns(item, CREDIT_ANCC);
}

struct TimeSpan credit_column_span(const struct CreditItem items[], size_t n_items, size_t column)
{
	struct TimeSpan all = {0, 0};

	for (size_t i = 0; i < n_items; i++) {
		if (items[i].column != column || is_meal(&items[i]))
			continue;
		if (all.until == 0 || items[i].span.from < all.from)
			all.from = items[i].span.from;
		all.until = items[i].span.until > all.until ? items[i].span.until : all.until;
	}
	return all;
}

/* Spans without the minutes of one other. `ret_spans` has room for n + 1. */
static size_t cut_out(struct TimeSpan spans[], size_t n, struct TimeSpan out)
{
	size_t kept = 0;
	struct TimeSpan rest = {0, 0};

	for (size_t i = 0; i < n; i++) {
		struct TimeSpan span = spans[i];

		if (overlap(span, out) == 0) {
			spans[kept++] = span;
			continue;
		}
		if (span.until > out.until)
			rest = (struct TimeSpan){out.until, span.until};
		if (span.from < out.from)
			spans[kept++] = (struct TimeSpan){span.from, out.from};
	}
	if (rest.until > rest.from)
		spans[kept++] = rest;
	return kept;
}

/* When a person is there in a column. Owned by the arena. */
struct There {
	struct TimeSpan *spans;
	size_t n;
};

/* With room for what is taken out. */
static struct There there_of(const struct Counting *counting, const struct CreditColumn *mark,
			     struct Arena *arena)
{
	bool in_part = mark->state == PRESENCE_PART && mark->n_spans > 0;
	size_t n = in_part ? mark->n_spans : 1;
	struct There there = {ARENA_ARRAY(arena, n + counting->n_items, struct TimeSpan), n};

	there.spans[0] = credit_column_span(counting->items, counting->n_items, counting->column);
	if (in_part)
		memcpy(there.spans, mark->spans, n * sizeof there.spans[0]);
	return there;
}

/* What is left of it to a learner. */
static void take_out_taught(const struct Counting *counting, Id person, struct There *there)
{
	for (size_t i = 0; i < counting->n_items; i++)
		if (person && counting->items[i].agenda->faculty == person)
			there->n = cut_out(there->spans, there->n, counting->items[i].span);
}

static int64_t of_column(const struct Counting *counting, const struct CreditColumn *mark,
			 const struct There *there)
{
	int64_t minutes = count_within(counting, there->spans, there->n);

	if (mark->state != PRESENCE_PART || mark->n_spans > 0)
		return minutes;
	if (mark->minutes == NUMBER_NONE)
		return 0;
	return mark->minutes < minutes ? mark->minutes : minutes;
}

/* Minutes within the spans that the person teaches in a column, each once, whatever else runs at
 * that time. */
static int64_t taught_in(const struct Counting *counting, const struct There *there, Id person)
{
	int64_t sum = 0, reached = INT64_MIN;

	for (size_t i = 0; i < counting->n_items; i++) {
		const struct CreditItem *item = &counting->items[i];
		struct TimeSpan span = item->span;

		if (item->column != counting->column || item->agenda->faculty != person ||
		    item->is_repeat || !earns(item, CREDIT_AMA))
			continue;
		span.from = span.from > reached ? span.from : reached;
		reached = span.until > reached ? span.until : reached;
		for (size_t k = 0; k < there->n; k++)
			sum += overlap(span, there->spans[k]);
	}
	return sum;
}

static bool was_there(Choice state)
{
	return state == PRESENCE_PRESENT || state == PRESENCE_PART;
}

/* Who teaches was there as the roll says it; without a mark it is not known yet. */
static void add_column(const struct Counting *counting, const struct CreditColumn *mark, Id person,
		       struct CreditMinutes *all)
{
	struct Arena arena = {0};
	struct Counting counted = *counting;
	struct There there = there_of(counting, mark, &arena);
	int64_t taught = person ? taught_in(counting, &there, person) : 0;

	if (mark->state == CHOICE_NONE)
		all->unmarked += taught;
	if (was_there(mark->state)) {
		take_out_taught(counting, person, &there);
		all->taught += taught;
		all->ama += of_column(&counted, mark, &there);
		counted.type = CREDIT_ANCC;
		all->ancc += of_column(&counted, mark, &there);
	}
	arena_release(&arena);
}

struct CreditMinutes credit_minutes(const struct CreditItem items[], size_t n_items,
				    const struct CreditColumn columns[], size_t n_columns,
				    Id person)
{
	struct CreditMinutes all = {0};

	for (size_t column = 0; column < n_columns; column++)
		add_column(&(struct Counting){items, n_items, column, CREDIT_AMA,
					      columns[column].items},
			   &columns[column], person, &all);
	return all;
}

struct CreditMinutes credit_whole(const struct CreditItem items[], size_t n_items, size_t column)
{
	const struct TimeSpan all = credit_column_span(items, n_items, column);
	struct Counting counting = {items, n_items, column, CREDIT_AMA, NULL};
	struct CreditMinutes whole = {.ama = count_within(&counting, &all, 1)};

	counting.type = CREDIT_ANCC;
	whole.ancc = count_within(&counting, &all, 1);
	return whole;
}

int64_t credit_attended(const struct CreditItem items[], size_t n_items, size_t column,
			const struct TimeSpan spans[], size_t n_spans)
{
	struct Counting counting = {items, n_items, column, CREDIT_AMA, NULL};
	int64_t ama = count_within(&counting, spans, n_spans), ancc;

	counting.type = CREDIT_ANCC;
	ancc = count_within(&counting, spans, n_spans);
	return ama > ancc ? ama : ancc;
}
