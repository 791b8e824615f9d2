/* A part of reports: the teams of a season side by side, by city and by coach. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/light.h"
#include "qtp/engine/view/list.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sum of what is known, and of how many. */
struct Mean {
	double sum;
	size_t n;
};

/* Accepted teams of one city, or of one coach. */
struct Group {
	const char *name;
	size_t n, n_lights[LIGHT_FINE + 1], n_at_risk;
	struct Mean score, aim, contact;
};

static void add_known(struct Mean *mean, double number)
{
	if (isnan(number))
		return;
	mean->sum += number;
	mean->n++;
}

static double known(int64_t number)
{
	return number == NUMBER_NONE ? NAN : (double)number;
}

static void count_team(struct Group *group, const struct Team *team)
{
	group->n++;
	if (team->light >= LIGHT_RED && team->light <= LIGHT_FINE)
		group->n_lights[team->light]++;
	group->n_at_risk += team->forecast == FORECAST_AT_RISK || team->forecast == FORECAST_CANNOT;
	add_known(&group->score, team->score);
	add_known(&group->aim, known(team->aim));
	add_known(&group->contact, known(team->last_contact));
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct Group *)a)->name, ((const struct Group *)b)->name);
}

/* The groups that a column of the page makes, by name. */
static size_t make_groups(const struct ListPage *page, size_t column, struct Group *groups)
{
	size_t n = 0;

	for (size_t row = 0; row < page->n; row++) {
		const char *name = page->rows[row].cells[column];
		size_t i = 0;

		if (!*name)
			name = "none";
		while (i < n && strcmp(groups[i].name, name) != 0)
			i++;
		if (i == n)
			groups[n++] = (struct Group){.name = name};
		count_team(&groups[i], page->rows[row].record);
	}
	if (n > 0)
		qsort(groups, n, sizeof groups[0], by_name);
	return n;
}

/* With one decimal, as it is rounded for data too. */
static double mean_of(struct Mean mean)
{
	const double parts = 10;

	return mean.n ? round(mean.sum / (double)mean.n * parts) / parts : NAN;
}

static const char *mean_text(struct Mean mean, struct Arena *arena)
{
	return mean.n ? arena_format(arena, "%.1f", mean_of(mean)) : "";
}

static struct Value mean_value(struct Mean mean)
{
	return (struct Value){.type = mean.n ? VALUE_REAL : VALUE_NONE, .real = mean_of(mean)};
}

static void add_group(struct Document *document, struct DocumentTable *table,
		      struct DataTable *data, const struct Group *group)
{
	const size_t counts[] = {group->n, group->n_lights[LIGHT_RED], group->n_lights[LIGHT_AMBER],
				 group->n_lights[LIGHT_FINE], group->n_at_risk};
	const struct Mean means[] = {group->score, group->aim, group->contact};
	struct Arena *arena = document->arena;
	const char *cells[1 + N_ITEMS(counts) + N_ITEMS(means)] = {group->name};
	struct Value values[N_ITEMS(cells)] = {data_table_text(group->name)};
	size_t at = 1;

	for (size_t i = 0; i < N_ITEMS(counts); i++, at++) {
		cells[at] = arena_format(arena, "%zu", counts[i]);
		values[at] = data_table_number((int64_t)counts[i]);
	}
	for (size_t i = 0; i < N_ITEMS(means); i++, at++) {
		cells[at] = mean_text(means[i], arena);
		values[at] = mean_value(means[i]);
	}
	document_row(document, table, cells);
	data_table_row(data, values);
}

bool report_compare(struct Domain *domain, struct DocumentSource source, struct Document *document,
		    const struct ReportPart *part, struct Error *error)
{
	static const struct DocumentColumn columns[] = {
		{"Of", CELL_LEFT, NULL},       {"Teams", CELL_RIGHT, NULL},
		{"Red", CELL_RIGHT, NULL},     {"Amber", CELL_RIGHT, NULL},
		{"Fine", CELL_RIGHT, NULL},    {"At risk", CELL_RIGHT, NULL},
		{"Score", CELL_RIGHT, NULL},   {"Aim %", CELL_RIGHT, NULL},
		{"Contact", CELL_RIGHT, NULL},
	};
	static const struct TableColumn types[] = {
		{"of", "Of", FIELD_TEXT},
		{"teams", "Teams", FIELD_NUMBER},
		{"red", "Red", FIELD_NUMBER},
		{"amber", "Amber", FIELD_NUMBER},
		{"fine", "Fine", FIELD_NUMBER},
		{"at_risk", "At risk", FIELD_NUMBER},
		{"score", "Score", FIELD_REAL},
		{"aim", "Aim %", FIELD_REAL},
		{"last_contact", "Contact", FIELD_REAL},
	};
	struct DataTable *data = ARENA_NEW(document->arena, struct DataTable);
	struct DocumentTable *table;
	struct ListView view;
	struct ListPage page;

	list_view_init(&view, entity_get(KIND_TEAM));
	list_view_columns(&view, "cohort coach light forecast score aim last_contact");
	view.base_filter = "stage=accepted";
	view.season = source.id;
	if (!list_load(domain, &view, document->arena, &page, error))
		return false;
	if (page.n == 0) {
		document_paragraph(document, part->empty);
		return true;
	}
	struct Group *groups = ARENA_ARRAY(document->arena, page.n, struct Group);

	table = document_table(document, columns, N_ITEMS(columns));
	table->data = data;
	data_table_begin(data, document->arena, "", types, N_ITEMS(types));
	for (size_t column = 0; column < 2; column++) {
		size_t n = make_groups(&page, column, groups);

		for (size_t i = 0; i < n; i++)
			add_group(document, table, data, &groups[i]);
	}
	document_paragraph(document,
			   "Score, aim and contact (days since the last) are means of the teams "
			   "that have them; at risk: the forecast says at risk, or cannot "
			   "complete.");
	return true;
}
