/* Papers of money in words: whom one goes to, what it lists, what it adds up to, how to pay. */
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/people.h"
#include "qtp/team.h"

#include <string.h>

#define PERCENT_WHOLE 10000 /* hundredths of a percent */

/* A text under way. */
struct Writer {
	struct Domain *domain;
	const struct MoneyPaper *paper;
	struct Arena *arena;
	struct Text *text;
};

static const char *issuer_of(const struct Season *season)
{
	return !text_is_empty(season->provider) ? season->provider
	       : !text_is_empty(season->title)	? season->title
						: season->code;
}

/* A text of several lines, each a line of the paper. */
static void say_lines(struct Writer *writer, const char *lines)
{
	if (!text_is_empty(lines))
		text_format(writer->text, "%s\n", lines);
}

static void say_field(struct Writer *writer, const char *label, const char *value)
{
	if (!text_is_empty(value))
		text_format(writer->text, "%s: %s\n", label, value);
}

/* NULL: there are no lines. */
static const char *last_line(const char *lines)
{
	const char *end = lines ? strrchr(lines, '\n') : NULL;

	return end ? end + 1 : lines;
}

/* The address as its country writes it: its own lines, then the place where they lack it. */
static bool say_payer(struct Writer *writer, struct Error *error)
{
	struct Practice practice;
	const char *place;

	if (!writer->paper->practice) {
		say_field(writer, "To", writer->paper->name);
		return true;
	}
	if (!domain_get(writer->domain, (struct KindId){KIND_PRACTICE, writer->paper->practice},
			&practice, writer->arena, error))
		return false;
	say_field(writer, "To", practice.name);
	say_lines(writer, practice.address);
	place = arena_format(writer->arena, "%s%s%s", practice.city ? practice.city : "",
			     practice.city && practice.region ? ", " : "",
			     practice.region ? practice.region : "");
	if (text_is_empty(practice.address) || !practice.city ||
	    !strstr(practice.address, practice.city))
		say_lines(writer, place);
	if (!text_equal(last_line(practice.address), practice.country))
		say_lines(writer, practice.country);
	return true;
}

static bool say_head(struct Writer *writer, const char *title, struct Error *error)
{
	const struct MoneyPaper *paper = writer->paper;
	struct Team team = {0};
	char day[DAY_TEXT];

	text_format(writer->text, "%s\n%s\n", title, issuer_of(paper->season));
	if (!say_payer(writer, error) ||
	    (paper->team && !domain_get(writer->domain, (struct KindId){KIND_TEAM, paper->team},
					&team, writer->arena, error)))
		return false;
	say_field(writer, "Account", paper->name);
	say_field(writer, "Purchase order", team.purchase_order);
	if (paper->due != DAY_NONE)
		say_field(writer, "Due", day_medium(paper->due, day));
	if (paper->replaced)
		say_field(writer, "In place of", paper->replaced->serial);
	return true;
}

/* A cell of a table holds no bar of its own. */
static const char *cell(const char *text, struct Arena *arena)
{
	char *copy = arena_text(arena, text);

	for (char *at = copy; *at; at++)
		*at = (char)(*at == '|' || *at == '\n' ? '/' : *at);
	return copy;
}

static const char *what_of(const struct Writer *writer, const struct Entry *entry)
{
	struct Arena *arena = writer->arena;
	const char *what =
		entry->reverses ? "reversal"
				: entity_field(&entry_entity, "kind")->choices[entry->kind].label;
	const char *const parts[] = {
		entry->person ? domain_label(writer->domain, KIND_PERSON, entry->person, arena)
			      : NULL,
		entry->method, entry->reference, entry->note};

	if (entry->purpose == PURPOSE_CERTIFICATION)
		what = arena_format(arena, "%s for certification", what);
	for (size_t i = 0; i < N_ITEMS(parts); i++)
		if (!text_is_empty(parts[i]))
			what = arena_format(arena, "%s, %s", what, parts[i]);
	return cell(what, arena);
}

static void say_entry(struct Writer *writer, const struct Entry *entry, Cents amount)
{
	char day[DAY_TEXT];

	text_format(writer->text, "| %s | %s | %s\n", day_medium(entry->day, day),
		    what_of(writer, entry), money_text(amount, entry->currency, writer->arena));
}

static void say_sum(struct Writer *writer, const char *label, Cents amount)
{
	text_format(writer->text, "|  | %s | %s\n", label,
		    money_text(amount, writer->paper->currency, writer->arena));
}

