/* The verb today: the same page as on the screen, as text. */
#include "verbs.h"

#include "qtp/domain/today.h"

bool verb_today(struct Cli *cli, struct Error *error)
{
	struct Today today;

	if (!today_load(&cli->domain, 0, &cli->arena, &today, error))
		return false;
	return true;
}
