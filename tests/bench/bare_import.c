/*
 * The floor of an import: a table of people as a prepared insert writes it into a file of the
 * program, with its indexes kept and the history that qtp-file(5) asks for, but nothing asked,
 * matched or checked.
 * usage: bare-import FILE CSV      CSV: plain cells, with the head that `head` has
 */
#include <ctype.h>
#include <sha2.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Columns of the table, which are fields; the name is made of the first two. */
enum { GIVEN, FAMILY, CREDENTIALS, EMAIL, PHONE, TITLE, PRACTICE, PROFESSION, NAME, N_FIELDS };
static const char head[] = "given,family,credentials,email,phone,title,practice,profession";

/* In the order of the history. */
static const struct {
	int cell;
	const char *key;
} fields[N_FIELDS] = {{NAME, "name"},
		      {CREDENTIALS, "credentials"},
		      {EMAIL, "email"},
		      {PHONE, "phone"},
		      {TITLE, "title"},
		      {PRACTICE, "practice"},
		      {PROFESSION, "profession"},
		      {GIVEN, "given"},
		      {FAMILY, "family"}};
static const char folded_form[] = "%s\n%s\n%s\n%s\n%s\n%s\n\n%s\n%s\n";

static const char insert_text[] =
	"INSERT INTO person (name, credentials, email, phone, title, practice, profession, given, "
	"family, folded, binned, id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11)";
static const char change_text[] =
	"INSERT INTO change (operation, n, kind, record, field, old, new) VALUES "
	"(?1, ?2, 'person', ?3, ?4, NULL, ?5)";
static const char operation_text[] =
	"INSERT INTO operation (number, id, at, who, title, undoes, system, payload_hash, hash) "
	"VALUES (?1, ?1, ?2, 'bench', 'import', NULL, 0, ?3, ?4)";

enum {
	LINE = 512,
	MOST_PRACTICES = 256,
	PRACTICE_AT = 6,
	FOLDED_AT = 10,
	ID_AT = 11,
	BYTE_BITS = 8,
	NUMBER_BYTES = 8
};
#define FIRST_ID INT64_C(4000000000000000)
#define US_PER_S 1000000

struct Practice {
	char name[LINE];
	int64_t id;
};

struct Load {
	sqlite3 *db;
	sqlite3_stmt *insert, *change;
	struct Practice *practices;
	size_t n_practices;
	int64_t operation, n_changes;
	uint8_t previous[SHA256_DIGEST_LENGTH];
	SHA2_CTX payload;
};

static void die(const char *what)
{
	fprintf(stderr, "bare-import: %s\n", what);
	exit(EXIT_FAILURE);
}

static void run(struct Load *load, const char *sql)
{
	if (sqlite3_exec(load->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		die(sqlite3_errmsg(load->db));
}

static sqlite3_stmt *prepare(struct Load *load, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v3(load->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
	    SQLITE_OK)
		die(sqlite3_errmsg(load->db));
	return statement;
}

static void write_one(struct Load *load, sqlite3_stmt *statement)
{
	if (sqlite3_step(statement) != SQLITE_DONE)
		die(sqlite3_errmsg(load->db));
	sqlite3_reset(statement);
}

/* --- the payload
 * ------------------------------------------------------------ */

static void add_bits(SHA2_CTX *context, uint64_t bits)
{
	uint8_t bytes[NUMBER_BYTES];

	for (int i = NUMBER_BYTES; i > 0; bits >>= BYTE_BITS)
		bytes[--i] = (uint8_t)bits;
	SHA256Update(context, bytes, sizeof bytes);
}

static void add_letter(SHA2_CTX *context, const char *letter)
{
	SHA256Update(context, (const uint8_t *)letter, 1);
}

static void add_number(SHA2_CTX *context, int64_t number)
{
	add_letter(context, "i");
	add_bits(context, (uint64_t)number);
}

static void add_text(SHA2_CTX *context, const char *text)
{
	size_t length = strlen(text);

	add_letter(context, "t");
	add_bits(context, length);
	SHA256Update(context, (const uint8_t *)text, length);
}

/* What is NULL before is `text` then, or without a text `number`. */
static void add_change(struct Load *load, int64_t record, const char *field, const char *text,
		       int64_t number)
{
	sqlite3_bind_int64(load->change, 1, load->operation);
	sqlite3_bind_int64(load->change, 2, ++load->n_changes);
	sqlite3_bind_int64(load->change, 3, record);
	sqlite3_bind_text(load->change, 4, field, -1, SQLITE_STATIC);
	add_text(&load->payload, "person");
	add_number(&load->payload, record);
	add_text(&load->payload, field);
	add_letter(&load->payload, "n");
	if (text) {
		sqlite3_bind_text(load->change, 5, text, -1, SQLITE_STATIC);
		add_text(&load->payload, text);
	} else {
		sqlite3_bind_int64(load->change, 5, number);
		add_number(&load->payload, number);
	}
	write_one(load, load->change);
}

/* --- the operation
 * ------------------------------------------------------------ */

static void begin(struct Load *load)
{
	sqlite3_stmt *last;

	run(load,
	    "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -16384; "
	    "BEGIN IMMEDIATE");
	load->insert = prepare(load, insert_text);
	load->change = prepare(load, change_text);
	last = prepare(load, "SELECT number, hash FROM operation ORDER BY number DESC LIMIT 1");
	if (sqlite3_step(last) == SQLITE_ROW) {
		load->operation = sqlite3_column_int64(last, 0);
		memcpy(load->previous, sqlite3_column_blob(last, 1), SHA256_DIGEST_LENGTH);
	}
	sqlite3_finalize(last);
	load->operation++;
	SHA256Init(&load->payload);
}

static void end(struct Load *load)
{
	sqlite3_stmt *operation = prepare(load, operation_text);
	uint8_t payload[SHA256_DIGEST_LENGTH], hash[SHA256_DIGEST_LENGTH];
	int64_t at = (int64_t)time(NULL) * US_PER_S;
	SHA2_CTX link;

	add_number(&load->payload, load->operation);
	add_number(&load->payload, at);
	add_text(&load->payload, "bench");
	add_text(&load->payload, "import");
	add_letter(&load->payload, "n");
	add_number(&load->payload, 0);
	SHA256Final(payload, &load->payload);
	SHA256Init(&link);
	SHA256Update(&link, load->previous, sizeof load->previous);
	add_bits(&link, (uint64_t)load->operation);
	SHA256Update(&link, payload, sizeof payload);
	SHA256Final(hash, &link);
	sqlite3_bind_int64(operation, 1, load->operation);
	sqlite3_bind_int64(operation, 2, at);
	sqlite3_bind_blob(operation, 3, payload, sizeof payload, SQLITE_STATIC);
	sqlite3_bind_blob(operation, 4, hash, sizeof hash, SQLITE_STATIC);
	write_one(load, operation);
	sqlite3_finalize(operation);
	sqlite3_finalize(load->insert);
	sqlite3_finalize(load->change);
	run(load, "COMMIT");
}

/* --- the rows
 * ------------------------------------------------------------ */

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct Practice *)a)->name, ((const struct Practice *)b)->name);
}

