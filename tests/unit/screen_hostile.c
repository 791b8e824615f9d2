/* Text in a file that would command a terminal, on every screen of the real program. */
#include "support/desk.h"
#include "support/desk_screens.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What terminals obey, hide or turn round. */
static const char *const payloads[] = {
	"\033]0;title\a",
	"\033]2;title\033\\",
	"\033]52;c;aGFjaw==\a",
	"\033]8;;http://x.example\alink",
	"\033[2J\033[31mred",
	"\033[6n\033[c\033[?1049h",
	"\033[5i\033#8\033(0\033c",
	"\033P$q\"p\033\\\033_Gi=1\033\\",
	"\033^x\033\\\033X x\033\\\033]unterminated",
	"\302\2332J\302\2350;t\302\234",
	"\302\220q\302\234\302\205next",
	"\a\b\b\b\x7f\x0e\x0f\x05",
	"a\rb\x0b\x0c\tc",
	"\342\200\256txt.exe\342\200\255\342\201\246x",
	"\342\200\217\330\234\342\200\213\357\273\277",
	"\363\240\201\201\342\200\250line\342\200\251para",
	"%n%s%x%p",
	"\xff\xfe\xc0\xaf\xed\xa0\x80",
	"e\314\201\314\201\314\201\314\201\314\201\314\201",
	"\346\227\245\346\234\254\350\252\236\346\227\245\346\234\254\350\252\236",
};

/* Bytes that only a payload can have brought into the output. */
static const char *const needles[] = {
	"title\a",	"\033]0;",  "\033]2;",	    "\033]52",	    "\033]8;",	    "\033[31mred",
	"\033[6n",	"\033[c",   "\033[5i",	    "\033#8",	    "\033P$q",	    "\033_G",
	"\033^",	"\033X",    "\033]unt",	    "\302\233",	    "\302\235",	    "\302\220",
	"\302\205",	"\x7f",	    "\x05",	    "\342\200\256", "\342\200\255", "\342\201\246",
	"\342\200\217", "\330\234", "\342\200\213", "\357\273\277", "\363\240\201", "\342\200\250",
	"\342\200\251", "\xff",	    "\xc0\xaf",
};

static void run_sql(sqlite3 *db, const char *sql)
{
	char *why = NULL;

	/* a text that the file itself refuses is none that can come from it */
	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK)
		sqlite3_free(why);
}

/* Behind the program's back, as a foreign program or a damaged disk would. Codes stay apart. */
static void poison_entity(sqlite3 *db, const struct Entity *entity, const char *payload)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->type != FIELD_TEXT && field->type != FIELD_NOTE &&
		    field->type != FIELD_EMAIL)
			continue;
		char *sql =
			sqlite3_mprintf("UPDATE OR IGNORE \"%w\" SET \"%w\" = 'Q' || %Q || rowid",
					entity->key, field->key, payload);

		run_sql(db, sql);
		sqlite3_free(sql);
	}
}

static void poison(struct Desk *desk, const char *payload)
{
	const int fewest = 500; /* texts in a demo season */
	sqlite3 *db;

	assert_int_equal(sqlite3_open(desk->runner.file, &db), SQLITE_OK);
	for (int kind = 0; kind < N_KINDS; kind++)
		if (entity_get((enum Kind)kind))
			poison_entity(db, entity_get((enum Kind)kind), payload);
	assert_true(sqlite3_total_changes(db) > fewest);
	sqlite3_close(db);
}

static void look_everywhere(struct Desk *desk, const char *payload)
{
	SIT(desk);
	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		screen_type(desk->screen, every_screen[i]);
		assert_true(screen_contains(desk->screen, " qtp"));
		for (size_t n = 0; n < N_ITEMS(needles); n++)
			if (screen_raw_contains(desk->screen, needles[n]))
				fail_msg("payload %s after %s: needle %zu is in the output",
					 payload + 1, every_screen[i], n);
		screen_forget(desk->screen);
		screen_type(desk->screen, "<Ctrl-C> <Ctrl-C> <Ctrl-C> <Ctrl-C>");
	}
	desk_leave(desk);
}

static void text_of_a_file_never_commands_the_terminal(void **state)
{
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(payloads); i++) {
		poison(desk, payloads[i]);
		look_everywhere(desk, payloads[i]);
	}
}

/* The cells of the list of people, without those of the column that holds the payload. */
static void read_other_cells(struct Desk *desk, const char *payload, struct Text *ret_text)
{
	const int first_row = 5, last_row = 20, field = 20, field_end = 32, columns = 80;
	char *sql = sqlite3_mprintf("UPDATE person SET credentials = %Q", payload);
	sqlite3 *db;

	assert_int_equal(sqlite3_open(desk->runner.file, &db), SQLITE_OK);
	run_sql(db, sql);
	sqlite3_free(sql);
	sqlite3_close(db);
	SIT(desk);
	screen_type(desk->screen, "0 <PgDn> <Home>");
	assert_true(screen_rest(desk->screen));
	for (int row = first_row; row < last_row; row++) {
		screen_part(desk->screen, row, 0, field, ret_text);
		screen_part(desk->screen, row, field_end, columns, ret_text);
		text_append(ret_text, "\n");
	}
	desk_leave(desk);
}

static void only_its_own_cells_change(void **state)
{
	struct Desk *desk = *state;
	struct Text plain, hostile;

	text_init(&plain);
	text_init(&hostile);
	read_other_cells(desk, "MD, credential", &plain);
	for (size_t i = 0; i < N_ITEMS(payloads); i++) {
		text_clear(&hostile);
		read_other_cells(desk, payloads[i], &hostile);
		assert_string_equal(text_get(&hostile), text_get(&plain));
	}
	text_release(&plain);
	text_release(&hostile);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(text_of_a_file_never_commands_the_terminal),
		TEST(only_its_own_cells_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
