/* Annotation: something that happened while a measure was taken. */
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

static const struct Field fields[] = {
	{AT(Annotation, measure, REF), .key = "measure", .label = "Measure", .help = "The measure.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_MEASURE,
	 .removal = REMOVAL_ALONG, .width = 30},
	{AT(Annotation, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Date",
	 .help = "The day it happened.", .flags = FIELD_REQUIRED | FIELD_COLUMN},
	{AT(Annotation, text, TEXT), .key = "text", .label = "Text",
	 .help = "What happened, like PDSA 1.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 34,
	 .heads = "Note|Event|Comment|What happened"},
	{AT(Annotation, phase, YES_NO), .key = "phase", .label = "New phase",
	 .help = "Whether centre and limits restart with the first point from this day on.",
	 .flags = FIELD_COLUMN, .initial = "no", .width = 9},
	{AT(Annotation, freeze_until, DAY), .key = "freeze_until", .lean = DAY_LAST,
	 .label = "Frozen until",
	 .help = "The baseline of the new phase ends with the point of this day; nothing: all of "
		 "it."},
};

const struct Entity annotation_entity = {
	.kind = KIND_ANNOTATION,
	.key = "annotation",
	.name = "annotation",
	.plural = "annotations",
	.help = "Something that happened while a measure was taken.",
	.size = sizeof(struct Annotation),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "text",
	.order = "day",
};
