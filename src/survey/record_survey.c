/* Surveys: their names and due days, and the rules between survey, item, session and answer. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/season.h"
#include "qtp/survey.h"

#include <inttypes.h>
#include <strings.h>

/* Days after the last day of what is asked about. */
enum { DAYS_AFTER = 14, MONTHS_LATER = 6 };

static const char *const wave_words[N_SURVEY_WAVES] = {
	[WAVE_BEFORE] = "before",
	[WAVE_AFTER] = "after",
	[WAVE_LATER] = "later",
	[WAVE_SESSION] = "evaluation",
};

/* --- Names and due days --- */

static bool complete_name(struct Writing *writing, struct Survey *survey)
{
	struct Cohort cohort;
	struct Session session = {0};

	if (survey->name || survey->wave == CHOICE_NONE || !survey->cohort)
		return true;
	if (survey->wave == WAVE_SESSION && !survey->session)
		return true;
	if (!writing_load(writing, KIND_COHORT, survey->cohort, &cohort) ||
	    (survey->session && !writing_load(writing, KIND_SESSION, survey->session, &session)))
		return false;
	survey->name = arena_format(writing->arena, "%s-%s",
				    survey->wave == WAVE_SESSION ? session.code : cohort.code,
				    wave_words[survey->wave]);
	return true;
}

/* Before the first session; two weeks after the session, or the last one; half a year after that.
 */
static Day usual_due(const struct Survey *survey, const struct Records *sessions)
{
	Day first = DAY_NONE, last = DAY_NONE;

	for (size_t i = 0; i < sessions->n; i++) {
		const struct Session *session = records_at(sessions, i);

		if (survey->wave == WAVE_SESSION && session->record.id != survey->session)
			continue;
		if (session->first_day != DAY_NONE &&
		    (first == DAY_NONE || session->first_day < first))
			first = session->first_day;
		if (session->last_day != DAY_NONE && (last == DAY_NONE || session->last_day > last))
			last = session->last_day;
	}
	if (survey->wave == WAVE_BEFORE || last == DAY_NONE)
		return first;
	return survey->wave == WAVE_LATER ? day_add_months(last, MONTHS_LATER) : last + DAYS_AFTER;
}

static bool complete_survey(struct Writing *writing, void *record)
{
	struct Survey *survey = record;
	struct Records sessions;

	if (!complete_name(writing, survey))
		return false;
	if (writing->before || survey->due != DAY_NONE || survey->wave == CHOICE_NONE ||
	    !survey->cohort)
		return true;
	if (!writing_children(writing, KIND_SESSION, "cohort", survey->cohort, &sessions))
		return false;
	survey->due = usual_due(survey, &sessions);
	return true;
}

static bool complete_answer(struct Writing *writing, void *record)
{
	struct SurveyAnswer *answer = record;

	if (answer->day == DAY_NONE)
		answer->day = writing->domain->today;
	return true;
}

/* --- Rules --- */

/* An evaluation is of a session of its cohort; no other survey is of one. */
static bool check_session(struct Writing *writing, const void *record)
{
	const struct Survey *survey = record;
	struct Session session;

	if (survey->wave == CHOICE_NONE)
		return true;
	if ((survey->wave == WAVE_SESSION) != (survey->session != 0)) {
		issues_add(writing->issues, ERROR_INPUT, "session",
			   survey->session
				   ? "Only an evaluation is of a session. Leave it empty, or "
				     "make it an evaluation."
				   : "An evaluation is of a session. Name it.");
		return true;
	}
	if (!survey->session)
		return true;
	if (!writing_load(writing, KIND_SESSION, survey->session, &session))
		return false;
	if (session.cohort != survey->cohort)
		issues_add(writing->issues, ERROR_INPUT, "session",
			   "%s is a session of another cohort. Name one of this cohort.",
			   session.code);
	return true;
}

