/* The verb credits: what the people of a session have earned and claimed, or one person of all
 * sessions. */
#include "verb_credit.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "rule_credit.h"
#include "view_roll.h"

#include <inttypes.h>

/* One line: a person and a session. */
struct CreditLine {
	const struct Roll *roll;
	const struct RollRow *row;
};

struct CreditLines {
	struct CreditLine *items;
	size_t n, capacity;
	bool of_person;
};

static void add_line(struct Cli *cli, struct CreditLines *lines, const struct Roll *roll,
		     const struct RollRow *row)
{
	lines->items = arena_grow(&cli->arena, lines->items, lines->n, &lines->capacity,
				  sizeof *lines->items);
	lines->items[lines->n++] = (struct CreditLine){roll, row};
}

static bool add_session(struct Cli *cli, struct CreditLines *lines, Id session, Id person,
			struct Error *error)
{
	struct Roll *roll = ARENA_NEW(&cli->arena, struct Roll);

	if (!roll_load(&cli->domain, session, &cli->arena, roll, error))
		return false;
	for (size_t i = 0; i < roll->n_rows; i++)
		if (!person || roll->rows[i].person->record.id == person)
			add_line(cli, lines, roll, &roll->rows[i]);
	return true;
}

static bool add_person(struct Cli *cli, struct CreditLines *lines, Id person, struct Error *error)
{
	struct Records sessions;

	lines->of_person = true;
	if (!roll_sessions_of(&cli->domain, person, &cli->arena, &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n; i++)
		if (!add_session(cli, lines, ((const struct Record *)records_at(&sessions, i))->id,
				 person, error))
			return false;
	return true;
}

/* A session, else a person. */
static bool load_lines(struct Cli *cli, struct CreditLines *lines, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_SESSION, KIND_PERSON, KIND_NONE};
	struct KindId found;

	if (!domain_resolve_any(&cli->domain, kinds, cli_argument(cli, 0), &found, error))
		return false;
	return found.kind == KIND_SESSION ? add_session(cli, lines, found.id, 0, error)
					  : add_person(cli, lines, found.id, error);
}

static double hours(Hundredths hundredths)
{
	return (double)hundredths / 100;
}

static double claimed(const struct CreditLine *line, enum CreditType type)
{
	const struct Claim *claim = line->row->credit.claims[type];

	return claim ? claim->hours : 0;
}

/* --- Formats --- */

static void json_line(struct Json *json, const struct CreditLine *line)
{
	const struct Person *person = line->row->person;
	const struct RollCredit *credit = &line->row->credit;
	const struct {
		const char *key;
		double value;
	} reals[] = {
		{"earned_ama", hours(credit->earned[CREDIT_AMA])},
		{"claimed_ama", claimed(line, CREDIT_AMA)},
		{"ancc", hours(credit->earned[CREDIT_ANCC])},
		{"claimed_ancc", claimed(line, CREDIT_ANCC)},
		{"acpe", hours(credit->earned[CREDIT_ACPE])},
		{"claimed_acpe", claimed(line, CREDIT_ACPE)},
		{"participation", hours(credit->earned[CREDIT_PARTICIPATION])},
		{"claimed_participation", claimed(line, CREDIT_PARTICIPATION)},
		{"teaching", hours(credit->teaching)},
		{"designated", hours(line->roll->designated)},
	};

	json_begin_object(json);
	json_member_text(json, "person", person->name);
	json_member_number(json, "person_id", person->record.id);
	json_member_text(json, "email", person->email);
	json_member_text(json, "session", line->roll->session.code);
	json_member_text(json, "team", line->row->team ? line->row->team->code : NULL);
	json_member_number(json, "minutes", roll_own_minutes(line->roll, line->row));
	json_member_number(json, "taught_minutes", credit->minutes.taught);
	for (size_t i = 0; i < N_ITEMS(reals); i++) {
		json_key(json, reals[i].key);
		json_real(json, reals[i].value);
	}
	json_end(json);
}

static void json_lines(struct Cli *cli, const struct CreditLines *lines)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < lines->n; i++)
		json_line(&json, &lines->items[i]);
	json_end(&json);
}

static struct Value real(double value)
{
	return (struct Value){.type = VALUE_REAL, .real = value};
}

