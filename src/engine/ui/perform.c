/* Perform: one way from every key and palette entry to an action, a view or a command. */
#include "perform.h"
#include "screen_letter.h"

#include "qtp/engine/base/words.h"

#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/view.h"

#include <string.h>

/* How many of those that cannot are named. */
#define NAMED_MAX 4
/* How many of those that can are named. */
#define MEANT_MAX 3

unsigned perform_binding(struct App *app, const struct Binding *binding)
{
	if (binding->action)
		return action_run(app, binding->action);
	if (binding->command)
		return perform_command(app, binding->command);
	view_show(app, binding->view);
	return REACT_NONE;
}

bool binding_is_on_record(const struct Binding *binding)
{
	return binding->command || (binding->action && ((binding->action->needs & NEED_RECORD) ||
							binding->action->fits));
}

/* What may be left out is asked for only where its row says so: the command line has it, and `e`
 * changes it afterwards. */
bool command_asks(const struct Command *command)
{
	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++)
		if (command->arguments[i].required || command->arguments[i].asked)
			return true;
	return false;
}

/* A command is ready for many when it is for one of them: the question before it names the others.
 */
static bool some_ready(struct App *app, const struct Command *command, struct Selection selection,
		       struct Error *error)
{
	bool ready = false;

	for (size_t i = 0; !ready && i < selection.n; i++)
		ready = command_ready(command, app->domain, selection.ids[i], error);
	return ready;
}

bool command_is_on(struct App *app, const struct Command *command, struct Error *error)
{
	struct Selection selection = app_selection(app, command->kind, command->many);

	if (!app_may_write(app, error))
		return false;
	if (selection.n == 0)
		return error_set(error, ERROR_RULE, "", "Put the cursor on %s %s first.",
				 article_of(entity_get(command->kind)->name),
				 entity_get(command->kind)->name);
	return some_ready(app, command, selection, error);
}

/* At once, or when a form has asked for the arguments. */
static unsigned apply(struct App *app, const struct Command *command, const Id ids[], size_t n_ids)
{
	const struct CommandCall call = {
		.domain = app->domain, .ids = ids, .n_ids = n_ids, .sure = true};
	struct Error error;
	struct Text done;
	bool applied;

	if (command_asks(command)) {
		form_open_command(app, command, ids, n_ids);
		return REACT_NONE;
	}
	text_init(&done);
	applied = command_apply(command, &call, &done, &error);
	if (applied) {
		app_say(app, "%s  u takes it back.", text_get(&done));
		if (command->letter)
			letter_next(app, command->letter, ids, n_ids);
	} else {
		app_fail(app, &error);
	}
	text_release(&done);
	return applied ? REACT_CHANGED : REACT_NONE;
}

static unsigned apply_confirmed(struct App *app, const struct Question *question)
{
	unsigned reaction = apply(app, question->command, question->ids, question->n_ids);

	if (reaction & REACT_CHANGED)
		marks_remove(&app->marks, question->kind, question->ids, question->n_ids);
	return reaction;
}

/* What can be done of a selection, and who cannot, in words: "DAL17-09 Harborview is not eligible".
 */
struct Sorted {
	Id *ids;
	size_t n, n_cannot;
	const char *cannot;
};

/* The sentence without its details. */
static const char *short_reason(const struct Error *error, struct Arena *arena)
{
	return arena_text_n(arena, error->text, strcspn(error->text, ":;."));
}

static struct Sorted sort_ready(struct App *app, const struct Command *command,
				struct Selection selection)
{
	struct Sorted sorted = {.ids = ARENA_ARRAY(&app->scratch, selection.n, Id), .cannot = ""};
	struct Error error;

	for (size_t i = 0; i < selection.n; i++) {
		if (command_ready(command, app->domain, selection.ids[i], &error)) {
			sorted.ids[sorted.n++] = selection.ids[i];
			continue;
		}
		if (sorted.n_cannot++ < NAMED_MAX)
			sorted.cannot = arena_format(&app->scratch, "%s%s%s", sorted.cannot,
						     *sorted.cannot ? "; " : "",
						     short_reason(&error, &app->scratch));
	}
	if (sorted.n_cannot > NAMED_MAX)
		sorted.cannot = arena_format(&app->scratch, "%s; and %zu more", sorted.cannot,
					     sorted.n_cannot - NAMED_MAX);
	return sorted;
}

/* None of many can: the first is said why in full, the others are named. */
static void name_all(struct App *app, const struct Command *command, struct Selection selection,
		     struct Error *error)
{
	const char *plural = entity_get(selection.kind)->plural;
	struct Selection others = selection;
	struct Error first, ignored;

