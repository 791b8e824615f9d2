/* Requirements: closed with evidence that the chart of a project proposes, and waived. */
#include "command_requirement.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/chart.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "rule_compliance.h"

/* A requirement on its way; owned by the arena. */
struct Changing {
	const struct CommandCall *call;
	struct Arena *arena;
	struct Requirement before, after;
	const char *proposed; /* evidence from the chart; NULL: none */
	bool wanted;	      /* that chart shows a change in the wanted direction */
};

static bool load(struct Changing *changing, struct Error *error)
{
	if (!domain_get(changing->call->domain,
			(struct KindId){KIND_REQUIREMENT, changing->call->ids[0]},
			&changing->before, changing->arena, error))
		return false;
	changing->after = changing->before;
	return true;
}

static bool put_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Changing *changing = context;
	const struct RecordPut put = {.entity = &requirement_entity,
				      .before = &changing->before,
				      .record = &changing->after,
				      .arena = changing->arena};

	return record_put(domain, &put, error);
}

static bool save(struct Changing *changing, const char *what, struct Error *error)
{
	return operation_run(
		changing->call->domain,
		arena_format(changing->arena, "%s \"%s\"", what, changing->before.title), put_body,
		changing, error);
}

static bool check_open(const struct Requirement *one, struct Error *error)
{
	char day[DAY_TEXT];

	if (one->closed != DAY_NONE)
		return error_set(error, ERROR_INPUT, "closed", "\"%s\" was closed on %s already.",
				 one->title, day_medium(one->closed, day));
	return one->waiver != WAIVER_GRANTED ||
	       error_set(error, ERROR_INPUT, "waiver", "\"%s\" is waived.", one->title);
}

bool requirement_is_open_still(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Requirement one;
	bool open =
		domain_get(domain, (struct KindId){KIND_REQUIREMENT, id}, &one, &arena, error) &&
		check_open(&one, error);

	arena_release(&arena);
	return open;
}

/* A text of the call into a field of it. */
static bool take_text(struct Changing *changing, const char *argument, const char *field,
		      struct Error *error)
{
	const char *text = call_text(changing->call, argument);

	return text_is_empty(text) ||
	       field_parse(entity_field(&requirement_entity, field), &changing->after, text,
			   (struct ParseFrame){changing->call->domain->today, changing->arena},
			   error);
}

/* --- Closing --- */

static const char *outline_words(const struct MeasureOutline *outline, const char *code,
				 struct Arena *arena)
{
	const char *now = text_is_empty(outline->now_text)
				  ? ""
				  : arena_format(arena, " %s.", outline->now_text);

	return arena_format(arena, "%s (%s): %s%s", outline->name, code,
			    outline->fault ? outline->fault : outline->verdict, now);
}

/* What the chart of the team's first outcome measure says. */
static bool propose(struct Changing *changing, struct Error *error)
{
	struct Domain *domain = changing->call->domain;
	struct Arena *arena = changing->arena;
	struct MeasureOutline outline;
	struct TeamMeasures measures;
	const char *code;
	Id team;

	if (!changing->before.project)
		return true;
	if (!domain_resolve(domain, entity_get(KIND_TEAM), changing->before.project, &team,
			    error) ||
	    !team_measures(domain, team, arena, &measures, error))
		return false;
	if (measures.n == 0)
		return true;
	if (!measure_outline(domain, measures.ids[0], arena, &outline, error))
		return false;
	code = domain_ref(domain, KIND_MEASURE, measures.ids[0], arena);
	changing->proposed = outline_words(&outline, code, arena);
	changing->wanted = outline_has_chart(&outline) &&
			   outline.summary.conclusion.kind == CONCLUDED_WANTED &&
			   !conclusion_is_over(&outline.summary.conclusion);
	return true;
}

/* What was given, what is there already, else what the chart shows. */
static bool take_evidence(struct Changing *changing, struct Error *error)
{
	const char *given = call_text(changing->call, "evidence");

	if (!text_is_empty(given))
		return take_text(changing, "evidence", "evidence", error);
	if (changing->before.evidence)
		return true;
	if (changing->proposed && !changing->wanted)
		return error_set(error, ERROR_INPUT, "evidence",
				 "The chart of %s shows no change in the wanted direction: %s Say "
				 "what else shows that \"%s\" is met.",
				 changing->before.project, changing->proposed,
				 changing->before.title);
	if (!changing->proposed)
		return error_set(error, ERROR_INPUT, "evidence",
				 "Say what shows that \"%s\" is met%s.", changing->before.title,
				 changing->before.project
					 ? arena_format(changing->arena, "; %s has no chart yet",
							changing->before.project)
					 : "");
	changing->after.evidence = changing->proposed;
	return true;
}

