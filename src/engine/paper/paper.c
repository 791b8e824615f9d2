/* Paper: finds the module that draws, and asks it. */
#include "qtp/engine/paper/paper.h"

#include "document_paint.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define MODULE_NAME "qtp-paper.so"

/* The endings of file names; the last ones only for a document that is one picture. */
static const char *const endings[N_PAPER_FORMATS] = {
	[PAPER_TEXT] = ".txt", [PAPER_HTML] = ".html", [PAPER_PDF] = ".pdf",
	[PAPER_SVG] = ".svg",  [PAPER_PNG] = ".png",
};

bool paper_format_of(const char *path, const struct Document *document,
		     enum PaperFormat *ret_format, struct Error *error)
{
	bool drawn = document_only_picture(document) != NULL;
	int n_formats = drawn ? N_PAPER_FORMATS : PAPER_SVG;
	size_t length = strlen(path);

	for (int i = 0; i < n_formats; i++) {
		size_t n = strlen(endings[i]);

		if (length > n && strcasecmp(path + length - n, endings[i]) == 0) {
			*ret_format = (enum PaperFormat)i;
			return true;
		}
	}
	return error_set(error, ERROR_INPUT, "output",
			 "The name of the file says what it is: it ends in %s.txt, .html or .pdf.",
			 drawn ? ".svg, .png, " : "");
}

bool paper_size_parse(const char *text, enum PaperSize *ret_size)
{
	*ret_size = strcasecmp(text, "letter") == 0 ? PAPER_LETTER : PAPER_A4;
	return *ret_size == PAPER_LETTER || strcasecmp(text, "a4") == 0;
}

/* The folder of the program itself, without a closing slash; "" when it is not known. */
static void own_folder(char out[PATH_MAX])
{
	ssize_t n = readlink("/proc/self/exe", out, PATH_MAX - 1);

	out[n > 0 ? n : 0] = '\0';
	char *slash = strrchr(out, '/');

	if (slash)
		*slash = '\0';
}

static void *open_if_there(const char *path)
{
	return access(path, R_OK) == 0 ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
}

/* Beside the program where it was built, below the prefix it lies in, or where it was installed. */
static void *open_module(void)
{
	char folder[PATH_MAX], path[PATH_MAX + sizeof QTP_LIBDIR + sizeof MODULE_NAME + 16];
	void *module;

	own_folder(folder);
	snprintf(path, sizeof path, "%s/engine/paper/%s", folder, MODULE_NAME);
	module = open_if_there(path);
	if (module)
		return module;
	snprintf(path, sizeof path, "%s/../%s/qtp/%s", folder, QTP_LIBDIR, MODULE_NAME);
	module = open_if_there(path);
	return module ? module : open_if_there(QTP_MODULE_FOLDER "/" MODULE_NAME);
}

static bool load(const struct PaperModule **ret_module, struct Error *error)
{
	const struct PaperModule *(*entry)(void) = NULL;
	void *module = open_module(), *symbol;

	if (!module)
		return error_set(error, ERROR_IO, "output",
				 "The part of the program that makes pictures (%s) is not there "
				 "or cannot be loaded. It "
				 "needs the libraries cairo and pango.",
				 MODULE_NAME);
	symbol = dlsym(module, PAPER_ENTRY);
	memcpy(&entry, &symbol, sizeof entry);
	*ret_module = entry ? entry() : NULL;
	if (*ret_module && (*ret_module)->abi == PAPER_ABI &&
	    strcmp((*ret_module)->version, QTP_VERSION) == 0)
		return true;
	return error_set(error, ERROR_IO, "output",
			 "The part of the program that makes pictures (%s) is of "
			 "another version. Install both together.",
			 MODULE_NAME);
}

static bool append(void *context, const void *bytes, size_t n)
{
	text_append_n(context, bytes, n);
	return true;
}

bool paper_can_draw(struct Error *error)
{
	const struct PaperModule *module = NULL;

	return load(&module, error);
}

static bool draw_svg(const struct DocumentPicture *picture, struct Text *ret_svg,
		     struct Error *error)
{
	const struct PaperModule *module = NULL;

	return load(&module, error) && module->picture(picture, PAPER_SVG, append, ret_svg, error);
}

static bool draw(const struct Document *document, struct PaperOptions options,
		 struct Text *ret_bytes, struct Error *error)
{
	const struct DocumentPicture *only = document_only_picture(document);
	const struct PaperModule *module = NULL;

	if (!load(&module, error))
		return false;
	return only ? module->picture(only, options.format, append, ret_bytes, error)
		    : module->pages(document, options.size, append, ret_bytes, error);
}

bool paper_document(const struct Document *document, struct PaperOptions options,
		    struct Text *ret_bytes, struct Error *error)
{
	if (options.format == PAPER_HTML)
		return document_to_html(document, draw_svg, ret_bytes, error);
	if (options.format != PAPER_TEXT)
		return draw(document, options, ret_bytes, error);
	document_to_text(document, options.columns, options.ascii, ret_bytes);
	return true;
}
