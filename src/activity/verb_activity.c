/* The verbs disclosures and activity: who is in control of content, and the
 * file of an activity. */
#include "command_activity.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
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

static bool put_document(struct Cli *cli, const struct Document *document, struct Error *error)
{
	return cli_put(cli, (struct PaperSource){.document = document}, error);
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

static bool verb_disclosures(struct Cli *cli, struct Error *error)
{
	struct Control control;
	struct Json json;
	Id session;

	if (!take_session(cli, &session, error) ||
	    !control_load(&cli->domain, session, &cli->arena, &control, error))
		return false;
	if (!cli_wants_json(cli))
		return put_document(cli, control_document(&control, cli->domain.today, &cli->arena),
				    error);
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

static bool set_item(struct Cli *cli, const struct ActivityFile *file, struct Error *error)
{
	struct EvidenceOf of = {file, 0, cli_argument(cli, 2), cli_option(cli, "on")};
	struct Issues issues;

	issues_init(&issues, &cli->arena);
	if (!find_item(cli_argument(cli, 1), &of.item, error))
		return false;
	if (!evidence_put(&cli->domain, &of, &issues, error))
		return cli_say_issues(cli, &issues, error);
	cli_done(cli, "%s: %s is on file.", file->session.code, items()[of.item].label);
	cli_tell_given(cli, KIND_EVIDENCE, "day", of.day);
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
		return put_document(cli, activity_document(&file, cli->domain.today, &cli->arena),
				    error);
	json_file(cli, &file);
	return true;
}

static const struct Verb rows[] = {
	{"disclosures",
	 "SESSION",
	 "who is in control of the content of a session, and what each has "
	 "disclosed",
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
	 "the activity file of a session: what an auditor asks for, and where it "
	 "is; with an item "
	 "it is put on file",
	 ACCESS_WRITE,
	 1,
	 3,
	 verb_activity,
	 {{"on", "DATE", "the day of the item (default: today)"}, OUTPUT_OPTIONS},
	 .files = true,
	 .words = "audit checklist evidence accreditation",
	 .meanings = (const struct VerbMeaning[]){{"ITEM", "evidence.item"}, {0}}},
};

const struct VerbTable activity_verbs = {rows, N_ITEMS(rows)};
