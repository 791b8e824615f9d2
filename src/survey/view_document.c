/* Surveys as a document: means of items, gains, and who is missing. */
#include "view_document.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "rule_survey.h"
#include "view_survey.h"

#include <math.h>

const char *item_mean_text(struct ItemMean mean, struct Arena *arena)
{
	if (mean.is_withheld)
		return arena_format(arena, "fewer than %d without a name", ANONYMOUS_LEAST);
	if (mean.n == 0)
		return "no answers";
	return arena_format(arena, "%.1f", mean.mean);
}

/* "+2.1 (+40 %)"; "" not known. */
static const char *item_gain_text(struct ItemGain gain, struct Arena *arena)
{
	return isnan(gain.points)
		       ? ""
		       : arena_format(arena, "%+.1f (%+.0f %%)", gain.points, gain.percent);
}

static void add_head(struct Document *document, const struct SurveySheet *sheet)
{
	const char *missing = survey_missing_text(sheet, document->arena);
	char day[DAY_TEXT];

	if (sheet->survey.due != DAY_NONE)
		document_field(document, "Due",
			       arena_text(document->arena, day_medium(sheet->survey.due, day)));
	document_field(document, "Answers", survey_answered_text(sheet, document->arena));
	document_field(document, "Not yet answered by", missing);
}

static void add_items(struct Document *document, const struct SurveySheet *sheet)
{
	static const struct DocumentColumn columns[] = {{"Item", CELL_LEFT},
							{"Text", CELL_LEFT},
							{"Answers", CELL_RIGHT},
							{"Mean", CELL_RIGHT}};
	struct DocumentTable *table;

	if (sheet->n_items == 0) {
		document_paragraph(document, "The season has no items that this survey asks.");
		return;
	}
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < sheet->n_items; i++) {
		struct ItemMean mean = item_mean(survey_ratings(sheet, i, document->arena));
		const char *cells[N_ITEMS(columns)] = {sheet->items[i]->code, sheet->items[i]->text,
						       arena_format(document->arena, "%zu", mean.n),
						       item_mean_text(mean, document->arena)};

		document_row(document, table, cells);
	}
}

/* From one survey to a later one, of all answers and of those who gave their names in both. */
static void add_gains(struct Document *document, const struct SurveySheet *before,
		      const struct SurveySheet *after)
{
	static const struct DocumentColumn columns[] = {
		{"Item", CELL_LEFT},  {"Before (n)", CELL_RIGHT}, {"After (n)", CELL_RIGHT},
		{"Gain", CELL_RIGHT}, {"Pairs", CELL_RIGHT},	  {"Gain of pairs", CELL_RIGHT}};
	struct Arena *arena = document->arena;
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));

	for (size_t i = 0; i < before->n_items && i < after->n_items; i++) {
		struct ItemRatings first = survey_ratings(before, i, arena),
				   second = survey_ratings(after, i, arena);
		struct ItemMean first_mean = item_mean(first), second_mean = item_mean(second);
		struct ItemGain paired = item_gain_paired(first, second);
		const char *cells[N_ITEMS(columns)] = {
			before->items[i]->code,
			arena_format(arena, "%s (%zu)", item_mean_text(first_mean, arena),
				     first_mean.n),
			arena_format(arena, "%s (%zu)", item_mean_text(second_mean, arena),
				     second_mean.n),
			item_gain_text(item_gain(first_mean, second_mean), arena),
			arena_format(arena, "%zu", paired.n),
			item_gain_text(paired, arena)};

		document_row(document, table, cells);
	}
}

static void add_sheet(struct Document *document, const struct SurveySheet *sheet)
{
	document_heading(document, 1, sheet->survey.name);
	add_head(document, sheet);
	add_items(document, sheet);
}

static bool has_answers(const struct SurveySheet *sheet)
{
	return sheet && sheet->n_items > 0 && sheet->n_answered + sheet->n_anonymous > 0;
}

static bool has_both(const struct SurveySheet *before, const struct SurveySheet *after)
{
	return has_answers(before) && has_answers(after);
}

static void add_course(struct Document *document, const struct SurveyCourse *course)
{
	static const struct {
		enum SurveyWave wave;
		const char *heading;
	} later[] = {{WAVE_AFTER, "Gain from before to after the course"},
		     {WAVE_LATER, "Gain from before the course to six months on"}};
	const struct SurveySheet *before = course->sheets[WAVE_BEFORE];
	size_t n = course->n_evaluations;

	for (int wave = 0; wave < WAVE_SESSION; wave++)
		if (course->sheets[wave]) {
			add_sheet(document, course->sheets[wave]);
			n++;
		}
	for (size_t i = 0; i < N_ITEMS(later); i++)
		if (has_both(before, course->sheets[later[i].wave])) {
			document_heading(document, 1, later[i].heading);
			add_gains(document, before, course->sheets[later[i].wave]);
		}
	for (size_t i = 0; i < course->n_evaluations; i++)
		add_sheet(document, &course->evaluations[i]);
	if (n == 0)
		document_paragraph(document, "The cohort has no surveys yet.");
}

bool survey_document(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	struct SurveyCourse course;
	struct SurveySheet sheet;

	document_begin(ret_document, arena, "Surveys");
	ret_document->is_private = true;
	ret_document->day = domain->today;
	if (source.kind == KIND_COHORT) {
		if (!survey_course_load(domain, source.id, arena, &course, error))
			return false;
		ret_document->name = arena_format(arena, "surveys-%s", course.cohort.code);
		ret_document->subtitle = course.cohort.code;
		add_course(ret_document, &course);
		return true;
	}
	if (!survey_load(domain, source.id, arena, &sheet, error))
		return false;
	ret_document->name = arena_format(arena, "survey-%s", sheet.survey.name);
	ret_document->title = "Survey";
	ret_document->subtitle = sheet.survey.name;
	add_head(ret_document, &sheet);
	add_items(ret_document, &sheet);
	return true;
}
