/* Clone: a season copied to other dates. */
#include "command_clone.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/season/rule_season.h"

#include <inttypes.h>
#include <string.h>

#define MONTHS_A_YEAR 12

struct Cloning {
	struct Domain *domain;
	struct Arena *arena;
	const struct SeasonClone *asked;
	struct Season before, after;
	struct Error *error;
};

static bool read_line(struct Domain *domain, char *line, struct Arena *arena,
		      struct SessionDay *ret_day, struct Error *error)
{
	static const char separators[] = " \t,;";
	char *state, *name = strtok_r(line, separators, &state),
		     *text = strtok_r(NULL, separators, &state),
		     *more = text ? strtok_r(NULL, separators, &state) : NULL;

	if (!text || more)
		return error_set(error, ERROR_INPUT, "",
				 "write a session and its new first day, like DAL17-S1 2018-04-04");
	if (!day_read(text, day_frame(domain->today, DAY_COMING), &ret_day->first_day, NULL))
		return error_set(error, ERROR_INPUT, "", "\"%.40s\" is no date",
				 text_show(arena, text));
	return domain_resolve(domain, entity_get(KIND_SESSION), name, &ret_day->session, error);
}

bool clone_read_days(struct Domain *domain, const char *text, struct Arena *arena,
		     struct SessionDays *ret_days, struct Error *error)
{
	size_t capacity = 0;

	*ret_days = (struct SessionDays){NULL, 0};
	for (int number = 1; *text; number++) {
		size_t length = strcspn(text, "\n");
		char *line = arena_text_n(arena, text, strcspn(text, "#\r\n"));
		struct Error fault = {0};

		text += length + (text[length] == '\n');
		if (text_is_empty(line))
			continue;
		ret_days->items = arena_grow(arena, ret_days->items, ret_days->n, &capacity,
					     sizeof ret_days->items[0]);
		if (!read_line(domain, line, arena, &ret_days->items[ret_days->n], &fault))
			return error_set(error, fault.code, "", "Line %d of the sessions: %s",
					 number, fault.text);
		ret_days->n++;
	}
	return true;
}

static Day new_day(const struct Cloning *cloning, Id session)
{
	for (size_t i = 0; i < cloning->asked->days.n; i++) {
		if (cloning->asked->days.items[i].session == session)
			return cloning->asked->days.items[i].first_day;
	}
	return DAY_NONE;
}

/* DAL17 of season 2017 is DAL18 in season 2018; a code that does not end so gets the new season's
 * code after it. */
static const char *new_cohort_code(const struct Cloning *cloning, const char *code)
{
	const size_t digits = 2;
	const char *old_season = cloning->before.code, *new_season = cloning->after.code;
	size_t length = strlen(code), old_length = strlen(old_season),
	       new_length = strlen(new_season);

	if (length > digits && old_length >= digits && new_length >= digits &&
	    strcmp(code + length - digits, old_season + old_length - digits) == 0)
		return arena_format(cloning->arena, "%.*s%s", (int)(length - digits), code,
				    new_season + new_length - digits);
	return arena_format(cloning->arena, "%s-%s", code, new_season);
}

static bool insert(struct Cloning *cloning, enum Kind kind, void *record)
{
	const struct RecordPut put = {entity_get(kind), NULL, record, .arena = cloning->arena};

	((struct Record *)record)->id = 0;
	return record_put(cloning->domain, &put, cloning->error);
}

static bool children(struct Cloning *cloning, enum Kind kind, const char *field, Id owner,
		     struct Records *ret_records)
{
	return domain_children(cloning->domain, (struct OwnedBy){kind, field, owner},
			       cloning->arena, ret_records, cloning->error);
}

static bool clone_agenda(struct Cloning *cloning, const struct Session *old,
			 const struct Session *new)
{
	struct Records items;

	if (!children(cloning, KIND_AGENDA, "session", old->record.id, &items))
		return false;
	for (size_t i = 0; i < items.n; i++) {
		struct Agenda item = *(const struct Agenda *)records_at(&items, i);

		item.session = new->record.id;
		item.code = NULL;
		item.faculty = 0;
		item.day += new->first_day - old->first_day;
		if (!insert(cloning, KIND_AGENDA, &item))
			return false;
	}
	return true;
}

static bool clone_sessions(struct Cloning *cloning, Id old_cohort, Id new_cohort)
{
	struct Records sessions;

	if (!children(cloning, KIND_SESSION, "cohort", old_cohort, &sessions))
		return false;
	for (size_t i = 0; i < sessions.n; i++) {
		const struct Session *old = records_at(&sessions, i);
		struct Session session = *old;

		session.cohort = new_cohort;
		session.code = NULL;
		session.first_day = new_day(cloning, old->record.id);
		if (session.first_day == DAY_NONE)
			return error_set(
				cloning->error, ERROR_INPUT, "",
				"Session %s has no new date. Give every session of the season one.",
				old->code);
		session.last_day = session.first_day + (old->last_day - old->first_day);
		if (!insert(cloning, KIND_SESSION, &session) ||
		    !clone_agenda(cloning, old, &session))
			return false;
	}
	return true;
}

