/* Compliance: what the ratings of a case come to, and which requirements are open. Pure. */
#ifndef QTP_CERTIFIED_RULE_COMPLIANCE_H
#define QTP_CERTIFIED_RULE_COMPLIANCE_H

#include "qtp/certified.h"

/* Not applicable is out; not reviewed and partial count as not compliant. */
struct Level {
	size_t n_applicable, n_compliant;
};
/* In whole percent, rounded down: 100 only where all is compliant; -1: nothing applies. */
int level_percent(struct Level level);

/* The cells of a case: standards by code, at its locations. `ratings` row by row. */
struct Ratings {
	const struct Standard *const *standards;
	size_t n_standards;
	size_t n_locations; /* at least 1 */
	const Choice *ratings;
};
Choice rating_at(const struct Ratings *ratings, size_t standard, size_t location);
struct Level level_of_standard(const struct Ratings *ratings, size_t standard);
struct Level level_of_location(const struct Ratings *ratings, size_t location);
struct Level level_of_domain(const struct Ratings *ratings, Choice domain);
struct Level level_of_case(const struct Ratings *ratings);

struct DomainCount {
	size_t n_whole, n; /* domains of which something applies */
};
struct DomainCount domains_whole(const struct Ratings *ratings);

/* A requirement that is neither closed nor waived; recommendations are none. */
bool requirement_is_open(const struct Requirement *requirement);
/* A waiver was asked for, and no one has answered. */
bool waiver_waits(const struct Requirement *requirement);
/* What of the checklist of a yearly review is not checked yet, 0 to 4. */
int review_unchecked(const struct Review *review);
/* "5 of 7 domains whole, 2 requirements open" */
const char *compliance_text(const struct Ratings *ratings, size_t n_open, struct Arena *arena);

#endif
