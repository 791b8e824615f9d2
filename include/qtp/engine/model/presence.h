/* Presence: whether a person was there on a day of a meeting. */
#ifndef QTP_MODEL_PRESENCE_H
#define QTP_MODEL_PRESENCE_H

#include "qtp/engine/model/field.h"

enum PresenceState {
	PRESENCE_UNKNOWN, /* nothing is recorded */
	PRESENCE_ATTENDED,
	PRESENCE_EXCEPTED, /* missed, with an exception that was approved */
	PRESENCE_MISSED
};

struct Presence {
	Id person;
	Day day;
	enum PresenceState state;
};

/* In any order; owned by the arena. */
struct PresenceList {
	struct Arena *arena;
	struct Presence *items;
	size_t n, capacity;
};
/* PRESENCE_UNKNOWN: nothing is recorded. */
enum PresenceState presence_of(const struct PresenceList *list, Id person, Day day);

#endif
