/*
 * Times imports of the program, each into a demo file of its own, and their memory.
 * usage: bench-imports ROWS RUNS QTP      in the folder for the files; prints a table
 */
#include "figures.h"
#include "timed.h"

#include "qtp/engine/base/day.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FILE_NAME "imports.qtp"
#define POINTS_NAME "points.csv"
#define CALENDAR_NAME "calls.ics"
#define FIRST_DAY (-85000) /* so that all days are over */
#define DENOMINATOR 36
#define EVENTS_A_ROW 10 /* a calendar of a tenth of the rows */
#define CALLS_A_DAY 8

enum Name { POINTS, POINTS_MEMORY, CALENDAR, CALENDAR_MEMORY, N_NAMES };

static void die(const char *what)
{
	fprintf(stderr, "imports: %s\n", what);
	exit(EXIT_FAILURE);
}

static void write_points(long rows)
{
	FILE *out = fopen(POINTS_NAME, "w");
	char day[DAY_TEXT];

	if (!out)
		die("no file can be made");
	fputs("date,k,n\n", out);
	for (long i = 0; i < rows; i++)
		fprintf(out, "%s,%ld,%d\n", day_iso((Day)(FIRST_DAY + i), day), i % DENOMINATOR,
			DENOMINATOR);
	fclose(out);
}

static void write_calendar(long events)
{
	FILE *out = fopen(CALENDAR_NAME, "w");

	if (!out)
		die("no file can be made");
	fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", out);
	for (long i = 0; i < events; i++) {
		int year = 0, month = 0, day = 0;

		day_to_civil((Day)(i / CALLS_A_DAY), &year, &month, &day);
		fprintf(out,
			"BEGIN:VEVENT\r\nUID:call%ld@bench\r\nDTSTART:%04d%02d%02dT%02ld0000Z\r\n"
			"DURATION:PT30M\r\nSUMMARY:Call DAL17-03\r\nEND:VEVENT\r\n",
			i, year + 60, month, day, 12 + i % CALLS_A_DAY);
	}
	fputs("END:VCALENDAR\r\n", out);
	fclose(out);
}

/* Into a new file; the figure of the memory is after that of the time. */
static void time_import(const char *qtp, const char *const argv[], struct Figure *figure)
{
	const char *const making[] = {qtp, "demo", FILE_NAME, NULL};
	struct Cost cost;

	unlink(FILE_NAME);
	timed_run(making, NULL);
	cost = timed_run(argv, NULL);
	samples_add(&figure->samples[SIDE_QTP], cost.wall_ms);
	samples_add(&figure[1].samples[SIDE_QTP], cost.kib);
}

int main(int argc, char *argv[])
{
	struct Figure figures[N_NAMES] = {
		[POINTS] = {.name = "points", .unit = "ms", .must = 3000, .aim = 3000},
		[POINTS_MEMORY] = {.name = "points: memory",
				   .unit = "KiB",
				   .must = 32768,
				   .aim = 16384},
		[CALENDAR] = {.name = "calendar", .unit = "ms", .must = 2500, .aim = 700},
		[CALENDAR_MEMORY] = {.name = "calendar: memory",
				     .unit = "KiB",
				     .must = 32768,
				     .aim = 16384},
	};
	long rows = argc > 3 ? strtol(argv[1], NULL, 10) : 0,
	     runs = argc > 3 ? strtol(argv[2], NULL, 10) : 0;

	if (rows <= 0 || runs <= 0)
		die("usage: bench-imports ROWS RUNS QTP");
	const char *const add_points[] = {argv[3],	 "-f",	      FILE_NAME, "points",
					  "DAL17-01-M1", POINTS_NAME, NULL};
	const char *const add_calls[] = {argv[3],    "-f",	    FILE_NAME, "import",
					 "calendar", CALENDAR_NAME, NULL};

	write_points(rows);
	write_calendar(rows / EVENTS_A_ROW);
	for (long i = 0; i < runs; i++) {
		time_import(argv[3], add_points, &figures[POINTS]);
		time_import(argv[3], add_calls, &figures[CALENDAR]);
	}
	figures_header("imports: points, and a tenth as many events of a calendar");
	for (int i = 0; i < N_NAMES; i++) {
		figure_print(&figures[i]);
		figure_release(&figures[i]);
	}
	return EXIT_SUCCESS;
}
