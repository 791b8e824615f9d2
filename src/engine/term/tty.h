/* Tty: the system calls on descriptors 0, 1 and 2. Private to the room. */
#ifndef QTP_TERM_TTY_H
#define QTP_TERM_TTY_H

#include "input.h"

#include <signal.h>
#include <stdbool.h>

/* Writes all of it; a terminal that is gone is noticed by the next read. */
void tty_write(const char *text);
/* Size of the window within what we draw; false when it has none. */
bool tty_size(int *ret_rows, int *ret_columns);
/* Reads what there is (at least one byte is known to be). False when the terminal is gone. */
bool tty_read(struct Input *input);
bool tty_has_input(void);

enum Woken { WOKEN_BY_INPUT, WOKEN_BY_FILE, WOKEN_BY_TIME, WOKEN_BY_SIGNAL };

/* Sleeps until there is input, `wake_fd` (-1 none) can be read, a signal not in `mask` comes, or
 * the time is over. */
enum Woken tty_sleep(int wake_fd, int timeout_ms, const sigset_t *mask);

/*
 * Turns descriptor 2 to a file (NULL: to nowhere), so that what libraries print does not land on
 * the screen. Returns the real one for tty_show_errors, or -1.
 */
int tty_hide_errors(const char *path);
void tty_show_errors(int saved);

#endif
