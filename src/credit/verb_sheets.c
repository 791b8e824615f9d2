/* The verbs export signin and export badges: paper to hand out on a session day. */
#include "verb_credit.h"

#include "qtp/engine/paper/paper.h"
#include "view_sheets.h"

static bool put_sheet(struct Cli *cli,
		      void (*make)(const struct Roll *roll, struct Arena *arena,
				   struct Document *ret_document),
		      struct Error *error)
{
	struct Document document;
	struct Roll roll;
	Id session;

	if (!cli_check_formats(cli, error) ||
	    !domain_resolve(&cli->domain, entity_get(KIND_SESSION), cli_argument(cli, 0), &session,
			    error) ||
	    !roll_load(&cli->domain, session, &cli->arena, &roll, error))
		return false;
	make(&roll, &cli->arena, &document);
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

bool verb_export_signin(struct Cli *cli, struct Error *error)
{
	return put_sheet(cli, sheet_signin, error);
}

bool verb_export_badges(struct Cli *cli, struct Error *error)
{
	return put_sheet(cli, sheet_badges, error);
}
