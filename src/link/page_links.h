/* Links on a page. Private to link. */
#ifndef QTP_LINK_PAGE_LINKS_H
#define QTP_LINK_PAGE_LINKS_H

#include "view_links.h"

#include "qtp/engine/canvas/canvas.h"

/* A heading and a row a link; returns their rows. `selected` below 0: none. */
int page_links(struct Area area, const struct LinkLine *lines, size_t n, int selected);

/* What a link belongs to, and whether its file is missing; returns the rows. */
int page_link_owner(struct Area area, const struct LinkLine *line, const char *owner, int selected);

#endif
