/* Import near: a new record whose name is near that of one that is there, or of an earlier row: it
 * may be the same. They are found by an index, so that the time grows with the rows alone. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

/* Records of one place of the index that are looked at, and how many rows have a note of one. */
#define LOOKED_AT 8
#define TOLD_MOST 200
/* Letters of a name of which one may differ, and of a beginning that is a name by itself. */
#define LETTERS_LEAST ((size_t)3)

static const struct Field *label_of(const struct ImportKind *kind)
{
	const struct Entity *entity = kind->entity;
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && label->type == FIELD_TEXT && record_hinted(entity) ? label : NULL;
}

/* ---- the index ---- */

static size_t letter_length(const char *text)
{
	size_t n = *text != '\0';

	while (n && ((unsigned char)text[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* The parts of a name, of which the family name may be known: "Amy Lin" is split at once. */
static struct NameParts parts_of(const struct ImportKind *kind, const void *record,
				 const char *name, struct Arena *arena)
{
	const struct Entity *entity = kind->entity;
	const char *family =
		entity->led_by ? field_text(entity_field(entity, entity->led_by), record, arena)
			       : "";
	size_t n = strlen(family), length = strlen(name);

	if (n && length > n + 1 && name[length - n - 1] == ' ' &&
	    strcmp(name + length - n, family) == 0 && !strpbrk(name, ".,("))
		return (struct NameParts){name, family};
	return name_split(name, arena);
}

/* A family name with the first letter of the given name; of other names the first word. NULL: the
 * record has no name. */
static const char *key_of(const struct ImportKind *kind, const void *record, struct Arena *arena)
{
	const struct Field *label = label_of(kind);
	const char *text;

	if (!label || field_is_missing(label, record))
		return NULL;
	text = field_text(label, record, arena);
	if (!(label->flags & FIELD_NAME)) {
		text = text_fold(arena, text);
		text += strncmp(text, "the ", 4) == 0 ? 4 : 0;
		return arena_text_n(arena, text, strcspn(text, " ,"));
	}
	struct NameParts parts = parts_of(kind, record, text, arena);

	return text_fold(arena, arena_format(arena, "%.*s %s", (int)letter_length(parts.given),
					     parts.given, parts.family));
}

static void add_key(struct ImportPass *pass, struct ImportKind *kind, const char *key)
{
	if (key)
		text_map_add(&kind->by_near, pass->arena, arena_text(pass->arena, key),
			     kind->n_near);
	kind->n_near++;
}

/* Those that were there. */
static void index_known(struct ImportPass *pass, struct ImportKind *kind)
{
	while (kind->n_near < kind->n_known) {
		const void *record = kind->known[kind->n_near].record;

		add_key(pass, kind,
			((const struct Record *)record)->binned ? NULL
								: key_of(kind, record, pass->row));
	}
}

/* ---- what is near ---- */

/* Whether two texts differ in one letter at most: another one, one more, or two that changed
 * places. */
static bool is_slip(const char *a, const char *b)
{
	size_t same = 0, n = strlen(a), m = strlen(b), end = 0;

	while (a[same] && a[same] == b[same])
		same++;
	while (end < n - same && end < m - same && a[n - 1 - end] == b[m - 1 - end])
		end++;
	n -= same + end;
	m -= same + end;
	return (n <= 1 && m <= 1) ||
	       (n == 2 && m == 2 && a[same] == b[same + 1] && a[same + 1] == b[same]);
}

/* Given names, folded: an initial, a beginning or a slip of each other in their first words. */
static bool are_given_near(const char *a, const char *b, struct Arena *arena)
{
	const char *one = arena_text_n(arena, a, strcspn(a, " .")),
		   *other = arena_text_n(arena, b, strcspn(b, " ."));
	size_t least = size_min(strlen(one), strlen(other));

	if (least <= 1)
		return true; /* their first letters are the same by the index */
	return strcmp(one, other) == 0 ||
	       (least >= LETTERS_LEAST && (strncmp(one, other, least) == 0 || is_slip(one, other)));
}

/* Names of other things, folded: one begins with the other, or there is a slip. */
static bool are_texts_near(const char *a, const char *b)
{
	size_t least = size_min(strlen(a), strlen(b));

	return is_slip(a, b) || (strncmp(a, b, least) == 0 && (a[least] == ' ' || b[least] == ' '));
}

static bool are_near(const struct Field *label, const char *a, const char *b, struct Arena *arena)
{
	if (!label || !(label->flags & FIELD_NAME))
		return are_texts_near(text_fold(arena, a), text_fold(arena, b));
	return are_given_near(text_fold(arena, name_split(a, arena).given),
			      text_fold(arena, name_split(b, arena).given), arena);
}

/* One that was there rather than one of an earlier row. */
static const struct KnownRecord *find_near(struct ImportPass *pass, const struct ImportKind *kind,
					   const void *record, const char *key)
{
	const struct Field *label = label_of(kind);
	struct Arena *arena = pass->row;
	size_t place = key ? text_map_first(&kind->by_near, key) : TEXT_MAP_END;
	const struct KnownRecord *of_row = NULL;

	for (int n = 0; label && place != TEXT_MAP_END && n < LOOKED_AT; n++) {
		const struct KnownRecord *known =
			&kind->known[text_map_item(&kind->by_near, place)];
		struct KindId id = {kind->entity->kind, ((const struct Record *)known->record)->id};
		const char *name = field_text(label, known->record, arena);

		if (are_near(label, field_text(label, record, arena), name, arena) &&
		    scope_said(pass->domain, id, name) == name) {
			if (!known->row)
				return known;
			of_row = of_row ? of_row : known;
		}
		place = text_map_next(&kind->by_near, place);
	}
	return of_row;
}

/* ---- what is said ---- */

/* " of Harbor Oncology (jane@harbor.example)", or " of row 4". */
static const char *whose(struct ImportPass *pass, const struct ImportKind *kind,
			 const struct KnownRecord *known, struct Arena *arena)
{
	const struct Entity *entity = kind->entity;
	const char *of = "", *ref = "";

	if (known->row)
		return arena_format(arena, " of %s", import_place_words(pass, known->row));
	for (size_t i = 0; i < entity->n_fields && !*of; i++)
		if (entity->fields[i].type == FIELD_REF && (entity->fields[i].flags & FIELD_COLUMN))
			of = import_words(pass, &entity->fields[i], known->record, arena);
	if (entity->ref_field)
		ref = field_text(entity_field(entity, entity->ref_field), known->record, arena);
	return arena_format(arena, "%s%s%s%s%s", *of ? " of " : "", text_show(arena, of),
			    *ref ? " (" : "", text_show(arena, ref), *ref ? ")" : "");
}

const char *import_near(struct ImportPass *pass, struct ImportKind *kind, const void *record,
			struct Arena *arena)
{
	const struct Field *label = label_of(kind);
	const struct KnownRecord *known;

	const char *key;

	if (!label || pass->n_near >= TOLD_MOST)
		return NULL;
	index_known(pass, kind);
	key = key_of(kind, record, pass->row);
	known = find_near(pass, kind, record, key);
	add_key(pass, kind, key);
	if (!known)
		return NULL;
	pass->n_near++;
	return arena_format(arena, "%s is near %s%s: the same?%s",
			    text_show(pass->row, field_text(label, record, pass->row)),
			    text_show(pass->row, field_text(label, known->record, pass->row)),
			    whose(pass, kind, known, pass->row),
			    pass->n_near == TOLD_MOST ? " No more are looked for." : "");
}
