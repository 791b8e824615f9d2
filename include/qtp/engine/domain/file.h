/* File: the season file after the gate: how it is opened and made, who waits for it, and what is
 * done with it as a whole. */
#ifndef QTP_DOMAIN_FILE_H
#define QTP_DOMAIN_FILE_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/backup.h"

struct FileOptions {
	const char *path; /* borrowed while the file is open */
	bool read_only;
	bool allow_network; /* write on a network file system anyway */
	Day now;	    /* taken for today; DAY_NONE: not given */
	bool trial;	    /* what is written is forgotten; the file is only read */
};

/* Opens an existing file. Borrows env. On success domain_close is owed. Errors: store_open. */
MUST_USE bool domain_open(struct Domain *ret_domain, struct FileOptions options,
			  const struct Env *env, struct Error *error);
void domain_close(struct Domain *domain);
typedef bool DomainFill(struct Domain *domain, void *context, struct Error *error);
/* Makes a new file with what `fill` writes, whole or not at all. An existing file is refused. */
MUST_USE bool domain_make(struct FileOptions options, const struct Env *env, DomainFill *fill,
			  void *context, struct Error *error);
/* Why nothing can be written to a file that is not open because of --read-only; false. */
bool file_refuse_write(const char *path, struct Error *error);
/* The version of the format that this program writes. */
int file_format(void);

const char *domain_path(const struct Domain *domain);
bool domain_is_read_only(const struct Domain *domain);
/* Why nothing can be written, the same sentence on every path; true when it can. */
MUST_USE bool domain_may_write(const struct Domain *domain, struct Error *error);
/* False, with its sentence, when the open file was moved, replaced or removed. */
MUST_USE bool domain_is_in_place(const struct Domain *domain, struct Error *error);
/* True when another process has written since the last call. */
bool domain_changed_outside(struct Domain *domain);
/* Nothing of the file is in use: to be asserted before waiting for a key. */
bool domain_is_idle(struct Domain *domain);
/* Gives back the memory that reading has filled. */
void domain_rest(struct Domain *domain);

/* A quick check of the content, once; cheap when done. */
MUST_USE bool domain_check(struct Domain *domain, struct Error *error);
/* Who wants something else while the program is busy; it must not use the domain. */
typedef bool DomainWanted(void *context);
/* The same, given up when `is_wanted` says so; `ret_done` false: the result says nothing yet. */
MUST_USE bool domain_check_while_idle(struct Domain *domain, DomainWanted *is_wanted, void *context,
				      bool *ret_done, struct Error *error);
/* Reads that may take long are given up, with an error that says nothing to a person, as soon as
 * `is_wanted` says so. NULL: no longer. */
void domain_set_interruption(struct Domain *domain, DomainWanted *is_wanted, void *context);
/* Asked while a call waits for another process, with the time waited so far in microseconds. False
 * gives up. `may_stop`: the program may be stopped meanwhile. NULL: no one is asked. */
typedef bool DomainWait(void *context, int64_t waited_us, bool may_stop);
/* Called while an older file is brought up to date, with the time since that began in microseconds.
 */
typedef void DomainTell(void *context, int64_t since_us);
void domain_set_wait(struct Domain *domain, DomainWait *ask, DomainTell *tell, void *context);

/* As store_check_main, in an operation, and store_take_main, on its own. */
MUST_USE bool domain_check_main(struct Domain *domain, struct Error *error);
MUST_USE bool domain_take_main(struct Domain *domain, struct Arena *arena, const char **ret_former,
			       bool *ret_was, struct Error *error);

/* --- The whole file: refused with a sentence while a scope is set --- */

/* Appends all records as stable JSON text, with `history` its operations too. */
MUST_USE bool domain_dump(struct Domain *domain, bool history, struct Text *out,
			  struct Error *error);
/* What one SELECT over the views (store/question.h) answers; a statement that writes or reads
 * anything else is refused: INPUT. */
MUST_USE bool domain_ask(struct Domain *domain, const struct Ask *ask, struct Arena *arena,
			 struct AnswerRows *ret_answer, struct Error *error);
/* The views with their columns, in four columns of their own. */
void domain_views(const struct Ask *ask, struct Arena *arena, struct AnswerRows *ret_answer);
/* All faults of the file and of the rules between its records; `mend`: the tables by which words
 * are found are made again first. */
MUST_USE bool domain_verify(struct Domain *domain, bool mend, struct Issues *issues,
			    struct Error *error);
/* As store_export and store_load; what was loaded is checked as domain_verify does, and the first
 * fault refuses it. */
MUST_USE bool domain_export(struct Domain *domain, bool history, struct Text *out,
			    struct Error *error);
MUST_USE bool domain_load(struct Domain *fresh, const char *json, size_t length,
			  size_t *ret_n_records, struct Error *error);
/* As store_backup, store_backups and store_go_back (store/backups.h). What is more than
 * BACKUPS_KEPT goes: `ret_pruned`. */
MUST_USE bool domain_backup(struct Domain *domain, struct Arena *arena, struct Backup *ret_backup,
			    size_t *ret_pruned, struct Error *error);
MUST_USE bool domain_backup_to(struct Domain *domain, const char *path, struct Error *error);
MUST_USE bool domain_backups(struct Domain *domain, struct Arena *arena,
			     struct Backups *ret_backups, struct Error *error);
MUST_USE bool domain_go_back(struct Domain *domain, int64_t number, struct Arena *arena,
			     struct GoneBack *ret_gone, struct Error *error);
/* Reads of the damaged file what can be read and writes it into the new one. */
MUST_USE bool domain_salvage(struct Domain *fresh, struct FileOptions damaged,
			     struct Salvage *ret_salvage, struct Error *error);

#endif
