/* The module that draws: pictures as SVG, PNG or PDF, and pages. */
#include "module.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "sheet.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

#define PNG_SCALE 2.0

/* A picture on its way to a sheet of its own. */
struct Job {
	const struct DocumentPicture *picture;
	PictureDraw *draw;
	PaperWrite *write;
	void *context;
};

static cairo_status_t pass_on(void *closure, const unsigned char *bytes, unsigned n)
{
	struct Job *job = closure;

	return job->write(job->context, bytes, n) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void draw(cairo_t *cairo, const struct Job *job)
{
	const struct DocumentPicture *picture = job->picture;

	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_paint(cairo);
	job->draw(cairo,
		  (struct Box){SHEET_MARGIN, SHEET_MARGIN, picture->width - 2 * SHEET_MARGIN,
			       picture->height - 2 * SHEET_MARGIN},
		  picture);
}

static bool finish(cairo_surface_t *surface, cairo_t *cairo, struct Error *error)
{
	cairo_status_t status;

	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		return true;
	return error_set(error, ERROR_IO, "output", "The picture could not be made: %s.",
			 cairo_status_to_string(status));
}

/* ---- SVG: with the words that a screen reader speaks ---- */

static void escape(struct Text *text, const char *words)
{
	struct Arena arena = {0};

	for (words = text_show_lines(&arena, words); *words; words++) {
		if (*words == '<')
			text_append(text, "&lt;");
		else if (*words == '>')
			text_append(text, "&gt;");
		else if (*words == '&')
			text_append(text, "&amp;");
		else
			text_append_char(text, *words);
	}
	arena_release(&arena);
}

static cairo_status_t collect(void *closure, const unsigned char *bytes, unsigned n)
{
	text_append_n(closure, (const char *)bytes, n);
	return CAIRO_STATUS_SUCCESS;
}

static bool write_all(const struct Job *job, const char *bytes, size_t n)
{
	return job->write(job->context, bytes, n);
}

/* Title and description come first inside the picture. */
static bool write_told(const struct Job *job, const struct Text *svg)
{
	const char *all = text_get(svg), *root = strstr(all, "<svg ");
	const char *end = root ? strchr(root, '>') : NULL;
	struct Text words;

	if (!end)
		return false;
	text_init(&words);
	text_append(&words, " role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">");
	escape(&words, job->picture->title);
	text_append(&words, "</title>\n<desc id=\"desc\">");
	escape(&words, job->picture->words);
	text_append(&words, "</desc>");
	bool written = write_all(job, all, (size_t)(end - all)) &&
		       write_all(job, text_get(&words), words.length) &&
		       write_all(job, end + 1, svg->length - (size_t)(end + 1 - all));

	text_release(&words);
	return written;
}

static bool make_svg(struct Job *job, struct Error *error)
{
	struct Text svg;

	text_init(&svg);
	cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
		collect, &svg, job->picture->width, job->picture->height);
	cairo_t *cairo = cairo_create(surface);

	draw(cairo, job);
	bool made = finish(surface, cairo, error);

	if (made && !write_told(job, &svg))
		made = error_set(error, ERROR_IO, "output", "The picture could not be written.");
	text_release(&svg);
	return made;
}

/* ---- PDF and PNG ---- */

static bool make_pdf(struct Job *job, struct Error *error)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
		pass_on, job, job->picture->width, job->picture->height);
	cairo_t *cairo = cairo_create(surface);

	sheet_facts(surface, job->picture->title, job->picture->words);
	draw(cairo, job);
	cairo_show_page(cairo);
	return finish(surface, cairo, error);
}

static bool make_png(struct Job *job, struct Error *error)
{
	cairo_surface_t *surface = cairo_image_surface_create(
		CAIRO_FORMAT_RGB24, (int)(job->picture->width * PNG_SCALE),
		(int)(job->picture->height * PNG_SCALE));
	cairo_t *cairo = cairo_create(surface);

	cairo_scale(cairo, PNG_SCALE, PNG_SCALE);
	draw(cairo, job);
	cairo_surface_flush(surface);
	bool written =
		cairo_surface_write_to_png_stream(surface, pass_on, job) == CAIRO_STATUS_SUCCESS;

	if (!finish(surface, cairo, error))
		return false;
	return written || error_set(error, ERROR_IO, "output", "The picture could not be written.");
}

static bool make_picture(const struct DocumentPicture *picture, enum PaperFormat format,
			 PaperWrite *write, void *context, struct Error *error)
{
	struct Job job = {.picture = picture,
			  .draw = drawing_find(picture, error),
			  .write = write,
			  .context = context};

	if (!job.draw)
		return false;
	return format == PAPER_SVG   ? make_svg(&job, error)
	       : format == PAPER_PNG ? make_png(&job, error)
				     : make_pdf(&job, error);
}

__attribute__((visibility("default"))) const struct PaperModule *qtp_paper_module(void)
{
	static const struct PaperModule module = {PAPER_ABI, QTP_VERSION, make_picture, pages_make,
						  pages_boxes};

	return &module;
}
