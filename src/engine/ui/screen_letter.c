/* Letters: those about the marked records, one by one as they would be, and the ways out. */
#include "screen_letter.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/scroll.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/xchg/mail.h"

#include <limits.h>
#include <string.h>

#define RULE_WIDTH 72 /* of the line between letters */

/* A letter, and what a person should know before it leaves. */
struct Sheet {
	struct Letter letter;
	const char *doubts; /* sentences; "" none */
	bool is_left;	    /* it does not leave */
};

struct LetterLayer {
	struct Layer layer;
	struct Arena arena;
	struct LetterSpec spec;
	struct Sheet *sheets;
	size_t n, capacity, at;
	const char *fault; /* about those without anyone to write to; "" */
	struct Scroll scroll;
	struct TableLosses losses; /* of the file last written */
};

/* How they leave. */
struct Leaving {
	struct App *app;
	struct LetterLayer *letters;
	enum LetterWay way;
	const struct Sheet *only; /* NULL: all that are not left out */
	size_t n;		  /* that have left */
};

/* The page in view: what follows is done on it alone. */
static struct LetterLayer *own_layer(struct App *app)
{
	return (struct LetterLayer *)stack_page(app);
}

static bool is_in_view(struct App *app)
{
	return stack_page(app)->type == &letter_layer;
}

/* ---- writing them ---- */

static const char *doubt_gaps(const struct Letter *letter, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < letter->n_gaps; i++)
		text = arena_format(arena, "%s%s%s", text, i ? ", " : "Empty: ", letter->gaps[i]);
	return *text ? arena_format(arena, "%s. ", text) : "";
}

static bool find_doubts(struct App *app, struct LetterLayer *self, struct Sheet *sheet,
			struct Error *error)
{
	const struct Letter *letter = &sheet->letter;
	struct Arena *arena = &self->arena;
	struct LetterBefore before;
	char text[DAY_TEXT];
	bool is_meant;

	if (!letter_is_meant(app->domain, &self->spec, letter->about, &is_meant, error) ||
	    !letter_before((struct LetterLook){app->domain, &self->spec, letter, arena}, &before,
			   error))
		return false;
	sheet->doubts = doubt_gaps(letter, arena);
	if (!*letter->address)
		sheet->doubts =
			arena_format(arena, "%sThere is no e-mail address. ", sheet->doubts);
	sheet->is_left = !letter->is_needed;
	if (!letter->is_needed)
		sheet->doubts = arena_format(arena, "%sThere is nothing to write, as %s is empty. ",
					     sheet->doubts, self->spec.only.text);
	if (!is_meant)
		sheet->doubts =
			arena_format(arena, "%sThe letter is meant for %s with %s. ", sheet->doubts,
				     self->spec.about->plural, self->spec.when);
	if (before.again != DAY_NONE)
		sheet->doubts = arena_format(arena, "%sIt was written on %s already. ",
					     sheet->doubts, day_medium(before.again, text));
	if (*before.overtaken)
		sheet->doubts = arena_format(arena, "%s%s ", sheet->doubts, before.overtaken);
	return true;
}

static bool write_about(struct App *app, struct LetterLayer *self, Id about, struct Error *error)
{
	struct LetterRecipients all = {.about = about};

	if (!letter_recipients(app->domain, &self->spec, &all, &self->arena, error))
		return false;
	if (all.to.n == 0)
		self->fault = arena_format(
			&self->arena, "%s%s has no one whom it goes to. ", self->fault,
			domain_ref(app->domain, self->spec.about->kind, about, &self->arena));
	for (size_t i = 0; i < all.to.n; i++) {
		self->sheets = arena_grow(&self->arena, self->sheets, self->n, &self->capacity,
					  sizeof *self->sheets);
		struct Sheet *sheet = &self->sheets[self->n];

		*sheet = (struct Sheet){.doubts = "",
					.letter = {.about = about, .to = all.to.ids[i]}};
		if (!letter_write(app->domain, &self->spec, &sheet->letter, &self->arena, error) ||
		    !find_doubts(app, self, sheet, error))
			return false;
		self->n++;
	}
	return true;
}

