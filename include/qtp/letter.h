/* Letter: what was written to whom and when. */
#ifndef QTP_LETTER_H
#define QTP_LETTER_H

#include "qtp/engine/model/entity.h"

/* One letter to one person. */
struct Written {
	struct Record record;
	Day day;
	const char *letter; /* name of the template, or any other */
	Id team;	    /* that it is about; 0: none */
	Id person;	    /* to whom */
	const char *about;  /* REF of what it is about, as it was then */
	const char *subject;
	Choice way; /* enum LetterWay of qtp/engine/view/letter.h */
};

/* The table of the kind. */
extern const struct Entity written_entity;

/* What it hands to the engine. */
extern const struct Capability letter_capability;

#endif
