/* Import said: what a row says of a record beside what the record holds and what earlier rows of
 * the table have said of it, and what a row does not say at all. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/xchg/data_table.h"

#include <string.h>

bool import_says_the_same(struct ImportPass *pass, const struct ImportValue *value,
			  const void *record, struct Arena *arena)
{
	const char *words = import_words(pass, value->field, record, arena);

	return strcmp(value->cell, words) == 0 ||
	       strcmp(value->cell, import_plain(words, arena)) == 0 ||
	       strcmp(value->cell, import_plain(data_table_unguard(words), arena)) == 0;
}

/* ---- what earlier rows have said ---- */

static size_t index_of(const struct ImportKind *kind, const struct Field *field)
{
	return (size_t)(field - kind->entity->fields);
}

void import_mark_said(struct ImportPass *pass, const struct ImportRecord *said,
		      struct KnownRecord *known)
{
	if (!known->rows)
		known->rows = ARENA_ARRAY(pass->arena, said->kind->entity->n_fields, uint32_t);
	for (size_t i = 0; i < said->n_values; i++) {
		uint32_t *row = &known->rows[index_of(said->kind, said->values[i].field)];

		*row = *row ? *row : (uint32_t)said->row;
	}
}

static const char *name_of(struct ImportPass *pass, const struct ImportRecord *said,
			   const void *record, struct Arena *arena)
{
	const struct Entity *entity = said->kind->entity;
	const struct KindId id = {entity->kind, ((const struct Record *)record)->id};

	return scope_said(pass->domain, id,
			  text_show(arena, domain_label(pass->domain, entity->kind, id.id, arena)));
}

/* The row that says something else of the field; 0: none. */
static uint32_t other_row(struct ImportPass *pass, const struct ImportRecord *said,
			  const struct ImportValue *value, const struct KnownRecord *known,
			  struct Arena *arena)
{
	if (!known->rows || value->fault ||
	    import_agrees(value->field, said->wanted, known->record, arena) ||
	    (value->is_own && import_says_the_same(pass, value, known->record, arena)))
		return 0;
	return known->rows[index_of(said->kind, value->field)];
}

bool import_is_said(struct ImportPass *pass, struct ImportRecord *said,
		    const struct KnownRecord *known, struct Arena *arena, struct SaidBefore *ret)
{
	size_t n = 0;

	*ret = (struct SaidBefore){0};
	for (size_t i = 0; i < said->n_values; i++) {
		const struct ImportValue *value = &said->values[i];
		uint32_t row = other_row(pass, said, value, known, arena);
		const char *held = row ? text_show(arena, import_words(pass, value->field,
								       known->record, arena))
				       : "";

		if (row && value->is_own) {
			ret->reason =
				arena_format(arena,
					     "R%s says another %s of %s: %.80s. Write "
					     "both the same.",
					     import_place_words(pass, row) + 1, value->field->label,
					     name_of(pass, said, known->record, arena),
					     *held ? held : "(empty)");
			return false;
		}
		if (row)
			ret->note = arena_format(arena, "%s of %s stays %.80s, as %s says.",
						 value->field->label,
						 name_of(pass, said, known->record, arena), held,
						 import_place_words(pass, row));
		else
			said->values[n++] = *value;
	}
	said->n_values = n;
	return true;
}

/* ---- what a row lacks ---- */

/* Whether a column of the part may name it; of row `row`, does. SIZE_MAX: any row. */
static bool has_words(const struct ImportTable *table, const struct ImportSheet *sheet, size_t part,
		      size_t row, struct Arena *arena)
{
	const char *needs = sheet->parts[part].needs;

	for (size_t i = 0; i < table->n_slots; i++) {
		const struct ImportSlot *slot = &table->slots[i];

		if (slot->part == part &&
		    !(needs && slot->field && strcmp(needs, slot->field->key) == 0) &&
		    (row == SIZE_MAX || *import_text(table, slot, row, arena)))
			return true;
	}
	return false;
}

/* The part that a link of another one names; n_parts: none. */
static size_t part_of_link(const struct ImportSheet *sheet, size_t part, size_t link)
{
	const struct SheetPart *from = &sheet->parts[part];
	const struct Field *field = entity_field(entity_get(from->kind), from->links[link]);
	size_t to = 0;

	while (to < sheet->n_parts && sheet->parts[to].kind != field->ref)
		to++;
	return to;
}

/* The part has words of its own, or is implied by those that it links. */
static bool is_named(const struct ImportTable *table, const struct ImportSheet *sheet, size_t part,
		     size_t row, struct Arena *arena)
{
	const struct SheetPart *of = &sheet->parts[part];

	if (has_words(table, sheet, part, row, arena))
		return true;
	for (size_t i = 0; of->implied && i < SHEET_LINKS && of->links[i]; i++) {
		size_t to = part_of_link(sheet, part, i);

		if (to == sheet->n_parts || !has_words(table, sheet, to, row, arena))
			return false;
	}
	return of->implied;
}

/* Whether each row has to name one: none has where they all have seats. */
static bool has_people(const struct ImportTable *table)
{
	return table->n_seats == 0 || table->has_person;
}

struct RowLack import_lack(const struct ImportTable *table, const struct ImportWish *wish,
			   size_t row, struct Arena *arena)
{
	const struct ImportSheet *sheet = wish->sheet;
	const size_t last = sheet->n_parts - 1;
	const struct SheetPart *of = &sheet->parts[last];
	struct RowLack lack = {NULL, false};
	size_t n_named = 0;

	for (size_t i = 0; i < SHEET_LINKS && of->links[i]; i++) {
		size_t to = part_of_link(sheet, last, i);
		bool is = to < last && is_named(table, sheet, to, row, arena);

		n_named += is;
		if (to < last && !is && (sheet->parts[to].heads || has_people(table)) &&
		    !import_is_given(wish, sheet->parts[to].kind) &&
		    is_named(table, sheet, to, SIZE_MAX, arena))
			lack = (struct RowLack){
				arena_format(arena, "It names no %s, as every row has to.",
					     entity_get(sheet->parts[to].kind)->name),
				sheet->parts[to].heads};
	}
	return n_named ? lack : (struct RowLack){NULL, false};
}

/* Where nothing names what heads the records of the last kind; NULL: something does. */
static const char *unlinked(const struct ImportTable *table, const struct ImportWish *wish,
			    struct Arena *arena)
{
	const struct ImportSheet *sheet = wish->sheet;
	const size_t last = sheet->n_parts - 1;
	const struct SheetPart *of = &sheet->parts[last];

	for (size_t i = 0; i < SHEET_LINKS && of->links[i]; i++) {
		size_t to = part_of_link(sheet, last, i);
		const struct Entity *linked = to < last ? entity_get(sheet->parts[to].kind) : NULL;

		if (linked && sheet->parts[to].heads && !import_is_given(wish, linked->kind) &&
		    !is_named(table, sheet, to, SIZE_MAX, arena))
			return arena_format(
				arena,
				"No column names a %s, so no row makes a %s: add one, or "
				"say it with --%s.",
				linked->name, entity_get(of->kind)->name, linked->key);
	}
	return NULL;
}

const char *import_noted(const struct ImportTable *table, const struct ImportWish *wish,
			 struct Arena *arena)
{
	const char *lacks = unlinked(table, wish, arena);

	return table->note && lacks ? arena_format(arena, "%s %s", table->note, lacks)
	       : lacks		    ? lacks
				    : table->note;
}
