/* Structure: what is filled in and looked at in a season's settings, its milestones and the places
 * of a practice. Private to this room. */
#ifndef QTP_DOMAIN_STRUCTURE_H
#define QTP_DOMAIN_STRUCTURE_H

#include "qtp/domain/domain.h"

/* The payers as the file holds them. */
void season_complete(struct Season *season, struct Arena *arena);
/* The code, which begins with the season's: M14 becomes 2017-M14. */
MUST_USE bool milestone_complete(struct Domain *domain, struct Milestone *milestone,
				 struct Arena *arena, struct Error *error);
/* The practice's country where none is given. `before` NULL: a new one. */
MUST_USE bool location_complete(struct Domain *domain, const struct Location *before,
				struct Location *location, struct Arena *arena,
				struct Error *error);
/* The practice of its location where none is given. */
MUST_USE bool team_complete_practice(struct Domain *domain, struct Team *team, struct Arena *arena,
				     struct Error *error);

/* A practice does not have two places of one name: asked about, not refused. */
MUST_USE bool location_check(struct Domain *domain, const struct Location *location,
			     struct Arena *arena, struct Issues *issues, struct Error *error);
/* Location and practice fit together; a payer that the season does not take is pointed out. */
MUST_USE bool team_check_structure(struct Domain *domain, const struct Team *before,
				   const struct Team *team, struct Arena *arena,
				   struct Issues *issues, struct Error *error);

#endif
