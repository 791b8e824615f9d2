/* A terminal in memory: a queue of events in, the last frame out. */
#include "backend.h"
#include "qtp/engine/base/arena.h"

#include <assert.h>
#include <string.h>

struct MemoryTerm {
	struct Term term;
	struct Canvas screen; /* the last frame */
	int rows, columns;
	int n_frames;
	struct Event *events; /* heap; those from `next` to `n` wait */
	size_t next, n, capacity;
	char *last_text; /* of the event handed out last */
	char *copied;	 /* NULL: nothing */
};

static void memory_close(struct Term *term)
{
	struct MemoryTerm *memory = (struct MemoryTerm *)term;

	for (size_t i = memory->next; i < memory->n; i++)
		heap_free((char *)memory->events[i].text);
	heap_free(memory->events);
	heap_free(memory->last_text);
	heap_free(memory->copied);
	canvas_release(&memory->screen);
	heap_free(memory);
}

static void memory_size(const struct Term *term, int *ret_rows, int *ret_columns)
{
	const struct MemoryTerm *memory = (const struct MemoryTerm *)term;

	*ret_rows = memory->rows;
	*ret_columns = memory->columns;
}

static void memory_present(struct Term *term, const struct Canvas *canvas)
{
	struct MemoryTerm *memory = (struct MemoryTerm *)term;
	size_t n_cells = (size_t)canvas->rows * (size_t)canvas->columns;

	if (memory->screen.rows != canvas->rows || memory->screen.columns != canvas->columns)
		canvas_resize(&memory->screen, canvas->rows, canvas->columns);
	if (n_cells > 0)
		memcpy(memory->screen.cells, canvas->cells, n_cells * sizeof(struct Cell));
	memory->screen.cursor_row = canvas->cursor_row;
	memory->screen.cursor_column = canvas->cursor_column;
	memory->screen.ascii = canvas->ascii;
	memory->screen.marker_only = canvas->marker_only;
	memory->n_frames++;
}

static bool memory_pending(struct Term *term)
{
	struct MemoryTerm *memory = (struct MemoryTerm *)term;

	return memory->next < memory->n;
}

static struct Event memory_wait(struct Term *term, int wake_fd, int timeout_ms)
{
	struct MemoryTerm *memory = (struct MemoryTerm *)term;
	struct Event event;

	(void)wake_fd;
	if (memory->next == memory->n) {
		if (timeout_ms < 0)
			return (struct Event){.type = EVENT_QUIT};
		return (struct Event){.type = timeout_ms == 0 ? EVENT_NONE : EVENT_WAKE};
	}
	event = memory->events[memory->next++];
	heap_free(memory->last_text);
	memory->last_text = (char *)event.text;
	return event;
}

static void memory_ignore(struct Term *term)
{
	(void)term;
}

static void memory_set_theme(struct Term *term, enum ThemeName theme)
{
	(void)term;
	(void)theme;
}

static void memory_set_mouse(struct Term *term, bool on)
{
	(void)term;
	(void)on;
}

static void memory_copy(struct Term *term, const char *text)
{
	struct MemoryTerm *memory = (struct MemoryTerm *)term;

	heap_free(memory->copied);
	memory->copied = heap_text(text);
}

static const struct Backend memory_backend = {
	.close = memory_close,
	.size = memory_size,
	.present = memory_present,
	.invalidate = memory_ignore,
	.pending = memory_pending,
	.has_input = memory_pending,
	.wait = memory_wait,
	.suspend = memory_ignore,
	.resume = memory_ignore,
	.stop = memory_ignore,
	.set_theme = memory_set_theme,
	.set_mouse = memory_set_mouse,
	.copy = memory_copy,
};

static struct MemoryTerm *as_memory(const struct Term *term)
{
	assert(term->backend == &memory_backend);
	return (struct MemoryTerm *)term;
}

struct Term *term_open_memory(int rows, int columns, bool ascii)
{
	struct MemoryTerm *memory = heap_alloc(sizeof(*memory));

	memory->term = (struct Term){.backend = &memory_backend, .ascii = ascii};
	memory->rows = rows;
	memory->columns = columns;
	canvas_init(&memory->screen, rows, columns);
	return &memory->term;
}

void term_memory_push(struct Term *term, struct Event event)
{
	struct MemoryTerm *memory = as_memory(term);

	if (memory->n == memory->capacity) {
		memory->capacity = memory->capacity ? memory->capacity * 2 : 16;
		memory->events = heap_resize(memory->events, memory->capacity * sizeof(event));
	}
	event.text = heap_text(event.text);
	memory->events[memory->n++] = event;
}

void term_memory_resize(struct Term *term, int rows, int columns)
{
	struct MemoryTerm *memory = as_memory(term);

	memory->rows = rows;
	memory->columns = columns;
	term_memory_push(term, (struct Event){.type = EVENT_RESIZE});
}

const struct Canvas *term_memory_screen(const struct Term *term)
{
	return &as_memory(term)->screen;
}

int term_memory_n_frames(const struct Term *term)
{
	return as_memory(term)->n_frames;
}

const char *term_memory_copied(const struct Term *term)
{
	const struct MemoryTerm *memory = (const struct MemoryTerm *)term;

	return memory->copied ? memory->copied : "";
}