static void open_letters(struct App *app, const char *name, struct IdSpan abouts)
{
	struct LetterLayer *self = (struct LetterLayer *)layer_new(&letter_layer, sizeof(*self));
	struct Error error;
	bool done = letter_load(app->domain, arena_text(&self->arena, name), &self->arena,
				&self->spec, &error);

	self->fault = "";
	for (size_t i = 0; done && i < abouts.n; i++)
		done = write_about(app, self, abouts.ids[i], &error);
	if (done && self->n == 0)
		done = error_set(&error, ERROR_RULE, "", "There is no letter: %s", self->fault);
	if (done) {
		stack_push(app, &self->layer);
		return;
	}
	app_fail(app, &error);
	arena_release(&self->arena);
	heap_free(self);
}

/* ---- reading them ---- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct LetterLayer *self = (struct LetterLayer *)layer;
	const struct Sheet *sheet = &self->sheets[self->at];
	const char *text = text_show_lines(&app->frame, sheet->letter.text);
	int row = 1;

	area_format(area_at(area, 0, 1), STYLE_STRONG, "%zu of %zu  To %s%s%s%s%s", self->at + 1,
		    self->n, text_show(&app->frame, sheet->letter.name),
		    *sheet->letter.address ? " <" : "",
		    text_show(&app->frame, sheet->letter.address),
		    *sheet->letter.address ? ">" : "", sheet->is_left ? "   (left out)" : "");
	area_format(area_at(area, row++, 1), STYLE_NORMAL, "Subject: %s",
		    text_show(&app->frame, sheet->letter.subject));
	if (*sheet->doubts || *self->fault)
		row += area_wrap(area_at(area, row, 1), 4, STYLE_STRONG,
				 arena_format(&app->frame, "! %s%s", sheet->doubts, self->fault));
	row++;

	struct Area part = area_part(area, row, 1, area.rows - row, area.columns - 2),
		    unseen = part;

	unseen.canvas = NULL;
	scroll_measure(&self->scroll, part.rows,
		       area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, text));

	int top = scroll_top(&self->scroll);

	area_wrap(area_at(part, -top, 0), top + self->scroll.height, STYLE_NORMAL, text);
	area_cursor(area, row + self->scroll.row - top, 0);
}

static void turn(struct LetterLayer *self, size_t at)
{
	self->at = at;
	self->scroll.row = 0;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct LetterLayer *self = (struct LetterLayer *)layer;

	(void)app;
	if (motion == MOVE_RIGHT || motion == MOVE_NEXT) {
		turn(self, self->at + 1 < self->n ? self->at + 1 : self->at);
		return;
	}
	if (motion == MOVE_LEFT || motion == MOVE_PREVIOUS) {
		turn(self, self->at ? self->at - 1 : 0);
		return;
	}
	scroll_move(&self->scroll, motion);
}

static unsigned act_following(struct App *app)
{
	move(app, stack_page(app), MOVE_RIGHT);
	return REACT_NONE;
}

static unsigned act_preceding(struct App *app)
{
	move(app, stack_page(app), MOVE_LEFT);
	return REACT_NONE;
}

static bool has_several(struct App *app, struct Error *error)
{
	return (is_in_view(app) && own_layer(app)->n > 1) ||
	       error_set(error, ERROR_RULE, "", "This is the only letter.");
}

static unsigned act_leave(struct App *app)
{
	struct LetterLayer *self = own_layer(app);

	self->sheets[self->at].is_left = !self->sheets[self->at].is_left;
	return REACT_NONE;
}

/* ---- ways out ---- */

static size_t count_leaving(const struct LetterLayer *self)
{
	size_t n = 0;

	for (size_t i = 0; i < self->n; i++)
		n += !self->sheets[i].is_left;
	return n;
}

static size_t count_addresses(const struct LetterLayer *self)
{
	size_t n = 0;

	for (size_t i = 0; i < self->n; i++)
		n += !self->sheets[i].is_left &&
		     mail_address_serves(self->sheets[i].letter.address);
	return n;
}

static bool keep_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Leaving *leaving = context;
	struct LetterLayer *self = leaving->letters;

	leaving->n = 0;
	for (size_t i = 0; i < self->n; i++) {
		const struct Sheet *sheet = &self->sheets[i];

		if ((leaving->only ? sheet != leaving->only : sheet->is_left) ||
		    (leaving->way == LETTER_DRAFT && !mail_address_serves(sheet->letter.address)))
			continue;
		if (!letter_keeper()->keep(domain, &self->spec, &sheet->letter, leaving->way,
					   error))
			return false;
		leaving->n++;
	}
	return true;
}

