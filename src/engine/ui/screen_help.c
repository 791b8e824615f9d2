/* Help and palette: walks over the tables of actions, views and commands, with the reason for what
 * is off. */
#include "palette_set.h"
#include "perform.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/view/complete.h"

#include <string.h>

/* Of a command; what it can be done to is among them. */
#define RECORDS_MOST 40

static const char *reason_or_null(struct Arena *arena, bool on, const struct Error *error)
{
	return on ? NULL : arena_format(arena, "(off) %s", error->text);
}

static void add_action(struct App *app, struct PickRows *rows, const struct Action *action)
{
	struct Error error;
	bool on = action_is_on(app, action, &error);

	pick_add(rows,
		 (struct PickRow){
			 .left = keymap_names(&app->keymap, (struct Binding){.action = action},
					      rows->arena),
			 .title = action->title,
			 .help = action->help,
			 .words = action->words,
			 .off = reason_or_null(rows->arena, on, &error),
			 .action = action,
		 });
}

static void add_actions(struct App *app, struct PickRows *rows)
{
	const struct LayerType *type = stack_top(app)->type;
	const char *ids = type->footer;
	const struct Action *action;

	while ((action = layer_next_named(type, &ids)))
		add_action(app, rows, action);
	for (size_t i = 0; (action = layer_action_at(type, i)); i++)
		if (!layer_footer_has(type, action))
			add_action(app, rows, action);
}

static void add_views(struct App *app, struct PickRows *rows)
{
	const struct ViewSpec *view = NULL;

	if (!(stack_top(app)->type->traits & TRAIT_PAGE))
		return;
	while ((view = view_after(view)))
		pick_add(rows, (struct PickRow){.left = keymap_names(&app->keymap,
								     (struct Binding){.view = view},
								     rows->arena),
						.title = view->title,
						.help = view->help,
						.words = view->words,
						.view = view});
}

static void add_command(struct App *app, struct PickRows *rows, const struct Command *command)
{
	struct Error error;
	bool on = command_is_on(app, command, &error);

	pick_add(rows,
		 (struct PickRow){
			 .left = keymap_names(&app->keymap, (struct Binding){.command = command},
					      rows->arena),
			 .title = command->title,
			 .help = command->help,
			 .words = command->words,
			 .off = reason_or_null(rows->arena, on, &error),
			 .command = command,
		 });
}

/* Commands for the kind of record under the cursor; with `all` the others too, which are off. */
static void add_commands(struct App *app, struct PickRows *rows, bool all)
{
	const struct Command *command;

	if (!(stack_top(app)->type->traits & TRAIT_RECORDS) && !all)
		return;
	for (size_t i = 0; (command = command_at(i)); i++)
		if (all || stack_target_of(app, command->kind).id > 0)
			add_command(app, rows, command);
}

static struct PickRow addition_row(struct Arena *arena, struct Addition addition, const char *off)
{
	return (struct PickRow){.left = "",
				.title = arena_format(arena, "add %s", addition.entity->name),
				.help = addition.entity->help,
				.words = "new",
				.off = off,
				.adds = true,
				.kind = addition.entity->kind,
				.field = addition.owner,
				.id = addition.owner_id};
}

/* All that can be added to what the page is about, wherever its cursor is. */
static void add_additions(struct App *app, struct PickRows *rows)
{
	const struct Layer *page = stack_page(app);
	struct Addition addition;
	struct Error error;
	bool on = app_may_write(app, &error);

	if (!page->type->addition_at)
		return;
	for (size_t i = 0; (addition = page->type->addition_at(page, i)).entity; i++)
		pick_add(rows, addition_row(rows->arena, addition,
					    reason_or_null(rows->arena, on, &error)));
}

static bool is_adding(const struct PickRows *rows, enum Kind kind)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].adds && rows->items[i].kind == kind)
			return true;
	return false;
}

/* A record of every other kind, wherever the cursor is. */
static void add_kinds(struct App *app, struct PickRows *rows)
{
	struct Error error;
	bool on = app_may_write(app, &error);

	for (unsigned kind = 0; kind < N_KINDS; kind++) {
		struct Addition addition = {.entity = entity_get((enum Kind)kind)};

		if (addition.entity && !addition.entity->is_issued &&
		    !is_adding(rows, (enum Kind)kind))
			pick_add(rows, addition_row(rows->arena, addition,
						    reason_or_null(rows->arena, on, &error)));
	}
}

/* The same key may do the same on several pages. */
static bool is_alike(const struct Action *a, const struct Action *b)
{
	return a == b || (a && strcmp(a->title, b->title) == 0 && a->keys && b->keys &&
			  strcmp(a->keys, b->keys) == 0);
}

