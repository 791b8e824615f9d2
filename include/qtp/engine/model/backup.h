/* Backup: a numbered copy of the file, and how the two histories differ. */
#ifndef QTP_MODEL_BACKUP_H
#define QTP_MODEL_BACKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Texts are owned by an arena. */
struct Backup {
	int64_t number; /* from 1 on; the newest has the highest */
	const char *path;
	int64_t at;	   /* microseconds since 1970, UTC; 0: not known */
	int64_t size;	   /* bytes */
	int64_t operation; /* the last one in it; 0: none */
	int64_t common;	   /* the last one that it shares with the file; 0: none */
	int64_t n_since;   /* operations of the file that it does not have */
	int64_t n_ahead;   /* operations of it that the file does not have */
	const char *fault; /* why it cannot be used; NULL: nothing is known */
};

/* The newest first. */
struct Backups {
	struct Backup *items;
	size_t n, capacity;
};

/* The content of `to` took the place of what is kept in `left`. */
struct GoneBack {
	struct Backup to, left;
	bool numbers_stopped; /* the file gives no numbers of papers until it is named the main one
			       */
};

/* So many of a file are kept. */
#define BACKUPS_KEPT 20

#endif
