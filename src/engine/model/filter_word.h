/* What ends a word. */
#ifndef QTP_MODEL_FILTER_WORD_H
#define QTP_MODEL_FILTER_WORD_H

#include <stdbool.h>
#include <stddef.h>

#define WORD_ENDING ",;." /* at the end of a day, and in front of a blank */
#define VALUE_ENDING ",;" /* at the end of any value: "Inc." is compared with its dot */

/* How many of the bytes are left without the signs at their end; all of them, if none would be. */
size_t word_length(const char *text, size_t length, const char *ending);
/* Whether it begins as an address of a page, of mail or of a phone does: no name of a field. */
bool word_is_address(const char *text);

#endif
