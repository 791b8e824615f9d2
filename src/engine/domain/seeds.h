/* Seeds: the built-in season texts. Their source is made at build time: a checker that reads the
 * program need not read them. */
#ifndef QTP_DOMAIN_SEEDS_H
#define QTP_DOMAIN_SEEDS_H

#include "qtp/engine/base/text.h"

extern const struct NamedText seeds[]; /* ends with a NULL name */

#endif
