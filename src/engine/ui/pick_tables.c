/* Pick: the files of a folder that may be tables. */
#include "qtp/engine/ui/pick.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <string.h>

bool pick_find_tables(struct App *app, const char *words, struct PickRows *rows,
		      struct Error *error)
{
	static const char *const endings[] = {".xlsx", ".csv", ".tsv", ".xlsm", ".txt"};
	const char *slash = strrchr(words, '/'), *rest = slash ? slash + 1 : words;
	const char *folder = arena_text_n(rows->arena, words, (size_t)(rest - words));
	const char *part = text_fold(rows->arena, rest);
	bool is_listed = false;

	(void)app, (void)error;
	for (size_t e = 0; e < N_ITEMS(endings); e++) {
		size_t n;
		const char **names =
			os_list_files(slash ? folder : ".", endings[e], rows->arena, &n);

		for (size_t i = 0; i < n; i++) {
			const char *name = arena_format(rows->arena, "%s%s", names[i], endings[e]);

			is_listed = is_listed || strcmp(name, rest) == 0;
			if (strstr(text_fold(rows->arena, name), part))
				pick_add(rows,
					 (struct PickRow){.left = "",
							  .title = arena_format(rows->arena, "%s%s",
										folder, name),
							  .help = slash ? "in that folder"
									: "in this folder"});
		}
	}
	if (!is_listed)
		pick_add(rows, *words ? (struct PickRow){.left = "",
							 .title = arena_text(rows->arena, words),
							 .help = "the path that is typed"}
				      : (struct PickRow){.left = "",
							 .title = "Another file",
							 .help = "its path is typed",
							 .number = 1});
	return true;
}
