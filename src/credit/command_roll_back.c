/* Marks of a roll that go again: by taking back the action that made them and nothing else. */
#include "command_roll.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/record.h"

enum { LATEST_MOST = 20 };

struct Back {
	struct Domain *domain;
	const struct RollMark **marks; /* those that are to go */
	size_t n;
	struct Arena *arena;
};

static bool find_marks(struct Back *back, struct RollPlaces places, struct Error *error)
{
	struct Records all;

	if (!domain_children(back->domain,
			     (struct OwnedBy){KIND_ATTENDANCE, "session", places.session},
			     back->arena, &all, error))
		return false;
	back->marks = ARENA_ARRAY(back->arena, places.n, const struct RollMark *);
	for (size_t i = 0; i < places.n; i++) {
		const struct RollMark *mark = roll_find(&all, places.items[i]);

		if (mark)
			back->marks[back->n++] = mark;
	}
	return back->n > 0 || error_set(error, ERROR_RULE, "", "There is no mark to take away.");
}

/* The newest action on a mark that is not taken back. */
static bool find_action(struct Back *back, int64_t *ret_number, struct Error *error)
{
	const struct HistoryQuery query = {.of = {KIND_ATTENDANCE, back->marks[0]->record.id},
					   .limit = LATEST_MOST};
	struct Operations operations;

	*ret_number = 0;
	if (!domain_history(back->domain, &query, back->arena, &operations, error))
		return false;
	for (size_t i = 0; i < operations.n && *ret_number == 0; i++)
		if (!operations.items[i].undone && !operations.items[i].undoes)
			*ret_number = operations.items[i].number;
	return true;
}

static bool is_chosen(const struct Back *back, const struct Change *change)
{
	for (size_t i = 0; i < back->n; i++)
		if (change->kind == KIND_ATTENDANCE && back->marks[i]->record.id == change->record)
			return true;
	return false;
}

/* Whether the action made these marks and did nothing else. */
static bool is_all(const struct Back *back, const struct Changes *changes)
{
	size_t n_made = 0;

	for (size_t i = 0; i < changes->n; i++) {
		const struct Change *change = &changes->items[i];

		if (!is_chosen(back, change))
			return false;
		n_made += !entity_field(entity_get(KIND_ATTENDANCE), change->field) &&
			  change->old_value.type == VALUE_NONE;
	}
	return n_made == back->n;
}

static bool take_back(struct Back *back, struct RollPlaces places, struct Error *error)
{
	struct Changes changes = {NULL, 0};
	struct Operation undone;
	int64_t number;

	if (!find_marks(back, places, error) || !find_action(back, &number, error) ||
	    (number > 0 && !domain_changes(back->domain, number, back->arena, &changes, error)))
		return false;
	if (!is_all(back, &changes))
		return error_set(error, ERROR_RULE, "",
				 "A mark that was made with others, or corrected since, does not "
				 "go by itself. Correct it by y, n, t or x; u takes the latest "
				 "action back.");
	return domain_undo(back->domain, number, back->arena, &undone, error);
}

bool roll_take_back(struct Domain *domain, struct RollPlaces places, struct Error *error)
{
	struct Arena arena = {0};
	struct Back back = {.domain = domain, .arena = &arena};
	bool taken = take_back(&back, places, error);

	arena_release(&arena);
	return taken;
}