static bool is_listed(const struct PickRows *rows, const struct Action *action)
{
	size_t i = 0;

	while (i < rows->n && !is_alike(rows->items[i].action, action))
		i++;
	return i < rows->n;
}

/* An action of another page: its key, and where that is. */
static void add_far_action(struct App *app, struct PickRows *rows, const struct LayerType *type,
			   const struct Action *action)
{
	const char *key =
		keymap_names(&app->keymap, (struct Binding){.action = action}, rows->arena);

	pick_add(rows,
		 (struct PickRow){.left = "",
				  .title = action->title,
				  .help = action->help,
				  .words = action->words,
				  .off = arena_format(rows->arena, "(off) %s%son another page: %s.",
						      key, *key ? " " : "", type->name),
				  .elsewhere = true,
				  .action = action});
}

static void add_elsewhere(struct App *app, struct PickRows *rows)
{
	const struct LayerType *here = stack_page(app)->type, *type;
	const struct Action *action;

	for (size_t i = 0; (type = layer_type_at(i)); i++)
		for (size_t k = 0; type != here && (type->traits & TRAIT_PAGE) &&
				   (action = layer_action_at(type, k));
		     k++)
			if (!layer_has_action(here, action) && !is_listed(rows, action))
				add_far_action(app, rows, type, action);
}

static void add_edit_keys(struct App *app, struct PickRows *rows)
{
	const struct EditKey *key;
	char name[KEY_NAME];

	if (!(stack_top(app)->type->traits & TRAIT_TEXT))
		return;
	for (size_t i = 0; (key = edit_key_at(i)); i++)
		pick_add(rows,
			 (struct PickRow){.left = arena_text(rows->arena, key_name(key->key, name)),
					  .title = "in a text",
					  .help = key->help});
}

static struct Binding binding_of(const struct PickRow *row)
{
	return (struct Binding){.action = row->action, .view = row->view, .command = row->command};
}

static bool is_same(struct Binding a, struct Binding b)
{
	return a.action == b.action && a.view == b.view && a.command == b.command;
}

static bool is_nothing(struct Binding binding)
{
	return is_same(binding, (struct Binding){0});
}

/* How long ago it was chosen here; RECENT_MAX: not lately. */
static size_t recency(const struct App *app, struct Binding binding)
{
	size_t i = 0;

	while (i < RECENT_MAX && !is_same(app->recent[i], binding))
		i++;
	return i;
}

static void remember(struct App *app, struct Binding binding)
{
	size_t at = recency(app, binding);

	for (at = at < RECENT_MAX ? at : RECENT_MAX - 1; at > 0; at--)
		app->recent[at] = app->recent[at - 1];
	app->recent[0] = binding;
}

/* The order of the palette: chosen lately, views, what the page is for, the rest, what is off. */
enum { RANK_VIEW = RECENT_MAX, RANK_USUAL, RANK_OTHER, RANK_LAST, RANK_OFF, N_RANKS };

static bool is_usual(struct App *app, const struct PickRow *row)
{
	return (row->command && !row->command->ends) ||
	       (row->action && layer_footer_has(stack_page(app)->type, row->action));
}

/* What is done to the marked records, while there are some. */
static bool is_of_marks(struct App *app, const struct PickRow *row)
{
	return row->action && (row->action->needs & NEED_MARKS) &&
	       marks_count(&app->marks, stack_target(app).kind) > 0;
}

static size_t rank_in_palette(struct App *app, const struct PickRow *row)
{
	size_t lately = recency(app, binding_of(row));

	if (row->off)
		return RANK_OFF;
	if (is_of_marks(app, row))
		return 0;
	if (row->adds)
		return row->field ? RANK_USUAL : RANK_LAST;
	if (lately < RECENT_MAX)
		return lately;
	return row->view ? RANK_VIEW : is_usual(app, row) ? RANK_USUAL : RANK_OTHER;
}

/* What takes the record under the cursor further, which the footer names first. */
static bool is_offered(struct App *app, const struct Command *command)
{
	const struct Layer *page = stack_page(app);
	const struct Command *const *offer = page->type->offers ? page->type->offers(page) : NULL;

	while (offer && *offer && *offer != command)
		offer++;
	return offer && *offer;
}

/* The keys of the footer first; what has no key, and the keys of the views, which are everywhere,
 * last. */
static size_t rank_in_help(struct App *app, const struct PickRow *row)
{
	if (row->off)
		return RANK_OFF;
	if (row->view || !*row->left)
		return RANK_LAST;
	if (row->command)
		return is_offered(app, row->command) ? RANK_USUAL : RANK_OTHER;
	return is_usual(app, row) ? RANK_USUAL : RANK_OTHER;
}

