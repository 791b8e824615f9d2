/* Rules of contacts, actions and scores that look at other records. Private to this room. */
#ifndef QTP_DOMAIN_COACHING_CHECK_H
#define QTP_DOMAIN_COACHING_CHECK_H

#include "qtp/domain/domain.h"

bool is_coaching_kind(enum Kind kind);
/* As record_check_others, for the kinds of coaching. */
MUST_USE bool coaching_check(struct Domain *domain, const struct Entity *entity, const void *before,
			     const void *record, struct Arena *arena, struct Issues *issues,
			     struct Error *error);
/* Warns of texts that look as if they were about a patient, where they are new or have changed. */
void check_patient_data(struct Domain *domain, const struct Entity *entity, const void *before,
			const void *record, struct Arena *arena, struct Issues *issues);

/* Fills in coach, zone and state of a contact; forgets which hour is meant where the start happens
 * once. */
MUST_USE bool contact_complete(struct Domain *domain, struct Contact *contact, struct Arena *arena,
			       struct Error *error);
/* Fills in month and day of a score. */
void score_complete(struct Domain *domain, const struct Score *before, struct Score *score);

#endif
