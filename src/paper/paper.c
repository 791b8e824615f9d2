/* Paper: finds the module that draws, and asks it. */
#include "qtp/paper/paper.h"

#include "module.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define MODULE_NAME "qtp-paper.so"

bool paper_format_of(const char *path, enum PaperFormat *ret_format, struct Error *error)
{
	static const char *const endings[] = {
		[PAPER_SVG] = ".svg", [PAPER_PNG] = ".png", [PAPER_PDF] = ".pdf"};
	size_t length = strlen(path);

	for (int i = 0; i <= PAPER_PDF; i++) {
		size_t n = strlen(endings[i]);

		if (length > n && strcasecmp(path + length - n, endings[i]) == 0) {
			*ret_format = (enum PaperFormat)i;
			return true;
		}
	}
	return error_set(error, ERROR_INPUT, "output",
			 "The name of the picture says what it is: it ends in .svg, .png or .pdf.");
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
	snprintf(path, sizeof path, "%s/paper/%s", folder, MODULE_NAME);
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

bool paper_chart(const struct ChartPicture *picture, enum PaperFormat format,
		 struct Text *ret_bytes, struct Error *error)
{
	const struct PaperModule *module = NULL;

	return load(&module, error) && module->chart(picture, format, append, ret_bytes, error);
}

bool paper_pareto(const struct Pareto *pareto, const char *verdict, enum PaperFormat format,
		  struct Text *ret_bytes, struct Error *error)
{
	const struct PaperModule *module = NULL;

	return load(&module, error) &&
	       module->pareto(pareto, verdict, format, append, ret_bytes, error);
}
