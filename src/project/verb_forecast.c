/* The verb forecast: whether teams and people can still complete. */
#include "tables.h"
#include "view_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/people.h"

/* What is asked: some teams, and of them each person, or one. */
struct Asked {
	struct IdSpan teams;
	Id person;    /* 0: any */
	bool persons; /* a line a core member, not a team */
};

/* Where a forecast goes: lines, JSON, or the rows of a table. */
struct Sink {
	struct Cli *cli;
	struct Json json;
	struct DataTable table;
};

static void write_object(struct Json *json, const struct Team *team, const char *person,
			 const struct Forecast *forecast)
{
	char day[DAY_TEXT];

	json_begin_object(json);
	json_member_text(json, "team", team->code);
	json_member_text(json, "person", person);
	json_member_text(json, "verdict", forecast_verdicts[forecast->verdict].key);
	json_member_text(json, "since",
			 forecast->since == DAY_NONE ? NULL : day_iso(forecast->since, day));
	json_member_text(json, "text", forecast->text);
	json_end(json);
}

static void add_row(struct DataTable *table, const struct Team *team, const struct Person *person,
		    const struct Forecast *forecast)
{
	const struct Value cells[] = {
		data_table_text(team->code),
		data_table_text(team->name),
		data_table_text(person ? person->name : NULL),
		data_table_text(forecast_verdicts[forecast->verdict].key),
		data_table_day(forecast->since),
		data_table_text(forecast->text),
	};

	data_table_row(table, cells);
}

static void put(struct Sink *sink, const struct Team *team, const struct Person *person,
		const struct Forecast *forecast)
{
	struct Cli *cli = sink->cli;

	if (cli_wants_json(cli))
		write_object(&sink->json, team,
			     person ? domain_ref(&cli->domain, KIND_PERSON, person->record.id,
						 &cli->arena)
				    : NULL,
			     forecast);
	else if (cli_wants_output(cli))
		add_row(&sink->table, team, person, forecast);
	else
		cli_say(cli, "%s %s: %s", team->code, person ? person->name : team->name,
			forecast->text);
}

static void put_team(struct Sink *sink, const struct WorkFacts *work, const struct Asked *asked)
{
	const struct ForecastFacts facts = work_forecast(work);
	const struct EligibilityFacts *team = facts.team;
	struct Arena *arena = &sink->cli->arena;
	struct Forecast forecast;

	if (!asked->persons) {
		forecast = forecast_of_team(&facts, arena);
		put(sink, team->team, NULL, &forecast);
		return;
	}
	for (size_t i = 0; i < team->n_members; i++) {
		const struct EligibilityMember *member = &team->members[i];

		if (!role_is_core(member->member->role) ||
		    !member_is_current(member->member, team->today) ||
		    (asked->person && member->person->record.id != asked->person))
			continue;
		forecast = forecast_of_person(&facts, member, arena);
		put(sink, team->team, member->person, &forecast);
	}
}

/* The teams of the season in which a person is a member. */
static bool find_teams_of(struct Cli *cli, struct Asked *asked, struct Error *error)
{
	struct Records members;
	Id *ids;

	if (!domain_children(&cli->domain, (struct OwnedBy){KIND_MEMBER, "person", asked->person},
			     &cli->arena, &members, error))
		return false;
	ids = ARENA_ARRAY(&cli->arena, members.n, Id);
	asked->teams = (struct IdSpan){ids, 0};
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);
		bool known = false;

		for (size_t k = 0; k < asked->teams.n; k++)
			known = known || ids[k] == member->team;
		if (!known && role_is_core(member->role))
			ids[asked->teams.n++] = member->team;
	}
	return asked->teams.n > 0 ||
	       error_set(error, ERROR_INPUT, "", "%s is in no core team.", cli_argument(cli, 0));
}

static bool find_asked(struct Cli *cli, struct Asked *asked, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_TEAM, KIND_PERSON, KIND_NONE};
	const char *name = cli_argument(cli, 0);
	struct Season season;
	struct KindId found;
	Id *one = ARENA_NEW(&cli->arena, Id);

	asked->persons = cli_option(cli, "people") != NULL;
	if (!name)
		return domain_current_season(&cli->domain, &cli->arena, &season, error) &&
		       domain_ids(&cli->domain,
				  &(struct ListQuery){.entity = entity_get(KIND_TEAM),
						      .season = season.record.id},
				  &cli->arena, &asked->teams, error);
	if (!domain_resolve_any(&cli->domain, kinds, name, &found, error))
		return false;
	*one = found.id;
	asked->teams = (struct IdSpan){one, 1};
	if (found.kind == KIND_TEAM)
		return true;
	asked->persons = true;
	asked->person = found.id;
	return find_teams_of(cli, asked, error);
}

static void begin(struct Sink *sink)
{
	static const struct TableColumn columns[] = {
		{.key = "team", .label = "Code", .type = FIELD_TEXT},
		{.key = "name", .label = "Team", .type = FIELD_TEXT},
		{.key = "person", .label = "Person", .type = FIELD_TEXT},
		{.key = "verdict", .label = "Forecast", .type = FIELD_TEXT},
		{.key = "since", .label = "Since", .type = FIELD_DAY},
		{.key = "text", .label = "In words", .type = FIELD_TEXT},
	};
	struct Cli *cli = sink->cli;

	json_init(&sink->json, &cli->out, true);
	if (cli_wants_json(cli))
		json_begin_array(&sink->json);
	data_table_begin(&sink->table, &cli->arena, "Forecast", columns, N_ITEMS(columns));
	sink->table.name = "forecast";
	sink->table.row_name = "forecast";
	sink->table.row_plural = "forecasts";
	sink->table.day = cli->domain.today;
}

static bool end(struct Sink *sink, struct Error *error)
{
	if (cli_wants_json(sink->cli))
		json_end(&sink->json);
	else if (cli_wants_output(sink->cli))
		return cli_put(sink->cli, (struct PaperSource){.table = &sink->table}, error);
	return true;
}

bool verb_forecast(struct Cli *cli, struct Error *error)
{
	struct Sink sink = {.cli = cli};
	struct Asked asked = {0};
	struct FactsBatch *batch;

	if (!find_asked(cli, &asked, error) ||
	    !facts_load(&(struct Loading){&cli->domain, DEPTH_WHOLE, &cli->arena}, KIND_TEAM,
			asked.teams, &batch, error))
		return false;
	begin(&sink);
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct WorkFacts *work = facts_of(batch, &work_facts, i);

		if (cli_argument(cli, 0) || work->team->team->stage == STAGE_ACCEPTED)
			put_team(&sink, work, &asked);
	}
	return end(&sink, error);
}
