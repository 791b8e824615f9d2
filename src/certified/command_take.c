/* What the steps of a case take from a command: days, people, reasons, the edition. */
#include "command_case.h"
#include "view_case.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

const char *case_name(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Case *one = record;

	return domain_label(domain, KIND_PRACTICE, one->practice, arena);
}

bool case_take_day(const struct Moving *moving, Day *ret_day, struct Error *error)
{
	const struct Case *before = moving->before;
	Day today = moving->call->domain->today;
	char day[DAY_TEXT], other[DAY_TEXT];

	*ret_day = today;
	if (!text_is_empty(call_text(moving->call, "since")) &&
	    !call_day(moving->call, "since", day_frame(today, DAY_LAST), ret_day, error))
		return false;
	if (*ret_day > today)
		return error_set(error, ERROR_INPUT, "since",
				 "%s is still to come, today is %s. Give the day on which it was.",
				 day_medium(*ret_day, day), day_medium(today, other));
	return before->since == DAY_NONE || *ret_day >= before->since ||
	       error_set(error, ERROR_INPUT, "since",
			 "%s is before %s, since when it is %s. Give a later day.",
			 day_medium(*ret_day, day), day_medium(before->since, other),
			 case_state_label(before));
}

bool case_take_step(const struct Moving *moving, Day *member, struct Error *error)
{
	struct Case *after = moving->after;

	if (!case_take_day(moving, &after->since, error))
		return false;
	*member = after->since;
	return true;
}

bool case_take_person(const struct Moving *moving, Id *member, struct Error *error)
{
	const char *by = call_text(moving->call, "surveyor");

	return text_is_empty(by) ||
	       domain_resolve(moving->call->domain, entity_get(KIND_PERSON), by, member, error);
}

bool case_take_reason(const struct Moving *moving, const char *field, const char *missing,
		      struct Error *error)
{
	const char *reason = call_text(moving->call, "reason");

	if (text_is_empty(reason))
		return error_set(error, ERROR_INPUT, "reason", "%s", missing);
	return field_parse(entity_field(&case_entity, field), moving->after, reason,
			   (struct ParseFrame){moving->call->domain->today, moving->arena}, error);
}

bool case_edition_of_day(const struct Moving *moving, Id *ret_edition, struct Error *error)
{
	const struct ListQuery query = {.entity = entity_get(KIND_EDITION)};
	Day applied = ((const struct Case *)moving->after)->applied;
	struct Records editions;

	*ret_edition = 0;
	if (!domain_list(moving->call->domain, &query, moving->arena, &editions, error))
		return false;
	for (size_t i = 0; i < editions.n; i++) {
		const struct Edition *edition = records_at(&editions, i);

		if (edition->valid_from <= applied)
			*ret_edition = edition->record.id;
	}
	return true;
}

/* It is that of the day of the application; ratings keep the one they were made by. */
static bool take_edition(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	struct Records findings;
	Id edition;

	if (!domain_children(moving->call->domain,
			     (struct OwnedBy){KIND_FINDING, "case", after->record.id},
			     moving->arena, &findings, error) ||
	    !case_edition_of_day(moving, &edition, error))
		return false;
	if (findings.n == 0 && edition)
		after->edition = edition;
	return true;
}

bool case_take_apply(const struct Moving *moving, struct Error *error)
{
	return case_take_step(moving, &((struct Case *)moving->after)->applied, error) &&
	       take_edition(moving, error);
}

bool case_take_beside(const struct Moving *moving, Day *member, struct Error *error)
{
	const struct Case *before = moving->before;
	struct Case *after = moving->after;
	struct Case any = *before;
	struct Moving free = *moving;

	any.since = DAY_NONE;
	free.before = &any;
	after->state = before->state;
	return case_take_day(&free, member, error);
}

/* Another surveyor: whether there is a conflict of interest is not known yet. */
bool case_take_surveyor(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;

	if (!case_take_person(moving, &after->surveyor, error))
		return false;
	if (after->surveyor != ((const struct Case *)moving->before)->surveyor)
		after->conflict_checked = DAY_NONE;
	return true;
}

bool case_facts_of(struct Domain *domain, Id id, struct Arena *arena,
		   const struct CaseFacts **ret_facts, struct Error *error)
{
	struct FactsBatch *batch;

	if (!case_load(domain, (struct IdSpan){&id, 1}, arena, &batch, error))
		return false;
	*ret_facts = batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;
	return (*ret_facts && (*ret_facts)->one) ||
	       error_set(error, ERROR_INPUT, "", "This case is no longer there.");
}

/* The practice says whether the surveyor has a conflict of interest, before the visit. */
const char *case_unchecked_words(const struct Case *one)
{
	return one->surveyor && one->conflict_checked == DAY_NONE
		       ? " No conflict of interest is ruled out yet: the step \"check\" "
			 "records it."
		       : "";
}
