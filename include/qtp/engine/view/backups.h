/* Backups in words: how a copy of the file differs from it, and what was done since. */
#ifndef QTP_VIEW_BACKUPS_H
#define QTP_VIEW_BACKUPS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/backup.h"
#include "qtp/engine/model/data_table.h"

/* All texts are owned by the arena. */

/* "812 kB", "3.4 MB" */
const char *backup_size_text(int64_t bytes, struct Arena *arena);
/* "12 actions since", "as the file is now", "cannot be used" */
const char *backup_since_text(const struct Backup *backup, struct Arena *arena);
/* Whether its content is that of the file. */
bool backup_is_present(const struct Backup *backup);
/* Paragraphs: how many actions by whom since it was made, and the titles of the newest; of one that
 * cannot be used, why. */
MUST_USE bool backup_news(struct Domain *domain, const struct Backup *backup, struct Arena *arena,
			  const char **ret_text, struct Error *error);
/* What going back to it means, before it is done: a sentence. */
const char *backup_warning(const struct Backup *backup, struct Arena *arena);
/* What was done, and what undoes it. */
const char *backup_gone_text(const struct GoneBack *gone, struct Arena *arena);
/* A row a backup. */
void backups_table(const struct Domain *domain, const struct Backups *backups, struct Arena *arena,
		   struct DataTable *ret_table);

#endif
