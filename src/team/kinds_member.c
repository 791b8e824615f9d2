/* Member: a person in a team. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/team.h"

static const struct FieldChoice roles[] = {
	[ROLE_LEADER] =
		{"leader", "leader",
		 .words = "team leader|lead|team lead|physician leader|physician lead|"
			  "project leader|principal|project lead|"
			  "qi lead|quality lead|improvement lead|team captain|captain|"
			  "leader of the team|lead physician|physician team lead|"
			  "physician team leader|core team leader|leiter|leiterin|teamleitung|chef|"
			  "chef d'équipe|responsable|líder"},
	[ROLE_CORE] = {"core", "core",
		       .words = "core member|core team|member|team member|participant|"
				"core team member|physician champion|md champion|"
				"clinical champion|nurse champion|nurse lead|pharmacy lead|"
				"project manager|team coordinator|data lead|data manager|"
				"mitglied|teammitglied|membre|"
				"miembro"},
	[ROLE_EXTENDED] = {"extended", "extended",
			   .words =
				   "extended team|extended member|extended team member|larger team|"
				   "larger team member|support|support staff|support team|"
				   "supporting member|support member"},
	[ROLE_SPONSOR] = {"sponsor", "sponsor",
			  .words = "executive sponsor|senior sponsor|champion|exec sponsor|"
				   "exec. sponsor|project sponsor|physician sponsor|"
				   "leadership sponsor|senior leader|executive champion|"
				   "administrative sponsor|institutional sponsor|team sponsor"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Member, team, REF), .key = "team", .label = "Team", .help = "The team.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Member, person, REF), .key = "person", .label = "Person", .help = "The person.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Member, role, CHOICE), .key = "role", .label = "Role",
	 .help = "Leader, core, extended or sponsor.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = roles, .initial = "core", .width = 9,
	 .heads = "Team role|Project role|Role on team|Role on the team|Role in team|"
		  "Role in the team|Role in project|Rolle|Rôle|Rol"},
	{AT(Member, from, DAY), .key = "from", .label = "From",
	 .help = "First day in the role; nothing: from the start.", .flags = FIELD_COLUMN,
	 .heads = "Start|Since"},
	{AT(Member, until, DAY), .key = "until", .label = "Until",
	 .help = "Last day in the role; nothing: to the end.", .flags = FIELD_COLUMN,
	 .heads = "End|Ended"},
	{AT(Member, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Member *member = record;

	check_day_order(issues, "until", member->from, member->until);
}

const struct Entity member_entity = {
	.kind = KIND_MEMBER,
	.key = "member",
	.name = "member",
	.plural = "members",
	.help = "A person in a team, with a role and its first and last day.",
	.size = sizeof(struct Member),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "person",
	.order = "role",
	.check = check,
};
