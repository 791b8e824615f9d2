/* The columns that come with the program. Private to this room. */
#ifndef QTP_PARS_VIEW_SHIPPED_H
#define QTP_PARS_VIEW_SHIPPED_H

#include "qtp/engine/base/text.h"

/* Made at build time from share/pars; ends with a NULL name. */
extern const struct NamedText shipped_columns[];

#endif
