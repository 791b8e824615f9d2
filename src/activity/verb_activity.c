/* The verbs disclosures and activity: who is in control of content, and the file of an activity. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_control.h"

#include <strings.h>

static bool take_session(struct Cli *cli, Id *ret_session, struct Error *error)
{
	return cli_check_formats(cli, error) &&
	       domain_resolve(&cli->domain, entity_get(KIND_SESSION), cli_argument(cli, 0),
			      ret_session, error);
}

static const char *day_text(Day day, struct Arena *arena)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "" : arena_text(arena, day_medium(day, text));
}

static void json_day(struct Json *json, const char *key, Day day)
{
	char text[DAY_TEXT];

	json_member_text(json, key, day == DAY_NONE ? NULL : day_iso(day, text));
}

/* --- disclosures --- */

static void json_person(struct Json *json, const struct InControl *in)
{
	const struct Field *interest = entity_field(entity_get(KIND_DISCLOSURE), "interest");
	const struct Disclosure *disclosure = in->disclosure;

	json_begin_object(json);
	json_member_text(json, "person", in->person->name);
	json_member_number(json, "person_id", in->person->record.id);
	json_member_text(json, "role", in->role);
	json_member_text(json, "state", control_key(in->state));
	json_day(json, "asked", disclosure ? disclosure->asked : DAY_NONE);
	json_day(json, "received", disclosure ? disclosure->received : DAY_NONE);
	json_member_text(json, "interest",
			 disclosure && disclosure->interest != CHOICE_NONE
				 ? interest->choices[disclosure->interest].key
				 : NULL);
	json_member_text(json, "company", disclosure ? disclosure->company : NULL);
	json_member_text(json, "nature", disclosure ? disclosure->nature : NULL);
	json_member_text(json, "mitigation", disclosure ? disclosure->mitigation : NULL);
	json_day(json, "mitigated_on", disclosure ? disclosure->mitigated_on : DAY_NONE);
	json_day(json, "valid_until", disclosure ? disclosure->valid_until : DAY_NONE);
	json_end(json);
}

static bool put_control(struct Cli *cli, const struct Control *control, struct Error *error)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Person"},   {.head = "Role"},	       {.head = "State"},
		{.head = "Received"}, {.head = "Valid until"}, {.head = "Disclosure"},
	};
	struct Arena *arena = &cli->arena;
	struct DocumentTable *table;
	struct Document document;

	document_begin(&document, arena,
		       arena_format(arena, "Disclosures of %s", control->session.code));
	document.name = arena_format(arena, "disclosures-%s", control->session.code);
	document.day = cli->domain.today;
	document.subtitle = arena_format(arena, "%zu in control of content, %zu open", control->n,
					 control->n_open);
	table = document_table(&document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < control->n; i++) {
		const struct InControl *in = &control->people[i];
		const struct Disclosure *disclosure = in->disclosure;
		const char *const cells[N_ITEMS(columns)] = {
			in->person->name,
			in->role,
			control_key(in->state),
			day_text(disclosure ? disclosure->received : DAY_NONE, arena),
			day_text(disclosure ? disclosure->valid_until : DAY_NONE, arena),
			control_text(in, arena)};

		document_row(&document, table, cells);
	}
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

static bool verb_disclosures(struct Cli *cli, struct Error *error)
{
	struct Control control;
	struct Json json;
	Id session;

	if (!take_session(cli, &session, error) ||
	    !control_load(&cli->domain, session, &cli->arena, &control, error))
		return false;
	if (!cli_wants_json(cli))
		return put_control(cli, &control, error);
	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < control.n; i++)
		json_person(&json, &control.people[i]);
	json_end(&json);
	return true;
}

/* --- activity --- */

static const struct FieldChoice *items(void)
{
	return entity_field(entity_get(KIND_EVIDENCE), "item")->choices;
}

static void json_item(struct Json *json, const struct ActivityFile *file, Choice item)
{
	const struct Evidence *evidence = file->items[item];

	json_begin_object(json);
	json_member_text(json, "item", items()[item].key);
	json_member_text(json, "what", items()[item].label);
	json_day(json, "day", evidence ? evidence->day : DAY_NONE);
	json_member_text(json, "place", evidence ? evidence->place : NULL);
	json_member_bool(json, "complete", evidence_is_complete(evidence));
	json_member_bool(json, "before_session", evidence_is_before(item));
	json_end(json);
}

