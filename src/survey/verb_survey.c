/* The verbs of surveys: what was answered, and answers from a table. */
#include "command_answers.h"
#include "rule_survey.h"
#include "tables.h"
#include "view_document.h"
#include "view_survey.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/people.h"

#include <math.h>

/* --- survey show --- */

static void json_member_real(struct Json *json, const char *key, double value)
{
	json_key(json, key);
	json_real(json, value);
}

static void json_items(struct Cli *cli, struct Json *json, const struct SurveySheet *sheet)
{
	json_key(json, "items");
	json_begin_array(json);
	for (size_t i = 0; i < sheet->n_items; i++) {
		struct ItemMean mean = item_mean(survey_ratings(sheet, i, &cli->arena));

		json_begin_object(json);
		json_member_text(json, "item", sheet->items[i]->code);
		json_member_text(json, "text", sheet->items[i]->text);
		json_member_number(json, "answers", (int64_t)mean.n);
		json_member_number(json, "without_name", (int64_t)mean.n_anonymous);
		json_member_real(json, "mean", mean.mean);
		json_member_bool(json, "withheld", mean.is_withheld);
		json_end(json);
	}
	json_end(json);
}

/* What each sheet says that may be seen, by the codes of items. */
static void json_answers(struct Json *json, const struct SurveySheet *sheet)
{
	json_key(json, "given");
	json_begin_array(json);
	for (size_t r = 0; r < sheet->n_rows; r++) {
		const struct SurveyRow *row = &sheet->rows[r];

		if (row->n_answered == 0)
			continue;
		json_begin_object(json);
		json_member_text(json, "person", row->person ? row->person->name : NULL);
		for (size_t i = 0; i < sheet->n_items; i++) {
			json_key(json, sheet->items[i]->code);
			json_value(json,
				   data_table_number(survey_shows(sheet, row, i) ? row->ratings[i]
										 : NUMBER_NONE));
		}
		json_end(json);
	}
	json_end(json);
}

static void json_sheet(struct Cli *cli, struct Json *json, const struct SurveySheet *sheet)
{
	const struct FieldChoice *waves = entity_field(&survey_entity, "wave")->choices;
	char day[DAY_TEXT];

	json_begin_object(json);
	json_member_text(json, "survey", sheet->survey.name);
	json_member_text(json, "wave", waves[sheet->survey.wave].key);
	json_member_text(json, "due",
			 sheet->survey.due == DAY_NONE ? NULL : day_iso(sheet->survey.due, day));
	json_member_number(json, "expected", (int64_t)sheet->n_expected);
	json_member_number(json, "answered", (int64_t)sheet->n_answered);
	json_member_number(json, "without_name", (int64_t)sheet->n_anonymous);
	json_key(json, "missing");
	json_begin_array(json);
	for (size_t i = 0; i < sheet->n_rows; i++)
		if (sheet->rows[i].team && sheet->rows[i].n_answered == 0)
			json_text(json, sheet->rows[i].person->name);
	json_end(json);
	json_items(cli, json, sheet);
	json_answers(json, sheet);
	json_end(json);
}

static void json_gain(struct Json *json, const char *key, struct ItemGain gain)
{
	json_key(json, key);
	json_begin_object(json);
	json_member_real(json, "before", gain.before);
	json_member_real(json, "after", gain.after);
	json_member_real(json, "points", gain.points);
	json_member_real(json, "percent", gain.percent);
	json_end(json);
}

static void json_gains(struct Cli *cli, struct Json *json, const struct SurveySheet *before,
		       const struct SurveySheet *after)
{
	for (size_t i = 0; i < before->n_items && i < after->n_items; i++) {
		struct ItemRatings first = survey_ratings(before, i, &cli->arena),
				   second = survey_ratings(after, i, &cli->arena);
		struct ItemGain paired = item_gain_paired(first, second);

		json_begin_object(json);
		json_member_text(json, "item", before->items[i]->code);
		json_member_text(json, "from", before->survey.name);
		json_member_text(json, "to", after->survey.name);
		json_gain(json, "all", item_gain(item_mean(first), item_mean(second)));
		json_member_number(json, "pairs", (int64_t)paired.n);
		json_gain(json, "paired", paired);
		json_end(json);
	}
}