static bool put_table(struct Cli *cli, const struct CreditLines *lines, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{"session", "Session", FIELD_TEXT},
		{"person", "Person", FIELD_TEXT},
		{"email", "E-mail", FIELD_TEXT},
		{"minutes", "Minutes", FIELD_NUMBER},
		{"earned_ama", "AMA earned", FIELD_REAL},
		{"claimed_ama", "AMA claimed", FIELD_REAL},
		{"ancc", "ANCC hours", FIELD_REAL},
		{"claimed_ancc", "ANCC claimed", FIELD_REAL},
		{"acpe", "ACPE hours", FIELD_REAL},
		{"claimed_acpe", "ACPE claimed", FIELD_REAL},
		{"participation", "Participation", FIELD_REAL},
		{"claimed_participation", "Participation claimed", FIELD_REAL},
		{"teaching", "Teaching", FIELD_REAL},
		{"designated", "Designated", FIELD_REAL},
		{"text", "In words", FIELD_TEXT},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Credit", columns, N_ITEMS(columns));
	table.name = arena_format(&cli->arena, "credits-%s", cli_argument(cli, 0));
	table.row_name = "person";
	table.row_plural = "people";
	table.day = cli->domain.today;
	for (size_t i = 0; i < lines->n; i++) {
		const struct CreditLine *line = &lines->items[i];
		const struct RollCredit *credit = &line->row->credit;
		const struct Value cells[N_ITEMS(columns)] = {
			data_table_text(line->roll->session.code),
			data_table_text(line->row->person->name),
			data_table_text(line->row->person->email),
			data_table_number(roll_own_minutes(line->roll, line->row)),
			real(hours(credit->earned[CREDIT_AMA])),
			real(claimed(line, CREDIT_AMA)),
			real(hours(credit->earned[CREDIT_ANCC])),
			real(claimed(line, CREDIT_ANCC)),
			real(hours(credit->earned[CREDIT_ACPE])),
			real(claimed(line, CREDIT_ACPE)),
			real(hours(credit->earned[CREDIT_PARTICIPATION])),
			real(claimed(line, CREDIT_PARTICIPATION)),
			real(hours(credit->teaching)),
			real(hours(line->roll->designated)),
			data_table_text(roll_credit_text(line->roll, line->row, &cli->arena)),
		};

		data_table_row(&table, cells);
	}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

/* "In all earned: 13.50 AMA PRA Category 1 Credits, 0.00 ANCC contact hours; claimed: 13.50 and
 * 0.00.": the types of the council, and others where there is some. */
static void say_sums(struct Cli *cli, const Hundredths earned[], const Hundredths sums[])
{
	const char *claims[N_CREDIT_TYPES], *has = "";
	size_t n = 0;

	for (int type = 0; type < N_CREDIT_TYPES; type++) {
		if (type > CREDIT_ANCC && earned[type] == 0 && sums[type] == 0)
			continue;
		has = arena_format(&cli->arena, "%s%s%s", has, *has ? ", " : "",
				   credit_amount((enum CreditType)type, earned[type], &cli->arena));
		claims[n++] = credit_text(sums[type], &cli->arena);
	}
	cli_say(cli, "In all earned: %s; claimed: %s.", has, words_listed(claims, n, &cli->arena));
}

static void say_lines(struct Cli *cli, const struct CreditLines *lines)
{
	enum { NAME = 30 };
	Hundredths earned[N_CREDIT_TYPES] = {0}, sums[N_CREDIT_TYPES] = {0};

	if (lines->n > 0) {
		cli_pad(cli, lines->of_person ? "Session" : "Person", NAME);
		cli_say(cli, "  Credit");
	}
	for (size_t i = 0; i < lines->n; i++) {
		const struct CreditLine *line = &lines->items[i];

		cli_pad(cli, lines->of_person ? line->roll->session.code : line->row->person->name,
			NAME);
		cli_say(cli, "  %s", roll_credit_text(line->roll, line->row, &cli->arena));
		for (int type = 0; type < N_CREDIT_TYPES; type++)
			earned[type] += line->row->credit.earned[type];
		for (int type = 0; type < N_CREDIT_TYPES; type++)
			sums[type] += credit_of_hours(claimed(line, (enum CreditType)type));
	}
	if (lines->n == 0)
		cli_say(cli, "There is no roll of it yet, so no one has earned credit.");
	else if (!lines->of_person)
		cli_say(cli, "Designated for %s.",
			credit_amount(CREDIT_AMA, lines->items[0].roll->designated, &cli->arena));
	else
		say_sums(cli, earned, sums);
}

bool verb_credits(struct Cli *cli, struct Error *error)
{
	struct CreditLines lines = {0};

	if (!cli_check_formats(cli, error) || !load_lines(cli, &lines, error))
		return false;
	if (cli_wants_json(cli))
		json_lines(cli, &lines);
	else if (cli_wants_output(cli))
		return put_table(cli, &lines, error);
	else
		say_lines(cli, &lines);
	return true;
}
