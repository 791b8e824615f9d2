/* Charts as pictures of a document. */
#include "page_chart.h"
#include "page_funnel.h"
#include "qtp/chart.h"
#include "qtp/engine/spc/pareto.h"

/* A4 across, in points. */
#define SHEET_WIDTH 842.0
#define SHEET_HEIGHT 595.0
#define TEXT_ROWS 400
#define TEXT_DATA_ROWS 15

/* Runs a painter on a canvas, and takes the rows that it used. */
static void print(const struct DocumentPicture *drawn, size_t columns, bool ascii,
		  void (*paint)(struct Area area, const struct DocumentPicture *drawn),
		  struct Text *out)
{
	struct Canvas canvas;

	canvas_init(&canvas, TEXT_ROWS, (int)columns);
	canvas.ascii = ascii;
	paint(canvas_area(&canvas), drawn);
	canvas_to_text_trimmed(&canvas, out);
	canvas_release(&canvas);
}

static void paint_chart(struct Area area, const struct DocumentPicture *drawn)
{
	struct ChartPicture whole = *(const struct ChartPicture *)drawn->data;

	whole.whole = true;
	page_chart(area, &whole, TEXT_DATA_ROWS);
}

static void print_chart(const struct DocumentPicture *drawn, size_t columns, bool ascii,
			struct Text *out)
{
	print(drawn, columns, ascii, paint_chart, out);
}

static void paint_pareto(struct Area area, const struct DocumentPicture *drawn)
{
	page_pareto(area, drawn->data, drawn->title, drawn->words);
}

static void print_pareto(const struct DocumentPicture *drawn, size_t columns, bool ascii,
			 struct Text *out)
{
	print(drawn, columns, ascii, paint_pareto, out);
}

struct DocumentPicture chart_document_picture(const struct ChartPicture *picture)
{
	return (struct DocumentPicture){
		.drawing = "chart",
		.data = picture,
		.width = SHEET_WIDTH,
		.height = SHEET_HEIGHT,
		.title = picture->story->title ? picture->story->title : picture->kind,
		.words = picture->verdict,
		.as_text = print_chart,
	};
}

struct DocumentPicture pareto_document_picture(const struct Pareto *pareto, const char *verdict)
{
	return (struct DocumentPicture){
		.drawing = "pareto",
		.data = pareto,
		.width = SHEET_WIDTH,
		.height = SHEET_HEIGHT,
		.title = "Pareto chart",
		.words = verdict,
		.as_text = print_pareto,
	};
}

static void paint_funnel(struct Area area, const struct DocumentPicture *drawn)
{
	page_funnel(area, drawn->data, TEXT_DATA_ROWS);
}

static void print_funnel(const struct DocumentPicture *drawn, size_t columns, bool ascii,
			 struct Text *out)
{
	print(drawn, columns, ascii, paint_funnel, out);
}

struct DocumentPicture funnel_document_picture(const struct FunnelPicture *picture)
{
	return (struct DocumentPicture){
		.drawing = "funnel",
		.data = picture,
		.width = SHEET_WIDTH,
		.height = SHEET_HEIGHT,
		.title = picture->title,
		.words = picture->verdict,
		.as_text = print_funnel,
	};
}
