/* Perform: one way from every key and palette entry to an action, a view or a command. */
#include "perform.h"

#include "action.h"
#include "screens.h"
#include "view.h"

unsigned perform_binding(struct App *app, const struct Binding *binding)
{
	if (binding->action)
		return action_run(app, binding->action);
	if (binding->command)
		return perform_command(app, binding->command);
	view_show(app, binding->view);
	return REACT_NONE;
}

static size_t count_arguments(const struct Command *command)
{
	size_t n = 0;

	while (n < COMMAND_ARGUMENTS && command->arguments[n].field)
		n++;
	return n;
}

/* A command is ready for many when it is for each; the reason names the first it is not for. */
static bool all_ready(struct App *app, const struct Command *command, struct Selection selection,
		      struct Error *error)
{
	for (size_t i = 0; command->ready && i < selection.n; i++)
		if (!command->ready(app->domain, selection.ids[i], error))
			return false;
	return true;
}

bool command_is_on(struct App *app, const struct Command *command, struct Error *error)
{
	struct Selection selection = app_selection(app, command->kind, command->many);

	if (!app_may_write(app, error))
		return false;
	if (selection.n == 0)
		return error_set(error, ERROR_RULE, "", "It works on a %s; put the cursor on one.",
				 entity_get(command->kind)->name);
	return all_ready(app, command, selection, error);
}

unsigned perform_apply(struct App *app, const struct Command *command, const Id ids[], size_t n_ids,
		       const struct Assignment arguments[], size_t n)
{
	struct Error error;
	struct Text done;
	bool applied;

	text_init(&done);
	applied = command->apply(app->domain, ids, n_ids, arguments, n, &done, &error);
	if (applied)
		app_say(app, "%s  u takes it back.", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	return applied ? REACT_CHANGED : REACT_NONE;
}

static unsigned apply_confirmed(struct App *app, const struct Question *question)
{
	return perform_apply(app, question->command, question->ids, question->n_ids, NULL, 0);
}

unsigned perform_command(struct App *app, const struct Command *command)
{
	struct Selection selection = app_selection(app, command->kind, command->many);
	struct Error error;

	if (!command_is_on(app, command, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (count_arguments(command) > 0) {
		form_open_command(app, command, selection.ids, selection.n);
		return REACT_NONE;
	}
	if (selection.marked) {
		question_open(app,
			      (struct Question){.command = command,
						.kind = selection.kind,
						.ids = selection.ids,
						.n_ids = selection.n,
						.then = apply_confirmed},
			      "%s %zu marked %s?", command->title, selection.n,
			      entity_get(selection.kind)->plural);
		return REACT_NONE;
	}
	return perform_apply(app, command, selection.ids, selection.n, NULL, 0);
}
