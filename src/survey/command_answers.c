/* Answers: put as one operation. */
#include "command_answers.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct Answering {
	struct SurveyCells cells;
	struct Arena *arena;
	struct Arena cell; /* of the one under way */
};

static int by_cell(const void *a, const void *b)
{
	const struct SurveyAnswer *left = a, *right = b;

	if (left->item != right->item)
		return left->item < right->item ? -1 : 1;
	if (left->person != right->person)
		return left->person < right->person ? -1 : 1;
	return strcmp(left->sheet ? left->sheet : "", right->sheet ? right->sheet : "");
}

/* Among answers in the order of their cells. */
static const struct SurveyAnswer *find(const struct Records *answers, const struct SurveyCell *cell)
{
	const struct SurveyAnswer wanted = {
		.item = cell->item, .person = cell->person, .sheet = cell->sheet};

	return answers->n == 0
		       ? NULL
		       : bsearch(&wanted, answers->items, answers->n, sizeof wanted, by_cell);
}

static bool put_one(struct Domain *domain, struct Answering *answering,
		    const struct SurveyAnswer *before, const struct SurveyCell *cell,
		    struct Error *error)
{
	struct SurveyAnswer answer;
	const struct RecordPut put = {.entity = &survey_answer_entity,
				      .before = before,
				      .record = &answer,
				      .arena = &answering->cell};

	if (cell->rating == NUMBER_NONE)
		return !before ||
		       record_bin(domain, &survey_answer_entity, before->record.id, error);
	record_blank(&survey_answer_entity, &answer);
	if (before)
		answer = *before;
	answer.survey = answering->cells.survey;
	answer.item = cell->item;
	answer.person = cell->person;
	answer.sheet = cell->sheet;
	answer.rating = cell->rating;
	return record_put(domain, &put, error);
}

static bool put_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Answering *answering = context;
	struct Records answers;

	if (!domain_children(
		    domain, (struct OwnedBy){KIND_SURVEY_ANSWER, "survey", answering->cells.survey},
		    answering->arena, &answers, error))
		return false;
	if (answers.n > 0)
		qsort(answers.items, answers.n, sizeof(struct SurveyAnswer), by_cell);
	for (size_t i = 0; i < answering->cells.n; i++) {
		const struct SurveyCell *cell = &answering->cells.items[i];

		if (!put_one(domain, answering, find(&answers, cell), cell, error))
			return false;
		arena_reset(&answering->cell);
	}
	return true;
}

/* "Tom Ybarra, K1: 7", "12 answers"; what a sheet without a name says is not in the history. */
static const char *subject(struct Domain *domain, struct SurveyCells cells, struct Arena *arena)
{
	const struct SurveyCell *first = cells.items;
	const char *who;

	if (cells.n != 1)
		return arena_format(arena, "%zu answers", cells.n);
	who = first->person ? domain_label(domain, KIND_PERSON, first->person, arena)
			    : first->sheet;
	if (!first->person)
		return arena_format(arena, "sheet %s, %s", who,
				    domain_label(domain, KIND_SURVEY_ITEM, first->item, arena));
	return arena_format(arena, "%s, %s: %s", who,
			    domain_label(domain, KIND_SURVEY_ITEM, first->item, arena),
			    first->rating == NUMBER_NONE
				    ? "no answer"
				    : arena_format(arena, "%" PRId64, first->rating));
}

bool survey_answer(struct Domain *domain, struct SurveyCells cells, struct Text *done,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Answering answering = {.cells = cells, .arena = &arena};
	const char *what = subject(domain, cells, &arena);
	const char *title =
		arena_format(&arena, "survey %s: %s",
			     domain_label(domain, KIND_SURVEY, cells.survey, &arena), what);
	bool put = operation_run(domain, title, put_all, &answering, error);

	if (put && done)
		text_format(done, "%s.", what);
	arena_release(&answering.cell);
	arena_release(&arena);
	return put;
}
