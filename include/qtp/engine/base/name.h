/* Names of people: given and family name out of a name as it is written, and back. */
#ifndef QTP_BASE_NAME_H
#define QTP_BASE_NAME_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>

/* Never NULL; "" none. */
struct NameParts {
	const char *given, *family;
};

/*
 * Splits a name. Credentials ("MD", after a comma, in brackets or neither), titles ("Dr.") and
 * suffixes ("Jr.") are in neither part. The family name is the last word with the particles in
 * front of it ("van", "de la"); what is before a comma in "Lin, Amy"; the first word of Chinese,
 * Japanese and Korean writing, and of a Vietnamese name ("Nguyen Thi Minh Khai"). A name of one
 * word is a family name.
 */
struct NameParts name_split(const char *name, struct Arena *arena);
/* The name of two parts, in the order of their writing; either may be NULL or "". */
const char *name_join(struct NameParts parts, struct Arena *arena);
/* Whether the name has every word of a part, folded; a NULL or "" part has none. */
bool name_has(const char *name, const char *part, struct Arena *arena);
/* The other part of a name of which one part is known; "" where it does not begin or end with it.
 */
const char *name_without(const char *name, const char *part, struct Arena *arena);
/* As people address each other: "Amy Lin" for "Lin, Amy, MD" and "Amy Lin, MD"; another name as it
 * is written. `family` may be NULL: as the name is split. */
const char *name_spoken(const char *name, const char *family, struct Arena *arena);
/* "Amy Lin, MD" for "Lin, Amy, MD"; as it is written where that would lose a word or another
 * family name would be split off it. */
const char *name_first_last(const char *name, struct Arena *arena);
/* "Lin, Amy"; as it is written where a part is missing or the family name comes first. */
const char *name_last_first(const char *name, struct NameParts parts, struct Arena *arena);
/*
 * Two names of one key are written with the same words: folded, without credentials, in any order
 * of given and family name, with blanks or without in Chinese, Japanese and Korean writing.
 */
const char *name_key(const char *name, struct Arena *arena);
/* Whether a text behind a comma is credentials or a suffix alone. */
bool name_is_addition(const char *text, struct Arena *arena);

struct NameList {
	const char *const *names;
	size_t n;
};
/*
 * The names of a text that may be a list: "Ann Lee; Bob Roe, RN", a line each, with numbers or
 * dashes in front. Commas part names where `is_many`, or where there are three or more, each of
 * two words or more; "Lee, Ann" is one name. An address or a number that comes after a name is
 * behind it in a line of its own. False: commas part something else.
 */
bool name_list(const char *text, bool is_many, struct Arena *arena, struct NameList *ret_list);

#endif
