/* Import match: which record a row is about, by id, by all that it says, or by the keys of its
 * kind. */
#include "import_work.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/field_value.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

/* Between the parts of a key: in no text. */
#define PART_END "\x1f"

CAPABILITY_WALK(MatchRow, match_at, matches)

const struct MatchRow *match_of(enum Kind kind)
{
	const struct MatchRow *row;

	for (size_t i = 0; (row = match_at(i)); i++)
		if (row->kind == kind)
			return row;
	return NULL;
}

/* ---- names that cells refer to ---- */

static bool is_person_named(const struct Entity *entity)
{
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && (label->flags & FIELD_NAME);
}

static bool import_names_load(struct ImportPass *pass, enum Kind kind, struct Error *error)
{
	struct ImportNames *names;
	struct IdSpan ids;

	if (pass->names[kind])
		return true;
	names = ARENA_NEW(pass->arena, struct ImportNames);
	if (!domain_ids(pass->domain, &(struct ListQuery){.entity = entity_get(kind)}, pass->arena,
			&ids, error))
		return false;
	names->n = ids.n;
	names->names = ARENA_ARRAY(pass->arena, ids.n, struct RefName);
	if (!domain_ref_names(pass->domain, (struct KindIds){kind, ids}, pass->arena, names->names,
			      error))
		return false;
	for (size_t i = 0; i < ids.n; i++) {
		const char *ref = text_fold(pass->arena, names->names[i].ref);
		const char *label = text_fold(pass->arena, names->names[i].label);
		const char *id = arena_format(pass->arena, "id:%" PRId64, ids.ids[i]);

		text_map_add(&names->by_text, pass->arena, label, i);
		if (is_person_named(entity_get(kind)))
			text_map_add(&names->by_key, pass->arena,
				     name_key(names->names[i].label, pass->arena), i);
		if (strcmp(ref, label) != 0)
			text_map_add(&names->by_text, pass->arena, ref, i);
		if (strcmp(ref, id) != 0)
			text_map_add(&names->by_text, pass->arena, id, i);
	}
	pass->names[kind] = names;
	return true;
}

/* A cohort by its city. */
static const char *named_otherwise(struct ImportPass *pass, const struct Entity *entity,
				   const char *text, const char **ret_fault)
{
	struct Error error;
	Id id;

	if (domain_resolve(pass->domain, entity, text, &id, &error))
		return arena_format(pass->arena, "id:%" PRId64, id);
	*ret_fault = arena_text(pass->arena, error.text);
	return NULL;
}

const char *import_resolve(struct ImportPass *pass, enum Kind kind, const char *text,
			   const char **ret_fault, struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	const char *shown = text_show(pass->arena, text);

	*ret_fault = NULL;
	if (!import_names_load(pass, kind, error))
		return NULL;
	const struct ImportNames *names = pass->names[kind];
	const struct TextMap *map = &names->by_text;
	size_t place = text_map_first(map, text_fold(pass->arena, text));

	if (place == TEXT_MAP_END && is_person_named(entity)) {
		map = &names->by_key;
		place = text_map_first(map, name_key(text, pass->arena));
	}
	if (place == TEXT_MAP_END && entity->also_named)
		return named_otherwise(pass, entity, text, ret_fault);
	if (place == TEXT_MAP_END)
		*ret_fault = arena_format(pass->arena, "There is no %s \"%.60s\". Add it first.",
					  entity->name, shown);
	else if (text_map_next(map, place) != TEXT_MAP_END)
		*ret_fault = arena_format(pass->arena, "\"%.60s\" fits several %s.", shown,
					  entity->plural);
	if (*ret_fault)
		return NULL;
	return arena_format(pass->arena, "id:%" PRId64, names->names[text_map_item(map, place)].id);
}

bool import_fits_several(const struct ImportPass *pass, enum Kind kind, const char *text)
{
	const struct TextMap *map = &pass->names[kind]->by_text;
	size_t place = text_map_first(map, text_fold(pass->arena, text));

	return place != TEXT_MAP_END && text_map_next(map, place) != TEXT_MAP_END;
}

