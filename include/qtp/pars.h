/* Credit as it is reported to the accrediting council (PARS), one learner and session at a time. */
#ifndef QTP_PARS_H
#define QTP_PARS_H

#include "qtp/engine/model/entity.h"

enum UploadAction { UPLOAD_ADD, UPLOAD_DELETE };
enum UploadState { UPLOAD_SENT, UPLOAD_ACCEPTED, UPLOAD_REJECTED };

/* A row of a learner file that was written. */
struct Upload {
	struct Record record;
	Id session, person;
	Choice action; /* enum UploadAction */
	double credits;
	Day sent;
	Choice state;	    /* enum UploadState */
	const char *reason; /* of a rejection, as the council gives it */
	Day answered;
};

extern const struct Entity upload_entity;

/* What it hands to the engine. */
extern const struct Capability pars_capability;

#endif
