/* Facts of cases, loaded for many at once. */
#include "view_case.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"

#include <stdlib.h>
#include <string.h>

/* All that some cases need. */
struct Loaded {
	struct Records editions, practices, locations, standards, findings, requirements,
		indicators, submissions, reviews, before, after;
};

static bool load_all(const struct FactsBatch *batch, struct Loaded *loaded, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	const struct Records *cases = &batch->records;

	return load_refs(loading, cases, "edition", &loaded->editions, error) &&
	       load_refs(loading, cases, "practice", &loaded->practices, error) &&
	       load_refs(loading, cases, "renews", &loaded->before, error) &&
	       load_parts(loading, &loaded->practices, (struct PartsBy){KIND_LOCATION, "practice"},
			  &loaded->locations, error) &&
	       load_parts(loading, &loaded->editions, (struct PartsBy){KIND_STANDARD, "edition"},
			  &loaded->standards, error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_CASE, "renews"}, &loaded->after,
			  error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_FINDING, "case"}, &loaded->findings,
			  error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_REQUIREMENT, "case"},
			  &loaded->requirements, error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_INDICATOR, "case"},
			  &loaded->indicators, error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_SUBMISSION, "case"},
			  &loaded->submissions, error) &&
	       load_parts(loading, cases, (struct PartsBy){KIND_REVIEW, "case"}, &loaded->reviews,
			  error);
}

/* --- Rows and columns --- */

static int by_code(const void *a, const void *b)
{
	const struct Standard *left = *(const struct Standard *const *)a,
			      *right = *(const struct Standard *const *)b;

	if (left->domain != right->domain)
		return left->domain < right->domain ? -1 : 1;
	return strcmp(left->code, right->code);
}

static int by_name(const void *a, const void *b)
{
	const struct Location *left = *(const struct Location *const *)a,
			      *right = *(const struct Location *const *)b;

	return strcmp(left->name, right->name);
}

/* Pointers to records that are side by side. */
static const void **pointers(const struct Records *records, struct Arena *arena)
{
	const void **all = ARENA_ARRAY(arena, records->n + 1, const void *);

	for (size_t i = 0; i < records->n; i++)
		all[i] = records_at(records, i);
	return all;
}

/* One that is closed while the case goes on is out; what was decided on before stays. */
static bool is_closed(const struct Case *one, const struct Location *location, Day today)
{
	bool is_over = one->state >= CASE_CERTIFIED && one->decided != DAY_NONE;

	return location->closed != DAY_NONE && location->closed <= (is_over ? one->decided : today);
}

static bool leaves_out(const struct Case *one, const struct Location *location, Day today,
		       struct Arena *arena)
{
	return is_closed(one, location, today) ||
	       (one->exceptions &&
		strstr(text_fold(arena, one->exceptions), text_fold(arena, location->name)));
}

static void take_sides(struct CaseFacts *facts, const struct Loaded *loaded, Day today,
		       struct Arena *arena)
{
	struct Records standards = records_part(&loaded->standards, "edition", facts->one->edition);
	struct Records locations =
		records_part(&loaded->locations, "practice", facts->one->practice);
	const void **rows = pointers(&standards, arena), **columns = pointers(&locations, arena);
	size_t n = 0;

	facts->left_out = ARENA_ARRAY(arena, locations.n + 1, const struct Location *);
	for (size_t i = 0; i < locations.n; i++)
		if (leaves_out(facts->one, columns[i], today, arena))
			facts->left_out[facts->n_left_out++] = columns[i];
		else
			columns[n++] = columns[i];
	locations.n = n;

	if (standards.n > 1)
		qsort(rows, standards.n, sizeof rows[0], by_code);
	if (locations.n > 1)
		qsort(columns, locations.n, sizeof columns[0], by_name);
	facts->locations = (const struct Location *const *)columns;
	facts->n_locations = locations.n;
	facts->ratings.standards = (const struct Standard *const *)rows;
	facts->ratings.n_standards = standards.n;
	facts->ratings.n_locations = locations.n > 0 ? locations.n : 1;
}

