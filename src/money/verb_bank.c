/* Import bank: a bank or card list as a plan of payments, said in lines or as JSON. */
#include "tables.h"

#include "command_bank.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

/* --- JSON --- */

static void json_part(struct Cli *cli, struct Json *json, const struct BankPlan *plan,
		      const struct BankLine *line, size_t index)
{
	const struct BankPart *part = &line->match.parts[index];
	const struct BankAccount *account = &plan->facts.accounts[part->account];
	Id entry = cli_is_dry_run(cli) ? 0 : line->entries[index];

	json_begin_object(json);
	json_member_text(json, "team",
			 account->team
				 ? domain_ref(&cli->domain, KIND_TEAM, account->team, &cli->arena)
				 : NULL);
	json_member_text(json, "practice",
			 account->practice ? domain_label(&cli->domain, KIND_PRACTICE,
							  account->practice, &cli->arena)
					   : NULL);
	json_member_text(
		json, "person",
		part->person ? domain_label(&cli->domain, KIND_PERSON, part->person, &cli->arena)
			     : NULL);
	json_member_number(json, "amount", part->amount);
	json_member_number(json, "open", line->left[index]);
	json_member_text(json, "entry",
			 entry ? arena_format(&cli->arena, "id:%" PRId64, entry) : NULL);
	json_end(json);
}

static void json_line(struct Cli *cli, struct Json *json, const struct BankPlan *plan,
		      const struct BankLine *line)
{
	bool taken = line->match.step == BANK_TAKEN;
	char day[DAY_TEXT];

	json_begin_object(json);
	json_member_number(json, "row", (int64_t)line->row.row);
	json_member_text(json, "step", bank_step_names[line->match.step]);
	json_member_text(json, "reason", line->match.reason);
	json_member_text(json, "by", taken ? bank_by_keys[line->match.by] : NULL);
	json_member_text(json, "invoice", taken ? line->match.invoice : NULL);
	json_member_text(json, "day",
			 line->row.day == DAY_NONE ? NULL : day_iso(line->row.day, day));
	json_member_number(json, "amount", line->row.amount);
	json_member_text(json, "currency", line->row.currency);
	json_member_text(json, "name", line->row.name);
	json_member_text(json, "reference", line->row.reference);
	json_member_text(json, "entry",
			 line->same ? arena_format(&cli->arena, "id:%" PRId64, line->same) : NULL);
	json_key(json, "parts");
	json_begin_array(json);
	for (size_t i = 0; i < line->match.n_parts; i++)
		json_part(cli, json, plan, line, i);
	json_end(json);
	json_end(json);
}

static void json_sums(struct Cli *cli, struct Json *json, const struct BankPlan *plan)
{
	const char *const *currencies;
	size_t n = bank_currencies(plan, &cli->arena, &currencies);

	json_key(json, "totals");
	json_begin_array(json);
	for (size_t i = 0; i < n; i++) {
		json_begin_object(json);
		json_member_text(json, "currency", currencies[i]);
		for (int k = 0; k < N_BANK_STEPS; k++)
			json_member_number(json, bank_step_names[k],
					   bank_sum(plan, (enum BankStep)k, currencies[i]));
		json_end(json);
	}
	json_end(json);
}

static void json_plan(struct Cli *cli, const struct BankPlan *plan)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "note", plan->note);
	json_key(&json, "rows");
	json_begin_array(&json);
	for (size_t i = 0; i < plan->n; i++)
		json_line(cli, &json, plan, &plan->lines[i]);
	json_end(&json);
	json_key(&json, "counts");
	json_begin_object(&json);
	for (int i = 0; i < N_BANK_STEPS; i++)
		json_member_number(&json, bank_step_names[i], (int64_t)plan->n_steps[i]);
	json_end(&json);
	json_sums(cli, &json, plan);
	json_member_bool(&json, "written", !cli_is_dry_run(cli) && plan->n_steps[BANK_TAKEN] > 0);
	json_end(&json);
}

/* --- Text --- */

static void say_plan(struct Cli *cli, const struct BankPlan *plan)
{
	if (plan->note)
		cli_say(cli, "%s", plan->note);
	for (size_t i = 0; i < plan->n; i++)
		cli_say(cli, "%s", bank_line_text(plan, &plan->lines[i], &cli->arena));
	cli_say(cli, "%s%s", cli_is_dry_run(cli) ? "Nothing is written. " : "",
		bank_sums_text(plan, &cli->arena));
}

/* --- The verb --- */

#define WORDS 2

/* Which of its words the option has; WORDS: not given. */
static bool take_word(struct Cli *cli, const char *option, const char *const words[WORDS],
		      size_t *ret_at, struct Error *error)
{
	const char *text = cli_option(cli, option);

	for (*ret_at = 0; text && *ret_at < WORDS; ++*ret_at)
		if (strcasecmp(text, words[*ret_at]) == 0)
			return true;
	*ret_at = WORDS;
	return !text || error_set(error, ERROR_INPUT, option, "--%s takes %s or %s.", option,
				  words[0], words[1]);
}

static bool take_wish(struct Cli *cli, struct BankWish *wish, struct Error *error)
{
	static const char *const orders[WORDS] = {"mdy", "dmy"}, *const marks[WORDS] = {"point",
											"comma"};
	size_t order, mark;

	if (!take_word(cli, "dates", orders, &order, error) ||
	    !take_word(cli, "decimal", marks, &mark, error))
		return false;
	*wish = (struct BankWish){.path = cli_argument(cli, 1),
				  .currency = cli_option(cli, "currency"),
				  .order = (enum DayOrder)order,
				  .comma = mark == 1};
	return true;
}

static bool import_bank(struct Cli *cli, struct Error *error)
{
	struct BankWish wish;
	struct BankPlan plan;

	if (!take_wish(cli, &wish, error) ||
	    !bank_plan(&cli->domain, &wish, &cli->arena, &plan, error) ||
	    (!cli_is_dry_run(cli) && !bank_take(&cli->domain, &plan, &cli->arena, error)))
		return false;
	if (cli->options->json)
		json_plan(cli, &plan);
	else
		say_plan(cli, &plan);
	if (plan.n_steps[BANK_LEFT])
		cli->exit_code = EXIT_FINDING;
	return true;
}

const struct ImportVerb money_import = {
	"bank", "payments from a bank or card list, matched with accounts", import_bank};
