/* Which letter: those that may be about the record under the cursor, and those that an action has
 * prepared. */
#include "screen_letter.h"

#include "qtp/engine/domain/operation.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/view/letter.h"

#include <string.h>

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

	letters_open(app, row->title, (struct IdSpan){selection.ids, selection.n});
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

static bool is_next(const struct App *app, Id id)
{
	for (size_t i = 0; i < app->n_next; i++)
		if (app->next_ids[i] == id)
			return true;
	return false;
}

/* Whether records are marked that the letters are not about. */
static bool has_other_marks(struct App *app)
{
	struct Target target = stack_target(app);
	size_t n;

	if (target.kind >= N_KINDS)
		return false;
	const Id *ids = marks_ids(&app->marks, target.kind, &app->scratch, &n);

	for (size_t i = 0; i < n; i++)
		if (!is_next(app, ids[i]))
			return true;
	return false;
}

/* Writing them is an action, too. */
static bool are_prepared(struct App *app)
{
	return app->next_letter && app->next_operation == domain_last_operation(app->domain) &&
	       !has_other_marks(app);
}

/* The record may have left the list with the action. */
bool has_letters(struct App *app, struct Error *error)
{
	struct Target target = stack_target(app);

	return are_prepared(app) || (target.kind < N_KINDS && target.id > 0) ||
	       error_set(error, ERROR_RULE, "", "There is no record under the cursor.");
}

const char *letters_title(struct App *app)
{
	size_t n = stack_marked(app);

	return n ? arena_format(&app->frame, "%s of %zu", n == 1 ? "letter" : "letters", n)
		 : "its letters";
}

unsigned act_next_letters(struct App *app)
{
	if (!are_prepared(app))
		return act_letter(app);
	if (!letters_open(app, app->next_letter, (struct IdSpan){app->next_ids, app->n_next}))
		app->next_letter = NULL;
	return REACT_NONE;
}
