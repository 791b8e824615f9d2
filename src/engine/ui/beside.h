/* Beside: on a wide screen the page that Enter opens, at the right of the list it is opened from.
 * Private to the room. */
#ifndef QTP_UI_BESIDE_H
#define QTP_UI_BESIDE_H

#include "qtp/engine/canvas/canvas.h"

#include <stdbool.h>
#include <stdint.h>

struct App;
struct Layer;

/* A key was struck, or something else may have moved the cursor: the page is read once it rests. */
void beside_touch(struct App *app);
/* Takes the room of the page beside off the area of `page`; without rows: there is none. */
struct Area beside_take(struct App *app, const struct Layer *page, struct Area *area);
void beside_paint(struct App *app, struct Area area);
/* Reads it again where its records have changed. */
void beside_load_stale(struct App *app);
/* Opens the page of the row under the cursor, or lets the open one work; true when it did
 * something. */
bool beside_work(struct App *app);
/* Milliseconds until the cursor has rested, at least 1; -1: nothing waits. */
int64_t beside_wait(const struct App *app);
/* The next two are of stack.c. `page` NULL: whatever it is. */
void beside_forget(struct App *app, const struct Layer *page);
/* Whether a click on a cell of the screen is on it. */
bool beside_is_at(const struct App *app, int row, int column);

#endif