static bool check_single(struct Writing *writing, const void *record)
{
	const struct Survey *survey = record;
	struct Records others;

	if (!survey->cohort || survey->wave == CHOICE_NONE)
		return true;
	if (!writing_children(writing, KIND_SURVEY, "cohort", survey->cohort, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Survey *other = records_at(&others, i);

		if (other->record.id == survey->record.id)
			continue;
		if (other->wave == survey->wave && other->session == survey->session)
			issues_add(writing->issues, ERROR_INPUT, "wave",
				   "%s is that survey already. Use it.", other->name);
		else if (survey->name && other->name && strcasecmp(survey->name, other->name) == 0)
			issues_add(writing->issues, ERROR_INPUT, "name",
				   "Another survey is named %s. Choose another name.", other->name);
	}
	return true;
}

static bool check_item_code(struct Writing *writing, const void *record)
{
	static const char *const fields[] = {"code", NULL};
	const struct SurveyItem *item = record;
	struct FieldsQuery query = {.entity = writing->entity,
				    .owner = "season",
				    .ids = &item->season,
				    .n_ids = 1,
				    .fields = fields};
	struct Records others;

	if (!item->season || !item->code)
		return true;
	query.named = text_fold(writing->arena, item->code);
	if (!domain_read_fields(writing->domain, &query, writing->arena, &others, writing->error))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct SurveyItem *other = records_at(&others, i);

		if (other->record.id != item->record.id && other->code &&
		    strcasecmp(item->code, other->code) == 0)
			issues_add(writing->issues, ERROR_INPUT, "code",
				   "The season has an item %s already. Choose another code.",
				   other->code);
	}
	return true;
}

/* The item is asked in the survey: of its season, and about the same. */
static bool check_item(struct Writing *writing, const void *record)
{
	const struct SurveyAnswer *answer = record;
	struct Survey survey;
	struct Cohort cohort;
	struct SurveyItem item;

	if (!answer->survey || !answer->item)
		return true;
	if (!writing_load(writing, KIND_SURVEY, answer->survey, &survey) ||
	    !writing_load(writing, KIND_COHORT, survey.cohort, &cohort) ||
	    !writing_load(writing, KIND_SURVEY_ITEM, answer->item, &item))
		return false;
	if (item.season != cohort.season ||
	    (item.subject == SUBJECT_SESSION) != (survey.wave == WAVE_SESSION))
		issues_add(writing->issues, ERROR_INPUT, "item",
			   "%s is not asked in %s. Name an item of its season about %s.", item.code,
			   survey.name,
			   survey.wave == WAVE_SESSION ? "sessions" : "knowledge or competence");
	return true;
}

/* Other answers of the person, or to the item on sheets of that name: a table of answers checks
 * each of its cells, and an index has both. */
static bool read_others(struct Writing *writing, const struct SurveyAnswer *answer,
			struct Arena *arena, struct Records *ret_others)
{
	static const char *const fields[] = {"survey", "item", "person", "sheet", NULL};
	const struct FieldsQuery query = {.entity = &survey_answer_entity,
					  .owner = answer->person ? "person" : "item",
					  .ids = answer->person ? &answer->person : &answer->item,
					  .n_ids = 1,
					  .fields = fields,
					  .text = answer->person ? NULL : "sheet",
					  .equals = answer->sheet};

	return domain_read_fields(writing->domain, &query, arena, ret_others, writing->error);
}

static bool is_same_answer(const struct SurveyAnswer *one, const struct SurveyAnswer *other)
{
	return one->survey == other->survey && one->item == other->item &&
	       one->person == other->person && text_equal(one->sheet, other->sheet);
}

static bool check_answer(struct Writing *writing, const void *record)
{
	const struct SurveyAnswer *answer = record;
	struct Arena arena = {0};
	struct Records others = {0};
	bool read =
		!answer->survey || !answer->item || read_others(writing, answer, &arena, &others);

	for (size_t i = 0; i < others.n; i++) {
		const struct SurveyAnswer *other = records_at(&others, i);

		if (other->record.id == answer->record.id || !is_same_answer(other, answer))
			continue;
		issues_add(writing->issues, ERROR_INPUT, "item",
			   "That item is answered already: id:%" PRId64 ". Change that answer.",
			   other->record.id);
		break;
	}
	arena_release(&arena);
	return read;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_SURVEY, .complete = complete_survey},
	{.kind = KIND_SURVEY_ANSWER, .complete = complete_answer},
};
const struct KindBehaviorTable survey_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_SURVEY, {"cohort", "wave", "session"}, RULE_ALWAYS, check_session},
	{KIND_SURVEY,
	 {"cohort", "wave", "session", "name"},
	 RULE_ALWAYS,
	 check_single,
	 .same = true},
	{KIND_SURVEY_ITEM, {"season", "code"}, RULE_ALWAYS, check_item_code},
	{KIND_SURVEY_ANSWER,
	 {"survey", "item"},
	 RULE_ALWAYS,
	 check_item,
	 .paths = {{"survey", "wave"}, {"item", "subject"}}},
	{KIND_SURVEY_ANSWER,
	 {"survey", "item", "person", "sheet"},
	 RULE_ALWAYS,
	 check_answer,
	 .same = true},
};
const struct RecordRuleTable survey_rules = CAPABILITY_ROWS(rules_rows);
