/* Import: every row is matched, compared and written, or left with the reason. */
#include "import_row.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/xchg/data_table.h"

#include <inttypes.h>
#include <string.h>

/* How often an import begins again because rows that others were built on are left. */
#define PASSES_MAX 20
/* How often rows wait for others. */
#define ROUNDS_MAX 20

static bool leave(struct RowWork *work, enum PlanStep step, const char *reason)
{
	work->plan->step = step;
	work->plan->reason = arena_text(work->import->arena, reason);
	return true;
}

/* ---- from what is said to what is done ---- */

static bool is_said(const struct ImportRecord *said, const char *key)
{
	for (size_t i = 0; i < said->n_values; i++)
		if (strcmp(said->values[i].field->key, key) == 0)
			return true;
	return false;
}

/* Whether the row is about such a record at all. */
static bool is_meant(const struct ImportRecord *said)
{
	const struct SheetPart *part = said->kind->part;
	size_t n_links = 0, n_linked = 0;

	for (; n_links < SHEET_LINKS && part->links[n_links]; n_links++)
		n_linked += is_said(said, part->links[n_links]);
	return said->n_own > 0 || said->id || (part->implied && n_linked == n_links);
}

static const char *all_faults(const struct Issues *issues, bool force, struct Arena *arena)
{
	const char *all = NULL;

	for (size_t i = 0; i < issues->n; i++)
		if (!issues->items[i].warning || !force)
			all = all ? arena_format(arena, "%s %s", all, issues->items[i].text)
				  : issues->items[i].text;
	return all;
}

static void add_change(struct RowWork *work, struct PlanRecord *plan, const struct Field *field,
		       const void *records[2])
{
	struct Arena *arena = work->import->arena;
	struct Domain *domain = work->import->pass.domain;
	struct PlanChange *changes = ARENA_ARRAY(arena, plan->n_changes + 1, struct PlanChange);

	if (plan->n_changes)
		memcpy(changes, plan->changes, plan->n_changes * sizeof *changes);
	changes[plan->n_changes++] = (struct PlanChange){
		field,
		records[0] ? arena_text(arena, record_text(domain, field, records[0], arena)) : "",
		arena_text(arena, record_text(domain, field, records[1], arena))};
	plan->changes = changes;
}

/* Gives the record a value that has been read for `wanted`: again where it depends on the others
 * of the record, or is refused. */
static void take_value(struct RowWork *work, const struct ImportValue *value, const void *wanted,
		       const struct RecordPut *put)
{
	const struct Field *field = value->field;

	/* A new record comes as it was left elsewhere: accepted, handed in. */
	bool moves_in = !put->before && !(field->flags & FIELD_JUDGED);

	if (*value->text && field->type != FIELD_DAY && !field->renews &&
	    (moves_in || !record_refusal(put->entity, field, !put->before, put->arena)))
		field_copy(field, put->record, wanted);
	else
		record_assign(work->import->pass.domain, put->entity, put->record,
			      (struct Assignments){&(struct Assignment){field->key, value->text}, 1,
						   moves_in},
			      put->issues);
}

/* Whether a value is given again of which other fields are filled in: the row has none of these. */
static bool is_renewing(const struct ImportRecord *said, const struct ImportValue *value)
{
	const char *const *key = value->field->renews;

	for (size_t i = 0; key && key[i]; i++)
		if (is_said(said, key[i]))
			return false;
	return key && *value->text;
}

/* Puts what differs into `put`; false: there is a fault, and the row is left. */
static bool take_changes(struct RowWork *work, const struct ImportRecord *said,
			 const struct RecordPut *put)
{
	for (size_t i = 0; i < said->n_values; i++) {
		const struct ImportValue *value = &said->values[i];
		bool renews = is_renewing(said, value);

		if (put->before && !renews && value->is_own &&
		    import_says_the_same(&work->import->pass, value, put->before,
					 &work->import->row))
			continue;
		if (value->fault) {
			issues_add(put->issues, ERROR_INPUT, value->field->key, "%s", value->fault);
			continue;
		}
		if (put->before && !renews &&
		    import_agrees(value->field, said->wanted, put->before, &work->import->row))
			continue;
		take_value(work, value, said->wanted, put);
	}
	return issues_n_errors(put->issues) == 0;
}