static void read_practices(struct Load *load)
{
	sqlite3_stmt *all = prepare(load, "SELECT name, id FROM practice");

	while (load->n_practices < MOST_PRACTICES && sqlite3_step(all) == SQLITE_ROW) {
		struct Practice *practice = &load->practices[load->n_practices++];

		snprintf(practice->name, LINE, "%s", (const char *)sqlite3_column_text(all, 0));
		practice->id = sqlite3_column_int64(all, 1);
	}
	sqlite3_finalize(all);
	qsort(load->practices, load->n_practices, sizeof load->practices[0], by_name);
}

static int64_t practice_of(const struct Load *load, const char *name)
{
	struct Practice wanted, *found;

	snprintf(wanted.name, LINE, "%s", name);
	found = bsearch(&wanted, load->practices, load->n_practices, sizeof wanted, by_name);
	if (!found)
		die("a practice is not there");
	return found->id;
}

static void add_person(struct Load *load, const char *cells[N_FIELDS], int64_t id)
{
	int64_t practice = practice_of(load, cells[PRACTICE]);
	char folded[2 * LINE];

	snprintf(folded, sizeof folded, folded_form, cells[FAMILY], cells[NAME], cells[CREDENTIALS],
		 cells[EMAIL], cells[PHONE], cells[TITLE], cells[GIVEN], cells[FAMILY]);
	for (char *at = folded; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	for (int i = 0; i < N_FIELDS; i++)
		sqlite3_bind_text(load->insert, i + 1, cells[fields[i].cell], -1, SQLITE_STATIC);
	sqlite3_bind_int64(load->insert, PRACTICE_AT, practice);
	sqlite3_bind_text(load->insert, FOLDED_AT, folded, -1, SQLITE_STATIC);
	sqlite3_bind_int64(load->insert, ID_AT, id);
	write_one(load, load->insert);
	add_change(load, id, "id", NULL, id);
	for (int i = 0; i < N_FIELDS; i++)
		add_change(load, id, fields[i].key,
			   fields[i].cell == PRACTICE ? NULL : cells[fields[i].cell], practice);
}

static void add_people(struct Load *load, FILE *table)
{
	char line[LINE], name[LINE];
	int64_t id = FIRST_ID;

	if (!fgets(line, sizeof line, table) || strncmp(line, head, strlen(head)) != 0)
		die("the table has another head");
	while (fgets(line, sizeof line, table)) {
		const char *cells[N_FIELDS] = {[NAME] = name};
		char *at = line;

		line[strcspn(line, "\r\n")] = '\0';
		for (int i = 0; i < NAME; i++)
			if (!(cells[i] = strsep(&at, ",")))
				die("a row has too few cells");
		snprintf(name, sizeof name, "%s %s", cells[GIVEN], cells[FAMILY]);
		add_person(load, cells, id++);
	}
}

int main(int argc, char *argv[])
{
	static struct Practice practices[MOST_PRACTICES];
	struct Load load = {.practices = practices};
	FILE *table = argc == 3 ? fopen(argv[2], "r") : NULL;

	if (!table || sqlite3_open_v2(argv[1], &load.db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		die("usage: bare-import FILE CSV");
	begin(&load);
	read_practices(&load);
	add_people(&load, table);
	end(&load);
	fclose(table);
	sqlite3_close(load.db);
	return EXIT_SUCCESS;
}