/* The cell of a finding; false: it is of a place or standard that is none of the case any more. */
static bool find_cell(const struct CaseFacts *facts, const struct Finding *finding,
		      size_t *ret_cell)
{
	const struct Ratings *ratings = &facts->ratings;
	size_t row = 0, column = 0;

	while (row < ratings->n_standards &&
	       ratings->standards[row]->record.id != finding->standard)
		row++;
	while (column < facts->n_locations &&
	       facts->locations[column]->record.id != finding->location)
		column++;
	*ret_cell = row * ratings->n_locations + column;
	return row < ratings->n_standards && column < ratings->n_locations &&
	       (facts->n_locations > 0 || !finding->location);
}

static void take_ratings(struct CaseFacts *facts, const struct Loaded *loaded, struct Arena *arena)
{
	struct Records findings = records_part(&loaded->findings, "case", facts->one->record.id);
	size_t n = facts->ratings.n_standards * facts->ratings.n_locations, cell;
	Choice *ratings = ARENA_ARRAY(arena, n + 1, Choice),
	       *own = ARENA_ARRAY(arena, n + 1, Choice);

	facts->findings = ARENA_ARRAY(arena, n + 1, const struct Finding *);
	facts->own_findings = ARENA_ARRAY(arena, n + 1, const struct Finding *);
	for (size_t i = 0; i < n; i++)
		ratings[i] = own[i] = RATING_NOT_REVIEWED;
	for (size_t i = 0; i < findings.n; i++) {
		const struct Finding *finding = records_at(&findings, i);

		if (!find_cell(facts, finding, &cell))
			continue;
		if (finding->assessed_by == ASSESSOR_PRACTICE) {
			own[cell] = finding->rating;
			facts->own_findings[cell] = finding;
			facts->n_own += finding->rating != RATING_NOT_REVIEWED;
			continue;
		}
		ratings[cell] = finding->rating;
		facts->findings[cell] = finding;
		facts->n_rated += finding->rating != RATING_NOT_REVIEWED;
	}
	facts->own = facts->ratings;
	facts->ratings.ratings = ratings;
	facts->own.ratings = own;
}

/* --- The clock --- */

static void take_requirements(struct CaseFacts *facts)
{
	facts->clock.last_closed = DAY_NONE;
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);

		facts->n_open += requirement_is_open(one);
		if (one->closed != DAY_NONE && one->closed > facts->clock.last_closed)
			facts->clock.last_closed = one->closed;
	}
}

static Day last_review(const struct CaseFacts *facts)
{
	Day last = DAY_NONE;

	for (size_t i = 0; i < facts->reviews.n; i++) {
		const struct Review *review = records_at(&facts->reviews, i);

		if (review->kind == REVIEW_YEARLY && review->done != DAY_NONE &&
		    (last == DAY_NONE || review->done > last))
			last = review->done;
	}
	return last;
}

/* What became of the term: whether another case renews it, and whether that one is decided. */
static void take_renewals(struct CaseClock *clock, const struct Loaded *loaded)
{
	struct Records after = records_part(&loaded->after, "renews", clock->one->record.id);

	for (size_t i = 0; i < after.n; i++) {
		const struct Case *renewal = records_at(&after, i);

		clock->renewed |= renewal_goes_on(renewal);
		if (renewal->certified_until != DAY_NONE)
			clock->next_until = renewal->certified_until;
	}
}

