/* Screens: how each layer is opened, and the actions that live in its file. */
#ifndef QTP_UI_SCREENS_H
#define QTP_UI_SCREENS_H

#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

struct DocumentSpec;

/* The layer types, and the actions that several of them share. */
extern const struct LayerType today_layer;
extern const struct LayerType calendar_layer;
extern const struct LayerType list_layer;
extern const struct LayerType joined_layer;
extern const struct LayerType detail_layer;
extern const struct LayerType history_layer;
extern const struct LayerType bin_layer;
extern const struct LayerType backups_layer;
extern const struct LayerType columns_layer;
extern const struct LayerType text_layer;
extern const struct LayerType document_layer;
extern const struct LayerType form_layer;
extern const struct LayerType filter_layer;
extern const struct LayerType prompt_layer;
extern const struct LayerType pick_layer;
extern const struct LayerType go_layer;
extern const struct LayerType plan_layer;
extern const struct LayerType question_layer;
extern const struct LayerType notice_layer;
extern const struct LayerType import_layer;
extern const struct LayerType taken_layer;
extern const struct LayerType letter_layer;
extern const struct ActionTable joined_actions;

/* Views, made from a row of their table. */
struct Layer *today_open(struct App *app, const struct ViewSpec *view);
/* What `a` adds where the days of everyone are: a to-do of one's own. */
struct Addition todo_addition(const struct Layer *layer);
struct Layer *calendar_open(struct App *app, const struct ViewSpec *view);
struct Layer *list_open(struct App *app, const struct ViewSpec *view);
/* The joined list whose key is the id of the view. */
struct Layer *joined_open(struct App *app, const struct ViewSpec *view);
struct Layer *history_open(struct App *app, const struct ViewSpec *view);
struct Layer *bin_open(struct App *app, const struct ViewSpec *view);
struct Layer *backups_open(struct App *app, const struct ViewSpec *view);

/* All records of `entity` whose `scope` is `id`; pushed. */
void list_open_scope(struct App *app, const struct Entity *entity, const struct Field *scope,
		     Id id);
/* A record of any kind, a measure as its chart; pushed. */
void detail_open(struct App *app, struct Target target);
/* The same with all its fields, a measure too. */
void detail_open_fields(struct App *app, struct Target target);
/* The watched record (today_watched_kind) that the page in view is about, or under the cursor; 0
 * none. */
Id page_watched(const struct App *app);

/* Paragraphs to read; `text` and `title` are copied. Pushed. */
void text_open(struct App *app, const char *title, const char *text);
/* The document that a row makes of a record; pushed. */
void document_open(struct App *app, const struct DocumentSpec *spec, struct Target of);

/* Forms; pushed. */
void form_open_add(struct App *app, struct Addition addition);
/* With the cursor on `field`; NULL: on the first. */
void form_open_edit(struct App *app, struct Target target, const struct Field *field);
/* One field of many records of a kind. */
void form_open_bulk(struct App *app, enum Kind kind, const Id ids[], size_t n_ids,
		    const struct Field *field);
void form_open_command(struct App *app, const struct Command *command, const Id ids[],
		       size_t n_ids);

/* A question that only `y` answers with yes. Texts and ids are copied; pushed. */
struct Question {
	const struct Command *command;
	enum Kind kind;
	const Id *ids;
	size_t n_ids;
	int64_t operation;
	unsigned (*then)(struct App *app, const struct Question *question);
};
__attribute__((format(printf, 3, 4))) void question_open(struct App *app, struct Question question,
							 const char *format, ...);

/*
 * The error's sentence in place of the form that was asked for. It stays until Esc or Enter, and
 * swallows what is typed for the form meanwhile: those letters must not become commands. Pushed.
 */
void notice_open(struct App *app, const struct Error *error);

/* Pick lists: a text to search by, rows to choose from. `release` frees what `rows` needs. Pushed.
 */
void help_open(struct App *app);
void palette_open(struct App *app);
void sort_open(struct App *app, struct Layer *list);

/* One line at the foot of the page; `then` gets it when the layer has gone. `label` is copied. It
 * begins with `start`, or with what was typed under that label and left or refused (app_fail). */
void prompt_open(struct App *app, const char *label, const char *start,
		 unsigned (*then)(struct App *app, const char *text));
/* The same for a filter of records of a kind: Tab completes its words. */
void prompt_open_filter(struct App *app, const char *label, const char *start,
			const struct Entity *entity,
			unsigned (*then)(struct App *app, const char *text));
/* A list as it was saved; pushed. What is gone is said. */
struct SavedView;
void list_open_saved(struct App *app, const struct SavedView *saved);

/* What lists let others do to them. */
void list_set_columns(struct Layer *layer, const struct Field *const columns[], size_t n);
/* The name it was saved under; "" none. */
const char *list_saved_name(const struct Layer *layer);
/* The name its columns and order are remembered by; NULL: it is no list of the program's own. */
const char *list_look_name(const struct Layer *layer, struct Arena *arena);
void list_set_filter(struct App *app, struct Layer *layer, const char *filter);
/* " (2 of them hidden)": how many of the marked records the list does not show; "" none. Owned by
 * scratch. */
const char *list_hidden_text(struct App *app, struct Layer *layer);
const char *list_filter(const struct Layer *layer);
const struct ListView *list_view(const struct Layer *layer);
void list_set_sort(struct App *app, struct Layer *layer, const struct Field *field);
bool list_is_binned(const struct Layer *layer);
/* "12", "1,000+", "" while not counted. */
void list_count_text(const struct Layer *layer, struct Text *text);
void filter_open(struct App *app, struct Layer *list);
/* Completes the word of a filter that ends at the cursor, or says what it may become. False:
 * nothing goes on from it. */
struct Edit;
bool edit_complete(struct App *app, struct Edit *edit, const struct Entity *entity);
#define COMPLETE_HELP \
	"Completes the name of a field or its value: coach=ok becomes coach=\"Daniel Okafor\"."
/* The filter of a page that is no list (FilterSpec): all of its rows are shown again; false: they
 * were. */
bool row_filter_clear(struct App *app, struct Layer *layer);
unsigned act_row_filter(struct App *app);

/* Actions that the form and the log of a contact share. */
unsigned form_act_save(struct App *app);
unsigned form_act_enter(struct App *app);
unsigned form_act_newline(struct App *app);
unsigned form_act_discard(struct App *app);
unsigned act_output(struct App *app);
/* Sends a text to the clipboard, and says what to do when nothing arrives. */
void output_copy(struct App *app, const char *text);
unsigned act_copy(struct App *app);
/* The document as its text file says it, in lines of at most so many cells; appended. False: it
 * cannot be said. */
MUST_USE bool output_lines(const struct Document *document, int columns, struct Text *ret_lines);

#endif
