/* Who is in control of the content of a session, and what is on its file. */
#ifndef QTP_ACTIVITY_VIEW_CONTROL_H
#define QTP_ACTIVITY_VIEW_CONTROL_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/view/document.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "rule_control.h"

struct InControl {
	const struct Person *person;
	const char *role; /* "faculty", "nurse planner", or both with a comma */
	bool is_exempt;
	enum ControlState state;
	const struct Disclosure *disclosure; /* that counts; NULL: there is none */
};

/* Owned by the arena it was loaded with. */
struct Control {
	struct Session session;
	struct InControl *people; /* by name */
	size_t n, capacity, n_open;
	bool has_any; /* disclosure or planner */
};
MUST_USE bool control_load(struct Domain *domain, Id session, struct Arena *arena,
			   struct Control *ret_control, struct Error *error);
/* "nothing to disclose"; "consultant, Acme; mitigated: slides reviewed" */
const char *control_text(const struct InControl *in, struct Arena *arena);
/* "5 in control of content, 1 open" */
const char *control_count_text(const struct Control *control, struct Arena *arena);
/* It alone, owned by the arena. */
const struct Document *control_document(const struct Control *control, Day today,
					struct Arena *arena);
/* Appends to the agenda what learners have to know. */
MUST_USE bool control_add_to_agenda(struct Domain *domain, struct DocumentSource source,
				    struct Document *document, struct Error *error);

/* The file of a session: an entry each item, NULL where nothing is recorded. */
struct ActivityFile {
	struct Session session;
	const struct Evidence *items[N_EVIDENCE_ITEMS];
	size_t n_complete;
};
MUST_USE bool activity_file_load(struct Domain *domain, Id session, struct Arena *arena,
				 struct ActivityFile *ret_file, struct Error *error);
/* "4 of 17 items complete" */
const char *activity_file_count_text(const struct ActivityFile *file, struct Arena *arena);
/* It alone, owned by the arena. */
const struct Document *activity_document(const struct ActivityFile *file, Day today,
					 struct Arena *arena);

#endif