	if (selection.n < 2 || !app_may_write(app, &ignored) ||
	    command_ready(command, app->domain, selection.ids[0], &first))
		return;
	others.ids++;
	others.n--;
	error_set(error, ERROR_RULE, "", "%s none of %zu marked %s: %s  Nor the other%s: %s.",
		  command->title, selection.n, plural, first.text, others.n == 1 ? "" : "s",
		  sort_ready(app, command, others).cannot);
}

/* What holds of all together, and what makes one hesitate; false: they cannot all be done, which
 * was said. */
static bool say_before(struct App *app, const struct Command *command, struct Sorted sorted,
		       struct Text *said)
{
	const struct CommandCall call = {
		.domain = app->domain, .ids = sorted.ids, .n_ids = sorted.n};
	struct Error error;

	if ((!command->together || command->together(&call, said, &error)) &&
	    (!command->doubt || command->doubt(&call, said, &error)))
		return true;
	app_fail(app, &error);
	return false;
}

/* "DAL17-04 Harbor Oncology". */
static const char *called(struct App *app, enum Kind kind, Id id)
{
	const char *label = domain_label(app->domain, kind, id, &app->scratch);
	const char *ref = domain_ref(app->domain, kind, id, &app->scratch);

	return entity_get(kind)->ref_field && strcmp(ref, label) != 0
		       ? arena_format(&app->scratch, "%s %s", ref, label)
		       : label;
}

/* The first of those that are meant: what is marked may be out of sight. */
static const char *meant(struct App *app, enum Kind kind, struct Sorted sorted)
{
	const char *names = "";
	size_t n = sorted.n < MEANT_MAX ? sorted.n : MEANT_MAX;

	for (size_t i = 0; i < n; i++)
		names = arena_format(&app->scratch, "%s%s%s", names,
				     i == 0		? ""
				     : i + 1 < sorted.n ? ", "
							: " and ",
				     called(app, kind, sorted.ids[i]));
	return sorted.n > n ? arena_format(&app->scratch, "%s and %zu more", names, sorted.n - n)
			    : names;
}

static const char *asked_of_many(struct App *app, const struct Command *command,
				 struct Selection selection, struct Sorted sorted)
{
	const struct Entity *entity = entity_get(selection.kind);
	const char *hidden = list_hidden_text(app, stack_page(app));
	const char *names = meant(app, selection.kind, sorted);

	if (sorted.n_cannot == 0)
		return arena_format(&app->scratch, "%s %zu marked %s%s: %s?", command->title,
				    sorted.n, sorted.n == 1 ? entity->name : entity->plural, hidden,
				    names);
	return arena_format(&app->scratch, "%s %zu of %zu marked %s%s: %s? Not: %s.",
			    command->title, sorted.n, selection.n, entity->plural, hidden, names,
			    sorted.cannot);
}

static void ask_many(struct App *app, const struct Command *command, struct Selection selection)
{
	struct Sorted sorted = sort_ready(app, command, selection);
	struct Question question = {.command = command,
				    .kind = selection.kind,
				    .ids = sorted.ids,
				    .n_ids = sorted.n,
				    .then = apply_confirmed};
	const char *asked = asked_of_many(app, command, selection, sorted);
	struct Text said;

	text_init(&said);
	if (say_before(app, command, sorted, &said))
		question_open(app, question, "%s%s%s", asked, said.length > 0 ? " " : "",
			      text_get(&said));
	text_release(&said);
}

static void ask_one(struct App *app, const struct Command *command, struct Selection selection,
		    const char *said)
{
	struct Question question = {.command = command,
				    .kind = selection.kind,
				    .ids = selection.ids,
				    .n_ids = selection.n,
				    .then = apply_confirmed};

	question_open(app, question, "%s %s?%s%s", command->title,
		      called(app, selection.kind, selection.ids[0]), *said ? " " : "", said);
}

/* One record: at once, unless it ends there or something makes one hesitate. */
static unsigned perform_one(struct App *app, const struct Command *command,
			    struct Selection selection)
{
	const struct CommandCall call = {
		.domain = app->domain, .ids = selection.ids, .n_ids = selection.n};
	unsigned reaction = REACT_NONE;
	struct Error error;
	struct Text said;

	text_init(&said);
	if (command->doubt && !command->doubt(&call, &said, &error))
		app_fail(app, &error);
	else if (said.length > 0 || (command->ends && !command_asks(command)))
		ask_one(app, command, selection, text_get(&said));
	else
		reaction = apply(app, command, selection.ids, selection.n);
	text_release(&said);
	return reaction;
}

unsigned perform_command(struct App *app, const struct Command *command)
{
	struct Selection selection = app_selection(app, command->kind, command->many);
	struct Error error;

	if (!command_is_on(app, command, &error)) {
		name_all(app, command, selection, &error);
		if (command_asks(command))
			notice_open(app, &error);
		else
			app_fail(app, &error);
		return REACT_NONE;
	}
	if (!selection.marked)
		return perform_one(app, command, selection);
	ask_many(app, command, selection);
	return REACT_NONE;
}
