/* What the parts of loading an export share. Private to the store. */
#ifndef QTP_STORE_LOAD_H
#define QTP_STORE_LOAD_H

#include "private.h"

struct Loading {
	struct Store *store;
	struct Arena *arena;
	struct Error *error;
	const char *kinds[N_KINDS]; /* arrays of records as JSON; NULL: none */
	const char *operations, *changes, *demo_clock;
	bool has_format;
	size_t n_records;
};

struct JsonMember {
	const char *key;
	const char *type; /* as json_each of SQLite calls it */
	struct Value value;
};

MUST_USE bool json_read_members(struct Loading *loading, const char *json, struct Arena *arena,
				struct JsonMember **ret_members, size_t *ret_n);
/* The objects of an array as JSON. */
MUST_USE bool json_read_items(struct Loading *loading, const char *json, struct Arena *arena,
			      const char ***ret_items, size_t *ret_n);
bool json_is(const struct JsonMember *member, const char *type);
/* A whole number is a real where the field holds reals, and 2.0 a number where it holds such.
 * `field` NULL: as it is. */
struct Value json_field_value(const struct Field *field, struct Value value);

/* Puts the history of the export in place of that of loading it, and commits. */
MUST_USE bool load_history(struct Loading *loading);

#endif
