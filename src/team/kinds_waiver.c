/* Waiver: a rule of eligibility that does not hold for one team, with who says so and why. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/team.h"

static const struct Field fields[] = {
	{AT(Waiver, team, REF), .key = "team", .label = "Team",
	 .help = "The team the rule does not bind.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Waiver, rule, CHOICE), .key = "rule", .label = "Rule",
	 .help = "The rule that is waived.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .choices = eligibility_rules, .width = 22},
	{AT(Waiver, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why; it is shown beside the rule.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 500, .width = 30},
	{AT(Waiver, waived_by, TEXT), .key = "waived_by", .label = "By",
	 .help = "Who decided; filled in automatically.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 60, .width = 12},
	{AT(Waiver, waived_on, DAY), .key = "waived_on", .lean = DAY_LAST, .label = "On",
	 .help = "The day; filled in automatically.", .flags = FIELD_COLUMN},
};

const struct Entity waiver_entity = {
	.kind = KIND_WAIVER,
	.key = "waiver",
	.name = "waiver",
	.plural = "waivers",
	.help = "A rule of eligibility that does not hold for one team.",
	.size = sizeof(struct Waiver),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "rule",
	.order = "team",
};
