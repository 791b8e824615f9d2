/* Which terminal description to use. */
#include "choose.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"

#include <string.h>

#define LONGEST_TYPE 64
#define COMMAND_LINE "the commands work without one: qtp today, qtp help"

/* Today's terminals that a system does not know all understand this, the first that is there. */
static const char *const fallbacks[] = {"xterm-256color", "xterm", "vt100"};

/* Names that say: no terminal at all. */
static const char *const nameless[] = {"dumb", "unknown", "network", "dialup"};

static bool is_type_name(const char *type)
{
	static const char allowed[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._";
	size_t length = strnlen(type, LONGEST_TYPE + 1);

	return length <= LONGEST_TYPE && type[0] != '.' && type[0] != '-' &&
	       strspn(type, allowed) == length;
}

static bool refuse(struct Error *error, const char *type)
{
	return error_set(error, ERROR_IO, "",
			 "The terminal \"%s\" cannot move its cursor, so there is no full-screen "
			 "view; " COMMAND_LINE ".",
			 type);
}

static bool choose_fallback(const char *type, enum Known (*known)(const char *type),
			    const char **ret_type, struct Error *error)
{
	for (size_t i = 0; i < N_ITEMS(nameless); i++)
		if (strcmp(type, nameless[i]) == 0)
			return refuse(error, type);
	for (size_t i = 0; i < N_ITEMS(fallbacks); i++) {
		if (known(fallbacks[i]) == KNOWN_WELL) {
			*ret_type = fallbacks[i];
			return true;
		}
	}
	return error_set(error, ERROR_IO, "",
			 "The terminal \"%s\" is not known on this machine, and neither is xterm: "
			 "install ncurses-base; " COMMAND_LINE ".",
			 type);
}

bool choose_terminal(const char *type, enum Known (*known)(const char *type), const char **ret_type,
		     struct Error *error)
{
	if (!type || !*type)
		return error_set(
			error, ERROR_IO, "",
			"TERM is not set, so the kind of terminal is unknown: set it, for example "
			"TERM=xterm-256color; " COMMAND_LINE ".");
	if (!is_type_name(type))
		return error_set(error, ERROR_IO, "",
				 "TERM is not the name of a terminal: set it, for example "
				 "TERM=xterm-256color; " COMMAND_LINE ".");
	switch (known(type)) {
	case KNOWN_WELL:
		*ret_type = type;
		return true;
	case KNOWN_POOR:
		return refuse(error, type);
	case KNOWN_NOT:
		break;
	}
	return choose_fallback(type, known, ret_type, error);
}

char *choose_notice(const char *asked, const char *used)
{
	struct Text text;
	char *notice;

	if (strcmp(asked, used) == 0)
		return NULL;
	text_init(&text);
	text_format(&text, "The terminal \"%s\" is not known on this machine; it is used as %s.",
		    asked, used);
	notice = heap_text(text_get(&text));
	text_release(&text);
	return notice;
}

void choose_unpadded(struct Text *text, const char *capability)
{
	const char *s = capability;

	while (s && *s) {
		const char *padding = strstr(s, "$<");
		const char *end = padding ? strchr(padding, '>') : NULL;

		if (!end) {
			text_append(text, s);
			return;
		}
		text_append_n(text, s, (size_t)(padding - s));
		s = end + 1;
	}
}
