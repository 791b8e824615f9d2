/* Patient guard: text that looks as if it were about one patient has no place in the file. */
#ifndef QTP_MODEL_PATIENT_H
#define QTP_MODEL_PATIENT_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"

#include <stdbool.h>

enum PatientSign {
	PATIENT_NOTHING,
	PATIENT_RECORD_NUMBER,	/* a medical record number: MRN 4711023 */
	PATIENT_BIRTH_DATE,	/* a date of birth, named as one or beside a name */
	PATIENT_SOCIAL_SECURITY /* a social security number: 123-45-6789 */
};

/* What a text shows first. */
struct PatientFinding {
	enum PatientSign sign;
	size_t start, length; /* bytes of the text */
};

/*
 * Looks for such signs. A date counts as one of birth after "DOB", "born", "date of birth", or
 * when it is some years before `today` and a name (two words with capitals) is beside it.
 * Pure; NULL has nothing.
 */
struct PatientFinding patient_guard(const char *text, Day today);
/* One sentence without the found text itself: what it looks like and what to do; owned by the
 * arena. */
const char *patient_sentence(struct PatientFinding finding, const char *label, struct Arena *arena);

#endif
