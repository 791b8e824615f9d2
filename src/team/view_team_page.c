/* Team page: state, core and next due days of one team. */
#include "view_team_page.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/view/attention.h"

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

/* What is due next, without what was accepted or waived. */
static bool add_due(struct Domain *domain, struct TeamPage *page, struct Arena *arena,
		    struct Error *error)
{
	struct DueRows rows = {.first = domain->today, .last = INT32_MAX, .arena = arena};

	if (!due_load(domain, page->facts->cohort->record.id,
		      (struct DueOf){page->facts->owed, page->facts->team->record.id}, &rows,
		      error))
		return false;
	for (size_t i = 0; i < rows.n && i < TEAM_DUE_SHOWN; i++)
		page->due[page->n_due++] = rows.items[i];
	return true;
}

bool team_page_load(struct Domain *domain, Id team, struct Arena *arena, struct TeamPage *ret_page,
		    struct Error *error)
{
	struct TeamFacts *facts;
	size_t n;

	*ret_page = (struct TeamPage){0};
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n, error))
		return false;
	if (n == 0)
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	ret_page->facts = facts;
	judge(ret_page, arena);
	ret_page->timeline = timeline_make(facts->cohort, facts->facts.sessions,
					   facts->facts.n_sessions, domain->today, arena);
	add_people(ret_page, arena);
	return add_due(domain, ret_page, arena, error);
}