static void set_ref(const struct ImportValue *value, void *record)
{
	Id id = 0;

	field_set_ref(value->field, record, ref_is_id(value->text, &id) ? id : 0);
}

void import_set_refs(struct ImportPass *pass, struct ImportRecord *said)
{
	const struct RecordSoFar of = {said->kind->entity, said->wanted};

	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field->type == FIELD_REF && !said->values[i].fault)
			set_ref(&said->values[i], said->wanted);
	for (size_t i = 0; i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		const struct FieldText text = {value->field, value->cell};
		struct Error error;
		Id id;

		if (!value->is_shared || !record_resolve(pass->domain, of, &text, &id, &error))
			continue;
		value->fault = NULL;
		value->text = arena_format(pass->arena, "id:%" PRId64, id);
		set_ref(value, said->wanted);
	}
}

static const char *ref_words(struct ImportPass *pass, enum Kind kind, Id id, struct Arena *arena)
{
	const struct ImportNames *names = pass->names[kind];
	size_t place = TEXT_MAP_END;

	if (names)
		place = text_map_first(&names->by_text, arena_format(arena, "id:%" PRId64, id));
	return place != TEXT_MAP_END ? names->names[text_map_item(&names->by_text, place)].label
				     : domain_label(pass->domain, kind, id, arena);
}

const char *import_words(struct ImportPass *pass, const struct Field *field, const void *record,
			 struct Arena *arena)
{
	if (field->type != FIELD_REF)
		return data_table_cell_data(field->type, data_table_field(field, record), arena);
	Id id = field_ref(field, record);

	return id ? ref_words(pass, field->ref, id, arena) : "";
}

/* The record that others of the row (`ids`, of each part) refer to by a link; 0: none. */
static Id linked_by(const struct ImportPass *pass, const Id ids[], enum Kind kind)
{
	for (size_t p = 0; p < pass->wish->sheet->n_parts; p++) {
		const struct ImportKind *of = &pass->kinds[p];
		size_t place =
			text_map_first(&of->by_id, arena_format(pass->arena, "%" PRId64, ids[p]));
		const struct Field *field;

		for (size_t i = 0; place != TEXT_MAP_END && i < SHEET_LINKS && of->part->links[i];
		     i++) {
			field = entity_field(of->entity, of->part->links[i]);
			if (field->ref == kind)
				return field_ref(
					field, of->known[text_map_item(&of->by_id, place)].record);
		}
	}
	return 0;
}

void import_imply_links(struct ImportPass *pass, const Id ids[], struct ImportRecord *said)
{
	const char *const *links = said->kind->part->links;

	for (size_t i = 0; i < SHEET_LINKS && links[i]; i++) {
		const struct Field *field = entity_field(said->kind->entity, links[i]);

		if (!field_ref(field, said->wanted))
			field_set_ref(field, said->wanted, linked_by(pass, ids, field->ref));
	}
}

/* ---- keys ---- */

static size_t n_keys(const struct ImportKind *kind)
{
	size_t n = 0;

	while (kind->match && n < MATCH_KEYS && kind->match->keys[n].fields[0])
		n++;
	return n;
}

/* A field for a key; NULL: it is empty. */
static const char *key_part(const struct Field *field, const void *record, struct Arena *arena)
{
	struct Value value = field_value(field, record, arena);

	if ((field->flags & FIELD_NAME) && value.type == VALUE_TEXT)
		value.text = name_key(value.text, arena);
	switch (value.type) {
	case VALUE_TEXT:
		return *value.text ? text_fold(arena, value.text) : NULL;
	case VALUE_NUMBER:
		return arena_format(arena, "%" PRId64, value.number);
	case VALUE_REAL:
		return arena_format(arena, "%.17g", value.real);
	case VALUE_NONE:
		break;
	}
	return NULL;
}

/* NULL: one of its fields is empty, or there are none. */
static const char *key_text(const struct Entity *entity, const struct MatchKey *key,
			    const void *record, struct Arena *arena)
{
	const char *text = NULL;

	for (size_t i = 0; i < MATCH_FIELDS && key->fields[i]; i++) {
		const char *part = key_part(entity_field(entity, key->fields[i]), record, arena);

		if (!part)
			return NULL;
		text = text ? arena_format(arena, "%s" PART_END "%s", text, part) : part;
	}
	return text;
}

