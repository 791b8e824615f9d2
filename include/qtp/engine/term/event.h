/* Event: what a terminal tells the program. */
#ifndef QTP_TERM_EVENT_H
#define QTP_TERM_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum EventType {
	EVENT_NONE,
	EVENT_KEY,
	EVENT_PASTE,  /* a whole bracketed paste: text, never commands; pages without a text field
			 ignore it */
	EVENT_MOUSE,  /* a click or wheel step; only when the mouse is switched on */
	EVENT_RESIZE, /* size has changed; ask term_size */
	EVENT_RESUME, /* back from ^Z: everything must be painted again */
	EVENT_WAKE,   /* the watched file changed, or the wake time came */
	EVENT_QUIT    /* SIGTERM, SIGHUP or the terminal is gone: save drafts and leave at once */
};

/*
 * Characters are their code points; other keys lie above them. Ctrl-X is KEY_CTRL('x'), Alt adds
 * KEY_ALT. Ctrl-C and Ctrl-Z are keys like any other (see term_stop); Ctrl-H never arrives (it is
 * Backspace).
 */
enum Key {
	KEY_TABULATOR = '\t',
	KEY_RETURN = '\r',
	KEY_ESCAPE = 27,
	KEY_SPACE = ' ',
	KEY_FIRST_SPECIAL = 0x200000,
	KEY_ARROW_UP,
	KEY_ARROW_DOWN,
	KEY_ARROW_LEFT,
	KEY_ARROW_RIGHT,
	KEY_PAGE_UP,
	KEY_PAGE_DOWN,
	KEY_TO_HOME,
	KEY_TO_END,
	KEY_INSERT,
	KEY_DELETE,
	KEY_ERASE, /* Backspace */
	KEY_BACK_TAB,
	KEY_WORD_LEFT,
	KEY_WORD_RIGHT,
	KEY_FUNCTION_1,
	KEY_FUNCTION_12 = KEY_FUNCTION_1 + 11,
	KEY_ALT = 0x1000000,
	KEY_GO = 0x2000000 /* no terminal sends it: the key after `g`, in the go menu */
};
#define KEY_CTRL(letter) ((letter)&0x1f)

#define PASTE_LIMIT (4u << 20)

struct Event {
	enum EventType type;
	uint32_t key;	  /* EVENT_KEY */
	const char *text; /* EVENT_PASTE: valid UTF-8 with "\n" as line ends, borrowed until the
			     next event */
	bool cut; /* EVENT_PASTE: it was longer than PASTE_LIMIT bytes and its end is missing */
	int row, column; /* EVENT_MOUSE */
	int wheel;	 /* EVENT_MOUSE: -1 up, +1 down, 0 a click */
	int signal;	 /* EVENT_QUIT: its number, 0 when the terminal is gone */
};

/*
 * Names of keys as help, key files and screen scripts write them: "Enter", "Esc", "Tab", "S-Tab",
 * "Space", "Backspace", "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Ins", "Del",
 * "Ctrl-Left", "Ctrl-Right", "F1" to "F12", "Ctrl-R", "Alt-x", "Alt-Enter", "gp" for p in the go
 * menu, or the character itself. key_parse takes them in any case, with some longer forms
 * ("Return", "Escape", "PageUp", "C-r", "^R", "M-x"), and gives 0 for a name that is none.
 */
#define KEY_NAME 24
const char *key_name(uint32_t key, char out[KEY_NAME]);
uint32_t key_parse(const char *name);

#endif
