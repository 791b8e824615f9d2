/* Tables: the views, layers and shared actions of the engine itself, handed over as a capability
 * hands over its own. */
#include "screen_import.h"
#include "screen_letter.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

static bool is_judged(struct App *app, struct Error *error)
{
	if (stack_target(app).id > 0 &&
	    ((stack_page(app)->type->traits & TRAIT_JUDGED) || page_watched(app) > 0))
		return true;
	return error_set(error, ERROR_RULE, "",
			 "There is no status here to explain. Put the cursor on a team.");
}

/* A list without a row has nothing; what a page itself does with Enter is its own. */
static bool has_to_open(struct App *app, struct Error *error)
{
	const struct Layer *page = stack_page(app);

	if (page->type->can_enter)
		return page->type->can_enter(page, error);
	return page->type->enter || stack_target(app).id > 0 ||
	       error_set(error, ERROR_RULE, "", "There is nothing to open here.");
}

static const char *add_title(struct App *app)
{
	return arena_format(&app->frame, "add %s", stack_addition(app).entity->name);
}

static const char *bin_title(struct App *app)
{
	const size_t n = stack_marked(app);

	return n > 0 ? arena_format(&app->frame, "%zu to the bin", n) : "to the bin";
}

static const struct Action actions[] = {
	{"move.up", "up", "One row up.", "Up k", 0, act_up, TRAIT_PAGE,
	 .words = "previous above cursor"},
	{"move.down", "down", "One row down.", "Down j", 0, act_down, TRAIT_PAGE,
	 .words = "next below cursor"},
	{"pick.up", "up", "One row or field up.", "Up", 0, act_up, TRAIT_LINES},
	{"pick.down", "down", "One row or field down.", "Down", 0, act_down, TRAIT_LINES},
	{"move.left", "left", "One place to the left.", "Left", 0, act_left, TRAIT_SIDEWAYS,
	 .words = "previous column cursor"},
	{"move.right", "right", "One place to the right.", "Right", 0, act_right, TRAIT_SIDEWAYS,
	 .words = "next column cursor"},
	{"move.page_up", "page up", "A screenful up.", "PgUp", 0, act_page_up,
	 TRAIT_PAGE | TRAIT_SCROLLS, .words = "scroll back"},
	{"move.page_down", "page down", "A screenful down.", "PgDn", 0, act_page_down,
	 TRAIT_PAGE | TRAIT_SCROLLS, .words = "scroll forward"},
	{"move.home", "first row", "To the first row.", "Home gg", 0, act_home, TRAIT_PAGE,
	 .words = "top begin start"},
	{"move.end", "last row", "To the last row.", "End G ge", 0, act_end, TRAIT_PAGE,
	 .words = "bottom end"},
	{"move.next", "next", "To the next part of the page.", "Tab", 0, act_next, TRAIT_PAGE,
	 .words = "section part tab"},
	{"move.previous", "previous", "To the part before.", "S-Tab", 0, act_previous, TRAIT_PAGE,
	 .words = "section part tab back"},

	{"open", "open", "Opens what is under the cursor.", "Enter", 0, act_open, TRAIT_OPENS,
	 .fits = has_to_open, .words = "show view details enter"},
	{"why", "why", "Says why: the rule, its limit, and the facts it saw.", "w", 0, act_why,
	 TRAIT_RECORDS, .fits = is_judged, .words = "reason explain because light"},
	{"filter.rows", "filter", "Shows only the rows that match; Esc shows all again.", "/",
	 OPENS_TEXT, act_row_filter, TRAIT_FILTERED, .words = "find search narrow only"},
	{"find", "find", "Finds words on the page: the cursor goes to the next row with them.", "/",
	 OPENS_TEXT, act_find, TRAIT_FINDS, .words = "search look"},
	{"find.next", "find next", "To the next row with the words that were looked for.", "n", 0,
	 act_find_next, TRAIT_FINDS, .words = "search again"},
	{"find.previous", "find previous", "To the row before with these words.", "N", 0,
	 act_find_previous, TRAIT_FINDS, .words = "search again back"},
	{GO_ACTION, "go to", "Goes where the next letter leads: practices, history, the bin.", "g",
	 0, act_go, TRAIT_PAGE, .words = "menu jump practices measures seasons reports backups"},
	{"search", "find anything", "Finds a record of any kind by its words, and opens it.",
	 "Ctrl-F", OPENS_TEXT, act_search, TRAIT_PAGE | TRAIT_HELP | TRAIT_TEXT,
	 .words = "search look everything people teams notes recent lately"},
	{"views", "saved views", "Opens a list that was saved by name.", "v gv", OPENS_TEXT,
	 act_views, TRAIT_PAGE, .words = "favorites bookmarks filters"},
	{"views.remove", "remove a view", "Forgets a list that was saved by name.", NULL, 0,
	 act_views_remove, TRAIT_PAGE, .words = "delete forget favorites bookmarks"},
	{"record.history", "its history", "Everything that was ever changed in this record.", "H",
	 NEED_RECORD, act_record_history, TRAIT_RECORDS | TRAIT_RECORD,
	 .words = "changes audit log versions"},
	{"reveal", "what is masked",
	 "Shows the masked fields of this record, until you leave them.", "*", NEED_RECORD,
	 act_reveal, TRAIT_RECORDS | TRAIT_RECORD, .words = "birthday licence npi hidden show"},

	{"add", "add", "Adds a record of the kind in view, or a part to this one.", "a",
	 NEED_WRITABLE | OPENS_TEXT | NEED_ADDITION, act_add, TRAIT_ADDS,
	 .words = "new create insert to-do todo task", .title_now = add_title},
	{"edit", "edit", "Changes the record.", "e", NEED_WRITABLE | OPENS_TEXT | NEED_RECORD,
	 act_edit, TRAIT_RECORDS | TRAIT_RECORD, .words = "change modify update correct rename"},
	{"bin", "to the bin", "Puts the record, or the marked ones, into the bin.", "d",
	 NEED_WRITABLE | NEED_RECORD, act_bin, TRAIT_REMOVES, .words = "delete remove trash",
	 .title_now = bin_title},
	{"undo", "undo", "Undoes your latest change.", "u", NEED_WRITABLE, act_undo, TRAIT_PAGE,
	 .words = "revert back mistake"},
	{"redo", "redo", "Makes the change again that was just taken back.", "Ctrl-R",
	 NEED_WRITABLE, act_redo, TRAIT_PAGE, .words = "again repeat"},

	{"back", "back", "Clears the filter, then goes one step back.", "Esc Ctrl-C", 0, act_back,
	 TRAIT_ANY, .words = "cancel close leave escape return"},
	{"quit", "back, quit", "One step back; in a view it ends the program.", "q", 0, act_quit,
	 TRAIT_PAGE, .words = "exit leave close end"},
	{"palette", "command", "Finds any action or command by its words.", ": Ctrl-P", OPENS_TEXT,
	 act_palette, TRAIT_PAGE, .words = "commands search menu"},
	{"output", "output",
	 "Writes the list, agenda, roster or page in view to a file: PDF, HTML, text.", "o",
	 OPENS_TEXT, act_output, TRAIT_RECORDS | TRAIT_WRITES,
	 .words = "export print save pdf html csv file email roster agenda list clipboard"},
	{"copy", "to the clipboard",
	 "The list in view for a spreadsheet, tabs between its cells; marked rows alone.", NULL, 0,
	 act_copy, TRAIT_RECORDS | TRAIT_PAGE, .words = "clipboard paste tab osc52 copy"},
	{"letter", "write a letter",
	 "A letter about the record, or the marked ones: read first, then out as mail, text, PDF.",
	 NULL, NEED_RECORD | OPENS_TEXT, act_letter, TRAIT_RECORDS | TRAIT_RECORD,
	 .words = "mail email message template write reminder call session milestone sponsor"},
	{"letter.next", "its letters",
	 "The letters that the last action calls for, like acceptances; else asks which letter.",
	 "Ctrl-W", OPENS_TEXT, act_next_letters, TRAIT_RECORDS | TRAIT_RECORD, .fits = has_letters,
	 .words = "mail accepted declined waitlisted next step", .title_now = letters_title},
	{"import", "import a table",
	 "Takes records in from a spreadsheet or CSV file, by a plan that is read first.", NULL,
	 NEED_WRITABLE | OPENS_TEXT, act_import, TRAIT_PAGE,
	 .words = "load csv xlsx excel spreadsheet roster paste in"},
	{"help", "keys", "The keys that are valid here.", "? F1", OPENS_TEXT, act_help, TRAIT_PAGE,
	 .words = "help shortcuts manual what"},
	{"form.help", "keys", "The keys that are valid here.", "F1", 0, act_help, TRAIT_HELP},
	{"theme", "theme", "Chooses the colors: dark, light, high contrast, color-blind, none.",
	 NULL, 0, act_theme, TRAIT_PAGE, .words = "colors colours dark light contrast"},
	{"own", "own or all teams", "Only the teams of the coach you have chosen, or all again.",
	 "M", OPENS_TEXT, act_own, TRAIT_PAGE, .words = "mine my scope coach filter"},
	{"own.choose", "choose the coach",
	 "Says whose teams are yours; M shows them alone, or all.", NULL, 0, act_own_choose,
	 TRAIT_PAGE, .words = "who am i me my myself mine own scope coach"},
	{"mouse", "mouse on or off", "A click selects, a second one opens, the wheel moves.", NULL,
	 0, act_mouse, TRAIT_PAGE, .words = "click wheel pointer"},
	{"names", "family name first", "Lists show people as \"Byrd, Ada\", or as they write it.",
	 NULL, 0, act_names, TRAIT_PAGE, .words = "last first order people surname"},
	{"selection", "bar or marker",
	 "Shows the selected row as a bar, or by its marker alone for slow lines.", NULL, 0,
	 act_selection, TRAIT_PAGE, .words = "highlight reverse cursor row slow"},
	{"signs", "plain signs",
	 "Shows signs and lines as plain ASCII, or as the terminal has them.", NULL, 0, act_signs,
	 TRAIT_PAGE, .words = "ascii unicode glyphs lines characters font"},
	{"beside", "pages beside lists",
	 "Shows beside a list what its rows open, where the screen has 120 columns, or not.", NULL,
	 0, act_beside, TRAIT_PAGE, .words = "pane split wide detail preview two columns"},
	{"stop", "to the shell", "Suspends the program; fg in the shell brings it back.", "Ctrl-Z",
	 0, act_stop, TRAIT_ANY, .words = "suspend background pause"},
	{"repaint", "repaint", "Redraws the whole screen.", "Ctrl-L", 0, act_repaint, TRAIT_ANY,
	 .words = "refresh redraw screen"},
};
static const struct ActionTable shared_actions = ACTION_TABLE(actions);

