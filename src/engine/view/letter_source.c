/* Letter source: what names in a template lead to: fields of any kind, what refers to it, and the
 * lists of capabilities. */
#include "letters.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/view/list.h"

#include <string.h>

#define LISTS (N_KINDS + 1) /* shape of the first list of a capability */
#define SEASON_DEPTH 4	    /* references from a record to its season, at most */

CAPABILITY_WALK(LetterList, letter_list_at, letter_lists)

struct Held *letter_hold(const struct LetterSource *source, const struct Entity *entity, Id id)
{
	struct Held *held = ARENA_NEW(source->arena, struct Held);
	struct Error ignored = {0};

	*held = (struct Held){.entity = entity, .id = id};
	held->hidden = !scope_check(source->domain, entity, id, &ignored);
	return held;
}

const struct Field *letter_address(const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (entity->fields[i].type == FIELD_EMAIL)
			return &entity->fields[i];
	return NULL;
}

/* --- What a name means */

enum MeaningType { MEANS_NOTHING, MEANS_FIELD, MEANS_LIST, MEANS_JOINED };
/* What a name means in a record. */
struct Meant {
	enum MeaningType type;
	const struct Field *field; /* of the record; of MEANS_JOINED that of the other kind */
	const struct LetterList *list;
	int shape;
	const struct Entity *entity; /* MEANS_JOINED */
	const char *filter;	     /* NULL: none */
};

/* The field by which records of a kind refer to another. */
static const struct Field *reference_to(const struct Entity *entity, enum Kind kind)
{
	for (size_t i = 0; entity && i < entity->n_fields; i++)
		if (entity->fields[i].type == FIELD_REF && entity->fields[i].ref == kind)
			return &entity->fields[i];
	return NULL;
}

static struct Meant joined(const struct Entity *entity, const char *name, struct Arena *arena)
{
	size_t length = strcspn(name, "[");
	struct Meant meant = {.entity = entity_find(arena_text_n(arena, name, length))};

	meant.field = reference_to(meant.entity, entity->kind);
	if (!meant.field)
		return (struct Meant){0};
	meant.type = MEANS_JOINED;
	meant.shape = (int)meant.entity->kind;
	if (name[length])
		meant.filter = arena_text_n(arena, name + length + 1, strlen(name) - length - 2);
	return meant;
}

static struct Meant meaning_of(const struct Entity *entity, const char *name, struct Arena *arena)
{
	const struct Field *field = entity_field(entity, name);
	const struct LetterList *list;

	if (field)
		return (struct Meant){.type = MEANS_FIELD,
				      .field = field,
				      .shape = field->type == FIELD_REF ? (int)field->ref
									: TEMPLATE_TEXT};
	for (size_t i = 0; (list = letter_list_at(i)); i++)
		if (list->kind == entity->kind && strcmp(list->name, name) == 0)
			return (struct Meant){
				.type = MEANS_LIST, .list = list, .shape = LISTS + (int)i};
	return joined(entity, name, arena);
}

/* The index of a text in the items of a list; SIZE_MAX: it has no such name, or is no list. */
static size_t text_index(const struct LetterList *list, const char *name)
{
	for (size_t i = 0; list && list->names[i]; i++)
		if (strcmp(list->names[i], name) == 0)
			return i;
	return SIZE_MAX;
}

/* Of the place where names begin: 0 and 1 the records; -1 no such name. */
static int root_index(const struct LetterSource *source, const char *name)
{
	if (strcmp(name, source->about->key) == 0)
		return 0;
	return source->recipient && strcmp(name, source->recipient->key) == 0 ? 1 : -1;
}

static bool is_season(const char *name)
{
	return strcmp(name, entity_season()->key) == 0;
}

static bool find_in_root(const struct LetterSource *source, const char *name,
			 struct TemplateMeaning *ret)
{
	int index = root_index(source, name);

	if (index >= 0)
		*ret = (struct TemplateMeaning){
			true, (int)(index ? source->recipient : source->about)->kind};
	else if (is_season(name))
		*ret = (struct TemplateMeaning){true, (int)entity_season()->kind};
	else
		*ret = (struct TemplateMeaning){false, TEMPLATE_TEXT};
	return index >= 0 || is_season(name) || strcmp(name, "today") == 0;
}

static bool find(void *context, int shape, const char *name, struct TemplateMeaning *ret,
		 struct Error *error)
{
	const struct LetterSource *source = context;
	const struct Filter *ignored;
	struct Meant meant;

