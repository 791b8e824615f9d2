/* The reminder of what a team owes: the letter on the screen, from which it is written to a file or
 * kept as sent. */
#include "screen_layers.h"
#include "screen_lines.h"
#include "screen_money.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/view/letter.h"
#include "qtp/team.h"

#include <string.h>

#define LETTER "fee-reminder"

struct ReminderLayer {
	struct LinesLayer lines;
	struct LetterSpec spec;
	struct Letter *letters; /* one a recipient */
	size_t n;
	const char *name; /* of a file without its ending */
};

/* --- Reading --- */

static bool owes(struct Domain *domain, Id team, struct Arena *arena)
{
	const struct AccountsQuery query = {.team = team, .day = domain->today};
	struct AccountRows rows;
	struct Error ignored;
	bool open = false;

	if (!accounts_load(domain, query, arena, &rows, &ignored))
		return false;
	for (size_t i = 0; i < rows.n && !open; i++)
		open = rows.items[i].balance.open > 0;
	return open;
}

static bool write_letters(struct App *app, struct ReminderLayer *self, Id team, struct Error *error)
{
	struct Arena *arena = &self->lines.arena;
	struct LetterRecipients people = {.about = team};

	if (!letter_load(app->domain, LETTER, arena, &self->spec, error) ||
	    !letter_recipients(app->domain, &self->spec, &people, arena, error))
		return false;
	if (people.to.n == 0)
		return error_set(error, ERROR_RULE, "",
				 "%s has no leader that the reminder would go to. Name one.",
				 domain_ref(app->domain, KIND_TEAM, team, arena));
	self->letters = ARENA_ARRAY(arena, people.to.n, struct Letter);
	for (self->n = 0; self->n < people.to.n; self->n++) {
		struct Letter *letter = &self->letters[self->n];

		*letter = (struct Letter){.about = team, .to = people.to.ids[self->n]};
		if (!letter_write(app->domain, &self->spec, letter, arena, error))
			return false;
	}
	self->name = arena_format(arena, "%s-%s", LETTER,
				  domain_ref(app->domain, KIND_TEAM, team, arena));
	return true;
}

static const char *letters_text(struct ReminderLayer *self)
{
	struct Arena *arena = &self->lines.arena;
	const char *text = "";

	for (size_t i = 0; i < self->n; i++) {
		const struct Letter *letter = &self->letters[i];

		text = arena_format(arena, "%s%sTo: %s%s%s%s\nSubject: %s\n\n%s", text,
				    i ? "\n\n" : "", letter->name, *letter->address ? " <" : "",
				    letter->address, *letter->address ? ">" : "", letter->subject,
				    letter->text);
	}
	return text;
}

/* --- The page --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	(void)app;
	lines_paint((struct LinesLayer *)layer, area,
		    "o writes it to a file, y keeps that it was sent today. Nothing is sent here.");
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "Reminder %s", ((const struct ReminderLayer *)layer)->name);
}

static void add_lines(struct Document *document, const char *text, struct Arena *arena)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		size_t length = end ? (size_t)(end - text) : strlen(text);

		document_paragraph(document, arena_text_n(arena, text, length));
		text += length;
		text += strspn(text, "\n");
	}
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct ReminderLayer *self = (const struct ReminderLayer *)layer;

	(void)error;
	document_begin(ret_document, arena, self->letters[0].subject);
	ret_document->name = self->name;
	ret_document->day = app->domain->today;
	for (size_t i = 0; i < self->n; i++) {
		document_field(ret_document, "To", self->letters[i].name);
		add_lines(ret_document, self->letters[i].text, arena);
	}
	return true;
}

static bool keep(struct Domain *domain, void *context, struct Error *error)
{
	const struct ReminderLayer *self = context;

	for (size_t i = 0; i < self->n; i++)
		if (!letter_keeper()->keep(domain, &self->spec, &self->letters[i], LETTER_OTHER,
					   error))
			return false;
	return true;
}

static unsigned reminder_act_keep(struct App *app)
{
	struct ReminderLayer *self = (struct ReminderLayer *)stack_page(app);
	struct Error error;

	if (!operation_run(
		    app->domain,
		    arena_format(&app->scratch, "letter %s, %s", LETTER, self->letters[0].subject),
		    keep, self, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Kept that the reminder was sent today to %s.  u takes it back.",
		self->letters[0].name);
	return REACT_BACK | REACT_CHANGED;
}

static const struct Action actions[] = {
	{"reminder.output", "output", "Writes the letter to a file: PDF, HTML, text.", "o",
	 OPENS_TEXT, act_output, .words = "export print save pdf html file"},
	{"reminder.keep", "was sent", "Keeps that the letter was sent today.", "y", NEED_WRITABLE,
	 reminder_act_keep, .words = "written mail sent"},
};

const struct LayerType reminder_layer = {
	.name = "reminder",
	.traits = TRAIT_PAGE | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "reminder.output reminder.keep help",
	.paint = paint,
	.move = lines_move,
	.document = document,
	.title = title,
	.release = lines_release,
};

/* --- The keys: of a page of money, and of every other --- */

static Id team_of_row(struct App *app)
{
	const struct AccountRow *row = money_row(stack_page(app));

	return row ? row->team : 0;
}

static bool check_owes(struct App *app, Id team, struct Error *error)
{
	if (!team)
		return error_set(error, ERROR_RULE, "", "It is of a team; put the cursor on one.");
	return owes(app->domain, team, &app->scratch) ||
	       error_set(error, ERROR_RULE, "", "Nothing is open of %s.",
			 domain_ref(app->domain, KIND_TEAM, team, &app->scratch));
}

bool money_row_owes(struct App *app, struct Error *error)
{
	return check_owes(app, team_of_row(app), error);
}

static bool team_owes(struct App *app, struct Error *error)
{
	return check_owes(app, stack_target_of(app, KIND_TEAM).id, error);
}

static unsigned open(struct App *app, Id team)
{
	struct ReminderLayer *self =
		(struct ReminderLayer *)layer_new(&reminder_layer, sizeof *self);
	struct Error error;

	if (!write_letters(app, self, team, &error)) {
		lines_release(&self->lines.layer);
		heap_free((char *)self);
		app_fail(app, &error);
		return REACT_NONE;
	}
	self->lines.text = letters_text(self);
	stack_push(app, &self->lines.layer);
	return REACT_NONE;
}

unsigned money_act_reminder(struct App *app)
{
	return open(app, team_of_row(app));
}

static unsigned act_reminder(struct App *app)
{
	return open(app, stack_target_of(app, KIND_TEAM).id);
}

static const struct Action shared[] = {
	{"reminder", "fee reminder", "The letter that reminds a team of what it owes.", "$", 0,
	 act_reminder, TRAIT_RECORDS, .fits = team_owes,
	 .words = "letter mail money owed unpaid dunning"},
};
const struct ActionTable money_actions = ACTION_TABLE(shared);
