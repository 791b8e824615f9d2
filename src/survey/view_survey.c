/* Survey: its read model. */
#include "view_survey.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/people.h"
#include "qtp/survey.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <stdlib.h>
#include <string.h>

/* All that a sheet is made of. */
struct Loaded {
	struct Domain *domain;
	struct Arena *arena;
	struct SurveySheet *sheet;
	struct Records answers;
	size_t capacity;
};

static int by_code(const void *a, const void *b)
{
	const struct SurveyItem *const *left = a, *const *right = b;

	return strcmp((*left)->code, (*right)->code);
}

static bool load_items(struct Loaded *loaded, struct Error *error)
{
	struct SurveySheet *sheet = loaded->sheet;
	bool of_session = sheet->survey.wave == WAVE_SESSION;
	struct Records all;

	if (!domain_children(loaded->domain,
			     (struct OwnedBy){KIND_SURVEY_ITEM, "season", sheet->cohort.season},
			     loaded->arena, &all, error))
		return false;
	sheet->items = ARENA_ARRAY(loaded->arena, all.n, const struct SurveyItem *);
	for (size_t i = 0; i < all.n; i++) {
		const struct SurveyItem *item = records_at(&all, i);

		if ((item->subject == SUBJECT_SESSION) == of_session)
			sheet->items[sheet->n_items++] = item;
	}
	if (sheet->n_items > 0)
		qsort(sheet->items, sheet->n_items, sizeof sheet->items[0], by_code);
	return true;
}

/* --- Rows --- */

static struct SurveyRow *add_row(struct Loaded *loaded, struct SurveyRow row)
{
	struct SurveySheet *sheet = loaded->sheet;

	row.ratings = ARENA_ARRAY(loaded->arena, sheet->n_items, int64_t);
	for (size_t i = 0; i < sheet->n_items; i++)
		row.ratings[i] = NUMBER_NONE;
	sheet->rows = arena_grow(loaded->arena, sheet->rows, sheet->n_rows, &loaded->capacity,
				 sizeof *sheet->rows);
	sheet->rows[sheet->n_rows] = row;
	return &sheet->rows[sheet->n_rows++];
}

static bool load_person(struct Loaded *loaded, Id id, const struct Person **ret_person,
			struct Error *error)
{
	struct Person *person = ARENA_ARRAY(loaded->arena, 1, struct Person);

	*ret_person = person;
	return domain_get(loaded->domain, (struct KindId){KIND_PERSON, id}, person, loaded->arena,
			  error);
}

static const struct SurveyRow *row_of(const struct SurveySheet *sheet, Id person, const char *name)
{
	for (size_t i = 0; i < sheet->n_rows; i++) {
		const struct SurveyRow *row = &sheet->rows[i];

		if (person ? row->person && row->person->record.id == person
			   : row->sheet && text_equal(row->sheet, name))
			return row;
	}
	return NULL;
}

static bool add_members(struct Loaded *loaded, const struct Team *team, Day day,
			struct Error *error)
{
	struct Records members;

	if (!domain_children(loaded->domain, (struct OwnedBy){KIND_MEMBER, "team", team->record.id},
			     loaded->arena, &members, error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);
		struct SurveyRow row = {.team = team};

		if (!role_is_core(member->role) || !member_is_current(member, day) ||
		    row_of(loaded->sheet, member->person, NULL))
			continue;
		if (!load_person(loaded, member->person, &row.person, error))
			return false;
		add_row(loaded, row);
		loaded->sheet->n_expected++;
	}
	return true;
}

/* The day on which members count. */
static bool find_day(struct Loaded *loaded, Day *ret_day, struct Error *error)
{
	const struct Survey *survey = &loaded->sheet->survey;
	struct Session session;

	*ret_day = survey->due == DAY_NONE || survey->due > loaded->domain->today
			   ? loaded->domain->today
			   : survey->due;
	if (!survey->session)
		return true;
	if (!domain_get(loaded->domain, (struct KindId){KIND_SESSION, survey->session}, &session,
			loaded->arena, error))
		return false;
	if (session.first_day != DAY_NONE)
		*ret_day = session.first_day;
	return true;
}

