/* Accounts as tables: the rows of the screen Money, of fees and of ageing. */
#include "view_accounts_table.h"

#include "qtp/engine/base/math.h"
#include "qtp/season.h"

#include <string.h>

static void begin(struct DataTable *table, Day day)
{
	table->row_name = "account";
	table->row_plural = "accounts";
	table->day = day;
	table->is_private = true;
}

/* Of parts by member alone the last column, the person, says something. */
static size_t n_without_person(const struct AccountRows *rows, size_t n_columns)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].person_name)
			return n_columns;
	return n_columns - 1;
}

void accounts_table(const struct AccountRows *rows, Day day, bool codes, struct Arena *arena,
		    struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "team", .label = "Code", .type = FIELD_TEXT},
		{.key = "name", .label = "Team", .type = FIELD_TEXT},
		{.key = "payer", .label = "Payer", .type = FIELD_TEXT},
		{.key = "currency", .label = "Currency", .type = FIELD_TEXT},
		{.key = "charged", .label = "Charged", .type = FIELD_CENTS},
		{.key = "covered", .label = "Covered", .type = FIELD_CENTS},
		{.key = "open", .label = "Open", .type = FIELD_CENTS},
		{.key = "oldest", .label = "Oldest", .type = FIELD_DAY},
		{.key = "person", .label = "Person", .type = FIELD_TEXT},
	};
	const struct FieldChoice *payers = payer_choices();

	data_table_begin(ret_table, arena, "Money", columns,
			 n_without_person(rows, N_ITEMS(columns)));
	begin(ret_table, day);
	ret_table->name = "money";
	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];
		const struct FieldChoice *payer =
			row->payer == CHOICE_NONE ? NULL : &payers[row->payer];
		const struct Value cells[] = {
			data_table_text(row->code),
			data_table_text(row->name),
			data_table_text(payer ? (codes ? payer->key : payer->label) : NULL),
			data_table_text(row->currency),
			data_table_number(balance_asked(&row->balance)),
			data_table_number(balance_covered(&row->balance)),
			data_table_number(row->balance.open),
			data_table_day(row->ageing.oldest),
			data_table_text(row->person_name),
		};

		data_table_row(ret_table, cells);
	}
}

void accounts_ages_table(const struct AccountRows *rows, Day day, struct Arena *arena,
			 struct DataTable *ret_table)
{
	enum { FIRST_BAND = 3 };
	static const struct TableColumn own[FIRST_BAND + AGE_BANDS + 4] = {
		{.key = "team", .label = "Code", .type = FIELD_TEXT},
		{.key = "name", .label = "Team", .type = FIELD_TEXT},
		{.key = "currency", .label = "Currency", .type = FIELD_TEXT},
		[FIRST_BAND +
			AGE_BANDS] = {.key = "credit", .label = "Credit", .type = FIELD_CENTS},
		{.key = "open", .label = "Open", .type = FIELD_CENTS},
		{.key = "oldest", .label = "Oldest", .type = FIELD_DAY},
		{.key = "person", .label = "Person", .type = FIELD_TEXT},
	};
	struct TableColumn *columns = ARENA_ARRAY(arena, N_ITEMS(own), struct TableColumn);

	memcpy(columns, own, sizeof own);
	for (size_t k = 0; k < AGE_BANDS; k++)
		columns[FIRST_BAND + k] = (struct TableColumn){
			.key = age_band_keys[k],
			.label = arena_format(arena, "%s days", age_band_titles[k]),
			.type = FIELD_CENTS};
	data_table_begin(ret_table, arena, "How old what is open is", columns,
			 n_without_person(rows, N_ITEMS(own)));
	begin(ret_table, day);
	ret_table->name = "ageing";
	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];
		struct Value cells[N_ITEMS(own)] = {
			data_table_text(row->code),
			data_table_text(row->name),
			data_table_text(row->currency),
			[FIRST_BAND + AGE_BANDS] = data_table_number(row->ageing.credit),
			data_table_number(row->balance.open),
			data_table_day(row->ageing.oldest),
			data_table_text(row->person_name),
		};

		for (size_t k = 0; k < AGE_BANDS; k++)
			cells[FIRST_BAND + k] = data_table_number(row->ageing.bands[k]);
		if (row->balance.open != 0)
			data_table_row(ret_table, cells);
	}
}
