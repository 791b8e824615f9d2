/*
 * Times what goes in and out in bulk: people in against a prepared insert, people out against the
 * shell of SQLite, and letters. Processor time, user and system; the two sides in turn.
 * usage: bench-exchange PEOPLE RUNS QTP BARE_IMPORT LETTERS_FILE      in the folder for the files;
 * LETTERS_FILE has 500 accepted teams at least; prints a table
 */
#include "figures.h"
#include "timed.h"

#include "qtp/engine/base/math.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EMPTY_NAME "empty.qtp"
#define FILE_NAME "exchange.qtp"
#define PRACTICES_NAME "practices.csv"
#define PEOPLE_NAME "people.csv"
#define QUESTION_NAME "people.sql"

enum { PRACTICES = 200, LETTERS = 500, LINE = 64, COMMAND = 512, FIXED = 5 };
enum Name { PEOPLE_IN, PEOPLE_IN_MEMORY, PEOPLE_OUT, PEOPLE_OUT_MEMORY, LETTERS_OUT, N_NAMES };

static struct Figure figures[N_NAMES] = {
	[PEOPLE_IN] = {.name = "people in: prepared insert",
		       .unit = "ms",
		       .must = 1.25,
		       .aim = 0.75},
	[PEOPLE_IN_MEMORY] = {.name = "people in: memory", .unit = "KiB"},
	[PEOPLE_OUT] = {.name = "people out: sqlite3 -csv", .unit = "ms", .must = 1.25, .aim = 1},
	[PEOPLE_OUT_MEMORY] = {.name = "people out: memory",
			       .unit = "KiB",
			       .must = 32768,
			       .aim = 16384},
	[LETTERS_OUT] = {.name = "500 letters", .unit = "ms", .must = 1000, .aim = 500},
};

/* What `qtp list person --csv` writes. */
static const char question[] =
	".headers on\n"
	"SELECT r.name AS Name, r.credentials AS Credentials, r.email AS \"E-mail\", "
	"p.name AS Practice, CASE r.profession WHEN 'advanced_practice' THEN "
	"'advanced practice provider' WHEN 'quality' THEN 'quality staff' ELSE r.profession END "
	"AS Profession FROM person r LEFT JOIN practice p ON p.id = r.practice "
	"WHERE r.binned = 0 ORDER BY r.folded, r.id;\n";

static void die(const char *what)
{
	fprintf(stderr, "exchange: %s\n", what);
	exit(EXIT_FAILURE);
}

static FILE *create(const char *name)
{
	FILE *out = fopen(name, "w");

	if (!out)
		die("no file can be made");
	return out;
}

/* Made of syllables, another one for each number up to 512,000. */
static const char *name_of(unsigned long number, char name[LINE])
{
	static const char consonants[] = "bcdfghklmnprstvw", vowels[] = "aeiou";
	size_t n = 0;

	for (int i = 0; i < 3; i++) {
		name[n++] = consonants[number % (sizeof consonants - 1)];
		number /= sizeof consonants - 1;
		name[n++] = vowels[number % (sizeof vowels - 1)];
		number /= sizeof vowels - 1;
	}
	name[n] = '\0';
	name[0] = (char)(name[0] - 'a' + 'A');
	return name;
}

static void write_tables(long people)
{
	static const char *const professions[] = {"physician", "nurse", "pharmacist"};
	FILE *out = create(PRACTICES_NAME);
	char given[LINE], family[LINE];

	fputs("name,city\n", out);
	for (int i = 0; i < PRACTICES; i++)
		fprintf(out, "Practice %03d Oncology,Springvale\n", i);
	fclose(out);
	out = create(PEOPLE_NAME);
	fputs("given,family,credentials,email,phone,title,practice,profession\n", out);
	for (long i = 0; i < people; i++)
		fprintf(out,
			"%s,%s,RN,p%ld@mill%ld.example,+1 214 555 %04ld,Manager,"
			"Practice %03ld Oncology,%s\n",
			name_of((unsigned long)i * 7919, given),
			name_of((unsigned long)i * 104729, family), i, i % PRACTICES, i % 10000,
			i % PRACTICES, professions[i % (long)N_ITEMS(professions)]);
	fclose(out);
	out = create(QUESTION_NAME);
	fputs(question, out);
	fclose(out);
}

