/* Location: one of the places where a practice works. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/people.h"

static const struct Field fields[] = {
	{AT(Location, practice, REF), .key = "practice", .label = "Practice",
	 .help = "The practice that works there.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PRACTICE,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Location, name, TEXT), .key = "name", .label = "Name",
	 .help = "What the place is called, like Main campus.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 24},
	{AT(Location, address, NOTE), .key = "address", .label = "Address",
	 .help = "All of it, line by line, as it is written in its country.", .flags = FIELD_SEARCH,
	 .max = 500},
	{AT(Location, city, TEXT), .key = "city", .label = "City", .help = "Town or city.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 18},
	{AT(Location, region, TEXT), .key = "region", .label = "Region",
	 .help = "State, province or region, where the country has any.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 10,
	 .heads = "State|Province|State/Province"},
	{AT(Location, postal_code, TEXT), .key = "postal_code", .label = "Postal code",
	 .help = "Digits and letters as the country writes them.", .flags = FIELD_SEARCH, .max = 20,
	 .width = 11, .heads = "ZIP|ZIP code|Postcode"},
	{AT(Location, country, TEXT), .key = "country", .label = "Country",
	 .help = "The country's name; the practice's when not given.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 12},
	{AT(Location, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping, like the door to ring at.", .flags = FIELD_SEARCH},
	{AT(Location, closed, DAY), .key = "closed", .lean = DAY_LAST, .label = "Closed",
	 .help = "From that day on it is no place of the practice any more; nothing: it is open."},
};

const struct Entity location_entity = {
	.kind = KIND_LOCATION,
	.key = "location",
	.name = "location",
	.plural = "locations",
	.help = "One of the places where a practice works.",
	.size = sizeof(struct Location),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "name",
	.order = "name",
};
