/* Sheets: the paper of a session day, made of the session under the cursor. */
#include "screen_sheets.h"

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
