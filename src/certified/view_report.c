/* The report on a case: levels by domain and location, ratings by standard, requirements. */
#include "view_report.h"
#include "view_fee.h"
#include "view_judge.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>

#define CODE_AND_TITLE 2

static const char *level_text(struct Level level, struct Arena *arena)
{
	if (level.n_applicable == 0)
		return "not applicable";
	return arena_format(arena, "%zu of %zu", level.n_compliant, level.n_applicable);
}

#define BAR_CELLS 10
#define PERCENT 100
#define LEVEL_COLUMNS                \
	{"Level", CELL_RIGHT},       \
	{                            \
		"", CELL_LEFT, "Bar" \
	}

/* "########.." of 80 percent: any font and any terminal has it. */
static const char *level_bar(struct Level level, struct Arena *arena)
{
	int full = level_percent(level) * BAR_CELLS / PERCENT;

	return level.n_applicable == 0 ? ""
				       : arena_format(arena, "%.*s%.*s", full, "##########",
						      BAR_CELLS - full, "..........");
}

static void add_level(struct Document *document, struct DocumentTable *table, const char *what,
		      struct Level level)
{
	struct Arena *arena = document->arena;
	const char *const cells[] = {
		what, level_text(level, arena),
		level.n_applicable > 0 ? arena_format(arena, "%d %%", level_percent(level)) : "",
		level_bar(level, arena)};

	document_row(document, table, cells);
}

static void add_levels(struct Document *document, const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {
		{"Domain", CELL_LEFT}, {"Compliant", CELL_RIGHT}, LEVEL_COLUMNS};
	const struct FieldChoice *domains = entity_field(&standard_entity, "domain")->choices;
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));
	struct Arena *arena = document->arena;

	for (Choice domain = 0; domain < N_STANDARD_DOMAINS; domain++)
		add_level(document, table, domains[domain].label,
			  level_of_domain(&facts->ratings, domain));
	for (size_t i = 0; facts->n_locations > 1 && i < facts->n_locations; i++)
		add_level(document, table, arena_format(arena, "At %s", case_place(facts, i)),
			  level_of_location(&facts->ratings, i));
	add_level(document, table, "The case", level_of_case(&facts->ratings));
}

static const struct DocumentColumn *rating_columns(const struct CaseFacts *facts, size_t n_all,
						   struct Arena *arena)
{
	size_t n = facts->ratings.n_locations;
	struct DocumentColumn *columns = ARENA_ARRAY(arena, n_all, struct DocumentColumn);

	columns[0] = (struct DocumentColumn){"Code", CELL_LEFT, NULL};
	columns[1] = (struct DocumentColumn){"Standard", CELL_LEFT, NULL};
	for (size_t i = 0; i < n; i++)
		columns[CODE_AND_TITLE + i] = (struct DocumentColumn){
			n > 1 ? case_place(facts, i) : "Rating", CELL_LEFT, NULL};
	columns[CODE_AND_TITLE + n] = (struct DocumentColumn){"Level", CELL_RIGHT, NULL};
	if (n_all > CODE_AND_TITLE + n + 1)
		columns[n_all - 1] = (struct DocumentColumn){"The practice says", CELL_LEFT, NULL};
	return columns;
}

/* What the practice itself said, location by location where it differs:
 * "compliant, partially compliant"; "" where it said nothing. */
static const char *own_text(const struct CaseFacts *facts, size_t row, struct Arena *arena)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	Choice first = rating_at(&facts->own, row, 0);
	const char *text = labels[first].label;
	bool same = true;

	for (size_t i = 1; i < facts->own.n_locations; i++)
		same = same && rating_at(&facts->own, row, i) == first;
	if (same && first == RATING_NOT_REVIEWED)
		return "";
	for (size_t i = 1; !same && i < facts->own.n_locations; i++)
		text = arena_format(arena, "%s, %s", text,
				    labels[rating_at(&facts->own, row, i)].label);
	return text;
}

