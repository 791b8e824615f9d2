/* The template of certificates that comes with the program. Private to this room. */
#ifndef QTP_CREDIT_VIEW_TEMPLATES_H
#define QTP_CREDIT_VIEW_TEMPLATES_H

#include "qtp/engine/base/text.h"

/* Made at build time from share/certificates; ends with a NULL name. */
extern const struct NamedText shipped_certificates[];

#endif
