/* Draft: what is typed and not saved, as a file of the state folder. */
#ifndef QTP_UI_DRAFT_H
#define QTP_UI_DRAFT_H

#include "qtp/engine/ui/ui.h"

/* One file for each of what can be typed into a database: `what` and `about` stand in its name. */
const char *draft_path(struct App *app, const char *what, Id about, struct Arena *arena);
/* The same of what was thrown away last. */
const char *draft_path_dropped(struct App *app, const char *what, Id about, struct Arena *arena);
/* The same of a line that was asked for at the foot of a page, by its label; draft_tell() leaves it
 * out. */
const char *draft_path_line(struct App *app, const char *label, struct Arena *arena);
/* The line that was typed last for `what`, left or taken, which Up brings back: "" is not kept. */
void draft_keep_last(struct App *app, const char *what, const char *text);
struct Edit;
/* Whether the key is Up and there is one, which comes where nothing is being typed. */
bool draft_take_last(struct App *app, const char *what, struct Edit *edit, uint32_t key);
/* NULL: there is none. */
const char *draft_last(struct App *app, const char *what, struct Arena *arena);
/* Something was typed: the drafts of all layers are on disk in a moment. */
void draft_soon(struct App *app);
/* A text on one line: line ends, tabs and backslashes are escaped. */
void draft_append(struct Text *draft, const char *text);
/* The same back, in place. */
void draft_unescape(char *text);
/* What cannot be written is said on the message line. */
void draft_write(struct App *app, const char *path, const struct Text *draft);
/* The whole draft, to be cut up; false: there is none. */
bool draft_read(const char *path, struct Arena *arena, char **ret_draft);
/* Says what was left unfinished, by the first line of a draft; nothing when nothing was. */
void draft_tell(struct App *app);
/* A draft that stays is offered again; that does no harm, so nothing is said. */
void draft_remove(const char *path);

#endif
