/* Practice: the institution a team comes from. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/people.h"

static const struct FieldChoice settings[] = {
	{"academic", "academic"}, {"community", "community"}, {"other", "other"}, {NULL, NULL}};

static const struct Field fields[] = {
	{AT(Practice, name, TEXT), .key = "name", .label = "Name",
	 .help = "The practice's full name.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH,
	 .width = 30,
	 .heads = "Practice name|Praxis|Klinik|Cabinet|Clínica|Consultorio|"
		  "Institution|Institution name|Organization|Organisation|"
		  "Organization name|Company|Clinic|Hospital|Affiliation"},
	{AT(Practice, address, NOTE), .key = "address", .label = "Address",
	 .help = "As it is written in its country, several lines.", .flags = FIELD_SEARCH,
	 .max = 500, .heads = "Street|Street address|Mailing address|Adresse|Anschrift|Dirección"},
	{AT(Practice, city, TEXT), .key = "city", .label = "City", .help = "Town or city.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 18, .heads = "Town|Ort|Stadt|Ville|Ciudad"},
	{AT(Practice, region, TEXT), .key = "region", .label = "Region",
	 .help = "State, province or region.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 10,
	 .heads = "State|Province|State/Province"},
	{AT(Practice, postal_code, TEXT), .key = "postal_code", .label = "Postal code",
	 .help = "ZIP or postcode, as the country writes it.", .flags = FIELD_SEARCH, .max = 20,
	 .width = 11, .heads = "ZIP|ZIP code|Postcode|PLZ|Postleitzahl|Code postal|Código postal"},
	{AT(Practice, country, TEXT), .key = "country", .label = "Country",
	 .help = "The country's name.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 12},
	{AT(Practice, setting, CHOICE), .key = "setting", .label = "Setting",
	 .help = "Academic, community or other.", .flags = FIELD_COLUMN, .choices = settings,
	 .width = 10, .heads = "Practice type|Type of practice"},
	{AT(Practice, n_physicians, NUMBER), .key = "n_physicians", .label = "Physicians",
	 .help = "How many oncologists practise there.", .min = 0, .max = 100000, .width = 10,
	 .heads = "Number of physicians|Number of oncologists|Oncologists"},
	{AT(Practice, specialty, TEXT), .key = "specialty", .label = "Specialty",
	 .help = "Any oncology specialty.", .flags = FIELD_SEARCH},
	{AT(Practice, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH,
	 .heads = "Note|Comment|Comments|Remarks"},
	{AT(Practice, currency, TEXT), .key = "currency", .label = "Currency",
	 .help = "Three letters, like EUR: what it is charged in; nothing: that of the season.",
	 .flags = FIELD_SEARCH, .max = 3, .width = 3},
};

const struct Entity practice_entity = {
	.kind = KIND_PRACTICE,
	.key = "practice",
	.name = "practice",
	.plural = "practices",
	.help = "The institution a team comes from.",
	.size = sizeof(struct Practice),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "name",
	.order = "name",
	.folded_since = 46,
};