/* All that columns of the part say, of a record. */
static const char *words_text(struct ImportPass *pass, const struct ImportKind *kind,
			      const void *record, struct Arena *arena)
{
	const struct ImportTable *table = pass->table;
	const char *text = NULL;

	for (size_t i = 0; i < table->n_slots; i++) {
		const struct ImportSlot *slot = &table->slots[i];

		if (!slot->field || &pass->kinds[slot->part] != kind)
			continue;
		const char *words = import_words(pass, slot->field, record, arena);

		text = text ? arena_format(arena, "%s" PART_END "%s", text, words) : words;
	}
	return text;
}

/* ---- the records that are there ---- */

static void index_keys(struct ImportPass *pass, struct ImportKind *kind, size_t item)
{
	const void *record = kind->known[item].record;

	for (size_t k = 0; k < n_keys(kind); k++) {
		const char *text =
			key_text(kind->entity, &kind->match->keys[k], record, pass->arena);

		if (text)
			text_map_add(&kind->by_key[k], pass->arena, text, item);
	}
	text_map_add(&kind->by_id, pass->arena,
		     arena_format(pass->arena, "%" PRId64, ((const struct Record *)record)->id),
		     item);
}

static void add_known(struct ImportPass *pass, struct ImportKind *kind, void *record, size_t row)
{
	kind->known = arena_grow(pass->arena, kind->known, kind->n_known, &kind->capacity,
				 sizeof *kind->known);
	kind->known[kind->n_known] = (struct KnownRecord){record, row};
	index_keys(pass, kind, kind->n_known++);
}

void *import_kept(struct ImportPass *pass, const struct ImportKind *kind, const void *record)
{
	void *copy = arena_alloc(pass->arena, kind->entity->size);

	memcpy(copy, record, kind->entity->size);
	for (size_t i = 0; i < kind->entity->n_fields; i++)
		field_keep(&kind->entity->fields[i], copy, pass->arena);
	return copy;
}

void import_learn(struct ImportPass *pass, struct ImportKind *kind, const void *record, size_t row)
{
	add_known(pass, kind, import_kept(pass, kind, record), row);
}

static bool load_kind(struct ImportPass *pass, struct ImportKind *kind, bool binned,
		      struct Error *error)
{
	struct ListQuery query = {.entity = kind->entity, .binned = binned};
	struct Records records;

	if (!domain_list(pass->domain, &query, pass->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const char *words;

		add_known(pass, kind, records_at(&records, i), 0);
		if (binned)
			continue;
		words = words_text(pass, kind, records_at(&records, i), pass->arena);
		if (words)
			text_map_add(&kind->by_words, pass->arena, words, kind->n_known - 1);
	}
	return true;
}

/* The names that columns of the table refer to. */
static bool load_names(struct ImportPass *pass, struct Error *error)
{
	for (size_t i = 0; i < pass->table->n_slots; i++) {
		const struct Field *field = pass->table->slots[i].field;

		if (field && field->type == FIELD_REF &&
		    !import_names_load(pass, field->ref, error))
			return false;
	}
	return true;
}

bool import_kinds_load(struct ImportPass *pass, struct Error *error)
{
	const struct ImportSheet *sheet = pass->wish->sheet;

	if (!load_names(pass, error))
		return false;
	for (size_t i = 0; i < sheet->n_parts; i++) {
		struct ImportKind *kind = &pass->kinds[i];

		*kind = (struct ImportKind){.part = &sheet->parts[i],
					    .entity = entity_get(sheet->parts[i].kind),
					    .match = match_of(sheet->parts[i].kind)};
		if (!load_kind(pass, kind, false, error) || !load_kind(pass, kind, true, error))
			return false;
	}
	return true;
}

/* ---- matching ---- */

/* Whether the field is a name of a person that both records have, written in another order or with
 * other credentials: it stays as it is. */
static bool import_says_name(const struct Field *field, const void *a, const void *b,
			     struct Arena *arena)
{
	const char *one, *other;