static bool take_closed(struct Changing *changing, struct Error *error)
{
	Day today = changing->call->domain->today;

	changing->after.closed = today;
	return (text_is_empty(call_text(changing->call, "closed")) ||
		call_day(changing->call, "closed", day_frame(today, DAY_LAST),
			 &changing->after.closed, error)) &&
	       take_text(changing, "link", "link", error) &&
	       take_text(changing, "closed_by", "closed_by", error);
}

static bool plan_close(struct Changing *changing, struct Error *error)
{
	return load(changing, error) && check_open(&changing->before, error) &&
	       propose(changing, error) && take_evidence(changing, error) &&
	       take_closed(changing, error);
}

bool requirement_close(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Changing changing = {.call = call, .arena = &arena};
	bool closed = plan_close(&changing, error) && save(&changing, "close", error);

	if (closed && done)
		text_format(done, "Closed \"%s\", by %s. Evidence: %s",
			    text_show(&arena, changing.after.title),
			    text_show(&arena, changing.after.closed_by),
			    text_show(&arena, changing.after.evidence));
	arena_release(&arena);
	return closed;
}

bool requirement_close_plan(const struct CommandCall *call, struct Text *plan, struct Error *error)
{
	struct Arena arena = {0};
	struct Changing changing = {.call = call, .arena = &arena};
	bool planned = load(&changing, error) && check_open(&changing.before, error) &&
		       propose(&changing, error);

	if (planned && changing.proposed)
		text_format(plan, "The chart of %s proposes as evidence:\n\n%s\n",
			    changing.before.project, changing.proposed);
	else if (planned)
		text_append(plan, "No chart proposes evidence: the requirement has no team, or its "
				  "team has no measure.\n");
	if (planned && changing.before.evidence)
		text_format(plan, "\nEvidence so far: %s\n", changing.before.evidence);
	arena_release(&arena);
	return planned;
}

/* --- Waivers --- */

static bool take_waiver(struct Changing *changing, struct Error *error)
{
	const char *word = call_text(changing->call, "waiver");
	struct Requirement *after = &changing->after;
	const struct Field *field = entity_field(&requirement_entity, "waiver");
	char day[DAY_TEXT];

	if (!field_parse(field, after, word ? word : "",
			 (struct ParseFrame){changing->call->domain->today, changing->arena},
			 error))
		return false;
	if (text_is_empty(call_text(changing->call, "waiver_note")))
		return error_set(error, ERROR_INPUT, "waiver_note",
				 "A waiver needs its reason: say why it is asked for, or what was "
				 "answered and by whom.");
	if (after->waiver == WAIVER_ASKED && changing->before.waiver == WAIVER_ASKED)
		return error_set(
			error, ERROR_INPUT, "waiver",
			"A waiver of \"%s\" was asked for on %s already. Grant or refuse it.",
			changing->before.title, day_medium(changing->before.waiver_asked, day));
	if (after->waiver == WAIVER_ASKED) {
		after->waiver_asked = changing->call->domain->today;
		after->waiver_answered = DAY_NONE;
		after->waiver_answer = NULL;
		return take_text(changing, "waiver_note", "waiver_note", error);
	}
	if (changing->before.waiver != WAIVER_ASKED)
		return error_set(error, ERROR_INPUT, "waiver",
				 "No one waits for the answer to a waiver of \"%s\". Ask for it "
				 "first.",
				 changing->before.title);
	after->waiver_answered = changing->call->domain->today;
	return take_text(changing, "waiver_note", "waiver_answer", error);
}

bool requirement_waiver(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	const struct FieldChoice *labels = entity_field(&requirement_entity, "waiver")->choices;
	struct Arena arena = {0};
	struct Changing changing = {.call = call, .arena = &arena};
	bool waived = load(&changing, error) && check_open(&changing.before, error) &&
		      take_waiver(&changing, error) && save(&changing, "waiver of", error);

	if (waived && done)
		text_format(done, "The waiver of \"%s\" is %s.",
			    text_show(&arena, changing.after.title),
			    labels[changing.after.waiver].label);
	arena_release(&arena);
	return waived;
}
