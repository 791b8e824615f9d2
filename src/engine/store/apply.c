/* Applying a set of changes, record by record. */
#include "private.h"

#include "qtp/engine/model/field_range.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/apply.h"

#include <string.h>

/* The changes of one record. */
struct Applying {
	const struct ApplySet *set;
	struct ApplyReport *report;
	size_t first, end;
	struct Row before, after;
	void *record; /* room to try values in */
};

static void note(struct ApplyReport *report, struct Applied applied)
{
	report->items[report->n_items] = applied;
	report->n_done += applied.state == APPLY_DONE;
	report->n_same += applied.state == APPLY_SAME;
	report->n_conflicts += applied.state == APPLY_CONFLICT;
	if (applied.state == APPLY_CONFLICT && !report->conflict)
		report->conflict = &report->items[report->n_items];
	report->n_items++;
}

static size_t record_end(const struct ApplySet *set, size_t first)
{
	size_t end = first + 1;

	while (end < set->n && set->changes[end].kind == set->changes[first].kind &&
	       set->changes[end].record == set->changes[first].record)
		end++;
	return end;
}

/* --- One change
 * ------------------------------------------------------------ */

static bool find_target(const struct Applying *applying, const struct Field *field,
			struct Value value, bool *ret_found, struct Error *error)
{
	struct Row row = {.exists = true};
	bool read = field->type != FIELD_REF || value.type == VALUE_NONE ||
		    row_read(applying->set->store, (struct KindId){field->ref, value.number},
			     applying->set->arena, &row, error);

	*ret_found = row.exists;
	return read;
}

/* Whether the file can hold the value. */
static bool check_value(struct Applying *applying, const struct Field *field, struct Value value,
			struct Applied *applied, struct Error *error)
{
	bool found;

	if (!applying->set->check_values)
		return true;
	if (!field_load(field, applying->record, value, applying->set->arena) ||
	    !field_in_range(field, applying->record, applying->set->arena, NULL)) {
		applied->state = APPLY_CONFLICT;
		applied->reason = REASON_VALUE;
		return true;
	}
	if (!find_target(applying, field, value, &found, error))
		return false;
	if (!found) {
		applied->state = APPLY_CONFLICT;
		applied->reason = REASON_REFERENCE;
	}
	return true;
}

/* What becomes of a value of the row that is to go from `from` to `to`. */
static enum ApplyState compare(struct Value now, struct Value from, struct Value to)
{
	if (value_equal(now, from))
		return APPLY_DONE;
	return value_equal(now, to) ? APPLY_SAME : APPLY_CONFLICT;
}

static bool apply_field(struct Applying *applying, struct Value from, struct Value to,
			struct Applied *applied, struct Error *error)
{
	const struct Field *field = entity_field(applying->after.entity, applied->change->field);
	struct Value *value;

	if (!field || field_is_judged(field)) {
		applied->state = APPLY_CONFLICT;
		applied->reason = REASON_KIND;
		return true;
	}
	value = &applying->after.values[field - applying->after.entity->fields];
	applied->state = compare(*value, from, to);
	if (applied->state == APPLY_DONE && !check_value(applying, field, to, applied, error))
		return false;
	if (applied->state == APPLY_DONE)
		*value = to;
	return true;
}

/* Of the record itself: whether it exists, or is in the bin. */
static void apply_flag(bool *flag, struct Value from, struct Value to, struct Applied *applied)
{
	bool before = from.type == VALUE_NUMBER, after = to.type == VALUE_NUMBER;

	if (*flag == before)
		applied->state = APPLY_DONE;
	else
		applied->state = *flag == after ? APPLY_SAME : APPLY_CONFLICT;
	*flag = after;
}

static bool apply_change(struct Applying *applying, const struct Change *change,
			 struct Error *error)
{
	const struct ApplySet *set = applying->set;
	struct Value from = set->backwards ? change->new_value : change->old_value;
	struct Value to = set->backwards ? change->old_value : change->new_value;
	struct Applied applied = {.change = change};
	bool done = true;

	if (set->may && !set->may(set->context, applying->after.entity, change, error))
		return false;
	if (strcmp(change->field, "id") == 0)
		apply_flag(&applying->after.exists, from, to, &applied);
	else if (strcmp(change->field, "binned") == 0)
		apply_flag(&applying->after.binned, from, to, &applied);
	else
		done = apply_field(applying, from, to, &applied, error);
	if (applied.state == APPLY_SAME && set->exact)
		applied.state = APPLY_CONFLICT;
	if (applied.state == APPLY_CONFLICT && applied.reason == REASON_NONE)
		applied.reason = REASON_CHANGED;
	if (done)
		note(applying->report, applied);
	return done;
}

/* --- A record that ends
 * ------------------------------------------------------------ */

