/* Cohort: a season's teams at one site. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

static const struct FieldChoice formats[] = {
	[FORMAT_SIX_MONTH] = {"six_month", "six months"},
	[FORMAT_ONE_DAY] = {"one_day", "one day"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Cohort, season, REF), .key = "season", .label = "Season",
	 .help = "The season it belongs to.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_SEASON, .removal = REMOVAL_REFUSE, .width = 8},
	{AT(Cohort, code, TEXT), .key = "code", .label = "Code", .help = "Short name, like DAL17.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 20, .width = 8},
	{AT(Cohort, city, TEXT), .key = "city", .label = "City",
	 .help = "Where its sessions are, like Dallas, TX.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 20,
	 .heads = "Site|Location"},
	{AT(Cohort, zone, ZONE), .key = "zone", .label = "Time zone",
	 .help = "Like Central or America/Chicago.",
	 .flags = FIELD_SOUGHT | FIELD_REQUIRED | FIELD_COLUMN, .width = 20},
	{AT(Cohort, capacity, NUMBER), .key = "capacity", .label = "Capacity",
	 .help = "Most teams it can take.", .flags = FIELD_COLUMN, .min = 0, .max = 10000,
	 .width = 8, .heads = "Places|Seats"},
	{AT(Cohort, format, CHOICE), .key = "format", .label = "Format",
	 .help = "Six months with a project, or a one-day workshop.", .flags = FIELD_REQUIRED,
	 .choices = formats, .initial = "six_month"},
	{AT(Cohort, fee, CENTS), .key = "fee", .label = "Program fee",
	 .help = "For each core member or registration here; nothing: that of the season.",
	 .min = 0, .max = 99999999999, .heads = "Fee"},
	{AT(Cohort, fee_tiers, NOTE), .key = "fee_tiers", .label = "Fee by day",
	 .flags = FIELD_SOUGHT,
	 .help = "As in the season; with any fee of its own the season's others do not hold here.",
	 .max = 400},
	{AT(Cohort, fee_member, CENTS), .key = "fee_member", .label = "Fee of members",
	 .help = "For each who is a member of the society; nothing: like the others.", .min = 0,
	 .max = 99999999999},
	{AT(Cohort, fee_groups, NOTE), .key = "fee_groups", .label = "Group discounts",
	 .flags = FIELD_SOUGHT, .help = "From how many on, like 3: 10 %; 4: 500.00.", .max = 400},
	{AT(Cohort, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH},
};

const struct Entity cohort_entity = {
	.kind = KIND_COHORT,
	.key = "cohort",
	.name = "cohort",
	.plural = "cohorts",
	.help = "The teams of a season at one site.",
	.size = sizeof(struct Cohort),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.place = "city",
	.label_field = "code",
	.also_named = "city",
	.order = "code",
};
