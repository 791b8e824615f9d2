/* Pick: a table, of the files of a folder that may be one, or pasted. */
#include "qtp/engine/ui/pick.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

/* The tables of the folder that the words begin with, or of this one, whose names have the rest of
 * them; then the words themselves as a path, or where there are none a row with a number. */
static bool find_tables(struct App *app, const char *words, struct PickRows *rows,
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

static unsigned take_path(struct App *app, const char *path)
{
	if (!text_is_empty(path))
		stack_page(app)->type->take_table(app, path, NULL);
	return REACT_NONE;
}

static unsigned choose_file(struct App *app, const struct PickRow *row)
{
	if (row->number)
		prompt_open(app, "File to import:", "", take_path);
	else
		stack_page(app)->type->take_table(app, row->title, NULL);
	return REACT_NONE;
}

unsigned pick_table(struct App *app)
{
	pick_open_find(app, "Which file", find_tables, choose_file, "");
	return REACT_NONE;
}

void pick_pasted_table(struct App *app, struct Layer *layer, const char *text)
{
	if (strchr(text, '\n'))
		layer->type->take_table(app, "paste", text);
	else
		app_say(app, "What was pasted is one line: a table has a head and rows below it.");
}
