/* Theme: how each role of a cell looks. Private to the room. */
#ifndef QTP_TERM_THEME_H
#define QTP_TERM_THEME_H

#include "qtp/engine/term/term.h"

#include <stdbool.h>
#include <stdint.h>

enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8 };

#define COLOR_OWN (-1) /* the terminal's own */

struct Look {
	int16_t color;	      /* of 256; COLOR_OWN */
	int16_t basic;	      /* of the first 8, where there are no 256 */
	int16_t ground;	      /* of 256; COLOR_OWN */
	int16_t basic_ground; /* of the first 8, where there are no 256 */
	uint8_t attributes;
};

/* The look of a role on the ground of a bar. Every theme tells the roles that matter apart without
 * color too: the signs have shapes. */
struct Look theme_look(enum ThemeName theme, enum Style style, enum Selected selected);

#endif
