/* Issuing papers: the numbers of a series have no gaps, for a number is given in the operation that
 * issues the paper, and no paper is ever removed. */
#include "qtp/issued.h"

#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CENTURY 100
#define NUMBER_MOST 999999

/* "QTP17" */
static const char *series_name(enum PaperKind kind, Day day, struct Arena *arena)
{
	const struct Field *field = entity_field(entity_get(KIND_PAPER), "kind");
	const char *series = field->choices[kind].detail;
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	return arena_format(arena, "%s%02d", series, year % CENTURY);
}

static bool next_serial(struct Domain *domain, const char *series, struct Arena *arena,
			const char **ret_serial, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PAPER);
	struct ListQuery query = {.entity = entity,
				  .sort = entity_field(entity, "serial"),
				  .descending = true,
				  .limit = 1};
	struct Records last;
	int64_t number = 1;

	if (!filter_parse(entity, arena_format(arena, "serial:%s-", series),
			  (struct ParseFrame){domain->today, arena}, &query.filter, error) ||
	    !domain_list(domain, &query, arena, &last, error))
		return false;
	if (last.n > 0) {
		const char *serial = ((const struct Paper *)records_at(&last, 0))->serial;

		number = strtoll(serial + strlen(series) + 1, NULL, 10) + 1;
	}
	if (number > NUMBER_MOST)
		return error_set(error, ERROR_FULL, "serial",
				 "The series %s has no number after %d. Issue the paper in another "
				 "year.",
				 series, NUMBER_MOST);
	*ret_serial = arena_format(arena, "%s-%06" PRId64, series, number);
	return true;
}

static bool put(struct Domain *domain, const struct Paper *before, struct Paper *paper,
		struct Arena *arena, struct Error *error)
{
	const struct RecordPut put = {.entity = entity_get(KIND_PAPER),
				      .before = before,
				      .record = paper,
				      .arena = arena};

	return record_put(domain, &put, error);
}

bool issued_add(struct Domain *domain, struct Paper *paper, struct Arena *arena,
		struct Error *error)
{
	if (!scope_check_whole(domain, "A series of numbers", error) ||
	    !domain_check_main(domain, error))
		return false;
	paper->day = domain->today;
	paper->state = ISSUED_GOOD;
	return next_serial(domain, series_name((enum PaperKind)paper->kind, paper->day, arena),
			   arena, &paper->serial, error) &&
	       put(domain, NULL, paper, arena, error);
}

bool issued_put(struct Domain *domain, const struct PaperDraft *draft, struct Arena *arena,
		struct PaperIssued *ret_issued, struct Error *error)
{
	struct Paper *paper = &ret_issued->paper;
	struct PapersFound found;

	if (!scope_check_whole(domain, "A series of numbers", error) ||
	    !issued_find(domain, draft->of, arena, &found, error))
		return false;
	ret_issued->is_new = !found.good;
	if (found.good) {
		*paper = *found.good;
		return true;
	}
	record_blank(entity_get(KIND_PAPER), paper);
	paper->kind = (Choice)draft->of.kind;
	paper->session = draft->of.session;
	paper->person = draft->of.person;
	paper->text = draft->text;
	paper->replaces = found.last_void ? found.last_void->record.id : 0;
	return issued_add(domain, paper, arena, error);
}

bool issued_void(struct Domain *domain, const struct Paper *paper, const char *reason,
		 struct Arena *arena, struct Error *error)
{
	struct Paper after = *paper;

	if (paper->state == ISSUED_VOID)
		return error_set(error, ERROR_INPUT, "serial", "%s is void already: %s",
				 paper->serial, paper->reason ? paper->reason : "");
	if (text_is_empty(reason))
		return error_set(error, ERROR_INPUT, "reason", "Say why %s is voided.",
				 paper->serial);
	after.state = ISSUED_VOID;
	after.voided = domain->today;
	after.reason = reason;
	return put(domain, paper, &after, arena, error);
}
