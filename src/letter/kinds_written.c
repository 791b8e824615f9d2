/* Written: a letter that was written to a person. */
#include "qtp/engine/base/math.h"
#include "qtp/letter.h"

/* In the order of enum LetterWay. */
static const struct FieldChoice ways[] = {
	{"draft", "draft"}, {"link", "link"},	{"text", "text"},
	{"other", "other"}, {NULL, NULL, NULL},
};

#define NAME_MOST 40
#define SUBJECT_MOST 300

static const struct Field fields[] = {
	{AT(Written, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Written",
	 .help = "The day on which it was written; today when it is not given.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_COLUMN},
	{AT(Written, letter, TEXT), .key = "letter", .label = "Letter",
	 .help = "Which letter: the name of its template, or any other.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = NAME_MOST, .width = 16},
	{AT(Written, team, REF), .key = "team", .label = "Team", .help = "The team it is about.",
	 .flags = FIELD_COLUMN, .ref = KIND_TEAM, .removal = REMOVAL_CLEAR, .width = 20},
	{AT(Written, person, REF), .key = "person", .label = "To", .help = "To whom it went.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .ref = KIND_PERSON, .removal = REMOVAL_ALONG,
	 .width = 20},
	{AT(Written, about, TEXT), .key = "about", .label = "About",
	 .help = "REF of the record it is about, as it was then.", .flags = FIELD_SEARCH,
	 .max = NAME_MOST, .width = 10},
	{AT(Written, subject, TEXT), .key = "subject", .label = "Subject",
	 .help = "Its subject, as it was written.", .flags = FIELD_SEARCH, .max = SUBJECT_MOST,
	 .width = 30},
	{AT(Written, way, CHOICE), .key = "way", .label = "As",
	 .help = "A draft of mail, a mailto: link, a text, or written elsewhere.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = ways, .initial = "other", .width = 6},
};

const struct Entity written_entity = {
	.kind = KIND_WRITTEN,
	.key = "written",
	.name = "written letter",
	.plural = "written letters",
	.help = "A letter that was written to a person, kept by letter and by hand.",
	.size = sizeof(struct Written),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "letter",
	.order = "day",
};
