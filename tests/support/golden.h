/* Golden: what a page must look like, kept as text in tests/golden and reviewed as text. */
#ifndef QTP_TESTS_GOLDEN_H
#define QTP_TESTS_GOLDEN_H

#include "qtp/engine/canvas/canvas.h"

/* Ends the report of a test that finds other texts than it keeps. */
#define GOLDEN_HINT "Where it should be so, QTP_UPDATE=1 meson test -C build writes it down."

/* Holds a canvas against tests/golden/NAME.txt and fails the test at the first line that differs.
 * With QTP_UPDATE=1 the file is rewritten. */
void golden_check(const char *name, const struct Canvas *canvas);
/* The same of a text and the file NAME with its ending. */
void golden_check_text(const char *name, const char *found);

#endif
