/* Keys: what the screen's keys are, for the command line. */
#ifndef QTP_UI_KEYS_H
#define QTP_UI_KEYS_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/env/env.h"

/* All keys with the user's own (keys.conf in the config folder), in the form of that file; what is
 * wrong in it goes to `faults`. */
void keys_write(const struct Env *env, struct Text *out, struct Text *faults);

#endif
