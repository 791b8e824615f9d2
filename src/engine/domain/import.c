/* Import: every row is matched, compared and written, or left with the reason. */
#include "import_work.h"

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

/* ---- an import under way ---- */

struct Import {
	const struct ImportWish *wish;
	struct ImportBook book;
	const struct ImportTable *table; /* of the row under way */
	struct Arena *arena;		 /* of the plan */
	struct Arena work;		 /* of a pass */
	struct Arena row;		 /* of a row */
	struct ImportPass pass;
	struct PlanRow *rows; /* of all tables */
	bool *is_left;	      /* rows that earlier passes left */
	bool again;	      /* a row was left after it had written something */
};

/* A row under way. */
struct RowWork {
	struct Import *import;
	size_t index;
	struct PlanRow *plan;
	Id ids[SHEET_PARTS]; /* of its records */
	bool has_written;
};

static bool leave(struct RowWork *work, enum PlanStep step, const char *reason)
{
	work->plan->step = step;
	work->plan->reason = arena_text(work->import->arena, reason);
	return true;
}

/* ---- what a row says of a record ---- */

static void add_value(struct ImportRecord *said, struct ImportValue value)
{
	said->n_own += value.is_own;
	said->values[said->n_values++] = value;
}

static bool has_value(const struct ImportRecord *said, const struct Field *field)
{
	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field == field)
			return true;
	return false;
}

/* The text of a cell as field_parse reads it: a reference as "id:N". */
static bool read_value(struct RowWork *work, struct ImportValue *value, struct Error *error)
{
	error_clear(error);
	if (value->fault)
		return true;
	if (value->field->type == FIELD_REF && *value->cell)
		value->text = import_resolve(&work->import->pass, value->field->ref, value->cell,
					     &value->fault, error);
	value->is_shared = value->fault &&
			   import_fits_several(&work->import->pass, value->field->ref, value->cell);
	return value->text || value->fault;
}

/* The id or REF that says which record it is. A REF of none is that of a new record. */
static bool take_id(struct RowWork *work, struct ImportRecord *said, const char *text,
		    struct Error *error)
{
	const struct Entity *entity = said->kind->entity;
	const char *id = strncmp(text, "id:", 3) == 0
				 ? text
				 : arena_format(&work->import->row, "id:%s", text);

	if (!*text || ref_is_id(id, &said->id))
		return true;
	error_clear(error);
	id = import_resolve(&work->import->pass, entity->kind, text, &said->fault, error);
	if (!id) {
		said->ref = text;
		return said->fault;
	}
	return ref_is_id(id, &said->id);
}

static bool take_cells(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	struct Import *import = work->import;

	for (size_t i = 0; i < import->table->n_slots; i++) {
		const struct ImportSlot *slot = &import->table->slots[i];
		const char *text, *rest;

		if (&import->pass.kinds[slot->part] != said->kind)
			continue;
		text = import_text(import->table, slot, work->index, &import->row);
		if (slot->field && slot->field->type == FIELD_EMAIL) {
			text = import_address(import->table, slot, text, &rest, &import->row);
			if (rest)
				add_value(said,
					  (struct ImportValue){entity_field(said->kind->entity,
									    slot->field->rest),
							       rest, rest, NULL, true});
		}
		if (!slot->field) {
			if (!take_id(work, said, text, error))
				return false;
			continue;
		}
		struct ImportValue value = {
			slot->field, text, text,
			import_fault(import->table, slot, work->index, &import->row),
			*text != '\0'};

		if (!*text && !import->wish->clear)
			continue;
		if (!read_value(work, &value, error))
			return false;
		add_value(said, value);
	}
	return true;
}

static void take_links(struct RowWork *work, struct ImportRecord *said)
{
	const struct SheetPart *part = said->kind->part;
	const struct ImportSheet *sheet = work->import->wish->sheet;

	for (size_t i = 0; i < SHEET_LINKS && part->links[i]; i++) {
		const struct Field *field = entity_field(said->kind->entity, part->links[i]);
		Id id = 0;

		for (size_t p = 0; p < sheet->n_parts; p++)
			if (sheet->parts[p].kind == field->ref && work->ids[p])
				id = work->ids[p];
		if (id)
			add_value(said, (struct ImportValue){
						field,
						arena_format(&work->import->row, "id:%" PRId64, id),
						"", NULL, false});
	}
}

