/* The learner file for PARS as a table. */
#include "view_columns.h"
#include "view_pars.h"

#include "qtp/engine/base/math.h"

#include <string.h>
#include <strings.h>

static const char *action(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	(void)arena;
	return row->action == UPLOAD_DELETE ? "Delete" : "Add";
}

static const char *activity(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	(void)arena;
	return row->session->pars;
}

static const char *completed(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	return pars_date(row->session->last_day, arena);
}

static const char *first_name(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	return pars_name(row->person, arena).given;
}

static const char *last_name(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	return pars_name(row->person, arena).family;
}

static const char *birthday(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;
	const char *text = row->person->birthday;

	return text ? arena_format(arena, "%.2s/%.2s", text, text + 3) : "";
}

static const char *licence_state(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	(void)arena;
	return row->person->licence_state;
}

/* Without the state that is often in front of it: that has a column of its own. */
static const char *licence(const void *of, struct Arena *arena)
{
	const struct Person *person = ((const struct ParsRow *)of)->person;
	const char *state = person->licence_state ? person->licence_state : "";
	size_t length = strlen(state);

	(void)arena;
	if (text_is_empty(person->licence))
		return person->npi;
	if (length == 0 || strncasecmp(person->licence, state, length) != 0 ||
	    !strchr(" -", person->licence[length]) || !person->licence[length])
		return person->licence;
	return person->licence + length + strspn(person->licence + length, " -");
}

static const char *npi(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	(void)arena;
	return row->person->npi;
}

static const char *credits(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	return credit_text(row->credits, arena);
}

static const char *credit_type(const void *of, struct Arena *arena)
{
	(void)of;
	(void)arena;
	return "CME";
}

static const char *session_code(const void *of, struct Arena *arena)
{
	const struct ParsRow *row = of;

	(void)arena;
	return row->session->code;
}

static const struct ColumnSource sources[] = {
	{"first_name", first_name},
	{"last_name", last_name},
	{"action", action},
	{"activity", activity},
	{"completed", completed},
	{"birthday", birthday},
	{"licence_state", licence_state},
	{"licence", licence},
	{"npi", npi},
	{"credits", credits},
	{"credit_type", credit_type},
	{"session", session_code},
};
static const struct ColumnFile learners = {"learners", sources, N_ITEMS(sources)};

bool pars_table(struct Domain *domain, const struct ParsFile *file, struct Arena *arena,
		struct DataTable *ret_table, struct Error *error)
{
	struct Columns *columns = ARENA_NEW(arena, struct Columns);

	if (!columns_load(domain->env, &learners, arena, columns, error))
		return false;
	data_table_begin(ret_table, arena, "Learners for PARS", columns->columns, columns->n);
	ret_table->name = "pars";
	ret_table->row_name = "learner";
	ret_table->row_plural = "learners";
	ret_table->is_private = true;
	ret_table->day = domain->today;
	for (size_t i = 0; i < file->n; i++)
		if (file->rows[i].lacks == 0)
			columns_add_row(columns, &file->rows[i], ret_table);
	return true;
}
