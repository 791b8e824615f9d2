/* Burst: what is typed right after a key that did nothing was meant for something that is not
 * there. Private to the room. */
#ifndef QTP_UI_BURST_H
#define QTP_UI_BURST_H

#include <stdbool.h>
#include <stdint.h>

struct App;

/* The key did nothing: where characters are keys, those that follow at once do nothing either. */
void burst_begin(struct App *app, uint32_t key);
/* Whether a key is one of them. What was said stays in view, with a word about it. */
bool burst_takes(struct App *app, uint32_t key);
/* A frame is out. Where tests wait for it, keys after it are struck one by one. */
void burst_shown(struct App *app);

#endif
