/* Screens at 80x24 and 120x40: what is cut has room before what is empty, and footers say what keys
 * do. */
#include "ui_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

#define GUTTER 4 /* blank columns that may stand between two of a screen where something is cut */
#define COLUMNS_MOST 200
#define ELLIPSIS 0x2026
#define DIVIDER 0x2502
#define RULE 0x2500

static const struct {
	int rows, columns;
} sizes[] = {{24, 80}, {40, 120}};

/* Keys to each screen of rows or cells. */
static const char *const ways[] = {
	"1",
	"2",
	"3",
	"5",
	"7",
	"8",
	"9",
	"0",
	"m",
	"9 r",
	"4 t",
	"g o",
	"g a",
	"g f",
	"g l",
	"g n",
	"g t",
	"g p",
	"g u",
	"g d",
	"g x",
	"g m",
	"g s",
	"g c",
	"g h",
	"g b",
	"6",
	"2 Q",
	"g u <Enter> B",
	"g w <Enter>",
	"9 <Enter>",
	"0 : duplic <Enter>",
	"4 <Enter>",
	"2 <Enter>",
	"0 <Enter>",
	"g p <Enter>",
};

static uint32_t code_at(const struct Canvas *canvas, int row, int column)
{
	return canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column].code;
}

static bool is_rule(const struct Canvas *canvas, int row)
{
	return code_at(canvas, row, 0) == RULE && code_at(canvas, row, 1) == RULE;
}

/* The rows of the page, between the rules of head and foot. */
static void find_body(const struct Canvas *canvas, int *ret_first, int *ret_end)
{
	*ret_first = 0;
	while (*ret_first < canvas->rows - 1 && !is_rule(canvas, *ret_first))
		++*ret_first;
	++*ret_first;
	*ret_end = canvas->rows - 1;
	while (*ret_end > *ret_first && !is_rule(canvas, *ret_end))
		--*ret_end;
}

/* Columns of the list, where a page is beside it. */
static int list_columns(const struct Canvas *canvas, int row)
{
	for (int column = 40; column < canvas->columns; column++)
		if (code_at(canvas, row, column) == DIVIDER)
			return column;
	return canvas->columns;
}

static bool is_blank(const struct Canvas *canvas, int first, int end, int column)
{
	for (int row = first; row < end; row++) {
		uint32_t code = code_at(canvas, row, column);

		if (code != ' ' && code != 0)
			return false;
	}
	return true;
}

/* The rows from the first to the last one with something cut, and the widest run of columns that
 * are blank in all of them. */
static void check_room(const struct Canvas *canvas, const char *keys)
{
	int first, end, from = -1, until = 0, columns, run = 0, widest = 0;

	find_body(canvas, &first, &end);
	columns = list_columns(canvas, first);
	for (int row = first; row < end; row++)
		for (int column = 0; column < columns; column++)
			if (code_at(canvas, row, column) == ELLIPSIS) {
				from = from < 0 ? row : from;
				until = row + 1;
			}
	/* One long text among short ones is a line of its own: two make a column. */
	if (from < 0 || until - from < 2)
		return;
	for (int column = 1; column < columns; column++) {
		run = is_blank(canvas, first, end, column) ? run + 1 : 0;
		widest = run > widest ? run : widest;
	}
	if (widest > GUTTER) {
		struct Text text;

		text_init(&text);
		canvas_to_text(canvas, &text);
		fail_msg("%s at %dx%d cuts text beside %d blank columns:\n%s", keys,
			 canvas->columns, canvas->rows, widest, text_get(&text));
	}
}

static void what_is_cut_has_room_before_what_is_empty(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ITEMS(ways); i++)
		for (size_t k = 0; k < N_ITEMS(sizes); k++) {
			struct Sitting *sitting = sitting_make(DEMO_LATE);

			sitting_start(sitting, sizes[k].rows, sizes[k].columns);
			sitting_type(sitting, ways[i]);
			check_room(term_memory_screen(sitting->term), ways[i]);
			sitting_free(sitting);
		}
}

