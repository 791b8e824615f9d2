/* Paper of a session day: the sheet to sign in on, and name badges. */
#include "view_sheets.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/season/view_schedule.h"
#include "view_roll.h"

#include <inttypes.h>

#define NAME_COLUMNS 2
#define SPARE_ROWS 5
/* Badges of a picture, which is a page. */
#define CARDS 4
#define CARD_ROWS 2

static const char *name_of(const struct Person *person, struct Arena *arena)
{
	return text_is_empty(person->credentials)
		       ? person->name
		       : arena_format(arena, "%s, %s", person->name, person->credentials);
}

/* "Lakeside Oncology"; "Faculty", "Guest" of those who are in no team. */
static const char *place_of(const struct RollRow *row)
{
	static const char *const parts[] = {
		[ROLL_LEARNER] = "", [ROLL_FACULTY] = "Faculty", [ROLL_GUEST] = "Guest"};

	return row->team ? row->team->name : parts[row->part];
}

static const char *days_of(const struct Roll *roll, struct Arena *arena)
{
	char days[DAY_TEXT];

	return arena_format(arena, "%s, session %" PRId64 ", %s",
			    cohort_place(&roll->cohort, arena), roll->session.number,
			    day_range(roll->session.first_day, roll->session.last_day, true, days));
}

static void begin(const struct Roll *roll, const char *title, const char *name, struct Arena *arena,
		  struct Document *ret_document)
{
	document_begin(ret_document, arena,
		       arena_format(arena, "%s of %s", title, roll->session.code));
	ret_document->name = arena_format(arena, "%s-%s", name, roll->session.code);
	ret_document->day = roll->today;
	ret_document->subtitle = days_of(roll, arena);
}

/* --- To sign in --- */

static const struct DocumentColumn *signin_columns(const struct Roll *roll, struct Arena *arena)
{
	struct DocumentColumn *columns =
		ARENA_ARRAY(arena, NAME_COLUMNS + roll->n_columns, struct DocumentColumn);

	columns[0] = (struct DocumentColumn){.head = "Name"};
	columns[1] = (struct DocumentColumn){.head = "Team"};
	for (size_t i = 0; i < roll->n_columns; i++)
		columns[NAME_COLUMNS + i] =
			(struct DocumentColumn){.head = roll_column_text(&roll->columns[i], arena)};
	return columns;
}

/* Where one signs is a line with room above it; a half-day on which the person is not expected has
 * none. */
static void add_person(struct Document *document, struct DocumentTable *table,
		       const struct Roll *roll, const struct RollRow *row)
{
	const char **cells = ARENA_ARRAY(document->arena, table->n_columns, const char *);

	cells[0] = row ? name_of(row->person, document->arena) : "\n______________";
	cells[1] = row ? place_of(row) : "";
	for (size_t i = 0; i < roll->n_columns; i++)
		cells[NAME_COLUMNS + i] =
			row && row->part == ROLL_LEARNER && !row->cells[i].expected
				? "not expected"
				: "\n___________";
	document_row(document, table, cells);
}

static const char *signin_key(const struct Roll *roll, size_t column, struct Arena *arena)
{
	static const char *const first[NAME_COLUMNS] = {"name", "team"};
	const struct RollColumn *half;
	char day[DAY_TEXT];

	if (column < NAME_COLUMNS)
		return first[column];
	half = &roll->columns[column - NAME_COLUMNS];
	return arena_format(arena, "%s_%s", day_iso(half->day, day),
			    half->half == HALF_AM ? "am" : "pm");
}

