/* A requirement that becomes the problem statement of a team's project. */
#include "command_requirement.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/certified.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/project.h"
#include "qtp/team.h"

/* Owned by the arena. */
struct Tackling {
	const struct CommandCall *call;
	struct Arena *arena;
	struct Requirement before, after;
	struct Case one;
	struct Team team;
	struct Project project, stated; /* as it is and as it is to be */
	bool is_new, replaces;
	const char *what; /* what the survey found; else what is required */
};

/* The surveyor's note on the standard is what is wrong; the requirement says what is to be done. */
static bool find_words(struct Tackling *tackling, struct Error *error)
{
	struct Records findings;

	tackling->what = tackling->before.title;
	if (!domain_children(tackling->call->domain,
			     (struct OwnedBy){KIND_FINDING, "case", tackling->before.of_case},
			     tackling->arena, &findings, error))
		return false;
	for (size_t i = 0; i < findings.n; i++) {
		const struct Finding *finding = records_at(&findings, i);

		if (finding->standard == tackling->before.standard && finding->note &&
		    finding->assessed_by == ASSESSOR_SURVEYOR &&
		    (!tackling->before.location || finding->location == tackling->before.location))
			tackling->what = finding->note;
	}
	return true;
}

static bool load_team(struct Tackling *tackling, struct Error *error)
{
	struct Domain *domain = tackling->call->domain;
	const char *name = call_text(tackling->call, "project");
	Id team;

	if (!domain_resolve(domain, entity_get(KIND_TEAM), name ? name : "", &team, error) ||
	    !domain_get(domain, (struct KindId){KIND_TEAM, team}, &tackling->team, tackling->arena,
			error))
		return false;
	return tackling->team.practice == tackling->one.practice ||
	       error_set(error, ERROR_INPUT, "project",
			 "%s is a team of another practice. Name a team of %s.",
			 tackling->team.code,
			 domain_label(domain, KIND_PRACTICE, tackling->one.practice,
				      tackling->arena));
}

static bool load_project(struct Tackling *tackling, struct Error *error)
{
	struct Domain *domain = tackling->call->domain;
	struct Records projects;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_PROJECT, "team", tackling->team.record.id},
			     tackling->arena, &projects, error))
		return false;
	tackling->is_new = projects.n == 0;
	if (tackling->is_new) {
		record_new(domain, &project_entity, &tackling->project, tackling->arena);
		tackling->project.team = tackling->team.record.id;
	} else {
		tackling->project = *(const struct Project *)records_at(&projects, 0);
	}
	tackling->stated = tackling->project;
	return true;
}

static const char *effect_words(struct Tackling *tackling)
{
	struct Domain *domain = tackling->call->domain;

	return arena_format(
		tackling->arena, "Required for certification: %s (standard %s).",
		tackling->before.title,
		domain_ref(domain, KIND_STANDARD, tackling->before.standard, tackling->arena));
}

/* What the team has stated already stays, unless it is to be replaced. */
static void state_problem(struct Tackling *tackling)
{
	struct Domain *domain = tackling->call->domain;
	struct Project *stated = &tackling->stated;
	char day[DAY_TEXT];

	tackling->replaces = !text_is_empty(stated->what) && call_text(tackling->call, "replace");
	if (!text_is_empty(stated->what) && !tackling->replaces)
		return;
	stated->what = tackling->what;
	if (text_is_empty(stated->title))
		stated->title = tackling->before.title;
	if (tackling->before.location)
		stated->where = domain_label(domain, KIND_LOCATION, tackling->before.location,
					     tackling->arena);
	if (tackling->one.surveyed != DAY_NONE)
		stated->since = arena_format(tackling->arena, "the survey of %s",
					     day_medium(tackling->one.surveyed, day));
	if (tackling->before.standard)
		stated->effect = effect_words(tackling);
}

static bool plan(struct Tackling *tackling, struct Error *error)
{
	struct Domain *domain = tackling->call->domain;

	if (!requirement_is_open_still(domain, tackling->call->ids[0], error) ||
	    !domain_get(domain, (struct KindId){KIND_REQUIREMENT, tackling->call->ids[0]},
			&tackling->before, tackling->arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_CASE, tackling->before.of_case},
			&tackling->one, tackling->arena, error) ||
	    !load_team(tackling, error) || !load_project(tackling, error) ||
	    !find_words(tackling, error))
		return false;
	tackling->after = tackling->before;
	tackling->after.project = tackling->team.code;
	state_problem(tackling);
	return true;
}

static bool put_both(struct Domain *domain, void *context, struct Error *error)
{
	struct Tackling *tackling = context;
	const struct RecordPut project = {.entity = &project_entity,
					  .before = tackling->is_new ? NULL : &tackling->project,
					  .record = &tackling->stated,
					  .arena = tackling->arena,
					  .force = true};
	const struct RecordPut requirement = {.entity = &requirement_entity,
					      .before = &tackling->before,
					      .record = &tackling->after,
					      .arena = tackling->arena};

	return record_put(domain, &project, error) && record_put(domain, &requirement, error);
}

static bool states_it(const struct Tackling *tackling)
{
	return tackling->stated.what == tackling->what;
}

bool requirement_tackle(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Tackling tackling = {.call = call, .arena = &arena};
	bool put = plan(&tackling, error) &&
		   operation_run(call->domain,
				 arena_format(&arena, "tackle \"%s\" by %s", tackling.before.title,
					      tackling.team.code),
				 put_both, &tackling, error);

	if (put && done && states_it(&tackling))
		text_format(done, "The problem statement of %s is: %s", tackling.team.code,
			    text_show(&arena, tackling.what));
	else if (put && done)
		text_format(done,
			    "\"%s\" is to be met by the project of %s, whose problem statement "
			    "stays: %s",
			    text_show(&arena, tackling.before.title), tackling.team.code,
			    text_show(&arena, tackling.stated.what));
	arena_release(&arena);
	return put;
}

bool requirement_tackle_plan(const struct CommandCall *call, struct Text *said, struct Error *error)
{
	struct Arena arena = {0};
	struct Tackling tackling = {.call = call, .arena = &arena};
	bool planned = plan(&tackling, error);

	if (planned && states_it(&tackling))
		text_format(said, "The problem statement of %s becomes:\n\n%s\n",
			    tackling.team.code, tackling.what);
	else if (planned)
		text_format(said,
			    "%s has a problem statement, which stays:\n\n%s\n\nThe chart of its "
			    "project is the evidence.\n",
			    tackling.team.code, tackling.stated.what);
	if (planned && tackling.replaces)
		text_format(said, "\nIt takes the place of: %s\n", tackling.project.what);
	arena_release(&arena);
	return planned;
}