/* Key and word of the footer's entries; "Left left" says nothing. */
static void check_footer(struct Sitting *sitting, const char *keys)
{
	char *footer = (char *)(uintptr_t)strrchr(sitting_screen(sitting), '\n');
	char *entry, *rest;

	while (footer > sitting->screen.data && (footer[1] == '\0' || footer[1] == '\n'))
		for (*footer-- = '\0'; *footer != '\n' && footer > sitting->screen.data;)
			footer--;
	rest = footer + 1 + strspn(footer + 1, " ");
	while ((entry = strsep(&rest, "\n"))) {
		for (char *at = entry; *at; at += strspn(at, " ")) {
			size_t key = strcspn(at, " "), word;

			word = strcspn(at + key + (at[key] == ' '), " ");
			if (key == word && strncasecmp(at, at + key + 1, key) == 0)
				fail_msg("%s: the footer says a key by its name: %s", keys, entry);
			at += key;
			/* to the next entry, three blanks away */
			while (*at && strncmp(at, "   ", 3) != 0)
				at++;
		}
	}
}

static void no_footer_says_a_key_by_its_own_name(void **state)
{
	static const char *const more[] = {"0 : duplic <Enter> <Enter>", "2 <Enter> e", "? ",
					   "g c"};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(ways) + N_ITEMS(more); i++) {
		struct Sitting *sitting = sitting_make(DEMO_LATE);
		const char *keys = i < N_ITEMS(ways) ? ways[i] : more[i - N_ITEMS(ways)];
		sitting_start(sitting, 24, 80);
		if (strstr(keys, "duplic"))
			sitting_type(sitting, "0 a Priya <Space> Nair <Ctrl-S>");
		sitting_type(sitting, keys);
		check_footer(sitting, keys);
		sitting_free(sitting);
	}
}

static void add_person(struct Sitting *sitting, const char *name, const char *email,
		       const char *others)
{
	const struct Assignment fields[] = {{"name", name},
					    {"email", email ? email : ""},
					    {"other_emails", others ? others : ""}};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id;

	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_PERSON),
						     .fields = {fields, N_ITEMS(fields)},
						     .force = true,
						     .issues = &issues},
				&id, &error),
		     &error);
	arena_release(&arena);
}

/* Names in any order and addresses of any place are found, short forms of names are not. */
static void duplicates_see_swapped_names_and_every_address(void **state)
{
	struct Sitting *sitting = sitting_make(DEMO_LATE);

	(void)state;
	add_person(sitting, "Byrd, Ada", "ada@a.example", "ab@b.example, old@x.example");
	add_person(sitting, "Somebody Else", "OLD@x.example", NULL);
	add_person(sitting, "Ada Byrd", NULL, NULL);
	add_person(sitting, "Byrd Ada", NULL, NULL);
	add_person(sitting, "Addie Byrd", NULL, NULL);
	add_person(sitting, "Zed", NULL, "ab@b.example");
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 : duplic <Enter>");
	sitting_shows(sitting, "Possible duplicates  4");
	sitting_shows(sitting, "Somebody Else");
	sitting_shows(sitting, "Zed");
	sitting_lacks(sitting, "Addie");
	sitting_type(sitting, "<Esc> / ada@a.example <Enter> <Enter>");
	sitting_shows(sitting, "POSSIBLE DUPLICATES, ENTER MERGES  4");
	sitting_free(sitting);
}

/* --- Forms of every kind --- */

static Id first_of(struct Sitting *sitting, const struct Entity *entity)
{
	struct Arena arena = {0};
	struct IdSpan ids = {0};
	struct Error error = {0};
	Id id;

	sitting_must(domain_ids(&sitting->domain, &(struct ListQuery){.entity = entity, .limit = 1},
				&arena, &ids, &error),
		     &error);
	id = ids.n > 0 ? ids.ids[0] : 0;
	arena_release(&arena);
	return id;
}