static const struct ViewSpec views[] = {
	{.place = 10,
	 .id = "today",
	 .title = "Today",
	 .help = "What needs you, why, and the next fortnight.",
	 .words = "home overview attention urgent late fortnight dashboard agenda to-do todo",
	 .group = VIEW_TAB,
	 .key = "1",
	 .kind = KIND_NONE,
	 .open = today_open},
	{.place = 95,
	 .id = "calendar",
	 .title = "Calendar",
	 .help = "A month, or a fortnight, of everything that is due or planned.",
	 .words = "month week days agenda planned due schedule to-do todo time zone",
	 .group = VIEW_GO,
	 .key = "gc",
	 .kind = KIND_NONE,
	 .open = calendar_open},
	{.place = 100,
	 .id = "history",
	 .title = "History",
	 .help = "Every change ever made: who, when, what.",
	 .words = "log audit changes versions undo",
	 .group = VIEW_GO,
	 .key = "gh",
	 .kind = KIND_NONE,
	 .open = history_open},
	{.place = 110,
	 .id = "bin",
	 .title = "Bin",
	 .help = "What was put away, and can come back.",
	 .words = "trash deleted removed recover",
	 .group = VIEW_GO,
	 .key = "gb",
	 .kind = KIND_NONE,
	 .open = bin_open},
	{.place = 115,
	 .id = "backups",
	 .title = "Backups",
	 .help = "Checked copies of the file, and the way back to one.",
	 .words = "backup copy safe restore",
	 .group = VIEW_GO,
	 .key = "gk",
	 .kind = KIND_NONE,
	 .open = backups_open},
};

static const struct LayerType *const pages[] = {
	&today_layer,  &calendar_layer, &list_layer, &joined_layer,
	&detail_layer, &history_layer,	&bin_layer,  &backups_layer,
};

static const struct LayerType *const others[] = {
	&columns_layer, &text_layer,   &document_layer, &form_layer,   &filter_layer,
	&prompt_layer,	&pick_layer,   &go_layer,	&plan_layer,   &question_layer,
	&notice_layer,	&import_layer, &taken_layer,	&letter_layer,
};

static const struct ScreenTable first = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = pages,
	.n_layers = N_ITEMS(pages),
};
static const struct ScreenTable joined = {.actions = &joined_actions};
static const struct ScreenTable last = {
	.layers = others,
	.n_layers = N_ITEMS(others),
	.actions = &shared_actions,
};

const struct Capability screen_first = {.name = "engine", .screen = &first};
const struct Capability screen_joined = {.name = "engine", .screen = &joined};
const struct Capability screen_last = {.name = "engine", .screen = &last};
