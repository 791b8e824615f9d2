/* A chart as text: drawn by the same painter as on the screen. */
#include "chart_verb.h"

void chart_text(struct Cli *cli, const struct ChartReport *report)
{
	cli_say(cli, "%s", report->verdict);
	for (size_t i = 0; i < report->n_notes; i++)
		cli_say(cli, "%s", report->notes[i]);
}

void chart_text_pareto(struct Cli *cli, const struct Pareto *pareto, const char *verdict)
{
	(void)pareto;
	cli_say(cli, "%s", verdict);
}

void chart_text_compare(struct Cli *cli, const struct CompareReport *report, const struct ChartInput *input)
{
	(void)input;
	cli_say(cli, "%s", report->verdict);
}
