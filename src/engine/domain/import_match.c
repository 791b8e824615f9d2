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

struct KnownRecord *import_learn(struct ImportPass *pass, const struct ImportRecord *said,
				 const void *record, struct PlanRow *plan, struct Arena *arena)
{
	struct ImportKind *kind = said->kind;
	const char *near = import_near(pass, kind, record, arena);

	if (near)
		plan->note = plan->note ? arena_format(arena, "%s %s", plan->note, near) : near;
	add_known(pass, kind, import_kept(pass, kind, record), said->row);
	if (kind == &pass->kinds[pass->wish->sheet->n_parts - 1])
		import_linked_add(pass, record);
	return &kind->known[kind->n_known - 1];
}

static bool load_kind(struct ImportPass *pass, struct ImportKind *kind, bool binned,
		      struct Error *error)
{
	struct ListQuery query = {.entity = kind->entity, .binned = binned};
	struct Records records;

	if (!domain_list(pass->domain, &query, pass->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		add_known(pass, kind, records_at(&records, i), 0);
	return true;
}

/* By what columns of the table say. */
static void index_words(struct ImportPass *pass, struct ImportKind *kind)
{
	kind->by_words = (struct TextMap){0};
	for (size_t i = 0; i < kind->n_known; i++) {
		const void *record = kind->known[i].record;
		const char *words = ((const struct Record *)record)->binned
					    ? NULL
					    : words_text(pass, kind, record, pass->arena);

		if (words)
			text_map_add(&kind->by_words, pass->arena, words, i);
	}
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

static bool load_kinds(struct ImportPass *pass, struct Error *error)
{
	const struct ImportSheet *sheet = pass->wish->sheet;
	const struct ImportKind *last = &pass->kinds[sheet->n_parts - 1];

	for (size_t i = 0; i < sheet->n_parts; i++) {
		struct ImportKind *kind = &pass->kinds[i];

		*kind = (struct ImportKind){.part = &sheet->parts[i],
					    .entity = entity_get(sheet->parts[i].kind),
					    .match = match_of(sheet->parts[i].kind)};
		if (!load_kind(pass, kind, false, error) || !load_kind(pass, kind, true, error))
			return false;
	}
	for (size_t i = 0; sheet->n_parts > 1 && i < last->n_known; i++)
		import_linked_add(pass, last->known[i].record);
	return true;
}

/* Whether a column of the part names another record of its kind. */
static bool names_itself(const struct ImportPass *pass, size_t part)
{
	for (size_t i = 0; i < pass->table->n_slots; i++) {
		const struct ImportSlot *slot = &pass->table->slots[i];

		if (slot->part == part && slot->field && slot->field->type == FIELD_REF &&
		    slot->field->ref == pass->kinds[part].entity->kind)
			return true;
	}
	return false;
}

bool import_kinds_load(struct ImportPass *pass, struct Error *error)
{
	/* Names that cells refer to may be those of records that were made since. */
	memset(pass->names, 0, sizeof pass->names);
	if (!load_names(pass, error) || (!pass->kinds[0].entity && !load_kinds(pass, error)))
		return false;
	for (size_t i = 0; i < pass->wish->sheet->n_parts; i++) {
		index_words(pass, &pass->kinds[i]);
		pass->kinds[i].names_itself = names_itself(pass, i);
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

/* By all that the row says. One that is linked to other records of the row is found by its keys. */
static struct KnownRecord *match_all(struct ImportPass *pass, const struct ImportRecord *said,
				     bool as_read, struct Arena *arena)
{
	if (said->kind->by_words.n == 0 || said->n_own == 0 || said->kind->part->links[0])
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

static bool has_field(const struct MatchKey *key, const char *field)
{
	for (size_t i = 0; i < MATCH_FIELDS && key->fields[i]; i++)
		if (strcmp(key->fields[i], field) == 0)
			return true;
	return false;
}

/* Whether a key has all fields of another one, and more. */
static bool is_finer(const struct MatchKey *key, const struct MatchKey *coarse)
{
	size_t n = 0;

	for (; n < MATCH_FIELDS && coarse->fields[n]; n++)
		if (!has_field(key, coarse->fields[n]))
			return false;
	return n < MATCH_FIELDS && key->fields[n];
}

/* Whether the row says another record by a key that is finer than one of its keys: a second item of
 * the same time under another title. */
static bool is_finer_otherwise(const struct ImportRecord *said, const void *record,
			       struct Arena *arena)
{
	const struct MatchKey *keys = said->kind->match->keys;

	for (size_t fine = 0; fine < n_keys(said->kind); fine++)
		for (size_t k = fine + 1; k < n_keys(said->kind); k++)
			for (size_t i = 0; is_finer(&keys[fine], &keys[k]) && i < MATCH_FIELDS &&
					   keys[fine].fields[i];
			     i++) {
				const struct Field *field =
					entity_field(said->kind->entity, keys[fine].fields[i]);

				if (!field_is_missing(field, said->wanted) &&
				    !field_is_missing(field, record) &&
				    !import_agrees(field, said->wanted, record, arena))
					return true;
			}
	return false;
}

/* Whether the row says another text that tells records apart than a record of an earlier row. */
static bool is_apart(const struct ImportRecord *said, const struct MatchKey *key,
		     const void *record, struct Arena *arena)
{
	const struct Field *field =
		key->apart ? entity_field(said->kind->entity, key->apart) : NULL;

	if (field && !field_is_missing(field, said->wanted) &&
	    !import_agrees(field, said->wanted, record, arena))
		return true;
	return said->is_alone && is_finer_otherwise(said, record, arena);
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

		if (known->row && (row->without || is_apart(said, row, known->record, arena)))
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
static struct KnownRecord *match_key(struct ImportPass *pass, struct ImportRecord *said, size_t key,
				     struct Arena *arena, const char **ret_reason)
{
	struct Candidates found = candidates(pass, said, key, arena);
	const struct Field *field =
		entity_field(said->kind->entity, said->kind->match->keys[key].fields[0]);

	said->waits = pass->may_wait && found.first && (found.second || found.first->row == 0) &&
		      is_finer_otherwise(said, found.first->record, arena);
	if (said->waits)
		return NULL;
	if (found.first && found.second)
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
static bool match_keys(struct ImportPass *pass, struct ImportRecord *said, bool without,
		       struct Arena *arena, const struct Match *match)
{
	for (size_t k = 0; !*match->known && !said->waits && k < n_keys(said->kind); k++) {
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

bool import_match(struct ImportPass *pass, struct ImportRecord *said, struct Arena *arena,
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
	said->waits = said->waits && !*ret_known;
	if (!*ret_known &&
	    !match_keys(pass, said, true, arena, &(struct Match){ret_known, ret_reason}))
		return false;
	if (!*ret_known)
		*ret_known = import_linked(pass, said, arena);
	if (*ret_known && !*ret_reason && is_binned(*ret_known))
		*ret_reason = arena_format(arena, "%s is in the bin. Restore it first.",
					   label_of(pass, said, *ret_known, arena));
	return !*ret_reason;
}
