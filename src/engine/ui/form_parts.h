/* Parts of the forms that screens of other rooms do not use: names that complete a reference,
 * choices, the arguments of commands, drafts. */
#ifndef QTP_UI_FORM_PARTS_H
#define QTP_UI_FORM_PARTS_H

#include "qtp/engine/ui/form.h"

/* How a record is named where it is typed: by its label where that is enough, else by its REF.
 * Owned by the arena. */
const char *form_ref_text(struct App *app, enum Kind kind, Id id, struct Arena *arena);

/* form_echo.c: what the text of a field means: the whole date, a choice, a person's name; "" when
 * there is nothing to echo. */
const char *form_echo(const struct FormAt *at);
/* Whether other records may say something of a field. */
bool form_has_hint(const struct FormLayer *form, const struct FormField *field);
/* What a save would say of the text of one field of a record. */
void form_judge(struct App *app, struct FormLayer *form, struct FormField *field);

/* form.c: forgets the candidates, and that there may be more. */
void form_free_candidates(struct FormLayer *form);
void form_drop_candidates(struct FormLayer *form);

/* form_complete.c: names of own data under a reference. */
void form_find_candidates(struct App *app, struct FormLayer *form);
/* All names that an empty reference could have, those in the way of its form first; the first is
 * chosen. False: the field under the cursor is none such. */
bool form_list_candidates(struct App *app, struct FormLayer *form);
/* Looks on in idle time; true when it did something. */
bool form_find_more(struct App *app, struct FormLayer *form);
/* A part of a name that only one record has becomes that name; the `settle` of the others. */
void form_settle_all(struct App *app, struct FormLayer *form);
/* The cursor goes from a field: the same for it, and what is wrong with its text is said below. */
void form_leave(struct App *app, struct FormLayer *form);
/* The text of a field has changed. */
void form_follow(struct App *app, struct FormLayer *form, struct FormField *field);
/* Takes the chosen candidate into the text; false when none is chosen. */
bool form_take_candidate(struct App *app, struct FormLayer *form);
/* A choice steps on; true when the field has choices. */
bool form_cycle_choice(struct FormField *field, int by);
/* A letter finds the first choice that begins with what was typed; true when the field has choices.
 */
bool form_type_choice(struct FormLayer *form, uint32_t key);
/* The choices of a field; NULL: it has none. Yes and no are choices. */
const struct FieldChoice *form_choices(const struct Field *field);

/* form_command.c: the fields of a command's arguments; false with the reason why there can be none.
 */
MUST_USE bool form_add_arguments(struct App *app, struct FormLayer *form, struct Error *error);
/* screen_plan.c: what the command would do, to be confirmed; pushed over the form. */
/* `then` does it, once the form is on top again. */
void plan_open(struct App *app, const char *title, const char *text,
	       unsigned (*then)(struct App *app));

/* form_draft.c: what is typed and not saved, in a file of the state folder. */
void form_keep_draft(struct App *app, struct FormLayer *form);
/* Throws away what was typed, and keeps it apart; where nothing is typed: takes it back. */
void form_drop_draft(struct App *app, struct FormLayer *form);

#endif
