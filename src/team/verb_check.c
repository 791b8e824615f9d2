/* The verb check: eligibility of teams, in words. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

#include <string.h>

static void write_finding(struct Json *json, const struct TeamFacts *facts,
			  const struct RuleFinding *finding)
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
		const struct RuleFinding *finding = &eligibility->findings[i];

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

static void print_json(struct Cli *cli, const struct TeamFacts *facts, size_t n)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < facts[i].eligibility.n_findings; k++)
			write_finding(&json, &facts[i], &facts[i].eligibility.findings[k]);
	json_end(&json);
}

static bool put_table(struct Cli *cli, const struct TeamFacts *facts, size_t n, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{.key = "team", .label = "Code", .type = FIELD_TEXT},
		{.key = "name", .label = "Team", .type = FIELD_TEXT},
		{.key = "rule", .label = "Rule", .type = FIELD_TEXT},
		{.key = "verdict", .label = "Verdict", .type = FIELD_TEXT},
		{.key = "limit", .label = "Asked", .type = FIELD_TEXT},
		{.key = "actual", .label = "Is", .type = FIELD_TEXT},
		{.key = "text", .label = "In words", .type = FIELD_TEXT},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Eligibility", columns, N_ITEMS(columns));
	table.name = "eligibility";
	table.row_name = "rule";
	table.row_plural = "rules";
	table.day = cli->domain.today;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < facts[i].eligibility.n_findings; k++) {
			const struct RuleFinding *finding = &facts[i].eligibility.findings[k];
			const struct Value cells[] = {
				data_table_text(facts[i].team->code),
				data_table_text(facts[i].team->name),
				data_table_text(finding->title),
				data_table_text(verdict_key(finding->verdict)),
				data_table_text(finding->limit),
				data_table_text(finding->actual),
				data_table_text(finding->text),
			};

			data_table_row(&table, cells);
		}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_check(struct Cli *cli, struct Error *error)
{
	struct TeamFacts *facts;
	size_t n;

	if (!load_checked(cli, &facts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!facts[i].eligibility.eligible)
			cli->exit_code = EXIT_FINDING;
	if (cli_wants_json(cli))
		print_json(cli, facts, n);
	else if (cli_wants_output(cli))
		return put_table(cli, facts, n, error);
	else if (n == 0)
		cli_say(cli, "There is no team to check.");
	else
		for (size_t i = 0; i < n; i++)
			print_team(cli, &facts[i], cli_argument(cli, 0));
	return true;
}