/* The field whose label the line of the cursor begins with; the longest one. */
static const struct Field *field_on(const struct Entity *entity, const char *line)
{
	const struct Field *found = NULL;

	line += strcspn(line, " ") + 1;
	for (size_t i = 0; i < entity->n_fields; i++) {
		const char *label = entity->fields[i].label;

		if (strncmp(line, label, strlen(label)) == 0 && line[strlen(label)] == ' ' &&
		    (!found || strlen(label) > strlen(found->label)))
			found = &entity->fields[i];
	}
	return found;
}

static size_t check_field(struct Sitting *sitting, const struct Entity *entity,
			  const struct Field *field, const char *line)
{
	const char *text = strstr(line, field->label) + strlen(field->label);
	bool empty = text[strspn(text, " *")] == '_';

	if (field->type == FIELD_YES_NO && (!strstr(line, ") yes") || !strstr(line, ") no")))
		fail_msg("%s.%s does not look like yes or no: %s", entity->key, field->key, line);
	if (field->type != FIELD_REF || !empty || first_of(sitting, entity_get(field->ref)) == 0)
		return 0;
	sitting_type(sitting, "<Down>");
	/* The cursor is where it was, and its list below it. */
	if (field_on(entity, sitting_cursor_line(sitting)) != field)
		fail_msg("Down leaves the empty %s.%s", entity->key, field->key);
	sitting_type(sitting, "<Esc>");
	return 1;
}

/* Prefilled values are selected: a letter takes their place. */
static void check_typing(struct Sitting *sitting, const struct Entity *entity,
			 const struct Field *field)
{
	char line[400];
	size_t at;

	if (field->type != FIELD_TEXT)
		return;
	sitting_type(sitting, "Z");
	snprintf(line, sizeof line, "%s", sitting_cursor_line(sitting));
	at = (size_t)(strstr(line, field->label) - line) + strlen(field->label);
	at += strspn(line + at, " *");
	if (line[at] != 'Z' || (line[at + 1] != '_' && line[at + 1] != ' ' && line[at + 1]))
		fail_msg("a letter in %s.%s does not replace: %s", entity->key, field->key, line);
}

static void every_form_begins_apart_from_codes_and_is_of_one_kind(void **state)
{
	size_t n_forms = 0, n_lists = 0;

	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++) {
		struct Sitting *sitting = sitting_make(DEMO_LATE);
		const struct Entity *entity = entity_get((enum Kind)kind);
		Id id = first_of(sitting, entity);
		const struct Field *field, *first;

		sitting_start(sitting, 40, 120);
		if (id)
			form_open_edit(sitting->app, (struct Target){entity->kind, id}, NULL);
		app_paint(sitting->app);
		if (!id || !strstr(sitting_screen(sitting), "Ctrl-S save")) {
			sitting_free(sitting);
			continue;
		}
		n_forms++;
		first = field = field_on(entity, sitting_cursor_line(sitting));
		assert_non_null(first);
		if (strcmp(first->key, "code") == 0 || strcmp(first->key, "number") == 0)
			fail_msg("the form of %s begins on its %s", entity->key, first->key);
		check_typing(sitting, entity, first);
		sitting_type(sitting, "<Tab>");
		for (int i = 0; i < 60; i++) {
			char line[400];

			snprintf(line, sizeof line, "%s", sitting_cursor_line(sitting));
			field = field_on(entity, line);
			if (field == first)
				break;
			if (field)
				n_lists += check_field(sitting, entity, field, line);
			sitting_type(sitting, "<Tab>");
		}
		sitting_free(sitting);
	}
	print_message("%zu forms, %zu lists of empty references\n", n_forms, n_lists);
	assert_true(n_forms > 25 && n_lists > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_cut_has_room_before_what_is_empty),
		cmocka_unit_test(no_footer_says_a_key_by_its_own_name),
		cmocka_unit_test(every_form_begins_apart_from_codes_and_is_of_one_kind),
		cmocka_unit_test(duplicates_see_swapped_names_and_every_address),
	};

	return cmocka_run_group_tests_name("room", tests, NULL, NULL);
}
