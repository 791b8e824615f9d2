/* Window: never the whole list: at most WINDOW_CHUNKS chunks, the farthest of which is given back.
 */
#include "window.h"

#include "qtp/engine/model/field_value.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/marks.h"

#include <string.h>

#define CHUNK_MIN 32

void window_init(struct Window *window, const struct Entity *entity)
{
	*window = (struct Window){.height = 1, .limit = CHUNK_MIN};
	list_view_init(&window->view, entity);
	window->view.filter = window->filter;
}

static void drop_all(struct Window *window)
{
	for (size_t i = 0; i < window->n_chunks; i++)
		arena_release(&window->chunks[i].arena);
	window->n_chunks = 0;
	window->n = window->top = window->cursor = 0;
	window->at_start = window->at_end = false;
}

void window_release(struct Window *window)
{
	drop_all(window);
}

bool window_set_filter(struct Window *window, const char *filter)
{
	size_t length = strlen(filter);

	if (length >= sizeof(window->filter))
		return false;
	memcpy(window->filter, filter, length + 1);
	return true;
}

const struct ListRow *window_row(const struct Window *window, size_t index)
{
	for (size_t i = 0; i < window->n_chunks; i++) {
		if (index < window->chunks[i].page.n)
			return &window->chunks[i].page.rows[index];
		index -= window->chunks[i].page.n;
	}
	return NULL;
}

Id window_cursor_id(const struct Window *window)
{
	const struct ListRow *row = window_row(window, window->cursor);

	return row ? row->id : 0;
}

static bool is_listed(const struct Window *window, struct Domain *domain, Id id)
{
	struct Error ignored;

	return list_has(domain, &window->view, id, &ignored);
}

Id window_id_in_place(const struct Window *window, struct Domain *domain, Id id)
{
	size_t below = window->n - window->cursor; /* rows from the cursor on */

	if (id == 0 || id != window_cursor_id(window))
		return id;
	for (size_t i = 0; i < window->n; i++) {
		size_t at = i < below ? window->cursor + i : window->n - 1 - i;

		id = window_row(window, at)->id;
		if (is_listed(window, domain, id))
			return id;
	}
	return 0;
}

static void drop_first(struct Window *window)
{
	size_t n = window->chunks[0].page.n;

	arena_release(&window->chunks[0].arena);
	memmove(window->chunks, window->chunks + 1, (window->n_chunks - 1) * sizeof(struct Chunk));
	window->n_chunks--;
	window->n -= n;
	window->top = window->top > n ? window->top - n : 0;
	window->cursor = window->cursor > n ? window->cursor - n : 0;
	window->at_start = false;
}

static void drop_last(struct Window *window)
{
	struct Chunk *last = &window->chunks[--window->n_chunks];

	window->n -= last->page.n;
	arena_release(&last->arena);
	window->at_end = false;
}

/* Reads a chunk; an empty one is not kept. */
static bool read_chunk(struct Window *window, struct Domain *domain, struct ListPlace place,
		       struct Chunk *ret_chunk, struct Error *error)
{
	struct ListView view = window->view;

	*ret_chunk = (struct Chunk){0};
	arena_init(&ret_chunk->arena);
	view.place = place;
	if (list_load(domain, &view, &ret_chunk->arena, &ret_chunk->page, error))
		return true;
	arena_release(&ret_chunk->arena);
	return false;
}

static bool extend_forward(struct Window *window, struct Domain *domain, struct Error *error)
{
	const struct ListRow *last = window->n > 0 ? window_row(window, window->n - 1) : NULL;
	struct Chunk chunk;

	if (!read_chunk(window, domain,
			(struct ListPlace){last ? last->id : 0, false, window->limit}, &chunk,
			error))
		return false;
	window->at_end = chunk.page.n < window->limit;
	if (chunk.page.n == 0) {
		arena_release(&chunk.arena);
		return true;
	}
	if (window->n_chunks == WINDOW_CHUNKS)
		drop_first(window);
	window->chunks[window->n_chunks++] = chunk;
	window->n += chunk.page.n;
	return true;
}

static bool extend_backward(struct Window *window, struct Domain *domain, struct Error *error)
{
	const struct ListRow *first = window_row(window, 0);
	struct Chunk chunk;

	if (!read_chunk(window, domain,
			(struct ListPlace){first ? first->id : 0, true, window->limit}, &chunk,
			error))
		return false;
	window->at_start = chunk.page.n < window->limit;
	if (chunk.page.n == 0) {
		arena_release(&chunk.arena);
		return true;
	}
	if (window->n_chunks == WINDOW_CHUNKS)
		drop_last(window);
	memmove(window->chunks + 1, window->chunks, window->n_chunks * sizeof(struct Chunk));
	window->chunks[0] = chunk;
	window->n_chunks++;
	window->n += chunk.page.n;
	window->top += chunk.page.n;
	window->cursor += chunk.page.n;
	return true;
}