static void copy_file(const char *from, const char *to)
{
	const char *const argv[] = {"cp", from, to, NULL};

	timed_run(argv, NULL);
}

static void add(enum Name name, enum Side side, struct Cost cost)
{
	samples_add(&figures[name].samples[side], cost.cpu_ms);
	if (side == SIDE_QTP && name != LETTERS_OUT)
		samples_add(&figures[name + 1].samples[side], cost.kib);
}

static void people_in(const char *qtp, const char *bare)
{
	const char *const floor[] = {bare, FILE_NAME, PEOPLE_NAME, NULL};
	const char *const import[] = {qtp, "-f", FILE_NAME, "import", "person", PEOPLE_NAME, NULL};

	copy_file(EMPTY_NAME, FILE_NAME);
	add(PEOPLE_IN, SIDE_BARE, timed_run(floor, NULL));
	copy_file(EMPTY_NAME, FILE_NAME);
	add(PEOPLE_IN, SIDE_QTP, timed_run(import, NULL));
}

static void people_out(const char *qtp)
{
	const char *const floor[] = {"sqlite3", "-csv", FILE_NAME, NULL};
	const char *const list[] = {qtp, "-f", FILE_NAME, "list", "person", "--csv", NULL};

	add(PEOPLE_OUT, SIDE_BARE, timed_run(floor, QUESTION_NAME));
	add(PEOPLE_OUT, SIDE_QTP, timed_run(list, NULL));
}

/* The codes of teams that have a place, as arguments from `argv` on. */
static void read_teams(const char *file, char codes[LETTERS][LINE], const char **argv)
{
	char command[COMMAND];
	FILE *in;

	snprintf(command, sizeof command,
		 "sqlite3 '%s' \"SELECT code FROM team WHERE stage = 'accepted' LIMIT %d\"", file,
		 LETTERS);
	in = popen(command, "r");
	for (int i = 0; in && i < LETTERS && fgets(codes[i], LINE, in); i++) {
		codes[i][strcspn(codes[i], "\n")] = '\0';
		argv[i] = codes[i];
	}
	if (!in || pclose(in) != 0 || !argv[0])
		die("there are no teams to write to");
}

static void prepare(const char *qtp, long people)
{
	const char *const making[] = {qtp, "init", EMPTY_NAME, NULL};
	const char *const practices[] = {qtp,	     "-f",	     EMPTY_NAME, "import",
					 "practice", PRACTICES_NAME, NULL};

	write_tables(people);
	timed_run(making, NULL);
	timed_run(practices, NULL);
}

int main(int argc, char *argv[])
{
	static char codes[LETTERS][LINE];
	static const char *letters[FIXED + LETTERS + 1];
	long people = argc == 6 ? strtol(argv[1], NULL, 10) : 0,
	     runs = argc == 6 ? strtol(argv[2], NULL, 10) : 0;

	if (people <= 0 || runs <= 0)
		die("usage: bench-exchange PEOPLE RUNS QTP BARE_IMPORT LETTERS_FILE");
	memcpy(letters, (const char *[]){argv[3], "-f", argv[5], "letter", "accepted"},
	       FIXED * sizeof *letters);
	read_teams(argv[5], codes, letters + FIXED);
	prepare(argv[3], people);
	for (long i = 0; i < runs; i++) {
		people_in(argv[3], argv[4]);
		people_out(argv[3]);
		add(LETTERS_OUT, SIDE_QTP, timed_run(letters, NULL));
	}
	figures_header("in and out: processor time");
	for (int i = 0; i < N_NAMES; i++) {
		figure_print(&figures[i]);
		figure_release(&figures[i]);
	}
	return EXIT_SUCCESS;
}