/* The tax that an amount includes, to the nearest cent, half up. */
static Cents tax_in(Cents amount, Cents rate)
{
	Cents whole = PERCENT_WHOLE + rate;

	return amount <= 0 ? 0 : (amount * rate + whole / 2) / whole;
}

static void say_tax(struct Writer *writer)
{
	const struct Season *season = writer->paper->season;
	struct Arena *arena = writer->arena;

	if (season->tax_rate != NUMBER_NONE && season->tax_rate > 0)
		say_field(writer, "Tax",
			  arena_format(arena, "%s %% is included: %s",
				       money_text(season->tax_rate, NULL, arena),
				       money_text(tax_in(writer->paper->amount, season->tax_rate),
						  writer->paper->currency, arena)));
	say_field(writer, "Tax number", season->tax_number);
}

static void say_invoice(struct Writer *writer)
{
	const struct MoneyPaper *paper = writer->paper;

	text_append(writer->text, "| Date | What | Amount\n");
	for (size_t i = 0; i < paper->n; i++)
		say_entry(writer, paper->entries[i], entry_effect(paper->entries[i]));
	say_sum(writer, "Total", paper->amount);
	if (paper->paid > 0)
		say_sum(writer, "Paid so far", -paper->paid);
	say_sum(writer, "To pay", paper->amount - paper->paid);
	say_tax(writer);
	if (!text_is_empty(paper->season->remittance))
		text_append(writer->text, "# How to pay\n");
	say_lines(writer, paper->season->remittance);
}

static void say_receipt(struct Writer *writer)
{
	const struct MoneyPaper *paper = writer->paper;

	text_append(writer->text, "| Date | What | Amount\n");
	for (size_t i = 0; i < paper->n; i++)
		say_entry(writer, paper->entries[i], -entry_effect(paper->entries[i]));
	say_sum(writer, "Received", paper->amount);
}

static void say_statement(struct Writer *writer)
{
	const struct AccountRows *rows = &writer->paper->rows;
	struct Arena *arena = writer->arena;
	char day[DAY_TEXT];

	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];
		Cents running = 0;

		if (row->n_entries == 0)
			continue;
		text_format(writer->text, "# %s\n| Date | What | Amount | Balance\n",
			    account_title(row, arena));
		for (size_t k = 0; k < row->n_entries; k++) {
			const struct Entry *entry = row->entries[k];

			running += entry_effect(entry);
			text_format(writer->text, "| %s | %s | %s | %s\n",
				    day_medium(entry->day, day), what_of(writer, entry),
				    money_text(entry_effect(entry), row->currency, arena),
				    money_text(running, row->currency, arena));
		}
		text_format(writer->text, "%s.\n",
			    account_sums_text(row, writer->domain->today, arena));
	}
}

static const struct {
	const char *title;
	void (*say)(struct Writer *writer);
} kinds[N_ISSUED_KINDS] = {
	[ISSUED_INVOICE] = {"Invoice", say_invoice},
	[ISSUED_RECEIPT] = {"Receipt", say_receipt},
	[ISSUED_STATEMENT] = {"Statement", say_statement},
};

bool money_paper_text(struct Domain *domain, const struct MoneyPaper *paper, struct Arena *arena,
		      const char **ret_text, struct Error *error)
{
	struct Text text;
	struct Writer writer = {domain, paper, arena, &text};
	bool done;

	text_init(&text);
	done = say_head(&writer, kinds[paper->kind].title, error);
	if (done) {
		kinds[paper->kind].say(&writer);
		*ret_text = arena_text(arena, text_get(&text));
	}
	text_release(&text);
	return done;
}

/* The head of the invoice without its days, then what is taken back. */
const char *credit_note_text(const struct Paper *invoice, const char *reason, struct Arena *arena)
{
	const char *at = strchr(invoice->text, '\n'), *whole;
	struct Text text;
	char day[DAY_TEXT];

	text_init(&text);
	text_append(&text, "Credit note\n");
	for (at = at ? at + 1 : ""; *at && strncmp(at, "| ", 2) != 0;) {
		size_t length = strcspn(at, "\n");

		if (strncmp(at, "Due: ", 5) != 0 && strncmp(at, "In place of: ", 13) != 0)
			text_format(&text, "%s\n", arena_text_n(arena, at, length));
		at += length + (at[length] == '\n');
	}
	text_format(&text, "Credits: %s of %s\nReason: %s\n", invoice->serial,
		    day_medium(invoice->day, day), reason);
	text_format(&text, "| What | Amount\n| Invoice %s is taken back | %s\n", invoice->serial,
		    money_text(-invoice->amount, invoice->currency, arena));
	whole = arena_text(arena, text_get(&text));
	text_release(&text);
	return whole;
}
