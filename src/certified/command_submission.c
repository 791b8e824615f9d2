/* Submissions: the data of a period is received, accepted or given back. */
#include "command_submission.h"
#include "qtp/engine/domain/command_work.h"
#include "view_case.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "rule_submission.h"

#include <inttypes.h>
#include <string.h>

#define PERIODS_SAID 6

const char *submission_name(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Submission *one = record;
	char day[DAY_TEXT];

	return arena_format(arena, "%s of %s from %s", one->measure,
			    domain_label(domain, KIND_CASE, one->of_case, arena),
			    day_medium(one->period, day));
}

/* --- What is taken with a move --- */

/* A text of the call into a field of it; left as it is where there is none. */
static bool take_text(const struct Moving *moving, const char *field, struct Error *error)
{
	const char *text = call_text(moving->call, field);

	return text_is_empty(text) ||
	       field_parse(entity_field(&submission_entity, field), moving->after, text,
			   (struct ParseFrame){moving->call->domain->today, moving->arena}, error);
}

static bool take_note(const struct Moving *moving, struct Error *error)
{
	const char *note = call_text(moving->call, "note");

	return text_is_empty(note) ||
	       moving_add_note(moving, entity_field(&submission_entity, "note"), note, error);
}

/* The day on which it came in: as given, as it is, else today. */
static bool take_received(const struct Moving *moving, struct Error *error)
{
	struct Submission *after = moving->after;
	Day today = moving->call->domain->today;

	if (!text_is_empty(call_text(moving->call, "received")))
		return call_day(moving->call, "received", day_frame(today, DAY_LAST),
				&after->received, error);
	if (after->received == DAY_NONE)
		after->received = today;
	return true;
}

static bool take_figures(const struct Moving *moving, struct Error *error)
{
	return take_received(moving, error) && take_text(moving, "value", error) &&
	       take_note(moving, error);
}

/* It is expected again: the figure that was given back is in its note. */
static bool take_return(const struct Moving *moving, struct Error *error)
{
	struct Submission *after = moving->after;
	const struct Field *value = entity_field(&submission_entity, "value");
	const char *before = field_input(value, after, moving->arena);

	if (text_is_empty(call_text(moving->call, "note")))
		return error_set(error, ERROR_INPUT, "note",
				 "Say why it is given back: with --note on the command line.");
	if (!text_is_empty(before) &&
	    !moving_add_note(moving, entity_field(&submission_entity, "note"),
			     arena_format(moving->arena, "Given back: %s.", before), error))
		return false;
	after->received = DAY_NONE;
	return field_parse(value, after, "",
			   (struct ParseFrame){moving->call->domain->today, moving->arena},
			   error) &&
	       take_note(moving, error);
}

/* --- What is said --- */

static void say_figures(const struct Submission *one, struct Arena *arena, struct Text *done)
{
	const char *value = field_text(entity_field(&submission_entity, "value"), one, arena);
	char day[DAY_TEXT];

	if (!text_is_empty(value))
		text_format(done, ": %s.", value);
	else
		text_append(done, ", without a value.");
	if (one->due != DAY_NONE && one->received > one->due)
		text_format(done, " It was due on %s, %s before it came in.",
			    day_medium(one->due, day),
			    days_text(arena, (int64_t)one->received - one->due));
	if (one->received <= submission_last_day(one))
		text_format(done, " Its period ends on %s only.",
			    day_medium(submission_last_day(one), day));
}

static void say_move(const struct StateField *states, const struct Transition *row,
		     const struct Moving *moving, struct Text *done)
{
	(void)states;
	text_format(done, "%s %s", row->done,
		    submission_name(moving->call->domain, moving->before, moving->arena));
	say_figures(moving->after, moving->arena, done);
}

#define FROM(state) TRANSITION_FROM(SUBMISSION_##state)

