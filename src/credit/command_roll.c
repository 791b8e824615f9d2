/* Marks of a roll. */
#include "command_roll.h"

#include "record_certified.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "view_roll.h"

#include <inttypes.h>
#include <string.h>

/* --- One mark --- */

const struct RollMark *roll_find(const struct Records *marks, struct RollPlace place)
{
	for (size_t i = 0; i < marks->n; i++) {
		const struct RollMark *mark = records_at(marks, i);

		if (mark->person == place.person && mark->day == place.day &&
		    mark->half == place.half)
			return mark;
	}
	return NULL;
}

/* One mark as it is to be: `record` has id 0 where it is a new one. Inside an operation. */
static bool roll_put(struct Domain *domain, const struct RollMark *before, struct RollMark *record,
		     struct Arena *arena, struct Error *error)
{
	const struct RecordPut put = {.entity = entity_get(KIND_ATTENDANCE),
				      .before = before,
				      .record = record,
				      .arena = arena};

	if (before)
		record->record = before->record;
	return record_put(domain, &put, error);
}

/* "10:15-12:00": arrival and leaving, one of which may be missing. */
static bool parse_times(const char *text, struct RollMark *mark, struct Arena *arena)
{
	const char *dash = strchr(text, '-');
	const char *from = arena_text_n(arena, text, (size_t)(dash - text)), *until = dash + 1;

	if (text_is_empty(from) && text_is_empty(until))
		return false;
	return (text_is_empty(from) || time_parse(from, &mark->arrived)) &&
	       (text_is_empty(until) || time_parse(until, &mark->left));
}

static bool parse_part(const char *text, struct RollMark *mark, struct Arena *arena,
		       struct Error *error)
{
	const struct Field *minutes = entity_field(entity_get(KIND_ATTENDANCE), "minutes");

	if (text_is_empty(text))
		return true;
	if (strspn(text, " 0123456789") == strlen(text))
		return field_parse(minutes, mark, text, (struct ParseFrame){DAY_NONE, arena},
				   error);
	return (strchr(text, '-') && parse_times(text, mark, arena)) ||
	       error_set(error, ERROR_INPUT, "minutes",
			 "\"%.40s\" is no part of a half-day. Write minutes like 60, or arrival "
			 "and leaving like 10:15-12:00, 10:15- or -11:00.",
			 text_show(arena, text));
}

/* --- Many --- */

struct Marking {
	struct RollAs as;
	struct RollPlaces places;
	struct Arena *arena;
	size_t n_other; /* of the places had another mark */
};

static bool make_mark(struct Marking *marking, struct RollPlace place,
		      const struct RollMark *before, struct RollMark *ret_mark, struct Error *error)
{
	record_blank(entity_get(KIND_ATTENDANCE), ret_mark);
	ret_mark->session = marking->places.session;
	ret_mark->person = place.person;
	ret_mark->day = place.day;
	ret_mark->half = place.half;
	ret_mark->state = marking->as.state;
	ret_mark->items = before ? before->items : NULL;
	ret_mark->reason = marking->as.reason;
	ret_mark->approver = marking->as.approver;
	return parse_part(marking->as.part, ret_mark, marking->arena, error);
}

static bool put_mark(struct Domain *domain, const struct Marking *marking,
		     const struct MarkChange *change, struct Error *error)
{
	struct RollMark record = *change->is;

	return roll_put(domain, change->was, &record, marking->arena, error);
}

