/* The verbs link: all links or those of a record and whether their files are there, and opening
 * one. */
#include "tables.h"
#include "view_links.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#define TITLE_WIDTH 28
#define OWNER_WIDTH 24

static const char *owner_text(struct Cli *cli, const struct LinkLine *line)
{
	return line->kind == KIND_NONE
		       ? ""
		       : arena_format(
				 &cli->arena, "%s %s", entity_get(line->kind)->key,
				 domain_ref(&cli->domain, line->kind, line->owner, &cli->arena));
}

static void put_json(struct Cli *cli, const struct LinkLine *lines, size_t n)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < n; i++) {
		const struct LinkLine *line = &lines[i];

		json_begin_object(&json);
		json_member_number(&json, "id", line->link.record.id);
		json_member_text(&json, "title", line->link.title);
		json_member_text(&json, "target", line->link.target);
		json_member_text(&json, "note", line->link.note);
		json_member_text(&json, "state", link_state_key(line->state));
		json_member_text(&json, "kind",
				 line->kind == KIND_NONE ? NULL : entity_get(line->kind)->key);
		json_member_text(&json, "of",
				 line->kind == KIND_NONE ? NULL
							 : domain_ref(&cli->domain, line->kind,
								      line->owner, &cli->arena));
		json_end(&json);
	}
	json_end(&json);
}

static void put_line(struct Cli *cli, const char *const cells[3], const size_t widths[2])
{
	for (int i = 0; i < 2; i++) {
		cli_pad(cli, cells[i], widths[i]);
		text_append_char(&cli->out, ' ');
	}
	cli_say(cli, "%s", cells[2]);
}

static void put_text(struct Cli *cli, const struct LinkLine *lines, size_t n)
{
	static const char *const heads[] = {"Of", "Title", "Target"};
	size_t widths[] = {OWNER_WIDTH, TITLE_WIDTH};

	for (size_t i = 0; i < n; i++) {
		widths[0] = size_max(widths[0], utf8_width(owner_text(cli, &lines[i])));
		widths[1] = size_max(widths[1], utf8_width(lines[i].link.title));
	}
	if (n == 0)
		cli_say(cli, "There are no files and links.");
	else
		put_line(cli, heads, widths);
	for (size_t i = 0; i < n; i++) {
		const struct LinkLine *line = &lines[i];
		const char *const cells[] = {
			owner_text(cli, line), line->link.title,
			arena_format(&cli->arena, "%s%s", line->link.target,
				     line->state == LINK_MISSING ? "  (no such file)" : "")};

		put_line(cli, cells, widths);
	}
}

static bool put_table(struct Cli *cli, const struct LinkLines *lines, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{.key = "kind", .label = "Kind", .type = FIELD_TEXT},
		{.key = "of", .label = "Of", .type = FIELD_TEXT},
		{.key = "title", .label = "Title", .type = FIELD_TEXT},
		{.key = "target", .label = "Target", .type = FIELD_TEXT},
		{.key = "note", .label = "Note", .type = FIELD_TEXT},
		{.key = "state", .label = "State", .type = FIELD_TEXT},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Files and links", columns, N_ITEMS(columns));
	table.name = "links";
	table.row_name = "link";
	table.row_plural = "links";
	table.day = cli->domain.today;
	for (size_t i = 0; i < lines->n; i++) {
		const struct LinkLine *line = &lines->items[i];
		bool owned = line->kind != KIND_NONE;
		const struct Value cells[] = {
			data_table_text(owned ? entity_get(line->kind)->key : NULL),
			data_table_text(owned ? domain_ref(&cli->domain, line->kind, line->owner,
							   &cli->arena)
					      : NULL),
			data_table_text(line->link.title),
			data_table_text(line->link.target),
			data_table_text(line->link.note),
			data_table_text(link_state_key(line->state)),
		};

		data_table_row(&table, cells);
	}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

static bool verb_link_show(struct Cli *cli, struct Error *error)
{
	const char *kind = cli_argument(cli, 0), *name = cli_argument(cli, 1);
	const struct Entity *entity;
	struct LinkLines lines;
	Id id;

	if (!kind) {
		if (!links_all(&cli->domain, &cli->arena, &lines, error))
			return false;
	} else if (!name) {
		return error_set(error, ERROR_INPUT, "REF",
				 "Say of which record, like: link show team DAL17-03.");
	} else if (!cli_kind(cli, kind, &entity, error) ||
		   !domain_resolve(&cli->domain, entity, name, &id, error) ||
		   !links_of(&cli->domain, (struct KindId){entity->kind, id}, &cli->arena, &lines,
			     error)) {
		return false;
	}
	if (cli_wants_json(cli))
		put_json(cli, lines.items, lines.n);
	else if (cli_wants_output(cli))
		return put_table(cli, &lines, error);
	else
		put_text(cli, lines.items, lines.n);
	return true;
}

static bool verb_link_open(struct Cli *cli, struct Error *error)
{
	struct Link link;
	Id id;

	if (!domain_resolve(&cli->domain, &link_entity, cli_argument(cli, 0), &id, error) ||
	    !domain_get(&cli->domain, (struct KindId){KIND_LINK, id}, &link, &cli->arena, error) ||
	    !link_open(&cli->domain, &link, &cli->arena, error))
		return false;
	cli_done(cli, "Opened \"%s\".", link.title);
	return true;
}

static const struct Verb rows[] = {
	{"link show",
	 "[KIND REF]",
	 "files and links of a record, or all, and whether the files are there",
	 ACCESS_READ,
	 0,
	 2,
	 verb_link_show,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "file attach document url address missing"},
	{"link open",
	 "LINK",
	 "open a file or an address with the opener of the system; not where QTP_RESTRICTED is set",
	 ACCESS_READ,
	 1,
	 1,
	 verb_link_open,
	 {{0}},
	 .words = "file document url address browser xdg-open"},
};

const struct VerbTable link_verbs = {rows, N_ITEMS(rows)};
