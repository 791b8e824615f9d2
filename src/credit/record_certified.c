/* What a certificate rests on: marks and claims stay while a good one names them, and are kept for
 * years. */
#include "tables.h"

#include "qtp/credit.h"
#include "qtp/credit/rule_credit.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/issued/view_issued.h"
#include "qtp/season.h"

#define KEPT_MONTHS (6 * 12)

/* --- While a certificate is good --- */

static bool refuse_certified(struct Writing *writing, Id session, Id person)
{
	const struct PaperOf of = {ISSUED_CERTIFICATE, session, person};
	struct PapersFound found;

	if (!issued_find(writing->domain, of, writing->arena, &found, writing->error))
		return false;
	return !found.good ||
	       error_set(writing->error, ERROR_RULE, "",
			 "The certificate %s of %s for %s rests on it. Void that first, and issue "
			 "a new one afterwards.",
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

/* --- For years --- */

/* From the days of the session on; a certificate that is issued again restarts nothing. */
static bool keep_for_years(struct Writing *writing, Id id, const char *instead)
{
	struct Session session;
	char day[DAY_TEXT];
	Day until;

	if (!writing_load(writing, KIND_SESSION, id, &session))
		return false;
	until = day_add_months(session.last_day, KEPT_MONTHS);
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
