/* What the capability report hands to the engine. */
#include "qtp/report.h"
#include "tables.h"
#include "view_joined.h"
#include "view_report.h"

#include "qtp/engine/domain/capability.h"

const struct Capability report_capability = {
	.name = "report",
	.heading = "Reports",
	.verbs = &report_verbs,
	.documents = &report_documents,
	.joined = &joined_lists,
	.screen = &report_screen,
};
