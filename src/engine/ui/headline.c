/* Headline: made in pieces, the first when the list is read, the others once no key waits. */
#include "headline.h"

bool headline_begin(struct App *app, const struct ViewSpec *spec, struct Headline *headline,
		    struct Error *error)
{
	arena_reset(&headline->arena);
	headline->work = NULL;
	headline->done = !spec || !spec->headline;
	return headline->done || spec->headline(app, headline, error);
}

bool headline_go_on(struct App *app, const struct ViewSpec *spec, struct Headline *headline)
{
	struct Error error;

	if (headline->done)
		return false;
	if (!spec->headline(app, headline, &error)) {
		headline->done = true;
		app_fail(app, &error);
	}
	return true;
}

const char *headline_text(const struct Headline *headline)
{
	return headline->done || headline->text.length > 0 ? text_get(&headline->text) : " ";
}

void headline_release(struct Headline *headline)
{
	text_release(&headline->text);
	arena_release(&headline->arena);
}
