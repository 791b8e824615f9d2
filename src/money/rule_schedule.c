/* Schedule: settings of fees and refunds, read from their texts. */
#include "rule_schedule.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define NUMBER_DIGITS 6

/* --- Terms --- */

/* Without the blanks around it. */
static const char *trim(const char *text, size_t length, struct Arena *arena)
{
	while (length > 0 && strchr(" \t\n", *text)) {
		text++;
		length--;
	}
	while (length > 0 && strchr(" \t\n", text[length - 1]))
		length--;
	return arena_text_n(arena, text, length);
}

/* The terms of a text, NULL or "" none; false: one has no colon. Owned by the arena. */
static bool terms_read(const char *text, struct Arena *arena, struct Terms *ret_terms)
{
	size_t capacity = 1;

	for (const char *at = text ? text : ""; *at; at++)
		capacity += *at == ';';
	*ret_terms = (struct Terms){ARENA_ARRAY(arena, capacity, struct Term), 0};
	for (const char *at = text ? text : ""; *at;) {
		size_t length = strcspn(at, ";"), key = strcspn(at, ":;");
		struct Term *term = &ret_terms->items[ret_terms->n];

		if (*trim(at, length, arena)) {
			if (key == length)
				return false;
			term->key = trim(at, key, arena);
			term->value = trim(at + key + 1, length - key - 1, arena);
			ret_terms->n++;
		}
		at += length + (at[length] == ';');
	}
	return true;
}

static bool read_number(const char *text, int64_t *ret_number)
{
	size_t digits = strspn(text, "0123456789");

	*ret_number = digits > 0 && digits <= NUMBER_DIGITS ? strtoll(text, NULL, 10) : 0;
	return digits > 0 && digits <= NUMBER_DIGITS && text[digits] == '\0';
}

static bool read_cents(const char *text, struct Arena *arena, Cents *ret_cents)
{
	const struct Field field = {
		.type = FIELD_CENTS, .key = "amount", .label = "Amount", .max = INT64_MAX / 1000};
	struct Error error;

	return field_parse(&field, ret_cents, text, (struct ParseFrame){DAY_NONE, arena}, &error) &&
	       *ret_cents != NUMBER_NONE && *ret_cents >= 0;
}

/* "10 %" */
static bool read_percent(const char *text, struct Arena *arena, int64_t *ret_percent)
{
	size_t length = strlen(text);

	return length > 1 && text[length - 1] == '%' &&
	       read_number(trim(text, length - 1, arena), ret_percent) && *ret_percent <= 100;
}

#define FORM(what, like) "\"%.40s\" is no " what ". Write terms like " like "."

static const char *term_text(const struct Term *term, struct Arena *arena)
{
	return arena_format(arena, "%s: %s", term->key, term->value);
}

/* --- Settings --- */

const char *fee_tiers_read(const char *text, struct Arena *arena, struct FeeTier **ret_tiers,
			   size_t *ret_n)
{
	struct Terms terms;
	char day[DAY_TEXT];

	*ret_n = 0;
	if (!terms_read(text, arena, &terms))
		return arena_format(arena, FORM("fee by day", "2017-01-31: 1,900.00"), text);
	*ret_tiers = ARENA_ARRAY(arena, terms.n, struct FeeTier);
	for (size_t i = 0; i < terms.n; i++) {
		struct FeeTier *tier = &(*ret_tiers)[i];

		if (!day_parse_iso(terms.items[i].key, &tier->until) ||
		    !read_cents(terms.items[i].value, arena, &tier->fee))
			return arena_format(arena, FORM("fee by day", "2017-01-31: 1,900.00"),
					    term_text(&terms.items[i], arena));
		if (i > 0 && tier->until <= (*ret_tiers)[i - 1].until)
			return arena_format(arena,
					    "The fees by day overlap at %s. Give each a later last "
					    "day than the one before.",
					    day_medium(tier->until, day));
	}
	*ret_n = terms.n;
	return NULL;
}

static bool read_discount(const struct Term *term, struct Arena *arena, struct Discount *discount)
{
	discount->percent = NUMBER_NONE;
	discount->amount = 0;
	return read_number(term->key, &discount->from) &&
	       (read_percent(term->value, arena, &discount->percent) ||
		read_cents(term->value, arena, &discount->amount));
}

