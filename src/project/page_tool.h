/* QI tools as pages: on the screen, as text, and as the lines of a picture. Private to project. */
#ifndef QTP_PROJECT_PAGE_TOOL_H
#define QTP_PROJECT_PAGE_TOOL_H

#include "view_tool.h"

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"

#define TOOL_NO_ROW (-1)
/* Cells a line that a tool as a picture has. */
#define TOOL_COLUMNS 110
/* Rows in which the largest tool finds room. */
#define TOOL_ROWS 1000
/* Of the longest text in the narrowest column. */
#define TEXT_ROWS 20

/* All of it from the first row on, with the row `selected` marked. Returns the rows used. */
int page_tool(struct Area area, const struct Tool *tool, int selected);
/* Text wrapped to a width, with a mark in front of it where it is selected; the rows used. */
int page_tool_text(struct Place place, int width, const char *text, bool selected);
/* The rows that it uses, at least one, and the columns of its longest row, about. */
int page_tool_height(const char *text, int width);
int page_tool_width(const char *text, int width);
/* Numbered steps with actor, minutes and trouble; of a wide area lanes by actor. */
int page_process(struct Area area, int row, const struct Tool *tool, int selected);
/* Branches above and below the spine that leads to the effect, on as many spines as they need; of a
 * wide area. */
int page_fishbone(struct Area area, int row, const struct Tool *tool, int selected);
/* As a document of one picture; everything is owned by the arena. */
void tool_document(const struct Tool *tool, struct Arena *arena, struct Document *ret_document);

#endif
