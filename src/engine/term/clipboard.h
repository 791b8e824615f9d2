/* Clipboard: a text for the clipboard of the terminal. Private to the room. */
#ifndef QTP_TERM_CLIPBOARD_H
#define QTP_TERM_CLIPBOARD_H

#include <stdbool.h>

/* Writes the sequence to the terminal. `in_screen`: wrapped, so that GNU screen hands it on. */
void clipboard_send(const char *text, bool in_screen);

#endif