	if (!(field->flags & FIELD_NAME) || field_is_missing(field, a) ||
	    field_is_missing(field, b))
		return false;
	one = field_text(field, a, arena);
	other = field_text(field, b, arena);
	return strcmp(text_fold(arena, one), text_fold(arena, other)) != 0 &&
	       strcmp(name_key(one, arena), name_key(other, arena)) == 0;
}

/* The digits of a phone, and a plus in front. */
static const char *phone_digits(const char *text, struct Arena *arena)
{
	char *digits = arena_text(arena, text);
	size_t n = 0;

	for (const char *at = text; *at; at++)
		if ((*at >= '0' && *at <= '9') || (*at == '+' && n == 0))
			digits[n++] = *at;
	digits[n] = '\0';
	return n ? digits : text;
}

bool import_agrees(const struct Field *field, const void *a, const void *b, struct Arena *arena)
{
	if (field_equal(field, a, b) || import_says_name(field, a, b, arena))
		return true;
	if (field->type != FIELD_EMAIL && !(field->flags & FIELD_PHONE))
		return false;
	const char *one = field_text(field, a, arena), *other = field_text(field, b, arena);

	if (field->flags & FIELD_PHONE) {
		one = phone_digits(one, arena);
		other = phone_digits(other, arena);
	}
	return strcmp(text_fold(arena, one), text_fold(arena, other)) == 0;
}

/* Whether one of two texts has all words of the other one, in any order. */
static bool words_agree(const char *a, const char *b, struct Arena *arena)
{
	const char *few = text_fold(arena, a), *rest = text_fold(arena, b);
	bool swapped = strlen(few) > strlen(rest);
	char *many = arena_format(arena, " %s ", swapped ? few : rest);

	few = swapped ? rest : few;
	for (char *at = many; *at; at++)
		*at = *at == ',' ? ' ' : *at;
	while (*few) {
		size_t length = strcspn(few, " ,");

		if (length && !strstr(many, arena_format(arena, " %.*s ", (int)length, few)))
			return false;
		few += length + strspn(few + length, " ,");
	}
	return true;
}

static bool agrees(const struct ImportRecord *said, const struct MatchKey *key, const void *record,
		   struct Arena *arena)
{
	const struct Field *field =
		key->agrees ? entity_field(said->kind->entity, key->agrees) : NULL;

	return !field || field_is_missing(field, said->wanted) || field_is_missing(field, record) ||
	       import_says_name(field, said->wanted, record, arena) ||
	       words_agree(field_text(field, said->wanted, arena), field_text(field, record, arena),
			   arena);
}

/* What the row says of the record: as its cells are written, or `as_read`, as lists write out what
 * they mean: yes for TRUE. */
static const char *said_words(struct ImportPass *pass, const struct ImportRecord *said,
			      bool as_read, struct Arena *arena)
{
	const struct ImportTable *table = pass->table;
	const char *text = NULL;

	for (size_t i = 0; i < table->n_slots; i++) {
		const struct ImportSlot *slot = &table->slots[i];
		const char *cell = "";

		if (!slot->field || &pass->kinds[slot->part] != said->kind)
			continue;
		for (size_t v = 0; v < said->n_values; v++)
			if (said->values[v].field == slot->field)
				cell = as_read && !said->values[v].fault
					       ? import_words(pass, slot->field, said->wanted,
							      arena)
					       : said->values[v].cell;
		text = text ? arena_format(arena, "%s" PART_END "%s", text, cell) : cell;
	}
	return text;
}

/* The record at a place of one of the maps of the kind. */
static struct KnownRecord *known_at(const struct ImportKind *kind, const struct TextMap *map,
				    size_t place)
{
	assert(kind->known);
	return &kind->known[text_map_item(map, place)];
}

static bool is_binned(const struct KnownRecord *known)
{
	return ((const struct Record *)known->record)->binned;
}

/* Whether the record is also what no column says. */
static bool is_as_given(const struct ImportRecord *said, const void *record)
{
	for (size_t i = 0; i < said->n_values; i++)
		if (!said->values[i].is_own && *said->values[i].cell &&
		    !field_equal(said->values[i].field, said->wanted, record))
			return false;
	return true;
}

/* A record that says the same, and of which no row was yet; where several rows share a record, the
 * only one. */
static struct KnownRecord *match_words(const struct ImportRecord *said, const char *words)
{
	const struct TextMap *map = &said->kind->by_words;
	size_t place = words ? text_map_first(map, words) : TEXT_MAP_END;
	struct KnownRecord *found = NULL;

