/* Schema: the numbered steps from an empty file to the newest format. Only the store, and tests of
 * its migration, name another than the newest. */
#ifndef QTP_STORE_SCHEMA_H
#define QTP_STORE_SCHEMA_H

#include "qtp/engine/store/store.h"

/* Brings a file of the version before to `version`. */
struct SchemaStep {
	int version;
	const char *text; /* SQL */
};

/* The steps in the order of their versions. A file of a version below `readable_since` must be
 * migrated to be read. */
struct Schema {
	const struct SchemaStep *steps;
	int n_steps;
	int readable_since;
};

extern const struct Schema newest_schema;
int schema_version(const struct Schema *schema);

/* As store_open and store_create, for another schema than the newest. */
MUST_USE bool store_open_with(struct StoreOptions options, const struct Schema *schema,
			      struct Store **ret_store, struct Error *error);
MUST_USE bool store_create_with(struct StoreOptions options, const struct Schema *schema,
				struct Store **ret_store, struct Error *error);

#endif