/* That they were written is kept, in one action; of a file that is only read it is not. */
static size_t keep_these(struct App *app, struct LetterLayer *self, enum LetterWay way,
			 const struct Sheet *only)
{
	struct Leaving leaving = {app, self, way, only, 0};
	size_t n = only ? 1 : way == LETTER_DRAFT ? count_addresses(self) : count_leaving(self);
	struct Error error;

	if (!app_may_write(app, &error))
		return n;
	if (!operation_run(
		    app->domain,
		    arena_format(&app->scratch, "letter %s, %zu written", self->spec.name, n),
		    keep_all, &leaving, &error))
		app_fail(app, &error);
	return leaving.n;
}

static size_t keep(struct App *app, struct LetterLayer *self, enum LetterWay way)
{
	return keep_these(app, self, way, NULL);
}

/* NULL: the letter has none. */
static const char *draft_path_of(struct App *app, const struct LetterLayer *self, size_t index,
				 const char *folder)
{
	const struct Sheet *sheet = &self->sheets[index];

	if (sheet->is_left || !mail_address_serves(sheet->letter.address))
		return NULL;
	return arena_format(
		&app->scratch, "%s/%s", folder,
		letter_draft_name(app->domain, &self->spec, &sheet->letter, &app->scratch));
}

/* Of drafts that were not all written, or not kept, none stays. */
static void take_drafts_back(struct App *app, const struct LetterLayer *self, size_t n,
			     const char *folder)
{
	struct Error ignored;

	for (size_t i = 0; i < n; i++) {
		const char *path = draft_path_of(app, self, i, folder);

		if (path && !os_remove_file(path, &ignored))
			error_clear(&ignored);
	}
}

static bool write_drafts(struct App *app, const struct LetterLayer *self, const char *folder,
			 struct Error *error)
{
	bool done = os_make_folder(folder, error);

	for (size_t i = 0; done && i < self->n; i++) {
		const struct Mail mail = letter_mail(app->domain, &self->sheets[i].letter);
		const char *path = draft_path_of(app, self, i, folder);
		struct Text text;

		if (!path)
			continue;
		text_init(&text);
		mail_write(&mail, &text);
		done = os_write_private_output(
			path, &text, &(struct KeptFiles){domain_path(app->domain), {NULL}}, false,
			error);
		text_release(&text);
		if (!done)
			take_drafts_back(app, self, i, folder);
	}
	return done;
}

static unsigned take_folder(struct App *app, const char *folder)
{
	struct LetterLayer *self = own_layer(app);
	size_t n_lack = count_leaving(self) - count_addresses(self);
	struct Error error;

	if (text_is_empty(folder) || !write_drafts(app, self, folder, &error)) {
		if (!text_is_empty(folder))
			app_fail(app, &error);
		return REACT_NONE;
	}
	app->message_is_error = false;
	size_t n = keep(app, self, LETTER_DRAFT);

	if (app->message_is_error) {
		take_drafts_back(app, self, self->n, folder);
		return REACT_NONE;
	}
	app_say(app, "Wrote %zu %s to %s. Nothing is sent: a mail program opens %s.", n,
		n == 1 ? "draft" : "drafts", folder, n == 1 ? "it" : "them");
	if (n_lack > 0)
		text_format(&app->message, " Left out: %zu without an e-mail address.", n_lack);
	return REACT_CHANGED;
}

static unsigned act_drafts(struct App *app)
{
	prompt_open(app, "Folder for drafts of mail:", "letters", take_folder);
	return REACT_NONE;
}

static void print_all(struct App *app, const struct LetterLayer *self, size_t columns,
		      struct Text *out)
{
	for (size_t i = 0; i < self->n; i++) {
		if (self->sheets[i].is_left)
			continue;
		if (out->length) {
			text_append_char(out, '\n');
			text_append_repeat(out, "-", RULE_WIDTH);
			text_append(out, "\n\n");
		}
		letter_print(&self->sheets[i].letter, columns, &app->scratch, out);
	}
}

/* Pages, a letter each, or text. */
static bool make_file(struct App *app, struct LetterLayer *self, enum PaperFormat format,
		      struct Text *out, struct Error *error)
{
	struct LetterPages pages;