	for (; place != TEXT_MAP_END; place = text_map_next(map, place)) {
		struct KnownRecord *known = known_at(said->kind, map, place);

		if (!is_as_given(said, known->record) || (!said->shared && known->row))
			continue;
		if (!said->shared)
			return known;
		if (found)
			return NULL;
		found = known;
	}
	return found;
}

/* Whether the row does not say what such a record is known by: any may be meant. */
static bool is_nameless(const struct ImportRecord *said)
{
	const char *key = said->kind->entity->label_field;
	const struct Field *label = key ? entity_field(said->kind->entity, key) : NULL;

	return label && (label->flags & FIELD_REQUIRED) && field_is_missing(label, said->wanted);
}

/* By all that the row says. One that is linked to other records of the row is found by its keys. */
static struct KnownRecord *match_all(struct ImportPass *pass, const struct ImportRecord *said,
				     bool as_read, struct Arena *arena)
{
	if (said->kind->by_words.n == 0 || said->n_own == 0 || said->kind->part->links[0] ||
	    is_nameless(said))
		return NULL;
	return match_words(said, said_words(pass, said, as_read, arena));
}

static const char *label_of(struct ImportPass *pass, const struct ImportRecord *said,
			    const struct KnownRecord *known, struct Arena *arena)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *field =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;
	Id id = ((const struct Record *)known->record)->id;

	if (field && field->type == FIELD_TEXT && !field_is_missing(field, known->record))
		return scope_said(pass->domain, (struct KindId){entity->kind, id},
				  text_show(arena, field_text(field, known->record, arena)));
	return arena_format(arena, "id:%" PRId64, id);
}

/* What the candidates of one key are. */
struct Candidates {
	struct KnownRecord *first, *second, *binned, *other;
};

/* What the row says, where a field of the key that it does not give has what a new record gets. */
static const void *as_new(struct ImportPass *pass, const struct ImportRecord *said,
			  const struct MatchKey *key, struct Arena *arena)
{
	void *record = arena_alloc(arena, said->kind->entity->size);
	struct Error error;

	memcpy(record, said->wanted, said->kind->entity->size);
	for (size_t i = 0; i < MATCH_FIELDS && key->fields[i]; i++) {
		const struct Field *field = entity_field(said->kind->entity, key->fields[i]);

		if (field->initial && field_is_missing(field, record) &&
		    !field_parse(field, record, field->initial,
				 (struct ParseFrame){pass->domain->today, arena}, &error))
			return said->wanted;
	}
	return record;
}

static struct Candidates candidates(struct ImportPass *pass, const struct ImportRecord *said,
				    size_t key, struct Arena *arena)
{
	const struct MatchKey *row = &said->kind->match->keys[key];
	const char *text = key_text(said->kind->entity, row, as_new(pass, said, row, arena), arena);
	const struct TextMap *map = &said->kind->by_key[key];
	struct Candidates found = {0};

	if (row->without &&
	    !field_is_missing(entity_field(said->kind->entity, row->without), said->wanted))
		return found;

	for (size_t place = text ? text_map_first(map, text) : TEXT_MAP_END; place != TEXT_MAP_END;
	     place = text_map_next(map, place)) {
		struct KnownRecord *known = known_at(said->kind, map, place);

		if (row->without && known->row)
			continue;
		if (is_binned(known))
			found.binned = known;
		else if (!agrees(said, row, known->record, arena))
			found.other = known;
		else if (!found.first)
			found.first = known;
		else
			found.second = known;
	}
	return found;
}

