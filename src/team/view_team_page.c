/* Team page: core, coaching, actions, scores and measures of one team. */
#include "qtp/team/view_team_page.h"

#include "qtp/coaching/view_open_actions.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/view/attention.h"

#include <stdlib.h>

static void judge(struct TeamPage *page, struct Arena *arena)
{
	static const char *const words[] = {[LIGHT_RED] = "at risk",
					    [LIGHT_AMBER] = "needs attention",
					    [LIGHT_FINE] = "on track"};
	struct AttentionList list = attention_list(page->facts->batch, page->facts->index, arena);

	page->light = list.n ? list.items[0].light : LIGHT_FINE;
	page->light_word = words[page->light];
	page->reason = list.n ? list.items[0].text : NULL;
}

/* --- People --- */

static enum Attendance answer_for(const struct EligibilityMember *member,
				  const struct Session *session)
{
	for (size_t i = 0; i < member->n_confirmations; i++)
		if (member->confirmations[i]->session == session->record.id)
			return confirmation_attendance(member->confirmations[i], session);
	return ATTENDANCE_UNANSWERED;
}

static struct TeamPerson person_of(const struct EligibilityFacts *facts,
				   const struct EligibilityMember *member, struct Arena *arena)
{
	const struct Person *person = member->person;
	bool core = role_is_core(member->member->role);
	const char *behind = core ? person->credentials : person->title;
	struct TeamPerson row = {.member = member->member->record.id,
				 .person = person->record.id,
				 .name = person->name,
				 .leads = member->member->role == ROLE_LEADER};

	if (!text_is_empty(behind))
		row.name = arena_format(arena, "%s, %s", person->name, behind);
	if (!core)
		return row;
	row.answers = ARENA_ARRAY(arena, facts->n_sessions, enum Attendance);
	for (size_t i = 0; i < facts->n_sessions; i++)
		row.answers[i] = answer_for(member, facts->sessions[i]);
	return row;
}

static void add_people(struct TeamPage *page, struct Arena *arena)
{
	const struct EligibilityFacts *facts = &page->facts->facts;

	page->core = ARENA_ARRAY(arena, facts->n_members, struct TeamPerson);
	page->sponsors = ARENA_ARRAY(arena, facts->n_members, struct TeamPerson);
	for (size_t i = 0; i < facts->n_members; i++) {
		const struct EligibilityMember *member = &facts->members[i];

		if (!member_is_current(member->member, facts->today))
			continue;
		if (role_is_core(member->member->role))
			page->core[page->n_core++] = person_of(facts, member, arena);
		else if (member->member->role == ROLE_SPONSOR)
			page->sponsors[page->n_sponsors++] = person_of(facts, member, arena);
		else
			page->n_extended++;
	}
}

/* --- Contacts --- */

static int newest_first(const void *a, const void *b)
{
	const struct Contact *left = *(const struct Contact *const *)a,
			     *right = *(const struct Contact *const *)b;

	if (left->day != right->day)
		return left->day > right->day ? -1 : 1;
	if (left->start != right->start)
		return left->start > right->start ? -1 : 1;
	return (left->record.id > right->record.id) - (left->record.id < right->record.id);
}

static void add_contacts(struct Domain *domain, struct TeamPage *page, struct Arena *arena)
{
	const struct CoachingFacts *facts = coaching_of(page->facts);
	const struct Contact **sorted =
		ARENA_ARRAY(arena, facts->n_contacts, const struct Contact *);

	for (size_t i = 0; i < facts->n_contacts; i++) {
		sorted[i] = facts->contacts[i];
		page->n_held += contact_counts(facts->contacts[i], facts->today);
	}
	if (facts->n_contacts)
		qsort(sorted, facts->n_contacts, sizeof sorted[0], newest_first);
	for (size_t i = 0; i < facts->n_contacts && i < TEAM_CONTACTS_SHOWN; i++)
		page->contacts[page->n_contacts++] = (struct TeamContact){
			sorted[i],
			person_short_name(
				domain_label(domain, KIND_PERSON, sorted[i]->coach, arena), arena)};
}

/* What is due next, without what was accepted or waived. */
static bool add_due(struct Domain *domain, struct TeamPage *page, struct Arena *arena,
		    struct Error *error)
{
	struct DueRow *rows;
	size_t n;

	if (!due_load(domain, page->facts->cohort->record.id,
		      (struct DueOf){page->facts->owed, page->facts->team->record.id},
		      (struct DueSpan){domain->today, INT32_MAX}, arena, &rows, &n, error))
		return false;
	for (size_t i = 0; i < n && i < TEAM_DUE_SHOWN; i++)
		page->due[page->n_due++] = rows[i];
	return true;
}

bool team_page_load(struct Domain *domain, Id team, struct Arena *arena, struct TeamPage *ret_page,
		    struct Error *error)
{
	const struct CoachingFacts *coaching;
	struct TeamFacts *facts;
	size_t n;

	*ret_page = (struct TeamPage){.coach_name = ""};
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n, error))
		return false;
	if (n == 0)
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	ret_page->facts = facts;
	coaching = coaching_of(facts);
	judge(ret_page, arena);
	ret_page->timeline = timeline_make(facts->cohort, facts->facts.sessions,
					   facts->facts.n_sessions, domain->today, arena);
	add_people(ret_page, arena);
	ret_page->coach = facts->team->coach;
	if (ret_page->coach > 0)
		ret_page->coach_name = domain_label(domain, KIND_PERSON, ret_page->coach, arena);
	ret_page->cadence = cadence_judge(coaching, arena);
	ret_page->scores = score_history(coaching->scores, coaching->n_scores, arena);
	ret_page->gap = score_gap_text(coaching, arena);
	add_contacts(domain, ret_page, arena);
	return add_due(domain, ret_page, arena, error) &&
	       open_actions_load(domain, facts, arena, &ret_page->actions, &ret_page->n_actions,
				 error) &&
	       team_measures(domain, team, arena, &ret_page->measures, error);
}

bool team_page_outline(struct Domain *domain, struct TeamPage *page, struct Arena *arena,
		       struct Error *error)
{
	size_t next = page->n_outlined;

	if (next == page->measures.n)
		return true;
	if (!page->outlines)
		page->outlines = ARENA_ARRAY(arena, page->measures.n, struct MeasureOutline);
	if (!measure_outline(domain, page->measures.ids[next], arena, &page->outlines[next], error))
		return false;
	page->n_outlined++;
	return true;
}
