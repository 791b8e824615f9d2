/* The verb claim. */
#include "command_claim.h"
#include "rule_credit.h"
#include "verb_credit.h"
#include "view_roll.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/engine/xchg/table.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CLAIM_ROWS 100000

/* A call of the verb under way. */
struct ClaimCall {
	struct Cli *cli;
	struct Roll roll;
	Choice credit; /* CHOICE_NONE: not given */
	struct ClaimBy by;
	struct ClaimOf *claims;
	size_t n, capacity;
};

static bool parse_credit(const char *text, Choice *ret_credit, struct Error *error)
{
	const struct Field *field = entity_field(entity_get(KIND_CLAIM), "credit");

	*ret_credit = CHOICE_NONE;
	if (text_is_empty(text))
		return true;
	for (Choice i = 0; field->choices[i].key; i++)
		if (strcasecmp(field->choices[i].key, text) == 0) {
			*ret_credit = i;
			return true;
		}
	return error_set(error, ERROR_INPUT, "credit",
			 "Credit is ama, ancc, acpe or participation, not \"%.20s\".", text);
}

static bool parse_hours(const char *text, double *ret_hours, struct Arena *arena,
			struct Error *error)
{
	char *end;

	*ret_hours = strtod(text, &end);
	return (end != text && *end == '\0' && *ret_hours >= 0 && *ret_hours < 1000) ||
	       error_set(error, ERROR_INPUT, "hours",
			 "\"%.40s\" is no number of credits. Write it like 6.75.",
			 text_show(arena, text));
}

/* The type that somebody can earn, where none is given. */
static bool choose_credit(const struct ClaimCall *call, const struct RollRow *row, Choice given,
			  Choice *ret_credit, struct Error *error)
{
	*ret_credit = given == CHOICE_NONE ? roll_own_type(&call->roll, row) : given;
	return *ret_credit != CHOICE_NONE ||
	       error_set(error, ERROR_INPUT, "credit",
			 "%s earns participation alone: no type of credit of the season %s is for "
			 "the profession. Set the profession, or the credit_types of the season, "
			 "where that is wrong.",
			 text_show(&call->cli->arena, row->person->name), call->roll.season.code);
}

static void add_claim(struct ClaimCall *call, struct ClaimOf claim)
{
	call->claims = arena_grow(&call->cli->arena, call->claims, call->n, &call->capacity,
				  sizeof *call->claims);
	call->claims[call->n++] = claim;
}

static bool find_row(struct ClaimCall *call, const char *text, const struct RollRow **ret_row,
		     struct Error *error)
{
	Id person;

	if (!domain_resolve(&call->cli->domain, entity_get(KIND_PERSON), text, &person, error))
		return false;
	*ret_row = roll_row(&call->roll, person);
	return *ret_row ||
	       error_set(error, ERROR_INPUT, "person",
			 "%s is not on the roll of %s%s, so there is nothing to claim. Take the "
			 "roll first.",
			 text_show(&call->cli->arena, text), call->roll.session.code,
			 call->roll.is_scoped ? " as far as it is in view" : "");
}

/* One person; without hours all that is earned. */
static bool claim_for(struct ClaimCall *call, const char *person, const char *text, Choice credit,
		      struct Error *error)
{
	const struct RollRow *row = NULL;
	struct ClaimOf claim;

	if (!find_row(call, person, &row, error) ||
	    !choose_credit(call, row, credit, &claim.credit, error))
		return false;
	const char *refusal = roll_type_refusal(&call->roll, row, (enum CreditType)claim.credit,
						&call->cli->arena);

	if (refusal)
		return error_set(error, ERROR_INPUT, "credit", "%s",
				 text_show(&call->cli->arena, refusal));
	claim.person = row->person->record.id;
	claim.hours = (double)row->credit.earned[claim.credit] / 100;
	if (!text_is_empty(text) && !parse_hours(text, &claim.hours, &call->cli->arena, error))
		return false;
	if (claim.hours <= 0 && text_is_empty(text))
		return error_set(error, ERROR_INPUT, "hours",
				 "%s has earned none of %s of %s: there is nothing to claim.",
				 text_show(&call->cli->arena, row->person->name),
				 credit_name((enum CreditType)claim.credit),
				 call->roll.session.code);
	add_claim(call, claim);
	return true;
}

/* --- A table --- */

static bool claim_row(struct ClaimCall *call, struct Table *table, const size_t at[3],
		      struct Error *error)
{
	const char *hours = at[1] == SIZE_MAX ? "" : table_cell(table, at[1]);
	const char *type = at[2] == SIZE_MAX ? "" : table_cell(table, at[2]);
	struct Error fault;
	Choice credit;

