/* Relative day: the sessions of the record's cohort, and an offset. */
#include "qtp/domain/relative_day.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

enum { DAYS_A_WEEK = 7, MOST_DIGITS = 4 };

/* A text taken apart. */
struct RelativeText {
	int64_t session, offset;
	char unit; /* d, w or m */
};

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " ");
}

/* NULL: there is no number, or one that is too long. */
static const char *read_number(const char *at, int64_t *ret_number)
{
	size_t n = strspn(at, "0123456789");

	*ret_number = 0;
	if (n == 0 || n > MOST_DIGITS)
		return NULL;
	for (size_t i = 0; i < n; i++)
		*ret_number = *ret_number * 10 + (at[i] - '0');
	return at + n;
}

static const char *read_offset(const char *at, struct RelativeText *text)
{
	bool back = *at == '-';

	if (*at != '-' && *at != '+')
		return NULL;
	at = read_number(skip_blanks(at + 1), &text->offset);
	if (!at)
		return NULL;
	if (back)
		text->offset = -text->offset;
	at = skip_blanks(at);
	if (*at && strchr("dwmDWM", *at))
		text->unit = (char)tolower((unsigned char)*at++);
	return at;
}

static bool read_text(const char *at, struct RelativeText *ret_text)
{
	*ret_text = (struct RelativeText){.unit = 'd'};
	at = skip_blanks(at);
	if (*at != 's' && *at != 'S')
		return false;
	at = read_number(at + 1, &ret_text->session);
	if (!at)
		return false;
	at = skip_blanks(at);
	if (*at)
		at = read_offset(at, ret_text);
	return at && !*skip_blanks(at);
}

bool relative_day_is(const char *text)
{
	struct RelativeText ignored;

	return read_text(text, &ignored);
}

static Id reference(const struct Entity *entity, const void *record, const char *key,
		    enum Kind kind)
{
	const struct Field *field = entity_field(entity, key);

	return field && field->type == FIELD_REF && field->ref == kind ? field_ref(field, record)
								       : 0;
}

/* The cohort behind a reference to a session or a team; 0 none. */
static Id cohort_behind(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	const struct Entity *entity = entity_get(kind);
	void *record = arena_alloc(arena, entity->size);
	struct Error ignored;

	if (id == 0 || !store_get(domain->store, entity, id, record, arena, &ignored))
		return 0;
	return reference(entity, record, "cohort", KIND_COHORT);
}

static Id cohort_of(struct Domain *domain, const struct Entity *entity, const void *record,
		    struct Arena *arena)
{
	Id cohort = entity->kind == KIND_COHORT ? ((const struct Record *)record)->id
						: reference(entity, record, "cohort", KIND_COHORT);

	if (cohort == 0)
		cohort = cohort_behind(domain, KIND_TEAM,
				       reference(entity, record, "team", KIND_TEAM), arena);
	if (cohort == 0)
		cohort = cohort_behind(domain, KIND_SESSION,
				       reference(entity, record, "session", KIND_SESSION), arena);
	return cohort;
}

static bool find_session(struct Domain *domain, Id cohort, int64_t number, struct Arena *arena,
			 Day *ret_first, struct Error *error)
{
	struct Records sessions;

	if (!store_children(domain->store, entity_get(KIND_SESSION), "cohort", cohort, arena,
			    &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n; i++) {
		const struct Session *session = records_at(&sessions, i);

		*ret_first = session->first_day;
		if (session->number == number && session->first_day != DAY_NONE)
			return true;
	}
	return error_set(error, ERROR_INPUT, "",
			 "%s has no session %" PRId64 " with a date. Write the date itself.",
			 domain_ref(domain, KIND_COHORT, cohort, arena), number);
}

static Day shifted(Day first, const struct RelativeText *text)
{
	if (text->unit == 'm')
		return day_add_months(first, (int)text->offset);
	return (Day)(first + text->offset * (text->unit == 'w' ? DAYS_A_WEEK : 1));
}

static bool parse(struct Domain *domain, const struct Entity *entity, const void *record,
		  const struct RelativeText *text, struct Arena *arena, Day *ret_day,
		  struct Error *error)
{
	Id cohort = cohort_of(domain, entity, record, arena);
	Day first = DAY_NONE;

	if (cohort == 0)
		return error_set(
			error, ERROR_INPUT, "",
			"A day like s2-14d needs a cohort or a team to hang on; this %s has "
			"none yet.",
			entity->name);
	if (!find_session(domain, cohort, text->session, arena, &first, error))
		return false;
	*ret_day = shifted(first, text);
	return *ret_day != DAY_NONE ||
	       error_set(error, ERROR_INPUT, "", "That day lies outside the calendar.");
}

bool relative_day_parse(struct Domain *domain, const struct Entity *entity, const void *record,
			const char *text, Day *ret_day, struct Error *error)
{
	struct Arena arena = {0};
	struct RelativeText parts;
	bool done = read_text(text, &parts)
			    ? parse(domain, entity, record, &parts, &arena, ret_day, error)
			    : error_set(error, ERROR_INPUT, "",
					"A day that hangs on a session is written like s2-14d.");

	arena_release(&arena);
	return done;
}
