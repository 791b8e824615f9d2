/* Backups: the folder of a file's numbered copies. Their order is that of their numbers, never that
 * of the clock. */
#include "qtp/engine/store/backups.h"

#include "private.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/store/history.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ENDING ".qtp"

enum { TRIES = 8, SECONDS_PER_DAY = 86400 };
static const int64_t us_per_second = 1000000;

/* "0007-2017-08-21-140312", UTC */
static const char *name_of(int64_t number, int64_t at, struct Arena *arena)
{
	int64_t seconds = at / us_per_second, of_day = seconds % SECONDS_PER_DAY;
	char day[DAY_TEXT];

	return arena_format(arena, "%04" PRId64 "-%s-%02d%02d%02d", number,
			    day_iso((Day)(seconds / SECONDS_PER_DAY), day), (int)(of_day / 3600),
			    (int)(of_day / 60 % 60), (int)(of_day % 60));
}

/* "140312" as seconds of the day. */
static bool time_read(const char *text, int64_t *ret_seconds)
{
	char *end;
	long digits = strtol(text, &end, 10);

	*ret_seconds = digits / 10000 * 3600 + digits / 100 % 100 * 60 + digits % 100;
	return digits >= 0 && end == text + strlen("140312");
}

/* False: the name is none of a backup. A name of a number alone is one, of no known time. */
static bool name_read(const char *name, struct Backup *ret_backup, struct Arena *arena)
{
	char *end;
	int64_t seconds;
	Day day;

	if (*name < '0' || *name > '9')
		return false;
	*ret_backup = (struct Backup){.number = strtoll(name, &end, 10)};
	if (ret_backup->number <= 0 || ret_backup->number == INT64_MAX || (*end && *end != '-'))
		return false;
	if (*end && strlen(end) == strlen("-2017-08-21-140312") &&
	    time_read(end + strlen("-2017-08-21-"), &seconds) &&
	    day_parse_iso(arena_text_n(arena, end + 1, strlen("2017-08-21")), &day))
		ret_backup->at = ((int64_t)day * SECONDS_PER_DAY + seconds) * us_per_second;
	return true;
}

static int newest_first(const void *a, const void *b)
{
	const struct Backup *left = a, *right = b;

	if (left->number != right->number)
		return left->number > right->number ? -1 : 1;
	return strcmp(right->path, left->path);
}

void backups_find(const struct Store *store, struct Arena *arena, struct Backups *ret_backups)
{
	size_t n = 0;
	const char **names =
		store->backups ? os_list_files(store->backups, ENDING, arena, &n) : NULL;

	*ret_backups = (struct Backups){0};
	for (size_t i = 0; i < n; i++) {
		struct Backup backup;
		struct FileFacts facts;

		if (!name_read(names[i], &backup, arena))
			continue;
		backup.path = arena_format(arena, "%s/%s" ENDING, store->backups, names[i]);
		backup.size = os_file_facts(backup.path, &facts, NULL) ? facts.size : 0;
		ret_backups->items = arena_grow(arena, ret_backups->items, ret_backups->n,
						&ret_backups->capacity, sizeof *ret_backups->items);
		ret_backups->items[ret_backups->n++] = backup;
	}
	if (ret_backups->n > 1)
		qsort(ret_backups->items, ret_backups->n, sizeof *ret_backups->items, newest_first);
}

bool backup_find(const struct Store *store, int64_t number, struct Arena *arena,
		 struct Backup *ret_backup, struct Error *error)
{
	struct Backups all;

	backups_find(store, arena, &all);
	for (size_t i = 0; i < all.n; i++)
		if (all.items[i].number == number) {
			*ret_backup = all.items[i];
			return true;
		}
	return all.n > 0 ? error_set_shell("See them with: qtp backups", error, ERROR_INPUT, "",
					   "There is no backup %" PRId64 ".", number)
			 : error_set_shell("Make one with: qtp backup", error, ERROR_INPUT, "",
					   "There is no backup %" PRId64
					   ": none was made of this file.",
					   number);
}

/* Another process may have taken the number at the same moment. */
static bool has_twin(const struct Store *store, const struct Backup *backup, struct Arena *arena)
{
	struct Backups all;
	size_t n = 0;

	backups_find(store, arena, &all);
	for (size_t i = 0; i < all.n; i++)
		n += all.items[i].number == backup->number;
	return n > 1;
}

/* Makes it under the next number, or with `made` gives it that one. */
static bool take_number(struct Store *store, struct Arena *arena, struct Backup *made,
			struct Error *error)
{
	const char *former = made->path;
	struct Backups all;

	backups_find(store, arena, &all);
	made->number = (all.n > 0 ? all.items[0].number : 0) + 1;
	made->path = arena_format(arena, "%s/%s" ENDING, store->backups,
				  name_of(made->number, made->at, arena));
	if (former ? os_rename_durably(former, made->path, false, error)
		   : backup_to(store, made->path, error))
		return true;
	made->path = former;
	return false;
}

bool store_backup(struct Store *store, struct Arena *arena, struct Backup *ret_backup,
		  struct Error *error)
{
	struct Backup made = {.at = store->sources.now(store->sources.context)};
	struct FileFacts facts;
	bool done = false;

	if (!store->backups)
		return error_set(error, ERROR_IO, "", "There is no folder for backups of %s.",
				 store->path);
	if (!os_make_folder(store->backups, error))
		return false;
	os_sweep_temporaries(store->backups, made.at);
	for (int i = 0; i < TRIES && !done; i++) {
		if (!take_number(store, arena, &made, error) && error->code != ERROR_CONFLICT)
			return false;
		done = made.path && !has_twin(store, &made, arena);
	}
	made.size = made.path && os_file_facts(made.path, &facts, NULL) ? facts.size : 0;
	made.operation = made.common = store_last_operation(store);
	*ret_backup = made;
	return done ||
	       error_set(error, ERROR_BUSY, "",
			 "Others make backups of %s at the same time. Repeat it.", store->path);
}

bool store_backup_to(struct Store *store, const char *path, struct Error *error)
{
	return backup_to(store, path, error);
}

size_t store_prune_backups(struct Store *store)
{
	struct Arena arena = {0};
	struct Backups all;
	size_t n = 0;

	backups_find(store, &arena, &all);
	for (size_t i = BACKUPS_KEPT; i < all.n; i++)
		n += os_remove_file(all.items[i].path, NULL);
	arena_release(&arena);
	return n;
}