static bool is_changed(const struct RecordPut *put)
{
	for (size_t i = 0; put->before && i < put->entity->n_fields; i++)
		if (!(put->entity->fields[i].flags & FIELD_JUDGED) &&
		    !field_equal(&put->entity->fields[i], put->before, put->record))
			return true;
	return !put->before;
}

static const char *name_of(struct RowWork *work, const struct ImportRecord *said,
			   const void *record)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	if (label)
		return arena_text(work->import->arena, record_text(work->import->pass.domain, label,
								   record, work->import->arena));
	return "";
}

/* Whether the plan names the field: what changes, and what a new record would have. */
static bool is_told(const struct RowWork *work, const struct RecordPut *put,
		    const struct Field *field)
{
	if (field->flags & (FIELD_JUDGED | FIELD_ORDER))
		return false;
	if (put->before)
		return !field_equal(field, put->before, put->record);
	return work->import->wish->plan_only && !field_is_missing(field, put->record);
}

/* Writes it and the plan of it. False: the file refuses, with the error. */
static bool put_record(struct RowWork *work, const struct ImportRecord *said,
		       const struct RecordPut *put, struct Error *error)
{
	struct PlanRecord *plan = &work->plan->records[work->plan->n_records];
	const void *both[] = {put->before, put->record};

	*plan = (struct PlanRecord){.kind = put->entity->kind};
	if (!take_changes(work, said, put) ||
	    (is_changed(put) && !record_put(work->import->pass.domain, put, error))) {
		if (put->issues->n == 0)
			return false;
		work->plan->is_warned = issues_n_errors(put->issues) == 0;
		return leave(
			work, PLAN_CONFLICT,
			all_faults(put->issues, work->import->wish->force, &work->import->row));
	}
	plan->id = ((const struct Record *)put->record)->id;
	plan->step = !put->before ? PLAN_CREATE : is_changed(put) ? PLAN_UPDATE : PLAN_SAME;
	plan->name = name_of(work, said, put->record);
	for (size_t i = 0; plan->step != PLAN_SAME && i < put->entity->n_fields; i++)
		if (is_told(work, put, &put->entity->fields[i]))
			add_change(work, plan, &put->entity->fields[i], both);
	work->has_written = work->has_written || plan->step != PLAN_SAME;
	work->plan->n_records++;
	work->plan->step = plan->step > work->plan->step ? plan->step : work->plan->step;
	return true;
}

/* A record of which an earlier row of the table was. */
static bool is_repeated(struct RowWork *work, const struct ImportRecord *said,
			const struct KnownRecord *known)
{
	struct Arena *arena = &work->import->row;

	if (said->shared || !known || known->row == 0)
		return false;
	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].fault ||
		    !import_agrees(said->values[i].field, said->wanted, known->record, arena))
			return leave(
				work, PLAN_CONFLICT,
				arena_format(
					arena, "R%s is about the same %s, with another %s.",
					import_place_words(&work->import->pass, known->row) + 1,
					said->kind->entity->name, said->values[i].field->label));
	/* It may say more of the records that it shares. */
	return work->has_written ||
	       leave(work, PLAN_SKIP,
		     arena_format(arena, "It repeats %s.",
				  import_place_words(&work->import->pass, known->row)));
}

/* What an earlier row says otherwise is a conflict; a link stays as it was, with a note. */
static bool is_contradicted(struct RowWork *work, struct ImportRecord *said,
			    const struct KnownRecord *known)
{
	struct SaidBefore before;

	if (!import_is_said(&work->import->pass, said, known, &work->import->row, &before))
		return leave(work, PLAN_CONFLICT, before.reason);
	if (before.note)
		work->plan->note = arena_text(work->import->arena, before.note);
	return false;
}

/* For the rows after it. */
static bool keep_record(struct RowWork *work, const struct ImportRecord *said,
			struct KnownRecord *known, const void *record, struct Error *error)
{
	struct ImportPass *pass = &work->import->pass;

	if (known && work->plan->records[work->plan->n_records - 1].step != PLAN_SAME)
		known->record = import_kept(pass, said->kind, record);
	if (!known && said->kind->names_itself &&
	    !import_names_learn(pass, said->kind->entity->kind, ((const struct Record *)record)->id,
				error))
		return false;
	if (!known)
		known = import_learn(pass, said, record, work->plan, work->import->arena);
	known->row = said->row;
	if (said->shared)
		import_mark_said(pass, said, known);
	return true;
}

