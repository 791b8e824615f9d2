/* Practices, their locations, and people. */
#ifndef QTP_PEOPLE_H
#define QTP_PEOPLE_H

#include "qtp/engine/model/entity.h"

struct Practice {
	struct Record record;
	const char *name, *address, *city, *region, *postal_code, *country;
	Choice setting; /* academic, community, other */
	int64_t n_physicians;
	const char *specialty, *notes;
	const char *currency; /* that it is charged in; NULL: that of the season */
};

/* One of the places where a practice works. */
struct Location {
	struct Record record;
	Id practice;
	const char *name;
	const char *address; /* lines as they are written in its country */
	const char *city, *region, *postal_code, *country, *notes;
	Day closed; /* from that day on; DAY_NONE: it is open */
};

enum Profession {
	PROFESSION_PHYSICIAN,
	PROFESSION_NURSE,
	PROFESSION_ADVANCED_PRACTICE,
	PROFESSION_PHARMACIST,
	PROFESSION_ADMINISTRATOR,
	PROFESSION_QUALITY,
	PROFESSION_OTHER
};
enum Membership { MEMBERSHIP_NONE, MEMBERSHIP_MEMBER };
enum Standing { STANDING_GOOD, STANDING_NOT_GOOD };

/* Anyone: leader, core, sponsor, coach, faculty, staff. One record for life. */
struct Person {
	struct Record record;
	const char *name;	    /* as shown */
	const char *given, *family; /* its parts; a person of one name has one of them */
	const char *credentials, *email, *phone, *title;
	Id practice;
	Choice profession; /* enum Profession */
	Choice fellow;	   /* in training */
	Choice membership; /* enum Membership, of the season's society */
	const char *member_id;
	Day member_from, member_until; /* both inclusive; missing: open */
	Choice standing;	       /* enum Standing */
	const char *licence;	       /* number of the licence to practise */
	const char *licence_state, *npi;
	const char *birthday; /* "04-23" */
	Day consent;	      /* to being reported; DAY_NONE: none */
	Choice coach, faculty;
	const char *other_emails;	   /* with commas between */
	const char *address, *postal_code; /* where mail reaches the person */
	const char *zone, *notes;
};

/* The tables of these kinds. */
extern const struct Entity practice_entity;
extern const struct Entity person_entity;
extern const struct Entity location_entity;

/* What it hands to the engine. */
extern const struct Capability people_capability;

#endif