/* Of a record that is not in view nothing can be changed. */
static const char *of_another(struct Arena *arena, const char *label, const char *text,
			      const char *owner)
{
	return arena_format(arena, "%s \"%s\" is that of %s. Give %s.", label, text, owner,
			    strcmp(owner, SCOPE_MASK) == 0 ? "another one"
							   : "one of them another one");
}

/* One record of the key; or none, with the reason where there is one. */
static struct KnownRecord *match_key(struct ImportPass *pass, const struct ImportRecord *said,
				     size_t key, struct Arena *arena, const char **ret_reason)
{
	struct Candidates found = candidates(pass, said, key, arena);
	const struct Field *field =
		entity_field(said->kind->entity, said->kind->match->keys[key].fields[0]);

	if (found.second)
		*ret_reason = arena_format(arena, "The row fits several %s, like %s.",
					   said->kind->entity->plural,
					   label_of(pass, said, found.first, arena));
	else if (!found.first && found.binned)
		*ret_reason = arena_format(arena, "%s is in the bin. Restore it first.",
					   label_of(pass, said, found.binned, arena));
	else if (!found.first && found.other && !pass->wish->force)
		*ret_reason = of_another(arena, field->label,
					 text_show(arena, field_shown(field, said->wanted, arena)),
					 label_of(pass, said, found.other, arena));
	return found.first;
}

/* Another record that a sure key finds, from key `first` on. */
static bool has_rival(struct ImportPass *pass, const struct ImportRecord *said, size_t first,
		      const struct KnownRecord *known, const char **ret_reason)
{
	for (size_t k = first; k < n_keys(said->kind); k++) {
		struct Candidates other;

		if (!said->kind->match->keys[k].sure)
			continue;
		other = candidates(pass, said, k, pass->arena);
		if (!other.first || other.first == known)
			continue;
		*ret_reason = arena_format(pass->arena, "The row fits both %s and %s.",
					   label_of(pass, said, known, pass->arena),
					   label_of(pass, said, other.first, pass->arena));
		return true;
	}
	return false;
}

/* Where the outcome of a match goes. */
struct Match {
	struct KnownRecord **known;
	const char **reason;
};

/* By the keys in turn, those of rows that do not say a field apart. False: a conflict. */
static bool match_keys(struct ImportPass *pass, const struct ImportRecord *said, bool without,
		       struct Arena *arena, const struct Match *match)
{
	for (size_t k = 0; !*match->known && k < n_keys(said->kind); k++) {
		if (without != (said->kind->match->keys[k].without != NULL))
			continue;
		*match->known = match_key(pass, said, k, arena, match->reason);
		if (*match->reason)
			return false;
		if (*match->known && has_rival(pass, said, k + 1, *match->known, match->reason))
			return false;
	}
	return true;
}

bool import_match(struct ImportPass *pass, const struct ImportRecord *said, struct Arena *arena,
		  struct KnownRecord **ret_known, const char **ret_reason)
{
	const struct TextMap *by_id = &said->kind->by_id;
	size_t place = said->id ? text_map_first(by_id, arena_format(arena, "%" PRId64, said->id))
				: TEXT_MAP_END;

	*ret_reason = NULL;
	*ret_known = place != TEXT_MAP_END ? known_at(said->kind, by_id, place)
					   : match_all(pass, said, false, arena);
	if (place != TEXT_MAP_END && has_rival(pass, said, 0, *ret_known, ret_reason))
		return false;
	if (!*ret_known &&
	    !match_keys(pass, said, false, arena, &(struct Match){ret_known, ret_reason}))
		return false;
	/* In other words it may be the same as a record that its keys do not name. */
	if (!*ret_known)
		*ret_known = match_all(pass, said, true, arena);
	if (!*ret_known &&
	    !match_keys(pass, said, true, arena, &(struct Match){ret_known, ret_reason}))
		return false;
	if (*ret_known && !*ret_reason && is_binned(*ret_known))
		*ret_reason = arena_format(arena, "%s is in the bin. Restore it first.",
					   label_of(pass, said, *ret_known, arena));
	return !*ret_reason;
}
