/* Indicator, submission and review: what goes on while a practice is certified. */
#include "qtp/certified.h"
#include "qtp/engine/base/math.h"

#define OF_CASE(S)                                                                               \
	{                                                                                        \
		AT(S, of_case, REF),                                                             \
			.key = "case", .label = "Case", .help = "Whose it is, by the practice.", \
			.flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_CASE,  \
			.removal = REMOVAL_ALONG, .width = 24                                    \
	}

static const struct FieldChoice intervals[] = {
	[INTERVAL_MONTHLY] = {"monthly", "monthly"},
	[INTERVAL_QUARTERLY] = {"quarterly", "quarterly"},
	[INTERVAL_HALF_YEARLY] = {"half_yearly", "half-yearly"},
	[INTERVAL_YEARLY] = {"yearly", "yearly"},
	{NULL, NULL},
};

static const struct Field indicator_fields[] = {
	OF_CASE(Indicator),
	{AT(Indicator, measure, TEXT), .key = "measure", .label = "Measure",
	 .help = "What is measured, like Pathway adherence.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 28},
	{AT(Indicator, interval, CHOICE), .key = "interval", .label = "Interval",
	 .help = "How often it is submitted.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = intervals, .initial = "quarterly", .width = 11},
	{AT(Indicator, window, NUMBER), .key = "window", .label = "Window",
	 .help = "Days after the end of each period until it has to be in.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .min = 0, .max = 1000, .initial = "30",
	 .width = 6},
	{AT(Indicator, first, DAY), .key = "first", .lean = DAY_COMING, .label = "First period",
	 .help = "Its first day; that of the period which begins next when not given.",
	 .flags = FIELD_COLUMN},
	{AT(Indicator, until, DAY), .key = "until", .lean = DAY_COMING, .label = "Until",
	 .help = "Periods begin no later; nothing: the end of the term, else a year ahead."},
	{AT(Indicator, chart, REF), .key = "chart", .label = "Chart",
	 .help = "A measure of a team of this practice that it is taken from.", .ref = KIND_MEASURE,
	 .removal = REMOVAL_CLEAR, .width = 16},
	{AT(Indicator, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "How it is defined, and where it is submitted.", .flags = FIELD_SEARCH,
	 .max = 2000},
	{AT(Indicator, progress, TEXT), .key = "progress", .label = "Progress",
	 .help = "How many of its submissions were received, and how many are late.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .max = 80, .width = 24},
	{AT(Indicator, next_due, DAY), .key = "next_due", .label = "Next due",
	 .help = "When the oldest submission that is expected is due.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN},
	{AT(Indicator, verdict, TEXT), .key = "verdict", .label = "Verdict",
	 .help = "What the chart of its measure says, in words.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .max = 400, .width = 40},
};

static void check_indicator(const void *record, struct Issues *issues)
{
	const struct Indicator *indicator = record;

	if (indicator->until != DAY_NONE && indicator->first != DAY_NONE &&
	    indicator->until < indicator->first)
		issues_add(issues, ERROR_INPUT, "until",
			   "No period begins between its first day and its last one: give a later "
			   "day.");
}

const struct Entity indicator_entity = {
	.kind = KIND_INDICATOR,
	.key = "indicator",
	.name = "quality measure",
	.plural = "quality measures",
	.help = "A quality measure that a case has to submit; its submissions follow from it.",
	.size = sizeof(struct Indicator),
	.fields = indicator_fields,
	.n_fields = N_ITEMS(indicator_fields),
	.label_field = "measure",
	.order = "measure",
	.check = check_indicator,
};

static const struct FieldChoice submission_states[] = {
	[SUBMISSION_EXPECTED] = {"expected", "expected"},
	[SUBMISSION_RECEIVED] = {"received", "received"},
	[SUBMISSION_ACCEPTED] = {"accepted", "accepted"},
	{NULL, NULL},
};

static const struct Field submission_fields[] = {
	OF_CASE(Submission),
	{AT(Submission, measure, TEXT), .key = "measure", .label = "Measure",
	 .help = "What is measured, like Pathway adherence.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 28},
	{AT(Submission, interval, CHOICE), .key = "interval", .label = "Interval",
	 .help = "How often it is due.", .flags = FIELD_REQUIRED, .choices = intervals,
	 .initial = "quarterly", .width = 11},
	{AT(Submission, period, DAY), .key = "period", .lean = DAY_LAST, .label = "Period from",
	 .help = "First day of the period that it is about.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN},
	{AT(Submission, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "Until when it has to be in; by the window where it is not given.",
	 .flags = FIELD_COLUMN},
	{AT(Submission, state, CHOICE), .key = "state", .label = "State",
	 .help = "Expected, received or accepted.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = submission_states, .initial = "expected", .width = 9},
	{AT(Submission, received, DAY), .key = "received", .lean = DAY_LAST, .label = "Received",
	 .help = "When it came in; today when it becomes received."},
	{AT(Submission, value, REAL), .key = "value", .label = "Value",
	 .help = "The figure that was submitted.", .flags = FIELD_COLUMN},
	{AT(Submission, note, NOTE), .key = "note", .label = "Note", .help = "What belongs to it.",
	 .flags = FIELD_SEARCH, .max = 2000},
	{AT(Submission, window, NUMBER), .key = "window", .label = "Window",
	 .help = "Days after the end of the period until it has to be in.", .min = 0, .max = 1000,
	 .initial = "30", .width = 6},
	{AT(Submission, chart, REF), .key = "chart", .label = "Chart",
	 .help = "A measure of a team of this practice that it is taken from.", .ref = KIND_MEASURE,
	 .removal = REMOVAL_CLEAR, .width = 16},
	{AT(Submission, indicator, REF), .key = "indicator", .label = "Follows from",
	 .help = "The quality measure of the case that expects it; nothing: it was added alone.",
	 .ref = KIND_INDICATOR, .removal = REMOVAL_ALONG, .width = 20},
	{AT(Submission, late, NUMBER), .key = "late", .label = "Late",
	 .help = "Days since it was due, while it is expected.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .min = 0, .max = 100000, .width = 5},
	{AT(Submission, verdict, TEXT), .key = "verdict", .label = "Verdict",
	 .help = "What the chart of its measure says, in words.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .max = 400, .width = 20},
};

const struct Entity submission_entity = {
	.kind = KIND_SUBMISSION,
	.key = "submission",
	.name = "submission",
	.plural = "submissions",
	.help = "A quality measure that a practice submits for a period.",
	.size = sizeof(struct Submission),
	.fields = submission_fields,
	.n_fields = N_ITEMS(submission_fields),
	.label_field = "measure",
	.order = "period",
};

static const struct FieldChoice review_kinds[] = {
	[REVIEW_YEARLY] = {"yearly", "yearly"},
	[REVIEW_AS_NEEDED] = {"as_needed", "as needed"},
	{NULL, NULL},
};

#define CHECKED(what, name, words)                                                            \
	{                                                                                     \
		AT(Review, checked_##what, YES_NO), .key = "checked_" #what, .label = (name), \
						    .help = (words), .width = 9               \
	}

static const struct Field review_fields[] = {
	OF_CASE(Review),
	{AT(Review, kind, CHOICE), .key = "kind", .label = "Kind",
	 .help = "Yearly, or as needed with its cause.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = review_kinds, .initial = "yearly", .width = 9},
	{AT(Review, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "When it is due, where that is another day than the yearly one.",
	 .flags = FIELD_COLUMN},
	{AT(Review, done, DAY), .key = "done", .lean = DAY_LAST, .label = "Done",
	 .help = "When it was done, half a year before it is due at most; nothing: to come.",
	 .flags = FIELD_COLUMN},
	{AT(Review, cause, TEXT), .key = "cause", .label = "Cause",
	 .help = "Why it is needed, like a new location.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 300, .width = 24},
	{AT(Review, result, NOTE), .key = "result", .label = "Result",
	 .help = "What was looked at, and what was found.", .flags = FIELD_SEARCH, .max = 4000},
	CHECKED(locations, "Locations", "Checklist: all locations are still part of it."),
	CHECKED(people, "People", "Checklist: changes of leaders and staff were reported."),
	CHECKED(measures, "Measures", "Checklist: all quality measures were submitted."),
	CHECKED(requirements, "Requirements", "Checklist: what was closed or waived is still so."),
	{AT(Review, unchecked, NUMBER), .key = "unchecked", .label = "Unchecked",
	 .help = "What of the checklist of a yearly review is still open.", .flags = FIELD_JUDGED,
	 .min = 0, .max = 4, .width = 9},
};

static void check_review(const void *record, struct Issues *issues)
{
	const struct Review *review = record;

	if (review->kind == REVIEW_AS_NEEDED && !review->cause)
		issues_add(issues, ERROR_INPUT, "cause",
			   "A review as needed has a cause: say why it is needed.");
}

const struct Entity review_entity = {
	.kind = KIND_REVIEW,
	.key = "review",
	.name = "review",
	.plural = "reviews",
	.help = "A yearly review of a certified practice, or one as needed.",
	.size = sizeof(struct Review),
	.fields = review_fields,
	.n_fields = N_ITEMS(review_fields),
	.label_field = "case",
	.order = "due",
	.check = check_review,
};
