/* Record rules: whatever way an operation wrote, the rules between records hold when it is whole.
 */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_range.h"
#include "qtp/engine/model/field_value.h"
#include "record_work.h"

#include <string.h>

/* A record that an operation has changed; NULL where it was or is in the bin or not there. */
struct Touched {
	void *before, *after;
};

/* `row`: of the kind, where the work is that of a behavior. */
typedef bool EachTouched(struct Writing *writing, const struct KindBehavior *row,
			 const struct Touched *touched);

/* --- What the open operation has changed --- */

static void *as_it_is(struct Writing *writing, const struct Change *newest, size_t n,
		      bool *ret_read)
{
	void *record = arena_alloc(writing->arena, writing->entity->size);
	bool is_there = true;

	for (size_t i = 0; i < n; i++)
		if (strcmp(newest[i].field, "id") == 0) {
			is_there = newest[i].new_value.type != VALUE_NONE;
			break;
		}
	record_blank(writing->entity, record);
	*ret_read =
		!is_there || writing_load(writing, writing->entity->kind, newest->record, record);
	((struct Record *)record)->id = is_there ? newest->record : 0;
	return record;
}

/* The record with what its changes have overwritten, the newest first. */
static void take_back_changes(struct Writing *writing, const struct Change *changes, size_t n,
			      void *record)
{
	struct Record *head = record;

	for (size_t i = 0; i < n; i++) {
		const struct Field *field = entity_field(writing->entity, changes[i].field);

		if (strcmp(changes[i].field, "id") == 0)
			head->id = changes[i].old_value.type == VALUE_NONE ? 0 : changes[i].record;
		else if (strcmp(changes[i].field, "binned") == 0)
			head->binned = changes[i].old_value.type == VALUE_NUMBER;
		else if (field && !field_load(field, record, changes[i].old_value, writing->arena))
			continue; /* verify tells of what the field cannot hold */
	}
}

static void *in_use(void *record)
{
	const struct Record *head = record;

	return head->id && !head->binned ? record : NULL;
}

/* What is done with each record, by which row. */
struct Visit {
	EachTouched *each;
	const struct KindBehavior *row;
};

static bool visit(struct Writing *writing, const struct Change *changes, size_t n,
		  const struct Visit *visit)
{
	bool read;
	void *after = as_it_is(writing, changes, n, &read);
	void *before = arena_alloc(writing->arena, writing->entity->size);

	if (!read)
		return false;
	memcpy(before, after, writing->entity->size);
	take_back_changes(writing, changes, n, before);
	const struct Touched touched = {in_use(before), in_use(after)};

	writing->before = touched.before;
	return visit->each(writing, visit->row, &touched);
}

/* What is read for one record is given up before the next: an operation may have many. */
static bool each_changed(struct Writing *writing, struct Visit doing, struct IdSpan made)
{
	struct Arena *whole = writing->arena, one = {0};
	struct Changes changes;
	size_t end;
	bool done = domain_pending_changes_but(writing->domain,
					       (struct KindIds){writing->entity->kind, made}, whole,
					       &changes, writing->error);

	writing->arena = &one;
	for (size_t i = 0; done && i < changes.n; i = end) {
		for (end = i + 1;
		     end < changes.n && changes.items[end].record == changes.items[i].record;)
			end++;
		done = visit(writing, &changes.items[i], end - i, &doing);
		arena_reset(&one);
	}
	writing->arena = whole;
	writing->before = NULL;
	arena_release(&one);
	return done;
}

/* Of a record that the operation made there is nothing before. */
static bool each_made(struct Writing *writing, struct Visit doing, struct IdSpan made)
{
	struct Arena *whole = writing->arena, one = {0};
	bool done = true;

	writing->arena = &one;
	writing->before = NULL;
	for (size_t i = 0; done && i < made.n; i++) {
		void *record = arena_alloc(&one, writing->entity->size);

		record_blank(writing->entity, record);
		done = writing_load(writing, writing->entity->kind, made.ids[i], record) &&
		       doing.each(writing, doing.row, &(struct Touched){NULL, in_use(record)});
		arena_reset(&one);
	}
	writing->arena = whole;
	arena_release(&one);
	return done;
}

static bool each_touched(struct Writing *writing, struct Visit doing)
{
	struct IdSpan made = domain_pending_made(writing->domain, writing->entity);

	return each_made(writing, doing, made) && each_changed(writing, doing, made);
}

