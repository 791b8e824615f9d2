/* Backups: verified copies of the file in a folder of their own, by number. */
#ifndef QTP_STORE_BACKUPS_H
#define QTP_STORE_BACKUPS_H

#include "qtp/engine/model/backup.h"
#include "qtp/engine/store/store.h"

/* A verified copy of the file as it is, under the next number; whole or not at all. Nothing is
 * written to the file. */
MUST_USE bool store_backup(struct Store *store, struct Arena *arena, struct Backup *ret_backup,
			   struct Error *error);
/* The same under a name of its own, which must not exist; it has no number. */
MUST_USE bool store_backup_to(struct Store *store, const char *path, struct Error *error);
/* Those that are there. One that cannot be read is among them, with its fault. */
void store_backups(struct Store *store, struct Arena *arena, struct Backups *ret_backups);
/* Removes all but the newest BACKUPS_KEPT; returns how many went. What cannot be removed stays. */
size_t store_prune_backups(struct Store *store);
/*
 * Puts the content of a backup in place of that of the file, in one transaction; an older format is
 * brought up to date. What the file held is in a backup of its own before: `left`. Where the
 * file had operations that the backup does not have, and has given numbers to papers, it gives none
 * until it is named the main file: `numbers_stopped`. INPUT: there is no such backup; CORRUPT:
 * it is damaged, of another program or newer; BUSY: someone has written meanwhile.
 */
MUST_USE bool store_go_back(struct Store *store, int64_t number, struct Arena *arena,
			    struct GoneBack *ret_gone, struct Error *error);
/* Whether the whole content was put in place of another, or the tables were changed, since the last
 * call. */
bool store_was_replaced(struct Store *store);

#endif
