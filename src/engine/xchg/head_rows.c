/* Head rows: the first rows of a table, kept until it is known which one names the columns. */
#include "head_rows.h"

#include "qtp/engine/base/arena.h"

#include <stdint.h>

void head_rows_keep(struct HeadRows *rows, struct CsvRecord *record, const struct HeadRow *row)
{
	struct HeadRow *kept = &rows->rows[rows->n++];

	*kept = *row;
	kept->record = *record;
	kept->faults = heap_alloc(row->n_faults * sizeof *row->faults);
	for (size_t i = 0; i < row->n_faults; i++)
		kept->faults[i] = (struct CellFault){row->faults[i].column,
						     heap_text(row->faults[i].sentence)};
	*record = (struct CsvRecord){0};
}

static size_t n_texts(const struct CsvRecord *record)
{
	size_t n = 0;

	for (size_t i = 0; i < record->n_cells; i++)
		n += record->text[record->starts[i]] != '\0';
	return n;
}

static size_t n_known(const struct CsvRecord *record, const struct TableHeads *heads)
{
	size_t n = 0;

	for (size_t i = 0; i < record->n_cells; i++) {
		const char *text = record->text + record->starts[i];

		n += *text && heads->is_known(heads->context, text);
	}
	return n;
}

size_t head_rows_choose(const struct HeadRows *rows, const struct TableHeads *heads)
{
	size_t best = SIZE_MAX, most = 0;

	for (size_t i = 0; i < rows->n; i++) {
		const struct CsvRecord *record = &rows->rows[i].record;
		size_t texts = n_texts(record), known = texts ? n_known(record, heads) : 0;

		if (texts == 0)
			continue;
		if (best == SIZE_MAX || (known > most && (known > 1 || 2 * known >= texts))) {
			best = i;
			most = known;
		}
	}
	return best;
}

void head_rows_release(struct HeadRows *rows)
{
	for (size_t i = 0; i < rows->n; i++) {
		csv_record_release(&rows->rows[i].record);
		for (size_t f = 0; f < rows->rows[i].n_faults; f++)
			heap_free((char *)rows->rows[i].faults[f].sentence);
		heap_free(rows->rows[i].faults);
	}
	*rows = (struct HeadRows){0};
}