/* Puts the cursor into the rows there are, and the rows in view around the cursor. */
static void settle(struct Window *window)
{
	if (window->cursor >= window->n)
		window->cursor = window->n > 0 ? window->n - 1 : 0;
	if (window->cursor < window->top)
		window->top = window->cursor;
	if (window->cursor >= window->top + window->height)
		window->top = window->cursor - window->height + 1;
}

/* Reads until the rows in view are there, or there are no more. */
static bool fill(struct Window *window, struct Domain *domain, struct Error *error)
{
	while (window->top + window->height > window->n && !window->at_end)
		if (!extend_forward(window, domain, error))
			return false;
	if (window->top + window->height <= window->n)
		return true;
	window->top = window->n > window->height ? window->n - window->height : 0;
	if (window->n < window->height && !window->at_start) {
		if (!extend_backward(window, domain, error))
			return false;
		window->top = window->n > window->height ? window->n - window->height : 0;
	}
	return true;
}

bool window_load_start(struct Window *window, struct Domain *domain, struct Error *error)
{
	drop_all(window);
	window->at_start = true;
	return extend_forward(window, domain, error) && fill(window, domain, error);
}

bool window_load_end(struct Window *window, struct Domain *domain, struct Error *error)
{
	drop_all(window);
	window->at_end = true;
	if (!extend_backward(window, domain, error))
		return false;
	window->cursor = window->n > 0 ? window->n - 1 : 0;
	window->top = 0;
	settle(window);
	return fill(window, domain, error);
}

bool window_load_around(struct Window *window, struct Domain *domain, Id id, struct Error *error)
{
	size_t offset = window->cursor - window->top;
	struct Chunk before;

	if (id == 0)
		return window_load_start(window, domain, error);
	drop_all(window);
	if (!read_chunk(window, domain, (struct ListPlace){id, true, window->limit}, &before,
			error))
		return false;
	window->at_start = before.page.n < window->limit;
	if (before.page.n > 0) {
		window->chunks[window->n_chunks++] = before;
		window->n = before.page.n;
	} else {
		arena_release(&before.arena);
	}
	if (!extend_forward(window, domain, error))
		return false;
	window->cursor = before.page.n;
	window->top = window->cursor > offset ? window->cursor - offset : 0;
	settle(window);
	return fill(window, domain, error);
}

bool window_step(struct Window *window, struct Domain *domain, long rows, struct Error *error)
{
	while (rows < 0 && window->cursor < (size_t)-rows && !window->at_start)
		if (!extend_backward(window, domain, error))
			return false;
	while (rows > 0 && window->cursor + (size_t)rows >= window->n && !window->at_end)
		if (!extend_forward(window, domain, error))
			return false;
	if (rows < 0)
		window->cursor =
			window->cursor > (size_t)-rows ? window->cursor - (size_t)-rows : 0;
	else
		window->cursor += (size_t)rows;
	settle(window);
	return fill(window, domain, error);
}

bool window_set_height(struct Window *window, struct Domain *domain, size_t height,
		       struct Error *error)
{
	window->height = height > 0 ? height : 1;
	if (window->height > window->limit) {
		window->limit = window->height;
		if (window->n > 0)
			return window_load_around(window, domain, window_cursor_id(window), error);
	}
	settle(window);
	return fill(window, domain, error);
}

void window_show(const struct Window *window, const struct Marks *marks, bool lit,
		 struct Arena *arena, struct PageList *ret_list)
{
	size_t n =
		window->n - window->top < window->height ? window->n - window->top : window->height;
	struct ListRow *rows = ARENA_ARRAY(arena, n, struct ListRow);
	Choice *lights = ARENA_ARRAY(arena, n, Choice);
	const struct Field *light = window->view.columns[0];
	bool *marked = ARENA_ARRAY(arena, n, bool);

	for (size_t i = 0; i < n; i++) {
		const struct ListRow *row = window_row(window, window->top + i);

		if (!row)
			break;
		rows[i] = *row;
		marked[i] = marks_has(marks, window->view.entity->kind, rows[i].id);
		if (!lit)
			continue;
		lights[i] = field_choice(light, rows[i].record);
		rows[i].cells++;
	}
	ret_list->rows = rows;
	ret_list->n_rows = n;
	ret_list->marked = marked;
	ret_list->lights = lit ? lights : NULL;
}
