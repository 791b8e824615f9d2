/* Operation: the one way to write. What a person does is one operation: all of it or nothing. */
#ifndef QTP_DOMAIN_OPERATION_H
#define QTP_DOMAIN_OPERATION_H

#include "qtp/engine/domain/domain.h"

/* What an operation does. False: it is rolled back, and error is set. */
typedef bool OperationBody(struct Domain *domain, void *context, struct Error *error);

/*
 * Begins an operation, runs the body, settles and checks what it wrote (behavior.h), and commits;
 * rolls back when the body fails or a rule between records does not hold. `title` says in
 * words what is done ("accept DAL17-03 Lakeside Oncology") and is copied; the body may replace it.
 * Nothing changed: nothing is written. ERROR_BUSY when another process keeps the file. One at a
 * time: a body runs no other operation.
 */
MUST_USE bool operation_run(struct Domain *domain, const char *title, OperationBody *body,
			    void *context, struct Error *error);
/* The same, always rolled back: what the body would do. */
MUST_USE bool operation_try(struct Domain *domain, OperationBody *body, void *context,
			    struct Error *error);

/* Inside a body: the title, once it is known. */
void operation_set_title(struct Domain *domain, const char *title);
/* Inside a body: the program did it, not a person; undo passes it over. */
void operation_mark_system(struct Domain *domain);

#endif
