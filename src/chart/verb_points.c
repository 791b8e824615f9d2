/* The verb points: many points of a measure from a CSV file, as one operation. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "command_chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "verb_table.h"
#include "verb_work.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

/* More is no series of a measure that somebody keeps by hand. */
#define POINTS_MAX 100000

/* How far apart the points of a measure are, by its period. */
static const struct DayStep steps[] = {
	[PERIOD_DAY] = {1, 0},	 [PERIOD_WEEK] = {7, 0},    [PERIOD_FORTNIGHT] = {14, 0},
	[PERIOD_MONTH] = {0, 1}, [PERIOD_QUARTER] = {0, 3}, [PERIOD_EVENT] = {0, 0},
};

static struct TableWish make_wish(struct Cli *cli, const struct Measure *measure)
{
	bool pairs = measure->data == DATA_PROPORTION || measure->data == DATA_RATE;
	bool period = measure->period >= 0 && (size_t)measure->period < N_ITEMS(steps);

	return (struct TableWish){
		.what = measure->code ? measure->code : measure->name,
		.path = cli_argument(cli, 1),
		.limit = POINTS_MAX,
		.days_only = true,
		.pairs = pairs,
		.texts = measure->data == DATA_SUBGROUP,
		.whole = {pairs || measure->data == DATA_COUNT, measure->data == DATA_PROPORTION},
		.step = period ? steps[measure->period] : (struct DayStep){0, 0}};
}

/* Digits enough to give the number back. */
static const char *number_text(double number, struct Arena *arena)
{
	const char *text = arena_format(arena, "%.15g", number);

	return strtod(text, NULL) == number ? text : arena_format(arena, "%.17g", number);
}

static const char *entry_text(const struct TableRow *row, const struct TableWish *wish,
			      struct Arena *arena)
{
	const char *first = isnan(row->first) ? "" : number_text(row->first, arena);

	if (wish->texts)
		return row->name;
	if (!wish->pairs)
		return first;
	return arena_format(arena, "%s/%s", first,
			    isnan(row->second) ? "" : number_text(row->second, arena));
}

/* The rows as a person would type them, one by one. */
static struct PointEntry *make_entries(struct Cli *cli, const struct TableData *data,
				       const struct TableWish *wish)
{
	struct PointEntry *entries = ARENA_ARRAY(&cli->arena, data->n, struct PointEntry);
	char day[DAY_TEXT];

	for (size_t i = 0; i < data->n; i++) {
		entries[i].day = arena_text(&cli->arena, day_iso(data->rows[i].day, day));
		entries[i].text = entry_text(&data->rows[i], wish, &cli->arena);
	}
	return entries;
}

/* The first fault with its row, and how many more there are. */
static bool say_faults(const struct PointEntry entries[], const struct TableData *data,
		       struct Error *error)
{
	size_t first = 0, n = 0;

	for (size_t i = 0; i < data->n; i++) {
		if (!entries[i].fault)
			continue;
		first = n++ ? first : i;
	}
	if (n == 0)
		return false;
	return error_set(error, ERROR_INPUT, "", "Row %" PRIu32 ": %s%s%s", data->rows[first].row,
			 entries[first].fault, n > 1 ? " More rows have faults too." : "",
			 entries[first].is_warning ? " (--force does it all the same)" : "");
}

static bool add_table(struct Cli *cli, const struct Measure *measure, struct Error *error)
{
	struct TableWish wish = make_wish(cli, measure);
	struct TableData data;

	if (!table_ways_take(cli, &wish.ways, error) ||
	    !table_data_read(&wish, &cli->arena, &data, error))
		return false;
	const struct PointEntries entries = {make_entries(cli, &data, &wish), data.n,
					     cli_option(cli, "force") != NULL};
	bool added = points_add(&cli->domain, measure, entries, &cli->arena, error);

	if (!added)
		say_faults(entries.items, &data, error);
	for (size_t i = 0; i < data.n_notes && added && !cli->options->json; i++)
		cli_say(cli, "%s", data.notes[i]);
	if (added)
		cli_done(cli, "Added %zu %s to %s.", COUNTED(data.n, "point", "points"),
			 measure->name);
	table_data_release(&data);
	return added;
}

bool verb_points(struct Cli *cli, struct Error *error)
{
	struct Measure measure;
	Id id;

	return measure_find(cli, cli_argument(cli, 0), &id, error) &&
	       domain_get(&cli->domain, (struct KindId){KIND_MEASURE, id}, &measure, &cli->arena,
			  error) &&
	       add_table(cli, &measure, error);
}
