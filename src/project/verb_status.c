/* The verb status: what the page of a team says, as text. */
#include "verb_status.h"

#include "tables.h"
#include "view_aim.h"
#include "view_matrix.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <math.h>

static void put_reasons(const struct Status *status, const struct FactsBatch *batch)
{
	const struct FieldChoice *lights = entity_field(entity_get(KIND_TEAM), "light")->choices;
	const struct FieldChoice *stages = entity_field(entity_get(KIND_TEAM), "stage")->choices;
	enum Stage stage = status->work->team->team->stage;
	bool over = stage == STAGE_DECLINED || stage == STAGE_WITHDRAWN;
	struct AttentionList list = attention_list(batch, 0, &status->cli->arena);
	enum Light light = list.n ? list.items[0].light : LIGHT_FINE;

	if (status->json) {
		json_member_text(status->json, "light",
				 over && list.n == 0 ? NULL : lights[light].key);
		json_key(status->json, "reasons");
		json_begin_array(status->json);
		for (size_t i = 0; i < list.n; i++)
			json_text(status->json, list.items[i].text);
		json_end(status->json);
		return;
	}
	for (size_t i = 0; i < list.n; i++)
		cli_say(status->cli, "%s: %s", lights[list.items[i].light].key, list.items[i].text);
	if (list.n == 0)
		cli_say(status->cli, "%s: nothing needs attention",
			over ? stages[stage].label : lights[LIGHT_FINE].key);
}

static void put_forecast(const struct Status *status)
{
	const struct ForecastFacts facts = work_forecast(status->work);
	struct Forecast forecast;

	if (status->work->team->team->stage != STAGE_ACCEPTED)
		return;
	forecast = forecast_of_team(&facts, &status->cli->arena);
	if (!status->json) {
		cli_say(status->cli, "Forecast: %s", forecast.text);
		return;
	}
	json_member_text(status->json, "verdict", forecast_verdicts[forecast.verdict].key);
	json_member_text(status->json, "forecast", forecast.text);
}

static bool put_aims(const struct Status *status, const struct Loading *loading,
		     struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_AIM);

	for (size_t i = 0; i < status->work->aims.n; i++) {
		struct Aim aim = *(const struct Aim *)records_at(&status->work->aims, i);
		const struct MeasureOutline *outline;

		if (!aim_outline(loading, &aim, &outline, error))
			return false;
		aim_judge(&aim, outline, loading->arena);
		if (!status->json) {
			cli_say(status->cli, "Aim: %s", aim.sentence);
			cli_say(status->cli, "  %s%s%s", aim.numbers,
				aim.missing ? "; missing: " : "", aim.missing ? aim.missing : "");
			continue;
		}
		json_begin_object(status->json);
		json_member_text(status->json, "sentence", aim.sentence);
		json_key(status->json, "progress");
		json_value(status->json,
			   field_value(entity_field(entity, "progress"), &aim, loading->arena));
		json_member_text(status->json, "numbers", aim.numbers);
		json_member_text(status->json, "missing", aim.missing);
		json_end(status->json);
	}
	return true;
}

static void put_measure(const struct Status *status, const struct MeasureOutline *outline)
{
	const char *verdict = outline->fault ? outline->fault : outline->verdict;

	if (!status->json) {
		cli_say(status->cli, "  %s: %s%s%s", outline->name, outline->newest,
			*verdict ? ". " : "", verdict);
		return;
	}
	json_begin_object(status->json);
	json_member_text(status->json, "measure", outline->chart.measure.code);
	json_member_text(status->json, "name", outline->name);
	json_member_text(status->json, "newest", outline->newest);
	json_member_text(status->json, "verdict", *verdict ? verdict : NULL);
	json_end(status->json);
}

/* The newest value of each measure, and what its chart says. */
static bool put_measures(const struct Status *status, const struct Loading *loading,
			 struct Error *error)
{
	const struct Records *measures = &status->work->measures;
	bool put = true;

	if (status->json) {
		json_key(status->json, "measures");
		json_begin_array(status->json);
	} else if (measures->n > 0) {
		cli_say(status->cli, "Measures: %zu", measures->n);
	}
	for (size_t i = 0; put && i < measures->n; i++) {
		const struct Record *measure = records_at(measures, i);
		struct MeasureOutline outline;

		put = measure_outline(loading->domain, measure->id, loading->arena, &outline,
				      error);
		if (put)
			put_measure(status, &outline);
	}
	if (status->json)
		json_end(status->json);
	return put;
}

