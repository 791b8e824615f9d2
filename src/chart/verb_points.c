/* The verb points: many points of a measure from a CSV file, as one operation. */
#include "qtp/engine/cli/verbs.h"

#include "command_chart.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/csv.h"

#include <ctype.h>
#include <string.h>

/* More is no series of a measure that somebody keeps by hand. */
#define POINTS_MAX 100000
#define COLUMNS_OF_VALUES 2
#define COLUMNS_OF_PAIRS 3

struct Entries {
	struct PointEntry *items;
	size_t *rows; /* where each stands in the file */
	size_t n, capacity, rows_capacity;
};

/* "Sep-17", as a sheet writes a month: it would be read as a day. */
static bool is_month_of_year(const char *text)
{
	const char *dash = strchr(text, '-');

	return dash && dash > text && isalpha((unsigned char)text[0]) && strlen(dash + 1) == 2 &&
	       strspn(dash + 1, "0123456789") == 2;
}

/* What the names of the columns say of their order. */
static bool is_denominator_first(struct Cli *cli, const struct Csv *csv)
{
	return csv_n_columns(csv) == COLUMNS_OF_PAIRS &&
	       strcmp(text_fold(&cli->arena, csv_column(csv, 1)), "denominator") == 0;
}

static bool check_header(struct Cli *cli, const struct Csv *csv, struct Error *error)
{
	Day day;

	if (!day_parse(csv_column(csv, 0), cli->domain.today, &day, NULL))
		return true;
	return error_set(error, ERROR_INPUT, "",
			 "The first row, \"%.40s\", is a point and no header. Write a header like "
			 "date,value above it.",
			 text_show(&cli->arena, csv_column(csv, 0)));
}

static void add_entry(struct Cli *cli, const struct Csv *csv, struct Entries *entries)
{
	const char *day = arena_text(&cli->arena, csv_cell(csv, 0));
	const char *text = arena_text(&cli->arena, csv_cell(csv, 1));

	if (csv_n_columns(csv) == COLUMNS_OF_PAIRS)
		text = is_denominator_first(cli, csv)
			       ? arena_format(&cli->arena, "%s/%s", csv_cell(csv, 2), text)
			       : arena_format(&cli->arena, "%s/%s", text, csv_cell(csv, 2));
	entries->items = arena_grow(&cli->arena, entries->items, entries->n, &entries->capacity,
				    sizeof entries->items[0]);
	entries->rows = arena_grow(&cli->arena, entries->rows, entries->n, &entries->rows_capacity,
				   sizeof entries->rows[0]);
	entries->rows[entries->n] = csv_row(csv);
	entries->items[entries->n++] = (struct PointEntry){.day = day, .text = text};
}

static bool read_rows(struct Cli *cli, struct Csv *csv, struct Entries *entries,
		      struct Error *error)
{
	size_t n = csv_n_columns(csv);
	bool more;

	if (n != COLUMNS_OF_VALUES && n != COLUMNS_OF_PAIRS)
		return error_set(
			error, ERROR_INPUT, "",
			"The file has %zu columns. It needs a header and the columns date, "
			"value, or date, numerator, denominator.",
			n);
	if (!check_header(cli, csv, error))
		return false;
	for (;;) {
		if (!csv_next(csv, &more, error))
			return false;
		if (!more)
			return true;
		if (is_month_of_year(csv_cell(csv, 0)))
			return error_set(error, ERROR_INPUT, "",
					 "Row %zu: \"%.40s\" is a month without a day. Write it "
					 "like 2017-09-01.",
					 csv_row(csv), text_show(&cli->arena, csv_cell(csv, 0)));
		add_entry(cli, csv, entries);
	}
}

/* The first fault with its row, and how many more there are. */
static bool say_faults(const struct Entries *entries, struct Error *error)
{
	size_t first = entries->n, n = 0;

	for (size_t i = 0; i < entries->n; i++) {
		if (!entries->items[i].fault)
			continue;
		first = n++ ? first : i;
	}
	if (n == 0)
		return false;
	return error_set(error, ERROR_INPUT, "", "Row %zu: %s%s%s", entries->rows[first],
			 entries->items[first].fault, n > 1 ? " More rows have faults too." : "",
			 entries->items[first].is_warning ? " (--force does it all the same)" : "");
}

bool verb_points(struct Cli *cli, struct Error *error)
{
	struct Entries entries = {0};
	struct Measure measure;
	struct Csv *csv;
	bool read;
	Id id;

	if (!domain_resolve(&cli->domain, entity_get(KIND_MEASURE), cli_argument(cli, 0), &id,
			    error) ||
	    !domain_get(&cli->domain, entity_get(KIND_MEASURE), id, &measure, &cli->arena, error) ||
	    !csv_open(cli_argument(cli, 1), POINTS_MAX, &csv, error))
		return false;
	read = read_rows(cli, csv, &entries, error);
	csv_close(csv);
	if (!read)
		return false;
	if (!points_add(&cli->domain, &measure, entries.items, entries.n,
			cli_option(cli, "force") != NULL, &cli->arena, error))
		return say_faults(&entries, error);
	cli_say(cli, "Added %zu points to %s.", entries.n, measure.name);
	return true;
}
