/* Survey and item: when a cohort is asked, and what. */
#include "qtp/engine/base/math.h"
#include "qtp/survey.h"

#define CODE_MOST 40
#define TEXT_MOST 200

static const struct FieldChoice subjects[] = {
	[SUBJECT_KNOWLEDGE] = {"knowledge", "knowledge"},
	[SUBJECT_COMPETENCE] = {"competence", "competence"},
	[SUBJECT_SESSION] = {"session", "session"},
	{NULL, NULL},
};

static const struct Field item_fields[] = {
	{AT(SurveyItem, season, REF), .key = "season", .label = "Season",
	 .help = "The season whose surveys ask it.", .flags = FIELD_REQUIRED | FIELD_FIXED,
	 .ref = KIND_SEASON, .removal = REMOVAL_ALONG, .width = 8},
	{AT(SurveyItem, code, TEXT), .key = "code", .label = "Item",
	 .help = "A short name, as the head of a column has it: K1.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 12, .width = 8},
	{AT(SurveyItem, text, TEXT), .key = "text", .label = "Text",
	 .help = "What is asked, answered from 1 (not at all) to 10 (fully).",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = TEXT_MOST, .width = 50,
	 .heads = "Question|Item text"},
	{AT(SurveyItem, subject, CHOICE), .key = "subject", .label = "About",
	 .help = "Knowledge or competence, asked before, after and half a year on; or a session.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = subjects, .initial = "knowledge",
	 .width = 11},
};

const struct Entity survey_item_entity = {
	.kind = KIND_SURVEY_ITEM,
	.key = "survey_item",
	.name = "survey item",
	.plural = "survey items",
	.help = "A sentence that surveys ask people to rate from 1 to 10.",
	.size = sizeof(struct SurveyItem),
	.fields = item_fields,
	.n_fields = N_ITEMS(item_fields),
	.label_field = "code",
	.order = "code",
};

static const struct FieldChoice waves[] = {
	[WAVE_BEFORE] = {"before", "before the course"},
	[WAVE_AFTER] = {"after", "after the course"},
	[WAVE_LATER] = {"later", "six months on"},
	[WAVE_SESSION] = {"session", "evaluation of a session"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Survey, cohort, REF), .key = "cohort", .label = "Cohort", .help = "Who is asked.",
	 .flags = FIELD_REQUIRED | FIELD_FIXED, .ref = KIND_COHORT, .removal = REMOVAL_ALONG,
	 .width = 8},
	{AT(Survey, wave, CHOICE), .key = "wave", .label = "When",
	 .help = "Before the course, after it, six months on, or about a session.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = waves, .width = 23},
	{AT(Survey, session, REF), .key = "session", .label = "Session",
	 .help = "The session that an evaluation is about.", .ref = KIND_SESSION,
	 .removal = REMOVAL_REFUSE, .width = 10},
	{AT(Survey, name, TEXT), .key = "name", .label = "Survey",
	 .help = "Its name; made from cohort or session where none is given: DAL17-before.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .max = CODE_MOST, .width = 24},
	{AT(Survey, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "The last day on which answers are expected; made from the sessions where none "
		 "is given.",
	 .flags = FIELD_COLUMN},
};

const struct Entity survey_entity = {
	.kind = KIND_SURVEY,
	.key = "survey",
	.name = "survey",
	.plural = "surveys",
	.help = "A time at which a cohort is asked: before, after, six months on, or of a session.",
	.size = sizeof(struct Survey),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "name",
	.order = "due",
};