static bool take_given(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	const struct ImportWish *wish = work->import->wish;

	for (size_t i = 0; i < wish->n_given; i++) {
		const struct Field *field = entity_field(said->kind->entity, wish->given[i].field);
		struct ImportValue value = {field, wish->given[i].text, wish->given[i].text, NULL,
					    false};

		if (!field || has_value(said, field))
			continue;
		if (!read_value(work, &value, error))
			return false;
		add_value(said, value);
	}
	return true;
}

/* What no record has as its REF is that of a new one, unless the row says another. */
static void take_new_ref(const struct RowWork *work, struct ImportRecord *said)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *ref =
		entity->ref_field ? entity_field(entity, entity->ref_field) : NULL;
	const struct ImportNames *names = work->import->pass.names[entity->kind];
	struct Arena *arena = &work->import->row;
	const char *text = said->ref ? text_fold(arena, said->ref) : NULL;

	if (!text || !ref || text_map_first(&names->by_text, text) != TEXT_MAP_END)
		return;
	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field == ref &&
		    strcmp(text_fold(arena, said->values[i].cell), text) != 0)
			return;
	if (!has_value(said, ref))
		add_value(said, (struct ImportValue){ref, said->ref, said->ref, NULL, true});
	said->fault = NULL;
}

/* A text that names the record and is the REF of another field: a team by its code. */
static void take_ref(struct RowWork *work, struct ImportRecord *said)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *ref =
		entity->ref_field ? entity_field(entity, entity->ref_field) : NULL;

	for (size_t i = 0; ref && entity->label_field && i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		struct Error error;
		const char *fault, *id;

		if (strcmp(value->field->key, entity->label_field) != 0 || has_value(said, ref) ||
		    !*value->cell)
			continue;
		id = import_resolve(&work->import->pass, entity->kind, value->cell, &fault, &error);
		if (id && ref_is_id(id, &said->id) &&
		    strcmp(text_fold(&work->import->row, value->cell),
			   text_fold(&work->import->row,
				     domain_ref(work->import->pass.domain, entity->kind, said->id,
						&work->import->row))) == 0) {
			*value = said->values[--said->n_values];
			return;
		}
		said->id = 0;
	}
}

/* The record with all that can be read; what cannot is a fault of its value. */
static void make_wanted(struct RowWork *work, struct ImportRecord *said)
{
	struct Arena *arena = &work->import->row;
	const struct Entity *entity = said->kind->entity;

	said->wanted = arena_alloc(arena, entity->size);
	record_blank(entity, said->wanted);
	import_set_refs(&work->import->pass, said);
	for (size_t i = 0; i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		const struct Assignment assignment = {value->field->key, value->text};
		struct Issues issues;

		if (value->fault || value->field->type == FIELD_REF)
			continue;
		issues_init(&issues, arena);
		record_assign(work->import->pass.domain, entity, said->wanted,
			      (struct Assignments){&assignment, 1, true}, &issues);
		if (issues.n)
			value->fault = issues.items[0].text;
	}
	if (entity->fill)
		entity->fill->fill(said->wanted, arena);
}

/* The record itself is given where the row says nothing of its own about one: its team. */
static void take_given_id(const struct RowWork *work, struct ImportRecord *said)
{
	const struct ImportWish *wish = work->import->wish;

	for (size_t i = 0; !said->id && said->n_own == 0 && i < wish->n_given; i++)
		if (import_given_kind(wish, i) == said->kind->entity->kind &&
		    !ref_is_id(wish->given[i].text, &said->id))
			said->id = 0;
}

static bool take_values(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	said->values = ARENA_ARRAY(&work->import->row, said->kind->entity->n_fields + 1,
				   struct ImportValue);
	if (!take_cells(work, said, error))
		return false;
	take_new_ref(work, said);
	if (said->shared)
		take_ref(work, said);
	take_given_id(work, said);
	/* What is named by its REF is of its own cohort and practice, whatever else the row has. */
	if (!said->id) {
		take_links(work, said);
		if (!take_given(work, said, error))
			return false;
	}
	make_wanted(work, said);
	if (!said->id)
		import_imply_links(&work->import->pass, work->ids, said);
	return true;
}

/* ---- from what is said to what is done ---- */