static void json_course(struct Cli *cli, struct Json *json, const struct SurveyCourse *course)
{
	const struct SurveySheet *before = course->sheets[WAVE_BEFORE];

	json_begin_object(json);
	json_member_text(json, "cohort", course->cohort.code);
	json_key(json, "surveys");
	json_begin_array(json);
	for (int wave = 0; wave < WAVE_SESSION; wave++)
		if (course->sheets[wave])
			json_sheet(cli, json, course->sheets[wave]);
	for (size_t i = 0; i < course->n_evaluations; i++)
		json_sheet(cli, json, &course->evaluations[i]);
	json_end(json);
	json_key(json, "gains");
	json_begin_array(json);
	for (int wave = WAVE_AFTER; before && wave < WAVE_SESSION; wave++)
		if (course->sheets[wave])
			json_gains(cli, json, before, course->sheets[wave]);
	json_end(json);
	json_end(json);
}

static bool put_json(struct Cli *cli, struct KindId of, struct Error *error)
{
	struct SurveyCourse course;
	struct SurveySheet sheet;
	struct Json json;

	if (of.kind == KIND_COHORT
		    ? !survey_course_load(&cli->domain, of.id, &cli->arena, &course, error)
		    : !survey_load(&cli->domain, of.id, &cli->arena, &sheet, error))
		return false;
	json_init(&json, &cli->out, true);
	if (of.kind == KIND_COHORT)
		json_course(cli, &json, &course);
	else
		json_sheet(cli, &json, &sheet);
	return true;
}

static bool verb_show_survey(struct Cli *cli, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_SURVEY, KIND_COHORT, N_KINDS};
	struct Document document;
	struct KindId of;

	if (!domain_resolve_any(&cli->domain, kinds, cli_argument(cli, 0), &of, error))
		return false;
	if (cli->options->json)
		return put_json(cli, of, error);
	return survey_document(&cli->domain, (struct DocumentSource){of.kind, of.id}, &cli->arena,
			       &document, error) &&
	       cli_put(cli, (struct PaperSource){.document = &document}, error);
}

/* --- survey import --- */

static bool verb_import_survey(struct Cli *cli, struct Error *error)
{
	struct SurveySheet sheet;
	struct AnswersTaken taken;
	Id survey;

	if (!domain_resolve(&cli->domain, &survey_entity, cli_argument(cli, 0), &survey, error) ||
	    !survey_load(&cli->domain, survey, &cli->arena, &sheet, error) ||
	    !survey_read(&sheet, cli_argument(cli, 1), &cli->arena, &taken, error))
		return false;
	if (taken.n_cells > 0 &&
	    !survey_answer(&cli->domain, (struct SurveyCells){survey, taken.cells, taken.n_cells},
			   NULL, error))
		return false;
	cli_put_taken(cli, &taken.rows, "person");
	return true;
}

static const struct Verb rows[] = {
	{"survey show",
	 "SURVEY|COHORT",
	 "who has answered a survey and what, or all surveys of a cohort with what was gained",
	 ACCESS_READ,
	 1,
	 1,
	 verb_show_survey,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "evaluation knowledge competence gain mean missing"},
	{"survey import",
	 "SURVEY FILE",
	 "take answers from a table: a column an item, with e-mails, or without a name",
	 ACCESS_WRITE,
	 2,
	 2,
	 verb_import_survey,
	 {{"dry-run", NULL, "say what would be taken, and write nothing"}},
	 .words = "evaluation answers ratings csv"},
};

const struct VerbTable survey_verbs = {rows, N_ITEMS(rows)};
