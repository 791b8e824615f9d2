/* Palette: "coach=okafor" sets a field of what is under the cursor, or of the page, or of all that
 * is marked. */
#include "palette_set.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/offers.h"

#include <string.h>

#define TARGETS 2

/* The page that the palette was opened on. */
static const struct Layer *page_below(const struct App *app)
{
	size_t i = app->n_layers > 1 ? app->n_layers - 2 : 0;

	while (i > 0 && (app->layers[i]->type->traits & TRAIT_OVERLAY))
		i--;
	return app->layers[i];
}

/* What is under the cursor, then what the page is about. Returns how many there are. */
static size_t find_targets(const struct Layer *page, struct Target targets[TARGETS])
{
	const struct LayerType *type = page->type;
	const struct Target all[TARGETS] = {type->target ? type->target(page) : TARGET_NONE,
					    type->record ? type->record(page) : TARGET_NONE};
	size_t n = 0;

	for (size_t i = 0; i < TARGETS; i++)
		if (all[i].kind < N_KINDS && all[i].id > 0 &&
		    (n == 0 || targets[0].kind != all[i].kind))
			targets[n++] = all[i];
	return n;
}

/* Of which record it is, as there may be several marked. */
static const char *whose(struct App *app, struct Target target, struct Arena *arena)
{
	size_t n = marks_count(&app->marks, target.kind);

	return n > 0 ? arena_format(arena, "%zu marked %s", n,
				    n == 1 ? entity_get(target.kind)->name
					   : entity_get(target.kind)->plural)
		     : domain_label(app->domain, target.kind, target.id, arena);
}

static void add_row(struct App *app, struct PickRows *rows, struct Target target, const char *title,
		    const char *off)
{
	pick_add(rows, (struct PickRow){.left = "set",
					.title = title,
					.help = whose(app, target, rows->arena),
					.words = title,
					.off = off,
					.kind = target.kind,
					.id = target.id,
					.is_setting = true});
}

/* A value that is not one of a few is the words as they are. */
static void add_values(struct App *app, struct PickRows *rows, struct Target target,
		       const struct Field *field, const char *words)
{
	const struct Entity *entity = entity_get(target.kind);
	const struct OfferedWord word = {.entity = entity, .text = words, .on_screen = true};
	const char *off = record_refusal(entity, field, false, rows->arena);
	struct Offers offers = {.arena = rows->arena};
	struct Error error;

	if (!off && !app_may_write(app, &error))
		off = arena_text(rows->arena, error.text);
	offers_of_word(&offers, app->domain, &word);
	for (size_t i = 0; i < offers.n; i++)
		add_row(app, rows, target,
			arena_format(rows->arena, "%s%s", offers.prefix, offers.items[i]), off);
	if (offers.n == 0)
		add_row(app, rows, target, arena_text(rows->arena, words), off);
}

static const struct Field *field_of(enum Kind kind, const char *words, struct Arena *arena)
{
	return entity_field(entity_get(kind), arena_text_n(arena, words, strcspn(words, "=")));
}

/* Those that can be set. */
static void add_fields(struct App *app, struct PickRows *rows, struct Target target,
		       const char *words)
{
	const struct Entity *entity = entity_get(target.kind);
	const struct OfferedWord word = {.entity = entity, .text = words, .on_screen = true};
	struct Offers offers = {.arena = rows->arena};

	offers_of_word(&offers, NULL, &word);
	for (size_t i = 0; i < offers.n; i++)
		if (!record_refusal(entity, field_of(target.kind, offers.items[i], rows->arena),
				    false, rows->arena))
			add_row(app, rows, target, offers.items[i], NULL);
}

void palette_add_settings(struct App *app, const char *words, struct PickRows *rows)
{
	struct Target targets[TARGETS] = {TARGET_NONE};
	size_t n = find_targets(page_below(app), targets);

	for (size_t i = 0; i < n; i++) {
		const struct Field *field = field_of(targets[i].kind, words, rows->arena);

		if (!strchr(words, '='))
			add_fields(app, rows, targets[i], words);
		else if (field) {
			add_values(app, rows, targets[i], field, words);
			return;
		}
	}
}

static unsigned set(struct App *app, struct Target target, const struct Field *field,
		    const char *text)
{
	const struct Assignment given = {field->key, text};
	struct Selection selection = app_selection(app, target.kind, true);
	const char *names = whose(app, target, &app->scratch);
	struct Issues issues;
	struct Error error;
	bool done;

	issues_init(&issues, &app->scratch);
	if (selection.n == 0)
		selection = (struct Selection){.kind = target.kind, .ids = &target.id, .n = 1};
	done = record_set(app->domain,
			  &(struct RecordEdit){.entity = entity_get(target.kind),
					       .fields = {&given, 1},
					       .issues = &issues},
			  (struct IdSpan){selection.ids, selection.n}, &error);
	if (!done) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%s of %s: %s.  u takes it back.", field->label, names, text);
	return REACT_CHANGED;
}

unsigned palette_set(struct App *app, const struct PickRow *row)
{
	const struct Target target = {row->kind, row->id};
	const struct Field *field = field_of(row->kind, row->title, &app->scratch);
	const char *sign = strchr(row->title, '=');

	if (!field || !sign)
		return REACT_NONE;
	if (sign[1])
		return set(app, target, field, sign + 1);
	form_open_edit(app, target, field);
	return REACT_NONE;
}
