/* Input: bytes of a terminal become events. Pure: no system calls, no clock. Private to the room.
 */
#ifndef QTP_TERM_INPUT_H
#define QTP_TERM_INPUT_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/term/event.h"

#define INPUT_BUFFER 4096

/* Bytes that came and are not events yet. Owns heap memory. */
struct Input {
	char bytes[INPUT_BUFFER];
	size_t start, n;       /* bytes[start] to bytes[n - 1] are not parsed */
	size_t total;	       /* bytes that ever came */
	bool pasting;	       /* between the two marks of a bracketed paste */
	bool cut;	       /* the paste is over its limit */
	size_t n_pasted;       /* bytes taken into `paste`, dropped ones too */
	struct Text paste;     /* raw */
	struct Text delivered; /* the text of the last paste event */
};

void input_init(struct Input *input);
void input_release(struct Input *input);
/* Room for bytes to be read into; at least one. Call input_added with what came. */
char *input_room(struct Input *input, size_t *ret_size);
void input_added(struct Input *input, size_t n);
/*
 * The next event, if the bytes hold one. `final`: no more bytes came within input_delay, so that an
 * ESC alone is the key, half a sequence is nothing, and half a paste is given out (what follows it
 * still is paste until its end mark comes; an ESC or Ctrl-C that comes alone ends it, so that a
 * lost end mark does not swallow keys for ever). Sequences that mean nothing are dropped. A paste's
 * text lives until the next paste event.
 */
bool input_next(struct Input *input, bool final, struct Event *ret_event);
/* Milliseconds to wait for the rest of what has begun; -1 when nothing has. */
int input_delay(const struct Input *input);
/* Bytes that have become events or were dropped. */
size_t input_taken(const struct Input *input);

#endif
