/* Action: the tables of actions as one, which actions a layer type has, and whether each is on. */
#include "qtp/engine/ui/action.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

#include <string.h>

static bool has_marks(struct App *app)
{
	return marks_count(&app->marks, stack_target(app).kind) > 0;
}

static bool has_record(struct App *app)
{
	struct Target target = stack_target(app);

	return target.kind < N_KINDS && target.id > 0;
}

/* Where the shared actions are read; zeros: before the first. */
struct SharedPlace {
	const struct ActionTable *table;
	size_t next, row; /* of the table after it, and in it */
};

/* NULL after the last. */
static const struct Action *next_shared(struct SharedPlace *place)
{
	while (!place->table || place->row == place->table->n) {
		place->table = shared_table_next(&place->next);
		if (!place->table)
			return NULL;
		place->row = 0;
	}
	return &place->table->rows[place->row++];
}

const struct Action *action_at(size_t index)
{
	struct SharedPlace place = {0};
	const struct Action *shared;
	const struct LayerType *type;

	while ((shared = next_shared(&place)))
		if (index-- == 0)
			return shared;
	for (size_t i = 0; (type = layer_type_at(i)); i++) {
		if (index < type->actions.n)
			return &type->actions.rows[index];
		index -= type->actions.n;
	}
	return NULL;
}

static bool is_for(const struct LayerType *type, const struct Action *shared)
{
	return shared->traits & (type->traits | TRAIT_ANY);
}

static bool replaces(const struct Action *action, const struct Action *shared)
{
	return action->run == shared->run ||
	       (action->keys && shared->keys && strcmp(action->keys, shared->keys) == 0);
}

static bool is_replaced(const struct LayerType *type, const struct Action *shared)
{
	struct SharedPlace place = {0};
	const struct Action *before;

	for (size_t i = 0; i < type->actions.n; i++)
		if (replaces(&type->actions.rows[i], shared))
			return true;
	while ((before = next_shared(&place)) && before != shared)
		if (is_for(type, before) && replaces(before, shared))
			return true;
	return false;
}

static bool has_shared(const struct LayerType *type, const struct Action *shared)
{
	return is_for(type, shared) && !is_replaced(type, shared);
}

const struct Action *layer_action_at(const struct LayerType *type, size_t index)
{
	struct SharedPlace place = {0};
	const struct Action *shared;

	if (index < type->actions.n)
		return &type->actions.rows[index];
	index -= type->actions.n;
	while ((shared = next_shared(&place)))
		if (has_shared(type, shared) && index-- == 0)
			return shared;
	return NULL;
}

bool layer_has_action(const struct LayerType *type, const struct Action *action)
{
	if (action->traits)
		return has_shared(type, action);
	for (size_t i = 0; i < type->actions.n; i++)
		if (&type->actions.rows[i] == action)
			return true;
	return false;
}

static bool is_called(const struct Action *action, const char *id, size_t length)
{
	return strncmp(action->id, id, length) == 0 && action->id[length] == '\0';
}

static const struct Action *find_action(const struct LayerType *type, const char *id, size_t length)
{
	struct SharedPlace place = {0};
	const struct Action *shared;

	for (size_t i = 0; i < type->actions.n; i++)
		if (is_called(&type->actions.rows[i], id, length))
			return &type->actions.rows[i];
	while ((shared = next_shared(&place)))
		if (is_called(shared, id, length) && has_shared(type, shared))
			return shared;
	return NULL;
}

bool layer_has_own(const struct LayerType *type, const struct Action *action)
{
	size_t i = 0;

	while (i < type->actions.n && &type->actions.rows[i] != action)
		i++;
	return i < type->actions.n;
}

const struct Action *layer_action_find(const struct LayerType *type, const char *id)
{
	return find_action(type, id, strlen(id));
}

const struct Action *layer_next_named(const struct LayerType *type, const char **ids)
{
	const char *id = *ids;
	size_t length;

	if (!id)
		return NULL;
	length = strcspn(id, " ");
	*ids = id[length] ? id + length + 1 : NULL;
	return find_action(type, id, length);
}

bool layer_footer_has(const struct LayerType *type, const struct Action *action)
{
	const char *ids = type->footer;
	const struct Action *named;

	while ((named = layer_next_named(type, &ids)))
		if (named == action)
			return true;
	return false;
}

/* --- Whether it is on */

bool action_fits(struct App *app, const struct Action *action, struct Error *error)
{
	if ((action->needs & NEED_RECORD) && !has_record(app))
		return error_set(error, ERROR_RULE, "", "There is no record under the cursor.");
	if ((action->needs & NEED_MARKS) && !has_marks(app))
		return error_set(error, ERROR_RULE, "", "Nothing is marked.");
	if ((action->needs & NEED_ADDITION) && !stack_addition(app).entity)
		return error_set(error, ERROR_RULE, "", "Nothing can be added here.");
	return !action->fits || action->fits(app, error);
}

bool action_is_on(struct App *app, const struct Action *action, struct Error *error)
{
	return action_fits(app, action, error) &&
	       (!(action->needs & NEED_WRITABLE) || app_may_write(app, error));
}

unsigned action_run(struct App *app, const struct Action *action)
{
	struct Error error;

	if (action_is_on(app, action, &error))
		return action->run(app);
	if (action->needs & OPENS_TEXT)
		notice_open(app, &error);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

void action_run_named(struct App *app, const char *id)
{
	const struct Action *action = layer_action_find(stack_page(app)->type, id);

	if (action)
		action_run(app, action);
}