static int by_row(const void *a, const void *b)
{
	const struct SurveyRow *left = a, *right = b;
	int order = strcmp(left->team->code, right->team->code);

	return order ? order : strcmp(left->person->name, right->person->name);
}

static bool load_expected(struct Loaded *loaded, struct Error *error)
{
	struct SurveySheet *sheet = loaded->sheet;
	struct Records teams;
	Day day;

	if (!find_day(loaded, &day, error) ||
	    !domain_children(loaded->domain,
			     (struct OwnedBy){KIND_TEAM, "cohort", sheet->cohort.record.id},
			     loaded->arena, &teams, error))
		return false;
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_ACCEPTED && !add_members(loaded, team, day, error))
			return false;
	}
	if (sheet->n_rows > 0)
		qsort(sheet->rows, sheet->n_rows, sizeof sheet->rows[0], by_row);
	return true;
}

/* --- Answers --- */

static size_t item_index(const struct SurveySheet *sheet, Id item)
{
	size_t i = 0;

	while (i < sheet->n_items && sheet->items[i]->record.id != item)
		i++;
	return i;
}

static bool place_answer(struct Loaded *loaded, const struct SurveyAnswer *answer,
			 struct Error *error)
{
	struct SurveySheet *sheet = loaded->sheet;
	size_t item = item_index(sheet, answer->item);
	const struct SurveyRow *found = row_of(sheet, answer->person, answer->sheet);
	struct SurveyRow *row;

	if (item == sheet->n_items)
		return true;
	if (found) {
		row = &sheet->rows[found - sheet->rows];
	} else {
		struct SurveyRow made = {.sheet = answer->sheet};

		if (answer->person && !load_person(loaded, answer->person, &made.person, error))
			return false;
		row = add_row(loaded, made);
	}
	row->ratings[item] = answer->rating;
	row->n_answered++;
	return true;
}

static void withhold(struct Loaded *loaded)
{
	struct SurveySheet *sheet = loaded->sheet;

	sheet->withheld = ARENA_ARRAY(loaded->arena, sheet->n_items, bool);
	for (size_t i = 0; i < sheet->n_items; i++)
		sheet->withheld[i] = item_mean(survey_ratings(sheet, i, loaded->arena)).is_withheld;
}

/* People first, so that sheets without a name come last. */
static bool place_answers(struct Loaded *loaded, struct Error *error)
{
	for (int anonymous = 0; anonymous < 2; anonymous++)
		for (size_t i = 0; i < loaded->answers.n; i++) {
			const struct SurveyAnswer *answer = records_at(&loaded->answers, i);

			if ((answer->person == 0) == (anonymous == 1) &&
			    !place_answer(loaded, answer, error))
				return false;
		}
	for (size_t i = 0; i < loaded->sheet->n_rows; i++) {
		const struct SurveyRow *row = &loaded->sheet->rows[i];

		loaded->sheet->n_answered += row->team && row->n_answered > 0;
		loaded->sheet->n_anonymous += row->sheet != NULL;
	}
	withhold(loaded);
	return true;
}

bool survey_load(struct Domain *domain, Id survey, struct Arena *arena,
		 struct SurveySheet *ret_sheet, struct Error *error)
{
	struct Loaded loaded = {.domain = domain, .arena = arena, .sheet = ret_sheet};

	*ret_sheet = (struct SurveySheet){0};
	return domain_get(domain, (struct KindId){KIND_SURVEY, survey}, &ret_sheet->survey, arena,
			  error) &&
	       domain_get(domain, (struct KindId){KIND_COHORT, ret_sheet->survey.cohort},
			  &ret_sheet->cohort, arena, error) &&
	       load_items(&loaded, error) && load_expected(&loaded, error) &&
	       domain_children(domain, (struct OwnedBy){KIND_SURVEY_ANSWER, "survey", survey},
			       arena, &loaded.answers, error) &&
	       place_answers(&loaded, error);
}

struct ItemRatings survey_ratings(const struct SurveySheet *sheet, size_t item, struct Arena *arena)
{
	int64_t *ratings = ARENA_ARRAY(arena, sheet->n_rows, int64_t);
	Id *people = ARENA_ARRAY(arena, sheet->n_rows, Id);

