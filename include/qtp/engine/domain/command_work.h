/* Command: what the functions of commands share. */
#ifndef QTP_DOMAIN_COMMAND_WORK_H
#define QTP_DOMAIN_COMMAND_WORK_H

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command.h"

/* The text of an argument; NULL: not given. */
const char *call_text(const struct CommandCall *call, const char *field);
/* The day of an argument as a person wrote it. */
MUST_USE bool call_day(const struct CommandCall *call, const char *field, struct DayFrame frame,
		       Day *ret_day, struct Error *error);
/* Keeps what day a text was read as, once, where the call asks for it. */
void call_keep_day(const struct CommandCall *call, const char *text, Day day);

#endif
