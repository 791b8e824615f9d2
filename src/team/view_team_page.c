/* Team page: state and core of one team. */
#include "view_team_page.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/presence.h"
#include "qtp/engine/view/attention.h"
#include "qtp/people.h"

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
		row.answers[i] = member_attendance(member, facts->sessions[i]);
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

/* What the roll says of the days of each session. */
static void add_days(struct TeamPerson *person, const struct EligibilityFacts *facts,
		     const struct PresenceList *presence, struct Arena *arena)
{
	person->days = arena_array(arena, facts->n_sessions, sizeof *person->days);
	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];

		for (int day = 0; session->first_day != DAY_NONE && day < TEAM_DAYS_SHOWN &&
				  session->first_day + day <= session->last_day;
		     day++)
			person->days[i][day] =
				presence_of(presence, person->person, session->first_day + day);
	}
}

bool team_page_load(struct Domain *domain, Id team, struct Arena *arena, struct TeamPage *ret_page,
		    struct Error *error)
{
	struct PresenceList presence;
	struct TeamFacts *facts;
	size_t n;

	*ret_page = (struct TeamPage){0};
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n, error))
		return false;
	if (n == 0)
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	if (!presence_load(&(struct Loading){domain, DEPTH_WHOLE, arena}, KIND_TEAM,
			   (struct IdSpan){&team, 1}, &presence, error))
		return false;
	ret_page->facts = facts;
	judge(ret_page, arena);
	ret_page->timeline = timeline_make(facts->cohort, facts->facts.sessions,
					   facts->facts.n_sessions, domain->today, arena);
	add_people(ret_page, arena);
	for (size_t i = 0; i < ret_page->n_core; i++)
		add_days(&ret_page->core[i], &facts->facts, &presence, arena);
	return true;
}
