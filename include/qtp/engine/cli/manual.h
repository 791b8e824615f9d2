/* Manual: what the tables of the command line say, as parts of the manual page and as completions
 * of shells. For the build. */
#ifndef QTP_CLI_MANUAL_H
#define QTP_CLI_MANUAL_H

#include "qtp/engine/base/text.h"

/* A part of the manual page in mdoc: "verbs", "options", "kinds", "states", "choices-KIND-FIELD";
 * false: there is none of that name. */
bool manual_part(const char *name, struct Text *out);
/* A table as words of a shell, separated by spaces: "verbs", "options", "kinds"; or
 * "verb-options", "verb-values": a case a verb, a line each. */
bool manual_words(const char *name, struct Text *out);
/* A text in lines of its own, shown as it is. */
void manual_say(struct Text *out, const char *text);
/* A part of a line: what mdoc would read otherwise is escaped, but not at the beginning of a line.
 */
void manual_escape(struct Text *out, const char *text);

#endif