static void take_clock(struct CaseFacts *facts, const struct Loaded *loaded,
		       const struct Loading *loading)
{
	const struct Case *one = facts->one;
	const struct Case *before = one->renews ? records_find(&loaded->before, one->renews) : NULL;
	struct Level level = level_of_case(&facts->ratings);

	take_requirements(facts);
	facts->clock.one = one;
	facts->clock.edition = facts->edition;
	facts->clock.holidays = holidays_read(facts->edition->holidays, loading->arena);
	/* A term that has lapsed is broken: the next one begins with its decision. */
	facts->clock.old_until =
		before && before->state == CASE_CERTIFIED ? before->certified_until : DAY_NONE;
	facts->clock.n_against = level.n_applicable - level.n_compliant + facts->n_open;
	facts->clock.last_reviewed = last_review(facts);
	facts->clock.next_until = DAY_NONE;
	take_renewals(&facts->clock, loaded);
	facts->clock.today = loading->domain->today;
}

static bool load_cases(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct CaseFacts *all = ret_facts;
	struct Loaded loaded = {0};

	if (loading->depth == DEPTH_DATES || batch->records.n == 0)
		return true;
	if (!load_all(batch, &loaded, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		struct CaseFacts *facts = &all[i];
		const struct Case *one = records_at(&batch->records, i);

		facts->one = one;
		facts->edition = records_find(&loaded.editions, one->edition);
		facts->practice = records_find(&loaded.practices, one->practice);
		if (!facts->edition || !facts->practice) {
			facts->one = NULL;
			continue;
		}
		facts->requirements = records_part(&loaded.requirements, "case", one->record.id);
		facts->indicators = records_part(&loaded.indicators, "case", one->record.id);
		facts->submissions = records_part(&loaded.submissions, "case", one->record.id);
		facts->reviews = records_part(&loaded.reviews, "case", one->record.id);
		take_sides(facts, &loaded, loading->domain->today, loading->arena);
		take_ratings(facts, &loaded, loading->arena);
		take_clock(facts, &loaded, loading);
	}
	return true;
}

const struct Facts case_facts = {KIND_CASE, sizeof(struct CaseFacts), load_cases};

struct IdSpan cases_sorted(struct IdSpan cases, struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, cases.n + 1, Id);

	for (size_t i = 0; i < cases.n; i++)
		ids[i] = cases.ids[i];
	if (cases.n > 1)
		qsort(ids, cases.n, sizeof ids[0], id_order);
	return (struct IdSpan){ids, cases.n};
}

bool case_load(struct Domain *domain, struct IdSpan cases, struct Arena *arena,
	       struct FactsBatch **ret_batch, struct Error *error)
{
	return facts_load(&(struct Loading){domain, DEPTH_JUDGED, arena}, KIND_CASE,
			  cases_sorted(cases, arena), ret_batch, error);
}

/* --- Finding one --- */

enum { RANK_FIRST, RANK_UNDER_WAY, RANK_CERTIFIED, RANK_TERM_OVER, RANK_NO_TERM };

static int rank_of(const struct Case *one, enum CaseChoice choice)
{
	if (one->state == CASE_DENIED && choice == CASE_LAST_DENIED)
		return RANK_FIRST;
	if (one->state == CASE_CERTIFIED)
		return choice == CASE_OF_TERM ? RANK_FIRST : RANK_CERTIFIED;
	if (one->state < CASE_CERTIFIED)
		return RANK_UNDER_WAY;
	return one->certified_until != DAY_NONE ? RANK_TERM_OVER : RANK_NO_TERM;
}

/* By rank, then the later one. */
static bool comes_before(const struct Case *one, const struct Case *other, enum CaseChoice choice)
{
	int rank = rank_of(one, choice), other_rank = rank_of(other, choice);

	if (rank != other_rank)
		return rank < other_rank;
	return one->since != other->since ? one->since > other->since
					  : one->record.id > other->record.id;
}

static bool of_practice(struct Domain *domain, Id practice, enum CaseChoice choice, Id *ret_case,
			struct Error *error)
{
	const struct Case *best = NULL;
	struct Arena arena = {0};
	struct Records cases;
	bool loaded = domain_children(domain, (struct OwnedBy){KIND_CASE, "practice", practice},
				      &arena, &cases, error);

