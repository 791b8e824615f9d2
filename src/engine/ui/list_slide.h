/* List slide: what the keys for columns beyond the screen say of themselves. Private to this room.
 */
#ifndef QTP_UI_LIST_SLIDE_H
#define QTP_UI_LIST_SLIDE_H

#include "qtp/engine/base/error.h"

#define LIST_RIGHT_HELP "Shows the next column that is beyond the right edge."
#define LIST_LEFT_HELP "Shows the column before it again."
#define LIST_SLIDE_WORDS "sideways scroll wide more"

static inline bool list_slide_refuse(struct Error *error)
{
	return error_set(error, ERROR_RULE, "", "There is no further column.");
}

#endif
