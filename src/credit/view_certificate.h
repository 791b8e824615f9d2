/* Certificates of credit: what is on one, and why somebody gets none. */
#ifndef QTP_CREDIT_VIEW_CERTIFICATE_H
#define QTP_CREDIT_VIEW_CERTIFICATE_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/model/document.h"
#include "qtp/issued.h"

/* One person of one session. */
struct Certificate {
	const struct Roll *roll;
	const struct RollRow *row;
	const char *lack;   /* why there is none; NULL: there is one */
	struct Paper paper; /* as it is issued; without a serial: it is not yet */
	bool is_new;
	bool lacks_evaluation; /* that is why there is none */
};

/* What is read from the roll when certificates are added, and as of which operation. */
struct Certificates {
	struct Domain *domain;
	struct Arena *arena; /* owns what is added */
	int64_t operation;   /* the newest of the file when the first was read; 0: none was */
	struct Certificate *items;
	size_t n, capacity;
};

/* Adds the people of a session's roll who have claimed credit or earned some; `person` 0: all. */
MUST_USE bool certificates_add(struct Certificates *certificates, Id session, Id person,
			       struct Error *error);
/* Its paper is void, or about to be: what it lacks is judged again. */
void certificate_renew(struct Certificate *certificate, struct Arena *arena);
/* How many have no lack. */
size_t certificates_ready(const struct Certificates *certificates);
/* All that are issued, each on a page of its own, owned by the arena of `certificates`; false: none
 * is. `of` is what they are of, as a file is named. */
MUST_USE bool certificates_document(const struct Certificates *certificates, const char *of,
				    struct Document *ret_document);
/* What the season must say before certificates are issued; ERROR_INPUT names what it lacks. */
MUST_USE bool certificate_check_season(const struct Season *season, struct Error *error);
/* All that is printed on it, as issued_document reads it, by the template; the user's own copy
 * wins. Owned by the arena. INPUT: the template is wrong, or leaves out what has to be said. */
struct Env;
MUST_USE bool certificate_text(const struct Certificate *certificate, const struct Env *env,
			       struct Arena *arena, const char **ret_text, struct Error *error);

#endif
