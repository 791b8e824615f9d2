/* Output: what is in view as a file: a document, a picture or a table by the end of its name. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/view/document.h"
#include "qtp/engine/view/record_sheet.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CLIPBOARD "clipboard" /* in place of a file */

/* What is written: a document, a table, or both. */
struct Printout {
	struct Document document;
	struct DataTable table;
	struct PaperSource source;
};

static bool take_document(struct App *app, struct Target target, struct Printout *out,
			  struct Error *error)
{
	const struct DocumentSpec *spec = document_of_page(target.kind);
	struct KindId of = {target.kind, target.id};

	out->source.document = &out->document;
	return spec ? document_make(spec, app->domain, (struct DocumentSource){of.kind, of.id},
				    &out->document, error)
		    : document_of_record(app->domain, of, out->document.arena, &out->document,
					 error);
}

/* Of the page in view: its own, else that of the record it is about, else that of the record under
 * the cursor. `codes`: for programs. */
static bool make_printout(struct App *app, bool codes, struct Arena *arena, struct Printout *out,
			  struct Error *error)
{
	struct Layer *page = stack_page(app);
	struct Target record = page->type->record ? page->type->record(page) : TARGET_NONE;

	if (!record.id)
		record = stack_target(app);
	out->source = (struct PaperSource){NULL, NULL};
	out->document.arena = arena;
	if (page->type->table) {
		out->source.table = &out->table;
		page->type->table(app, page, codes, arena, &out->table);
	}
	if (page->type->document) {
		out->source.document = &out->document;
		return page->type->document(app, page, arena, &out->document, error);
	}
	if (!out->source.table && record.id)
		return take_document(app, record, out, error);
	return out->source.table ||
	       error_set(error, ERROR_RULE, "", "Nothing here can be written to a file.");
}

/* With its folder, which is not on the screen. */
static void say_written(struct App *app, const char *path, struct TableLosses losses)
{
	const char *said = paper_losses(losses, &app->scratch);
	char whole[PATH_MAX];

	app_say(app, "Written to %s.%s%s", realpath(path, whole) ? whole : path, said ? "\n" : "",
		said ? said : "");
}

/* `replace`: one that is there already, too. */
struct OutputFile {
	const char *path;
	bool replace;
};

static bool write_bytes(struct App *app, const struct Printout *out, struct PaperOptions options,
			struct OutputFile file, struct Error *error)
{
	const struct KeptFiles kept = {domain_path(app->domain),
				       {app->domain->env->config_dir, app->domain->env->state_dir}};
	struct TableLosses losses;
	struct Text bytes;
	bool done;

	text_init(&bytes);
	done = paper_write(out->source, options, &bytes, &losses, error) &&
	       (paper_is_private(out->source)
			? os_write_private_output(file.path, &bytes, &kept, file.replace, error)
			: os_write_output(file.path, &bytes, &kept, file.replace, error));
	text_release(&bytes);
	if (done)
		say_written(app, file.path, losses);
	return done;
}

static bool write_output(struct App *app, const char *path, bool replace, struct Error *error)
{
	struct PaperOptions options = {.size = app->settings.paper, .ascii = app->canvas.ascii};
	struct Arena arena = {0};
	struct Printout out;
	bool known = paper_format_of(path, &options.format);
	bool done =
		make_printout(app, known && options.format == PAPER_JSON, &arena, &out, error) &&
		paper_choose(path, out.source, &options.format, error) &&
		write_bytes(app, &out, options, (struct OutputFile){path, replace}, error);

	arena_release(&arena);
	return done;
}

void output_copy(struct App *app, const char *text)
{
	size_t length = strlen(text);

	if (!term_copy(app->term, text)) {
		struct Error error;

		error_set(&error, ERROR_RULE, "",
			  "%zu bytes are more than a clipboard takes (%zu). Write a file.", length,
			  TERM_COPY_MAX);
		app_fail(app, &error);
		return;
	}
	app_say(app,
		"Sent %zu bytes to the clipboard. Nothing arrives? The terminal has to allow it "
		"(OSC 52)%s; a file always works.",
		length, app->domain->env->in_tmux ? "; in tmux: set -g set-clipboard on" : "");
}

/* Rows as lines with tabs, else the document as text. */
static bool copy_output(struct App *app, struct Error *error)
{
	struct Arena arena = {0};
	struct TableLosses losses;
	struct Printout out;
	struct Text text;

	text_init(&text);
	bool done = make_printout(app, false, &arena, &out, error);

	if (done) {
		const struct PaperOptions options = {.format = out.source.table ? PAPER_TSV
										: PAPER_TEXT};

		done = paper_write(out.source, options, &text, &losses, error);
	}
	if (done)
		output_copy(app, text_get(&text));
	text_release(&text);
	arena_release(&arena);
	return done;
}

unsigned act_copy(struct App *app)
{
	struct Error error;

	if (!copy_output(app, &error))
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned replace_output(struct App *app, const struct Question *question)
{
	const char *path = text_get(&app->output);
	struct Error error;

	(void)question;
	if (!write_output(app, path, true, &error))
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned take_output(struct App *app, const char *text)
{
	const char *path = paper_path(text, text_get(&app->output), &app->scratch);
	struct Error error;

	if (text_is_empty(path)) {
		app_say(app, "Type the name of the file.");
	} else if (strcasecmp(path, CLIPBOARD) == 0) {
		return act_copy(app);
	} else if (write_output(app, path, false, &error)) {
		return REACT_NONE;
	} else if (error.code == ERROR_CONFLICT) {
		text_clear(&app->output);
		text_append(&app->output, path);
		question_open(app, (struct Question){.then = replace_output},
			      "%s is there already. Replace it?", path);
	} else {
		app_fail(app, &error);
	}
	return REACT_NONE;
}

bool output_lines(const struct Document *document, int columns, struct Text *ret_lines)
{
	const struct PaperOptions options = {.format = PAPER_TEXT, .columns = (size_t)columns};
	struct Error ignored;

	return paper_document(document, options, ret_lines, &ignored);
}

unsigned act_output(struct App *app)
{
	struct Printout out;
	struct Error error;

	if (!make_printout(app, false, &app->scratch, &out, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	bool drawn = out.source.document && document_only_picture(out.source.document);

	text_clear(&app->output);
	text_append(&app->output, out.source.document ? out.document.name : out.table.name);
	prompt_open(
		app,
		arena_format(&app->scratch,
			     "To " CLIPBOARD ", %s:", paper_endings(out.source, &app->scratch)),
		arena_format(&app->scratch, "%s.%s", text_get(&app->output), drawn ? "svg" : "pdf"),
		take_output);
	return REACT_NONE;
}
