/* Cycles on the chart of their measure: an annotation on the day of the start, or a new phase. */
#include "command_item.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/project.h"

#include <inttypes.h>

/* A cycle on its way to the chart. */
struct Marking {
	struct Annotation annotation;
	struct Arena *arena;
};

static bool check_cycle(const struct Cycle *cycle, struct Error *error)
{
	if (!cycle->measure)
		return error_set(error, ERROR_RULE, "measure",
				 "PDSA %" PRId64 " has no measure, so there is no chart to mark. "
				 "Give it one.",
				 cycle->number);
	return cycle->start != DAY_NONE ||
	       error_set(error, ERROR_RULE, "start",
			 "PDSA %" PRId64 " has no start. Say from which day it is tried.",
			 cycle->number);
}

bool cycle_mark_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Cycle cycle;
	bool ready = domain_get(domain, (struct KindId){KIND_CYCLE, id}, &cycle, &arena, error) &&
		     check_cycle(&cycle, error);

	arena_release(&arena);
	return ready;
}

/* A chart has one mark of a cycle. */
static bool check_new(struct Domain *domain, const struct Marking *marking, struct Error *error)
{
	const struct Annotation *wanted = &marking->annotation;
	struct Records annotations;
	char day[DAY_TEXT];

	if (!domain_children(domain, (struct OwnedBy){KIND_ANNOTATION, "measure", wanted->measure},
			     marking->arena, &annotations, error))
		return false;
	for (size_t i = 0; i < annotations.n; i++) {
		const struct Annotation *other = records_at(&annotations, i);

		if (other->day == wanted->day && text_equal(other->text, wanted->text))
			return error_set(error, ERROR_RULE, "day",
					 "The chart has it already, on %s: id:%" PRId64 ".",
					 day_medium(other->day, day), other->record.id);
	}
	return true;
}

static bool mark_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Marking *marking = context;
	const struct RecordPut put = {.entity = entity_get(KIND_ANNOTATION),
				      .record = &marking->annotation,
				      .arena = marking->arena,
				      .force = true};

	return check_new(domain, marking, error) && record_put(domain, &put, error);
}

static bool fill(const struct CommandCall *call, struct Marking *marking, struct Error *error)
{
	struct Annotation *annotation = &marking->annotation;
	const struct Entity *entity = entity_get(KIND_ANNOTATION);
	const char *phase = call_text(call, "phase");
	struct Cycle cycle;

	if (!domain_get(call->domain, (struct KindId){KIND_CYCLE, call->ids[0]}, &cycle,
			marking->arena, error) ||
	    !check_cycle(&cycle, error))
		return false;
	record_new(call->domain, entity, annotation, marking->arena);
	annotation->measure = cycle.measure;
	annotation->day = cycle.start;
	annotation->text =
		arena_format(marking->arena, "PDSA %" PRId64 ": %s", cycle.number, cycle.objective);
	return text_is_empty(phase) ||
	       field_parse(entity_field(entity, "phase"), annotation, phase,
			   (struct ParseFrame){call->domain->today, marking->arena}, error);
}

bool cycle_mark(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Marking marking = {.arena = &arena};
	bool marked = fill(call, &marking, error);
	const char *measure = "";
	char day[DAY_TEXT];

	if (marked) {
		measure =
			domain_ref(call->domain, KIND_MEASURE, marking.annotation.measure, &arena);
		marked = operation_run(call->domain,
				       arena_format(&arena, "mark %s on the chart %s",
						    marking.annotation.text, measure),
				       mark_body, &marking, error);
	}
	if (marked && done)
		text_format(done, "%s is on the chart %s from %s%s.",
			    text_show(&arena, marking.annotation.text), measure,
			    day_medium(marking.annotation.day, day),
			    marking.annotation.phase == CHOICE_YES ? ", as a new phase" : "");
	arena_release(&arena);
	return marked;
}