const struct Transition submission_moves[N_SUBMISSION_MOVES] = {
	{NULL, FROM(EXPECTED), SUBMISSION_RECEIVED, "receive", "Received", "received", NULL,
	 take_figures, say_move},
	{NULL, FROM(EXPECTED) | FROM(RECEIVED), SUBMISSION_ACCEPTED, "accept", "Accepted",
	 "accepted", NULL, take_figures, say_move},
	{NULL, FROM(RECEIVED) | FROM(ACCEPTED), SUBMISSION_EXPECTED, "return", "Gave back",
	 "given back", NULL, take_return, NULL},
};

/* --- submission.move --- */

struct Handing {
	struct Moving moving;
	const struct Transition *row;
	struct Submission before;
};

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Handing *handing = context;

	(void)domain;
	return transition_put(state_field_of(KIND_SUBMISSION), handing->row, &handing->moving,
			      false, error);
}

static bool move(struct Handing *handing, struct Error *error)
{
	const struct StateField *states = state_field_of(KIND_SUBMISSION);
	const struct CommandCall *call = handing->moving.call;
	struct Arena *arena = handing->moving.arena;

	handing->moving.before = &handing->before;
	handing->row = transition_named(states, call_text(call, "state"));
	if (!handing->row)
		return error_set(error, ERROR_INPUT, "state",
				 "Say what happens: receive, accept or return.");
	return domain_get(call->domain, (struct KindId){KIND_SUBMISSION, call->ids[0]},
			  &handing->before, arena, error) &&
	       operation_run(call->domain,
			     arena_format(arena, "%s %s", handing->row->title,
					  submission_name(call->domain, &handing->before, arena)),
			     move_body, handing, error);
}

bool submission_move(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Handing handing = {.moving = {.call = call, .arena = &arena}};
	bool moved = move(&handing, error);

	if (moved && done)
		transition_tell(state_field_of(KIND_SUBMISSION), handing.row, &handing.moving,
				done);
	else if (!moved && error->code == ERROR_RULE)
		error->code = ERROR_INPUT;
	arena_release(&arena);
	return moved;
}

/* --- By practice, measure and period --- */

struct Search {
	struct Domain *domain;
	struct Arena *arena;
	struct Records all; /* of the cases of the practice */
	const char *measure;
	struct PeriodSpan period;
	const char *practice;
};

/* Those of all terms of the practice, or of the case that is named. */
static bool load_all(struct Search *search, const char *text, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_PRACTICE, KIND_CASE, KIND_NONE};
	struct Domain *domain = search->domain;
	struct Records cases = {0};
	struct KindId found;
	Id *ids;

	if (!domain_resolve_any(domain, kinds, text, &found, error) ||
	    (found.kind == KIND_PRACTICE &&
	     !domain_children(domain, (struct OwnedBy){KIND_CASE, "practice", found.id},
			      search->arena, &cases, error)))
		return false;
	ids = ARENA_ARRAY(search->arena, cases.n + 1, Id);
	ids[0] = found.id;
	for (size_t i = 0; i < cases.n; i++)
		ids[i] = ((const struct Record *)records_at(&cases, i))->id;
	search->practice = domain_label(domain, found.kind, found.id, search->arena);
	return domain_children_of(domain,
				  (struct OwnedByAny){KIND_SUBMISSION,
						      "case",
						      {ids, found.kind == KIND_CASE ? 1 : cases.n}},
				  search->arena, &search->all, error);
}

/* How well a name fits: the same, its beginning, a part of it. */
enum { FIT_NONE, FIT_PART, FIT_BEGINNING, FIT_WHOLE };

static int fit_of(const struct Search *search, const char *name)
{
	const char *folded = text_fold(search->arena, name);
	const char *wanted = text_fold(search->arena, search->measure);

	if (strcmp(folded, wanted) == 0)
		return FIT_WHOLE;
	if (strncmp(folded, wanted, strlen(wanted)) == 0)
		return FIT_BEGINNING;
	return strstr(folded, wanted) ? FIT_PART : FIT_NONE;
}

static bool is_listed(const char *list, const char *name)
{
	const char *found = list ? strstr(list, name) : NULL;

	return found && (found[strlen(name)] == ',' || !found[strlen(name)]);
}

