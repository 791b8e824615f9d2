/* Commands of the panel: the scores of a reviewer, and opening them before all have answered. */
#include "command_scores.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* --- application.assess --- */

/* Scores as they are typed. */
struct Typed {
	const struct Ranking *ranking;
	struct ScoreCell cells[CRITERIA_MOST];
	size_t n;
	size_t next; /* the criterion of a score without a code */
};

static bool take_rating(const char *text, int64_t *ret_rating, struct Arena *arena,
			struct Error *error)
{
	char *end;
	long rating = strtol(text, &end, 10);

	*ret_rating = strcmp(text, "-") == 0 ? NUMBER_NONE : rating;
	return *ret_rating == NUMBER_NONE ||
	       (*text && !*end && rating >= SCORE_LEAST && rating <= SCORE_MOST) ||
	       error_set(error, ERROR_INPUT, "scores",
			 "\"%.20s\" is no score. Write a whole number from %d to %d, or - for "
			 "none.",
			 text_show(arena, text), SCORE_LEAST, SCORE_MOST);
}

/* "A2=4", or "4" of the next criterion. */
static bool take_word(struct Typed *typed, const char *word, struct Arena *arena,
		      struct Error *error)
{
	const struct Ranking *ranking = typed->ranking;
	const char *equal = strchr(word, '=');
	size_t at = typed->next;
	struct ScoreCell *cell = &typed->cells[typed->n];

	for (at = equal ? 0 : at; equal && at < ranking->n_criteria; at++) {
		const char *code = ranking->criteria[at]->code;

		if (strlen(code) == (size_t)(equal - word) &&
		    strncasecmp(code, word, strlen(code)) == 0)
			break;
	}
	if (at >= ranking->n_criteria || typed->n == CRITERIA_MOST)
		return equal ? error_set_shell("See them: qtp list criterion", error, ERROR_INPUT,
					       "scores", "The season has no criterion \"%.*s\".",
					       (int)(equal - word), text_show(arena, word))
			     : error_set(error, ERROR_INPUT, "scores",
					 "There are more scores than criteria. The season has %zu.",
					 ranking->n_criteria);
	typed->next = at + 1;
	cell->criterion = ranking->criteria[at]->record.id;
	typed->n++;
	return take_rating(equal ? equal + 1 : word, &cell->rating, arena, error);
}

static bool take_scores(struct Typed *typed, const char *text, struct Arena *arena,
			struct Error *error)
{
	static const char blanks[] = " ,;\t\n";

	for (text += strspn(text, blanks); *text; text += strspn(text, blanks)) {
		size_t length = strcspn(text, blanks);

		if (!take_word(typed, arena_text_n(arena, text, length), arena, error))
			return false;
		text += length;
	}
	return typed->n > 0 ||
	       error_set(error, ERROR_INPUT, "scores",
			 "Say the scores in the order of the criteria, like \"4 3 5\", or A2=4.");
}

static bool load_season(struct Domain *domain, Id team_id, struct Arena *arena,
			struct Ranking *ret_ranking, struct Error *error)
{
	struct Team team;
	struct Cohort cohort;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, team_id}, &team, arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, arena, error) ||
	    !ranking_load(domain, (struct RankingOf){cohort.season, cohort.record.id}, arena,
			  ret_ranking, error))
		return false;
	return ret_ranking->n_criteria > 0 ||
	       error_set_shell("Add them: qtp add criterion season=CODE code=A1 text=TEXT", error,
			       ERROR_RULE, "", "The season has no criteria. Add them first.");
}

static bool assess(const struct CommandCall *call, struct Arena *arena, struct Text *done,
		   struct Error *error)
{
	const char *who = call_text(call, "reviewer"), *scores = call_text(call, "text");
	struct Ranking ranking;
	struct Typed typed = {.ranking = &ranking};
	Id reviewer;

	if (!load_season(call->domain, call->ids[0], arena, &ranking, error) ||
	    !domain_resolve(call->domain, &person_entity, who ? who : "", &reviewer, error) ||
	    !take_scores(&typed, scores ? scores : "", arena, error))
		return false;
	for (size_t i = 0; i < typed.n; i++) {
		typed.cells[i].team = call->ids[0];
		typed.cells[i].reviewer = reviewer;
	}
	if (!scores_put(call->domain, (struct ScoreCells){typed.cells, typed.n}, error))
		return false;
	if (done)
		text_format(done, "Scores of %s for %s: %zu of %zu put.",
			    domain_label(call->domain, KIND_PERSON, reviewer, arena),
			    domain_label(call->domain, KIND_TEAM, call->ids[0], arena), typed.n,
			    ranking.n_criteria);
	return true;
}

