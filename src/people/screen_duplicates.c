/* Duplicates: pairs of people who may be one person; Enter puts them side by side. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "screen_layers.h"
#include "view_duplicates.h"

#define PAIRS_MAX 200
#define WHY_LEAST 11	   /* "same e-mail" */
#define PEOPLE_AT_ONCE 512 /* some milliseconds */
#define STEPS_AT_FIRST 2   /* both walks over that many people: theirs are there at once */

struct DuplicatesLayer {
	struct Layer layer;
	struct Arena arena;
	struct Duplicates pairs;
	struct DuplicateSearch *search; /* under way; NULL: none */
	struct DuplicateProgress progress;
	int first, selected;
};

static void show(struct DuplicatesLayer *self)
{
	self->progress = duplicates_show(self->search, PAIRS_MAX, &self->pairs);
	if (self->progress.done)
		self->search = NULL;
	if (self->selected >= (int)self->pairs.n)
		self->selected = self->pairs.n > 0 ? (int)self->pairs.n - 1 : 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct DuplicatesLayer *self = (struct DuplicatesLayer *)layer;

	arena_reset(&self->arena);
	self->search = duplicates_begin(app->domain, &self->arena);
	for (int i = 0; i < STEPS_AT_FIRST; i++)
		if (!duplicates_step(self->search, PEOPLE_AT_ONCE, error))
			return false;
	show(self);
	return true;
}

/* Everybody is compared with everybody: some at a time, while no key waits. */
static bool work(struct App *app, struct Layer *layer)
{
	struct DuplicatesLayer *self = (struct DuplicatesLayer *)layer;
	struct Error error;

	if (!self->search)
		return false;
	if (duplicates_step(self->search, PEOPLE_AT_ONCE, &error)) {
		show(self);
		return true;
	}
	self->search = NULL;
	self->progress.done = true;
	app_fail(app, &error);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct DuplicatesLayer *self = (struct DuplicatesLayer *)layer;
	const int last = self->pairs.n > 0 ? (int)self->pairs.n - 1 : 0, page = 10;
	int to = self->selected + motion_rows(motion, page, last);

	(void)app;
	self->selected = to < 0 ? 0 : to > last ? last : to;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct DuplicatesLayer *self = (struct DuplicatesLayer *)layer;

	if (self->pairs.n > 0) {
		const struct Duplicate *pair = &self->pairs.items[self->selected];

		merge_open(app, KIND_PERSON, (Id[]){pair->first, pair->second}, NULL);
	}
	return REACT_NONE;
}

/* Name and e-mail: what tells two people of one name apart. */
static const char *person_text(struct App *app, Id id)
{
	struct Person person;
	struct Error ignored;

	if (!domain_get(app->domain, (struct KindId){KIND_PERSON, id}, &person, &app->frame,
			&ignored))
		return "";
	return person.email ? arena_format(&app->frame, "%s, %s", person.name, person.email)
			    : person.name;
}

/* What the widest reason asks for. */
static int why_columns(const struct Duplicates *pairs)
{
	int widest = 0;

	for (size_t i = 0; i < pairs->n; i++)
		widest = page_wider(widest, pairs->items[i].why);
	return int_clamp(widest + (int)sizeof "same", WHY_LEAST, INT16_MAX);
}