static void json_file(struct Cli *cli, const struct ActivityFile *file)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "session", file->session.code);
	json_member_bool(&json, "complete", file->n_complete == N_EVIDENCE_ITEMS);
	json_member_number(&json, "n_complete", (int64_t)file->n_complete);
	json_key(&json, "items");
	json_begin_array(&json);
	for (Choice i = 0; i < N_EVIDENCE_ITEMS; i++)
		json_item(&json, file, i);
	json_end(&json);
	json_end(&json);
}

static bool put_file(struct Cli *cli, const struct ActivityFile *file, struct Error *error)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Item"},	  {.head = "What"},	{.head = "Date"},
		{.head = "File or link"}, {.head = "Complete"},
	};
	struct Arena *arena = &cli->arena;
	struct DocumentTable *table;
	struct Document document;

	document_begin(&document, arena,
		       arena_format(arena, "Activity file of %s", file->session.code));
	document.name = arena_format(arena, "activity-%s", file->session.code);
	document.day = cli->domain.today;
	document.subtitle =
		arena_format(arena, "%zu of %d items complete", file->n_complete, N_EVIDENCE_ITEMS);
	table = document_table(&document, columns, N_ITEMS(columns));
	for (Choice i = 0; i < N_EVIDENCE_ITEMS; i++) {
		const struct Evidence *evidence = file->items[i];
		const char *const cells[N_ITEMS(columns)] = {
			items()[i].key, items()[i].label,
			day_text(evidence ? evidence->day : DAY_NONE, arena),
			evidence ? evidence->place : "",
			evidence_is_complete(evidence) ? "yes" : "no"};

		document_row(&document, table, cells);
	}
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

static bool find_item(const char *text, Choice *ret_item, struct Error *error)
{
	for (Choice i = 0; items()[i].key; i++)
		if (strcasecmp(items()[i].key, text) == 0) {
			*ret_item = i;
			return true;
		}
	return error_set(error, ERROR_INPUT, "item",
			 "\"%.40s\" is no item of an activity file. The first column of "
			 "qtp activity SESSION names them.",
			 text);
}

/* Puts an item onto the file, in place of what was there. */
static bool set_item(struct Cli *cli, const struct ActivityFile *file, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_EVIDENCE);
	const char *place = cli_argument(cli, 2), *day = cli_option(cli, "on");
	struct Assignment assignments[4] = {
		{"day", day ? day : "today"},
		{"place", place ? place : ""},
	};
	struct Issues issues;
	Choice item;
	Id id;

	issues_init(&issues, &cli->arena);
	if (!find_item(cli_argument(cli, 1), &item, error))
		return false;
	if (!place)
		return error_set(error, ERROR_INPUT, "place",
				 "Say where it is: a file, a link, or the folder on a shelf.");
	assignments[2] = (struct Assignment){"session", file->session.code};
	assignments[3] = (struct Assignment){"item", items()[item].key};
	if (file->items[item] ? !record_set(&cli->domain, entity, file->items[item]->record.id,
					    assignments, 2, false, &issues, error)
			      : !record_add(&cli->domain, entity, assignments, N_ITEMS(assignments),
					    false, &id, &issues, error))
		return cli_say_issues(cli, &issues, error);
	cli_done(cli, "%s: %s is on file.", file->session.code, items()[item].label);
	return true;
}

static bool verb_activity(struct Cli *cli, struct Error *error)
{
	struct ActivityFile file;
	Id session;

	if (!take_session(cli, &session, error) ||
	    !activity_file_load(&cli->domain, session, &cli->arena, &file, error))
		return false;
	if (cli_argument(cli, 1))
		return set_item(cli, &file, error);
	if (!cli_wants_json(cli))
		return put_file(cli, &file, error);
	json_file(cli, &file);
	return true;
}

static const struct Verb rows[] = {
	{"disclosures",
	 "SESSION",
	 "who is in control of the content of a session, and what each has disclosed",
	 ACCESS_READ,
	 1,
	 1,
	 verb_disclosures,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "conflict interest faculty planner mitigate"},
	{"activity",
	 "SESSION [ITEM] [PLACE]",
	 "the activity file of a session: what an auditor asks for, and where it is; with an item "
	 "it is put on file",
	 ACCESS_WRITE,
	 1,
	 3,
	 verb_activity,
	 {{"on", "DATE", "the day of the item (default: today)"}, OUTPUT_OPTIONS},
	 .files = true,
	 .words = "audit checklist evidence accreditation"},
};

const struct VerbTable activity_verbs = {rows, N_ITEMS(rows)};