static bool assess_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	bool given = assess(call, &arena, done, error);

	arena_release(&arena);
	return given;
}

/* --- application.open --- */

static const struct RankingRow *row_of(const struct Ranking *ranking, Id team)
{
	for (size_t i = 0; i < ranking->n_rows; i++)
		if (ranking->rows[i].team->record.id == team)
			return &ranking->rows[i];
	return NULL;
}

static bool open_ready(struct Domain *domain, Id team, struct Error *error)
{
	struct Arena arena = {0};
	struct Ranking ranking;
	const struct RankingRow *row;
	bool ready = load_season(domain, team, &arena, &ranking, error);

	if (ready) {
		row = row_of(&ranking, team);
		if (!row || row->ranked.n_answered == 0)
			ready = error_set(error, ERROR_RULE, "",
					  "No reviewer has scored this application whole yet.");
		else if (row->ranked.state == SCORES_COMPLETE)
			ready = error_set(error, ERROR_RULE, "",
					  "All reviewers have answered: its scores are open.");
		else if (row->ranked.state == SCORES_OPENED)
			ready = error_set(error, ERROR_RULE, "", "Its scores are open already.");
	}
	arena_release(&arena);
	return ready;
}

static bool open_one(struct Domain *domain, Id team, const char *reason, struct Arena *arena,
		     struct Error *error)
{
	struct Opening opening;
	const struct RecordPut put = {
		.entity = &opening_entity, .record = &opening, .arena = arena};

	record_blank(&opening_entity, &opening);
	opening.team = team;
	return open_ready(domain, team, error) &&
	       (text_is_empty(reason) ||
		field_parse(entity_field(&opening_entity, "reason"), &opening, reason,
			    (struct ParseFrame){domain->today, arena}, error)) &&
	       record_put(domain, &put, error);
}

static bool open_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct CommandCall *call = context;
	struct Arena arena = {0};
	bool opened = true;

	for (size_t i = 0; i < call->n_ids && opened; i++)
		opened = open_one(domain, call->ids[i], call_text(call, "reason"), &arena, error);
	arena_release(&arena);
	return opened;
}

static bool open_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	const char *what = call->n_ids == 1
				   ? domain_ref(call->domain, KIND_TEAM, call->ids[0], &arena)
				   : arena_format(&arena, "%zu applications", call->n_ids);
	bool opened =
		operation_run(call->domain, arena_format(&arena, "open the scores of %s", what),
			      open_all, (void *)call, error);

	if (opened && done)
		text_format(done, "The scores of %s are open.", what);
	arena_release(&arena);
	return opened;
}

static const struct Command commands[] = {
	{.id = "application.assess",
	 .verb = "assess",
	 .title = "Score as a reviewer",
	 .help = "What a reviewer gives the application, from 1 to 5 by each criterion.",
	 .line = "what a reviewer gives an application: \"4 3 5\" in the order of the criteria, or "
		 "A2=4",
	 .words = "rate rating review score committee panel ranking",
	 .kind = KIND_TEAM,
	 .arguments =
		 {{KIND_APPLICATION_SCORE, "reviewer", true, .value = "REVIEWER"},
		  {KIND_CRITERION, "text", true, .label = "Scores", .value = "SCORES",
		   .help = "In the order of the criteria, \"4 3 5\", or by code, A2=4; - takes "
			   "one away."}},
	 .apply = assess_apply},
	{.id = "application.open",
	 .verb = "open-scores",
	 .title = "Open the scores",
	 .help = "The ranking shows its scores although a reviewer has not answered.",
	 .words = "reviewers blind ranking committee",
	 .kind = KIND_TEAM,
	 .many = true,
	 .arguments = {{KIND_OPENING, "reason", false, "reason", .value = "TEXT",
			.use = "why not all are waited for; it is kept", .asked = true}},
	 .apply = open_apply,
	 .ready = open_ready},
};

const struct CommandTable panel_commands = CAPABILITY_ROWS(commands);