static bool mark_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Marking *marking = context;
	const size_t n = marking->places.n;
	struct MarkChange *changes = ARENA_ARRAY(marking->arena, n, struct MarkChange);
	struct RollMark *records = ARENA_ARRAY(marking->arena, n, struct RollMark);
	struct Records marks;

	marking->n_other = 0;
	if (!domain_children(domain,
			     (struct OwnedBy){KIND_ATTENDANCE, "session", marking->places.session},
			     marking->arena, &marks, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct RollPlace place = marking->places.items[i];

		changes[i] = (struct MarkChange){roll_find(&marks, place), &records[i]};
		if (!make_mark(marking, place, changes[i].was, &records[i], error))
			return false;
		marking->n_other += changes[i].was && changes[i].was->state != records[i].state;
	}
	if (!marks_may_change(domain, marking->places.session, changes, n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!put_mark(domain, marking, &changes[i], error))
			return false;
	return true;
}

/* "Tom Ybarra, Wed 19 Jul am", "26 half-days" */
static const char *subject(struct Domain *domain, const struct Marking *marking)
{
	const struct RollPlace *first = &marking->places.items[0];
	const struct RollColumn column = {.day = first->day, .half = (enum HalfDay)first->half};

	if (marking->places.n > 1)
		return arena_format(marking->arena, "%zu half-days", marking->places.n);
	return arena_format(marking->arena, "%s, %s",
			    domain_label(domain, KIND_PERSON, first->person, marking->arena),
			    roll_column_text(&column, marking->arena));
}

static const char *state_word(Choice state)
{
	const struct Field *field = entity_field(entity_get(KIND_ATTENDANCE), "state");

	return field->choices[state].label;
}

bool roll_mark(struct Domain *domain, struct RollAs as, struct RollPlaces places, struct Text *done,
	       struct Error *error)
{
	struct Arena arena = {0};
	struct Marking marking = {as, places, &arena, 0};
	const char *title = arena_format(&arena, "roll of %s: %s %s",
					 domain_ref(domain, KIND_SESSION, places.session, &arena),
					 subject(domain, &marking), state_word(as.state));
	bool marked = operation_run(domain, title, mark_all, &marking, error);

	if (marked)
		text_format(done, "%s: %s%s%s%s.", subject(domain, &marking), state_word(as.state),
			    text_is_empty(as.part) ? "" : ", ",
			    text_is_empty(as.part) ? "" : as.part,
			    marking.n_other > 0 && places.n > 1
				    ? arena_format(&arena, "; %zu %s marked otherwise before",
						   COUNTED(marking.n_other, "was", "were"))
				    : "");
	arena_release(&arena);
	return marked;
}

/* --- A walk-in --- */

struct WalkIn {
	struct RollGuest *guest;
	struct Person person; /* to be made where the guest has none */
	struct Arena *arena;
};

/* "NAME <EMAIL>", "NAME" */
static bool read_person(struct Domain *domain, struct WalkIn *walk, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	const char *text = walk->guest->text;
	const char *sign = strchr(text, '<');
	size_t length = sign ? (size_t)(sign - text) : strlen(text);

	record_new(domain, entity, &walk->person, walk->arena);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	if (length == 0)
		return error_set(error, ERROR_INPUT, "name",
				 "Say who came: a name, or a name with <e-mail>.");
	walk->person.name = arena_text_n(walk->arena, text, length);
	return !sign || field_parse(entity_field(entity, "email"), &walk->person,
				    arena_text_n(walk->arena, sign + 1, strcspn(sign + 1, ">")),
				    (struct ParseFrame){domain->today, walk->arena}, error);
}

static bool walk_in(struct Domain *domain, void *context, struct Error *error)
{
	struct WalkIn *walk = context;
	const struct RecordPut person = {
		.entity = entity_get(KIND_PERSON), .record = &walk->person, .arena = walk->arena};
	struct RollMark mark;

	if (!walk->guest->place.person) {
		if (!record_put(domain, &person, error))
			return false;
		walk->guest->place.person = walk->person.record.id;
	}
	record_blank(entity_get(KIND_ATTENDANCE), &mark);
	mark.session = walk->guest->session;
	mark.person = walk->guest->place.person;
	mark.day = walk->guest->place.day;
	mark.half = walk->guest->place.half;
	mark.state = PRESENCE_PRESENT;
	return roll_put(domain, NULL, &mark, walk->arena, error);
}

bool roll_walk_in(struct Domain *domain, struct RollGuest *guest, struct Text *done,
		  struct Error *error)
{
	struct Arena arena = {0};
	struct WalkIn walk = {.guest = guest, .arena = &arena};
	struct IdSpan found;
	bool added = domain_find(
		domain, &(struct FindQuery){.kind = KIND_PERSON, .text = guest->text, .limit = 2},
		&arena, &found, error);

	guest->place.person = added && found.n == 1 ? found.ids[0] : 0;
	if (added && found.n > 1)
		added = error_set(error, ERROR_INPUT, "name",
				  "\"%.60s\" is more than one person. Write the e-mail.",
				  text_show(&arena, guest->text));
	added = added && (found.n == 1 || read_person(domain, &walk, error)) &&
		operation_run(domain,
			      arena_format(&arena, "roll of %s: %s came in",
					   domain_ref(domain, KIND_SESSION, guest->session, &arena),
					   text_show(&arena, guest->text)),
			      walk_in, &walk, error);
	if (added)
		text_format(done, "%s is on the roll, present%s.",
			    domain_label(domain, KIND_PERSON, guest->place.person, &arena),
			    found.n == 1 ? "" : ", and a new person");
	arena_release(&arena);
	return added;
}

/* --- A report --- */

struct Taking {
	Id session;
	const struct Report *report;
	struct Arena *arena;
};

static bool is_taken(const struct ReportLine *line)
{
	return line->step == REPORT_NEW || line->step == REPORT_CHANGED;
}

/* What is refused is said of its row. */
static bool take_line(struct Domain *domain, const struct ReportLine *line, struct Arena *arena,
		      struct Error *error)
{
	struct RollMark record = line->record;
	struct Error found;

	if (roll_put(domain, line->before, &record, arena, error))
		return true;
	found = *error;
	return error_set(error, found.code, found.field, "Row %zu, %s: %s", line->row,
			 text_show(arena, line->person), found.text);
}

static bool take_lines(struct Domain *domain, void *context, struct Error *error)
{
	const struct Taking *taking = context;
	const struct Report *report = taking->report;
	struct MarkChange *changes = ARENA_ARRAY(taking->arena, report->n, struct MarkChange);
	size_t n = 0;

	for (size_t i = 0; i < report->n; i++)
		if (is_taken(&report->lines[i]))
			changes[n++] = (struct MarkChange){report->lines[i].before,
							   &report->lines[i].record};
	if (!marks_may_change(domain, taking->session, changes, n, error))
		return false;
	for (size_t i = 0; i < report->n; i++)
		if (is_taken(&report->lines[i]) &&
		    !take_line(domain, &report->lines[i], taking->arena, error))
			return false;
	return true;
}

bool roll_take_report(struct Domain *domain, Id session, const struct Report *report,
		      struct Error *error)
{
	struct Arena arena = {0};
	struct Taking taking = {session, report, &arena};
	bool taken = operation_run(domain,
				   arena_format(&arena, "roll of %s from a report",
						domain_ref(domain, KIND_SESSION, session, &arena)),
				   take_lines, &taking, error);

	arena_release(&arena);
	return taken;
}
