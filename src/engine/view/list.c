/* List: pages of records with the texts of their columns. */
#include "qtp/engine/view/list.h"

#include "list_words.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

void list_view_init(struct ListView *view, const struct Entity *entity)
{
	*view = (struct ListView){.entity = entity};
	for (size_t i = 0; i < entity->n_fields && view->n_columns < LIST_COLUMNS; i++) {
		if (entity->fields[i].flags & FIELD_COLUMN)
			view->columns[view->n_columns++] = &entity->fields[i];
	}
}

static const struct Field *field_named(const struct Entity *entity, const char *key, size_t length)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (strlen(entity->fields[i].key) == length &&
		    strncmp(entity->fields[i].key, key, length) == 0)
			return &entity->fields[i];
	return NULL;
}

void list_view_columns(struct ListView *view, const char *keys)
{
	view->n_columns = 0;
	while (*(keys += strspn(keys, " "))) {
		size_t length = strcspn(keys, " ");
		const struct Field *field = field_named(view->entity, keys, length);

		if (field && view->n_columns < LIST_COLUMNS)
			view->columns[view->n_columns++] = field;
		keys += length;
	}
}

/* The filter as typed and the program's own, both of which must hold. Bare words are looked for in
 * the same fields whatever is shown. */
static bool parse_filters(const struct WordSearch *search, const struct ListView *view,
			  const struct Filter **ret_filter, struct Error *error)
{
	struct Arena *arena = search->arena;
	const struct ParseFrame frame = {search->domain->today, arena};
	const struct Filter *typed, *base;
	struct Filter *both;

	if (!filter_parse(view->entity, view->filter, frame, &typed, error) ||
	    !filter_parse(view->entity, view->base_filter, frame, &base, error))
		return false;
	if (!(typed = list_words(search, typed, error)))
		return false;
	both = ARENA_NEW(arena, struct Filter);
	*both = (struct Filter){.op = FILTER_AND, .left = typed, .right = base};
	*ret_filter = base->op == FILTER_ALL ? typed : typed->op == FILTER_ALL ? base : both;
	return true;
}

static bool is_judged(const struct Field *field)
{
	return field && (field->flags & FIELD_JUDGED);
}

/* Before it can be listed at all. */
static bool needs_judgement(const struct ListView *view, const struct Filter *filter)
{
	return filter_uses_judged(filter) || is_judged(view->sort);
}

static bool shows_judgement(const struct ListView *view)
{
	for (size_t i = 0; i < view->n_columns; i++) {
		if (is_judged(view->columns[i]))
			return true;
	}
	return false;
}

static bool prepare(struct Domain *domain, const struct ListView *view, struct Arena *arena,
		    struct ListQuery *ret_query, struct Error *error)
{
	const struct WordSearch search = {domain, view->entity, !view->provisional, arena,
					  view->names};

	*ret_query = (struct ListQuery){.entity = view->entity,
					.sort = view->sort,
					.descending = view->descending,
					.binned = view->binned,
					.scope = view->scope,
					.scope_id = view->scope_id,
					.season = view->season,
					.leaves = view->leaves};
	if (!parse_filters(&search, view, &ret_query->filter, error))
		return false;
	if ((view->sort && (view->sort->flags & FIELD_SEALED)) ||
	    (view->provisional && is_judged(view->sort))) {
		ret_query->sort = NULL;
		ret_query->descending = false;
	}
	if (!view->provisional && needs_judgement(view, ret_query->filter))
		return judge_all(domain, view->entity->kind, view->season, error);
	return !shows_judgement(view) || judge_catch_up(domain, view->entity->kind, error);
}

bool list_records(struct Domain *domain, const struct ListView *view, struct Arena *arena,
		  struct Records *ret_records, struct Error *error)
{
	struct ListQuery query;

	if (!prepare(domain, view, arena, &query, error))
		return false;
	query.after = view->place.after;
	query.backwards = view->place.backwards;
	query.limit = view->place.limit;
	if (view->provisional && filter_uses_judged(query.filter)) {
		*ret_records = (struct Records){.entity = view->entity};
		return true;
	}
	return domain_list(domain, &query, arena, ret_records, error) &&
	       (!shows_judgement(view) || judge_records(domain, ret_records, arena, error));
}

/* What a reference of all of them is; `field` NULL: they themselves. */
static struct KindIds referred(const struct Records *records, const struct Field *field,
			       struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, records->n, Id);

	for (size_t i = 0; i < records->n; i++) {
		const struct Record *record = records_at(records, i);

		ids[i] = field ? field_ref(field, record) : record->id;
	}
	return (struct KindIds){field ? field->ref : records->entity->kind, {ids, records->n}};
}

struct RefName *list_names(struct Domain *domain, const struct Records *records,
			   const struct Field *field, struct Arena *arena, struct Error *error)
{
	struct RefName *names = ARENA_ARRAY(arena, records->n, struct RefName);

	return domain_ref_names(domain, referred(records, field, arena), arena, names, error)
		       ? names
		       : NULL;
}

/* ---- names of people, family name first where that is set ---- */

static bool is_person_name(const struct Field *label)
{
	return label && label->type == FIELD_TEXT && (label->flags & FIELD_NAME);
}

