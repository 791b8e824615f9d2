/* Activity of a session: who is in control of its content and what each
 * discloses, and its file. */
#include "command_activity.h"
#include "page_activity.h"
#include "screen_layers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/action.h"

struct ActivityLayer {
	struct Layer layer;
	struct Arena arena;
	Id session;
	struct Control control;
	struct ActivityFile file;
	bool is_there; /* it was loaded */
	struct PageCursor place;
};

static struct ActivityLayer *page_of(struct App *app)
{
	return (struct ActivityLayer *)stack_page(app);
}

/* The person under the cursor; NULL: it is on an item. */
static const struct InControl *person_under(const struct ActivityLayer *self)
{
	return self->is_there && self->place.row < (int)self->control.n
		       ? &self->control.people[self->place.row]
		       : NULL;
}

/* The item under the cursor; CHOICE_NONE: it is on a person. */
static Choice item_under(const struct ActivityLayer *self)
{
	return self->is_there && !person_under(self) ? self->place.row - (Choice)self->control.n
						     : CHOICE_NONE;
}

/* --- Reading and moving --- */

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ActivityLayer *self = (struct ActivityLayer *)layer;
	bool began = domain_read_begin(app->domain);

	arena_reset(&self->arena);
	self->is_there =
		control_load(app->domain, self->session, &self->arena, &self->control, error) &&
		activity_file_load(app->domain, self->session, &self->arena, &self->file, error);
	domain_read_end(app->domain, began);
	if (self->is_there)
		cursor_keep(&self->place, page_activity_rows(&self->control), 1);
	return self->is_there;
}

/* Tab goes to the first row of the other part. */
static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ActivityLayer *self = (struct ActivityLayer *)layer;

	(void)app;
	if (!self->is_there)
		return;
	if (motion == MOVE_NEXT || motion == MOVE_PREVIOUS)
		self->place.row = person_under(self) ? (int)self->control.n : 0;
	else
		cursor_move(&self->place, motion, page_activity_rows(&self->control), 1);
}

static struct Target record(const struct Layer *layer)
{
	return (struct Target){KIND_SESSION, ((const struct ActivityLayer *)layer)->session};
}

/* The person, or the session whose item it is: the same whatever is recorded of it. */
static struct Target target(const struct Layer *layer)
{
	const struct ActivityLayer *self = (const struct ActivityLayer *)layer;
	const struct InControl *in = person_under(self);

	return in		? (struct Target){KIND_PERSON, in->person->record.id}
	       : self->is_there ? record(layer)
				: TARGET_NONE;
}

/* The disclosure that counts, or the item on file; TARGET_NONE: nothing is recorded. */
static struct Target recorded(const struct ActivityLayer *self)
{
	const struct InControl *in = person_under(self);
	const Choice item = item_under(self);

	if (in && in->disclosure)
		return (struct Target){KIND_DISCLOSURE, in->disclosure->record.id};
	if (item != CHOICE_NONE && self->file.items[item])
		return (struct Target){KIND_EVIDENCE, self->file.items[item]->record.id};
	return TARGET_NONE;
}

static struct Addition addition(const struct Layer *layer)
{
	const struct ActivityLayer *self = (const struct ActivityLayer *)layer;
	const struct InControl *in = person_under(self);
	const Choice item = item_under(self);
	const struct Entity *entity = entity_get(in ? KIND_DISCLOSURE : KIND_EVIDENCE);

	if (in)
		return (struct Addition){.entity = entity,
					 .owner = entity_field(entity, "person"),
					 .owner_id = in->person->record.id};
	if (item == CHOICE_NONE)
		return (struct Addition){.entity = NULL};
	return (struct Addition){.entity = entity,
				 .owner = entity_field(entity, "session"),
				 .owner_id = self->session,
				 .field = "item",
				 .text = entity_field(entity, "item")->choices[item].key};
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct Target under = recorded((const struct ActivityLayer *)layer);

	if (under.id)
		detail_open(app, under);
	else
		form_open_add(app, addition(layer));
	return REACT_NONE;
}

/* --- Painting, and what goes out --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct ActivityLayer *self = (struct ActivityLayer *)layer;

	if (self->is_there)
		page_activity(area, &self->control, &self->file, &self->place, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct ActivityLayer *self = (const struct ActivityLayer *)layer;

	(void)app;
	text_format(text, "Activity %s", self->is_there ? self->control.session.code : "");
}

/* Of the part that the cursor is in. */
static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct ActivityLayer *self = (const struct ActivityLayer *)layer;
	const Day today = app->domain->today;

	(void)error;
	*ret_document = person_under(self) ? *control_document(&self->control, today, arena)
					   : *activity_document(&self->file, today, arena);
	return true;
}

/* --- Keys --- */

static unsigned settle(struct App *app, bool done, const struct Error *error, const char *said)
{
	if (done)
		app_say(app, "%s", said);
	else
		app_fail(app, error);
	return done ? REACT_CHANGED : REACT_NONE;
}

static unsigned activity_act_asked(struct App *app)
{
	const struct InControl *in = person_under(page_of(app));
	struct Issues issues;
	struct Error error;

	if (!in)
		return REACT_NONE;
	issues_init(&issues, &app->scratch);
	return settle(
		app, disclosure_ask(app->domain, in->person->record.id, &issues, &error), &error,
		arena_format(&app->scratch, "%s is asked for a disclosure.", in->person->name));
}

