/* Joined names: the records that a condition means are looked up once; a cell is compared with all
 * that they are called. */
#include "joined_names.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES_A_RECORD = 3 }; /* REF, label, and what leads it, like a family name */

struct Finding {
	struct Domain *domain;
	const struct JoinedView *view;
	struct Arena *arena;
	const struct JoinedNames *found;
	struct Error *error;
};

static const struct Field *field_of(const struct Entity *entity, const char *key)
{
	return key ? entity_field(entity, key) : NULL;
}

static const struct Filter *either(struct Finding *finding, const struct Filter *left,
				   const struct Filter *right)
{
	struct Filter * or ;

	if (!left)
		return right;
	or = ARENA_NEW(finding->arena, struct Filter);
	* or = (struct Filter){.op = FILTER_OR, .left = left, .right = right};
	return or ;
}

/* The condition on what records of the kind are called; a city is called by its beginning. */
static const struct Filter *by_names(struct Finding *finding, const struct Entity *entity,
				     const struct Filter *condition)
{
	const char *const keys[] = {entity->label_field, entity->ref_field, entity->also_named};
	const struct Filter *any = NULL;

	for (size_t i = 0; i < N_ITEMS(keys); i++) {
		const struct Field *field = field_of(entity, keys[i]);
		struct Filter *one;

		if (!field)
			continue;
		one = ARENA_NEW(finding->arena, struct Filter);
		*one = *condition;
		one->field = field;
		if (keys[i] == entity->also_named)
			one->op = FILTER_CONTAINS;
		any = either(finding, any, one);
	}
	return any;
}

static void add_names(struct Finding *finding, const struct Entity *entity, const void *record,
		      struct JoinedNames *names)
{
	const char *const keys[NAMES_A_RECORD] = {entity->ref_field, entity->label_field,
						  entity->led_by};

	for (size_t i = 0; i < NAMES_A_RECORD; i++) {
		const struct Field *field = field_of(entity, keys[i]);

		if (field && !field_is_missing(field, record))
			names->names[names->n++] = text_fold(
				finding->arena, field_text(field, record, finding->arena));
	}
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool find_one(struct Finding *finding, const struct Filter *condition, const char *kind)
{
	struct JoinedNames *names = ARENA_NEW(finding->arena, struct JoinedNames);
	struct ListQuery query = {.entity = entity_find(kind)};
	struct Records records;

	if (!ref_is_id(condition->text, &query.only))
		query.filter = by_names(finding, query.entity, condition);
	if (!domain_list(finding->domain, &query, finding->arena, &records, finding->error))
		return false;
	*names = (struct JoinedNames){
		.condition = condition,
		.names = ARENA_ARRAY(finding->arena, records.n * NAMES_A_RECORD, const char *),
		.next = finding->found};
	for (size_t i = 0; i < records.n; i++)
		add_names(finding, query.entity, records_at(&records, i), names);
	if (names->n > 0)
		qsort(names->names, names->n, sizeof names->names[0], by_text);
	finding->found = names;
	return true;
}

static bool find_all(struct Finding *finding, const struct Filter *filter)
{
	const char *kind =
		filter->field ? finding->view->spec
					->columns[filter->field - finding->view->entity->fields]
					.names
			      : NULL;

	if (kind && (filter->op == FILTER_EQUAL || filter->op == FILTER_CONTAINS))
		return find_one(finding, filter, kind);
	return (!filter->left || find_all(finding, filter->left)) &&
	       (!filter->right || find_all(finding, filter->right));
}

bool joined_names_find(struct Domain *domain, struct JoinedCondition of, struct Arena *arena,
		       const struct JoinedNames **ret_names, struct Error *error)
{
	struct Finding finding = {
		.domain = domain, .view = of.view, .arena = arena, .error = error};
	bool found = find_all(&finding, of.filter);

	*ret_names = finding.found;
	return found;
}

bool joined_names_has(const struct JoinedNames *names, const struct Filter *condition,
		      const char *cell)
{
	while (names && names->condition != condition)
		names = names->next;
	return names && names->n > 0 &&
	       bsearch(&cell, names->names, names->n, sizeof names->names[0], by_text);
}