const char *list_shown_text(const struct Domain *domain, const struct Entity *entity,
			    const struct Field *field, const void *record, struct Arena *arena)
{
	const struct Field *family = entity->led_by ? entity_field(entity, entity->led_by) : NULL;
	const char *text = field_text(field, record, arena);

	return is_person_name(field)
		       ? domain_person_shown(domain, text,
					     family ? field_text(family, record, arena) : "", arena)
		       : text;
}

/* Those of people, who are sorted by id. */
static void turn_names(const struct Domain *domain, struct RefName names[], size_t n,
		       const struct Records *people, struct Arena *arena)
{
	const struct Field *label = entity_field(people->entity, people->entity->label_field);

	for (size_t i = 0; i < n; i++) {
		const void *person = records_find(people, names[i].id);

		if (person)
			names[i].label =
				list_shown_text(domain, people->entity, label, person, arena);
	}
}

struct RefName *list_shown_names(struct Domain *domain, const struct Records *records,
				 const struct Field *field, struct Arena *arena,
				 struct Error *error)
{
	const struct Entity *target = entity_get(field->ref);
	struct RefName *names = list_names(domain, records, field, arena, error);
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	struct Records people;

	if (!names || !domain->family_first || !target->label_field ||
	    !is_person_name(entity_field(target, target->label_field)))
		return names;
	if (!load_refs(&loading, records, field->key, &people, error))
		return NULL;
	turn_names(domain, names, records->n, &people, arena);
	return names;
}

static const char *cell_of(const struct Domain *domain, const struct ListView *view,
			   const struct Field *field, const void *record, struct Arena *arena)
{
	if ((field->flags & FIELD_SEALED) || ((field->flags & FIELD_MASKED) && !view->reveals))
		return field_shown(field, record, arena);
	if (view->near && (field->flags & FIELD_NEAR))
		return day_near(field_day(field, record), domain->today, arena);
	return list_shown_text(domain, view->entity, field, record, arena);
}

/* Row by row; NULL: it failed. */
static const char **cells_of(struct Domain *domain, const struct ListView *view,
			     const struct Records *records, struct Arena *arena,
			     struct Error *error)
{
	const char **cells = ARENA_ARRAY(arena, records->n * view->n_columns, const char *);

	for (size_t column = 0; column < view->n_columns; column++) {
		const struct Field *field = view->columns[column];
		struct RefName *names = NULL;

		if (field->type == FIELD_REF &&
		    !(names = list_shown_names(domain, records, field, arena, error)))
			return NULL;
		for (size_t i = 0; i < records->n; i++)
			cells[i * view->n_columns + column] =
				!names ? cell_of(domain, view, field, records_at(records, i), arena)
				: names[i].label ? names[i].label
						 : "";
	}
	return cells;
}

bool list_load(struct Domain *domain, const struct ListView *view, struct Arena *arena,
	       struct ListPage *ret_page, struct Error *error)
{
	struct Records records;
	const char **cells;

	if (!list_records(domain, view, arena, &records, error) ||
	    !(cells = cells_of(domain, view, &records, arena, error)))
		return false;
	ret_page->rows = ARENA_ARRAY(arena, records.n, struct ListRow);
	ret_page->n = records.n;
	for (size_t i = 0; i < records.n; i++) {
		const struct Record *record = records_at(&records, i);

		ret_page->rows[i] =
			(struct ListRow){record->id, record, cells + i * view->n_columns};
	}
	return true;
}

bool list_count(struct Domain *domain, const struct ListView *view, size_t limit, size_t *ret_n,
		struct Error *error)
{
	struct Arena arena = {0};
	struct ListQuery query;
	bool counted = prepare(domain, view, &arena, &query, error) &&
		       domain_count(domain, &query, limit, ret_n, error);

	arena_release(&arena);
	return counted;
}

bool list_judge(struct Domain *domain, const struct ListView *view, size_t n,
		struct JudgeProgress *ret_progress, struct Error *error)
{
	struct Arena arena = {0};
	const struct WordSearch search = {domain, view->entity, true, &arena};
	const struct Filter *filter;
	bool needed;

	*ret_progress = (struct JudgeProgress){.done = true};
	if (!parse_filters(&search, view, &filter, error)) {
		arena_release(&arena);
		return false;
	}
	needed = needs_judgement(view, filter);
	arena_release(&arena);
	return !needed || judge_some(domain, (struct JudgeScope){view->entity->kind, view->season},
				     n, ret_progress, error);
}

bool list_has(struct Domain *domain, const struct ListView *view, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct ListQuery query;
	struct Records records = {0};
	bool read = prepare(domain, view, &arena, &query, error);

	query.sort = NULL;
	query.only = id;
	query.limit = 1;
	read = read && domain_list(domain, &query, &arena, &records, error);
	arena_release(&arena);
	return read && records.n > 0;
}

bool list_filters_judged(struct Domain *domain, const struct ListView *view)
{
	struct Arena arena = {0};
	const struct WordSearch search = {domain, view->entity, true, &arena};
	const struct Filter *filter;
	struct Error ignored;
	bool uses = parse_filters(&search, view, &filter, &ignored) && filter_uses_judged(filter);

	arena_release(&arena);
	return uses;
}

bool list_check_filter(struct Domain *domain, const struct ListView *view, const char *filter,
		       struct Error *error)
{
	struct Arena arena = {0};
	const struct Filter *parsed;
	bool understood = filter_parse(view->entity, filter,
				       (struct ParseFrame){domain->today, &arena}, &parsed, error);

	arena_release(&arena);
	return understood;
}
