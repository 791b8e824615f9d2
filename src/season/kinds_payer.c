/* Payers: who pays the fee of a team, and which of them a season takes. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/season.h"

#include <string.h>

const struct FieldChoice payer_table[] = {{"practice", "practice"},
					  {"participant", "participant"},
					  {"grant", "grant"},
					  {"partner_society", "partner society"},
					  {NULL, NULL}};
_Static_assert(N_ITEMS(payer_table) == N_PAYERS + 1, "every payer is counted");

const struct FieldChoice *payer_choices(void)
{
	return payer_table;
}

static int find_payer(const char *folded, struct Arena *arena)
{
	for (int i = 0; i < N_PAYERS; i++)
		if (strcmp(payer_table[i].key, folded) == 0 ||
		    strcmp(text_fold(arena, payer_table[i].label), folded) == 0)
			return i;
	return -1;
}

/* What is between two commas, without the blanks around it. */
static const char *one_name(const char *text, size_t length, struct Arena *arena)
{
	while (length > 0 && *text == ' ') {
		text++;
		length--;
	}
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return arena_text_n(arena, text, length);
}

bool payers_read(const char *text, bool ret_taken[N_PAYERS], const char **ret_wrong,
		 struct Arena *arena)
{
	memset(ret_taken, 0, N_PAYERS * sizeof ret_taken[0]);
	while (*text) {
		size_t length = strcspn(text, ",");
		const char *name = one_name(text, length, arena);
		int payer = find_payer(text_fold(arena, name), arena);

		if (payer < 0 && !text_is_empty(name)) {
			*ret_wrong = name;
			return false;
		}
		if (payer >= 0)
			ret_taken[payer] = true;
		text += length + (text[length] == ',');
	}
	return true;
}

const char *payers_text(const bool taken[N_PAYERS], struct Arena *arena)
{
	const char *text = NULL;

	for (int i = 0; i < N_PAYERS; i++)
		if (taken[i])
			text = text ? arena_format(arena, "%s, %s", text, payer_table[i].key)
				    : payer_table[i].key;
	return text;
}
