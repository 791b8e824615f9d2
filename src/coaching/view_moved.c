/* A session that moves: faculty and coaches whom its new days put into two places at once. */
#include "view_clashes.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/domain/capability.h"

/* A person who clashes: with which session or contact, and how often. */
struct Found {
	Id person;
	enum Kind kind;
	Id other; /* the session, or the contact */
	enum FacultyClash clash;
	struct ClashSide moved, side;
	size_t n;
};

struct Look {
	struct Domain *domain;
	struct Arena *arena;
	const struct Session *session; /* as it will be */
	struct Agenda item;	       /* on its new day */
	struct ClashSide side;
	struct Found *found;
	size_t n, capacity;
};

/* The same person between the same two things is one fact: the hardest is said. */
static void add_found(struct Look *look, struct Found found)
{
	for (size_t i = 0; i < look->n; i++)
		if (look->found[i].person == found.person && look->found[i].kind == found.kind &&
		    look->found[i].other == found.other) {
			found.n = look->found[i].n + 1;
			if (found.clash == look->found[i].clash || found.clash == CLASH_CITY)
				look->found[i].n++;
			else
				look->found[i] = found;
			return;
		}
	look->found =
		arena_grow(look->arena, look->found, look->n, &look->capacity, sizeof *look->found);
	found.n = 1;
	look->found[look->n++] = found;
}

static bool is_taught(const struct Agenda *item)
{
	return item->faculty && agenda_is_placed(item);
}

static bool is_near(Day day, Day other)
{
	return day != DAY_NONE && day >= other - 1 && day <= other + 1;
}

static bool meet_item(struct Look *look, const struct Agenda *other, struct Error *error)
{
	struct Session session;
	struct Found found = {look->item.faculty,
			      KIND_SESSION,
			      other->session,
			      CLASH_NONE,
			      look->side,
			      {.kind = KIND_AGENDA},
			      0};

	if (other->session == look->session->record.id || !is_taught(other) ||
	    !is_near(other->day, look->item.day))
		return true;
	if (!domain_get(look->domain, (struct KindId){KIND_SESSION, other->session}, &session,
			look->arena, error) ||
	    !clash_agenda_side(look->domain, other, look->arena, &found.side, error))
		return false;
	found.clash = agenda_clash(&(struct AgendaSlot){.item = &look->item,
							.session = look->session,
							.from = look->side.from,
							.until = look->side.until},
				   &(struct AgendaSlot){.item = other,
							.session = &session,
							.from = found.side.from,
							.until = found.side.until});
	if (found.clash != CLASH_NONE)
		add_found(look, found);
	return true;
}

static void meet_contact(struct Look *look, const struct Contact *contact)
{
	struct Found found = {look->item.faculty,
			      KIND_CONTACT,
			      contact->record.id,
			      CLASH_TIME,
			      look->side,
			      {.kind = KIND_CONTACT},
			      0};

	if (contact->state == CONTACT_PLANNED && is_near(contact->day, look->item.day) &&
	    clash_contact_side(look->domain, contact, look->arena, &found.side) &&
	    found.side.from < look->side.until && look->side.from < found.side.until)
		add_found(look, found);
}

/* What else the faculty of an item has at its new time. */
static bool meet_all(struct Look *look, struct Error *error)
{
	Id person = look->item.faculty;
	struct Records taught, contacts;

	if (!clash_agenda_side(look->domain, &look->item, look->arena, &look->side, error) ||
	    !domain_children(look->domain, (struct OwnedBy){KIND_AGENDA, "faculty", person},
			     look->arena, &taught, error) ||
	    !domain_children(look->domain, (struct OwnedBy){KIND_CONTACT, "coach", person},
			     look->arena, &contacts, error))
		return false;
	for (size_t i = 0; i < taught.n; i++)
		if (!meet_item(look, records_at(&taught, i), error))
			return false;
	for (size_t i = 0; i < contacts.n; i++)
		meet_contact(look, records_at(&contacts, i));
	return true;
}

/* "Elena Brandt: DAL17-S2-01 "Opening", Wed 4 Oct 08:30 CT, and DAL17-03 (call), ..., and 2 more"
 */
static const char *found_text(struct Look *look, const struct Found *found)
{
	struct Arena *arena = look->arena;
	const char *more = found->n > 1 ? arena_format(arena, ", and %zu more", found->n - 1) : "";

	return arena_format(arena, "%s%s: %s, and %s%s",
			    domain_label(look->domain, KIND_PERSON, found->person, arena),
			    found->clash == CLASH_CITY ? ", in two cities on one day" : "",
			    clash_side_text(&found->moved, arena),
			    clash_side_text(&found->side, arena), more);
}

static bool load_moved(const struct Loading *loading, const struct ConcernedMove *move,
		       struct Concerned *concerned, struct Error *error)
{
	const struct Session *before = move->before;
	struct Look look = {
		.domain = loading->domain, .arena = loading->arena, .session = move->after};
	const char **texts;
	struct Records items;

	if (!domain_children(look.domain,
			     (struct OwnedBy){KIND_AGENDA, "session", before->record.id},
			     look.arena, &items, error))
		return false;
	for (size_t i = 0; i < items.n; i++) {
		look.item = *(const struct Agenda *)records_at(&items, i);
		if (!is_taught(&look.item))
			continue;
		look.item.day += look.session->first_day - before->first_day;
		if (!meet_all(&look, error))
			return false;
	}
	texts = ARENA_ARRAY(look.arena, look.n, const char *);
	for (size_t i = 0; i < look.n; i++)
		texts[i] = found_text(&look, &look.found[i]);
	concerned->clashes = texts;
	concerned->n_clashes = look.n;
	return true;
}

static const struct ConcernedSource concerned_rows[] = {{KIND_SESSION, load_moved}};
const struct ConcernedSourceTable coaching_concerned = CAPABILITY_ROWS(concerned_rows);