	for (size_t i = 0; loaded && i < cases.n; i++) {
		const struct Case *one = records_at(&cases, i);

		if (!best || comes_before(one, best, choice))
			best = one;
	}
	*ret_case = best ? best->record.id : 0;
	if (loaded && !best)
		error_set_shell("Begin one with: qtp add case practice=NAME", error, ERROR_INPUT,
				"", "%s has no case yet.",
				domain_label(domain, KIND_PRACTICE, practice, &arena));
	arena_release(&arena);
	return loaded && best;
}

bool case_find(struct Domain *domain, const char *text, enum CaseChoice choice, Id *ret_case,
	       struct Error *error)
{
	static const enum Kind kinds[] = {KIND_PRACTICE, KIND_CASE, KIND_NONE};
	struct KindId found;

	if (!domain_resolve_any(domain, kinds, text, &found, error))
		return false;
	*ret_case = found.id;
	return found.kind == KIND_CASE || of_practice(domain, found.id, choice, ret_case, error);
}

/* --- Words --- */

const struct Finding **case_findings(const struct CaseFacts *facts, Choice assessor)
{
	return assessor == ASSESSOR_PRACTICE ? facts->own_findings : facts->findings;
}

size_t case_gaps(const struct CaseFacts *facts)
{
	size_t n = facts->ratings.n_standards * facts->ratings.n_locations, n_gaps = 0;

	for (size_t i = 0; i < n; i++)
		n_gaps += facts->own.ratings[i] == RATING_COMPLIANT &&
			  (facts->ratings.ratings[i] == RATING_PARTIAL ||
			   facts->ratings.ratings[i] == RATING_NOT_COMPLIANT);
	return n_gaps;
}

const char *case_place(const struct CaseFacts *facts, size_t location)
{
	return facts->n_locations > 0 ? facts->locations[location]->name : facts->practice->name;
}

const char *case_state_label(const struct Case *one)
{
	return entity_field(&case_entity, "state")->choices[one->state].label;
}

const char *case_state_text(const struct CaseClock *clock, struct Arena *arena)
{
	char day[DAY_TEXT];

	return term_is_over(clock) ? arena_format(arena, "term over since %s",
						  day_medium(clock->one->certified_until + 1, day))
				   : case_state_label(clock->one);
}

const char *case_compliance_text(const struct CaseFacts *facts, struct Arena *arena)
{
	struct DomainCount own = domains_whole(&facts->own);

	if (facts->n_rated == 0 && facts->requirements.n == 0 && facts->n_own > 0)
		return arena_format(arena, "not rated; by its own count %zu of %zu %s whole",
				    own.n_whole, COUNTED(own.n, "domain", "domains"));
	if (facts->n_rated == 0 && facts->requirements.n == 0 && facts->ratings.n_standards > 0)
		return "not rated";
	return compliance_text(&facts->ratings, facts->n_open, arena);
}

double case_fraction(const struct CaseFacts *facts)
{
	struct DomainCount count = domains_whole(&facts->ratings);

	return count.n > 0 ? (double)count.n_whole / (double)count.n : 0;
}

/* The lines of a note side by side. */
static const char *in_a_row(const char *note, struct Arena *arena)
{
	const char *list = "";

	for (size_t length; note && *note; note += length + (note[length] == '\n')) {
		length = strcspn(note, "\n");
		list = arena_format(arena, "%s%s%.*s", list, *list ? ", " : "", (int)length, note);
	}
	return list;
}

const char *case_workshop_text(const struct Case *one, struct Arena *arena)
{
	char day[DAY_TEXT];

	if (one->workshop != DAY_NONE)
		return arena_format(arena, "%s: %s", day_medium(one->workshop, day),
				    in_a_row(one->workshop_people, arena));
	if (one->workshop_offered != DAY_NONE)
		return arena_format(arena, "offered %s", day_medium(one->workshop_offered, day));
	return one->state == CASE_CERTIFIED ? "not offered" : NULL;
}