	self->losses = (struct TableLosses){0};
	if (format == PAPER_TEXT) {
		print_all(app, self, LETTER_COLUMNS, out);
		return true;
	}
	if (!letter_pages_begin(app->domain, &app->scratch, &pages, error))
		return false;
	for (size_t i = 0; i < self->n; i++)
		if (!self->sheets[i].is_left)
			letter_pages_add(&pages, &self->sheets[i].letter);
	return paper_write((struct PaperSource){.document = &pages.document},
			   (struct PaperOptions){.format = format, .size = app->settings.paper},
			   out, &self->losses, error);
}

static unsigned take_file(struct App *app, const char *path)
{
	struct LetterLayer *self = own_layer(app);
	enum PaperFormat format;
	struct Error error;
	struct Text out;

	if (text_is_empty(path))
		return REACT_NONE;
	if (!paper_format_of(path, &format) ||
	    (format != PAPER_PDF && format != PAPER_HTML && format != PAPER_TEXT)) {
		error_set(&error, ERROR_INPUT, "output",
			  "A letter ends in .pdf, .html or .txt; D writes drafts of mail.");
		app_fail(app, &error);
		return REACT_NONE;
	}
	text_init(&out);
	bool done = make_file(app, self, format, &out, &error) &&
		    os_write_private_output(path, &out,
					    &(struct KeptFiles){domain_path(app->domain), {NULL}},
					    false, &error);

	text_release(&out);
	if (!done) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	const char *said = paper_losses(self->losses, &app->scratch);

	app_say(app, "Wrote %zu %s to %s.%s%s", keep(app, self, LETTER_TEXT),
		count_leaving(self) == 1 ? "letter" : "letters", path, said ? "\n" : "",
		said ? said : "");
	return REACT_CHANGED;
}

static unsigned act_file(struct App *app)
{
	const struct LetterLayer *self = own_layer(app);

	prompt_open(app, "Write to (.pdf, .html or .txt):",
		    arena_format(&app->scratch, "%s.pdf", self->spec.name), take_file);
	return REACT_NONE;
}

static unsigned act_copy_letters(struct App *app)
{
	struct LetterLayer *self = own_layer(app);
	struct Text out;

	text_init(&out);
	/* Where it is pasted it is wrapped. */
	print_all(app, self, 0, &out);
	output_copy(app, text_get(&out));
	text_release(&out);
	return REACT_NONE;
}

/* The letter in view alone: a link has one recipient. */
static unsigned act_link(struct App *app)
{
	struct LetterLayer *self = own_layer(app);
	const struct Sheet *sheet = &self->sheets[self->at];
	const struct Mail mail = letter_mail(app->domain, &sheet->letter);
	unsigned reaction = REACT_NONE;
	struct Text out;

	text_init(&out);
	if (!mail_address_serves(mail.address)) {
		app_refuse(app, "There is no e-mail address.");
	} else if (!mail_link(&mail, &out)) {
		app_refuse(app, "The letter is too long for a mailto: line; D writes a draft.");
	} else {
		output_copy(app, text_get(&out));
		keep_these(app, self, LETTER_LINK, sheet);
		reaction = REACT_CHANGED;
	}
	text_release(&out);
	return reaction;
}

static bool has_leaving(struct App *app, struct Error *error)
{
	const struct LetterLayer *self = own_layer(app);

	return (is_in_view(app) && count_leaving(self) > 0) ||
	       error_set(error, ERROR_RULE, "", "All letters are left out.");
}

static bool has_addresses(struct App *app, struct Error *error)
{
	return has_leaving(app, error) &&
	       (count_addresses(own_layer(app)) > 0 ||
		error_set(error, ERROR_RULE, "", "There is no e-mail address; o writes a file."));
}

/* ---- the layer ---- */

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "Letter %s", ((const struct LetterLayer *)layer)->spec.name);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct LetterLayer *)layer)->arena);
}

