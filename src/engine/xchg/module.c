/* Module: finds and opens the shared objects of this room. */
#include "module.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/os/file.h"

#include <dlfcn.h>
#include <string.h>

/* Where modules are: beside the program as it was built, or as it was installed. */
static const char *const folders[] = {"/engine/xchg/", "/../../src/engine/xchg/",
				      QTP_MODULE_BESIDE "/"};

static void *open_library(const char *name, struct Arena *arena)
{
	const char *own = os_program_folder(arena);
	void *library = NULL;

	for (size_t i = 0; own && i < N_ITEMS(folders) && !library; i++)
		library = dlopen(arena_format(arena, "%s%s%s", own, folders[i], name),
				 RTLD_NOW | RTLD_LOCAL);
	return library ? library
		       : dlopen(arena_format(arena, QTP_MODULE_DIR "/%s", name),
				RTLD_NOW | RTLD_LOCAL);
}

const void *module_open(const char *name, const char *entry, int version)
{
	const void *(*get)(void) = NULL;
	const void *module = NULL;
	struct Arena arena = {0};
	void *library = open_library(name, &arena);
	void *symbol = library ? dlsym(library, entry) : NULL;

	arena_release(&arena);
	memcpy(&get, &symbol, sizeof get);
	if (symbol)
		module = get();
	return module && *(const int *)module == version ? module : NULL;
}
