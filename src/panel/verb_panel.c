/* The verbs of the panel: the ranking, and scores from a table. */
#include "command_scores.h"
#include "tables.h"
#include "view_document.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#include <math.h>

/* --- ranking --- */

static void json_member_real(struct Json *json, const char *key, double value)
{
	json_key(json, key);
	json_real(json, value);
}

static void json_names(struct Json *json, const char *key, const struct Ranking *ranking,
		       const struct RankingRow *row, bool missing)
{
	json_key(json, key);
	json_begin_array(json);
	for (size_t i = 0; i < ranking->n_reviewers; i++) {
		const struct Sheet *sheet = &row->sheets[i];

		if (missing ? sheet->is_asked && !sheet_is_answered(sheet, ranking->n_criteria)
			    : !sheet->is_asked)
			json_text(json, ranking->reviewers[i]->name);
	}
	json_end(json);
}

static void json_means(struct Json *json, const struct Ranking *ranking,
		       const struct RankingRow *row)
{
	json_key(json, "criteria");
	json_begin_array(json);
	for (size_t i = 0; i < ranking->n_criteria; i++) {
		json_begin_object(json);
		json_member_text(json, "criterion", ranking->criteria[i]->code);
		json_member_real(json, "mean", criterion_mean(row->verdicts, &row->ranked, i));
		json_end(json);
	}
	json_end(json);
}

/* What each reviewer who answered gives it; nothing while it is blind. */
static void json_scores(struct Json *json, const struct Ranking *ranking,
			const struct RankingRow *row)
{
	json_key(json, "scores");
	json_begin_array(json);
	for (size_t i = 0; i < ranking->n_reviewers && row->rank; i++) {
		const struct Sheet *sheet = &row->sheets[i];

		if (!sheet_is_answered(sheet, ranking->n_criteria))
			continue;
		json_begin_object(json);
		json_member_text(json, "reviewer", ranking->reviewers[i]->name);
		json_member_real(json, "mean", sheet_mean(sheet, ranking->n_criteria));
		for (size_t k = 0; k < ranking->n_criteria; k++)
			json_member_number(json, ranking->criteria[k]->code, sheet->ratings[k]);
		json_end(json);
	}
	json_end(json);
}

static void json_row(struct Cli *cli, struct Json *json, const struct Ranking *ranking,
		     const struct RankingRow *row)
{
	const struct FieldChoice *stages = entity_field(&team_entity, "stage")->choices;

	json_begin_object(json);
	json_key(json, "rank");
	if (row->rank)
		json_number(json, row->rank);
	else
		json_null(json);
	json_member_text(json, "team",
			 domain_ref(&cli->domain, KIND_TEAM, row->team->record.id, &cli->arena));
	json_member_number(json, "team_id", row->team->record.id);
	json_member_text(json, "name", row->team->name);
	json_member_text(json, "cohort", row->cohort ? row->cohort->code : NULL);
	json_member_text(json, "stage", stages[row->team->stage].key);
	json_member_text(json, "state", scores_state_key(row->ranked.state));
	json_member_number(json, "asked", (int64_t)row->ranked.n_asked);
	json_member_number(json, "answered", (int64_t)row->ranked.n_answered);
	json_member_real(json, "mean", row->ranked.mean);
	json_member_real(json, "spread", row->ranked.spread);
	json_names(json, "missing", ranking, row, true);
	json_names(json, "not_asked", ranking, row, false);
	json_means(json, ranking, row);
	json_scores(json, ranking, row);
	json_end(json);
}

static bool put_json(struct Cli *cli, struct KindId of, struct Error *error)
{
	struct Cohort cohort = {0};
	struct Ranking ranking;
	struct Json json;

	if (of.kind == KIND_COHORT && !domain_get(&cli->domain, (struct KindId){KIND_COHORT, of.id},
						  &cohort, &cli->arena, error))
		return false;
	if (!ranking_load(&cli->domain,
			  (struct RankingOf){of.kind == KIND_COHORT ? cohort.season : of.id,
					     cohort.record.id},
			  &cli->arena, &ranking, error))
		return false;
	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < ranking.n_rows; i++)
		json_row(cli, &json, &ranking, &ranking.rows[i]);
	json_end(&json);
	return true;
}

/* The season or cohort that is named, else the season in view. */
static bool take_of(struct Cli *cli, const char *text, struct KindId *ret_of, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_COHORT, KIND_SEASON, N_KINDS};
	struct Season season;

	if (text)
		return domain_resolve_any(&cli->domain, kinds, text, ret_of, error);
	if (!domain_current_season(&cli->domain, &cli->arena, &season, error))
		return false;
	*ret_of = (struct KindId){KIND_SEASON, season.record.id};
	return true;
}

static bool verb_ranking(struct Cli *cli, struct Error *error)
{
	struct Document document;
	struct KindId of;

	if (!take_of(cli, cli_argument(cli, 0), &of, error))
		return false;
	if (cli->options->json)
		return put_json(cli, of, error);
	return ranking_document(&cli->domain, (struct DocumentSource){of.kind, of.id}, &cli->arena,
				&document, error) &&
	       cli_put(cli, (struct PaperSource){.document = &document}, error);
}

/* --- import ranking --- */

static bool import_scores(struct Cli *cli, struct Error *error)
{
	const char *reviewer = cli_option(cli, "reviewer"), *cohort_ref = cli_option(cli, "cohort");
	struct Cohort cohort = {0};
	struct Ranking ranking;
	struct ScoresTaken taken;
	struct KindId of;
	Id person = 0;

	if (!take_of(cli, cohort_ref, &of, error) ||
	    (reviewer && !domain_resolve(&cli->domain, &person_entity, reviewer, &person, error)) ||
	    (of.kind == KIND_COHORT &&
	     !domain_get(&cli->domain, (struct KindId){KIND_COHORT, of.id}, &cohort, &cli->arena,
			 error)))
		return false;
	if (!ranking_load(
		    &cli->domain,
		    (struct RankingOf){cohort.record.id ? cohort.season : of.id, cohort.record.id},
		    &cli->arena, &ranking, error) ||
	    !scores_read(&cli->domain,
			 &(struct ScoresTable){&ranking, cli_argument(cli, 1), NULL,
					       cli_option(cli, "sheet"), person},
			 &cli->arena, &taken, error))
		return false;
	if (taken.n_cells > 0 &&
	    !scores_put(&cli->domain, (struct ScoreCells){taken.cells, taken.n_cells}, error))
		return false;
	if (*taken.unread)
		cli_warn(cli, "Not read, as no criterion has such a name: %s.", taken.unread);
	cli_put_taken(cli, &taken.rows, "of");
	return true;
}

const struct ImportVerb panel_import = {
	"ranking", "scores of reviewers: a column a criterion or a reviewer, or a row a score",
	import_scores};

static const struct Verb rows[] = {
	{"ranking",
	 "[COHORT|SEASON]",
	 "applications by what reviewers give them: mean, spread, who is missing",
	 ACCESS_READ,
	 0,
	 1,
	 verb_ranking,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "reviewers scores criteria applications committee blind order"},
};

const struct VerbTable panel_verbs = {rows, N_ITEMS(rows)};