static unsigned activity_act_none(struct App *app)
{
	const struct InControl *in = person_under(page_of(app));
	struct Issues issues;
	struct Error error;

	if (!in)
		return REACT_NONE;
	issues_init(&issues, &app->scratch);
	return settle(app,
		      disclosure_take_none(app->domain, in->person->record.id, &issues, &error),
		      &error,
		      arena_format(&app->scratch, "%s has nothing to disclose.", in->person->name));
}

static unsigned take_mitigation(struct App *app, const char *text)
{
	const struct InControl *in = person_under(page_of(app));
	struct Issues issues;
	struct Error error;

	if (!in || !in->disclosure) /* it went meanwhile */
		return REACT_NONE;
	if (text_is_empty(text)) {
		error_set(&error, ERROR_INPUT, "mitigation", "Say how it was mitigated.");
		app_fail(app, &error);
		return REACT_NONE;
	}
	issues_init(&issues, &app->scratch);
	return settle(
		app, disclosure_mitigate(app->domain, in->disclosure, text, &issues, &error),
		&error,
		arena_format(&app->scratch, "The interest of %s is mitigated.", in->person->name));
}

static unsigned activity_act_mitigate(struct App *app)
{
	prompt_open(app, "How it was mitigated:", "", take_mitigation);
	return REACT_NONE;
}

static unsigned take_place(struct App *app, const char *text)
{
	const struct ActivityLayer *self = page_of(app);
	const struct EvidenceOf of = {&self->file, item_under(self), text, NULL};
	struct Issues issues;
	struct Error error;

	if (of.item == CHOICE_NONE) /* it went meanwhile */
		return REACT_NONE;
	issues_init(&issues, &app->scratch);
	return settle(app, evidence_put(app->domain, &of, &issues, &error), &error,
		      "It is on file.");
}

static unsigned activity_act_file(struct App *app)
{
	const struct ActivityLayer *self = page_of(app);
	const struct Evidence *evidence = self->file.items[item_under(self)];

	prompt_open(app, "File, link, or folder on a shelf:",
		    evidence && evidence->place ? evidence->place : "", take_place);
	return REACT_NONE;
}

static unsigned activity_act_edit(struct App *app)
{
	struct ActivityLayer *self = page_of(app);
	struct Target under = recorded(self);

	if (under.id)
		form_open_edit(app, under, NULL);
	else
		form_open_add(app, addition(&self->layer));
	return REACT_NONE;
}

static bool is_on_person(struct App *app, struct Error *error)
{
	return person_under(page_of(app)) != NULL ||
	       error_set(error, ERROR_RULE, "",
			 "Put the cursor on a person in control of content.");
}

static bool is_on_row(struct App *app, struct Error *error)
{
	return page_of(app)->is_there || error_set(error, ERROR_RULE, "", "There is nothing here.");
}

static bool has_interest(struct App *app, struct Error *error)
{
	const struct InControl *in = person_under(page_of(app));

	if (!in || !in->disclosure || in->disclosure->interest != INTEREST_SOME)
		return error_set(error, ERROR_RULE, "",
				 "Only an interest that is disclosed is mitigated.");
	return in->disclosure->mitigated_on == DAY_NONE ||
	       error_set(error, ERROR_RULE, "", "It is mitigated already. e changes it.");
}

static bool is_on_item(struct App *app, struct Error *error)
{
	return item_under(page_of(app)) != CHOICE_NONE ||
	       error_set(error, ERROR_RULE, "", "Put the cursor on an item of the file.");
}

static const struct Action actions[] = {
	{"activity.asked", "asked", "The form of disclosure was sent to the person today.", "s",
	 NEED_WRITABLE, activity_act_asked, .fits = is_on_person, .words = "disclosure form sent"},
	{"activity.none", "nothing to disclose",
	 "The form came back today with nothing to disclose; an interest is added "
	 "with a.",
	 "n", NEED_WRITABLE, activity_act_none, .fits = is_on_person,
	 .words = "disclosure received conflict interest"},
	{"activity.mitigate", "mitigated", "The interest was mitigated today; asks how.", "x",
	 NEED_WRITABLE | OPENS_TEXT, activity_act_mitigate, .fits = has_interest,
	 .words = "disclosure conflict interest resolved"},
	{"activity.file", "on file", "Puts the item on file with today's date; asks where it is.",
	 "f", NEED_WRITABLE | OPENS_TEXT, activity_act_file, .fits = is_on_item,
	 .words = "audit evidence checklist complete"},
	{"activity.edit", "edit", "Changes the disclosure, or the item of the file.", "e",
	 NEED_WRITABLE | OPENS_TEXT, activity_act_edit, .fits = is_on_row,
	 .words = "change disclosure evidence"},
};

const struct LayerType activity_layer = {
	.name = "activity of a session",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS,
	.actions = ACTION_TABLE(actions),
	.footer = "open activity.asked activity.none activity.mitigate "
		  "activity.file output undo "
		  "help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.record = record,
	.addition = addition,
	.enter = enter,
	.title = title,
	.document = document,
	.arena = offsetof(struct ActivityLayer, arena),
};

static unsigned act_activity(struct App *app)
{
	struct ActivityLayer *self =
		(struct ActivityLayer *)layer_new(&activity_layer, sizeof(struct ActivityLayer));

	self->session = stack_target_of(app, KIND_SESSION).id;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static bool is_of_session(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_SESSION, error);
}

static const struct Action shared[] = {
	{"activity", "activity",
	 "Disclosures of those in control of content, and the file for an auditor.", "U", 0,
	 act_activity, TRAIT_RECORDS, .fits = is_of_session,
	 .words = "disclosure conflict interest planner faculty audit evidence "
		  "checklist"},
};
const struct ActionTable activity_actions = ACTION_TABLE(shared);
