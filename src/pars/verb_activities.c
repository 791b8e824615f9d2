/* The verb export activities: the activity sheet for PARS; and the session that verbs of PARS name.
 */
#include "verb_activities.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_activities.h"

#include <stdio.h>

bool pars_take_session(struct Cli *cli, Id *ret_session, struct Error *error)
{
	*ret_session = 0;
	return cli_check_formats(cli, error) &&
	       (!cli_argument(cli, 0) || domain_resolve(&cli->domain, entity_get(KIND_SESSION),
							cli_argument(cli, 0), ret_session, error));
}

static void json_activity(struct Json *json, const struct ParsActivity *activity)
{
	char day[DAY_TEXT];

	json_begin_object(json);
	json_member_text(json, "session", activity->session->code);
	json_member_text(json, "activity", activity->session->pars);
	json_member_text(json, "title", activity->title);
	json_member_text(json, "date",
			 activity->session->first_day == DAY_NONE
				 ? NULL
				 : day_iso(activity->session->first_day, day));
	json_member_text(json, "city", activity->city);
	json_member_text(json, "state", activity->state);
	json_member_text(json, "country", activity->country);
	json_member_number(json, "minutes", activity->minutes);
	json_key(json, "designated");
	json_real(json, (double)activity->designated / 100);
	json_member_number(json, "physicians", (int64_t)activity->n_physicians);
	json_member_number(json, "others", (int64_t)activity->n_others);
	json_member_bool(json, "ready", !*activity->lacks);
	json_member_text(json, "lacks", *activity->lacks ? activity->lacks : NULL);
	json_end(json);
}

static void json_activities(struct Cli *cli, const struct ParsActivities *activities)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < activities->n; i++)
		json_activity(&json, &activities->rows[i]);
	json_end(&json);
}

static void say_activities(struct Cli *cli, const struct ParsActivities *activities)
{
	for (size_t i = 0; i < activities->n; i++) {
		const struct ParsActivity *activity = &activities->rows[i];

		if (*activity->lacks)
			cli_say(cli, "%s lacks: %s.", activity->session->code, activity->lacks);
		else
			cli_say(cli, "%s: %s credits designated, %zu %s, %zu other %s%s.",
				activity->session->code,
				credit_text(activity->designated, &cli->arena),
				COUNTED(activity->n_physicians, "physician", "physicians"),
				COUNTED(activity->n_others, "learner", "learners"),
				activity->session->pars ? "" : "; PARS has given it no number yet");
	}
	cli_say(cli, "%zu %s ready for PARS, %zu lacking something.",
		COUNTED(activities->n_ready, "activity", "activities"),
		activities->n - activities->n_ready);
}

/* Into the messages, so that the rows stay apart. */
static void warn_lacks(const struct Cli *cli, const struct ParsActivities *activities)
{
	for (size_t i = 0; i < activities->n; i++)
		if (*activities->rows[i].lacks)
			cli_warn(cli, "left out: %s lacks: %s.", activities->rows[i].session->code,
				 activities->rows[i].lacks);
}

static bool put_sheet(struct Cli *cli, const struct ParsActivities *activities, struct Error *error)
{
	struct DataTable table;

	if (activities->n_ready == 0)
		return error_set_shell(
			"Run qtp export activities without -o to see what each lacks.", error,
			ERROR_RULE, "", "No activity is ready for PARS, so no file is written.");
	if (!activities_table(&cli->domain, activities, &cli->arena, &table, error) ||
	    !cli_put(cli, (struct PaperSource){.table = &table}, error))
		return false;
	warn_lacks(cli, activities);
	return true;
}

bool verb_export_activities(struct Cli *cli, struct Error *error)
{
	struct ParsActivities activities;
	Id session;

	if (!scope_check_whole(&cli->domain, "An activity sheet", error) ||
	    !pars_take_session(cli, &session, error) ||
	    !activities_load(&cli->domain, session, &cli->arena, &activities, error))
		return false;
	cli->exit_code = activities.n_ready < activities.n ? EXIT_FINDING : EXIT_DONE;
	if (cli_wants_output(cli) && !(cli->options->json && !cli_output_path(cli)))
		return put_sheet(cli, &activities, error);
	if (cli->options->json)
		json_activities(cli, &activities);
	else
		say_activities(cli, &activities);
	return true;
}
