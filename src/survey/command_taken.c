/* A table of answers: what each of its rows makes, changes or leaves. */
#include "command_answers.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/table.h"
#include "qtp/people.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define TABLE_ROWS 5000 /* each sheet without a name is held against all others */
#define NAME_HEADS "Name|Full name|Person|Participant|Respondent"
#define EMAIL_HEADS "Email|E-mail|Email address|E-mail address|Mail"

struct Reading {
	const struct SurveySheet *sheet;
	struct Arena *arena;
	struct Table *table;
	size_t name, email;  /* columns; SIZE_MAX: none */
	size_t *items;	     /* of the table, one an item */
	int64_t *ratings;    /* of the row under way, one an item; NUMBER_NONE: left out */
	const char **sheets; /* of rows without a name so far */
	size_t n_sheets, sheets_capacity;
	struct AnswersTaken *taken;
	struct Error *error;
};

static void add_line(struct Reading *reading, struct TakenLine line)
{
	line.row = table_row(reading->table);
	taken_add(&reading->taken->rows, reading->arena, line);
}

static void add_cell(struct Reading *reading, struct SurveyCell cell)
{
	struct AnswersTaken *taken = reading->taken;

	taken->cells = arena_grow(reading->arena, taken->cells, taken->n_cells,
				  &taken->cells_capacity, sizeof *taken->cells);
	taken->cells[taken->n_cells++] = cell;
}

/* --- A row --- */

static bool read_ratings(struct Reading *reading, size_t *ret_n)
{
	*ret_n = 0;
	for (size_t i = 0; i < reading->sheet->n_items; i++) {
		const char *text = reading->items[i] == SIZE_MAX
					   ? ""
					   : table_cell(reading->table, reading->items[i]);
		char *end;
		long rating = strtol(text, &end, 10);

		reading->ratings[i] = NUMBER_NONE;
		if (!*text)
			continue;
		if (*end || rating < RATING_LEAST || rating > RATING_MOST)
			return table_fail(
				reading->table,
				(struct TableCell){table_row(reading->table), reading->items[i]},
				reading->error,
				"\"%s\" is no rating. Write a whole number from %d to %d.",
				table_quote(reading->arena, text), RATING_LEAST, RATING_MOST);
		reading->ratings[i] = rating;
		++*ret_n;
	}
	return true;
}

/* "Brandt, Elena" and "Elena Brandt" are one. */
static bool is_name(const char *known, const char *given, struct Arena *arena)
{
	const char *comma = strchr(given, ',');
	const char *turned =
		comma ? arena_format(arena, "%s %.*s", comma + 1 + strspn(comma + 1, " "),
				     (int)(comma - given), given)
		      : given;

	return strcmp(text_fold(arena, known), text_fold(arena, turned)) == 0;
}

/* The row of the sheet of a person; NULL: none, or several. */
static const struct SurveyRow *find_person(const struct Reading *reading, const char *email,
					   const char *name)
{
	const struct SurveyRow *found = NULL;

	for (size_t i = 0; i < reading->sheet->n_rows; i++) {
		const struct SurveyRow *row = &reading->sheet->rows[i];

		if (!row->person)
			continue;
		if (*email ? row->person->email && strcasecmp(row->person->email, email) == 0
			   : is_name(row->person->name, name, reading->arena)) {
			if (found)
				return NULL;
			found = row;
		}
	}
	return found;
}

/* A name for a sheet that says this, the same whenever it is read: FNV-1a of the ratings, and how
 * many of the file have said the same before. */
static const char *sheet_name(struct Reading *reading)
{
	const uint64_t basis = 14695981039346656037u, prime = 1099511628211u;
	uint64_t hash = basis;
	size_t n = 1;
	const char *name;

	for (size_t i = 0; i < reading->sheet->n_items; i++)
		hash = (hash ^
			(uint64_t)(reading->ratings[i] == NUMBER_NONE ? 0 : reading->ratings[i])) *
		       prime;
	name = arena_format(reading->arena, "%016" PRIx64, hash);
	for (size_t i = 0; i < reading->n_sheets; i++)
		n += strcmp(reading->sheets[i], name) == 0;
	reading->sheets = arena_grow(reading->arena, reading->sheets, reading->n_sheets,
				     &reading->sheets_capacity, sizeof *reading->sheets);
	reading->sheets[reading->n_sheets++] = name;
	return arena_format(reading->arena, "%s-%zu", name, n);
}

static const struct SurveyRow *find_sheet(const struct SurveySheet *sheet, const char *name)
{
	for (size_t i = 0; i < sheet->n_rows; i++)
		if (sheet->rows[i].sheet && strcmp(sheet->rows[i].sheet, name) == 0)
			return &sheet->rows[i];
	return NULL;
}

