/* Log draft: a line each for what differs from the start: its key and what was typed, a tab
 * between. */
#include "draft.h"
#include "log.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const keys[N_LOG_STOPS] = {
	[LOG_DATE] = "date",   [LOG_START] = "start",	[LOG_MINUTES] = "minutes",
	[LOG_KIND] = "kind",   [LOG_PEOPLE] = "people", [LOG_TEAMS] = "teams",
	[LOG_TICK] = "done",   [LOG_NOTES] = "notes",	[LOG_BARRIER] = "barrier",
	[LOG_AGREE] = "agree", [LOG_SCORE] = "score",	[LOG_REASON] = "reason",
	[LOG_NEXT] = "next",
};

static const char *path_of(struct App *app, const struct LogLayer *log, struct Arena *arena)
{
	return draft_path(app, log->many ? "log-many" : "log", log->team, arena);
}

static void write_text(struct Text *draft, enum LogStop stop, const char *text)
{
	text_format(draft, "%s\t", keys[stop]);
	draft_append(draft, text);
	text_append(draft, "\n");
}

static void write_all(const struct LogLayer *log, struct Text *draft)
{
	text_format(draft, "began\t%" PRId64 "\n", log->began);
	if (log->planned)
		text_format(draft, "planned\t%" PRId64 "\n", log->planned);
	for (enum LogStop stop = 0; stop < N_LOG_STOPS; stop++) {
		const char *text = text_get(&log->fields[stop].edit.text);

		/* The day is kept always: what it begins with depends on the way here. */
		if (stop == LOG_DATE || strcmp(text, log->fields[stop].original) != 0)
			write_text(draft, stop, text);
	}
	for (size_t i = 0; i < log->n_agreed; i++)
		if (log->agreed[i].edit.text.length > 0)
			write_text(draft, LOG_AGREE, text_get(&log->agreed[i].edit.text));
	for (size_t i = 0; i < log->n_done; i++)
		text_format(draft, "%s\t%" PRId64 "\n", keys[LOG_TICK], log->done[i]);
	for (size_t i = 0; i < LOG_BARRIERS; i++)
		if (log->barriers[i])
			write_text(draft, LOG_BARRIER, log_barrier(i)->key);
}

void log_keep_draft(struct App *app, struct LogLayer *log)
{
	struct Arena arena = {0};
	struct Text draft;

	log->dirty = false;
	text_init(&draft);
	write_all(log, &draft);
	draft_write(app, path_of(app, log, &arena), &draft);
	text_release(&draft);
	arena_release(&arena);
}

void log_forget_draft(struct App *app, struct LogLayer *log)
{
	struct Arena arena = {0};

	draft_remove(path_of(app, log, &arena));
	log->dirty = false;
	log->changed = false;
	arena_release(&arena);
}

static void take_agreed(struct LogLayer *log, const char *text)
{
	if (log->n_agreed == LOG_AGREED)
		return;
	log_set(&log->agreed[log->n_agreed - 1], text);
	log->n_agreed++;
}

static void take_barrier(struct LogLayer *log, const char *key)
{
	for (size_t i = 0; i < LOG_BARRIERS; i++)
		if (strcmp(log_barrier(i)->key, key) == 0)
			log->barriers[i] = true;
}

/* An action that is done since, or gone, is not ticked off again. */
static void take_done(struct LogLayer *log, Id action)
{
	for (size_t i = 0; i < log->sheet.n_actions; i++)
		if (log->sheet.actions[i].id == action && !log_is_done(log, action))
			log_tick(log, action);
}

static void take_text(struct App *app, struct LogLayer *log, const char *key, const char *text)
{
	for (enum LogStop stop = 0; stop < N_LOG_STOPS; stop++) {
		if (strcmp(keys[stop], key) != 0)
			continue;
		if (stop == LOG_AGREE)
			take_agreed(log, text);
		else if (stop == LOG_BARRIER)
			take_barrier(log, text);
		else if (stop == LOG_TICK)
			take_done(log, strtoll(text, NULL, 10));
		else
			log_set(&log->fields[stop], text);
		if (stop == LOG_DATE)
			log_follow_date(app, log);
	}
}

/* The planned contact that was being held, while it is still planned. */
static void take_planned(struct App *app, struct LogLayer *log, Id planned)
{
	if (planned != log->planned && log_take_planned(log, planned))
		log_fill(app, log);
}

static void take_line(struct App *app, struct LogLayer *log, char *line)
{
	char *key = strsep(&line, "\t");

	if (!line)
		return;
	draft_unescape(line);
	if (strcmp(key, "began") == 0)
		log->began = strtoll(line, NULL, 10);
	else if (strcmp(key, "planned") == 0)
		take_planned(app, log, strtoll(line, NULL, 10));
	else
		take_text(app, log, key, line);
}

bool log_take_draft(struct App *app, struct LogLayer *log)
{
	struct Arena arena = {0};
	char *draft, *line;
	bool found = draft_read(path_of(app, log, &arena), &arena, &draft);

	while (found && (line = strsep(&draft, "\n")))
		take_line(app, log, line);
	log->changed = log->changed || found;
	arena_release(&arena);
	return found;
}
