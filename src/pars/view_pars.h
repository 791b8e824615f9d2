/* The learner file for PARS: who is in it, who lacks what, and its columns. */
#ifndef QTP_PARS_VIEW_PARS_H
#define QTP_PARS_VIEW_PARS_H

#include "qtp/credit.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/pars.h"
#include "qtp/people.h"
#include "qtp/season.h"

enum ParsLack {
	LACK_NUMBER = 1 << 0, /* of the activity */
	LACK_NAME = 1 << 1,   /* first and last */
	LACK_BIRTHDAY = 1 << 2,
	LACK_STATE = 1 << 3,   /* of the licence, where there is no NPI */
	LACK_LICENCE = 1 << 4, /* its number, or an NPI */
	LACK_CONSENT = 1 << 5,
	LACK_CLAIM = 1 << 6
};

/* One row of the file, or one that is left out. */
struct ParsRow {
	const struct Session *session;
	const struct Person *person;
	enum UploadAction action;
	Hundredths credits;
	unsigned lacks;		     /* enum ParsLack; 0: it can be sent */
	const struct Upload *before; /* the last report; NULL: none */
};

struct ParsFile {
	struct ParsRow *rows; /* by session, then as on the roll */
	size_t n, capacity;
	size_t n_ready;
	size_t n_accepted; /* that need not be reported again */
};

/* What an id may lack. */
struct ParsWish {
	Id session; /* 0: all of the season that have begun */
	bool no_id; /* names, birth month and day and state are enough */
};
MUST_USE bool pars_load(struct Domain *domain, struct ParsWish wish, struct Arena *arena,
			struct ParsFile *ret_file, struct Error *error);
/* "birth month and day, consent" */
const char *pars_lacks(unsigned lacking, struct Arena *arena);
/* The rows that can be sent, by the columns of the data file; the user's copy wins. */
MUST_USE bool pars_table(struct Domain *domain, const struct ParsFile *file, struct Arena *arena,
			 struct DataTable *ret_table, struct Error *error);
/* First and last name as the person's fields say them; split off the name where both are empty. */
struct NameParts pars_name(const struct Person *person, struct Arena *arena);
/* The last report of each person of a session. Owned by the arena. */
struct UploadOf {
	Id session, person;
};
MUST_USE bool pars_last_upload(struct Domain *domain, struct UploadOf of, struct Arena *arena,
			       const struct Upload **ret_upload, struct Error *error);
/* Reports of a person that were rejected and not sent again since. Owned by the arena. */
struct Uploads {
	const struct Upload **items;
	size_t n;
};
MUST_USE bool pars_rejections(struct Domain *domain, Id person, struct Arena *arena,
			      struct Uploads *ret_uploads, struct Error *error);

#endif
