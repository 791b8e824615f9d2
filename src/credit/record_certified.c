/* What a certificate rests on: marks and claims stay while a good one names them, and are kept for
 * years. */
#include "record_certified.h"

#include "tables.h"

#include "qtp/credit.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/issued.h"
#include "qtp/season.h"
#include "rule_credit.h"

#include <math.h>
#include <string.h>

/* --- While a certificate is good --- */

/* Papers that the open operation itself issued, like that of the demo: they say what is there. */
static bool count_issued(struct Writing *writing, Id only, size_t *ret_n)
{
	struct Changes changes;

	*ret_n = 0;
	if (!domain_pending_changes(writing->domain, entity_get(KIND_PAPER), writing->arena,
				    &changes, writing->error))
		return false;
	for (size_t i = 0; i < changes.n; i++)
		*ret_n += strcmp(changes.items[i].field, "id") == 0 &&
			  changes.items[i].old_value.type == VALUE_NONE &&
			  (!only || changes.items[i].record == only);
	return true;
}

static bool refuse_certified(struct Writing *writing, Id session, Id person)
{
	const struct PaperOf of = {ISSUED_CERTIFICATE, session, person};
	struct PapersFound found;
	size_t n_new = 0;

	if (!issued_find(writing->domain, of, writing->arena, &found, writing->error) ||
	    (found.good && !count_issued(writing, found.good->record.id, &n_new)))
		return false;
	return !found.good || n_new > 0 ||
	       error_set(writing->error, ERROR_RULE, "",
			 "This would void the certificate %s of %s for %s, which rests on it. Void "
			 "that first, and issue a new one afterwards.",
			 found.good->serial,
			 domain_label(writing->domain, KIND_PERSON, person, writing->arena),
			 domain_ref(writing->domain, KIND_SESSION, session, writing->arena));
}

static bool same_mark(const struct RollMark *a, const struct RollMark *b)
{
	return a->state == b->state && a->minutes == b->minutes && a->arrived == b->arrived &&
	       a->left == b->left && text_equal(a->joined, b->joined) &&
	       text_equal(a->items, b->items);
}

static bool changes_what_counts(const struct MarkChange *change)
{
	return change->was && !(change->is && same_mark(change->was, change->is));
}

#define NAMED_MOST 6

bool marks_may_change(struct Domain *domain, Id session, const struct MarkChange changes[],
		      size_t n, struct Error *error)
{
	struct Arena arena = {0};
	struct Records papers;
	const char *named = "";
	size_t n_void = 0;
	bool read = domain_children(domain, (struct OwnedBy){KIND_PAPER, "session", session},
				    &arena, &papers, error);

	for (size_t i = 0; read && i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);
		bool rests = false;

		for (size_t k = 0; k < n && !rests; k++)
			rests = paper->kind == ISSUED_CERTIFICATE && paper->state == ISSUED_GOOD &&
				changes_what_counts(&changes[k]) &&
				changes[k].was->person == paper->person;
		if (rests && n_void++ < NAMED_MOST)
			named = arena_format(
				&arena, "%s%s%s of %s", named, *named ? ", " : "", paper->serial,
				domain_label(domain, KIND_PERSON, paper->person, &arena));
	}
	if (read && n_void > 0)
		read = error_set(
			error, ERROR_RULE, "",
			"This would void %zu %s on the roll: %s%s. Void %s first, and issue again "
			"afterwards.",
			COUNTED(n_void, "certificate, which rests", "certificates, which rest"),
			named,
			n_void > NAMED_MOST
				? arena_format(&arena, " and %zu more", n_void - NAMED_MOST)
				: "",
			n_void == 1 ? "it" : "them");
	arena_release(&arena);
	return read;
}

bool attendance_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct RollMark *was = before;

	return !was || (after && same_mark(was, after)) ||
	       refuse_certified(writing, was->session, was->person);
}

bool claim_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct Claim *was = before, *is = after, *one = is ? is : was;
	Hundredths had = was ? credit_of_hours(was->hours) : 0,
		   has = is ? credit_of_hours(is->hours) : 0;

	return had == has || refuse_certified(writing, one->session, one->person);
}

static bool refuse_session(struct Writing *writing, Id session, const char *what)
{
	struct PapersGood good;
	size_t n_new = 0;

	if (!issued_count_good(writing->domain,
			       (struct PaperOf){.kind = ISSUED_CERTIFICATE, .session = session},
			       writing->arena, &good, writing->error) ||
	    (good.n > 0 && !count_issued(writing, 0, &n_new)))
		return false;
	return good.n <= n_new ||
	       error_set(writing->error, ERROR_RULE, "",
			 "%zu good %s on the %s of %s, %s first. Void %s before it changes.",
			 COUNTED(good.n, "certificate rests", "certificates rest"), what,
			 domain_ref(writing->domain, KIND_SESSION, session, writing->arena),
			 good.first, good.n == 1 ? "it" : "them");
}

/* Of an agenda item: what minutes are counted from. */
static bool same_item(const struct Agenda *a, const struct Agenda *b)
{
	return a->day == b->day && a->start == b->start && a->minutes == b->minutes &&
	       a->kind == b->kind && a->ama == b->ama && a->ancc == b->ancc &&
	       a->faculty == b->faculty && text_equal(a->parallel, b->parallel);
}

bool credit_agenda_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct Agenda *was = before, *is = after;

	return (was && is && same_item(was, is)) || (!was && !is) ||
	       refuse_session(writing, is ? is->session : was->session, "agenda");
}

bool credit_session_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct Session *was = before, *is = after;

	if (!was || !is)
		return true;
	if ((was->first_day != is->first_day || was->last_day != is->last_day) &&
	    !refuse_session(writing, is->record.id, "days"))
		return false;
	return (isnan(was->designated) == isnan(is->designated) &&
		credit_of_hours(was->designated) == credit_of_hours(is->designated)) ||
	       refuse_session(writing, is->record.id, "designated credit");
}

/* --- For years --- */

/* From the days of the session on; a certificate that is issued again restarts nothing. */
static bool keep_for_years(struct Writing *writing, Id id, const char *instead)
{
	struct Session session;
	char day[DAY_TEXT];
	Day until;

	if (!writing_load(writing, KIND_SESSION, id, &session))
		return false;
	until = day_add_months(session.last_day, CREDIT_KEPT_MONTHS);
	return writing->domain->today >= until ||
	       error_set(writing->error, ERROR_RULE, "",
			 "The %s of %s are kept six years, until %s. %s", writing->entity->plural,
			 session.code, day_medium(until, day), instead);
}

bool attendance_may_go(struct Writing *writing, const void *record)
{
	const struct RollMark *mark = record;

	return refuse_certified(writing, mark->session, mark->person) &&
	       keep_for_years(writing, mark->session,
			      "Correct the mark on the roll, like to absent.");
}

bool claim_may_go(struct Writing *writing, const void *record)
{
	const struct Claim *claim = record;

	return refuse_certified(writing, claim->session, claim->person) &&
	       keep_for_years(writing, claim->session, "Void it: set its hours to 0.");
}
