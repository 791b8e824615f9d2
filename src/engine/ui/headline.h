/* Headline: the lines above the rows of a list, of a view that has some. Private to ui. */
#ifndef QTP_UI_HEADLINE_H
#define QTP_UI_HEADLINE_H

#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

/* Makes the first piece; `spec` NULL: there is none. */
MUST_USE bool headline_begin(struct App *app, const struct ViewSpec *spec,
			     struct Headline *headline, struct Error *error);
/* The next piece; false: it is done. */
bool headline_go_on(struct App *app, const struct ViewSpec *spec, struct Headline *headline);
/* Its line is empty until it is known, so that no row moves. */
const char *headline_text(const struct Headline *headline);
void headline_release(struct Headline *headline);

#endif