static bool do_record(struct RowWork *work, const struct ImportRecord *said,
		      struct KnownRecord *known, struct Error *error)
{
	struct Import *import = work->import;
	const struct Entity *entity = said->kind->entity;
	struct Issues issues;
	struct RecordPut put = {.entity = entity,
				.before = known ? known->record : NULL,
				.record = arena_alloc(&import->row, entity->size),
				.arena = &import->row,
				.issues = &issues,
				.force = import->wish->force};

	if (!known && entity->is_issued)
		return leave(work, PLAN_CONFLICT, record_issued(entity, &import->row));
	issues_init(&issues, &import->row);
	if (known)
		memcpy(put.record, known->record, entity->size);
	else
		record_new(import->pass.domain, entity, put.record, &import->row);
	if (!put_record(work, said, &put, error))
		return false;
	return work->plan->step == PLAN_CONFLICT ||
	       keep_record(work, said, known, put.record, error);
}

static bool wait(struct RowWork *work)
{
	work->waits = true;
	return true;
}

static bool do_part(struct RowWork *work, size_t part, struct Error *error)
{
	struct Import *import = work->import;
	struct ImportRecord said = {.kind = &import->pass.kinds[part],
				    .row = import->table->first + work->index + 1,
				    .shared = part + 1 < import->wish->sheet->n_parts,
				    .is_alone = import->wish->sheet->n_parts == 1,
				    .ids = work->ids};
	struct KnownRecord *known;
	const char *reason;

	if (!import_row_take(work, &said, error))
		return false;
	if (said.fault)
		return leave(work, PLAN_CONFLICT, said.fault);
	if (!is_meant(&said))
		return true;
	if (said.waits)
		return wait(work);
	if (!import_match(&import->pass, &said, &import->row, &known, &reason))
		return leave(work, PLAN_CONFLICT, reason);
	if (said.waits)
		return wait(work);
	if (is_repeated(work, &said, known))
		return true;
	if (known && said.shared && is_contradicted(work, &said, known))
		return true;
	if (!do_record(work, &said, known, error))
		return false;
	if (work->plan->step != PLAN_CONFLICT)
		work->ids[part] = work->plan->records[work->plan->n_records - 1].id;
	return true;
}

/* Whether nothing of the row is taken, for a reason that it has by itself. */
static bool is_passed_over(struct RowWork *work)
{
	const struct Import *import = work->import;
	const struct RowLack lack =
		import_lack(import->table, import->wish, work->index, &work->import->row);
	const char *stray =
		import_stray(import->table, import->wish, work->index, &work->import->row);

	if (stray)
		return leave(work, PLAN_SKIP, stray);
	if (import->table->faults[work->index])
		return leave(work, PLAN_CONFLICT, import->table->faults[work->index]);
	return lack.reason &&
	       leave(work, lack.is_conflict ? PLAN_CONFLICT : PLAN_SKIP, lack.reason);
}

static bool do_row(struct Import *import, size_t index, struct Error *error)
{
	const size_t place = import->table->first + index;
	struct RowWork work = {.import = import, .index = index, .plan = &import->rows[place]};

	*work.plan = import_row_of(import->table, index);
	const size_t n = is_passed_over(&work) ? 0 : import->wish->sheet->n_parts;

	for (size_t part = 0; part < n; part++)
		if (work.plan->step == PLAN_CONFLICT ? !import_row_faults(&work, part, error)
						     : !do_part(&work, part, error))
			return false;
	import->is_open[place] = work.waits;
	if (work.waits)
		return true;
	if (work.plan->step != PLAN_CONFLICT && work.plan->n_records == 0 && !work.plan->reason)
		leave(&work, PLAN_SKIP, "It says nothing of what the columns are about.");
	import->again = import->again || (work.plan->step == PLAN_CONFLICT && work.has_written);
	import->is_left[place] = work.plan->step == PLAN_CONFLICT;
	return true;
}

/* ---- the whole ---- */

