/* What is in backups: how far the history of each goes with that of the file. */
#include "qtp/engine/store/backups.h"

#include "private.h"

#include "qtp/engine/store/history.h"

#include <string.h>

static bool hash_of(struct Store *store, int64_t number, uint8_t ret_hash[HASH_BYTES])
{
	sqlite3_stmt *statement = statement_number(store, QUERY_OPERATION_HASH, number, NULL);
	bool found = statement && statement_step(store, statement, NULL) == STEP_ROW;

	if (!found)
		return false;
	found = sqlite3_column_bytes(statement, 0) == HASH_BYTES;
	if (found)
		memcpy(ret_hash, sqlite3_column_blob(statement, 0), HASH_BYTES);
	statement_done(statement);
	return found;
}

static bool is_shared(struct Store *a, struct Store *b, int64_t number)
{
	uint8_t left[HASH_BYTES], right[HASH_BYTES];

	return hash_of(a, number, left) && hash_of(b, number, right) &&
	       memcmp(left, right, HASH_BYTES) == 0;
}

/* Each hash takes in all before it: up to the last shared one all are shared. */
void backup_compare(struct Store *store, struct Store *copy, struct Backup *backup)
{
	int64_t last = store_last_operation(store), low = 0, high;

	backup->operation = store_last_operation(copy);
	high = last < backup->operation ? last : backup->operation;
	while (low < high) {
		int64_t middle = low + (high - low + 1) / 2;

		if (is_shared(store, copy, middle))
			low = middle;
		else
			high = middle - 1;
	}
	backup->common = low;
	backup->n_since = last - low;
	backup->n_ahead = backup->operation - low;
}

bool backup_open(struct Store *store, const struct Backup *backup, bool trial,
		 struct Store **ret_copy, struct Error *error)
{
	const struct StoreOptions options = {.path = backup->path,
					     .who = store->who,
					     .read_only = true,
					     .trial = trial,
					     .sources = store->sources,
					     .hooks = store->hooks};

	return store_open_with(options, store->schema, ret_copy, error);
}

static void look_into(struct Store *store, struct Backup *backup, struct Arena *arena)
{
	struct Error error;
	struct Store *copy;

	if (!backup_open(store, backup, false, &copy, &error)) {
		backup->fault = arena_text(arena, error.text);
		return;
	}
	backup_compare(store, copy, backup);
	store_close(copy);
}

void store_backups(struct Store *store, struct Arena *arena, struct Backups *ret_backups)
{
	backups_find(store, arena, ret_backups);
	for (size_t i = 0; i < ret_backups->n; i++)
		look_into(store, &ret_backups->items[i], arena);
}
