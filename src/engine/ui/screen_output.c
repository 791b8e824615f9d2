/* Output: what is in view as a file: a document or a picture by the end of its name. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/view/document.h"

/* The document of the page in view: its own, else that of the record it is about, else that of the
 * record under the cursor. */
static bool make_document(struct App *app, struct Arena *arena, struct Document *ret_document,
			  struct Error *error)
{
	struct Layer *page = stack_page(app);
	struct Target targets[] = {page->type->record ? page->type->record(page) : TARGET_NONE,
				   stack_target(app)};

	if (page->type->document)
		return page->type->document(app, page, arena, ret_document, error);
	for (size_t i = 0; i < N_ITEMS(targets); i++) {
		const struct DocumentSpec *spec = document_spec_of(targets[i].kind);

		if (spec && targets[i].id)
			return spec->make(app->domain,
					  (struct DocumentSource){targets[i].kind, targets[i].id},
					  arena, ret_document, error);
	}
	return error_set(
		error, ERROR_RULE, "",
		"Nothing here can be written to a file: Today, lists, charts, sessions, cohorts "
		"and teams can.");
}

static bool write_document(struct App *app, const struct Document *document, const char *path,
			   bool replace, struct Error *error)
{
	struct PaperOptions options = {.size = app->settings.paper, .ascii = app->canvas.ascii};
	struct Text bytes;
	bool done;

	if (!paper_format_of(path, document, &options.format, error))
		return false;
	text_init(&bytes);
	done = paper_document(document, options, &bytes, error) &&
	       os_write_output(path, &bytes, domain_path(app->domain), replace, error);
	text_release(&bytes);
	return done;
}

static bool write_output(struct App *app, const char *path, bool replace, struct Error *error)
{
	struct Arena arena = {0};
	struct Document document;
	bool done = make_document(app, &arena, &document, error) &&
		    write_document(app, &document, path, replace, error);

	arena_release(&arena);
	return done;
}

static void say_written(struct App *app, const char *path)
{
	app_say(app, "Written to %s.", path);
}

static unsigned replace_output(struct App *app, const struct Question *question)
{
	const char *path = text_get(&app->output);
	struct Error error;

	(void)question;
	if (write_output(app, path, true, &error))
		say_written(app, path);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned take_output(struct App *app, const char *path)
{
	struct Error error;

	if (text_is_empty(path)) {
		app_say(app, "Without a name there is no file.");
	} else if (write_output(app, path, false, &error)) {
		say_written(app, path);
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

unsigned act_output(struct App *app)
{
	struct Document document;
	struct Error error;

	if (!make_document(app, &app->scratch, &document, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	bool drawn = document_only_picture(&document) != NULL;

	prompt_open(app,
		    drawn ? "Write to (.svg, .png, .pdf, .html or .txt):"
			  : "Write to (.pdf, .html or .txt):",
		    arena_format(&app->scratch, "%s.%s", document.name, drawn ? "svg" : "pdf"),
		    take_output);
	return REACT_NONE;
}
