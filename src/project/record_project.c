/* Project: one a team, a problem without causes and cures, and a charter that is signed. */
#include "tables_aim.h"

#include "qtp/engine/base/math.h"
#include "qtp/project.h"
#include "rule_project.h"

#include <inttypes.h>

bool project_check_single(struct Writing *writing, const void *record)
{
	const struct Project *project = record;
	struct Records others;

	if (!project->team)
		return true;
	if (!writing_children(writing, KIND_PROJECT, "team", project->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Record *other = records_at(&others, i);

		if (other->id == project->record.id)
			continue;
		issues_add(writing->issues, ERROR_RULE, "team",
			   "%s has a project already: id:%" PRId64 ". Change that one.",
			   domain_ref(writing->domain, KIND_TEAM, project->team, writing->arena),
			   other->id);
		break;
	}
	return true;
}

/* A problem statement says what is wrong, and not why, nor what would mend it. */
bool project_check_words(struct Writing *writing, const void *record)
{
	const struct Project *project = record;
	const struct {
		const char *field, *text;
	} parts[] = {{"what", project->what},
		     {"where", project->where},
		     {"since", project->since},
		     {"size", project->size},
		     {"effect", project->effect}};

	for (size_t i = 0; i < N_ITEMS(parts); i++) {
		const char *words;
		enum ProblemFault fault = problem_fault(parts[i].text, &words);

		if (fault != PROBLEM_SOUND)
			issues_warn(writing->issues, parts[i].field,
				    "\"%s\" names a %s: the problem statement says what is wrong, "
				    "%s.",
				    words, fault == PROBLEM_CAUSE ? "cause" : "cure",
				    fault == PROBLEM_CAUSE ? "not why" : "not what would mend it");
	}
	return true;
}

bool project_check_charter(struct Writing *writing, const void *record)
{
	const struct Project *project = record;
	char day[DAY_TEXT], today[DAY_TEXT];

	if (project->charter_signed != DAY_NONE && project->charter_signed > writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "charter_signed",
			   "%s is still to come, today is %s. Give the day on which the sponsor "
			   "signed.",
			   day_medium(project->charter_signed, day),
			   day_medium(writing->domain->today, today));
	return true;
}
