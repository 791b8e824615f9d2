/* The verb compliance: how a practice meets the standards, as text, document or JSON. */
#include "tables.h"
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

static void put_standards(struct Json *json, const struct CaseFacts *facts)
{
	const struct FieldChoice *domains = entity_field(&standard_entity, "domain")->choices;
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct Ratings *ratings = &facts->ratings;

	json_key(json, "standards");
	json_begin_array(json);
	for (size_t i = 0; i < ratings->n_standards * ratings->n_locations; i++) {
		const struct Standard *standard = ratings->standards[i / ratings->n_locations];

		json_begin_object(json);
		json_member_text(json, "domain", domains[standard->domain].key);
		json_member_text(json, "standard", standard->code);
		json_member_text(json, "location", case_place(facts, i % ratings->n_locations));
		json_member_text(json, "rating", labels[ratings->ratings[i]].key);
		json_key(json, "applicable");
		json_bool(json, ratings->ratings[i] != RATING_NOT_APPLICABLE);
		json_end(json);
	}
	json_end(json);
}

static void put_level(struct Json *json, struct Level level)
{
	json_member_number(json, "applicable", (int64_t)level.n_applicable);
	json_member_number(json, "compliant", (int64_t)level.n_compliant);
	json_key(json, "percent");
	if (level.n_applicable > 0)
		json_number(json, level_percent(level));
	else
		json_null(json);
}

/* Levels by domain and by location. */
static void put_levels(struct Json *json, const struct CaseFacts *facts)
{
	const struct FieldChoice *domains = entity_field(&standard_entity, "domain")->choices;

	json_key(json, "by_domain");
	json_begin_array(json);
	for (Choice i = 0; i < N_STANDARD_DOMAINS; i++) {
		json_begin_object(json);
		json_member_text(json, "domain", domains[i].key);
		put_level(json, level_of_domain(&facts->ratings, i));
		json_end(json);
	}
	json_end(json);
	json_key(json, "by_location");
	json_begin_array(json);
	for (size_t i = 0; i < facts->ratings.n_locations; i++) {
		json_begin_object(json);
		json_member_text(json, "location", case_place(facts, i));
		put_level(json, level_of_location(&facts->ratings, i));
		json_end(json);
	}
	json_end(json);
}

static void put_day(struct Json *json, const char *key, Day day)
{
	char text[DAY_TEXT];

	json_member_text(json, key, day == DAY_NONE ? NULL : day_iso(day, text));
}

static void put_case(struct Json *json, const struct CaseFacts *facts)
{
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;

	json_member_text(json, "practice", facts->practice->name);
	json_member_text(json, "edition", facts->edition->code);
	json_member_text(json, "state", states[facts->one->state].key);
	put_day(json, "certified_until", facts->one->certified_until);
	put_day(json, "renews_until", facts->clock.old_until);
}

/* What the practice says of itself, in sum; its ratings are findings. */
static void put_own(struct Json *json, const struct CaseFacts *facts)
{
	json_key(json, "self_assessment");
	json_begin_object(json);
	json_member_number(json, "rated", (int64_t)facts->n_own);
	put_level(json, level_of_case(&facts->own));
	json_member_number(json, "gaps", (int64_t)case_gaps(facts));
	json_end(json);
}

static void put_against(struct Cli *cli, struct Json *json, const struct CaseFacts *facts)
{
	const char *const *against = case_against(facts, &cli->arena);

	json_key(json, "against");
	json_begin_array(json);
	for (size_t i = 0; against[i]; i++)
		json_text(json, against[i]);
	json_end(json);
}

static void put_totals(struct Cli *cli, struct Json *json, const struct CaseFacts *facts)
{
	struct DomainCount count = domains_whole(&facts->ratings);

	json_key(json, "totals");
	json_begin_object(json);
	put_case(json, facts);
	json_member_number(json, "domains", (int64_t)count.n);
	json_member_number(json, "domains_whole", (int64_t)count.n_whole);
	put_level(json, level_of_case(&facts->ratings));
	json_member_number(json, "requirements_open", (int64_t)facts->n_open);
	json_member_text(json, "text", case_compliance_text(facts, &cli->arena));
	put_levels(json, facts);
	put_own(json, facts);
	put_against(cli, json, facts);
	json_end(json);
}

static void put_json(struct Cli *cli, const struct CaseFacts *facts)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	put_standards(&json, facts);
	put_totals(cli, &json, facts);
	json_end(&json);
}

static bool verb_compliance(struct Cli *cli, struct Error *error)
{
	struct FactsBatch *batch;
	const struct CaseFacts *facts;
	struct Document document;
	Id id;

	if (!case_find(&cli->domain, cli_argument(cli, 0), CASE_UNDER_WAY, &id, error) ||
	    !case_load(&cli->domain, (struct IdSpan){&id, 1}, &cli->arena, &batch, error))
		return false;
	facts = batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;
	if (!facts || !facts->one)
		return error_set(error, ERROR_INPUT, "", "This case is no longer there.");
	if (cli->options->json) {
		put_json(cli, facts);
		return true;
	}
	return report_make(&cli->domain, (struct DocumentSource){KIND_CASE, id}, &cli->arena,
			   &document, error) &&
	       cli_put(cli, (struct PaperSource){.document = &document}, error);
}

static const struct Verb rows[] = {
	{"compliance",
	 "PRACTICE",
	 "how a practice meets the standards: by domain, standard and location, and what is open",
	 ACCESS_READ,
	 1,
	 1,
	 verb_compliance,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "certification certified ratings findings report standards"},
};

const struct VerbTable certified_verbs = {rows, N_ITEMS(rows)};
