/* Error and Issues: finished sentences about what went wrong. */
#include "qtp/engine/base/error.h"

#include "qtp/engine/base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char cut_mark[] = "...";

/* A text that was cut to fit ends between two characters and in "...". */
static void mark_cut(char *out, size_t size)
{
	size_t keep = size - sizeof(cut_mark);

	while (keep > 0 && ((unsigned char)out[keep] & 0xC0) == 0x80)
		keep--;
	memcpy(out + keep, cut_mark, sizeof(cut_mark));
}

__attribute__((format(printf, 3, 0))) static void fill(char *out, size_t size, const char *format,
						       va_list args)
{
	int length = vsnprintf(out, size, format, args);

	if (length < 0)
		out[0] = '\0';
	else if ((size_t)length >= size)
		mark_cut(out, size);
}

void error_fill(struct Error *error, enum ErrorCode code, const char *field, const char *format,
		...)
{
	struct Error made = {.code = code};
	va_list args;

	if (!error)
		return;
	/* Built aside, because the arguments may point into *error. */
	snprintf(made.field, sizeof(made.field), "%s", field ? field : "");
	va_start(args, format);
	fill(made.text, sizeof(made.text), format, args);
	va_end(args);
	*error = made;
}

void error_add_shell(struct Error *error, const char *advice)
{
	if (error)
		snprintf(error->shell, sizeof(error->shell), "%s", advice);
}

void error_clear(struct Error *error)
{
	if (!error)
		return;
	error->shell[0] = '\0';
	error->code = ERROR_NONE;
	error->field[0] = '\0';
	error->text[0] = '\0';
}

void issues_init(struct Issues *issues, struct Arena *arena)
{
	*issues = (struct Issues){.arena = arena};
}

__attribute__((format(printf, 3, 0))) static void add(struct Issues *issues, struct Issue issue,
						      const char *format, va_list args)
{
	char text[sizeof(((struct Error *)NULL)->text)];

	fill(text, sizeof(text), format, args);
	issue.field = issue.field ? arena_text(issues->arena, issue.field) : "";
	issue.text = arena_text(issues->arena, text);
	issues->items = arena_grow(issues->arena, issues->items, issues->n, &issues->capacity,
				   sizeof(issue));
	issues->items[issues->n++] = issue;
}

void issues_add(struct Issues *issues, enum ErrorCode code, const char *field, const char *format,
		...)
{
	va_list args;

	va_start(args, format);
	add(issues, (struct Issue){.code = code, .field = field}, format, args);
	va_end(args);
}

void issues_warn(struct Issues *issues, const char *field, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(issues, (struct Issue){.code = ERROR_INPUT, .field = field, .warning = true}, format,
	    args);
	va_end(args);
}

void issues_advise(struct Issues *issues, const char *shell)
{
	issues->items[issues->n - 1].shell = *shell ? arena_text(issues->arena, shell) : NULL;
}

bool issues_have(const struct Issues *issues, const char *text)
{
	for (size_t i = 0; i < issues->n; i++)
		if (strcmp(issues->items[i].text, text) == 0)
			return true;
	return false;
}

size_t issues_n_errors(const struct Issues *issues)
{
	size_t n = 0;

	for (size_t i = 0; i < issues->n; i++)
		n += !issues->items[i].warning;
	return n;
}

bool issues_ok(const struct Issues *issues, struct Error *error)
{
	size_t n_errors = issues_n_errors(issues);
	const struct Issue *first = issues->items;

	if (n_errors == 0)
		return true;
	while (first->warning)
		first++;
	if (n_errors == 1)
		return error_set(error, first->code, first->field, "%s", first->text);
	/* The count comes last and must survive the cut. */
	return error_set(error, first->code, first->field, "%.600s (and %zu more)", first->text,
			 n_errors - 1);
}
