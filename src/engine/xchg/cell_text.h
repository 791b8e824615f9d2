/* Cell: the text of a cell with plain blanks and signs. Private to the room. */
#ifndef QTP_XCHG_CELL_TEXT_H
#define QTP_XCHG_CELL_TEXT_H

#include "qtp/engine/xchg/cell.h"

/* Any blank becomes a space, any minus '-', a typographic apostrophe its plain one. False: too
 * long. */
bool cell_plain(const char *text, char out[CELL_TEXT]);

#endif
