/* Certificates are issued, and issued again in place of void ones. */
#ifndef QTP_CREDIT_COMMAND_CERTIFICATE_H
#define QTP_CREDIT_COMMAND_CERTIFICATE_H

#include "view_certificate.h"

/* What is issued, in one operation. */
struct Issuing {
	struct Certificates *certificates; /* those without a lack get their paper */
	const struct Paper *voids;	   /* is voided first; NULL: none */
	const char *reason;		   /* of that */
	struct Arena *arena;
	/* Asked before anything is kept; false with the error: no number is given. NULL: nothing
	 * is asked. */
	bool (*accept)(void *context, struct Error *error);
	void *context;
};

/* Those that are issued already keep their papers. Errors: INPUT where no one gets one. */
MUST_USE bool certificates_issue(struct Domain *domain, struct Issuing *issuing,
				 struct Error *error);
MUST_USE bool certificate_void(struct Domain *domain, const struct Paper *paper, const char *reason,
			       struct Arena *arena, struct Error *error);

#endif
