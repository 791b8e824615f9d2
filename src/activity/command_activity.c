/* What is done about disclosures and the file of a session. */
#include "command_activity.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"

#include <inttypes.h>

bool evidence_put(struct Domain *domain, const struct EvidenceOf *of, struct Issues *issues,
		  struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_EVIDENCE);
	const struct Evidence *before = of->file->items[of->item];
	const struct Assignment assignments[] = {
		{"day", of->day ? of->day : "today"},
		{"place", of->place},
		{"session", of->file->session.code},
		{"item", entity_field(entity, "item")->choices[of->item].key},
	};
	Id id;

	if (text_is_empty(of->place))
		return error_set(error, ERROR_INPUT, "place",
				 "Say where it is: a file, a link, or the folder on a shelf.");
	return before ? record_set(domain,
				   &(struct RecordEdit){.entity = entity,
							.fields = {assignments, 2},
							.issues = issues},
				   (struct IdSpan){&before->record.id, 1}, error)
		      : record_add(
				domain,
				&(struct RecordEdit){.entity = entity,
						     .fields = {assignments, N_ITEMS(assignments)},
						     .issues = issues},
				&id, error);
}

/* The one that the person was asked for and that is still to come; 0: none. */
static bool find_waiting(struct Domain *domain, Id person, struct Arena *arena, Id *ret_id,
			 struct Error *error)
{
	struct Records all;

	*ret_id = 0;
	if (!domain_children(domain, (struct OwnedBy){KIND_DISCLOSURE, "person", person}, arena,
			     &all, error))
		return false;
	for (size_t i = 0; i < all.n; i++) {
		const struct Disclosure *disclosure = records_at(&all, i);

		if (disclosure->received == DAY_NONE)
			*ret_id = disclosure->record.id;
	}
	return true;
}

/* What it is to say, and in the last place the person. */
#define SAID_MOST 3
struct Said {
	struct Assignment items[SAID_MOST];
	size_t n;
};

/* Into the one that is to come, else into a new one. */
static bool put(struct Domain *domain, Id person, struct Said said, struct Issues *issues,
		struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_DISCLOSURE);
	Id id;

	said.items[said.n] = (struct Assignment){
		"person", arena_format(issues->arena, "id:%" PRId64, (int64_t)person)};
	if (!find_waiting(domain, person, issues->arena, &id, error))
		return false;
	return id ? record_set(domain,
			       &(struct RecordEdit){.entity = entity,
						    .fields = {said.items, said.n},
						    .issues = issues},
			       (struct IdSpan){&id, 1}, error)
		  : record_add(domain,
			       &(struct RecordEdit){.entity = entity,
						    .fields = {said.items, said.n + 1},
						    .issues = issues},
			       &id, error);
}

bool disclosure_ask(struct Domain *domain, Id person, struct Issues *issues, struct Error *error)
{
	return put(domain, person, (struct Said){{{"asked", "today"}}, 1}, issues, error);
}

bool disclosure_take_none(struct Domain *domain, Id person, struct Issues *issues,
			  struct Error *error)
{
	return put(domain, person, (struct Said){{{"received", "today"}, {"interest", "none"}}, 2},
		   issues, error);
}

bool disclosure_mitigate(struct Domain *domain, const struct Disclosure *disclosure,
			 const char *how, struct Issues *issues, struct Error *error)
{
	const struct Assignment assignments[] = {{"mitigation", how}, {"mitigated_on", "today"}};

	return record_set(domain,
			  &(struct RecordEdit){.entity = entity_get(KIND_DISCLOSURE),
					       .fields = {assignments, N_ITEMS(assignments)},
					       .issues = issues},
			  (struct IdSpan){&disclosure->record.id, 1}, error);
}
