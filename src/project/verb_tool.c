/* The verb tool: a QI tool of a team as text, JSON, or a picture in a file. */
#include "page_tool.h"
#include "tables.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#define TEXT_COLUMNS 80

static void put_number(struct Json *json, const char *key, int64_t number)
{
	json_key(json, key);
	if (number == NUMBER_NONE)
		json_null(json);
	else
		json_number(json, number);
}

static void put_item(struct Cli *cli, struct Json *json, const struct ToolRow *row)
{
	const struct Item *item = row->item;
	struct Domain *domain = &cli->domain;

	json_begin_object(json);
	json_member_text(json, "item", item->code);
	json_member_number(json, "number", item->number);
	json_member_text(json, "text", item->text);
	json_member_number(json, "depth", row->depth);
	json_member_text(json, "parent",
			 item->parent ? domain_ref(domain, KIND_ITEM, item->parent, &cli->arena)
				      : NULL);
	json_member_text(json, "actor", item->actor);
	put_number(json, "minutes", item->minutes);
	json_member_text(json, "trouble", item->trouble);
	put_number(json, "impact", item->impact);
	put_number(json, "ease", item->ease);
	put_number(json, "count", item->count);
	json_member_text(json, "measure",
			 item->measure
				 ? domain_ref(domain, KIND_MEASURE, item->measure, &cli->arena)
				 : NULL);
	json_member_text(json, "cycle",
			 item->cycle ? domain_ref(domain, KIND_CYCLE, item->cycle, &cli->arena)
				     : NULL);
	json_end(json);
}

static void put_json(struct Cli *cli, const struct Tool *tool)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "team", tool->code);
	json_member_text(&json, "title", tool_title(tool->tool));
	json_member_text(&json, "effect", *tool->effect ? tool->effect : NULL);
	json_member_text(&json, "text", tool_words(tool, &cli->arena));
	json_key(&json, "items");
	json_begin_array(&json);
	for (size_t i = 0; i < tool->n; i++)
		put_item(cli, &json, &tool->rows[i]);
	json_end(&json);
	json_end(&json);
}

static void put_text(struct Cli *cli, const struct Tool *tool)
{
	struct Canvas canvas;

	if (tool->n == 0) {
		cli_say(cli, "%s  %s: nothing is in it yet.", tool_title(tool->tool), tool->team);
		return;
	}
	canvas_init(&canvas, TOOL_ROWS, TEXT_COLUMNS);
	canvas.ascii = cli_is_ascii(cli);
	page_tool(canvas_area(&canvas), tool, TOOL_NO_ROW);
	canvas_to_text_trimmed(&canvas, &cli->out);
	canvas_release(&canvas);
}

bool verb_tool(struct Cli *cli, struct Error *error)
{
	const char *name = cli_argument(cli, 1), *path = cli_option(cli, "output");
	struct Document document;
	struct Tool tool;
	enum ToolKind which;
	Id team;

	if (!tool_parse(name, &which))
		return error_set(error, ERROR_INPUT, "tool",
				 "There is no tool \"%s\". It is fishbone, process, payoff, "
				 "drivers or pareto.",
				 text_show(&cli->arena, name));
	if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), cli_argument(cli, 0), &team,
			    error) ||
	    !tool_load(&cli->domain, (struct ToolOf){team, which}, &cli->arena, &tool, error))
		return false;
	if (path) {
		tool_document(&tool, &cli->arena, &document);
		if (!cli_write_source(cli, (struct PaperSource){.document = &document}, path,
				      error))
			return false;
	}
	if (cli->options->json)
		put_json(cli, &tool);
	else if (!path)
		put_text(cli, &tool);
	return true;
}