/* Whether the row is about such a record at all. */
static bool is_meant(const struct ImportRecord *said)
{
	const struct SheetPart *part = said->kind->part;
	size_t n_links = 0, n_linked = 0;

	for (; n_links < SHEET_LINKS && part->links[n_links]; n_links++)
		n_linked += has_value(said, entity_field(said->kind->entity, part->links[n_links]));
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
	if (!import_take_changes(&work->import->pass, said, put) ||
	    (is_changed(put) && !record_put(work->import->pass.domain, put, error))) {
		if (put->issues->n == 0)
			return false;
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
			return leave(work, PLAN_CONFLICT,
				     arena_format(arena,
						  "Row %zu is about the same %s, with another %s.",
						  known->row, said->kind->entity->name,
						  said->values[i].field->label));
	/* It may say more of the records that it shares. */
	return work->has_written ||
	       leave(work, PLAN_SKIP, arena_format(arena, "It repeats row %zu.", known->row));
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
static void keep_record(struct RowWork *work, const struct ImportRecord *said,
			struct KnownRecord *known, const void *record)
{
	struct ImportPass *pass = &work->import->pass;

	if (known && work->plan->records[work->plan->n_records - 1].step != PLAN_SAME)
		known->record = import_kept(pass, said->kind, record);
	if (!known) {
		import_learn(pass, said->kind, record, said->row);
		known = &said->kind->known[said->kind->n_known - 1];
	}
	known->row = said->row;
	if (said->shared)
		import_mark_said(pass, said, known);
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

	issues_init(&issues, &import->row);
	if (known)
		memcpy(put.record, known->record, entity->size);
	else
		record_new(import->pass.domain, entity, put.record, &import->row);
	if (!put_record(work, said, &put, error))
		return false;
	if (work->plan->step != PLAN_CONFLICT)
		keep_record(work, said, known, put.record);
	return true;
}

static bool do_part(struct RowWork *work, size_t part, struct Error *error)
{
	struct Import *import = work->import;
	struct ImportRecord said = {.kind = &import->pass.kinds[part],
				    .row = work->plan->row,
				    .shared = part + 1 < import->wish->sheet->n_parts};
	struct KnownRecord *known;
	const char *reason;

	if (!take_values(work, &said, error))
		return false;
	if (said.fault)
		return leave(work, PLAN_CONFLICT, said.fault);
	if (!is_meant(&said))
		return true;
	if (!import_match(&import->pass, &said, &import->row, &known, &reason))
		return leave(work, PLAN_CONFLICT, reason);
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

/* What cannot be read of the records after the one for which the row is left: all of it is said at
 * once. */
static bool add_faults(struct RowWork *work, size_t part, struct Error *error)
{
	struct Import *import = work->import;
	struct ImportRecord said = {.kind = &import->pass.kinds[part], .row = work->plan->row};

	said.values =
		ARENA_ARRAY(&import->row, said.kind->entity->n_fields + 1, struct ImportValue);
	if (!take_cells(work, &said, error))
		return false;
	make_wanted(work, &said);
	for (size_t i = 0; i < said.n_values; i++)
		if (said.values[i].fault)
			work->plan->reason = arena_format(import->arena, "%s %s",
							  work->plan->reason, said.values[i].fault);
	return true;
}

static bool do_row(struct Import *import, size_t index, struct Error *error)
{
	const size_t place = import->table->first + index;
	struct RowWork work = {.import = import, .index = index, .plan = &import->rows[place]};

	*work.plan = (struct PlanRow){.sheet = import->table->sheet,
				      .row = import->table->row_numbers[index],
				      .line = import->table->row_lines[index]};
	const size_t n = is_passed_over(&work) ? 0 : import->wish->sheet->n_parts;

	for (size_t part = 0; part < n; part++)
		if (work.plan->step == PLAN_CONFLICT ? !add_faults(&work, part, error)
						     : !do_part(&work, part, error))
			return false;
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

/* The rows of one table, after those of the tables before it. */
static bool do_table(struct Import *import, struct Domain *domain, const struct ImportTable *table,
		     struct Error *error)
{
	import->table = table;
	import->pass = (struct ImportPass){
		.domain = domain, .wish = import->wish, .table = table, .arena = &import->work};
	if (!import_kinds_load(&import->pass, error) || !defer_lists(import, error))
		return false;
	for (size_t i = 0; i < table->n_rows; i++) {
		if (import->is_left[table->first + i])
			continue;
		if (!do_row(import, i, error))
			return false;
		arena_reset(&import->row);
	}
	return true;
}

static bool body(struct Domain *domain, void *context, struct Error *error)
{
	struct Import *import = context;

	import->again = false;
	for (size_t i = 0; i < import->book.n; i++)
		if (!do_table(import, domain, &import->book.tables[i], error))
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
	bool done = run_passes(domain, &import, error);

	arena_release(&import.work);
	arena_release(&import.row);
	import_book_columns(&import.book, arena, ret_plan);
	ret_plan->note = import_book_noted(&import.book, wish, arena);
	for (size_t i = 0; i < import.book.n_rows; i++)
		ret_plan->n_steps[import.rows[i].step]++;
	return done;
}
