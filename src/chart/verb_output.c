/* A chart into a file: a picture, a page to print, or text. */
#include "verb_work.h"

#include "view_points.h"

#include "qtp/chart.h"
#include "qtp/engine/paper/paper.h"

/* Letter across, in points; A4 is what pictures have. */
#define LETTER_WIDTH 792.0
#define LETTER_HEIGHT 612.0

struct DocumentPicture chart_on_paper(const struct Cli *cli, struct DocumentPicture picture)
{
	const char *text = cli_option(cli, "paper");
	enum PaperSize size;

	if (text && paper_size_parse(text, &size) && size == PAPER_LETTER) {
		picture.width = LETTER_WIDTH;
		picture.height = LETTER_HEIGHT;
	}
	return picture;
}

static bool write_picture(struct Cli *cli, const char *path, struct DocumentPicture picture,
			  const struct DataTable *table, struct Error *error)
{
	struct Document document;

	document_begin(&document, &cli->arena, picture.title);
	document_picture(&document, chart_on_paper(cli, picture));
	return cli_write_source(cli, (struct PaperSource){&document, table}, path, error);
}

bool chart_output_picture(struct Cli *cli, const char *path, struct DocumentPicture picture,
			  struct Error *error)
{
	return write_picture(cli, path, picture, NULL, error);
}

/* Drawn, or its points as rows. A file of JSON is what --json says. */
static bool write_chart(struct Cli *cli, const char *path, const struct ChartPicture *picture,
			struct Error *error)
{
	struct DataTable points;
	enum PaperFormat format;
	struct Text bytes;
	bool done;

	if (!paper_format_of(path, &format) || format != PAPER_JSON) {
		chart_points_table(picture, &cli->arena, &points);
		return write_picture(cli, path, chart_document_picture(picture), &points, error);
	}
	text_init(&bytes);
	chart_json(&bytes, picture, &cli->arena);
	done = cli_write_file(cli, path, &bytes, error);
	text_release(&bytes);
	return done;
}

bool chart_put(struct Cli *cli, const struct ChartRequest *request,
	       const struct ChartPicture *picture, struct Error *error)
{
	if (request->output && !write_chart(cli, request->output, picture, error))
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
	struct DocumentPicture picture = pareto_document_picture(pareto, verdict);
	bool done;

	if (request->title)
		picture.title = request->title;
	done = chart_output_picture(cli, request->output, picture, error);

	if (done && cli->options->json)
		chart_json_pareto(&cli->out, pareto, verdict);
	return done;
}
