/* The teams of a coach in the season, for letters. */
#include "view_coached.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/view/list.h"
#include "qtp/season.h"

/* Keys of fields of a team, which are names of texts too. */
static const char *const names[] = {"name",  "code", "light",	 "reason",    "last_contact",
				    "score", "aim",  "next_due", "next_what", NULL};
#define COLUMNS (sizeof names / sizeof names[0] - 1)

static void take_texts(const struct ListPage *page, const char *texts[])
{
	for (size_t i = 0; i < page->n; i++)
		for (size_t k = 0; k < COLUMNS; k++)
			texts[i * COLUMNS + k] = page->rows[i].cells[k];
}

static bool load(struct Domain *domain, Id person, struct Arena *arena,
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
	take_texts(&page, texts);
	*ret_items = (struct LetterItems){texts, page.n};
	return true;
}

static const struct LetterList letter_lists_rows[] = {{KIND_PERSON, "coached", names, load}};
const struct LetterListTable coaching_letter_lists = CAPABILITY_ROWS(letter_lists_rows);
