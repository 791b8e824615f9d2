/* What a team owes, for letters. */
#include "qtp/engine/view/letter.h"
#include "qtp/money/view_accounts.h"
#include "view_owing.h"

#define TEXTS 5 /* of an account */

static const char *const names[] = {"open", "charged", "paid", "oldest", "due", NULL};

static const char *day_or_nothing(Day day, struct Arena *arena)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "" : arena_text(arena, day_medium(day, text));
}

static void put_texts(const struct AccountRow *row, struct Arena *arena, const char *texts[TEXTS])
{
	const struct Balance *balance = &row->balance;

	texts[0] = money_text(balance->open, row->currency, arena);
	texts[1] = money_text(balance_asked(balance), row->currency, arena);
	texts[2] = money_text(balance_received(balance), row->currency, arena);
	texts[3] = day_or_nothing(row->ageing.oldest, arena);
	texts[4] = row->first_session == DAY_NONE
			   ? ""
			   : day_or_nothing(row->first_session - FEE_BEFORE_SESSION_DAYS, arena);
}

/* The accounts of the team of which something is open, one a currency. */
static bool load(struct Domain *domain, Id team, struct Arena *arena, const char *const **ret_texts,
		 size_t *ret_n_items, struct Error *error)
{
	const struct AccountsQuery query = {.team = team, .day = domain->today};
	struct AccountRows rows;
	const char **texts;

	*ret_n_items = 0;
	if (!accounts_load(domain, query, arena, &rows, error))
		return false;
	texts = ARENA_ARRAY(arena, TEXTS * rows.n, const char *);
	for (size_t i = 0; i < rows.n; i++)
		if (rows.items[i].balance.open > 0)
			put_texts(&rows.items[i], arena, &texts[TEXTS * (*ret_n_items)++]);
	*ret_texts = texts;
	return true;
}

const struct LetterList money_letter_lists[1] = {{KIND_TEAM, "owed", names, load}};