	if (shape == LETTER_ROOT)
		return find_in_root(source, name, ret);
	if (shape >= LISTS) {
		*ret = (struct TemplateMeaning){false, TEMPLATE_TEXT};
		return text_index(letter_list_at((size_t)(shape - LISTS)), name) != SIZE_MAX;
	}
	meant = meaning_of(entity_get((enum Kind)shape), name, source->arena);
	if (meant.type == MEANS_NOTHING ||
	    (meant.filter &&
	     !filter_parse(meant.entity, meant.filter,
			   (struct ParseFrame){source->domain->today, source->arena}, &ignored,
			   error)))
		return false;
	*ret = (struct TemplateMeaning){meant.shape != TEMPLATE_TEXT, meant.shape};
	return true;
}

/* --- Values */

const char *letter_day(Day day, struct Arena *arena)
{
	char text[DAY_TEXT];

	return arena_text(arena, day_long(day, text));
}

static void one_place(struct TemplateValue *ret, struct Arena *arena, struct Held *held)
{
	struct TemplatePlace *place = ARENA_NEW(arena, struct TemplatePlace);

	*place = (struct TemplatePlace){(int)held->entity->kind, held};
	*ret = (struct TemplateValue){.places = place, .n = 1};
}

static bool read_record(const struct LetterSource *source, struct Held *held, bool judged,
			struct Error *error)
{
	if (!held->record) {
		held->record = arena_alloc(source->arena, held->entity->size);
		if (!domain_get(source->domain, (struct KindId){held->entity->kind, held->id},
				held->record, source->arena, error))
			return false;
	}
	if (!judged || held->judged)
		return true;
	held->judged = true;
	return judge_one(source->domain, held->entity, held->record, source->arena, error);
}

/* The family name; NULL: the kind has none. */
static const char *led_by(const struct LetterSource *source, const struct Held *held)
{
	const struct Entity *entity = held->entity;
	const struct Field *field = entity->led_by ? entity_field(entity, entity->led_by) : NULL;

	return field ? field_text(field, held->record, source->arena) : NULL;
}

const char *letter_label(struct Domain *domain, struct KindId of, struct Arena *arena)
{
	const struct Entity *entity = entity_get(of.kind);
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;
	const char *text = domain_label(domain, of.kind, of.id, arena);

	return label && label->flags & FIELD_NAME ? name_spoken(text, NULL, arena) : text;
}

static const char *field_said(const struct LetterSource *source, const struct Held *held,
			      const struct Field *field)
{
	const char *text;

	if (field->type == FIELD_DAY)
		return letter_day(field_day(field, held->record), source->arena);
	text = record_text(source->domain, field, held->record, source->arena);
	return field->flags & FIELD_NAME ? name_spoken(text, led_by(source, held), source->arena)
					 : text;
}

static bool read_field(const struct LetterSource *source, struct Held *held,
		       const struct Field *field, struct TemplateValue *ret, struct Error *error)
{
	bool missing;

	if (!read_record(source, held, field->flags & FIELD_JUDGED, error))
		return false;
	missing = field_is_missing(field, held->record);
	if (missing)
		return true;
	if (field->type == FIELD_REF) {
		one_place(ret, source->arena,
			  letter_hold(source, entity_get(field->ref),
				      field_ref(field, held->record)));
		return true;
	}
	ret->text = field_said(source, held, field);
	ret->holds = field->type != FIELD_YES_NO || field_choice(field, held->record) == CHOICE_YES;
	return true;
}

/* Whether two records that come one after the other in the order of their kind are alike in it, and
 * the second one's name comes first. */
static bool is_misplaced(const struct LetterSource *source, const struct Held *first,
			 const struct Held *second)
{
	const struct Entity *entity = first->entity;
	const struct Field *order = entity_field(entity, entity->order);

	return order && field_compare(order, first->record, second->record) == 0 &&
	       strcmp(domain_label(source->domain, entity->kind, first->id, source->arena),
		      domain_label(source->domain, entity->kind, second->id, source->arena)) > 0;
}

/* Records of the same place in the order of their kind come by name. */
static void order_alike(const struct LetterSource *source, struct TemplatePlace places[], size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i;
		     k > 0 && is_misplaced(source, places[k - 1].data, places[k].data); k--) {
			struct TemplatePlace one = places[k];

			places[k] = places[k - 1];
			places[k - 1] = one;
		}
}

static bool read_joined(const struct LetterSource *source, Id id, const struct Meant *meant,
			struct TemplateValue *ret, struct Error *error)
{
	const struct ListView view = {.entity = meant->entity,
				      .filter = meant->filter,
				      .scope = meant->field,
				      .scope_id = id};
	struct TemplatePlace *places;
	struct Records records;

