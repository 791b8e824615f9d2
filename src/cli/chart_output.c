/* A chart into a file: a picture, or a page to print. */
#include "chart_verb.h"

#include "qtp/os/file.h"
#include "qtp/paper/paper.h"

static bool write_picture(const char *path, struct Text *bytes, struct Error *error)
{
	return os_write_file(path, text_get(bytes), bytes->length, true, error);
}

static bool output_chart(const struct ChartRequest *request, const struct ChartPicture *picture,
			 struct Error *error)
{
	enum PaperFormat format;
	struct Text bytes;

	if (!paper_format_of(request->output, &format, error))
		return false;
	text_init(&bytes);
	bool done = paper_chart(picture, format, &bytes, error) &&
		    write_picture(request->output, &bytes, error);

	text_release(&bytes);
	return done;
}

bool chart_put(struct Cli *cli, const struct ChartRequest *request,
	       const struct ChartPicture *picture, struct Error *error)
{
	if (request->output && !output_chart(request, picture, error))
		return false;
	if (cli->options->json)
		chart_json(&cli->out, picture, &cli->arena);
	else if (!request->output)
		chart_text(cli, picture, cli_option(cli, "table"));
	return true;
}

bool chart_output_pareto(struct Cli *cli, const struct ChartRequest *request,
			 const struct Pareto *pareto, const char *verdict, struct Error *error)
{
	enum PaperFormat format;
	struct Text bytes;

	if (!paper_format_of(request->output, &format, error))
		return false;
	text_init(&bytes);
	bool done = paper_pareto(pareto, verdict, format, &bytes, error) &&
		    write_picture(request->output, &bytes, error);

	text_release(&bytes);
	if (done && cli->options->json)
		chart_json_pareto(&cli->out, pareto, verdict);
	return done;
}
