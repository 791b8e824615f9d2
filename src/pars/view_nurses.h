/* Contact hours of nurses, a row a claim, with the certificate. */
#ifndef QTP_PARS_VIEW_NURSES_H
#define QTP_PARS_VIEW_NURSES_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"

struct NurseRow {
	const struct Roll *roll;
	const struct RollRow *row;
	const struct Claim *claim; /* of more than nothing */
	const char *serial;	   /* of the good certificate; NULL: none */
};
struct Nurses {
	struct NurseRow *rows;
	size_t n, capacity;
};

/* Of one session, or with 0 of all of the season. Owned by the arena. */
MUST_USE bool nurses_load(struct Domain *domain, Id session, struct Arena *arena,
			  struct Nurses *ret_nurses, struct Error *error);
/* The roster for the nursing council. */
void nurses_table(struct Domain *domain, const struct Nurses *nurses, struct Arena *arena,
		  struct DataTable *ret_table);

#endif
