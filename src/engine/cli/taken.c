/* Taken: what came of the rows of a table, as lines or as JSON. */
#include "qtp/engine/domain/taken.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/xchg/json.h"

static void say_lines(struct Cli *cli, const struct Taken *taken)
{
	for (size_t i = 0; i < taken->n; i++) {
		const struct TakenLine *line = &taken->lines[i];

		cli_say(cli, "Row %zu: %s: %s: %s", line->row, taken_step_name(line->step),
			text_show(&cli->arena, line->who), text_show(&cli->arena, line->text));
	}
	cli_say(cli, "%s%zu new, %zu changed, %zu same, %zu skipped.",
		cli_is_dry_run(cli) ? "Nothing is written. " : "", taken->n_steps[TAKEN_NEW],
		taken->n_steps[TAKEN_CHANGED], taken->n_steps[TAKEN_SAME],
		taken->n_steps[TAKEN_SKIPPED]);
}

static void write_json(struct Cli *cli, const struct Taken *taken, const char *of)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < taken->n; i++) {
		const struct TakenLine *line = &taken->lines[i];

		json_begin_object(&json);
		json_member_number(&json, "row", (int64_t)line->row);
		json_member_text(&json, "step", taken_step_name(line->step));
		json_member_text(&json, of, line->who);
		json_member_text(&json, "text", line->text);
		json_end(&json);
	}
	json_end(&json);
}

void cli_put_taken(struct Cli *cli, const struct Taken *taken, const char *of)
{
	if (cli->options->json)
		write_json(cli, taken, of);
	else
		say_lines(cli, taken);
	if (taken->n_steps[TAKEN_SKIPPED] > 0)
		cli->exit_code = EXIT_FINDING;
}
