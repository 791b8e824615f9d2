/* Who is in control of the content of a session, and what is on its file. */
#include "view_control.h"

#include "qtp/engine/domain/gate.h"

#include <stdlib.h>
#include <string.h>

/* What is read of a session before it is put together. */
struct Reading {
	struct Domain *domain;
	struct Arena *arena;
	struct Control *control;
};

static struct InControl *add_person(struct Reading *reading, Id id, const char *role,
				    bool is_exempt, struct Error *error)
{
	struct Control *control = reading->control;
	struct InControl *in;
	struct Person *person;

	for (size_t i = 0; i < control->n; i++) {
		in = &control->people[i];
		if (in->person->record.id != id)
			continue;
		if (!strstr(in->role, role))
			in->role = arena_format(reading->arena, "%s, %s", in->role, role);
		in->is_exempt = in->is_exempt && is_exempt;
		return in;
	}
	person = ARENA_NEW(reading->arena, struct Person);
	if (!domain_get(reading->domain, (struct KindId){KIND_PERSON, id}, person, reading->arena,
			error))
		return NULL;
	control->people = arena_grow(reading->arena, control->people, control->n,
				     &control->capacity, sizeof *control->people);
	in = &control->people[control->n++];
	*in = (struct InControl){.person = person, .role = role, .is_exempt = is_exempt};
	return in;
}

static bool add_faculty(struct Reading *reading, struct Error *error)
{
	struct Records agenda;

	if (!domain_children(
		    reading->domain,
		    (struct OwnedBy){KIND_AGENDA, "session", reading->control->session.record.id},
		    reading->arena, &agenda, error))
		return false;
	for (size_t i = 0; i < agenda.n; i++) {
		const struct Agenda *item = records_at(&agenda, i);
		bool is_exempt = item->nonclinical == CHOICE_YES || item->kind == AGENDA_BREAK ||
				 item->kind == AGENDA_MEAL;

		if (item->faculty &&
		    !add_person(reading, item->faculty, "faculty", is_exempt, error))
			return false;
	}
	return true;
}

static bool add_planners(struct Reading *reading, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PLANNER);
	const struct Field *role = entity_field(entity, "role");
	struct Records planners;

	if (!domain_children(
		    reading->domain,
		    (struct OwnedBy){entity->kind, "session", reading->control->session.record.id},
		    reading->arena, &planners, error))
		return false;
	for (size_t i = 0; i < planners.n; i++) {
		const struct Planner *planner = records_at(&planners, i);

		reading->control->has_any = true;
		if (!add_person(reading, planner->person, role->choices[planner->role].label, false,
				error))
			return false;
	}
	return true;
}

static bool find_disclosure(struct Reading *reading, struct InControl *in, struct Error *error)
{
	struct Records records;
	const struct Disclosure **all;

	if (!domain_children(reading->domain,
			     (struct OwnedBy){KIND_DISCLOSURE, "person", in->person->record.id},
			     reading->arena, &records, error))
		return false;
	all = ARENA_ARRAY(reading->arena, records.n, const struct Disclosure *);
	for (size_t i = 0; i < records.n; i++)
		all[i] = records_at(&records, i);
	in->disclosure = control_newest(all, records.n);
	in->state =
		control_state(all, records.n, in->is_exempt, reading->control->session.first_day);
	reading->control->has_any = reading->control->has_any || in->disclosure;
	reading->control->n_open += control_is_open(in->state);
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct InControl *left = a, *right = b;
	int order = strcmp(left->person->name, right->person->name);

	return order ? order
		     : (left->person->record.id > right->person->record.id) -
			       (left->person->record.id < right->person->record.id);
}

bool control_load(struct Domain *domain, Id session, struct Arena *arena,
		  struct Control *ret_control, struct Error *error)
{
	struct Reading reading = {domain, arena, ret_control};

	*ret_control = (struct Control){.people = NULL};
	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, &ret_control->session,
			arena, error) ||
	    !add_faculty(&reading, error) || !add_planners(&reading, error))
		return false;
	for (size_t i = 0; i < ret_control->n; i++)
		if (!find_disclosure(&reading, &ret_control->people[i], error))
			return false;
	if (ret_control->n > 1)
		qsort(ret_control->people, ret_control->n, sizeof ret_control->people[0], by_name);
	return true;
}

const char *control_text(const struct InControl *in, struct Arena *arena)
{
	const struct Disclosure *disclosure = in->disclosure;
	char day[DAY_TEXT];

	if (in->state != CONTROL_FINE)
		return control_words(in->state);
	if (disclosure->interest != INTEREST_SOME)
		return "nothing to disclose";
	return arena_format(arena, "%s, %s; mitigated on %s: %s", disclosure->nature,
			    disclosure->company, day_medium(disclosure->mitigated_on, day),
			    disclosure->mitigation);
}

/* Nothing where no one was asked yet: the agenda of a plan is no handout. */
bool control_add_to_agenda(struct Domain *domain, struct DocumentSource source,
			   struct Document *document, struct Error *error)
{
	struct Arena *arena = document->arena;
	struct Control control;

	if (!control_load(domain, source.id, arena, &control, error))
		return false;
	if (!control.has_any)
		return true;
	document_heading(document, 1, "Disclosures");
	document_paragraph(document,
			   "Of everyone in control of content, for the 24 months before.");
	for (size_t i = 0; i < control.n; i++) {
		const struct InControl *in = &control.people[i];

		document_list_item(
			document,
			arena_format(arena, "%s%s%s (%s): %s.", in->person->name,
				     in->person->credentials ? ", " : "",
				     in->person->credentials ? in->person->credentials : "",
				     in->role, control_text(in, arena)));
	}
	return true;
}

bool activity_file_load(struct Domain *domain, Id session, struct Arena *arena,
			struct ActivityFile *ret_file, struct Error *error)
{
	struct Records records;

	*ret_file = (struct ActivityFile){.n_complete = 0};
	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, &ret_file->session, arena,
			error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_EVIDENCE, "session", session}, arena,
			     &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Evidence *evidence = records_at(&records, i);

		if (evidence->item < 0 || evidence->item >= N_EVIDENCE_ITEMS)
			continue;
		ret_file->items[evidence->item] = evidence;
	}
	for (int i = 0; i < N_EVIDENCE_ITEMS; i++)
		ret_file->n_complete += evidence_is_complete(ret_file->items[i]);
	return true;
}
