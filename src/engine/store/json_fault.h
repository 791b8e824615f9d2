/* Json fault: where a text stops being JSON. Private to the store. */
#ifndef QTP_STORE_JSON_FAULT_H
#define QTP_STORE_JSON_FAULT_H

#include <stddef.h>

/* The line, from 1, up to which a text is JSON; 0: all of it is. */
size_t json_fault_line(const char *json);

/* The line of the first character \u0000 in a text, which is JSON; 0: there is none. */
size_t json_nul_line(const char *json);

#endif
