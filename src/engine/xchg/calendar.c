/* Calendar: hands texts and events over to the module. */
#include "qtp/engine/xchg/calendar.h"

#include "calendar_module.h"
#include "module.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <string.h>

static const struct CalendarModule *load_module(struct Error *error)
{
	const struct CalendarModule *module =
		module_open(CALENDAR_MODULE_NAME, CALENDAR_MODULE_ENTRY, CALENDAR_MODULE_VERSION);

	if (module)
		return module;
	error_set(error, ERROR_IO, "",
		  "Calendar files need the library libical, and it is not there. "
		  "Install it (Debian: libical-dev) and build qtp again.");
	return NULL;
}

static void put_text(void *context, const char *text)
{
	text_append(context, text);
}

/* RFC 5545 knows no control characters, and what is written may go to a terminal. NULL stays. */
static const char *harmless(struct Arena *arena, const char *text)
{
	return text ? text_show_lines(arena, text) : NULL;
}

static struct CalendarEvent *harmless_events(const struct CalendarEvent events[], size_t n,
					     struct Arena *arena)
{
	struct CalendarEvent *copies = ARENA_ARRAY(arena, n, struct CalendarEvent);

	for (size_t i = 0; i < n; i++) {
		copies[i] = events[i];
		copies[i].uid = harmless(arena, events[i].uid);
		copies[i].summary = harmless(arena, events[i].summary);
		copies[i].description = harmless(arena, events[i].description);
		copies[i].location = harmless(arena, events[i].location);
		/* An address has no way to write a line break. */
		copies[i].url = events[i].url ? text_show(arena, events[i].url) : NULL;
	}
	return copies;
}

bool calendar_write(const struct CalendarOut *calendar, struct Text *out, struct Error *error)
{
	const struct CalendarModule *module = load_module(error);
	struct CalendarOut harmless = *calendar;
	struct Arena arena = {0};
	bool written;

	if (!module)
		return false;
	harmless.events = harmless_events(calendar->events, calendar->n_events, &arena);
	written = module->write(&harmless, put_text, out);
	arena_release(&arena);
	return written || error_set(error, ERROR_IO, "", "The calendar could not be written.");
}

struct Taking {
	struct Arena *arena;
	struct CalendarEvent *events;
	size_t n, capacity;
};

static void take_event(void *context, const struct CalendarEvent *event)
{
	struct Taking *taking = context;
	struct CalendarEvent own = *event;

	own.uid = arena_text(taking->arena, event->uid);
	own.summary = arena_text(taking->arena, event->summary);
	own.description = arena_text(taking->arena, event->description);
	own.location = arena_text(taking->arena, event->location);
	own.url = arena_text(taking->arena, event->url);
	own.recurrence.zone = arena_text(taking->arena, event->recurrence.zone);
	own.start.zone = arena_text(taking->arena, event->start.zone);
	own.end.zone = arena_text(taking->arena, event->end.zone);
	taking->events =
		arena_grow(taking->arena, taking->events, taking->n, &taking->capacity, sizeof own);
	taking->events[taking->n++] = own;
}

/* Lines are cut anywhere, even inside a character: what goes on in the next line begins with a
 * blank. Heap memory. */
static char *unfolded(const char *text, size_t length)
{
	char *out = heap_alloc(length + 1), *to = out;

	for (size_t at = 0; at < length; at++) {
		size_t next = at + (text[at] == '\r' && at + 1 < length && text[at + 1] == '\n');

		if (text[next] == '\n' && next + 1 < length &&
		    (text[next + 1] == ' ' || text[next + 1] == '\t'))
			at = next + 1;
		else
			*to++ = text[at];
	}
	*to = '\0';
	return out;
}

/* The calendar begins after a byte order mark. */
static bool read_whole(const struct CalendarModule *module, const char *text,
		       struct CalendarSpan span, struct Taking *taking, struct Error *error)
{
	static const char mark[] = "\xef\xbb\xbf";

	if (!utf8_is_valid(text, strlen(text)))
		return error_set(error, ERROR_INPUT, "",
				 "This is no calendar: it is not UTF-8 text.");
	text += strncmp(text, mark, sizeof mark - 1) == 0 ? sizeof mark - 1 : 0;
	return module->read(text, span, take_event, taking) ||
	       error_set(error, ERROR_INPUT, "",
			 "This is no calendar: it has no BEGIN:VCALENDAR that is closed again.");
}

bool calendar_read(struct CalendarText text, struct Arena *arena, struct CalendarEvents *ret_events,
		   struct Error *error)
{
	const struct CalendarModule *module = load_module(error);
	struct Taking taking = {.arena = arena};
	char *whole;

	if (!module)
		return false;
	if (memchr(text.text, '\0', text.length))
		return error_set(error, ERROR_INPUT, "",
				 "This is no calendar: it holds bytes that are no text.");
	whole = unfolded(text.text, text.length);
	bool done = read_whole(module, whole, text.span, &taking, error);

	heap_free(whole);
	*ret_events = (struct CalendarEvents){taking.events, taking.n};
	return done;
}
