/* The verbs of reports: one a row of the table, as a document or its rows as data. */
#include "tables.h"
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"

#include <string.h>

static bool is_about_seasons(const struct ReportSpec *spec)
{
	return document_is_about(&spec->document, KIND_SEASON);
}

/* The coach at work, or else the only one of the season that the report could be about. */
static bool take_only(struct Cli *cli, const struct ReportSpec *spec,
		      struct DocumentSource *ret_source, struct Error *error)
{
	const struct Entity *entity = entity_get(spec->document.kinds[0]);
	const struct ListView view = report_subjects(entity->kind, ret_source->id);
	struct ListPage page;

	if (entity->kind == KIND_PERSON && cli->domain.coach) {
		*ret_source = (struct DocumentSource){KIND_PERSON, cli->domain.coach};
		return true;
	}
	if (!list_load(&cli->domain, &view, &cli->arena, &page, error))
		return false;
	if (page.n == 1) {
		*ret_source = (struct DocumentSource){entity->kind, page.rows[0].id};
		return true;
	}
	return error_set_shell(arena_format(&cli->arena, "Use: qtp %s %s", cli->options->verb,
					    page.n ? domain_ref(&cli->domain, entity->kind,
								page.rows[0].id, &cli->arena)
						   : "REF"),
			       error, ERROR_INPUT, "",
			       "The season in view has %s %s it could be about: name one.",
			       page.n ? "several" : "no", entity->plural);
}

/* What is not named is the season in view, or the only one in it. */
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
		return is_about_seasons(spec) || take_only(cli, spec, ret_source, error);
	}
	if (!domain_resolve_any(&cli->domain, spec->document.kinds, cli_argument(cli, 0), &found,
				error))
		return false;
	*ret_source = (struct DocumentSource){found.kind, found.id};
	return true;
}

/* "2017-07" of the month that is named so, or by a day in it; NULL: none is. */
static bool take_month(struct Cli *cli, const char **ret_month, struct Error *error)
{
	const char *text = cli_option(cli, "month");
	char iso[DAY_TEXT];
	Day day;

	*ret_month = NULL;
	if (!text)
		return true;
	if (!day_parse_iso(arena_format(&cli->arena, "%s-01", text), &day) &&
	    !cli_day(cli, "month", DAY_LAST, &day, error))
		return error_set(
			error, ERROR_INPUT, "month",
			"--month is a month, like 2017-07, or a day in it; \"%.40s\" is none.",
			text_show(&cli->arena, text));
	*ret_month = arena_text_n(&cli->arena, day_iso(day, iso), strlen("2017-07"));
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

	if (!take_source(cli, spec, &source, error) || !take_month(cli, &source.month, error) ||
	    !spec->document.make(&cli->domain, source, &cli->arena, &document, error))
		return false;
	return cli_wants_json(cli)
		       ? json_document(cli, &document, error)
		       : cli_put(cli, (struct PaperSource){.document = &document}, error);
}

#define REPORT_WITH(name, arguments, help, others, ...)                                         \
	{                                                                                       \
		"report " name, arguments, help, ACCESS_READ, 0, 1, verb_report, {__VA_ARGS__}, \
			.files = true, .words = others " report print pdf",                     \
	}
#define REPORT(name, arguments, help, others) \
	REPORT_WITH(name, arguments, help, others, OUTPUT_OPTIONS)

static const struct Verb rows[] = {
	REPORT("steering", "[COHORT|SEASON]",
	       "a cohort, or each of the season, for a meeting: its teams worst first, "
	       "applications, sessions",
	       "summary director committee"),
	REPORT("season", "[SEASON]",
	       "a season at a glance: cohorts, sessions, cities and coaches side by side, teams, "
	       "applications",
	       "overview director compare"),
	REPORT_WITH("coach", "[PERSON]",
		    "a coach's month: teams, contacts and their hours, planned calls, open actions",
		    "month digest hours time claim", OUTPUT_OPTIONS,
		    {"month", "MONTH",
		     "contacts of 2017-07, or of the month of a day, in place of 31 days"}),
	REPORT("sponsor", "[TEAM]", "a team for its sponsor: aim, measures, milestones, next steps",
	       "one-pager"),
	REPORT("a3", "[TEAM]", "a project: problem, aim, measures, PDSA cycles, actions",
	       "storyboard project"),
	REPORT("booklet", "[SESSION]", "a session: place, agenda, roster, badges",
	       "agenda handout"),
	REPORT("call-sheet", "[SEASON|PERSON]",
	       "calls of the fortnight, of all or of a coach; of all what is "
	       "agreed too",
	       "calls agenda"),
	REPORT("missing", "[COHORT|SEASON]",
	       "what is missing from whom, of a cohort or of each of the season: rules, letters, "
	       "next due",
	       "chase late"),
};

const struct VerbTable report_verbs = {rows, N_ITEMS(rows)};
