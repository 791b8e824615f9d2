/* Notes: what the index finds, as rows to read. */
#include "view_note_line.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "rule_cadence.h"

#include <inttypes.h>
#include <string.h>

#define TEAMS_MOST 500 /* of a coach; more are not looked through */

struct Searching {
	struct Domain *domain;
	struct Arena *arena;
	struct NoteTerm terms[NOTE_TERMS];
	size_t n_terms;
	struct NoteFound *found;
	size_t n;
};

/* A coach's notes are the own ones, and those of the teams coached by now. */
static bool find_teams(struct Searching *searching, const struct NoteSearch *search,
		       struct NoteQuery *query, struct Error *error)
{
	const struct FieldsQuery teams = {.entity = entity_get(KIND_TEAM),
					  .owner = "coach",
					  .ids = &search->coach,
					  .n_ids = 1,
					  .fields = (const char *const[]){NULL}};
	struct Records records;
	Id *ids;

	if (search->team) {
		query->teams = &search->team;
		query->n_teams = 1;
		return true;
	}
	if (!search->coach)
		return true;
	if (!domain_read_fields(searching->domain, &teams, searching->arena, &records, error))
		return false;
	ids = ARENA_ARRAY(searching->arena, records.n, Id);
	query->coach = search->coach;
	query->teams = ids;
	for (size_t i = 0; i < records.n && i < TEAMS_MOST; i++)
		ids[query->n_teams++] = ((const struct Record *)records_at(&records, i))->id;
	return true;
}

/* --- A row --- */

static const char *name_of(struct Searching *searching, enum Kind kind, Id id)
{
	return id ? domain_label(searching->domain, kind, id, searching->arena) : "";
}

static const char *short_name(struct Searching *searching, Id person)
{
	return person ? person_short_name(name_of(searching, KIND_PERSON, person), searching->arena)
		      : "";
}

static void tell_contact(struct Searching *searching, const struct Contact *contact,
			 struct NoteFound *found)
{
	struct Arena *arena = searching->arena;
	const char *word = contact_kind_word(contact);

	found->day = contact->day;
	found->team = name_of(searching, KIND_TEAM, contact->team);
	found->who = short_name(searching, contact->coach);
	found->what = contact->state == CONTACT_PLANNED	 ? arena_format(arena, "planned %s", word)
		      : contact->state == CONTACT_MISSED ? arena_format(arena, "missed %s", word)
		      : contact->minutes == NUMBER_NONE
			      ? word
			      : arena_format(arena, "%s, %" PRId64 " min", word, contact->minutes);
}

static void tell_action(struct Searching *searching, const struct ActionItem *action,
			struct NoteFound *found)
{
	char day[DAY_TEXT];

	found->day = action->due;
	found->team = name_of(searching, KIND_TEAM, action->team);
	found->who = short_name(searching, action->owner);
	found->what = action->done == DAY_NONE
			      ? "agreed, open"
			      : arena_format(searching->arena, "agreed, done %s",
					     day_seen(action->done, searching->domain->today, day));
}

static void tell_score(struct Searching *searching, const struct Score *score,
		       struct NoteFound *found)
{
	static const char *const raters[] = {
		[RATER_COACH] = "coach", [RATER_TEAM] = "team", [RATER_DIRECTOR] = "director"};

	found->day = score->given_on;
	found->team = name_of(searching, KIND_TEAM, score->team);
	found->who = "";
	found->what =
		arena_format(searching->arena, "%s score %.1f", raters[score->rater], score->value);
}

/* The first of its texts with a word in it; else what is in the first. */
static void find_line(struct Searching *searching, const struct Entity *entity, const void *record,
		      struct NoteFound *found)
{
	found->line = "";
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const char *text;

		if (!(field->flags & FIELD_SEARCH) || field_is_missing(field, record))
			continue;
		text = field_value(field, record, searching->arena).text;
		if (note_line(text, searching->terms, searching->n_terms, searching->arena, found))
			return;
		found->line = *found->line ? found->line : text;
	}
}

static bool read_row(struct Searching *searching, const struct NoteHit *hit, struct Error *error)
{
	const struct Entity *entity = entity_get(hit->kind);
	void *record = arena_alloc(searching->arena, entity->size);
	struct NoteFound *found = &searching->found[searching->n];

	if (!domain_get(searching->domain, (struct KindId){entity->kind, hit->id}, record,
			searching->arena, error))
		return false;
	*found = (struct NoteFound){.kind = hit->kind, .id = hit->id, .place = hit->place};
	if (hit->kind == KIND_CONTACT)
		tell_contact(searching, record, found);
	else if (hit->kind == KIND_ACTION)
		tell_action(searching, record, found);
	else
		tell_score(searching, record, found);
	find_line(searching, entity, record, found);
	searching->n++;
	return true;
}

static bool read_rows(struct Searching *searching, const struct NoteHits *hits, struct Error *error)
{
	searching->found = ARENA_ARRAY(searching->arena, hits->n, struct NoteFound);
	for (size_t i = 0; i < hits->n; i++)
		if (hits->items[i].kind != KIND_NONE &&
		    !read_row(searching, &hits->items[i], error))
			return false;
	return true;
}

static bool search_all(struct Searching *searching, const struct NoteSearch *search,
		       struct Error *error)
{
	struct NoteQuery query = {
		.terms = searching->terms,
		.n_terms = searching->n_terms,
		.ranked = search->ranked,
		.before = search->before,
		.limit = search->limit,
	};
	struct NoteHits hits;

	return find_teams(searching, search, &query, error) &&
	       domain_find_notes(searching->domain, &query, searching->arena, &hits, error) &&
	       read_rows(searching, &hits, error);
}

bool note_search(struct Domain *domain, const struct NoteSearch *search, struct Arena *arena,
		 struct NotesFound *ret_found, struct Error *error)
{
	struct Searching searching = {.domain = domain, .arena = arena};
	bool began = domain_read_begin(domain), done;

	searching.n_terms = note_terms(search->words, search->unfinished, arena, searching.terms);
	done = search_all(&searching, search, error);
	domain_read_end(domain, began);
	*ret_found = (struct NotesFound){searching.found, done ? searching.n : 0};
	return done;
}