static const struct DataTable *signin_table(const struct Roll *roll,
					    const struct Document *document)
{
	const struct DocumentColumn *heads = signin_columns(roll, document->arena);
	const size_t n = NAME_COLUMNS + roll->n_columns;
	struct TableColumn *columns = ARENA_ARRAY(document->arena, n, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(document->arena, n, struct Value);
	struct DataTable *table = ARENA_NEW(document->arena, struct DataTable);

	for (size_t i = 0; i < n; i++)
		columns[i] = (struct TableColumn){signin_key(roll, i, document->arena),
						  heads[i].head, FIELD_TEXT};
	data_table_begin(table, document->arena, document->title, columns, n);
	table->name = document->name;
	table->subtitle = document->subtitle;
	table->day = document->day;
	for (size_t i = 0; i < roll->n_rows; i++) {
		for (size_t k = 0; k < n; k++)
			cells[k] = data_table_text("");
		cells[0] = data_table_text(name_of(roll->rows[i].person, document->arena));
		cells[1] = data_table_text(place_of(&roll->rows[i]));
		data_table_row(table, cells);
	}
	return table;
}

void sheet_signin(const struct Roll *roll, struct Arena *arena, struct Document *ret_document)
{
	struct DocumentTable *table;

	begin(roll, "Sign-in sheet", "signin", arena, ret_document);
	table = document_table(ret_document, signin_columns(roll, arena),
			       NAME_COLUMNS + roll->n_columns);
	for (size_t i = 0; i < roll->n_rows; i++)
		add_person(ret_document, table, roll, &roll->rows[i]);
	for (size_t i = 0; i < SPARE_ROWS; i++)
		add_person(ret_document, table, roll, NULL);
	ret_document->table = signin_table(roll, ret_document);
}

/* --- Badges --- */

static struct DocumentCard card_of(const struct Roll *roll, const struct RollRow *row,
				   struct Arena *arena)
{
	return (struct DocumentCard){.head = text_is_empty(roll->season.title) ? roll->season.code
									       : roll->season.title,
				     .name = name_of(row->person, arena),
				     .line = place_of(row),
				     .foot = days_of(roll, arena)};
}

/* The badges as lines of text, for readers of text. */
static const char *words_of(const struct DocumentCard *cards, size_t n, struct Arena *arena)
{
	const char *words = "";

	for (size_t i = 0; i < n; i++)
		words = arena_format(arena, "%s%s%s%s%s", words, i ? "\n" : "", cards[i].name,
				     *cards[i].line ? " - " : "", cards[i].line);
	return words;
}

static void add_cards(struct Document *document, const struct Roll *roll, size_t first)
{
	struct Arena *arena = document->arena;
	struct DocumentCards *cards = ARENA_NEW(arena, struct DocumentCards);
	size_t n = roll->n_rows - first < CARDS ? roll->n_rows - first : CARDS;
	struct DocumentCard *items = ARENA_ARRAY(arena, n, struct DocumentCard);

	for (size_t i = 0; i < n; i++)
		items[i] = card_of(roll, &roll->rows[first + i], arena);
	*cards = (struct DocumentCards){items, n, CARD_ROWS};
	document_picture(document, (struct DocumentPicture){.drawing = "cards",
							    .data = cards,
							    .width = 540,
							    .height = 300,
							    .title = "",
							    .words = words_of(items, n, arena)});
}

static const struct TableColumn badge_columns[] = {
	{"name", "Name", FIELD_TEXT},
	{"credentials", "Credentials", FIELD_TEXT},
	{"team", "Team", FIELD_TEXT},
};

static const struct DataTable *badge_table(const struct Roll *roll, const struct Document *document)
{
	struct DataTable *table = ARENA_NEW(document->arena, struct DataTable);

	data_table_begin(table, document->arena, document->title, badge_columns,
			 N_ITEMS(badge_columns));
	table->name = document->name;
	table->subtitle = document->subtitle;
	table->day = document->day;
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct Person *person = roll->rows[i].person;
		const struct Value cells[] = {data_table_text(person->name),
					      data_table_text(person->credentials),
					      data_table_text(place_of(&roll->rows[i]))};

		data_table_row(table, cells);
	}
	return table;
}

void sheet_badges(const struct Roll *roll, struct Arena *arena, struct Document *ret_document)
{
	begin(roll, "Name badges", "badges", arena, ret_document);
	if (roll->n_rows == 0)
		document_paragraph(ret_document, "There is no one on the roster yet.");
	for (size_t i = 0; i < roll->n_rows; i += CARDS)
		add_cards(ret_document, roll, i);
	ret_document->table = badge_table(roll, ret_document);
}
