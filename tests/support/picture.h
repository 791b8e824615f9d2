/* Picture: a terminal's screen as SVG, for the README and for looking at screens. */
#ifndef TESTS_SUPPORT_PICTURE_H
#define TESTS_SUPPORT_PICTURE_H

#include "qtp/engine/base/text.h"

#include <vterm.h>

/* The cells of a terminal with their colors and weights, on a light or a dark ground. */
void picture_svg(VTermScreen *cells, int rows, int columns, bool dark, struct Text *ret_text);

#endif
