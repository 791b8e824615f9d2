/* The verbs of reports: one a row of the table, as a document or its rows as data. */
#include "tables.h"
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"

#include <string.h>

/* A season that is not named is the one in view. */
static bool take_source(struct Cli *cli, const struct ReportSpec *spec,
			struct DocumentSource *ret_source, struct Error *error)
{
	struct Season season;
	struct KindId found;

	if (!cli_argument(cli, 0)) {
		*ret_source = (struct DocumentSource){KIND_SEASON, 0};
		if (!domain_current_season(&cli->domain, &cli->arena, &season, error))
			return false;
		ret_source->id = season.record.id;
		return true;
	}
	if (!domain_resolve_any(&cli->domain, spec->document.kinds, cli_argument(cli, 0), &found,
				error))
		return false;
	*ret_source = (struct DocumentSource){found.kind, found.id};
	return true;
}

/* What is below a heading: its rows, or its words where it has none. */
struct JsonPart {
	struct Cli *cli;
	struct Json *json;
	bool in_fields;	  /* no part is begun yet */
	const char *text; /* its paragraphs, a line each; "" none */
};

static void add_text(struct JsonPart *part, const char *text)
{
	part->text =
		*part->text ? arena_format(&part->cli->arena, "%s\n%s", part->text, text) : text;
}

static void end_part(struct JsonPart *part)
{
	if (*part->text)
		json_member_text(part->json, "text", part->text);
	part->text = "";
	json_end(part->json);
}

static void begin_part(struct JsonPart *part, const char *heading)
{
	end_part(part);
	if (part->in_fields) {
		json_key(part->json, "parts");
		json_begin_array(part->json);
	}
	part->in_fields = false;
	json_begin_object(part->json);
	json_member_text(part->json, "part", heading);
}

static void put_field(struct JsonPart *part, const struct DocumentBlock *block)
{
	const struct DataTable *data = block->data;

	json_key(part->json, data ? data->columns->key : block->label);
	if (data)
		data_table_put_json_cell(data->columns->type, *data->cells, part->json);
	else
		json_text(part->json, block->text);
}

static bool put_block(struct JsonPart *part, const struct DocumentBlock *block, struct Error *error)
{
	switch (block->part) {
	case DOCUMENT_HEADING:
		begin_part(part, block->text);
		return true;
	case DOCUMENT_FIELD:
		put_field(part, block);
		return true;
	case DOCUMENT_PARAGRAPH:
	case DOCUMENT_LIST_ITEM:
		add_text(part, block->text);
		return true;
	case DOCUMENT_PICTURE:
		add_text(part, block->picture->words);
		return true;
	case DOCUMENT_TABLE:
		json_key(part->json, "rows");
		return data_table_put_json(document_table_data(block->table, &part->cli->arena),
					   part->json, error);
	case DOCUMENT_PAGE_BREAK:
	case N_DOCUMENT_PARTS:
		break;
	}
	return true;
}

/* What the report says of itself, the fields of its record, and the rows of
 * each part. */
static bool json_document(struct Cli *cli, const struct Document *document, struct Error *error)
{
	char day[DAY_TEXT];
	struct Json json;
	struct JsonPart part = {cli, &json, true, ""};
	bool done = true;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "report", cli->options->verb + strlen("report "));
	json_member_text(&json, "title", document->title);
	json_member_text(&json, "season", document->season);
	json_member_text(&json, "date", day_iso(document->day, day));
	json_member_text(&json, "made_by", document->maker);
	json_key(&json, "fields");
	json_begin_object(&json);
	for (size_t i = 0; i < document->n && done; i++)
		done = put_block(&part, &document->blocks[i], error);
	end_part(&part);

	if (!part.in_fields)
		json_end(&json);
	json_end(&json);
	return done;
}

static bool verb_report(struct Cli *cli, struct Error *error)
{
	const struct ReportSpec *spec = report_find(cli->options->verb);
	struct DocumentSource source;
	struct Document document;

	if (!take_source(cli, spec, &source, error) ||
	    !spec->document.make(&cli->domain, source, &cli->arena, &document, error))
		return false;
	return cli_wants_json(cli)
		       ? json_document(cli, &document, error)
		       : cli_put(cli, (struct PaperSource){.document = &document}, error);
}

#define REPORT(name, arguments, least, help, others)                                          \
	{                                                                                     \
		"report " name, arguments, help, ACCESS_READ, least, 1, verb_report,          \
			{OUTPUT_OPTIONS}, .files = true, .words = others " report print pdf", \
	}

static const struct Verb rows[] = {
	REPORT("steering", "COHORT", 1,
	       "a cohort for a meeting: its teams worst first, applications, sessions",
	       "summary director committee"),
	REPORT("season", "[SEASON]", 0,
	       "a season at a glance: cohorts, sessions, cities and coaches side by side, teams, "
	       "applications",
	       "overview director compare"),
	REPORT("coach", "PERSON", 1,
	       "a coach's month: teams, contacts and their hours, planned calls, open actions",
	       "month digest hours time claim"),
	REPORT("sponsor", "TEAM", 1,
	       "a team for its sponsor: aim, measures, milestones, next steps", "one-pager"),
	REPORT("a3", "TEAM", 1, "a project: problem, aim, measures, PDSA cycles, actions",
	       "storyboard project"),
	REPORT("booklet", "SESSION", 1, "a session: place and agenda", "agenda handout"),
	REPORT("call-sheet", "[SEASON|PERSON]", 0,
	       "calls of the fortnight, of all or of a coach; of all what is "
	       "agreed too",
	       "calls agenda"),
	REPORT("missing", "COHORT", 1, "what is missing from whom: rules, letters, next due",
	       "chase late"),
};

const struct VerbTable report_verbs = {rows, N_ITEMS(rows)};