static void add_ratings(struct Document *document, const struct CaseFacts *facts)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct Ratings *ratings = &facts->ratings;
	size_t n = CODE_AND_TITLE + ratings->n_locations + 1 + (facts->n_own > 0);
	struct DocumentTable *table =
		document_table(document, rating_columns(facts, n, document->arena), n);
	const char **cells = ARENA_ARRAY(document->arena, n, const char *);

	for (size_t row = 0; row < ratings->n_standards; row++) {
		cells[0] = standard_short_code(ratings->standards[row]);
		cells[1] = ratings->standards[row]->title;
		for (size_t i = 0; i < ratings->n_locations; i++)
			cells[CODE_AND_TITLE + i] = labels[rating_at(ratings, row, i)].label;
		cells[CODE_AND_TITLE + ratings->n_locations] =
			level_text(level_of_standard(ratings, row), document->arena);
		if (facts->n_own > 0)
			cells[n - 1] = own_text(facts, row, document->arena);
		document_row(document, table, cells);
	}
}

/* "2b at Ferry Street, partially compliant, data review: urgent patients wait." */
static void add_finding(struct Document *document, const struct CaseFacts *facts, size_t cell)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct FieldChoice *kinds = entity_field(&finding_entity, "evidence")->choices;
	const struct Finding *one = facts->findings[cell];
	size_t n = facts->ratings.n_locations;
	struct Arena *arena = document->arena;
	const char *at = n > 1 ? arena_format(arena, " at %s", case_place(facts, cell % n)) : "";
	const char *evidence = one->evidence == CHOICE_NONE
				       ? ""
				       : arena_format(arena, ", %s", kinds[one->evidence].label);

	document_list_item(document,
			   arena_format(arena, "%s%s, %s%s: %s",
					standard_short_code(facts->ratings.standards[cell / n]), at,
					labels[one->rating].label, evidence, one->note));
}

/* What the surveyor noted. */
static void add_notes(struct Document *document, const struct CaseFacts *facts)
{
	size_t n = facts->ratings.n_standards * facts->ratings.n_locations;
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		if (!facts->findings[i] || !facts->findings[i]->note)
			continue;
		if (!any)
			document_heading(document, 1, "What the surveyor found");
		any = true;
		add_finding(document, facts, i);
	}
}

static const char *requirement_state(const struct Requirement *one, struct Arena *arena)
{
	char day[DAY_TEXT];

	if (one->closed != DAY_NONE)
		return arena_format(arena, "closed %s%s%s", day_medium(one->closed, day),
				    one->closed_by ? " by " : "",
				    one->closed_by ? one->closed_by : "");
	if (one->waiver == WAIVER_GRANTED)
		return "waived";
	if (one->waiver == WAIVER_ASKED)
		return "open, a waiver is asked for";
	return one->due == DAY_NONE
		       ? "open"
		       : arena_format(arena, "open, due %s", day_medium(one->due, day));
}

static const char *code_of(const struct CaseFacts *facts, Id standard)
{
	for (size_t i = 0; i < facts->ratings.n_standards; i++)
		if (facts->ratings.standards[i]->record.id == standard)
			return standard_short_code(facts->ratings.standards[i]);
	return "";
}

static void add_detail(struct Document *document, const char *title, const char *what,
		       const char *text)
{
	if (text)
		document_list_item(document,
				   arena_format(document->arena, "%s, %s: %s", title, what, text));
}

/* How a requirement is to be met, what shows that it is, and its waiver. */
static void add_details(struct Document *document, const struct Requirement *one)
{
	add_detail(document, one->title, "plan", one->plan);
	add_detail(document, one->title, "evidence", one->evidence);
	add_detail(document, one->title, "file or link", one->link);
	add_detail(document, one->title, "waiver asked for", one->waiver_note);
	add_detail(document, one->title,
		   one->waiver == WAIVER_GRANTED ? "waiver granted" : "waiver refused",
		   one->waiver_answer);
}

static void add_requirements(struct Document *document, const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {
		{"Kind", CELL_LEFT},  {"What", CELL_LEFT}, {"Standard", CELL_LEFT},
		{"Owner", CELL_LEFT}, {"Team", CELL_LEFT}, {"State", CELL_LEFT}};
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
		const char *cells[N_ITEMS(columns)] = {kinds[one->kind].label,
						       one->title,
						       code_of(facts, one->standard),
						       one->owner,
						       one->project,
						       requirement_state(one, document->arena)};

		document_row(document, table, cells);
	}
	for (size_t i = 0; i < facts->requirements.n; i++)
		add_details(document, records_at(&facts->requirements, i));
}