static void paint_pair(struct App *app, struct Area area, int row, const struct Duplicate *pair,
		       int why)
{
	int width = (area.columns - 3 - why) / 2 - 1, last = 3 + 2 * (width + 1);

	area_text_left(area_at(area, row, 3), width, STYLE_NORMAL, person_text(app, pair->first));
	area_text_left(area_at(area, row, 3 + width + 1), width, STYLE_NORMAL,
		       person_text(app, pair->second));
	area_format(area_at(area, row, last), STYLE_DIM, "same %s", pair->why);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct DuplicatesLayer *self = (struct DuplicatesLayer *)layer;
	struct PageRows seen =
		page_rows((int)self->pairs.n, area.rows, self->first, self->selected);

	self->first = seen.first;
	for (int i = seen.first; i < seen.first + seen.n; i++)
		paint_pair(app, area, i - seen.first, &self->pairs.items[i],
			   why_columns(&self->pairs));
	if (self->pairs.n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  !self->progress.done
				  ? "Comparing people. Keys go first."
				  : "No two people share a name, e-mail or member number.");
		area_cursor(area, 0, 0);
		return;
	}
	page_marker(area, self->selected - seen.first);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "first", .label = "Person", .type = FIELD_TEXT},
		{.key = "first_ref", .label = "Ref", .type = FIELD_TEXT},
		{.key = "second", .label = "Maybe the same", .type = FIELD_TEXT},
		{.key = "second_ref", .label = "Its ref", .type = FIELD_TEXT},
		{.key = "same", .label = "Shared", .type = FIELD_TEXT},
	};
	const struct Duplicates *pairs = &((const struct DuplicatesLayer *)layer)->pairs;

	(void)codes;
	data_table_begin(ret_table, arena, "Possible duplicates", columns, N_ITEMS(columns));
	ret_table->name = "duplicates";
	ret_table->row_name = "pair";
	ret_table->row_plural = "pairs";
	ret_table->day = app->domain->today;
	for (size_t i = 0; i < pairs->n; i++) {
		const Id first = pairs->items[i].first, second = pairs->items[i].second;
		const struct Value cells[] = {
			data_table_text(domain_label(app->domain, KIND_PERSON, first, arena)),
			data_table_text(domain_ref(app->domain, KIND_PERSON, first, arena)),
			data_table_text(domain_label(app->domain, KIND_PERSON, second, arena)),
			data_table_text(domain_ref(app->domain, KIND_PERSON, second, arena)),
			data_table_text(pairs->items[i].why),
		};

		data_table_row(ret_table, cells);
	}
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Possible duplicates");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct DuplicatesLayer *self = (const struct DuplicatesLayer *)layer;

	(void)app;
	if (self->progress.done)
		text_format(text, "%zu", self->pairs.n);
	else
		text_format(text, "%zu looked at", self->progress.n);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct DuplicatesLayer *)layer)->arena);
}

static unsigned act_duplicates(struct App *app)
{
	struct DuplicatesLayer *self =
		(struct DuplicatesLayer *)layer_new(&duplicates_layer, sizeof(*self));

	self->layer.stale = true;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

const struct LayerType duplicates_layer = {
	.name = "possible duplicates",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_WRITES,
	.footer = "open help",
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.enter = enter,
	.title = title,
	.table = table,
	.status = status,
	.release = release,
};

static bool two_are_marked(struct App *app, struct Error *error)
{
	enum Kind kind = stack_target(app).kind;

	if (kind != KIND_PERSON && kind != KIND_PRACTICE)
		return error_set(error, ERROR_RULE, "", "People and practices can be merged.");
	return marks_count(&app->marks, kind) == 2 ||
	       error_set(error, ERROR_RULE, "",
			 "Mark the two records that are to be one, with Space.");
}

/* The one under the cursor stays, where it is one of them. */
static unsigned act_merge_marked(struct App *app)
{
	struct Target target = stack_target(app);
	size_t n;
	const Id *ids = marks_ids(&app->marks, target.kind, &app->scratch, &n);
	bool second = n == 2 && ids[1] == target.id;

	if (n == 2)
		merge_open(app, target.kind, (Id[]){ids[second], ids[!second]},
			   ids[second] == target.id ? "the cursor was on it" : NULL);
	return REACT_NONE;
}

static const struct Action shared[] = {
	{"merge.marked", "merge the two",
	 "The two marked people, or practices, side by side, to be made one.", "=",
	 NEED_WRITABLE | NEED_MARKS, act_merge_marked, TRAIT_MARKS, two_are_marked,
	 .words = "duplicate double same one join"},
	{"duplicates", "possible duplicates", "People who may be in the file twice, to be merged.",
	 NULL, 0, act_duplicates, TRAIT_PAGE, .words = "double twice merge same"},
};
const struct ActionTable people_actions = ACTION_TABLE(shared);