	if ((text_is_empty(type) ? (credit = call->credit, true)
				 : parse_credit(type, &credit, &fault)) &&
	    claim_for(call, arena_text(&call->cli->arena, table_cell(table, at[0])), hours, credit,
		      &fault))
		return true;
	return table_fail(table, (struct TableCell){table_row(table), at[0]}, error, "%s",
			  fault.text);
}

static bool claim_rows(struct ClaimCall *call, struct Table *table, struct Error *error)
{
	size_t at[3];

	if (!table_find(table, "Email|E-mail|E-mail address|Person|Name", &at[0], error) ||
	    !table_find(table, "Hours|Credits|Claimed|Claim|AMA claimed", &at[1], error) ||
	    !table_find(table, "Credit|Type|Credit type", &at[2], error))
		return false;
	if (at[0] == SIZE_MAX)
		return error_set(error, ERROR_INPUT, "csv",
				 "No column says who claims. Head it Person or Email.");
	while (table_next(table, error))
		if (!claim_row(call, table, at, error))
			return false;
	return table_is_read(table);
}

static bool claim_table(struct ClaimCall *call, const char *path, struct Error *error)
{
	struct Table *table;
	bool read;

	if (!table_open(path, CLAIM_ROWS, &table, error))
		return false;
	read = claim_rows(call, table, error);
	table_close(table);
	return read;
}

/* --- The verb --- */

static bool take_call(struct ClaimCall *call, struct Error *error)
{
	struct Cli *cli = call->cli;
	const char *person = cli_argument(cli, 1), *path = cli_option(cli, "csv");
	bool all = cli_option(cli, "all") != NULL;

	if ((person != NULL) + (path != NULL) + all != 1)
		return error_set(error, ERROR_INPUT, "person",
				 "Say whose credit is claimed: a person, --all or --csv FILE.");
	if (!parse_credit(cli_option(cli, "credit"), &call->credit, error))
		return false;
	if (!cli_day(cli, "on", DAY_LAST, &call->by.day, error))
		return false;
	if (all)
		call->n = claims_open(&call->roll, &cli->arena, &call->claims);
	return all    ? true
	       : path ? claim_table(call, path, error)
		      : claim_for(call, person, cli_argument(cli, 2), call->credit, error);
}

static void say_claims(struct ClaimCall *call)
{
	struct Cli *cli = call->cli;

	for (size_t i = 0; i < call->n; i++)
		cli_say(cli, "%s: %s",
			domain_label(&cli->domain, KIND_PERSON, call->claims[i].person,
				     &cli->arena),
			credit_amount((enum CreditType)call->claims[i].credit,
				      credit_of_hours(call->claims[i].hours), &cli->arena));
	if (call->n == 0)
		cli_say(cli, "No one has earned credit of %s that is not claimed yet.",
			call->roll.session.code);
	else
		cli_say(cli, "%s%zu %s of %s.", cli_is_dry_run(cli) ? "Would be: " : "Recorded ",
			COUNTED(call->n, "claim", "claims"), call->roll.session.code);
}

static void json_claims(struct ClaimCall *call)
{
	const struct Field *credit = entity_field(entity_get(KIND_CLAIM), "credit");
	struct Cli *cli = call->cli;
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < call->n; i++) {
		json_begin_object(&json);
		json_member_text(&json, "person",
				 domain_label(&cli->domain, KIND_PERSON, call->claims[i].person,
					      &cli->arena));
		json_member_number(&json, "person_id", call->claims[i].person);
		json_member_text(&json, "credit", credit->choices[call->claims[i].credit].key);
		json_key(&json, "hours");
		json_real(&json, call->claims[i].hours);
		json_end(&json);
	}
	json_end(&json);
}

bool verb_claim(struct Cli *cli, struct Error *error)
{
	struct ClaimCall call = {.cli = cli,
				 .by = {.attested_by = cli_option(cli, "by"), .day = DAY_NONE},
				 .credit = CHOICE_NONE};

	if (!domain_resolve(&cli->domain, entity_get(KIND_SESSION), cli_argument(cli, 0),
			    &call.by.session, error) ||
	    !roll_load(&cli->domain, call.by.session, &cli->arena, &call.roll, error) ||
	    !take_call(&call, error))
		return false;
	if (call.n > 0 && !claims_put(&cli->domain, call.by, call.claims, call.n, error))
		return false;
	if (cli->options->json)
		json_claims(&call);
	else
		say_claims(&call);
	return true;
}
