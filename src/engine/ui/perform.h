/* Perform: does what a key, the palette or a form's end asks for. Private to the room. */
#ifndef QTP_UI_PERFORM_H
#define QTP_UI_PERFORM_H

#include "qtp/engine/ui/ui.h"

unsigned perform_binding(struct App *app, const struct Binding *binding);
/* Whether it does something to the record under the cursor. */
bool binding_is_on_record(const struct Binding *binding);
/* Whether it asks for arguments in a form. */
bool command_asks(const struct Command *command);
/* Starts a command on the marked records or the one under the cursor: at once, after a question,
 * or after a form of its arguments. */
unsigned perform_command(struct App *app, const struct Command *command);
/* Whether perform_command could do it now; false with the reason. */
bool command_is_on(struct App *app, const struct Command *command, struct Error *error);

#endif
