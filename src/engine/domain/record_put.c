/* Put: the one way in which a record gets into the file. It is completed, checked, written, and
 * what follows from it is written too. */
#include "qtp/engine/domain/record.h"

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/model/field_range.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

static bool has_fault(const struct Issues *issues, const char *field)
{
	for (size_t i = 0; i < issues->n; i++) {
		if (strcmp(issues->items[i].field, field) == 0 && !issues->items[i].warning)
			return true;
	}
	return false;
}

/* Required and cross-field faults, without repeating what is known to be wrong about a field. */
static void check_whole(const struct Entity *entity, const void *record, struct Issues *issues)
{
	struct Issues more;

	issues_init(&more, issues->arena);
	record_check(entity, record, &more);
	for (size_t i = 0; i < more.n; i++) {
		if (!has_fault(issues, more.items[i].field))
			issues_add(issues, more.items[i].code, more.items[i].field, "%s",
				   more.items[i].text);
	}
}

/* What is new in the record is within the range of its field, whoever has put it there. */
static void check_ranges(const struct RecordPut *put)
{
	for (size_t i = 0; i < put->entity->n_fields; i++) {
		const struct Field *field = &put->entity->fields[i];
		struct Error error = {0};

		if (!(put->before && field_equal(field, put->before, put->record)) &&
		    !has_fault(put->issues, field->key) &&
		    !field_in_range(field, put->record, put->arena, &error))
			issues_add(put->issues, error.code, field->key, "%s", error.text);
	}
}

static struct Writing writing_of(struct Domain *domain, const struct RecordPut *put,
				 struct Error *error)
{
	return (struct Writing){.domain = domain,
				.entity = put->entity,
				.before = put->before,
				.arena = put->arena,
				.issues = put->issues,
				.error = error,
				.said = put->said};
}

void record_examine(struct Domain *domain, const struct RecordPut *put)
{
	struct Issues *issues = put->issues;
	struct Error error = {0};
	struct Writing writing = writing_of(domain, put, &error);

	bool was_fine = issues_n_errors(issues) == 0;

	/* What is filled in is not missing, whatever else is wrong. */
	if (!record_complete(&writing, put->record) && was_fine)
		issues_add(issues, error.code, error.field, "%s", error.text);
	check_whole(put->entity, put->record, issues);
	check_ranges(put);
	if (issues_n_errors(issues) == 0 && !record_check_others(&writing, put->record))
		issues_add(issues, error.code, error.field, "%s", error.text);
}

/* True when nothing prevents it; a warning does unless `force`. */
static bool may_write(const struct Issues *issues, bool force, struct Error *error)
{
	if (!issues_ok(issues, error))
		return false;
	for (size_t i = 0; i < issues->n && !force; i++) {
		if (issues->items[i].warning)
			return error_set(error, ERROR_INPUT, issues->items[i].field, "%s",
					 issues->items[i].text);
	}
	return true;
}

static bool write(struct Domain *domain, const struct RecordPut *put, struct Error *error)
{
	struct Writing writing = writing_of(domain, put, error);

	return (put->before ? domain_update(domain, put->entity, put->before, put->record, error)
			    : domain_insert(domain, put->entity, put->record, error)) &&
	       record_follow(&writing, put->record);
}

bool record_put(struct Domain *domain, const struct RecordPut *put, struct Error *error)
{
	struct RecordPut whole = *put;
	struct Issues own;

	if (!whole.issues) {
		issues_init(&own, put->arena);
		whole.issues = &own;
		whole.force = true;
	}
	record_examine(domain, &whole);
	return may_write(whole.issues, whole.force, error) && write(domain, &whole, error);
}
