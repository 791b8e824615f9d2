/* Presence: finding a person's day. */
#include "qtp/engine/model/presence.h"

enum PresenceState presence_of(const struct PresenceList *list, Id person, Day day)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->items[i].person == person && list->items[i].day == day)
			return list->items[i].state;
	return PRESENCE_UNKNOWN;
}
