/* The verb transcript: what a person has claimed over the years, and under which certificate. */
#include "verb_credit.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/issued.h"
#include "rule_credit.h"
#include "view_roll.h"

/* One session of which the person has claimed credit. */
struct TranscriptLine {
	struct Session session;
	struct Season season;
	Hundredths claimed[N_CREDIT_TYPES];
	const char *serial; /* of the good certificate; NULL: there is none */
};

struct Transcript {
	struct Person person;
	struct TranscriptLine *lines; /* by their days */
	size_t n;
	Hundredths sums[N_CREDIT_TYPES];
};

static bool load_line(struct Cli *cli, const struct Records *claims, struct Transcript *transcript,
		      const struct Session *session, struct Error *error)
{
	const struct PaperOf of = {ISSUED_CERTIFICATE, session->record.id,
				   transcript->person.record.id};
	struct TranscriptLine *line = &transcript->lines[transcript->n];
	struct PapersFound found;
	struct Cohort cohort;
	Hundredths all = 0;

	*line = (struct TranscriptLine){.session = *session};
	for (size_t i = 0; i < claims->n; i++) {
		const struct Claim *claim = records_at(claims, i);

		if (claim->session == session->record.id)
			line->claimed[claim->credit] = credit_of_hours(claim->hours);
	}
	for (int type = 0; type < N_CREDIT_TYPES; type++) {
		transcript->sums[type] += line->claimed[type];
		all += line->claimed[type];
	}
	if (all == 0)
		return true;
	transcript->n++;
	if (!issued_find(&cli->domain, of, &cli->arena, &found, error) ||
	    !domain_get(&cli->domain, (struct KindId){KIND_COHORT, session->cohort}, &cohort,
			&cli->arena, error) ||
	    !domain_get(&cli->domain, (struct KindId){KIND_SEASON, cohort.season}, &line->season,
			&cli->arena, error))
		return false;
	line->serial = found.good ? found.good->serial : NULL;
	return true;
}

static bool load(struct Cli *cli, struct Transcript *transcript, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	struct Records claims, sessions;
	Id person;

	if (!domain_resolve(&cli->domain, entity, cli_argument(cli, 0), &person, error) ||
	    !domain_get(&cli->domain, (struct KindId){entity->kind, person}, &transcript->person,
			&cli->arena, error) ||
	    !domain_children(&cli->domain, (struct OwnedBy){KIND_CLAIM, "person", person},
			     &cli->arena, &claims, error) ||
	    !roll_sessions_of(&cli->domain, person, &cli->arena, &sessions, error))
		return false;
	transcript->lines = ARENA_ARRAY(&cli->arena, sessions.n, struct TranscriptLine);
	for (size_t i = 0; i < sessions.n; i++)
		if (!load_line(cli, &claims, transcript, records_at(&sessions, i), error))
			return false;
	return true;
}

/* --- Formats --- */

static double hours(Hundredths hundredths)
{
	return (double)hundredths / 100;
}

static void json_hours(struct Json *json, const Hundredths claimed[N_CREDIT_TYPES])
{
	const struct Field *credit = entity_field(entity_get(KIND_CLAIM), "credit");

	for (int type = 0; type < N_CREDIT_TYPES; type++) {
		json_key(json, credit->choices[type].key);
		json_real(json, hours(claimed[type]));
	}
}

static void json_transcript(struct Cli *cli, const struct Transcript *transcript)
{
	struct Json json;
	char day[DAY_TEXT];

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "person", transcript->person.name);
	json_member_number(&json, "person_id", transcript->person.record.id);
	json_key(&json, "sessions");
	json_begin_array(&json);
	for (size_t i = 0; i < transcript->n; i++) {
		const struct TranscriptLine *line = &transcript->lines[i];

		json_begin_object(&json);
		json_member_text(&json, "season", line->season.code);
		json_member_text(&json, "session", line->session.code);
		json_member_text(&json, "first_day", day_iso(line->session.first_day, day));
		json_member_text(&json, "last_day", day_iso(line->session.last_day, day));
		json_hours(&json, line->claimed);
		json_member_text(&json, "certificate", line->serial);
		json_end(&json);
	}
	json_end(&json);
	json_hours(&json, transcript->sums);
	json_end(&json);
}

/* "6.50 ACPE contact hours", of types beside the two that have a column. */
static const char *other_text(const struct TranscriptLine *line, struct Arena *arena)
{
	const char *text = "";

	for (int type = CREDIT_ANCC + 1; type < N_CREDIT_TYPES; type++)
		if (line->claimed[type] > 0)
			text = arena_format(
				arena, "%s%s%s", text, *text ? ", " : "",
				credit_amount((enum CreditType)type, line->claimed[type], arena));
	return text;
}

static void add_rows(struct Document *document, const struct Transcript *transcript,
		     struct Arena *arena)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Activity"},
		{.head = "Session"},
		{.head = "Dates"},
		{.head = "AMA credits", .align = CELL_RIGHT},
		{.head = "ANCC hours", .align = CELL_RIGHT},
		{.head = "Other", .align = CELL_RIGHT},
		{.head = "Certificate"},
	};
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));
	char day[DAY_TEXT];

	for (size_t i = 0; i < transcript->n; i++) {
		const struct TranscriptLine *line = &transcript->lines[i];
		const char *const cells[N_ITEMS(columns)] = {
			line->season.title ? line->season.title : line->season.code,
			line->session.code,
			arena_text(arena, day_range(line->session.first_day, line->session.last_day,
						    true, day)),
			credit_text(line->claimed[CREDIT_AMA], arena),
			credit_text(line->claimed[CREDIT_ANCC], arena),
			other_text(line, arena),
			line->serial ? line->serial : "not issued",
		};

		document_row(document, table, cells);
	}
}

static bool put_document(struct Cli *cli, const struct Transcript *transcript, struct Error *error)
{
	struct Arena *arena = &cli->arena;
	struct Document document;

	document_begin(&document, arena, "Transcript of credit");
	document.name = "transcript";
	document.italics = issued_italics;
	document.subtitle = transcript->person.name;
	document.day = cli->domain.today;
	if (transcript->n > 0)
		add_rows(&document, transcript, arena);
	else
		document_paragraph(&document, "No credit is claimed.");
	document_field(&document, "AMA PRA Category 1 Credits™",
		       credit_text(transcript->sums[CREDIT_AMA], arena));
	document_field(&document, "ANCC contact hours of 60 minutes",
		       credit_text(transcript->sums[CREDIT_ANCC], arena));
	if (transcript->sums[CREDIT_ACPE] > 0)
		document_field(&document, "ACPE contact hours of 60 minutes",
			       credit_text(transcript->sums[CREDIT_ACPE], arena));
	if (transcript->sums[CREDIT_PARTICIPATION] > 0)
		document_field(&document, "Hours of participation",
			       credit_text(transcript->sums[CREDIT_PARTICIPATION], arena));
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

bool verb_transcript(struct Cli *cli, struct Error *error)
{
	struct Transcript transcript = {.n = 0};

	if (!cli_check_formats(cli, error) || !load(cli, &transcript, error))
		return false;
	if (!cli_wants_json(cli))
		return put_document(cli, &transcript, error);
	json_transcript(cli, &transcript);
	return true;
}