static const char *submission_state(const struct Submission *one, Day today, struct Arena *arena)
{
	int64_t late = submission_late(one, today);

	return late == NUMBER_NONE
		       ? entity_field(&submission_entity, "state")->choices[one->state].label
		       : arena_format(arena, "%" PRId64 " d late", late);
}

/* What is expected, with what the chart says where a measure is one of a team's. */
static void add_measures(struct Document *document, struct Domain *domain,
			 const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {{"Measure", CELL_LEFT},
							{"Interval", CELL_LEFT},
							{"Submissions", CELL_LEFT},
							{"Next due", CELL_LEFT},
							{"Verdict", CELL_LEFT}};
	static const char *const fields[] = {"measure", "interval", "progress", "next_due",
					     "verdict"};
	struct Arena *arena = document->arena;
	struct DocumentTable *table;

	if (facts->indicators.n == 0)
		return;
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < facts->indicators.n; i++) {
		struct Indicator one = *(const struct Indicator *)records_at(&facts->indicators, i);
		const char *cells[N_ITEMS(columns)];

		indicator_judge(domain, &one, arena);
		for (size_t k = 0; k < N_ITEMS(fields); k++)
			cells[k] =
				field_text(entity_field(&indicator_entity, fields[k]), &one, arena);
		document_row(document, table, cells);
	}
}

/* What came in and what is late; of what is to come the fields of its measure tell. */
static bool is_told(const struct Submission *one, Day today)
{
	return !one->indicator || one->state != SUBMISSION_EXPECTED ||
	       submission_late(one, today) != NUMBER_NONE;
}

static void add_submissions(struct Document *document, struct Domain *domain,
			    const struct CaseFacts *facts)
{
	static const struct DocumentColumn columns[] = {
		{"Submission", CELL_LEFT}, {"Period from", CELL_LEFT}, {"Due", CELL_LEFT},
		{"State", CELL_LEFT},	   {"Value", CELL_RIGHT},      {"Verdict", CELL_LEFT}};
	struct Arena *arena = document->arena;
	struct DocumentTable *table = NULL;

	if (facts->submissions.n > 0 || facts->indicators.n > 0)
		document_heading(document, 1, "Quality measures");
	add_measures(document, domain, facts);
	for (size_t i = 0; i < facts->submissions.n; i++) {
		const struct Submission *one = records_at(&facts->submissions, i);
		const char *const cells[N_ITEMS(columns)] = {
			one->measure,
			field_text(entity_field(&submission_entity, "period"), one, arena),
			field_text(entity_field(&submission_entity, "due"), one, arena),
			submission_state(one, domain->today, arena),
			field_text(entity_field(&submission_entity, "value"), one, arena),
			measure_verdict(domain, one->chart, arena)};

		if (!is_told(one, domain->today))
			continue;
		if (!table)
			table = document_table(document, columns, N_ITEMS(columns));
		document_row(document, table, cells);
	}
}