/* The cells of a row that say something else than before. */
static void take_cells(struct Reading *reading, const struct SurveyRow *before,
		       struct SurveyCell cell, const char *who)
{
	size_t n_new = 0, n_changed = 0;
	const char *changes = "";

	for (size_t i = 0; i < reading->sheet->n_items; i++) {
		int64_t old = before ? before->ratings[i] : NUMBER_NONE;

		if (reading->ratings[i] == NUMBER_NONE || reading->ratings[i] == old)
			continue;
		cell.item = reading->sheet->items[i]->record.id;
		cell.rating = reading->ratings[i];
		add_cell(reading, cell);
		if (old == NUMBER_NONE) {
			n_new++;
			continue;
		}
		n_changed++;
		changes = arena_format(reading->arena, "%s%s%s %" PRId64 " > %" PRId64, changes,
				       *changes ? ", " : "", reading->sheet->items[i]->code, old,
				       cell.rating);
	}
	if (n_new > 0)
		changes = arena_format(reading->arena, "%s%s%zu %s", changes, *changes ? ", " : "",
				       COUNTED(n_new, "answer", "answers"));
	add_line(reading,
		 (struct TakenLine){.step = n_changed > 0 ? TAKEN_CHANGED
					    : n_new > 0	  ? TAKEN_NEW
							  : TAKEN_SAME,
				    .who = who,
				    .text = *changes ? changes : "all of it is there already"});
}

static bool read_row(struct Reading *reading)
{
	const char *email =
		reading->email == SIZE_MAX
			? ""
			: arena_text(reading->arena, table_cell(reading->table, reading->email));
	const char *name =
		reading->name == SIZE_MAX
			? ""
			: arena_text(reading->arena, table_cell(reading->table, reading->name));
	const char *who = *name ? name : *email ? email : "a sheet without a name";
	const struct SurveyRow *row;
	size_t n;

	if (!read_ratings(reading, &n))
		return false;
	if (n == 0) {
		add_line(reading, (struct TakenLine){.step = TAKEN_SKIPPED,
						     .who = who,
						     .text = "has no answers"});
		return true;
	}
	if (!*email && !*name) {
		const char *sheet = sheet_name(reading);

		take_cells(reading, find_sheet(reading->sheet, sheet),
			   (struct SurveyCell){.sheet = sheet}, who);
		return true;
	}
	row = find_person(reading, email, name);
	if (!row)
		add_line(reading,
			 (struct TakenLine){
				 .step = TAKEN_SKIPPED,
				 .who = who,
				 .text = "is no core member of an accepted team of the cohort; "
					 "the row needs the e-mail of one, or none and no name"});
	else
		take_cells(reading, row, (struct SurveyCell){.person = row->person->record.id},
			   row->person->name);
	return true;
}

/* --- The table --- */

static bool find_items(struct Reading *reading)
{
	const struct SurveySheet *sheet = reading->sheet;
	bool any = false;

	reading->items = ARENA_ARRAY(reading->arena, sheet->n_items, size_t);
	reading->ratings = ARENA_ARRAY(reading->arena, sheet->n_items, int64_t);
	for (size_t i = 0; i < sheet->n_items; i++) {
		const char *heads = arena_format(reading->arena, "%s|%s", sheet->items[i]->code,
						 sheet->items[i]->text);

		if (!table_find(reading->table, heads, &reading->items[i], reading->error))
			return false;
		any = any || reading->items[i] != SIZE_MAX;
	}
	return any ||
	       error_set(reading->error, ERROR_INPUT, "file",
			 "No column is an item of %s. Head the columns by the codes of "
			 "items, like %s.",
			 sheet->survey.name, sheet->n_items > 0 ? sheet->items[0]->code : "K1");
}

static bool read_rows(struct Reading *reading)
{
	while (table_next(reading->table, reading->error))
		if (!read_row(reading))
			return false;
	return table_is_read(reading->table);
}

bool survey_read(const struct SurveySheet *sheet, const char *path, struct Arena *arena,
		 struct AnswersTaken *ret_taken, struct Error *error)
{
	struct Reading reading = {
		.sheet = sheet, .arena = arena, .taken = ret_taken, .error = error};
	bool read;

	*ret_taken = (struct AnswersTaken){0};
	if (!table_open(path, TABLE_ROWS, &reading.table, error))
		return false;
	read = table_find(reading.table, NAME_HEADS, &reading.name, error) &&
	       table_find(reading.table, EMAIL_HEADS, &reading.email, error) &&
	       find_items(&reading) && read_rows(&reading);
	table_close(reading.table);
	return read;
}
