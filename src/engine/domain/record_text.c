/* Record text: what the texts of a record may hold: zones that exist, nothing about patients. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/patient.h"
#include "qtp/engine/os/zone.h"
#include "record_work.h"

#include <string.h>

/* A zone that every copy of the zone data has: without it the system has none, and nothing can be
 * judged. */
#define SURE_ZONE "America/New_York"

void check_zones(struct Writing *writing, const void *record)
{
	for (size_t i = 0; i < writing->entity->n_fields; i++) {
		const struct Field *field = &writing->entity->fields[i];
		const char *zone;

		if (field->type != FIELD_ZONE || field_is_missing(field, record))
			continue;
		zone = field_value(field, record, writing->arena).text;
		if (!os_zone_exists(zone) && os_zone_exists(SURE_ZONE))
			issues_add(writing->issues, ERROR_INPUT, field->key,
				   "The system knows no time zone \"%s\". Write it like "
				   "America/Chicago.",
				   text_show(writing->arena, zone));
	}
}

/* Texts in which people write freely; a name, a code or a telephone number is none. */
static bool is_free_text(const struct Field *field)
{
	static const char *const keys[] = {
		"text",	      "reason",	    "reviewed", "note",	    "left_out", "due_reason",
		"what",	      "where",	    "since",	"size",	    "effect",	"scope_in",
		"scope_out",  "monitor",    "trigger",	"training", "title",	"objective",
		"prediction", "population", "trouble",
	};

	if (field->type == FIELD_NOTE)
		return true;
	for (size_t i = 0; field->type == FIELD_TEXT && i < sizeof keys / sizeof keys[0]; i++) {
		if (strcmp(keys[i], field->key) == 0)
			return !(field->flags & FIELD_JUDGED);
	}
	return false;
}

void check_patient_data(struct Writing *writing, const void *record)
{
	for (size_t i = 0; i < writing->entity->n_fields; i++) {
		const struct Field *field = &writing->entity->fields[i];
		struct PatientFinding finding;

		if (!is_free_text(field) || field_is_missing(field, record) ||
		    (writing->before && field_equal(field, writing->before, record)))
			continue;
		finding = patient_guard(field_value(field, record, writing->arena).text,
					writing->domain->today);
		if (finding.sign != PATIENT_NOTHING)
			issues_warn(writing->issues, field->key, "%s",
				    patient_sentence(finding, field->label, writing->arena));
	}
}