/* Due days depend on sessions by number, so milestones are copied as they are. */
static bool clone_milestones(struct Cloning *cloning)
{
	struct Records milestones;

	if (!children(cloning, KIND_MILESTONE, "season", cloning->before.record.id, &milestones))
		return false;
	for (size_t i = 0; i < milestones.n; i++) {
		struct Milestone milestone = *(const struct Milestone *)records_at(&milestones, i);

		milestone.season = cloning->after.record.id;
		milestone.code = milestone_short_code(&milestone);
		if (!insert(cloning, KIND_MILESTONE, &milestone))
			return false;
	}
	return true;
}

static bool clone_cohorts(struct Cloning *cloning)
{
	struct Records cohorts;

	if (!children(cloning, KIND_COHORT, "season", cloning->before.record.id, &cohorts))
		return false;
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Cohort *old = records_at(&cohorts, i);
		struct Cohort cohort = *old;

		cohort.season = cloning->after.record.id;
		cohort.code = new_cohort_code(cloning, old->code);
		if (!insert(cloning, KIND_COHORT, &cohort) ||
		    !clone_sessions(cloning, old->record.id, cohort.record.id))
			return false;
	}
	return true;
}

/* The first of the old sessions and its new day: what all other days of the season follow. */
static bool first_session(struct Cloning *cloning, Day *ret_old, Day *ret_new)
{
	struct Session session;

	*ret_old = *ret_new = DAY_NONE;
	for (size_t i = 0; i < cloning->asked->days.n; i++) {
		if (!domain_get(
			    cloning->domain,
			    (struct KindId){KIND_SESSION, cloning->asked->days.items[i].session},
			    &session, cloning->arena, cloning->error))
			return false;
		if (*ret_old == DAY_NONE || session.first_day < *ret_old) {
			*ret_old = session.first_day;
			*ret_new = cloning->asked->days.items[i].first_day;
		}
	}
	return *ret_old != DAY_NONE ||
	       error_set(cloning->error, ERROR_INPUT, "",
			 "No session has a new date. Give every session of the season one.");
}

static int months_between(Day from, Day to)
{
	int from_year, from_month, to_year, to_month, day;

	day_to_civil(from, &from_year, &from_month, &day);
	day_to_civil(to, &to_year, &to_month, &day);
	return (to_year - from_year) * MONTHS_A_YEAR + to_month - from_month;
}

/* "Program 2017" of season 2017 becomes "Program 2018". */
static const char *renamed_title(const struct Cloning *cloning)
{
	const char *title = cloning->before.title, *old_code = cloning->before.code;
	const char *at = title ? strstr(title, old_code) : NULL;

	if (!at)
		return title;
	return arena_format(cloning->arena, "%.*s%s%s", (int)(at - title), title,
			    cloning->after.code, at + strlen(old_code));
}

static bool clone_season(struct Cloning *cloning)
{
	const struct Entity *entity = entity_get(KIND_SEASON);
	Day old_first, new_first;

	if (!domain_get(cloning->domain, (struct KindId){entity->kind, cloning->asked->season},
			&cloning->before, cloning->arena, cloning->error) ||
	    !first_session(cloning, &old_first, &new_first))
		return false;
	int months = months_between(old_first, new_first);
	struct Season *after = &cloning->after;

	*after = cloning->before;
	if (!field_parse(entity_field(entity, "code"), after, cloning->asked->code,
			 (struct ParseFrame){cloning->domain->today, cloning->arena},
			 cloning->error))
		return false;
	/* Whole years move as years do; the last day stays the last of its month. */
	after->first_day = day_add_months(after->first_day, months);
	after->last_day = day_add_months(after->last_day + 1, months) - 1;
	if (after->deadline != DAY_NONE)
		after->deadline += new_first - old_first;
	if (after->decision_day != DAY_NONE)
		after->decision_day += new_first - old_first;
	after->title = renamed_title(cloning);
	return insert(cloning, KIND_SEASON, after) && clone_milestones(cloning) &&
	       clone_cohorts(cloning);
}

static bool clone_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Cloning *cloning = context;

	cloning->error = error;
	if (!clone_season(cloning))
		return false;
	operation_set_title(domain, arena_format(cloning->arena, "clone season %s as %s",
						 cloning->before.code, cloning->after.code));
	return true;
}

bool season_clone(struct Domain *domain, const struct SeasonClone *clone, Id *ret_season,
		  struct Error *error)
{
	struct Arena arena = {0};
	struct Cloning cloning = {.domain = domain, .arena = &arena, .asked = clone};
	bool done = operation_run(domain, "clone season", clone_body, &cloning, error);

	if (done)
		*ret_season = cloning.after.record.id;
	arena_release(&arena);
	return done;
}
