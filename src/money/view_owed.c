/* What a team owes, for letters. */
#include "view_owing.h"
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/view/letter.h"
#include "view_accounts.h"

#define TEXTS 6 /* of an account */

static const char *const names[] = {"open", "charged", "paid", "also", "oldest", "due", NULL};

/* What else is between what was charged and what is open: "$500.00 is waived". */
static const char *also_text(const struct AccountRow *row, struct Arena *arena)
{
	const struct Balance *balance = &row->balance;
	const struct {
		Cents amount;
		const char *words;
	} parts[] = {
		{balance->waived, "is waived"},
		{balance->written_off, "is written off"},
		{balance->transferred_in, "came from another account"},
		{balance->transferred_out, "went to another account"},
	};
	const char *text = "";

	for (size_t i = 0; i < N_ITEMS(parts); i++)
		if (parts[i].amount)
			text = arena_format(arena, "%s%s%s %s", text, *text ? ", " : "",
					    money_text(parts[i].amount, row->currency, arena),
					    parts[i].words);
	return text;
}

/* That of the good invoice that names the oldest open charge; without one so many days before
 * session 1, unless the charge is of a later day. */
static bool find_due(struct Domain *domain, const struct AccountRow *row, struct Arena *arena,
		     Day *ret_due, struct Error *error)
{
	const struct Paper *invoice = NULL;
	Day due = row->first_session == DAY_NONE ? DAY_NONE
						 : row->first_session - FEE_BEFORE_SESSION_DAYS;

	for (size_t i = 0; i < row->n_entries; i++)
		if (row->entries[i]->record.id == row->ageing.oldest_id &&
		    !paper_naming(domain, (struct PapersNaming){row->entries[i], ISSUED_INVOICE},
				  arena, &invoice, error))
			return false;
	if (invoice && invoice->due != DAY_NONE)
		*ret_due = invoice->due;
	else
		*ret_due = due != DAY_NONE && due >= row->ageing.oldest ? due : DAY_NONE;
	return true;
}

static bool put_texts(struct Domain *domain, const struct AccountRow *row, struct Arena *arena,
		      const char *texts[TEXTS], struct Error *error)
{
	const struct Balance *balance = &row->balance;
	Day due;

	if (!find_due(domain, row, arena, &due, error))
		return false;
	texts[0] = money_text(balance->open, row->currency, arena);
	texts[1] = money_text(balance_asked(balance), row->currency, arena);
	texts[2] = money_text(balance_received(balance), row->currency, arena);
	texts[3] = also_text(row, arena);
	texts[4] = letter_day(row->ageing.oldest, arena);
	texts[5] = letter_day(due, arena);
	return true;
}

/* The accounts of the team of which something is open, one a currency. */
static bool load(struct Domain *domain, Id team, struct Arena *arena, struct LetterItems *ret_items,
		 struct Error *error)
{
	const struct AccountsQuery query = {.team = team, .day = domain->today};
	struct AccountRows rows;
	const char **texts;
	size_t n = 0;

	if (!accounts_load(domain, query, arena, &rows, error))
		return false;
	texts = ARENA_ARRAY(arena, TEXTS * rows.n, const char *);
	for (size_t i = 0; i < rows.n; i++)
		if (rows.items[i].balance.open > 0 &&
		    !put_texts(domain, &rows.items[i], arena, &texts[TEXTS * n++], error))
			return false;
	*ret_items = (struct LetterItems){texts, n};
	return true;
}

static const struct LetterList letter_lists_rows[] = {{KIND_TEAM, "owed", names, load}};
const struct LetterListTable money_letter_lists = CAPABILITY_ROWS(letter_lists_rows);
