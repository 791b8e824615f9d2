/* Cell: the text of a cell with plain blanks and signs. Private to the room. */
#ifndef QTP_XCHG_CELL_TEXT_H
#define QTP_XCHG_CELL_TEXT_H

#include "qtp/engine/xchg/cell.h"

/* Any blank becomes a space, any minus '-', a typographic apostrophe its plain one. False: too
 * long. */
bool cell_plain(const char *text, char out[CELL_TEXT]);

/* Letters with accents become small ones without, and "2 de octubre de" loses its words between, so
 * that days with names of months can be read. */
void cell_plain_letters(char text[CELL_TEXT]);

#endif
