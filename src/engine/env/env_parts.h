/* Parts of the room env that its own files share: the system's clock, randomness and zone name. */
#ifndef QTP_ENV_ENV_PARTS_H
#define QTP_ENV_ENV_PARTS_H

#include "qtp/engine/base/arena.h"

#include <stdint.h>

/* The two sources an Env of the real process carries; `context` is not used. */
uint64_t system_random(void *context);
int64_t system_now(void *context);

/*
 * The machine's IANA zone: `tz` (the value of $TZ, or NULL) when it names one, else what
 * /etc/localtime links to, else the first line of /etc/timezone, else "UTC".
 */
const char *machine_zone(struct Arena *arena, const char *tz);

#endif