static void add_ranked(struct App *app, struct PickRows *rows, const struct PickRows *all,
		       size_t (*rank_of)(struct App *app, const struct PickRow *row))
{
	for (size_t rank = 0; rank < N_RANKS; rank++)
		for (size_t i = 0; i < all->n; i++)
			if (rank_of(app, &all->items[i]) == rank)
				pick_add(rows, all->items[i]);
}

static void make_help(struct App *app, struct PickRows *rows)
{
	struct PickRows all = {.arena = rows->arena};

	add_commands(app, &all, false);
	add_actions(app, &all);
	add_edit_keys(app, &all);
	add_views(app, &all);
	add_ranked(app, rows, &all, rank_in_help);
	rows->nothing = "These are the keys of this page; : on it finds all commands.";
}

/* What follows a name of the command in the words; NULL: they do not begin with it. */
static const char *after_name(const char *words, const char *name, struct Arena *arena)
{
	const char *folded = text_fold(arena, name);
	size_t length = strlen(folded);

	return strncmp(words, folded, length) == 0 && words[length] == ' ' ? words + length + 1
									   : NULL;
}

static void add_record(struct App *app, struct PickRows *rows, const struct Command *command, Id id,
		       const char *off)
{
	const char *ref = domain_ref(app->domain, command->kind, id, rows->arena);
	const char *name = domain_label(app->domain, command->kind, id, rows->arena);

	pick_add(rows,
		 (struct PickRow){
			 .left = command->verb,
			 .title = name,
			 .help = strncmp(ref, "id:", 3) == 0 || strcmp(ref, name) == 0 ? "" : ref,
			 .words = arena_format(rows->arena, "%s %s", command->verb, name),
			 .off = off,
			 .command = command,
			 .kind = command->kind,
			 .id = id,
		 });
}

/* Those that the command can be done to; where there are none, the others with the reason. */
static void add_records(struct App *app, struct PickRows *rows, const struct Command *command,
			const char *text)
{
	struct FindQuery query = {.kind = command->kind, .text = text, .limit = RECORDS_MOST};
	const size_t before = rows->n;
	struct IdSpan ids;
	struct Error error;
	bool none;

	if (!domain_complete(app->domain, &query, rows->arena, &ids, &error))
		return;
	for (size_t i = 0; i < ids.n; i++)
		if (command_ready(command, app->domain, ids.ids[i], &error))
			add_record(app, rows, command, ids.ids[i], NULL);
	none = rows->n == before;
	for (size_t i = 0; none && i < ids.n; i++)
		if (!command_ready(command, app->domain, ids.ids[i], &error))
			add_record(app, rows, command, ids.ids[i],
				   reason_or_null(rows->arena, false, &error));
}

/* "accept lake": the records that a command can be done to; "coach=": what can be set. */
static void add_named(struct App *app, const char *words, struct PickRows *rows)
{
	const char *folded = text_fold(rows->arena, words), *rest;
	const struct Command *command;

	for (size_t i = 0; (command = command_at(i)); i++) {
		rest = command->verb ? after_name(folded, command->verb, rows->arena) : NULL;
		if (!rest)
			rest = after_name(folded, command->title, rows->arena);
		if (rest && *rest)
			add_records(app, rows, command, rest);
	}
	palette_add_settings(app, words, rows);
}

static void make_palette(struct App *app, struct PickRows *rows)
{
	struct PickRows all = {.arena = rows->arena};

	add_views(app, &all);
	add_commands(app, &all, true);
	add_actions(app, &all);
	add_additions(app, &all);
	add_kinds(app, &all);
	add_elsewhere(app, &all);
	add_ranked(app, rows, &all, rank_in_palette);
	rows->more = add_named;
	rows->nothing = "Commands, actions and field=value; Ctrl-F finds records by their words.";
}

static unsigned choose(struct App *app, const struct PickRow *row)
{
	struct Binding binding = binding_of(row);

	if (row->adds)
		form_open_add(app, (struct Addition){entity_get(row->kind), row->field, row->id});
	return is_nothing(binding) ? REACT_NONE : perform_binding(app, &binding);
}

/* A record that was named is opened first: the command is done there. */
static unsigned choose_from_palette(struct App *app, const struct PickRow *row)
{
	if (row->is_setting)
		return palette_set(app, row);
	if (!is_nothing(binding_of(row)))
		remember(app, binding_of(row));
	if (row->id > 0 && !row->adds) {
		detail_open(app, (struct Target){row->kind, row->id});
		app_load_stale(app);
	}
	return choose(app, row);
}

void help_open(struct App *app)
{
	pick_open(app, "Keys that are valid here", make_help, choose);
}

void palette_open(struct App *app)
{
	pick_open(app, "Commands and actions", make_palette, choose_from_palette);
}
