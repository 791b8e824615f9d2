/* The teams of a coach in the season, and the calls that are planned with a team, for letters. */
#include "view_coached.h"
#include "qtp/coaching.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/view/list.h"
#include "qtp/season.h"
#include "view_contact_time.h"
#include "view_facts.h"

#include <stdlib.h>

/* --- The teams of a coach --- */

/* Keys of fields of a team, which are names of texts too. */
static const char *const names[] = {"name",  "code", "light",	 "reason",    "last_contact",
				    "score", "aim",  "next_due", "next_what", NULL};
#define COLUMNS (sizeof names / sizeof names[0] - 1)

/* A day as letters say it. */
static const char *letter_text_of(const char *cell, struct Arena *arena)
{
	Day day;

	return day_read_shown(cell, &day) ? letter_day(day, arena) : cell;
}

static void take_texts(const struct ListPage *page, struct Arena *arena, const char *texts[])
{
	for (size_t i = 0; i < page->n; i++)
		for (size_t k = 0; k < COLUMNS; k++)
			texts[i * COLUMNS + k] = letter_text_of(page->rows[i].cells[k], arena);
}

static bool load_coached(struct Domain *domain, Id person, struct Arena *arena,
			 struct LetterItems *ret_items, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	const struct Season *season;
	struct ListView view = {.entity = entity,
				.filter = "stage=accepted",
				.n_columns = COLUMNS,
				.scope = entity_field(entity, "coach"),
				.scope_id = person};
	struct ListPage page;
	const char **texts;

	for (size_t i = 0; i < COLUMNS; i++)
		view.columns[i] = entity_field(entity, names[i]);
	if (!domain_season(domain, 0, arena, &season, error))
		return false;
	view.season = season ? season->record.id : 0;
	if (!list_load(domain, &view, arena, &page, error))
		return false;
	texts = ARENA_ARRAY(arena, page.n * COLUMNS, const char *);
	take_texts(&page, arena, texts);
	*ret_items = (struct LetterItems){texts, page.n};
	return true;
}

/* --- Planned calls --- */

static const char *const planned_names[] = {"what", "day", "time", "place", "link", NULL};
enum { PLANNED_TEXTS = sizeof planned_names / sizeof planned_names[0] - 1 };

static int by_day(const void *a, const void *b)
{
	const struct Contact *left = *(const struct Contact *const *)a,
			     *right = *(const struct Contact *const *)b;

	if (left->day != right->day)
		return (left->day > right->day) - (left->day < right->day);
	return (left->start > right->start) - (left->start < right->start);
}

static void put_planned(const struct Contact *contact, struct Arena *arena, const char *texts[])
{
	static const char *const words[] = {[CONTACT_CALL] = "Coaching call",
					    [CONTACT_VIDEO] = "Video call",
					    [CONTACT_WEBINAR] = "Webinar",
					    [CONTACT_EMAIL] = "E-mail of the coach",
					    [CONTACT_IN_PERSON] = "Visit of the coach"};

	texts[0] = words[contact->kind];
	texts[1] = letter_day(contact->day, arena);
	texts[2] = contact_start_text(contact, contact->zone, arena);
	texts[3] = contact->place;
	texts[4] = contact->link;
}

/* Those from today on, of which the team is one. */
static bool load_planned(struct Domain *domain, Id team, struct Arena *arena,
			 struct LetterItems *ret_items, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	const struct CoachingFacts *facts;
	const struct Contact **planned;
	struct FactsBatch *batch;
	const char **texts;
	size_t n = 0;

	if (!facts_load(&loading, KIND_TEAM, (struct IdSpan){&team, 1}, &batch, error))
		return false;
	facts = facts_of(batch, &coaching_facts_row, 0);
	planned = ARENA_ARRAY(arena, facts->n_contacts + 1, const struct Contact *);
	for (size_t i = 0; i < facts->n_contacts; i++)
		if (facts->contacts[i]->state == CONTACT_PLANNED &&
		    facts->contacts[i]->day >= facts->today)
			planned[n++] = facts->contacts[i];
	qsort(planned, n, sizeof planned[0], by_day);
	texts = ARENA_ARRAY(arena, PLANNED_TEXTS * n, const char *);
	for (size_t i = 0; i < n; i++)
		put_planned(planned[i], arena, &texts[PLANNED_TEXTS * i]);
	*ret_items = (struct LetterItems){texts, n};
	return true;
}

static const struct LetterList letter_lists_rows[] = {
	{KIND_PERSON, "coached", names, load_coached},
	{KIND_TEAM, "planned", planned_names, load_planned},
};
const struct LetterListTable coaching_letter_lists = CAPABILITY_ROWS(letter_lists_rows);