	if (!list_records(source->domain, &view, source->arena, &records, error))
		return false;
	places = ARENA_ARRAY(source->arena, records.n, struct TemplatePlace);
	for (size_t i = 0; i < records.n; i++) {
		struct Held *held = ARENA_NEW(source->arena, struct Held);

		*held = (struct Held){.entity = meant->entity, .record = records_at(&records, i)};
		held->id = ((const struct Record *)held->record)->id;
		places[i] = (struct TemplatePlace){meant->shape, held};
	}
	order_alike(source, places, records.n);
	*ret = (struct TemplateValue){.places = places, .n = records.n};
	return true;
}

static bool read_list(const struct LetterSource *source, Id id, const struct Meant *meant,
		      struct TemplateValue *ret, struct Error *error)
{
	struct TemplatePlace *places;
	struct LetterItems items;
	size_t width = 0;

	while (meant->list->names[width])
		width++;
	if (!meant->list->load(source->domain, id, source->arena, &items, error))
		return false;
	places = ARENA_ARRAY(source->arena, items.n, struct TemplatePlace);
	for (size_t i = 0; i < items.n; i++) {
		const char **item = ARENA_ARRAY(source->arena, width, const char *);

		for (size_t k = 0; k < width; k++)
			item[k] = items.texts[i * width + k];
		places[i] = (struct TemplatePlace){meant->shape, item};
	}
	*ret = (struct TemplateValue){.places = places, .n = items.n};
	return true;
}

static bool read_in_record(const struct LetterSource *source, struct Held *held, const char *name,
			   struct TemplateValue *ret, struct Error *error)
{
	const struct Meant meant = meaning_of(held->entity, name, source->arena);

	if (held->hidden || meant.type == MEANS_NOTHING)
		return true;
	if (meant.type == MEANS_FIELD)
		return read_field(source, held, meant.field, ret, error);
	return (meant.type == MEANS_LIST ? read_list : read_joined)(source, held->id, &meant, ret,
								    error);
}

static void read_text(const char *text, struct TemplateValue *ret)
{
	*ret = (struct TemplateValue){.text = text, .holds = text && *text};
}

/* The reference by which a record has its place in a season, itself or by what it belongs to. */
static const struct Field *way_to_season(const struct Entity *entity, int depth)
{
	for (size_t i = 0; depth > 0 && i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->type == FIELD_REF && field->flags & FIELD_REQUIRED &&
		    (field->ref == entity_season()->kind ||
		     way_to_season(entity_get(field->ref), depth - 1)))
			return field;
	}
	return NULL;
}

/* That of the record the letter is about, else the one in view; NULL: there is none. */
static bool find_season(const struct LetterSource *source, struct Held **ret_held,
			struct Error *error)
{
	struct Held *held = source->first[0];
	const struct Season *season;
	const struct Field *field;

	while (held && (field = way_to_season(held->entity, SEASON_DEPTH))) {
		struct TemplateValue value = {0};

		if (!read_field(source, held, field, &value, error))
			return false;
		held = value.n ? value.places[0].data : NULL;
		if (held && held->entity == entity_season()) {
			*ret_held = held;
			return true;
		}
	}
	if (!domain_season(source->domain, source->domain->season, source->arena, &season, error))
		return false;
	*ret_held = season ? letter_hold(source, entity_season(), season_id(season)) : NULL;
	return true;
}

static bool read_root(const struct LetterSource *source, const char *name,
		      struct TemplateValue *ret, struct Error *error)
{
	int index = root_index(source, name);
	struct Held *held = index >= 0 ? source->first[index] : NULL;

	if (index < 0 && is_season(name) && !find_season(source, &held, error))
		return false;
	if (held)
		one_place(ret, source->arena, held);
	else if (index < 0 && !is_season(name))
		read_text(letter_day(source->domain->today, source->arena), ret);
	return true;
}

static bool read_place(void *context, struct TemplatePlace place, const char *name,
		       struct TemplateValue *ret, struct Error *error)
{
	const struct LetterSource *source = context;
	bool itself = strcmp(name, ".") == 0;
	struct Held *held = place.data;

	*ret = (struct TemplateValue){0};
	if (place.shape == LETTER_ROOT) {
		return read_root(source, name, ret, error);
	} else if (place.shape >= LISTS) {
		const char *const *texts = place.data;

		read_text(texts[itself ? 0
				       : text_index(letter_list_at((size_t)(place.shape - LISTS)),
						    name)],
			  ret);
	} else if (itself) {
		read_text(held->hidden ? SCOPE_MASK
				       : letter_label(source->domain,
						      (struct KindId){held->entity->kind, held->id},
						      source->arena),
			  ret);
	} else {
		return read_in_record(source, held, name, ret, error);
	}
	return true;
}

struct TemplateSource letter_source(struct LetterSource *source)
{
	return (struct TemplateSource){source, source->arena, find, read_place};
}

struct TemplatePlace letter_root(struct LetterSource *source)
{
	return (struct TemplatePlace){LETTER_ROOT, source};
}
