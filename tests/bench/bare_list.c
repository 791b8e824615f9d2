/*
 * The floor of the benchmark: one screen of people of a file, and a bar on one row. What ncurses
 * and SQLite cost by themselves. usage: bare_list FILE      Up Down move, q ends
 */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ROWS = 256, NAME_SIZE = 64, EMAIL_SIZE = 64, ESCAPE_DELAY_MS = 25, COLUMNS_LEFT = 46 };

struct Line {
	char name[NAME_SIZE], email[EMAIL_SIZE];
};

struct List {
	struct Line lines[MOST_ROWS];
	int n, cursor;
};

static void copy_column(char *to, size_t size, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	snprintf(to, size, "%s", text ? text : "");
}

static bool load(struct List *list, sqlite3 *db, int n)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(
		    db,
		    "SELECT name, email FROM person WHERE binned = 0 ORDER BY folded, id LIMIT ?",
		    -1, &statement, NULL) != SQLITE_OK)
		return false;
	sqlite3_bind_int(statement, 1, n < MOST_ROWS ? n : MOST_ROWS);
	while (list->n < MOST_ROWS && sqlite3_step(statement) == SQLITE_ROW) {
		copy_column(list->lines[list->n].name, NAME_SIZE, statement, 0);
		copy_column(list->lines[list->n].email, EMAIL_SIZE, statement, 1);
		list->n++;
	}
	return sqlite3_finalize(statement) == SQLITE_OK;
}

static void paint_row(const struct List *list, int row)
{
	if (row < 0 || row >= list->n)
		return;
	attrset(row == list->cursor ? A_REVERSE : A_NORMAL);
	mvprintw(row, 0, "  %-30s  %-*s", list->lines[row].name, COLUMNS_LEFT,
		 list->lines[row].email);
	attrset(A_NORMAL);
	clrtoeol();
}

static void paint_all(const struct List *list)
{
	for (int row = 0; row < list->n; row++)
		paint_row(list, row);
	mvaddstr(LINES - 1, 0, "q ends");
}

static void step(struct List *list, int to)
{
	int from = list->cursor;

	if (to < 0 || to >= list->n)
		return;
	list->cursor = to;
	paint_row(list, from);
	paint_row(list, to);
}

static void run(struct List *list)
{
	for (;;) {
		int key = getch();

		if (key == KEY_DOWN)
			step(list, list->cursor + 1);
		else if (key == KEY_UP)
			step(list, list->cursor - 1);
		else if (key == 'q' || key == ERR)
			return;
	}
}

/* --- One pass over the searched texts of all people, in memory
 * ------------------------------------------------------------ */

enum { PASSES = 15 };

static double milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Looks for what is nowhere. */
static double pass(const char *texts, size_t length, const char *word)
{
	double start = milliseconds();

	if (memmem(texts, length, word, strlen(word)))
		return -1;
	return milliseconds() - start;
}

static int print_pass(sqlite3 *db)
{
	sqlite3_stmt *statement;
	double best = 0;

	if (sqlite3_prepare_v2(db, "SELECT group_concat(folded, char(10)) FROM person", -1,
			       &statement, NULL) != SQLITE_OK ||
	    sqlite3_step(statement) != SQLITE_ROW || sqlite3_column_bytes(statement, 0) == 0)
		return EXIT_FAILURE;
	for (int i = 0; i < PASSES; i++) {
		double took = pass((const char *)sqlite3_column_text(statement, 0),
				   (size_t)sqlite3_column_bytes(statement, 0), "marbergq");

		best = i == 0 || took < best ? took : best;
	}
	printf("%.3f\n", best);
	sqlite3_finalize(statement);
	return EXIT_SUCCESS;
}

int main(int argc, char *argv[])
{
	static struct List list;
	sqlite3 *db;
	bool loaded;

	if (argc < 2 ||
	    sqlite3_open_v2(argv[argc - 1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
		fprintf(stderr, "usage: bare_list [--pass] FILE\n");
		return EXIT_FAILURE;
	}
	if (strcmp(argv[1], "--pass") == 0)
		return print_pass(db);
	setlocale(LC_CTYPE, "");
	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	set_escdelay(ESCAPE_DELAY_MS);
	loaded = load(&list, db, LINES - 1);
	paint_all(&list);
	if (loaded)
		run(&list);
	endwin();
	sqlite3_close(db);
	return loaded ? EXIT_SUCCESS : EXIT_FAILURE;
}