static const struct Action actions[] = {
	{"letter.drafts", "drafts", "Writes drafts that a mail program opens (.eml), one each.",
	 "D", OPENS_TEXT, act_drafts, .fits = has_addresses, .words = "eml mail outlook send"},
	{"letter.file", "file", "Writes them to a file: PDF, a page each, HTML or text.", "o",
	 OPENS_TEXT, act_file, .fits = has_leaving, .words = "pdf text print output"},
	{"letter.copy", "clipboard", "Sends them to the clipboard as text.", "c", 0,
	 act_copy_letters, .fits = has_leaving, .words = "copy paste"},
	{"letter.link", "mailto", "Sends a mailto: line of the letter in view to the clipboard.",
	 "m", 0, act_link, .words = "link mail browser"},
	{"letter.leave", "take or leave", "Leaves the letter in view out, or takes it again.",
	 "Space", 0, act_leave, .words = "skip exclude"},
	{"letter.following", "next", "Shows the next letter.", "Right", 0, act_following,
	 .fits = has_several, .words = "turn page forward"},
	{"letter.preceding", "previous", "Shows the letter before.", "Left", 0, act_preceding,
	 .fits = has_several, .words = "turn page back"},
};

const struct LayerType letter_layer = {
	.name = "letters",
	.traits = TRAIT_PAGE | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "letter.drafts letter.file letter.following letter.copy letter.link letter.leave "
		  "help",
	.paint = paint,
	.move = move,
	.title = title,
	.release = release,
};

/* ---- which letter ---- */

/* Whether a letter is for records in such a state, and this is one. */
static bool is_due(struct App *app, const struct LetterSpec *spec, Id about)
{
	struct Error ignored;
	bool is_meant;

	return spec->when && letter_is_meant(app->domain, spec, about, &is_meant, &ignored) &&
	       is_meant;
}

/* Those about records of a kind: those that are due for this one, or the others, and own texts that
 * are wrong, with what is. */
static void add_letters(struct App *app, struct Target about, bool due, struct PickRows *rows)
{
	size_t n;
	const char *const *names = letter_names(app->domain->env, rows->arena, &n);

	for (size_t i = 0; i < n; i++) {
		struct LetterSpec spec;
		struct Error fault;

		if (!letter_load(app->domain, names[i], rows->arena, &spec, &fault)) {
			if (!due)
				pick_add(rows, (struct PickRow){.left = "wrong",
								.title = names[i],
								.help = arena_text(rows->arena,
										   fault.text)});
		} else if (spec.about->kind == about.kind && is_due(app, &spec, about.id) == due) {
			pick_add(rows, (struct PickRow){
					       .left = "", .title = names[i], .help = spec.help});
		}
	}
}

static void letter_rows(struct App *app, struct PickRows *rows)
{
	struct Target about = stack_target(app);

	add_letters(app, about, true, rows);
	add_letters(app, about, false, rows);
	if (rows->n == 0)
		pick_add(rows, (struct PickRow){.left = "",
						.title = "none",
						.help = "",
						.off = "No letter is about a record like this."});
}

static unsigned choose_letter(struct App *app, const struct PickRow *row)
{
	struct Selection selection = app_selection(app, stack_target(app).kind, true);

	open_letters(app, row->title, (struct IdSpan){selection.ids, selection.n});
	return REACT_NONE;
}

unsigned act_letter(struct App *app)
{
	pick_open(app, "Which letter", letter_rows, choose_letter);
	return REACT_NONE;
}

void letter_next(struct App *app, const char *name, const Id ids[], size_t n)
{
	heap_free(app->next_ids);
	app->next_letter = name;
	app->next_ids = heap_alloc(n * sizeof *app->next_ids);
	app->n_next = n;
	app->next_operation = domain_last_operation(app->domain);
	memcpy(app->next_ids, ids, n * sizeof *app->next_ids);
	text_format(&app->message, "  Ctrl-W %s.", n == 1 ? "its letter" : "their letters");
}

/* Writing them is an action, too. */
static bool are_prepared(const struct App *app)
{
	return app->next_letter && app->next_operation == domain_last_operation(app->domain);
}

/* The record may have left the list with the action. */
bool has_letters(struct App *app, struct Error *error)
{
	struct Target target = stack_target(app);

	return are_prepared(app) || (target.kind < N_KINDS && target.id > 0) ||
	       error_set(error, ERROR_RULE, "", "There is no record under the cursor.");
}

unsigned act_next_letters(struct App *app)
{
	if (!are_prepared(app))
		return act_letter(app);
	open_letters(app, app->next_letter, (struct IdSpan){app->next_ids, app->n_next});
	return REACT_NONE;
}
