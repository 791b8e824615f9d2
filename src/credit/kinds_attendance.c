/* Attendance: what the roll says of one person and one half-day of a session. */
#include "qtp/credit.h"
#include "qtp/engine/base/math.h"

#define MINUTES_A_DAY (24 * 60)

static const struct FieldChoice halves[] = {
	[HALF_AM] = {"am", "morning"},
	[HALF_PM] = {"pm", "afternoon"},
	{NULL, NULL},
};

static const struct FieldChoice states[] = {
	[PRESENCE_PRESENT] = {"present", "present"},
	[PRESENCE_ABSENT] = {"absent", "absent"},
	[PRESENCE_PART] = {"part", "part of it"},
	[PRESENCE_EXCUSED] = {"excused", "excused"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(RollMark, session, REF), .key = "session", .label = "Session",
	 .help = "The session whose roll it is part of.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SESSION,
	 .removal = REMOVAL_REFUSE, .width = 10},
	{AT(RollMark, person, REF), .key = "person", .label = "Person", .help = "Who it is about.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(RollMark, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Day",
	 .help = "A day of the session.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED},
	{AT(RollMark, half, CHOICE), .key = "half", .label = "Half",
	 .help = "Morning or afternoon; an item belongs to the half in which it begins.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .choices = halves, .width = 9},
	{AT(RollMark, state, CHOICE), .key = "state", .label = "State",
	 .help = "Present, absent, there for a part, or excused.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = states, .width = 10},
	{AT(RollMark, minutes, NUMBER), .key = "minutes", .label = "Minutes",
	 .help = "How long, of a part.", .flags = FIELD_COLUMN, .min = 0, .max = MINUTES_A_DAY,
	 .width = 7},
	{AT(RollMark, arrived, TIME), .key = "arrived", .label = "Arrived",
	 .help = "Of a part, in place of its minutes; local time at the site."},
	{AT(RollMark, left, TIME), .key = "left", .label = "Left",
	 .help = "Of a part, in place of its minutes; local time at the site."},
	{AT(RollMark, joined, TEXT), .key = "joined", .label = "Joined",
	 .help = "When the person was joined, as reports of the meeting say.",
	 .flags = FIELD_SOUGHT, .max = 4000},
	{AT(RollMark, items, TEXT), .key = "items", .label = "Parallel items",
	 .help = "Numbers of the parallel items attended, with commas; nothing: the longer.",
	 .flags = FIELD_SOUGHT, .max = 60},
	{AT(RollMark, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why it is excused.", .flags = FIELD_SEARCH, .max = 500, .width = 24},
	{AT(RollMark, approver, TEXT), .key = "approver", .label = "Approved by",
	 .help = "Who excused it.", .flags = FIELD_SEARCH, .max = 60, .width = 12},
};

static void check_part(const struct RollMark *mark, struct Issues *issues)
{
	bool has_minutes = mark->minutes != NUMBER_NONE;
	bool has_times = mark->arrived != TIME_NONE || mark->left != TIME_NONE;

	if ((has_minutes || has_times) && mark->state != PRESENCE_PART)
		issues_add(issues, ERROR_INPUT, has_minutes ? "minutes" : "arrived",
			   "Minutes and times belong to a part alone. Leave them empty, or make "
			   "it a part.");
	if (has_minutes && mark->minutes == 0)
		issues_add(issues, ERROR_INPUT, "minutes",
			   "A part has at least one minute. Give the minutes, or mark the person "
			   "absent.");
	if (has_minutes && has_times)
		issues_add(issues, ERROR_INPUT, "minutes",
			   "Give the minutes, or arrival and leaving, not both.");
	if (mark->arrived != TIME_NONE && mark->left != TIME_NONE && mark->left <= mark->arrived)
		issues_add(issues, ERROR_INPUT, "left",
			   "Leaving is not after arriving. Give a later time, or an earlier "
			   "arrival.");
}

static void check(const void *record, struct Issues *issues)
{
	const struct RollMark *mark = record;

	check_part(mark, issues);
	if (mark->state != PRESENCE_EXCUSED)
		return;
	if (!mark->reason)
		issues_add(issues, ERROR_INPUT, "reason",
			   "What is excused needs a reason: say why.");
	if (!mark->approver)
		issues_add(issues, ERROR_INPUT, "approver",
			   "What is excused needs somebody who says so: name who approved it.");
}

const struct Entity attendance_entity = {
	.kind = KIND_ATTENDANCE,
	.key = "attendance",
	.name = "mark of the roll",
	.plural = "attendances",
	.help = "What the roll says of one person and one half-day of a session.",
	.size = sizeof(struct RollMark),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "person",
	.order = "session",
	.order_then = {"day", "half", "person"},
	.check = check,
	.is_private = true,
};
