/* The verb roster. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

static void json_answers(struct Json *json, const struct Roster *roster,
			 const struct RosterMember *member)
{
	json_key(json, "answers");
	json_begin_object(json);
	for (size_t i = 0; i < roster->n_sessions; i++)
		json_member_text(json, roster->sessions[i]->code,
				 *attendance_word(member->answers[i])
					 ? attendance_word(member->answers[i])
					 : NULL);
	json_end(json);
}

static void json_member(struct Json *json, const struct Roster *roster,
			const struct RosterTeam *team, const struct RosterMember *member)
{
	const struct Field *role = entity_field(entity_get(KIND_MEMBER), "role");
	const struct Person *person = member->person;

	json_begin_object(json);
	json_member_text(json, "team", team->facts->team->code);
	json_member_text(json, "team_name", team->facts->team->name);
	json_member_text(json, "role", role->choices[member->role].key);
	json_member_text(json, "name", person->name);
	json_member_number(json, "person_id", person->record.id);
	json_member_text(json, "credentials", person->credentials);
	json_member_text(json, "email", person->email);
	json_member_text(json, "phone", person->phone);
	json_answers(json, roster, member);
	json_end(json);
}

static bool json_roster(struct Cli *cli, struct DocumentSource source, struct Error *error)
{
	struct Roster roster;
	struct Json json;

	if (!roster_load(&cli->domain, source, &cli->arena, &roster, error))
		return false;
	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t t = 0; t < roster.n_teams; t++) {
		for (size_t i = 0; i < roster.teams[t].n_members; i++)
			json_member(&json, &roster, &roster.teams[t], &roster.teams[t].members[i]);
	}
	json_end(&json);
	return true;
}

bool verb_roster(struct Cli *cli, struct Error *error)
{
	return cli_run_document(cli, json_roster, error);
}