/* The first record whose `field` refers to it, in the bin or not; 0: none. */
static bool find_referrer(struct Applying *applying, const struct Entity *entity,
			  const struct Field *field, Id *ret_id, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	*ret_id = 0;
	sql_init(&sql, applying->set->arena);
	sql_referrers(&sql, entity, field, applying->before.id, true);
	statement = sql_prepare(applying->set->store, &sql, error);
	step = statement ? statement_step(applying->set->store, statement, error) : STEP_FAILED;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_id = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

/* The conflict is of the change that ends the record, the last one. */
static void note_needed(struct Applying *applying, const struct Entity *entity,
			const struct Field *field, Id id)
{
	struct ApplyReport *report = applying->report;
	struct Applied *last = &report->items[--report->n_items];

	report->n_done--;
	note(report, (struct Applied){.change = last->change,
				      .state = APPLY_CONFLICT,
				      .reason = REASON_NEEDED,
				      .needed_by = entity,
				      .needed_as = field,
				      .needed_id = id});
}

static bool check_unneeded(struct Applying *applying, const struct Entity *entity,
			   struct Error *error)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		Id id;

		if (field->type != FIELD_REF || field->ref != applying->before.entity->kind ||
		    field_is_judged(field))
			continue;
		if (!find_referrer(applying, entity, field, &id, error))
			return false;
		if (id) {
			note_needed(applying, entity, field, id);
			return true;
		}
	}
	return true;
}

/* A record can only end when nothing refers to it. */
static bool check_end(struct Applying *applying, struct Error *error)
{
	if (!applying->before.exists || applying->after.exists)
		return true;
	for (enum Kind kind = 0; kind < N_KINDS && !applying->report->conflict; kind++)
		if (entity_get(kind) && !check_unneeded(applying, entity_get(kind), error))
			return false;
	return true;
}

/* --- All of it
 * ------------------------------------------------------------ */

/* Whether what is in conflict can be left out of the record. */
static bool can_be_without(const struct Applying *applying, size_t n_before)
{
	const struct ApplyReport *report = applying->report;
	bool none = !applying->set->partly || applying->set->whole_records;

	for (size_t i = n_before; i < report->n_items; i++) {
		const struct Field *field =
			entity_field(applying->after.entity, report->items[i].change->field);

		if (report->items[i].state == APPLY_CONFLICT &&
		    (none || !field || field->flags & FIELD_REQUIRED))
			return false;
	}
	return true;
}

static bool apply_record(struct Applying *applying, struct Error *error)
{
	const struct ApplySet *set = applying->set;
	size_t n_before = applying->report->n_items;

	for (size_t i = applying->first; i < applying->end; i++) {
		if (!apply_change(applying, &set->changes[i], error))
			return false;
		if (applying->report->conflict && !set->partly)
			return true;
	}
	if (!check_end(applying, error))
		return false;
	if (!can_be_without(applying, n_before))
		return true;
	applying->report->n_saved++;
	return row_save(set->store, applying->before, applying->after, error);
}

static bool begin_record(struct Applying *applying, const struct Entity *entity,
			 struct Error *error)
{
	const struct ApplySet *set = applying->set;

	if (!row_read(set->store,
		      (struct KindId){entity->kind, set->changes[applying->first].record},
		      set->arena, &applying->before, error))
		return false;
	applying->after = row_copy(applying->before, set->arena);
	applying->record = arena_alloc(set->arena, entity->size);
	return apply_record(applying, error);
}

static bool check_bins(const struct ApplySet *set, struct Error *error)
{
	struct Row row;

	for (size_t i = 0; i < set->n; i = record_end(set, i)) {
		const struct Change *change = &set->changes[i];

		if (!row_read(set->store, (struct KindId){change->kind, change->record}, set->arena,
			      &row, error) ||
		    !bin_check(set->store, row, error))
			return false;
	}
	return true;
}

bool store_apply(const struct ApplySet *set, struct ApplyReport *ret_report, struct Error *error)
{
	struct Applying applying = {.set = set, .report = ret_report};

	*ret_report =
		(struct ApplyReport){.items = ARENA_ARRAY(set->arena, set->n, struct Applied)};
	for (; applying.first < set->n; applying.first = applying.end) {
		const struct Change *change = &set->changes[applying.first];
		const struct Entity *entity = entity_get(change->kind);

		applying.end = record_end(set, applying.first);
		if (!entity)
			note(ret_report, (struct Applied){.change = change,
							  .state = APPLY_CONFLICT,
							  .reason = REASON_KIND});
		else if (!begin_record(&applying, entity, error))
			return false;
		if (ret_report->conflict && !set->partly)
			return true;
	}
	return set->partly || check_bins(set, error);
}
