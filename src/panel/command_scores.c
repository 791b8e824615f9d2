/* Scores: put as one operation. */
#include "command_scores.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

struct Putting {
	struct ScoreCells cells;
	struct Arena *arena;
};

static const struct ApplicationScore *find(const struct Records *scores,
					   const struct ScoreCell *cell)
{
	for (size_t i = 0; i < scores->n; i++) {
		const struct ApplicationScore *score = records_at(scores, i);

		if (score->reviewer == cell->reviewer && score->criterion == cell->criterion)
			return score;
	}
	return NULL;
}

static bool put_one(struct Domain *domain, struct Arena *arena, const struct ScoreCell *cell,
		    struct Error *error)
{
	struct ApplicationScore score;
	struct Records scores;
	const struct ApplicationScore *before;

	if (!domain_children(domain, (struct OwnedBy){KIND_APPLICATION_SCORE, "team", cell->team},
			     arena, &scores, error))
		return false;
	before = find(&scores, cell);
	if (cell->rating == NUMBER_NONE)
		return !before ||
		       record_bin(domain, &application_score_entity, before->record.id, error);
	record_blank(&application_score_entity, &score);
	if (before)
		score = *before;
	score.team = cell->team;
	score.reviewer = cell->reviewer;
	score.criterion = cell->criterion;
	score.rating = cell->rating;
	const struct RecordPut put = {.entity = &application_score_entity,
				      .before = before,
				      .record = &score,
				      .arena = arena};

	return record_put(domain, &put, error);
}

static bool put_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct Putting *putting = context;

	for (size_t i = 0; i < putting->cells.n; i++)
		if (!put_one(domain, putting->arena, &putting->cells.items[i], error))
			return false;
	return true;
}

/* "Ada Byrd of DAL17-09", "12 scores" */
static const char *subject(struct Domain *domain, struct ScoreCells cells, struct Arena *arena)
{
	const struct ScoreCell *first = cells.items;

	for (size_t i = 1; i < cells.n; i++)
		if (cells.items[i].team != first->team ||
		    cells.items[i].reviewer != first->reviewer)
			return arena_format(arena, "%zu scores", cells.n);
	return arena_format(arena, "%s of %s",
			    domain_label(domain, KIND_PERSON, first->reviewer, arena),
			    domain_ref(domain, KIND_TEAM, first->team, arena));
}

bool scores_put(struct Domain *domain, struct ScoreCells cells, struct Error *error)
{
	struct Arena arena = {0};
	struct Putting putting = {cells, &arena};
	const char *title =
		arena_format(&arena, "score application: %s", subject(domain, cells, &arena));
	bool put = operation_run(domain, title, put_all, &putting, error);

	arena_release(&arena);
	return put;
}
