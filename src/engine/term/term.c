/* The terminal seam: hands each call to the kind of terminal that is open. */
#include "qtp/engine/term/term.h"

#include "backend.h"

#include <string.h>

void term_close(struct Term *term)
{
	if (term)
		term->backend->close(term);
}

void term_size(const struct Term *term, int *ret_rows, int *ret_columns)
{
	term->backend->size(term, ret_rows, ret_columns);
}

bool term_is_ascii(const struct Term *term)
{
	return term->ascii;
}

void term_present(struct Term *term, const struct Canvas *canvas)
{
	term->backend->present(term, canvas);
}

void term_invalidate(struct Term *term)
{
	term->backend->invalidate(term);
}

bool term_pending(struct Term *term)
{
	return term->backend->pending(term);
}

bool term_has_input(struct Term *term)
{
	return term->backend->has_input(term);
}

struct Event term_wait(struct Term *term, int wake_fd, int timeout_ms)
{
	return term->backend->wait(term, wake_fd, timeout_ms);
}

void term_suspend(struct Term *term)
{
	term->backend->suspend(term);
}

void term_resume(struct Term *term)
{
	term->backend->resume(term);
}

void term_stop(struct Term *term)
{
	term->backend->stop(term);
}

void term_set_theme(struct Term *term, enum ThemeName theme)
{
	term->backend->set_theme(term, theme);
}

void term_set_mouse(struct Term *term, bool on)
{
	term->backend->set_mouse(term, on);
}

bool term_copy(struct Term *term, const char *text)
{
	if (strlen(text) > TERM_COPY_MAX)
		return false;
	term->backend->copy(term, text);
	return true;
}
