/* The verb clashes: faculty and coaches in two places at once. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_clashes.h"

static const char *reason_of(const struct Clash *clash)
{
	return clash->reason == CLASH_CITY ? "city" : "time";
}

static void json_side(struct Json *json, const char *key, const struct ClashSide *side)
{
	char text[DAY_TEXT];

	json_key(json, key);
	json_begin_object(json);
	json_member_text(json, "kind", entity_get(side->kind)->key);
	json_member_number(json, "id", side->id);
	json_member_text(json, side->kind == KIND_AGENDA ? "code" : "team", side->ref);
	json_member_text(json, "title", side->title);
	json_member_text(json, "day", day_iso(side->day, text));
	json_member_text(json, "start", time_text(side->start, text));
	json_key(json, "minutes");
	if (side->minutes == NUMBER_NONE)
		json_null(json);
	else
		json_number(json, side->minutes);
	json_member_text(json, "zone", side->zone);
	json_end(json);
}

static void json_clashes(struct Cli *cli, const struct Clashes *clashes)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < clashes->n; i++) {
		const struct Clash *clash = &clashes->items[i];

		json_begin_object(&json);
		json_member_text(&json, "person", clash->name);
		json_member_number(&json, "person_id", clash->person);
		json_member_text(&json, "reason", reason_of(clash));
		json_side(&json, "first", &clash->first);
		json_side(&json, "second", &clash->second);
		json_member_text(&json, "text", clash->text);
		json_end(&json);
	}
	json_end(&json);
}

static const char *when_of(const struct ClashSide *side, struct Arena *arena)
{
	char day[DAY_TEXT], start[DAY_TEXT];

	return arena_format(arena, "%s %s %s", day_medium(side->day, day),
			    time_text(side->start, start), side->zone ? side->zone : "");
}

static bool put_clashes(struct Cli *cli, const struct Clashes *clashes, struct Error *error)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Person"},
		{.head = "First"},
		{.head = "What"},
		{.head = "When"},
		{.head = "Second"},
		{.head = "What", .name = "Second what"},
		{.head = "When", .name = "Second when"},
	};
	struct Arena *arena = &cli->arena;
	struct DocumentTable *table;
	struct Document document;

	document_begin(&document, arena, "Clashes");
	document.name = "clashes";
	document.day = cli->domain.today;
	table = document_table(&document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < clashes->n; i++) {
		const struct Clash *clash = &clashes->items[i];
		const char *const cells[N_ITEMS(columns)] = {clash->name,
							     clash->first.ref,
							     clash->first.title,
							     when_of(&clash->first, arena),
							     clash->second.ref,
							     clash->second.title,
							     when_of(&clash->second, arena)};

		document_row(&document, table, cells);
	}
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

bool verb_clashes(struct Cli *cli, struct Error *error)
{
	struct Clashes clashes;

	if (!cli_check_formats(cli, error) ||
	    !clashes_load(&cli->domain, &cli->arena, &clashes, error))
		return false;
	if (cli_wants_json(cli))
		json_clashes(cli, &clashes);
	else if (cli_wants_output(cli))
		return put_clashes(cli, &clashes, error);
	else if (clashes.n == 0)
		cli_say(cli, "No faculty member and no coach is in two places at once.");
	for (size_t i = 0; i < clashes.n && !cli_wants_json(cli); i++)
		cli_say(cli, "%s.", clashes.items[i].text);
	return true;
}
