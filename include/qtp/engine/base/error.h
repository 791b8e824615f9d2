/* Error and Issues: what went wrong, in words a person can act on. */
#ifndef QTP_BASE_ERROR_H
#define QTP_BASE_ERROR_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define MUST_USE __attribute__((warn_unused_result))

/* The closed set of conditions. The command line maps INPUT to exit code 2, all others to 3. */
enum ErrorCode {
	ERROR_NONE,
	ERROR_INPUT, /* what the person wrote: unknown or ambiguous name, bad value, bad option */
	ERROR_RULE,  /* a rule of the program says no: not eligible, cohort full, wrong stage */
	ERROR_CONFLICT, /* someone else has changed it since */
	ERROR_BUSY,	/* another process holds the file */
	ERROR_FULL,	/* no space, or a limit of the system */
	ERROR_CORRUPT,	/* not ours, damaged, newer */
	ERROR_IO	/* the system refused: permission, missing, read-only */
};

/*
 * One condition. `text` is a finished sentence for the person: what is wrong, where, what would
 * mend it. `field` is the key of the field it is about, or "". `shell` is a sentence after it for
 * the command line alone, which names a verb; "": none. Set exactly when a function returns false.
 */
struct Error {
	enum ErrorCode code;
	char field[32];
	char text[640];
	char shell[128];
};

/* Fills `error` (NULL is allowed; a sentence that is too long is cut and ends in "..."). */
__attribute__((format(printf, 4, 5))) void error_fill(struct Error *error, enum ErrorCode code,
						      const char *field, const char *format, ...);
/*
 * The same, and is false, so that a function can `return error_set(...)`. Compilers and analyzers
 * see that it is: after a call that returned true they need not think of what an error left out.
 */
#define error_set(...)                   \
	__extension__({                  \
		error_fill(__VA_ARGS__); \
		false;                   \
	})
/* The same with the sentence `advice` for the command line alone. */
#define error_set_shell(advice, error, ...)         \
	__extension__({                             \
		error_fill((error), __VA_ARGS__);   \
		error_add_shell((error), (advice)); \
		false;                              \
	})
void error_add_shell(struct Error *error, const char *advice);
void error_clear(struct Error *error);

/* One of many faults a check can find; texts are owned by the arena of the Issues. */
struct Issue {
	enum ErrorCode code;
	const char *field; /* key, or "" */
	const char *text;
	const char *shell; /* as of an error; NULL: none */
	bool warning; /* to be asked about, not refused (a duplicate e-mail); `--force` passes it */
};

/* Many faults at once: a form, an import and `check` show them all. Borrows the arena. */
struct Issues {
	struct Arena *arena;
	struct Issue *items;
	size_t n, capacity;
};

void issues_init(struct Issues *issues, struct Arena *arena);
__attribute__((format(printf, 4, 5))) void issues_add(struct Issues *issues, enum ErrorCode code,
						      const char *field, const char *format, ...);
/* What the command line says after the newest of them, as of an error. */
void issues_advise(struct Issues *issues, const char *shell);
/* The same as issues_add, as a warning. */
__attribute__((format(printf, 3, 4))) void issues_warn(struct Issues *issues, const char *field,
						       const char *format, ...);
/* Whether one of them has this text. */
bool issues_have(const struct Issues *issues, const char *text);
/* Faults that are not warnings. */
size_t issues_n_errors(const struct Issues *issues);
/* True when there is no error; else false with the first error (all its companions counted in the
 * sentence). */
MUST_USE bool issues_ok(const struct Issues *issues, struct Error *error);

#endif