static const char *title_of(const struct Import *import, struct Arena *arena)
{
	const char *path = import->wish->path, *slash = strrchr(path, '/');

	return arena_format(arena, "import %s from %s", import->wish->sheet->name,
			    strcmp(path, "-") == 0 ? "standard input"
			    : slash		   ? slash + 1
						   : path);
}

/* No row reads a list: they are sorted at the end, all at once. */
static bool defer_lists(struct Import *import, struct Error *error)
{
	for (size_t i = 0; i < import->wish->sheet->n_parts; i++)
		if (!domain_defer(import->pass.domain, import->pass.kinds[i].entity,
				  import->table->n_rows, error))
			return false;
	return true;
}

/* Those that are open; some of them may wait for the others. */
static bool do_round(struct Import *import, size_t *ret_n_open, struct Error *error)
{
	*ret_n_open = 0;
	for (size_t i = 0; i < import->table->n_rows; i++) {
		const bool *open = &import->is_open[import->table->first + i];

		if (!*open)
			continue;
		if (!do_row(import, i, error))
			return false;
		arena_reset(&import->row);
		*ret_n_open += *open;
	}
	return true;
}

/* The rows of one table, after those of the tables before it. */
static bool do_table(struct Import *import, const struct ImportTable *table, struct Error *error)
{
	import->table = import->pass.table = table;
	if (!import_kinds_load(&import->pass, error) || !defer_lists(import, error))
		return false;
	for (size_t i = table->first; i < table->first + table->n_rows; i++)
		import->is_open[i] = !import->is_left[i];
	/* Where rows make several records they do not wait: some of these would be written. */
	import->pass.may_wait = import->wish->sheet->n_parts == 1;
	size_t n_before, n_open = table->n_rows;

	for (int round = 0; n_open > 0; round++) {
		n_before = n_open;
		if (!do_round(import, &n_open, error))
			return false;
		import->pass.may_wait =
			import->pass.may_wait && n_open < n_before && round < ROUNDS_MAX;
	}
	return true;
}

static bool body(struct Domain *domain, void *context, struct Error *error)
{
	struct Import *import = context;

	import->again = false;
	import->pass = (struct ImportPass){.domain = domain,
					   .wish = import->wish,
					   .arena = &import->work,
					   .row = &import->row,
					   .plan = import->rows};
	for (size_t i = 0; i < import->book.n; i++)
		if (!do_table(import, &import->book.tables[i], error))
			return false;
	if (!import->again)
		return domain_deferred(domain, error);
	return error_set(error, ERROR_CONFLICT, "data",
			 "Too many rows depend on rows that cannot be taken in. Mend "
			 "those first.");
}

static bool run_passes(struct Domain *domain, struct Import *import, struct Error *error)
{
	bool done = false;

	import->again = true;
	for (int i = 0; i < PASSES_MAX && !done && import->again; i++) {
		error_clear(error);
		done = import->wish->plan_only
			       ? operation_try(domain, body, import, error)
			       : operation_run(domain, title_of(import, import->arena), body,
					       import, error);
		arena_reset(&import->work);
	}
	return done;
}

bool import_run(struct Domain *domain, const struct ImportWish *wish, struct Arena *arena,
		struct ImportPlan *ret_plan, struct Error *error)
{
	struct Import import = {.wish = wish, .arena = arena};
	bool is_read = import_book_read(wish, arena, &import.book, error);

	*ret_plan = (struct ImportPlan){.sheets = import.book.tables[0].sheets,
					.n_sheets = import.book.tables[0].n_sheets};
	if (!is_read)
		return false;
	ret_plan->rows = import.rows = ARENA_ARRAY(arena, import.book.n_rows, struct PlanRow);
	ret_plan->n_rows = import.book.n_rows;
	import.is_left = ARENA_ARRAY(arena, import.book.n_rows, bool);
	import.is_open = ARENA_ARRAY(arena, import.book.n_rows, bool);
	bool done = run_passes(domain, &import, error);

	arena_release(&import.work);
	arena_release(&import.row);
	import_book_columns(&import.book, arena, ret_plan);
	ret_plan->note = import_book_noted(&import.book, wish, arena);
	for (size_t i = 0; i < import.book.n_rows; i++) {
		ret_plan->n_steps[import.rows[i].step]++;
		ret_plan->n_warned += import.rows[i].is_warned;
	}
	return done;
}
