/* The verb search: notes by their words. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_coaching.h"
#include "view_note.h"

#include <inttypes.h>

#define LIMIT 20
#define INDENT "    "

static bool take_scope(struct Cli *cli, struct NoteSearch *search, struct Error *error)
{
	const char *team = cli_option(cli, "team"), *coach = cli_option(cli, "coach");

	if (team &&
	    !domain_resolve(&cli->domain, entity_get(KIND_TEAM), team, &search->team, error))
		return false;
	search->coach = team ? 0 : cli->domain.coach;
	return !coach || coach_find(&cli->domain, coach, &search->coach, error);
}

static void print_found(struct Cli *cli, const struct NoteFound *found)
{
	char day[DAY_TEXT];

	cli_say(cli, "%s  %s  %s%s%s  id:%" PRId64,
		found->day == DAY_NONE ? "no date" : day_long(found->day, day), found->team,
		found->what, *found->who ? ", " : "", found->who, found->id);
	text_append(&cli->out, INDENT);
	cli_say(cli, "%s", found->line);
}

static void write_found(struct Cli *cli, struct Json *json, const struct NoteFound *found)
{
	const char *key = entity_get(found->kind)->key;
	char day[DAY_TEXT];

	json_begin_object(json);
	json_member_text(json, "kind", key);
	json_member_text(json, "ref",
			 domain_ref(&cli->domain, found->kind, found->id, &cli->arena));
	json_member_number(json, "id", found->id);
	json_member_text(json, "day", found->day == DAY_NONE ? NULL : day_iso(found->day, day));
	json_member_text(json, "team", found->team);
	json_member_text(json, "who", found->who);
	json_member_text(json, "what", found->what);
	json_member_text(json, "line", found->line);
	json_end(json);
}

static void write_all(struct Cli *cli, const struct NotesFound *found)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < found->n; i++)
		write_found(cli, &json, &found->items[i]);
	json_end(&json);
}

static bool put_table(struct Cli *cli, const struct NotesFound *found, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{.key = "day", .label = "Day", .type = FIELD_DAY},
		{.key = "team", .label = "Team", .type = FIELD_TEXT},
		{.key = "what", .label = "What", .type = FIELD_TEXT},
		{.key = "who", .label = "Who", .type = FIELD_TEXT},
		{.key = "line", .label = "Found", .type = FIELD_TEXT},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Notes", columns, N_ITEMS(columns));
	table.name = "notes";
	table.row_name = "note";
	table.row_plural = "notes";
	table.day = cli->domain.today;
	for (size_t i = 0; i < found->n; i++) {
		const struct NoteFound *note = &found->items[i];
		const struct Value cells[] = {
			data_table_day(note->day),   data_table_text(note->team),
			data_table_text(note->what), data_table_text(note->who),
			data_table_text(note->line),
		};

		data_table_row(&table, cells);
	}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_search(struct Cli *cli, struct Error *error)
{
	struct NoteSearch search = {.limit = LIMIT, .words = cli_words(cli)};
	struct NotesFound found;

	search.ranked = !cli_option(cli, "newest");
	if (!note_has_words(search.words))
		return error_set(error, ERROR_INPUT, "",
				 "There is no word to look for in \"%.60s\". "
				 "Write some, like: qtp search pharmacy timestamps",
				 text_show(&cli->arena, search.words));
	if (!take_scope(cli, &search, error) || !cli_count(cli, "limit", &search.limit, error) ||
	    !note_search(&cli->domain, &search, &cli->arena, &found, error))
		return false;
	if (cli_wants_json(cli)) {
		write_all(cli, &found);
		return true;
	}
	if (cli_wants_output(cli))
		return put_table(cli, &found, error);
	for (size_t i = 0; i < found.n; i++)
		print_found(cli, &found.items[i]);
	if (found.n == 0)
		cli_say(cli, "No note has all of these words: %s", search.words);
	return true;
}
