/* Backups: the numbered copies of the file, the newest first; one is made, looked at, gone back to.
 */
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/backups.h"

#include <inttypes.h>
#include <stddef.h>

#define NUMBER_WIDTH 6
#define WHEN_WIDTH 18
#define BYTES_WIDTH 10

struct BackupsLayer {
	struct Layer layer;
	struct Arena arena;
	struct Backups backups;
	int first, selected, height;
	int64_t number; /* under the cursor */
};

static void select_row(struct BackupsLayer *self, int row)
{
	const int n = (int)self->backups.n;

	self->selected = int_clamp(row, 0, n > 0 ? n - 1 : 0);
	self->number = n > 0 ? self->backups.items[self->selected].number : 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct BackupsLayer *self = (struct BackupsLayer *)layer;

	arena_reset(&self->arena);
	self->backups = (struct Backups){0};
	if (!domain_backups(app->domain, &self->arena, &self->backups, error))
		return false;
	for (size_t i = 0; i < self->backups.n; i++)
		if (self->backups.items[i].number == self->number)
			self->selected = (int)i;
	select_row(self, self->selected);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct BackupsLayer *self = (struct BackupsLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	(void)app;
	select_row(self, self->selected + motion_rows(motion, page, (int)self->backups.n));
}

static const struct Backup *selected(const struct Layer *layer)
{
	const struct BackupsLayer *self = (const struct BackupsLayer *)layer;

	return self->backups.n > 0 ? &self->backups.items[self->selected] : NULL;
}

static bool can_enter(const struct Layer *layer, struct Error *error)
{
	return selected(layer) ||
	       error_set(error, ERROR_RULE, "", "There is no backup yet.  a makes one.");
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	const struct Backup *backup = selected(layer);
	const char *text;
	struct Error error;

	if (!backup)
		return REACT_NONE;
	if (backup_news(app->domain, backup, &app->scratch, &text, &error))
		text_open(app, arena_format(&app->scratch, "Backup %" PRId64, backup->number),
			  text);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

static void paint_row(struct App *app, struct Area area, int at, const struct Backup *backup)
{
	int column = 2;

	area_format(area_at(area, at, column), STYLE_NORMAL, "%" PRId64, backup->number);
	column += NUMBER_WIDTH;
	if (backup->at)
		area_text_left(area_at(area, at, column), WHEN_WIDTH - 2, STYLE_NORMAL,
			       env_stamp_text(app->domain->env, backup->at, &app->frame));
	column += WHEN_WIDTH;
	area_text_left(area_at(area, at, column), BYTES_WIDTH - 1, STYLE_DIM,
		       backup_size_text(backup->size, &app->frame));
	column += BYTES_WIDTH;
	area_text_left(area_at(area, at, column), area.columns - 1 - column,
		       backup->fault ? STYLE_ERROR : STYLE_NORMAL,
		       backup_since_text(backup, &app->frame));
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct BackupsLayer *self = (struct BackupsLayer *)layer;
	struct PageRows seen =
		page_rows((int)self->backups.n, area.rows, self->first, self->selected);

	self->first = seen.first;
	self->height = seen.n;
	for (int i = 0; i < seen.n; i++)
		paint_row(app, area, i, &self->backups.items[seen.first + i]);
	if (self->backups.n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  "There is no backup of this file yet. a makes one.");
		area_cursor(area, 0, 0);
		return;
	}
	page_marker(area, self->selected - seen.first);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	(void)codes;
	backups_table(app->domain, &((struct BackupsLayer *)layer)->backups, arena, ret_table);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Backups");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "%zu", ((const struct BackupsLayer *)layer)->backups.n);
}

struct Layer *backups_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&backups_layer, sizeof(struct BackupsLayer));
}

static unsigned act_make(struct App *app)
{
	struct BackupsLayer *self = (struct BackupsLayer *)stack_page(app);
	struct Backup made;
	struct Error error;
	size_t n_pruned;

	if (!domain_backup(app->domain, &app->scratch, &made, &n_pruned, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	self->number = made.number;
	self->layer.stale = true;
	if (n_pruned > 0)
		app_say(app, "Backup %" PRId64 " is made. %zu older %s removed: %d are kept.",
			made.number, COUNTED(n_pruned, "one was", "ones were"), BACKUPS_KEPT);
	else
		app_say(app, "Backup %" PRId64 " is made and checked.", made.number);
	return REACT_NONE;
}

static unsigned go_back(struct App *app, const struct Question *question)
{
	struct GoneBack gone;
	struct Error error;

	if (!domain_go_back(app->domain, question->operation, &app->scratch, &gone, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%s", backup_gone_text(&gone, &app->scratch));
	return REACT_CHANGED;
}

static unsigned act_go_back(struct App *app)
{
	const struct Backup *backup = selected(stack_page(app));

	if (!backup)
		return REACT_NONE;
	question_open(app, (struct Question){.operation = backup->number, .then = go_back}, "%s",
		      backup_warning(backup, &app->scratch));
	return REACT_NONE;
}

static bool can_go_back(struct App *app, struct Error *error)
{
	const struct Backup *backup = selected(stack_page(app));

	if (!backup)
		return error_set(error, ERROR_RULE, "", "There is no backup yet.");
	if (backup->fault)
		return error_set(error, ERROR_RULE, "", "It cannot be used. Enter says why.");
	return !backup_is_present(backup) ||
	       error_set(error, ERROR_RULE, "", "It holds what the file holds.");
}

static const struct Action actions[] = {
	{"backup.make", "make one", "Makes a checked copy of the file as it is now.", "a", 0,
	 act_make, .words = "backup copy safe save"},
	{"backup.go_back", "go back to it",
	 "Puts it in place of what the file holds, which a new backup keeps.", "r", NEED_WRITABLE,
	 act_go_back, .fits = can_go_back, .words = "backup restore return recover copy"},
};

const struct LayerType backups_layer = {
	.name = "Backups",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "open backup.make backup.go_back help",
	.load = load,
	.paint = paint,
	.move = move,
	.enter = enter,
	.can_enter = can_enter,
	.title = title,
	.status = status,
	.table = table,
	.arena = offsetof(struct BackupsLayer, arena),
};