static void put_milestone(const struct Status *status, const struct TeamMilestone *one)
{
	const char *sentence = matrix_cell_sentence(one, &status->cli->arena);
	const char *code = milestone_short_code(one->milestone);
	char due[DAY_TEXT];

	if (!status->json) {
		cli_say(status->cli, "  %s %s: %s", code, one->milestone->title, sentence);
		return;
	}
	json_begin_object(status->json);
	json_member_text(status->json, "milestone", code);
	json_member_text(status->json, "title", one->milestone->title);
	json_member_text(status->json, "state", milestone_state_key(one->status.state));
	json_member_text(status->json, "due",
			 one->status.due == DAY_NONE ? NULL : day_iso(one->status.due, due));
	json_member_text(status->json, "shown", one->shown);
	json_member_text(status->json, "text", sentence);
	json_end(status->json);
}

/* "Score: 3.0 of the coach; without a PDSA cycle at most 2.0" */
static bool put_score(const struct Status *status, struct Error *error)
{
	struct Cli *cli = status->cli;
	const struct CoachingFacts *facts = coaching_of(status->work->team);
	const struct Score *score =
		score_newest(facts->scores, facts->n_scores, RATER_COACH, facts->today);
	struct ScoreEvidence evidence;
	const char *hint;

	if (!score_evidence(&cli->domain, status->work->team->team->record.id, &cli->arena,
			    &evidence, error))
		return false;
	hint = score_hint(&evidence, score ? score->value : (double)NAN, &cli->arena);
	if (status->json) {
		json_key(status->json, "score");
		if (score)
			json_real(status->json, score->value);
		else
			json_null(status->json);
		json_member_text(status->json, "score_hint", hint);
	} else if (score || hint) {
		cli_say(cli, "Score: %s%s%s", score_text(score, &cli->arena), hint ? "; " : "",
			hint ? hint : "");
	}
	status_put_scores(status);
	return true;
}

static void put_milestones(const struct Status *status)
{
	const struct WorkFacts *work = status->work;
	size_t n_done = 0;

	for (size_t i = 0; i < work->n_milestones; i++)
		n_done += milestone_is_done(work->milestones[i].status.state);
	if (!status->json && work->n_milestones > 0)
		cli_say(status->cli, "Milestones: %zu of %zu", n_done, work->n_milestones);
	for (size_t i = 0; i < work->n_milestones; i++)
		put_milestone(status, &work->milestones[i]);
}

static bool put_json(const struct Status *status, const struct Loading *loading,
		     struct Error *error)
{
	bool put;

	json_key(status->json, "aims");
	json_begin_array(status->json);
	put = put_aims(status, loading, error);
	json_end(status->json);
	put = put && put_measures(status, loading, error);
	status_put_cycles(status);
	json_key(status->json, "milestones");
	json_begin_array(status->json);
	put_milestones(status);
	json_end(status->json);
	json_end(status->json);
	return put;
}

static const char *title_of(const struct Team *team, struct Arena *arena)
{
	return arena_format(arena, "%s %s", team->code, team->name);
}

bool verb_status(struct Cli *cli, struct Error *error)
{
	const struct Loading loading = {&cli->domain, DEPTH_WHOLE, &cli->arena};
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct FactsBatch *batch;
	struct Json json;
	struct Status status = {.cli = cli};
	const struct Team *team;
	Id id;

	if (!domain_resolve(&cli->domain, entity, cli_argument(cli, 0), &id, error) ||
	    !facts_load(&loading, KIND_TEAM, (struct IdSpan){&id, 1}, &batch, error))
		return false;
	status.work = facts_of(batch, &work_facts, 0);
	team = status.work->team->team;
	if (cli_wants_json(cli)) {
		json_init(&json, &cli->out, true);
		status.json = &json;
		json_begin_object(&json);
		json_member_text(&json, "team", team->code);
		json_member_text(&json, "name", team->name);
	} else if (!cli_wants_output(cli)) {
		cli_say(cli, "%s", title_of(team, &cli->arena));
	}
	put_reasons(&status, batch);
	if (!status_put_people(&status, error))
		return false;
	put_forecast(&status);
	if (!put_score(&status, error))
		return false;
	if (status.json)
		return put_json(&status, &loading, error);
	if (!put_aims(&status, &loading, error) || !put_measures(&status, &loading, error))
		return false;
	status_put_cycles(&status);
	put_milestones(&status);
	return !cli_wants_output(cli) ||
	       cli_put_said(cli, arena_format(&cli->arena, "status-%s", team->code),
			    title_of(team, &cli->arena), error);
}
