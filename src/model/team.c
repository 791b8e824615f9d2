/* Team: one practice's team in one cohort, an application until it is accepted. */
#include "tables.h"

static const struct FieldChoice stages[] = {
	[STAGE_DRAFT] = {"draft", "draft"},
	[STAGE_SUBMITTED] = {"submitted", "submitted"},
	[STAGE_INCOMPLETE] = {"incomplete", "incomplete"},
	[STAGE_UNDER_REVIEW] = {"under_review", "under review"},
	[STAGE_ACCEPTED] = {"accepted", "accepted"},
	[STAGE_WAITLISTED] = {"waitlisted", "waitlisted"},
	[STAGE_DECLINED] = {"declined", "declined"},
	[STAGE_WITHDRAWN] = {"withdrawn", "withdrawn"},
	{NULL, NULL},
};

static const struct FieldChoice payers[] = {
	{"practice", "practice"}, {"participant", "participant"}, {"grant", "grant"},
	{"partner_society", "partner society"}, {NULL, NULL}};

static const struct FieldChoice lights[] = {
	[LIGHT_RED] = {"red", "red"},
	[LIGHT_AMBER] = {"amber", "amber"},
	[LIGHT_FINE] = {"fine", "fine"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Team, cohort, REF), .key = "cohort", .label = "Site", .help = "The cohort it applies to.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_COHORT, .removal = REMOVAL_REFUSE, .width = 6},
	{AT(Team, code, TEXT), .key = "code", .label = "Code", .help = "Made from the cohort and the next number: DAL17-03.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 24, .width = 9},
	{AT(Team, name, TEXT), .key = "name", .label = "Team", .help = "What it is called; the practice's name as a rule.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 26},
	{AT(Team, practice, REF), .key = "practice", .label = "Practice", .help = "Where the team works.",
	 .ref = KIND_PRACTICE, .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Team, stage, CHOICE), .key = "stage", .label = "Stage", .help = "How far the application is.",
	 .flags = FIELD_COLUMN | FIELD_OWNED, .choices = stages, .initial = "draft", .width = 12,
	 .command = "submit, accept, waitlist, decline, withdraw"},
	{AT(Team, stage_since, DAY), .key = "stage_since", .label = "Since", .help = "The day it came into its stage.",
	 .flags = FIELD_OWNED, .command = "submit, accept, waitlist, decline, withdraw"},
	{AT(Team, waitlist_place, NUMBER), .key = "waitlist_place", .label = "Place",
	 .help = "Place on the waitlist; 1 is first in line.", .flags = FIELD_OWNED, .min = 1, .max = 10000, .width = 5,
	 .command = "waitlist, forward, backward"},
	{AT(Team, problem, NOTE), .key = "problem", .label = "Quality problem",
	 .help = "The problem the team wants to solve, in its own words.", .flags = FIELD_SEARCH, .max = 4000},
	{AT(Team, letter_received, DAY), .key = "letter_received", .label = "Letter",
	 .help = "The day the sponsor's letter of support came in."},
	{AT(Team, coach, REF), .key = "coach", .label = "Coach", .help = "The faculty coach.", .flags = FIELD_COLUMN,
	 .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .width = 16},
	{AT(Team, owner, TEXT), .key = "owner", .label = "Owner", .help = "Who in the office handles the application.",
	 .flags = FIELD_SEARCH, .max = 60, .width = 9},
	{AT(Team, payer, CHOICE), .key = "payer", .label = "Payer", .help = "Who pays the program fee.",
	 .choices = payers},
	{AT(Team, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping; nothing about patients.", .flags = FIELD_SEARCH},
	{AT(Team, light, CHOICE), .key = "light", .label = "Light", .help = "The worst of what needs attention.",
	 .flags = FIELD_JUDGED, .choices = lights, .width = 5},
	{AT(Team, urgency, NUMBER), .key = "urgency", .label = "Urgency",
	 .help = "Place among the teams, worst first: a smaller number is worse.", .flags = FIELD_JUDGED, .width = 9},
	{AT(Team, eligible, YES_NO), .key = "eligible", .label = "Eligible",
	 .help = "Whether every rule of eligibility is met or waived.", .flags = FIELD_JUDGED, .width = 8},
	{AT(Team, n_failing, NUMBER), .key = "n_failing", .label = "Failing", .help = "Rules that fail and are not waived.",
	 .flags = FIELD_JUDGED, .min = 0, .max = 100, .width = 7},
	{AT(Team, reason, TEXT), .key = "reason", .label = "Reason", .help = "The worst thing, in words.",
	 .flags = FIELD_JUDGED, .width = 40},
	{AT(Team, stage_days, NUMBER), .key = "stage_days", .label = "Days",
	 .help = "Days since it came into its stage.", .flags = FIELD_JUDGED, .min = 0, .max = 100000, .width = 4},
	{AT(Team, last_contact, NUMBER), .key = "last_contact", .label = "Contact",
	 .help = "Days since the coach last reached the team.", .flags = FIELD_JUDGED, .min = 0, .max = 100000,
	 .width = 7},
	{AT(Team, score, REAL), .key = "score", .label = "Score", .help = "The coach's newest progress score.",
	 .flags = FIELD_JUDGED, .width = 5},
};

const struct Entity team_entity = {
	.kind = KIND_TEAM,
	.key = "team",
	.name = "team",
	.plural = "teams",
	.help = "One practice's team in one cohort; an application until it is accepted.",
	.size = sizeof(struct Team),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "name",
	.order = "code",
};