	for (size_t i = 0; i < sheet->n_rows; i++) {
		ratings[i] = sheet->rows[i].ratings[item];
		people[i] = sheet->rows[i].person ? sheet->rows[i].person->record.id : 0;
	}
	return (struct ItemRatings){ratings, people, sheet->n_rows};
}

bool survey_shows(const struct SurveySheet *sheet, const struct SurveyRow *row, size_t item)
{
	return row->person || !sheet->withheld[item];
}

/* Those whose answers count although they are in no core team, or no longer. */
static size_t count_others(const struct SurveySheet *sheet)
{
	size_t n = 0;

	for (size_t i = 0; i < sheet->n_rows; i++)
		n += sheet->rows[i].person && !sheet->rows[i].team && sheet->rows[i].n_answered > 0;
	return n;
}

const char *survey_answered_text(const struct SurveySheet *sheet, struct Arena *arena)
{
	size_t n_others = count_others(sheet);
	const char *text = arena_format(arena, "%zu of %zu have answered", sheet->n_answered,
					sheet->n_expected);

	if (n_others > 0)
		text = arena_format(arena, "%s, and %zu who %s in no core team", text, n_others,
				    n_others == 1 ? "is" : "are");

	return sheet->n_anonymous == 0
		       ? text
		       : arena_format(arena, "%s, %zu %s without a name", text,
				      COUNTED(sheet->n_anonymous, "sheet", "sheets"));
}

const char *survey_missing_text(const struct SurveySheet *sheet, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < sheet->n_rows && sheet->n_anonymous == 0; i++) {
		const struct SurveyRow *row = &sheet->rows[i];

		if (row->team && row->n_answered == 0)
			text = arena_format(arena, "%s%s%s", text, *text ? ", " : "",
					    row->person->name);
	}
	return text;
}

bool survey_has_evaluated(struct Domain *domain, Id session, Id person, bool *ret_has,
			  struct Error *error)
{
	struct Arena arena = {0};
	struct Records surveys, answers;
	bool loaded =
		domain_children(domain, (struct OwnedBy){KIND_SURVEY, "session", session}, &arena,
				&surveys, error) &&
		domain_children(domain, (struct OwnedBy){KIND_SURVEY_ANSWER, "person", person},
				&arena, &answers, error);

	*ret_has = false;
	for (size_t i = 0; loaded && i < answers.n; i++)
		for (size_t k = 0; k < surveys.n; k++)
			*ret_has = *ret_has ||
				   ((const struct SurveyAnswer *)records_at(&answers, i))->survey ==
					   ((const struct Record *)records_at(&surveys, k))->id;
	arena_release(&arena);
	return loaded;
}

/* --- A course --- */

static int by_due(const void *a, const void *b)
{
	const struct SurveySheet *left = a, *right = b;

	return (left->survey.due > right->survey.due) - (left->survey.due < right->survey.due);
}

bool survey_course_load(struct Domain *domain, Id cohort, struct Arena *arena,
			struct SurveyCourse *ret_course, struct Error *error)
{
	struct Records surveys;

	*ret_course = (struct SurveyCourse){0};
	if (!domain_get(domain, (struct KindId){KIND_COHORT, cohort}, &ret_course->cohort, arena,
			error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_SURVEY, "cohort", cohort}, arena,
			     &surveys, error))
		return false;
	struct SurveySheet *sheets =
		ARENA_ARRAY(arena, surveys.n + N_SURVEY_WAVES, struct SurveySheet);

	ret_course->evaluations = sheets + N_SURVEY_WAVES;
	for (size_t i = 0; i < surveys.n; i++) {
		const struct Survey *survey = records_at(&surveys, i);
		struct SurveySheet *sheet =
			survey->wave == WAVE_SESSION
				? &ret_course->evaluations[ret_course->n_evaluations++]
				: &sheets[survey->wave];

		if (!survey_load(domain, survey->record.id, arena, sheet, error))
			return false;
		if (survey->wave != WAVE_SESSION)
			ret_course->sheets[survey->wave] = sheet;
	}
	if (ret_course->n_evaluations > 0)
		qsort(ret_course->evaluations, ret_course->n_evaluations,
		      sizeof ret_course->evaluations[0], by_due);
	return true;
}
