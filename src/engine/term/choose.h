/* Choose: which terminal description to use. Private to the room. */
#ifndef QTP_TERM_CHOOSE_H
#define QTP_TERM_CHOOSE_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

#include <stdbool.h>

/* Whether there is a description of a terminal that can do what we need. */
enum Known { KNOWN_NOT, KNOWN_POOR, KNOWN_WELL };

/*
 * The name to open for $TERM: itself when it is known, else one of the modern family. `known` asks
 * the system. False with a sentence when there is no name, it is no name of a terminal, or the
 * terminal cannot do it.
 */
MUST_USE bool choose_terminal(const char *type, enum Known (*known)(const char *type),
			      const char **ret_type, struct Error *error);
/* What to say where another description is used than that of $TERM, on the heap; NULL: nothing. */
char *choose_notice(const char *asked, const char *used);
/* Adds a capability (NULL: none) without its padding marks ($<5>), which are for tputs. */
void choose_unpadded(struct Text *text, const char *capability);

#endif
