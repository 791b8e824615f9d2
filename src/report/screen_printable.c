/* The reports: what each is about, and Enter makes it, of a record that is chosen where there are
 * several. */
#include "screen_printable.h"

#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/view/list.h"

#include <string.h>

#define MARGIN 2
#define TITLE_WIDTH 22

struct PrintableLayer {
	struct Layer layer;
	int cursor, top, height;
};

static const struct DocumentSpec *report_under(struct App *app)
{
	return &report_documents.rows[((const struct PrintableLayer *)stack_page(app))->cursor];
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct PrintableLayer *self = (struct PrintableLayer *)layer;

	(void)app;
	self->cursor =
		int_clamp(self->cursor + motion_rows(motion, self->height, (int)report_documents.n),
			  0, (int)report_documents.n - 1);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PrintableLayer *self = (struct PrintableLayer *)layer;

	(void)app;
	self->height = int_clamp(area.rows, 1, (int)report_documents.n);
	self->top = int_clamp(self->top, self->cursor - self->height + 1, self->cursor);
	for (int i = 0; i < self->height; i++) {
		const struct DocumentSpec *spec = &report_documents.rows[self->top + i];

		area_text_left(area_at(area, i, MARGIN), TITLE_WIDTH, STYLE_STRONG, spec->title);
		area_text(area, i, MARGIN + TITLE_WIDTH, STYLE_NORMAL, spec->help);
	}
	page_marker(area, self->cursor - self->top);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app, (void)layer;
	text_append(text, "Reports");
}

/* --- Of which record */

static void add_record(struct App *app, struct Target record, struct PickRows *rows)
{
	const char *label = domain_label(app->domain, record.kind, record.id, rows->arena);
	const char *ref = domain_ref(app->domain, record.kind, record.id, rows->arena);

	pick_add(rows,
		 (struct PickRow){.left = "",
				  .title = label,
				  .help = strcmp(label, ref) == 0
						  ? domain_other_name(app->domain, record.kind,
								      record.id, rows->arena)
						  : ref,
				  .kind = record.kind,
				  .id = record.id});
}

/* A row for each record of the season in view that a report can be about. */
static void add_records(struct App *app, enum Kind kind, struct PickRows *rows)
{
	const struct ListView view = report_subjects(kind, app->season);
	struct ListPage page;
	struct Error error;

	if (!list_load(app->domain, &view, rows->arena, &page, &error)) {
		rows->nothing = arena_text(rows->arena, error.text);
		return;
	}
	/* The coach at this screen is asked for most. */
	for (int own = 1; own >= 0; own--)
		for (size_t i = 0; i < page.n; i++)
			if (own == (kind == KIND_PERSON && page.rows[i].id == app->own))
				add_record(app, (struct Target){kind, page.rows[i].id}, rows);
}

static void add_season(struct App *app, struct PickRows *rows)
{
	if (app->season)
		pick_add(rows, (struct PickRow){.left = "",
						.title = arena_format(rows->arena, "Season %s",
								      app->season_code),
						.help = "all of it",
						.kind = KIND_SEASON,
						.id = app->season});
}

static void add_subjects(struct App *app, struct PickRows *rows)
{
	const enum Kind *kinds = report_under(app)->kinds;

	rows->nothing = "There is no record yet that it could be about.";
	for (; *kinds != N_KINDS; kinds++)
		if (*kinds == KIND_SEASON)
			add_season(app, rows);
		else
			add_records(app, *kinds, rows);
}

static unsigned choose_subject(struct App *app, const struct PickRow *row)
{
	document_open(app, report_under(app), (struct Target){row->kind, row->id});
	return REACT_NONE;
}

static bool is_of_season(const struct DocumentSpec *spec)
{
	return spec->kinds[0] == KIND_SEASON && spec->kinds[1] == N_KINDS;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	const struct DocumentSpec *spec = report_under(app);

	(void)layer;
	if (is_of_season(spec) && app->season)
		document_open(app, spec, (struct Target){KIND_SEASON, app->season});
	else
		pick_open(app, spec->title, add_subjects, choose_subject);
	return REACT_NONE;
}

struct Layer *printable_open(struct App *app, const struct ViewSpec *view)
{
	(void)app, (void)view;
	return layer_new(&printable_layer, sizeof(struct PrintableLayer));
}

const struct LayerType printable_layer = {
	.name = "reports",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_FINDS,
	.footer = "open undo palette help",
	.paint = paint,
	.move = move,
	.enter = enter,
	.title = title,
};

/* --- About the record in view */

/* Under the cursor, where there are reports about its kind; else that of the page. */
static struct Target subject_of(struct App *app)
{
	const struct Layer *page = stack_page(app);
	struct Target targets[] = {stack_target(app),
				   page->type->record ? page->type->record(page) : TARGET_NONE};

	for (size_t i = 0; i < N_ITEMS(targets); i++)
		for (size_t k = 0; targets[i].id && k < report_documents.n; k++)
			if (document_is_about(&report_documents.rows[k], targets[i].kind))
				return targets[i];
	return TARGET_NONE;
}

bool has_reports(struct App *app, struct Error *error)
{
	return subject_of(app).id > 0 ||
	       error_set(error, ERROR_RULE, "",
			 "No report is about this. They are about seasons, cohorts, sessions, "
			 "teams and coaches; gr has all of them.");
}

static void add_reports(struct App *app, struct PickRows *rows)
{
	struct Target subject = subject_of(app);

	for (size_t k = 0; k < report_documents.n; k++)
		if (document_is_about(&report_documents.rows[k], subject.kind))
			pick_add(rows, (struct PickRow){.left = "",
							.title = report_documents.rows[k].title,
							.help = report_documents.rows[k].help,
							.kind = subject.kind,
							.id = subject.id,
							.number = (int)k});
}

static unsigned choose_report(struct App *app, const struct PickRow *row)
{
	document_open(app, &report_documents.rows[row->number],
		      (struct Target){row->kind, row->id});
	return REACT_NONE;
}

unsigned act_reports(struct App *app)
{
	pick_open(app, "Reports", add_reports, choose_report);
	return REACT_NONE;
}
