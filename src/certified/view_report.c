/* The report on a case: levels by domain and location, ratings by standard, requirements. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"

#define CODE_AND_TITLE 2

static const char *level_text(struct Level level, struct Arena *arena)
{
	if (level.n_applicable == 0)
		return "not applicable";
	return arena_format(arena, "%zu of %zu", level.n_compliant, level.n_applicable);
}

static void add_levels(struct Document *document, const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {
		{"Domain", CELL_LEFT}, {"Compliant", CELL_RIGHT}, {"Level", CELL_RIGHT}};
	const struct FieldChoice *domains = entity_field(&standard_entity, "domain")->choices;
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));
	struct Arena *arena = document->arena;

	for (Choice domain = 0; domain < N_STANDARD_DOMAINS; domain++) {
		struct Level level = level_of_domain(&facts->ratings, domain);
		const char *cells[N_ITEMS(columns)] = {
			domains[domain].label, level_text(level, arena),
			level.n_applicable > 0 ? arena_format(arena, "%d %%", level_percent(level))
					       : ""};

		document_row(document, table, cells);
	}
	for (size_t i = 0; facts->n_locations > 1 && i < facts->n_locations; i++) {
		struct Level level = level_of_location(&facts->ratings, i);
		const char *cells[N_ITEMS(columns)] = {
			arena_format(arena, "At %s", case_place(facts, i)),
			level_text(level, arena),
			level.n_applicable > 0 ? arena_format(arena, "%d %%", level_percent(level))
					       : ""};

		document_row(document, table, cells);
	}
}

static const struct DocumentColumn *rating_columns(const struct CaseFacts *facts,
						   struct Arena *arena)
{
	size_t n = facts->ratings.n_locations;
	struct DocumentColumn *columns =
		ARENA_ARRAY(arena, CODE_AND_TITLE + n, struct DocumentColumn);

	columns[0] = (struct DocumentColumn){"Code", CELL_LEFT, NULL};
	columns[1] = (struct DocumentColumn){"Standard", CELL_LEFT, NULL};
	for (size_t i = 0; i < n; i++)
		columns[CODE_AND_TITLE + i] = (struct DocumentColumn){
			n > 1 ? case_place(facts, i) : "Rating", CELL_LEFT, NULL};
	return columns;
}

static void add_ratings(struct Document *document, const struct CaseFacts *facts)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct Ratings *ratings = &facts->ratings;
	size_t n = CODE_AND_TITLE + ratings->n_locations;
	struct DocumentTable *table =
		document_table(document, rating_columns(facts, document->arena), n);
	const char **cells = ARENA_ARRAY(document->arena, n, const char *);

	for (size_t row = 0; row < ratings->n_standards; row++) {
		cells[0] = standard_short_code(ratings->standards[row]);
		cells[1] = ratings->standards[row]->title;
		for (size_t i = 0; i < ratings->n_locations; i++)
			cells[CODE_AND_TITLE + i] = labels[rating_at(ratings, row, i)].label;
		document_row(document, table, cells);
	}
}

static const char *requirement_state(const struct Requirement *one, struct Arena *arena)
{
	char day[DAY_TEXT];

	if (one->closed != DAY_NONE)
		return arena_format(arena, "closed %s", day_medium(one->closed, day));
	if (one->waiver == WAIVER_GRANTED)
		return "waived";
	return one->due == DAY_NONE
		       ? "open"
		       : arena_format(arena, "open, due %s", day_medium(one->due, day));
}

static void add_requirements(struct Document *document, const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {{"Kind", CELL_LEFT},
							{"What", CELL_LEFT},
							{"Owner", CELL_LEFT},
							{"State", CELL_LEFT}};
	const struct FieldChoice *kinds = entity_field(&requirement_entity, "kind")->choices;
	struct DocumentTable *table;

	document_heading(document, 1, "Requirements and recommendations");
	if (facts->requirements.n == 0) {
		document_paragraph(document, "There are none.");
		return;
	}
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);
		const char *cells[N_ITEMS(columns)] = {kinds[one->kind].label, one->title,
						       one->owner,
						       requirement_state(one, document->arena)};

		document_row(document, table, cells);
	}
}

static void add_day(struct Document *document, const char *label, Day day)
{
	char text[DAY_TEXT];

	if (day != DAY_NONE)
		document_field(document, label, arena_text(document->arena, day_medium(day, text)));
}

static bool has_placeholders(const struct CaseFacts *facts)
{
	bool has = false;

	for (size_t i = 0; i < facts->ratings.n_standards && !has; i++)
		has = facts->ratings.standards[i]->official != CHOICE_YES;
	return has;
}

static void add_head(struct Document *document, const struct CaseFacts *facts)
{
	const struct Case *one = facts->one;

	document_field(document, "Edition", facts->edition->title);
	document_field(document, "State", case_state_label(one));
	document_field(document, "Next", case_next_text(&facts->clock, document->arena));
	add_day(document, "Webinar", one->webinar);
	add_day(document, "Applied", one->applied);
	add_day(document, "Survey", one->surveyed);
	if (one->surveyed == DAY_NONE)
		add_day(document, "Survey planned for", one->site_date);
	add_day(document, "Report received", one->report);
	add_day(document, "Certified until", one->certified_until);
	add_day(document, "Renews the term until", facts->clock.old_until);
	document_field(document, "Exceptions", one->exceptions);
	document_paragraph(document, case_compliance_text(facts, document->arena));
	if (has_placeholders(facts))
		document_paragraph(document, "Codes and words of the standards are a placeholder, "
					     "not those of the certifying body.");
}

static void add_against(struct Document *document, const struct CaseFacts *facts)
{
	const char *const *lines = case_against(facts, document->arena);

	if (!lines[0] || facts->one->state >= CASE_CERTIFIED)
		return;
	document_heading(document, 1, "What stands against a decision");
	for (size_t i = 0; lines[i]; i++)
		document_list_item(document, lines[i]);
}

bool report_make(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		 struct Document *ret_document, struct Error *error)
{
	const struct CaseFacts *facts;
	struct FactsBatch *batch;

	if (!case_load(domain, (struct IdSpan){&source.id, 1}, arena, &batch, error))
		return false;
	facts = batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;
	if (!facts || !facts->one)
		return error_set(error, ERROR_INPUT, "", "This case is no longer there.");
	document_begin(ret_document, arena, "Compliance report");
	ret_document->name = "compliance";
	ret_document->subtitle = facts->practice->name;
	ret_document->day = domain->today;
	add_head(ret_document, facts);
	document_heading(ret_document, 1, "Levels");
	add_levels(ret_document, facts);
	add_requirements(ret_document, facts);
	add_against(ret_document, facts);
	document_heading(ret_document, 1, "Ratings");
	add_ratings(ret_document, facts);
	return true;
}