/* The one measure that fits best. */
static bool find_measure(struct Search *search, struct Error *error)
{
	const char *best = NULL, *names = NULL, *fitting = NULL;
	int best_fit = FIT_PART;

	for (size_t i = 0; i < search->all.n; i++) {
		const char *name =
			((const struct Submission *)records_at(&search->all, i))->measure;
		int fit = fit_of(search, name);

		if (!is_listed(names, name))
			names = arena_format(search->arena, "%s%s%s", names ? names : "",
					     names ? ", " : "", name);
		if (fit < best_fit || (fit == best_fit && is_listed(fitting, name)))
			continue;
		fitting = fit == best_fit && fitting
				  ? arena_format(search->arena, "%s, %s", fitting, name)
				  : name;
		best_fit = fit;
		best = name;
	}
	if (!names)
		return error_set(error, ERROR_INPUT, "measure",
				 "No quality measure of %s is expected yet. Expect one first.",
				 search->practice);
	if (!best)
		return error_set(error, ERROR_INPUT, "measure",
				 "No measure of %s is called \"%.60s\". They are: %.300s.",
				 search->practice, text_show(search->arena, search->measure),
				 names);
	search->measure = best;
	return strcmp(best, fitting) == 0 ||
	       error_set(error, ERROR_INPUT, "measure",
			 "Several measures of %s fit: %.300s. Say more of the name.",
			 search->practice, fitting);
}

static bool refuse_period(const struct Search *search, const char *text, const char *periods,
			  struct Error *error)
{
	return error_set(error, ERROR_INPUT, "period",
			 "%s of %s has no submission for \"%.40s\". Its periods begin on: %s.",
			 search->measure, search->practice, text_show(search->arena, text),
			 periods);
}

/* The one of the measure that is about the period. */
static bool find_period(const struct Search *search, const char *text, Id *ret_id,
			struct Error *error)
{
	const char *periods = NULL;
	size_t n_found = 0, n_said = 0;
	char day[DAY_TEXT];

	for (size_t i = 0; i < search->all.n; i++) {
		const struct Submission *one = records_at(&search->all, i);

		if (strcmp(one->measure, search->measure) != 0)
			continue;
		if (n_said++ < PERIODS_SAID)
			periods = arena_format(search->arena, "%s%s%s", periods ? periods : "",
					       periods ? ", " : "", day_iso(one->period, day));
		if (!submission_is_in(one, search->period))
			continue;
		*ret_id = one->record.id;
		n_found++;
	}
	if (n_said > PERIODS_SAID)
		periods = arena_format(search->arena, "%s and %zu more", periods,
				       n_said - PERIODS_SAID);
	if (n_found > 1)
		return error_set(
			error, ERROR_INPUT, "period",
			"%zu submissions of %s are in \"%.40s\". Give a day of the period.",
			n_found, search->measure, text_show(search->arena, text));
	return n_found == 1 || refuse_period(search, text, periods, error);
}

static bool read_period(struct Search *search, const char *text, struct Error *error)
{
	struct Submission probe = {.period = DAY_NONE};

	if (period_read(text, &search->period))
		return true;
	if (!field_parse(entity_field(&submission_entity, "period"), &probe, text,
			 (struct ParseFrame){search->domain->today, search->arena}, NULL) ||
	    probe.period == DAY_NONE)
		return error_set(error, ERROR_INPUT, "period",
				 "\"%.40s\" is no period. Give a day of it like 2017-07-01, or a "
				 "month, quarter, half-year or year like 2017-07, 2017-Q3, "
				 "2017-H2, 2017.",
				 text_show(search->arena, text));
	search->period = (struct PeriodSpan){probe.period, probe.period};
	return true;
}

bool submission_find(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		     struct Error *error)
{
	struct Arena arena = {0};
	struct Search search = {.domain = call->domain, .arena = &arena, .measure = named_by[1]};
	bool found = load_all(&search, named_by[0], error) && find_measure(&search, error) &&
		     read_period(&search, named_by[2], error) &&
		     find_period(&search, named_by[2], ret_id, error);

	arena_release(&arena);
	return found;
}
