/* QI tools as pages: on the screen, as text, and as the lines of a picture. Private to project. */
#ifndef QTP_PROJECT_PAGE_TOOL_H
#define QTP_PROJECT_PAGE_TOOL_H

#include "view_tool.h"

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"

#define TOOL_NO_ROW (-1)
/* Cells a line that a tool as a picture has. */
#define TOOL_COLUMNS 110

/* All of it from the first row on, with the row `selected` marked. Returns the rows used. */
int page_tool(struct Area area, const struct Tool *tool, int selected);
/* Its text with a mark where it is selected; the column after it. */
int page_tool_text(struct Place place, int width, const char *text, bool selected);
/* The columns in which nothing of a tool is cut, at least `least`; for what is no screen. */
int tool_columns(const struct Tool *tool, int least);
/* The same of a fishbone alone, with no least. */
int fishbone_columns(const struct Tool *tool);
/* Branches above and below the spine that leads to the effect; of a wide area. */
int page_fishbone(struct Area area, int row, const struct Tool *tool, int selected);
/* As a document of one picture; everything is owned by the arena. */
void tool_document(const struct Tool *tool, struct Arena *arena, struct Document *ret_document);

#endif
