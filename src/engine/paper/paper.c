/* Paper: the formats; finds the module that draws, and asks it. */
#include "qtp/engine/paper/paper.h"

#include "document_paint.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/view/data_table.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define MODULE_NAME "qtp-paper.so"

/* What a format is; those for people are made of documents, all others of tables. */
static const struct FormatRow {
	const char *ending;
	bool picture, table, binary;
} formats[N_PAPER_FORMATS] = {
	[PAPER_SVG] = {".svg", .picture = true},
	[PAPER_PNG] = {".png", .picture = true, .binary = true},
	[PAPER_PDF] = {".pdf", .binary = true},
	[PAPER_HTML] = {".html"},
	[PAPER_TEXT] = {".txt"},
	[PAPER_XLSX] = {".xlsx", .table = true, .binary = true},
	[PAPER_CSV] = {".csv", .table = true},
	[PAPER_TSV] = {".tsv", .table = true},
	[PAPER_JSON] = {".json", .table = true},
};

const char *paper_format_name(enum PaperFormat format)
{
	return formats[format].ending + 1;
}

bool paper_is_private(struct PaperSource source)
{
	return (source.document && source.document->is_private) ||
	       (source.table && source.table->is_private);
}

bool paper_is_binary(enum PaperFormat format)
{
	return formats[format].binary;
}

bool paper_format_of(const char *path, enum PaperFormat *ret_format)
{
	size_t length = strlen(path);

	for (int i = 0; i < N_PAPER_FORMATS; i++) {
		size_t n = strlen(formats[i].ending);

		if (length > n && strcasecmp(path + length - n, formats[i].ending) == 0) {
			*ret_format = (enum PaperFormat)i;
			return true;
		}
	}
	return false;
}

const char *paper_path(const char *path, const char *name, struct Arena *arena)
{
	for (int i = 0; i < N_PAPER_FORMATS; i++)
		if (strcasecmp(path + (*path == '.'), formats[i].ending + 1) == 0)
			return arena_format(arena, "%s%s", name, formats[i].ending);
	return path;
}

/* Whether a source can be written so: a picture alone has pictures, and has a table only where one
 * is given. */
static bool paper_fits(struct PaperSource source, enum PaperFormat format)
{
	bool drawn = source.document && document_only_picture(source.document);

	if (formats[format].picture)
		return drawn;
	return !formats[format].table || !drawn || source.table;
}

const char *paper_endings(struct PaperSource source, struct Arena *arena)
{
	const char *endings = "", *last = NULL;

	for (int i = 0; i < N_PAPER_FORMATS; i++) {
		if (!paper_fits(source, (enum PaperFormat)i))
			continue;
		if (last)
			endings =
				arena_format(arena, "%s%s%s", endings, *endings ? ", " : "", last);
		last = formats[i].ending;
	}
	return arena_format(arena, "%s or %s", endings, last);
}

bool paper_choose(const char *path, struct PaperSource source, enum PaperFormat *ret_format,
		  struct Error *error)
{
	struct Arena arena = {0};

	if (paper_format_of(path, ret_format) && paper_fits(source, *ret_format))
		return true;
	error_fill(error, ERROR_INPUT, "output",
		   "The name of the file says what it is: it ends in %s.",
		   paper_endings(source, &arena));
	arena_release(&arena);
	return false;
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

/* Beside the program where it was built, below the prefix it is in, or where it was installed. */
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

static bool write_table(const struct DataTable *table, struct PaperOptions options,
			struct Text *out, struct TableLosses *ret_losses, struct Error *error)
{
	switch ((int)options.format) {
	case PAPER_XLSX:
		return data_table_write_xlsx(table, options.table, out, ret_losses, error);
	case PAPER_TSV:
		return data_table_write_tsv(table, options.table, out, error);
	case PAPER_JSON:
		return data_table_write_json(table, out, error);
	default:
		return data_table_write_csv(table, options.table, out, error);
	}
}

/* A strict document has none: it is refused. */
static void count_boxes(const struct Document *document, struct TableLosses *losses)
{
	const struct PaperModule *module = NULL;
	struct Error error;

	if (!document->is_strict && !document_only_picture(document) && load(&module, &error))
		losses->n_boxes = module->boxes(document, &losses->box);
}

const char *paper_losses(struct TableLosses losses, struct Arena *arena)
{
	char letter[4];

	if (losses.n_cut)
		return arena_format(arena,
				    "%zu %s longer than a cell of a spreadsheet may be (%zu "
				    "characters) and cut. CSV has %s whole.",
				    COUNTED(losses.n_cut, "text is", "texts are"), SPREADSHEET_CELL,
				    losses.n_cut == 1 ? "it" : "them");
	if (losses.n_boxes)
		return arena_format(arena,
				    "%zu %s no font of this machine, and %s printed as boxes, like "
				    "%.*s (U+%04X). Install a font that has them (Debian: "
				    "fonts-noto-cjk for Chinese, Japanese and Korean, else "
				    "fonts-noto-core).",
				    COUNTED(losses.n_boxes, "letter is in", "letters are in"),
				    losses.n_boxes == 1 ? "is" : "are",
				    (int)utf8_encode(losses.box, letter), letter,
				    (unsigned)losses.box);
	return NULL;
}

bool paper_write(struct PaperSource source, struct PaperOptions options, struct Text *ret_bytes,
		 struct TableLosses *ret_losses, struct Error *error)
{
	struct Arena arena = {0};
	struct Document document;
	struct DataTable table;
	bool done;

	*ret_losses = (struct TableLosses){0};
	if (formats[options.format].table) {
		if (!source.table)
			data_table_of_document(source.document, &arena, &table);
		done = write_table(source.table ? source.table : &table, options, ret_bytes,
				   ret_losses, error);
	} else {
		done = source.document || document_of_table(source.table, &arena, &document, error);
		source.document = source.document ? source.document : &document;
		done = done && paper_document(source.document, options, ret_bytes, error);
		if (done && options.format == PAPER_PDF)
			count_boxes(source.document, ret_losses);
	}
	arena_release(&arena);
	return done;
}
