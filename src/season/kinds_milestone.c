/* Milestone: what a season asks of its teams, due relative to a session. */
#include "qtp/engine/base/math.h"

#include "qtp/engine/model/due.h"
#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

static const struct FieldChoice owers[] = {
	[PER_TEAM] = {"team", "team"},
	[PER_CORE_MEMBER] = {"core_member", "core member"},
	{NULL, NULL},
};

static const struct FieldChoice shown_by[] = {
	[SHOWN_BY_LETTER] = {"letter", "sponsor's letter on file"},
	[SHOWN_BY_CHARTER] = {"charter", "charter signed"},
	[SHOWN_BY_AIM] = {"aim", "aim with all five parts"},
	[SHOWN_BY_PROCESS_MAP] = {"process_map", "process map"},
	[SHOWN_BY_CAUSES] = {"causes", "fishbone of four branches"},
	[SHOWN_BY_MEASURES] = {"measures", "measures of all three roles"},
	[SHOWN_BY_BASELINE] = {"baseline", "ten baseline points"},
	[SHOWN_BY_PRIORITIES] = {"priorities", "pay-off matrix with a chosen idea"},
	[SHOWN_BY_CYCLE] = {"cycle", "PDSA cycle with a prediction"},
	[SHOWN_BY_SUSTAINABILITY] = {"sustainability", "sustainability plan"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Milestone, season, REF), .key = "season", .label = "Season",
	 .help = "The season whose teams owe it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SEASON,
	 .removal = REMOVAL_ALONG, .width = 8},
	{AT(Milestone, code, TEXT), .key = "code", .label = "Code",
	 .help = "Like M14; made from the season and the next number when not given.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 32, .width = 9},
	{AT(Milestone, title, TEXT), .key = "title", .label = "Title", .help = "What is handed in.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 30,
	 .heads = "Milestone|Name|Deliverable"},
	{AT(Milestone, due, DUE), .key = "due", .label = "Due",
	 .help = "Like s2-14d: 14 days before session 2 begins; or deadline-7d.",
	 .flags = FIELD_SOUGHT | FIELD_REQUIRED | FIELD_COLUMN, .width = 9,
	 .heads = "Due date|Deadline"},
	{AT(Milestone, until, DUE), .key = "until", .label = "Monthly until",
	 .help = "Like s3: due again each month until then; nothing: due once.",
	 .flags = FIELD_SOUGHT | FIELD_COLUMN, .width = 13},
	{AT(Milestone, per, CHOICE), .key = "per", .label = "Owed by",
	 .help = "Whether each team hands it in, or each core member.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = owers, .initial = "team", .width = 11},
	{AT(Milestone, required, YES_NO), .key = "required", .label = "Required",
	 .help = "Whether a team needs it to complete; else it is optional.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .initial = "yes", .width = 8},
	{AT(Milestone, shown_by, CHOICE), .key = "shown_by", .label = "Shown by",
	 .help = "What in a team's records shows that it is done; then it is proposed to hand it "
		 "in.",
	 .choices = shown_by, .width = 20},
	{AT(Milestone, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "What belongs to it, what it is judged by.", .flags = FIELD_SEARCH},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Milestone *milestone = record;
	struct DuePoint due, until;

	if (!due_read(milestone->due, &due) || !due_read(milestone->until, &until))
		return;
	if (until.session == due.session && due_offset_order(until, due) < 0)
		issues_add(issues, ERROR_INPUT, "until",
			   "Monthly until %s is before the first due day, %s. Change one of "
			   "them.",
			   milestone->until, milestone->due);
	else if (until.session < due.session)
		issues_add(issues, ERROR_INPUT, "until",
			   "Monthly until %s depends on something before %s. Name the same session "
			   "or a later one.",
			   milestone->until, milestone->due);
}

const struct Entity milestone_entity = {
	.kind = KIND_MILESTONE,
	.key = "milestone",
	.name = "milestone",
	.plural = "milestones",
	.help = "What a season asks of its teams, and when it is due.",
	.size = sizeof(struct Milestone),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "title",
	.order = "code",
	.check = check,
};
