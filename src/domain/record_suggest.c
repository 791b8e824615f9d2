/* What a form for a new record begins with, as far as its owner tells it: the number that is next,
 * the time at which the item before ends, the coach of the team. */
#include "coaching_check.h"
#include "qtp/domain/record.h"

#define MINUTES_A_DAY (24 * 60)

static bool is_later(const struct Agenda *item, const struct Agenda *than)
{
	return !than || item->day > than->day ||
	       (item->day == than->day &&
		item->start + item->minutes > than->start + than->minutes);
}

/* Behind the last item of the session; the first one on its first day. */
static void suggest_agenda(struct Domain *domain, struct Agenda *agenda, struct Arena *arena)
{
	const struct Agenda *last = NULL;
	struct Session session;
	struct Records items;
	struct Error ignored;

	if (!agenda->session ||
	    !domain_get(domain, entity_get(KIND_SESSION), agenda->session, &session, arena,
			&ignored) ||
	    !domain_children(domain, entity_get(KIND_AGENDA), "session", agenda->session, arena,
			     &items, &ignored))
		return;
	for (size_t i = 0; i < items.n; i++)
		if (is_later(records_at(&items, i), last))
			last = records_at(&items, i);
	agenda->day = last ? last->day : session.first_day;
	if (last && last->start + last->minutes < MINUTES_A_DAY)
		agenda->start = (TimeOfDay)(last->start + last->minutes);
}

static void suggest_session(struct Domain *domain, struct Session *session, struct Arena *arena)
{
	struct Records others;
	struct Error ignored;
	int64_t highest = 0;

	if (!session->cohort || !domain_children(domain, entity_get(KIND_SESSION), "cohort",
						 session->cohort, arena, &others, &ignored))
		return;
	for (size_t i = 0; i < others.n; i++) {
		const struct Session *other = records_at(&others, i);

		if (other->number > highest)
			highest = other->number;
	}
	session->number = highest + 1;
}

/* A call to come with the team: its coach's, in the zone of its cohort. */
static void suggest_contact(struct Domain *domain, struct Contact *contact, struct Arena *arena)
{
	struct Error ignored;

	if (!contact->team)
		return;
	contact->state = CONTACT_PLANNED;
	if (!contact_complete(domain, contact, arena, &ignored))
		error_clear(&ignored);
}

void record_suggest(struct Domain *domain, const struct Entity *entity, void *record,
		    struct Arena *arena)
{
	if (entity->kind == KIND_AGENDA)
		suggest_agenda(domain, record, arena);
	else if (entity->kind == KIND_SESSION)
		suggest_session(domain, record, arena);
	else if (entity->kind == KIND_CONTACT)
		suggest_contact(domain, record, arena);
}
