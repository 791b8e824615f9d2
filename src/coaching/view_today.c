/* Coaching on Today: contacts of the month on the card of a cohort, and planned contacts. */
#include "view_facts.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/team/view_team.h"
#include "rule_cadence.h"

#include "qtp/engine/view/today.h"
#include "qtp/season.h"
#include "view_contact_time.h"

#include <inttypes.h>

/* Contacts of the month against what is wanted of all teams together, from the first session to the
 * last. */
static const char *contacts_line(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CohortTeams *cohort = facts_of(batch, &cohort_teams, index);
	const struct CohortFacts *facts = &cohort->facts;
	int64_t target = facts->season->contact_target;
	size_t n = 0;

	if (!sessions_have_begun(facts->sessions, facts->n_sessions, facts->today) ||
	    target == NUMBER_NONE || facts->n_accepted == 0 ||
	    !session_next(facts->sessions, facts->n_sessions, facts->today))
		return NULL;
	for (size_t i = 0; i < cohort->teams.n; i++)
		n += cadence_month(facts_of(cohort->teams.batch, &coaching_facts_row,
					    cohort->teams.indexes[i]),
				   facts->today)
			     .n_contacts;
	return arena_format(arena, "%zu of %" PRId64 " %s", n,
			    COUNTED(target * (int64_t)facts->n_accepted, "contact", "contacts"));
}

static const struct TodayLine today_lines_rows[] = {{KIND_COHORT, false, contacts_line}};
const struct TodayLineTable coaching_today_lines = CAPABILITY_ROWS(today_lines_rows);

/* Planned contacts, reported once with their first team, by the clock of their own zone. */
static void list_calls(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct CoachingFacts *coaching = facts_of(batch, &coaching_facts_row, index);

	for (size_t i = 0; i < coaching->n_contacts; i++) {
		const struct Contact *contact = coaching->contacts[i];

		if (contact->state != CONTACT_PLANNED ||
		    contact->team != coaching->team->record.id || !due_is_ahead(list, contact->day))
			continue;
		due_add(list,
			(struct Due){.day = contact->day,
				     .time = contact->start,
				     .zone = contact->start == TIME_NONE
						     ? ""
						     : contact_zone_text(contact, contact->zone,
									 list->arena),
				     .text = arena_format(list->arena, "%s, %s",
							  contact_kind_name(contact),
							  coaching->team->name),
				     .kind = KIND_CONTACT,
				     .record = contact->record.id});
	}
}

static const struct DueSource dues_rows[] = {
	{KIND_TEAM, "planned contacts", false, list_calls},
	{KIND_ACTION, "to-dos of one's own", false, list_todos},
};
const struct DueSourceTable coaching_dues = CAPABILITY_ROWS(dues_rows);
