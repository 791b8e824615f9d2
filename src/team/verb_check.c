/* The verb check: eligibility of teams, in words. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/team/view_team.h"

#include <string.h>

static void write_finding(struct Json *json, const struct TeamFacts *facts,
			  const struct Finding *finding)
{
	json_begin_object(json);
	json_member_text(json, "team", facts->team->code);
	json_member_text(json, "rule", eligibility_rules[finding->rule].key);
	json_member_text(json, "verdict", verdict_key(finding->verdict));
	json_member_text(json, "limit", finding->limit);
	json_member_text(json, "actual", finding->actual);
	json_member_text(json, "text", finding->text);
	json_end(json);
}

static const char *verdict_sign(enum Verdict verdict)
{
	static const char *const signs[] = {[VERDICT_PASS] = "ok  ",
					    [VERDICT_FAIL] = "FAIL",
					    [VERDICT_WARNING] = "warn",
					    [VERDICT_WAIVED] = "waived"};

	return signs[verdict];
}

static void print_team(struct Cli *cli, const struct TeamFacts *facts, bool all_rules)
{
	const struct Eligibility *eligibility = &facts->eligibility;

	cli_say(cli, "%s %s: %s", facts->team->code, facts->team->name, eligibility->verdict);
	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct Finding *finding = &eligibility->findings[i];

		if (!all_rules && finding->verdict == VERDICT_PASS)
			continue;
		text_append(&cli->out, "  ");
		cli_pad(cli, verdict_sign(finding->verdict), 6);
		cli_say(cli, "  %s: %s", finding->title,
			finding->verdict == VERDICT_PASS ? finding->actual : finding->text);
	}
}

static bool is_in_the_running(const struct Team *team)
{
	return team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN;
}

/* The team named, or all of the current season that are neither declined nor withdrawn. */
static bool load_checked(struct Cli *cli, struct TeamFacts **ret_facts, size_t *ret_n,
			 struct Error *error)
{
	const char *name = cli_argument(cli, 0);
	struct Season season;
	Id one;
	struct IdSpan teams = {&one, 1};

	if (name) {
		if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), name, &one, error))
			return false;
	} else if (!domain_current_season(&cli->domain, &cli->arena, &season, error) ||
		   !domain_ids(&cli->domain,
			       &(struct ListQuery){.entity = entity_get(KIND_TEAM),
						   .season = season.record.id},
			       &cli->arena, &teams, error)) {
		return false;
	}
	if (!team_load_facts(&(struct Loading){&cli->domain, DEPTH_WHOLE, &cli->arena}, teams,
			     ret_facts, ret_n, error))
		return false;
	size_t kept = 0;

	for (size_t i = 0; i < *ret_n; i++) {
		if (name || is_in_the_running((*ret_facts)[i].team))
			(*ret_facts)[kept++] = (*ret_facts)[i];
	}
	*ret_n = kept;
	return true;
}

bool verb_check(struct Cli *cli, struct Error *error)
{
	struct TeamFacts *facts;
	struct Json json;
	size_t n;

	if (!load_checked(cli, &facts, &n, error))
		return false;
	json_init(&json, &cli->out, true);
	if (cli->options->json)
		json_begin_array(&json);
	for (size_t i = 0; i < n; i++) {
		if (!facts[i].eligibility.eligible)
			cli->exit_code = EXIT_FINDING;
		if (!cli->options->json)
			print_team(cli, &facts[i], cli_argument(cli, 0));
		for (size_t k = 0; k < facts[i].eligibility.n_findings && cli->options->json; k++)
			write_finding(&json, &facts[i], &facts[i].eligibility.findings[k]);
	}
	if (cli->options->json)
		json_end(&json);
	else if (n == 0)
		cli_say(cli, "There is no team to check.");
	return true;
}