/* --- Settling --- */

/* More are said when these are mended. */
#define REFUSED_MAX 1000

/* Whether the refusal is kept, and the others are looked for. */
static bool is_kept(struct Writing *writing, const struct Touched *touched)
{
	struct RefusedRecords *refused = writing->domain->refused;
	const struct Record *head = touched->after ? touched->after : touched->before;

	if (!refused || !head || writing->error->code != ERROR_RULE || refused->n == REFUSED_MAX)
		return false;
	refused->items = arena_grow(&refused->arena, refused->items, refused->n, &refused->capacity,
				    sizeof *refused->items);
	refused->items[refused->n++] =
		(struct RefusedRecord){{writing->entity->kind, head->id},
				       arena_text(&refused->arena, writing->error->text)};
	error_clear(writing->error);
	return true;
}

static bool settle_one(struct Writing *writing, const struct KindBehavior *row,
		       const struct Touched *touched)
{
	return row->settle(writing, touched->before, touched->after) || is_kept(writing, touched);
}

static bool settle_row(struct Writing *writing, const struct KindBehavior *row)
{
	bool settled;

	writing->entity = entity_get(row->kind);
	settled = each_touched(writing, (struct Visit){settle_one, row});
	arena_release(&writing->kept.arena);
	writing->kept.first = NULL;
	return settled;
}

static bool settle_all(struct Writing *writing)
{
	const struct KindBehavior *row;

	for (size_t i = 0; (row = behavior_at(i)); i++)
		if (row->settle && !settle_row(writing, row))
			return false;
	return true;
}

/* --- Rules --- */

/* The faults of a record with its name before them. */
static void take_faults(struct Writing *writing, Id id, struct Issues *issues)
{
	const char *name = arena_format(
		writing->arena, "%s %s", writing->entity->name,
		text_show(writing->arena,
			  domain_ref(writing->domain, writing->entity->kind, id, writing->arena)));

	for (size_t i = 0; i < writing->issues->n; i++) {
		const struct Issue *found = &writing->issues->items[i];

		if (found->warning)
			issues_warn(issues, found->field, "%s: %s", name, found->text);
		else
			issues_add(issues, ERROR_RULE, found->field, "%s: %s", name, found->text);
	}
}

/* A rule of another record that reads what was touched. */
struct Reader {
	const struct RecordRule *rule;
	const struct RulePath *path;
	const struct Entity *entity; /* of the rule */
};

/* The fault names the record, which is not the one that was written. */
static bool check_reader(struct Writing *writing, const struct Reader *reader, const void *record)
{
	const struct Record *head = record;
	struct Writing one = *writing;
	struct Issues found;

	if (head->id == 0 || head->binned)
		return true;
	issues_init(&found, writing->arena);
	one.entity = reader->entity;
	one.before = NULL;
	one.issues = &found;
	if (!reader->rule->check(&one, record))
		return false;
	take_faults(&one, head->id, writing->issues);
	return true;
}

static bool check_named(struct Writing *writing, const struct Reader *reader, const void *touched)
{
	const struct Field *ref = entity_field(writing->entity, reader->path->ref);
	void *record = arena_alloc(writing->arena, reader->entity->size);
	Id id = touched ? field_ref(ref, touched) : 0;

	record_blank(reader->entity, record);
	return id == 0 || (writing_load(writing, reader->rule->kind, id, record) &&
			   check_reader(writing, reader, record));
}

static bool check_referring(struct Writing *writing, const struct Reader *reader,
			    const struct Touched *touched)
{
	const struct Field *field = entity_field(writing->entity, reader->path->field);
	struct Records records;

	if (!touched->before || !touched->after ||
	    field_equal(field, touched->before, touched->after))
		return true;
	if (!writing_children(writing, reader->rule->kind, reader->path->ref,
			      ((const struct Record *)touched->after)->id, &records))
		return false;
	for (size_t i = 0; i < records.n; i++)
		if (!check_reader(writing, reader, records_at(&records, i)))
			return false;
	return true;
}

static bool holds_reader(struct Writing *writing, const struct Reader *reader,
			 const struct Touched *touched)
{
	if (reader->path->field)
		return check_referring(writing, reader, touched);
	return check_named(writing, reader, touched->before) &&
	       check_named(writing, reader, touched->after);
}

