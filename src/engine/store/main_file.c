/* The main file: the one whose place is kept in it, from the first number on that it gave. A copy
 * keeps the place of the file that it was made of, and so is known to be a copy. */
#include "place.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define KEY "main_file"

static bool place_of(const char *path, struct Place *ret_place, struct Error *error)
{
	struct FileFacts facts;

	if (!os_file_facts(path, &facts, error))
		return false;
	*ret_place = (struct Place){facts.inode, facts.device, path};
	return facts.state == FILE_REGULAR ||
	       error_set(error, ERROR_IO, "", "There is no file %s.", path);
}

static bool same_place(const struct Place *a, const struct Place *b)
{
	return a->inode == b->inode && (a->device == b->device || strcmp(a->path, b->path) == 0);
}

static bool put_mark(struct Store *store, const char *text, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_META_SET, error);

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, KEY, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, text, -1, SQLITE_STATIC);
	store->pending.meta_changed = true;
	return statement_run(store, statement, error);
}

static bool main_file_mark(struct Store *store, struct Error *error)
{
	struct Arena arena = {0};
	struct Place place;
	bool done = place_of(store->path, &place, error) &&
		    put_mark(store,
			     arena_format(&arena, "%" PRIu64 " %" PRIu64 " %s", place.inode,
					  place.device, store->path),
			     error);

	arena_release(&arena);
	return done;
}

bool main_file_unmark(struct Store *store, struct Error *error)
{
	return put_mark(store, ELSEWHERE, error);
}

bool main_file_is_named(struct Store *store, struct Arena *arena)
{
	return store_meta(store, KEY, arena) != NULL;
}

/* Whether the file that the mark of a copy names is still where it was. */
static bool is_there(const struct Place *marked)
{
	struct Place now;

	return place_of(marked->path, &now, NULL) && same_place(marked, &now);
}

static bool refuse_copy(struct Store *store, const struct Place *marked, struct Error *error)
{
	struct Arena arena = {0};
	const char *path = text_show(&arena, store->path);

	if (marked && is_there(marked))
		error_set(error, ERROR_INPUT, "",
			  "%s is a copy, and only the main file gives numbers: issue it in %s. If "
			  "the copy is to go on in its place: qtp -f %s main-file.",
			  path, text_show(&arena, marked->path), path);
	else
		error_set(error, ERROR_INPUT, "",
			  "%s is a copy or was moved from another disk, and only the main file "
			  "gives numbers. If it is the one that is used: qtp -f %s main-file.",
			  path, path);
	arena_release(&arena);
	return false;
}

bool store_check_main(struct Store *store, struct Error *error)
{
	struct Arena arena = {0};
	const char *mark = store_meta(store, KEY, &arena);
	struct Place marked, here;
	bool fine, is_placed = mark && place_read(mark, &marked);

	if (!mark)
		fine = main_file_mark(store, error);
	else
		fine = place_of(store->path, &here, error) &&
		       ((is_placed && same_place(&marked, &here)) ||
			refuse_copy(store, is_placed ? &marked : NULL, error));
	arena_release(&arena);
	return fine;
}

/* --- Another file becomes the main one --- */

/* Whether all that the former one holds is in this one. */
static bool check_newest(struct Store *store, struct Store *former, struct Error *error)
{
	int64_t last = store_last_operation(former);
	struct Operation theirs, ours;
	struct Arena arena = {0};
	bool same = last == 0 ||
		    (store_operation(former, last, &arena, &theirs, NULL) &&
		     store_operation(store, last, &arena, &ours, NULL) && theirs.at == ours.at &&
		     text_equal(theirs.title, ours.title) && text_equal(theirs.who, ours.who));

	arena_release(&arena);
	return same || error_set(error, ERROR_INPUT, "",
				 "%s has gone on since this copy of it was made, and may have "
				 "given numbers that the copy would give again. Use that file, or "
				 "move it away first.",
				 store_path(former));
}

/* The former one gives no numbers from now on. */
static bool dismiss(struct Store *store, struct Store *former, struct Error *error)
{
	return store_begin(former, "main file", error) && check_newest(store, former, error) &&
	       main_file_unmark(former, error) && store_commit(former, NULL, error);
}

static bool dismiss_former(struct Store *store, const char *path, struct Error *error)
{
	struct StoreOptions options = {
		.path = path, .who = store->who, .sources = store->sources, .hooks = store->hooks};
	struct Store *former;
	bool done;

	if (!store_open_with(options, store->schema, &former, error))
		return false;
	done = dismiss(store, former, error);
	store_close(former);
	return done;
}

bool store_take_main(struct Store *store, struct Arena *arena, const char **ret_former,
		     bool *ret_was, struct Error *error)
{
	const char *mark = store_meta(store, KEY, arena);
	struct Place marked, here;
	bool is_placed = mark && place_read(mark, &marked);

	*ret_former = NULL;
	if (!place_of(store->path, &here, error))
		return false;
	*ret_was = is_placed && same_place(&marked, &here);
	if (is_placed && !*ret_was && is_there(&marked)) {
		if (!dismiss_former(store, marked.path, error))
			return false;
		*ret_former = marked.path;
	}
	return store_begin(store, "main file", error) && main_file_mark(store, error) &&
	       store_commit(store, NULL, error);
}
