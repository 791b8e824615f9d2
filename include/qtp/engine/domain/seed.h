/* Seed: seasons written as text (templates, the demo), read line by line into a new file. */
#ifndef QTP_DOMAIN_SEED_H
#define QTP_DOMAIN_SEED_H

#include "qtp/engine/domain/domain.h"

/*
 * A seed is UTF-8 text, a record a line:
 *   # comment
 *   on 2017-03-15                        what follows happens on that day; nothing after the moment
 * asked for is read add KIND [@name] field=value ...     values with spaces between double quotes;
 * \" \\ \n inside; @name means the record later on set KIND REF|@name field=value ... meta KEY
 * VALUE References are written as @name or as on the command line. Fields that commands own may be
 * set.
 */
MUST_USE bool seed_apply(struct Domain *domain, const char *text, Day moment, const char *title,
			 struct Error *error);

/* Built-in texts: "qtp-2017", "empty", "demo"; NULL: none of that name. */
const char *seed_text(const char *name);
const char *seed_names(void); /* for a sentence: "qtp-2017, empty" */

/* The moments at which the demo can be made. */
#define DEMO_EARLY "2017-02-20"
#define DEMO_LATE "2017-08-21"

/* Fills a new file: the template, or the demo with its clock, as one operation of the program. */
MUST_USE bool seed_template(struct Domain *domain, const char *name, struct Error *error);
MUST_USE bool seed_demo(struct Domain *domain, Day moment, struct Error *error);

#endif
