/* What the capability people hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"
#include "qtp/domain/facts.h"

/* What rules look at; the other fields stay blank in facts that are not whole. A test compares. */
static const char *const person_fields[] = {"name",	  "title",	 "profession",
					    "membership", "member_from", "member_until",
					    "standing",	  NULL};

static const struct FactsFields facts_fields_rows[] = {
	{KIND_PERSON, person_fields},
};

const struct Capability people_capability = {
	.name = "people",
	.facts_fields = CAPABILITY_ROWS(facts_fields_rows),
};
