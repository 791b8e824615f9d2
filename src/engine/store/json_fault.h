/* Json fault: where a text stops being JSON. Private to the store. */
#ifndef QTP_STORE_JSON_FAULT_H
#define QTP_STORE_JSON_FAULT_H

#include <stddef.h>

/* Where a text stops being JSON, its line from 1; NULL: all of it is. */
const char *json_fault(const char *json, size_t *ret_line);

/* The line of the first character \u0000 in a text, which is JSON; 0: there is none. */
size_t json_nul_line(const char *json);

#endif