static bool hold_readers(struct Writing *writing, const struct Touched *touched)
{
	struct RuleWalk walk = {0};
	struct Reader reader;

	while ((reader.rule = rule_next(&walk))) {
		reader.entity = entity_get(reader.rule->kind);
		for (size_t k = 0; k < RULE_PATHS; k++) {
			reader.path = &reader.rule->paths[k];
			if (rule_path_begins(reader.rule, reader.path, writing->entity->kind) &&
			    !holds_reader(writing, &reader, touched))
				return false;
		}
	}
	return true;
}

static bool holds_one(struct Writing *writing, const struct KindBehavior *row,
		      const struct Touched *touched)
{
	(void)row;
	return (!touched->after || rules_hold(writing, touched->after)) &&
	       hold_readers(writing, touched);
}

static bool hold_kind(struct Writing *writing)
{
	struct IdSpan made = domain_pending_made(writing->domain, writing->entity);
	struct Visit doing = {holds_one, NULL};
	bool strict = writing->domain->strict;

	return (!has_lasting_rules(writing->entity, strict, true) ||
		each_made(writing, doing, made)) &&
	       (!has_lasting_rules(writing->entity, strict, false) ||
		each_changed(writing, doing, made));
}

static bool hold_all(struct Writing *writing)
{
	for (int i = 0; i < N_KINDS; i++) {
		writing->entity = entity_get((enum Kind)i);
		if (!hold_kind(writing))
			return false;
	}
	return true;
}

static bool refuse_fault(const struct Domain *domain, const struct Issues *issues,
			 struct Error *error)
{
	for (size_t i = 0; i < issues->n; i++)
		if (!issues->items[i].warning || domain->strict)
			return error_set(error, ERROR_RULE, issues->items[i].field, "%s",
					 issues->items[i].text);
	return true;
}

bool records_settle(struct Domain *domain, struct Error *error)
{
	struct Arena arena = {0};
	struct Issues issues;
	struct Writing writing = {.domain = domain, .arena = &arena, .error = error};
	bool settled = settle_all(&writing);

	if (settled && domain->refused && domain->refused->n > 0)
		settled = error_set(error, ERROR_RULE, "", "%s", domain->refused->items[0].reason);
	issues_init(&issues, &arena);
	writing.issues = &issues;
	settled = settled && hold_all(&writing) && refuse_fault(domain, &issues, error);
	arena_release(&arena);
	return settled;
}

/* --- Verify --- */

enum { VERIFY_PAGE = 200 };

static void check_ranges(struct Writing *writing, const void *record)
{
	for (size_t i = 0; i < writing->entity->n_fields; i++) {
		const struct Field *field = &writing->entity->fields[i];
		struct Error error = {0};

		if (!field_in_range(field, record, writing->arena, &error))
			issues_add(writing->issues, ERROR_RULE, field->key, "%s", error.text);
	}
}

static bool verify_page(struct Writing *writing, const struct Records *records,
			struct Issues *issues)
{
	for (size_t i = 0; i < records->n; i++) {
		const void *record = records_at(records, i);
		struct Issues found;
		struct Writing one = *writing;

		issues_init(&found, writing->arena);
		one.issues = &found;
		if (has_lasting_rules(writing->entity, true, false) &&
		    !rules_check(&one, record, false))
			return false;
		check_ranges(&one, record);
		take_faults(&one, ((const struct Record *)record)->id, issues);
	}
	return true;
}

static bool verify_kind(struct Domain *domain, const struct Entity *entity, struct Issues *issues,
			struct Error *error)
{
	struct ListQuery query = {.entity = entity, .limit = VERIFY_PAGE};
	struct Arena arena = {0};
	struct Records records = {0};
	bool read = true;

	do {
		struct Writing writing = {
			.domain = domain, .entity = entity, .arena = &arena, .error = error};

		read = domain_list(domain, &query, &arena, &records, error) &&
		       verify_page(&writing, &records, issues);
		if (read && records.n)
			query.after =
				((const struct Record *)records_at(&records, records.n - 1))->id;
		arena_reset(&arena);
	} while (read && records.n == VERIFY_PAGE);
	arena_release(&arena);
	return read;
}

bool records_verify(struct Domain *domain, struct Issues *issues, struct Error *error)
{
	bool began = domain_read_begin(domain), read = true;

	scope_lift(domain);
	for (int i = 0; i < N_KINDS && read; i++)
		read = verify_kind(domain, entity_get((enum Kind)i), issues, error);
	scope_lower(domain);
	domain_read_end(domain, began);
	return read;
}
