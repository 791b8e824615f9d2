/* Certificates: one operation issues all of them, so that numbers go to all or to none. */
#include "command_certificate.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/issued.h"
#include "qtp/people.h"

static bool issue_one(struct Domain *domain, struct Certificate *certificate, struct Arena *arena,
		      struct Error *error)
{
	const struct Roll *roll = certificate->roll;
	struct PaperDraft draft = {.of = {ISSUED_CERTIFICATE, roll->session.record.id,
					  certificate->row->person->record.id}};
	struct PaperIssued issued;

	if (!certificate->paper.serial &&
	    !certificate_text(certificate, domain->env, arena, &draft.text, error))
		return false;
	if (!issued_put(domain, &draft, arena, &issued, error))
		return false;
	certificate->paper = issued.paper;
	certificate->is_new = issued.is_new;
	return true;
}

static bool issue_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct Issuing *issuing = context;
	struct Certificates *certificates = issuing->certificates;

	if (domain_last_operation(domain) != certificates->operation)
		return error_set(error, ERROR_CONFLICT, "",
				 "Somebody changed the file while the roll was read. Nothing is "
				 "issued: do it again.");
	if (issuing->voids &&
	    !issued_void(domain, issuing->voids, issuing->reason, issuing->arena, error))
		return false;
	for (size_t i = 0; i < certificates->n; i++)
		if (!certificates->items[i].lack &&
		    !issue_one(domain, &certificates->items[i], issuing->arena, error))
			return false;
	return !issuing->accept || issuing->accept(issuing->context, error);
}

/* Of the ones that are not issued yet. */
static bool check_seasons(const struct Certificates *certificates, struct Error *error)
{
	for (size_t i = 0; i < certificates->n; i++) {
		const struct Certificate *one = &certificates->items[i];

		if (!one->lack && !one->paper.serial &&
		    !certificate_check_season(&one->roll->season, error))
			return false;
	}
	return true;
}

static size_t count_new(const struct Certificates *certificates)
{
	size_t n = 0;

	for (size_t i = 0; i < certificates->n; i++)
		n += !certificates->items[i].lack && !certificates->items[i].paper.serial;
	return n;
}

/* One at least could be issued if its session was evaluated. */
static bool waits(const struct Certificates *certificates)
{
	bool any = false;

	for (size_t i = 0; i < certificates->n && !any; i++)
		any = certificates->items[i].lacks_evaluation;
	return any;
}

bool certificates_issue(struct Domain *domain, struct Issuing *issuing, struct Error *error)
{
	size_t n = certificates_ready(issuing->certificates);
	size_t n_new = count_new(issuing->certificates);

	if (n == 0 && issuing->certificates->n == 1)
		return error_set(error, ERROR_INPUT, "person", "%s %s, so there is no certificate.",
				 issuing->certificates->items[0].row->person->name,
				 issuing->certificates->items[0].lack);
	if (n == 0 && waits(issuing->certificates))
		return error_set(error, ERROR_INPUT, "person",
				 "There is no certificate: the season asks for the evaluation of "
				 "the session first, and no one has evaluated it with a name.");
	if (n == 0)
		return error_set(error, ERROR_INPUT, "person",
				 "There is no certificate, since no one has claimed credit that "
				 "was earned.");
	return check_seasons(issuing->certificates, error) &&
	       operation_run(domain,
			     arena_format(issuing->arena, "%s %zu %s",
					  issuing->voids ? "issue again" : "issue",
					  COUNTED(n_new, "certificate", "certificates")),
			     issue_all, issuing, error);
}

/* --- Voiding --- */

struct Voiding {
	const struct Paper *paper;
	const char *reason;
	struct Arena *arena;
};

static bool void_one(struct Domain *domain, void *context, struct Error *error)
{
	const struct Voiding *voiding = context;

	return issued_void(domain, voiding->paper, voiding->reason, voiding->arena, error);
}

bool certificate_void(struct Domain *domain, const struct Paper *paper, const char *reason,
		      struct Arena *arena, struct Error *error)
{
	struct Voiding voiding = {paper, reason, arena};

	return operation_run(domain, arena_format(arena, "void %s", paper->serial), void_one,
			     &voiding, error);
}