static void add_reviews(struct Document *document, const struct CaseFacts *facts)
{
	const struct FieldChoice *kinds = entity_field(&review_entity, "kind")->choices;
	struct Arena *arena = document->arena;
	char day[DAY_TEXT];

	if (facts->reviews.n > 0)
		document_heading(document, 1, "Reviews");
	for (size_t i = 0; i < facts->reviews.n; i++) {
		const struct Review *one = records_at(&facts->reviews, i);
		Day on = one->done != DAY_NONE ? one->done : one->due;

		document_list_item(
			document,
			arena_format(arena, "%s, %s%s%s%s%s", kinds[one->kind].label,
				     one->done != DAY_NONE ? "done " : "due ", day_medium(on, day),
				     one->cause ? ": " : "", one->cause ? one->cause : "",
				     one->kind == REVIEW_YEARLY && review_unchecked(one) > 0
					     ? arena_format(arena, "; %d of the checklist open",
							    review_unchecked(one))
					     : ""));
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

static void add_left_out(struct Document *document, const struct CaseFacts *facts)
{
	struct Arena *arena = document->arena;
	char day[DAY_TEXT];

	for (size_t i = 0; i < facts->n_left_out; i++) {
		const struct Location *one = facts->left_out[i];

		document_field(document, "Left out",
			       one->closed == DAY_NONE
				       ? one->name
				       : arena_format(arena, "%s, closed %s", one->name,
						      day_medium(one->closed, day)));
	}
}

static void add_head(struct Document *document, struct Domain *domain,
		     const struct CaseFacts *facts, const char *fee)
{
	const struct Case *one = facts->one;

	document_field(document, "Edition", facts->edition->title);
	document_field(document, "State", case_state_text(&facts->clock, document->arena));
	document_field(document, "Next", case_next_text(&facts->clock, document->arena));
	add_day(document, "Webinar", one->webinar);
	add_day(document, "Applied", one->applied);
	add_day(document, "Agreement signed", one->agreement);
	document_field(document, "Certification fee", fee);
	add_day(document, "Documents in", one->documents);
	add_day(document, "Survey", one->surveyed);
	if (one->surveyed == DAY_NONE)
		add_day(document, "Survey planned for", one->site_date);
	if (one->site_date == DAY_NONE)
		add_day(document, "Site date chosen by the practice", one->site_wish);
	if (one->surveyor)
		document_field(document, "Surveyor",
			       domain_label(domain, KIND_PERSON, one->surveyor, document->arena));
	add_day(document, "No conflict of interest", one->conflict_checked);
	add_day(document, "Report received", one->report);
	add_day(document, "Plan received", one->plan);
	add_day(document, "Certified since", one->certified_from);
	add_day(document, "Certified until", one->certified_until);
	add_day(document, "Renews the term until", facts->clock.old_until);
	add_day(document, "Denied", one->state == CASE_DENIED ? one->decided : DAY_NONE);
	document_field(document, one->state <= CASE_CERTIFIED ? "Reason of the denial" : "Reason",
		       one->reason);
	add_day(document, "Appealed", one->appealed);
	document_field(document, "Appeal", one->appeal);
	add_day(document, "Appeal answered", one->appeal_answered);
	document_field(document, "Answer to the appeal", one->appeal_answer);
	add_day(document, "Workshop offered", one->workshop_offered);
	add_day(document, "Workshop", one->workshop);
	document_field(document, "At the workshop", one->workshop_people);
	document_field(document, "Exceptions", one->exceptions);
	add_left_out(document, facts);
	document_paragraph(document, case_compliance_text(facts, document->arena));
	if (case_gaps(facts) > 0)
		document_paragraph(
			document,
			arena_format(document->arena,
				     "The practice rates %zu as compliant that the surveyor does "
				     "not.",
				     case_gaps(facts)));
	if (has_placeholders(facts))
		document_paragraph(document, "Codes and words of the standards are a placeholder, "
					     "not those of the certifying body.");
}

static void add_against(struct Document *document, const struct CaseFacts *facts)
{
	const char *const *lines = case_against(facts, document->arena);

	if (!lines[0] || facts->one->state >= CASE_CERTIFIED)
		return;
	document_heading(document, 1, "What prevents a decision");
	for (size_t i = 0; lines[i]; i++)
		document_list_item(document, lines[i]);
}

bool report_make(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		 struct Document *ret_document, struct Error *error)
{
	const struct CaseFacts *facts;
	struct FactsBatch *batch;
	const char *fee;

	if (!case_load(domain, (struct IdSpan){&source.id, 1}, arena, &batch, error))
		return false;
	facts = batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;
	if (!facts || !facts->one)
		return error_set(error, ERROR_INPUT, "", "This case is no longer there.");
	if (!case_fee(domain, facts, arena, &fee, error))
		return false;
	document_begin(ret_document, arena,
		       arena_format(arena, "Compliance report on %s", facts->practice->name));
	ret_document->name = "compliance";
	ret_document->day = domain->today;
	add_head(ret_document, domain, facts, fee);
	document_heading(ret_document, 1, "Levels");
	add_levels(ret_document, facts);
	add_requirements(ret_document, facts);
	add_against(ret_document, facts);
	add_submissions(ret_document, domain, facts);
	add_reviews(ret_document, facts);
	document_heading(ret_document, 1, "Ratings");
	add_ratings(ret_document, facts);
	add_notes(ret_document, facts);
	return true;
}
