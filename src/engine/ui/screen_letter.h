/* Letters on the screen. Private to the room. */
#ifndef QTP_UI_SCREEN_LETTER_H
#define QTP_UI_SCREEN_LETTER_H

#include "qtp/engine/ui/screens.h"

/* The letters of that name about records, on a page. False: there is none, which is said. */
bool letters_open(struct App *app, const char *name, struct IdSpan abouts);
/* Asks which letter about the marked records, or the one under the cursor. */
unsigned act_letter(struct App *app);
/* The letters that an action has prepared as its next step, else asks which. */
unsigned act_next_letters(struct App *app);
/* Whether there are such letters, or a record to write about. */
bool has_letters(struct App *app, struct Error *error);
/* "letters of 6" where records are marked. */
const char *letters_title(struct App *app);
/* Prepares letters as the next step of an action, and says so after its message. `name` is
 * borrowed for good. */
void letter_next(struct App *app, const char *name, const Id ids[], size_t n);

#endif
