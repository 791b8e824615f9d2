/* Sheets: the paper of a session, made of the session under the cursor. */
#include "screen_sheets.h"

#include "view_certificate.h"
#include "view_sheets.h"

#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/view/document.h"

static bool make_signin(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
			struct Document *ret_document, struct Error *error)
{
	struct Roll roll;

	if (!roll_load(domain, source.id, arena, &roll, error))
		return false;
	sheet_signin(&roll, arena, ret_document);
	return true;
}

static bool make_badges(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
			struct Document *ret_document, struct Error *error)
{
	struct Roll roll;

	if (!roll_load(domain, source.id, arena, &roll, error))
		return false;
	sheet_badges(&roll, arena, ret_document);
	return true;
}

static bool make_certificates(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error)
{
	struct Certificates certificates = {.domain = domain, .arena = arena};
	const char *session = domain_ref(domain, KIND_SESSION, source.id, arena);

	if (!certificates_add(&certificates, source.id, 0, error))
		return false;
	return certificates_document(&certificates, session, ret_document) ||
	       error_set(error, ERROR_RULE, "",
			 "No certificate of %s is issued yet. Credits has keys that issue those "
			 "of what is claimed, of one person or of all.",
			 session);
}

unsigned act_signin(struct App *app)
{
	static const struct DocumentSpec spec = {
		"signin", "Sign-in sheet", "", {KIND_SESSION, N_KINDS}, make_signin, false};

	document_open(app, &spec, stack_target_of(app, KIND_SESSION));
	return REACT_NONE;
}

unsigned act_badges(struct App *app)
{
	static const struct DocumentSpec spec = {
		"badges", "Name badges", "", {KIND_SESSION, N_KINDS}, make_badges, false};

	document_open(app, &spec, stack_target_of(app, KIND_SESSION));
	return REACT_NONE;
}

unsigned act_certificates(struct App *app)
{
	static const struct DocumentSpec spec = {"certificates",	  "Certificates",    "",
						 {KIND_SESSION, N_KINDS}, make_certificates, false};

	document_open(app, &spec, stack_target_of(app, KIND_SESSION));
	return REACT_NONE;
}
