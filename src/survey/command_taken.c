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

#define TABLE_ROWS 1000000
#define NAME_HEADS "Name|Full name|Person|Participant|Respondent"
#define EMAIL_HEADS "Email|E-mail|Email address|E-mail address|Mail"

struct Reading {
	const struct SurveySheet *sheet;
	struct Arena *arena;
	struct Table *table;
	size_t name, email; /* columns; SIZE_MAX: none */
	size_t *items;	    /* of the table, one an item */
	int64_t *ratings;   /* of the row under way, one an item; NUMBER_NONE: left out */
	/* Rows without a name so far, by what they say: a power of two of places. */
	struct SaidBefore {
		uint64_t hash;
		size_t n; /* 0: the place is free */
	} * said;
	size_t n_said, said_places;
	const struct SurveyRow **known; /* sheets without a name, sorted */
	size_t n_known;
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

/* Where a sheet that says this is, or the free place for it. */
static struct SaidBefore *said_place(const struct Reading *reading, uint64_t hash)
{
	size_t at = (size_t)hash & (reading->said_places - 1);

	while (reading->said[at].n > 0 && reading->said[at].hash != hash)
		at = (at + 1) & (reading->said_places - 1);
	return &reading->said[at];
}

/* Half of the places stay free. */
static void make_room(struct Reading *reading)
{
	const size_t least = 64;
	struct SaidBefore *old = reading->said;
	size_t n_old = reading->said_places;

	if (reading->n_said * 2 < n_old)
		return;
	reading->said_places = n_old ? n_old * 2 : least;
	reading->said = ARENA_ARRAY(reading->arena, reading->said_places, struct SaidBefore);
	for (size_t i = 0; i < n_old; i++)
		if (old[i].n > 0)
			*said_place(reading, old[i].hash) = old[i];
}

/* A name for a sheet that says this, the same whenever it is read: FNV-1a of the ratings, and how
 * many of the file have said the same before. */
static const char *sheet_name(struct Reading *reading)
{
	const uint64_t basis = 14695981039346656037u, prime = 1099511628211u;
	uint64_t hash = basis;
	struct SaidBefore *place;

	for (size_t i = 0; i < reading->sheet->n_items; i++)
		hash = (hash ^
			(uint64_t)(reading->ratings[i] == NUMBER_NONE ? 0 : reading->ratings[i])) *
		       prime;
	make_room(reading);
	place = said_place(reading, hash);
	reading->n_said += place->n == 0;
	place->hash = hash;
	return arena_format(reading->arena, "%016" PRIx64 "-%zu", hash, ++place->n);
}

static int by_sheet(const void *a, const void *b)
{
	return strcmp((*(const struct SurveyRow *const *)a)->sheet,
		      (*(const struct SurveyRow *const *)b)->sheet);
}

static void find_known(struct Reading *reading)
{
	const struct SurveySheet *sheet = reading->sheet;

	reading->known = ARENA_ARRAY(reading->arena, sheet->n_rows, const struct SurveyRow *);
	for (size_t i = 0; i < sheet->n_rows; i++)
		if (sheet->rows[i].sheet)
			reading->known[reading->n_known++] = &sheet->rows[i];
	if (reading->n_known > 0)
		qsort(reading->known, reading->n_known, sizeof(struct SurveyRow *), by_sheet);
}

static const struct SurveyRow *find_sheet(const struct Reading *reading, const char *name)
{
	const struct SurveyRow wanted = {.sheet = name}, *key = &wanted;
	const struct SurveyRow *const *found =
		reading->n_known == 0 ? NULL
				      : bsearch(&key, reading->known, reading->n_known,
						sizeof(struct SurveyRow *), by_sheet);

	return found ? *found : NULL;
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

		take_cells(reading, find_sheet(reading, sheet), (struct SurveyCell){.sheet = sheet},
			   who);
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
	find_known(&reading);
	if (!table_open(path, TABLE_ROWS, &reading.table, error))
		return false;
	read = table_find(reading.table, NAME_HEADS, &reading.name, error) &&
	       table_find(reading.table, EMAIL_HEADS, &reading.email, error) &&
	       find_items(&reading) && read_rows(&reading);
	table_close(reading.table);
	return read;
}