const char *fee_groups_read(const char *text, struct Arena *arena, struct Discount **ret_groups,
			    size_t *ret_n)
{
	struct Terms terms;

	*ret_n = 0;
	if (!terms_read(text, arena, &terms))
		return arena_format(arena, FORM("group discount", "3: 10 %% or 4: 500.00"), text);
	*ret_groups = ARENA_ARRAY(arena, terms.n, struct Discount);
	for (size_t i = 0; i < terms.n; i++) {
		struct Discount *group = &(*ret_groups)[i];

		if (!read_discount(&terms.items[i], arena, group))
			return arena_format(arena, FORM("group discount", "3: 10 %% or 4: 500.00"),
					    term_text(&terms.items[i], arena));
		if (i > 0 && group->from <= group[-1].from)
			return arena_format(arena,
					    "The group discounts overlap at %" PRId64
					    " members. Let each begin with more than the one "
					    "before.",
					    group->from);
	}
	*ret_n = terms.n;
	return NULL;
}

const char *refund_tiers_read(const char *text, struct Arena *arena, struct Discount **ret_tiers,
			      size_t *ret_n)
{
	struct Terms terms;

	*ret_n = 0;
	if (!terms_read(text, arena, &terms))
		return arena_format(arena, FORM("refund", "60: 100 %%; 30: 50 %%; 0: 0 %%"), text);
	*ret_tiers = ARENA_ARRAY(arena, terms.n, struct Discount);
	for (size_t i = 0; i < terms.n; i++) {
		struct Discount *tier = &(*ret_tiers)[i];

		if (!read_discount(&terms.items[i], arena, tier) || tier->percent == NUMBER_NONE)
			return arena_format(arena, FORM("refund", "60: 100 %%; 30: 50 %%; 0: 0 %%"),
					    term_text(&terms.items[i], arena));
		if (i > 0 && tier->from >= tier[-1].from)
			return arena_format(arena,
					    "The refunds overlap at %" PRId64
					    " days. Let each begin with fewer days than the one "
					    "before.",
					    tier->from);
	}
	if (terms.n > 0 && (*ret_tiers)[terms.n - 1].from > 0)
		return arena_format(arena,
				    "The refunds say nothing of less than %" PRId64
				    " days. Add a last term from 0 days on, like 0: 0 %%.",
				    (*ret_tiers)[terms.n - 1].from);
	*ret_n = terms.n;
	return NULL;
}

static const struct FieldChoice *find_kind(const char *key)
{
	const struct FieldChoice *kind = entity_field(&entry_entity, "kind")->choices;

	while (kind->key && strcmp(kind->key, key) != 0)
		kind++;
	return kind->key ? kind : NULL;
}

const char *account_codes_check(const char *text, struct Arena *arena)
{
	struct Terms terms;

	if (!terms_read(text, arena, &terms))
		return arena_format(arena, FORM("account code", "charge: 4100; payment: 1000"),
				    text);
	for (size_t i = 0; i < terms.n; i++)
		if (!find_kind(terms.items[i].key) || !*terms.items[i].value)
			return arena_format(
				arena,
				"\"%.40s\" has no account code. Write the kinds charge, "
				"payment, refund, waiver, transfer, penalty and "
				"write_off, like charge: 4100; payment: 1000.",
				text_show(arena, terms.items[i].key));
	return NULL;
}

const char *account_code(const char *text, Choice kind, struct Arena *arena)
{
	const char *key = entity_field(&entry_entity, "kind")->choices[kind].key;
	struct Terms terms;

	if (!terms_read(text, arena, &terms))
		return "";
	for (size_t i = 0; i < terms.n; i++)
		if (strcmp(terms.items[i].key, key) == 0)
			return terms.items[i].value;
	return "";
}

static bool has_fees(const struct Cohort *cohort)
{
	return cohort->fee != NUMBER_NONE || cohort->fee_member != NUMBER_NONE ||
	       !text_is_empty(cohort->fee_tiers) || !text_is_empty(cohort->fee_groups);
}

struct Schedule schedule_of(const struct Season *season, const struct Cohort *cohort,
			    struct Arena *arena)
{
	bool own = has_fees(cohort);
	const char *tiers = own ? cohort->fee_tiers : season->fee_tiers;
	const char *groups = own ? cohort->fee_groups : season->fee_groups;
	struct Schedule schedule = {.fee = own && cohort->fee != NUMBER_NONE ? cohort->fee
									     : season->fee,
				    .fee_member = own ? cohort->fee_member : season->fee_member,
				    .currency = season->currency,
				    .of_registrations = cohort->format == FORMAT_ONE_DAY};

	if (fee_tiers_read(tiers, arena, &schedule.tiers, &schedule.n_tiers))
		schedule.n_tiers = 0;
	if (fee_groups_read(groups, arena, &schedule.groups, &schedule.n_groups))
		schedule.n_groups = 0;
	return schedule;
}
