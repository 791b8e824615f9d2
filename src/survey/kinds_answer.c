/* Answer: what one person, or one sheet without a name, says to one item of a survey. */
#include "qtp/engine/base/math.h"
#include "qtp/survey.h"

static const struct Field fields[] = {
	{AT(SurveyAnswer, survey, REF), .key = "survey", .label = "Survey",
	 .help = "The survey that was answered.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SURVEY,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(SurveyAnswer, item, REF), .key = "item", .label = "Item", .help = "What was asked.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SURVEY_ITEM,
	 .removal = REMOVAL_REFUSE, .width = 8},
	{AT(SurveyAnswer, person, REF), .key = "person", .label = "Person",
	 .help = "Who answered; nothing where it has no name.", .flags = FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .width = 24},
	{AT(SurveyAnswer, sheet, TEXT), .key = "sheet", .label = "Sheet",
	 .help = "Tells sheets without a name apart; a person's answers have none.",
	 .flags = FIELD_FIXED | FIELD_MASKED | FIELD_CLOSED | FIELD_SEALED, .max = 24, .width = 10},
	{AT(SurveyAnswer, rating, NUMBER), .key = "rating", .label = "Rating",
	 .help = "From 1 (not at all) to 10 (fully). Only the survey shows it, and of sheets "
		 "without a name only where there are enough of them.",
	 .flags = FIELD_REQUIRED | FIELD_MASKED | FIELD_CLOSED | FIELD_SEALED, .min = RATING_LEAST,
	 .max = RATING_MOST, .width = 6},
	{AT(SurveyAnswer, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Entered",
	 .help = "The day on which it was entered; today when not given."},
};

static void check(const void *record, struct Issues *issues)
{
	const struct SurveyAnswer *answer = record;

	if (!answer->person == !answer->sheet)
		issues_add(issues, ERROR_INPUT, "person",
			   "An answer is a person's, or of a sheet without a name. Give one of the "
			   "two.");
}

const struct Entity survey_answer_entity = {
	.kind = KIND_SURVEY_ANSWER,
	.key = "survey_answer",
	.name = "survey answer",
	.plural = "survey answers",
	.help = "What one person, or one sheet without a name, says to one item of a survey.",
	.size = sizeof(struct SurveyAnswer),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "item",
	.order = "survey",
	.order_then = {"person", "sheet", "item"},
	.check = check,
	.is_private = true,
};
