/* Action: the one table of what keys do apart from commands, and whether each is on. */
#include "action.h"

#include "action_run.h"
#include "qtp/base/math.h"
#include "screens.h"
#include "ui.h"

static const struct Action actions[] = {
	/* Moving. */
	{"move.up", "up", "One row up.", "Up k", WHERE_PAGES, 0, 0, act_up},
	{"move.down", "down", "One row down.", "Down j", WHERE_PAGES, 0, 0, act_down},
	{"pick.up", "up", "One row or field up.", "Up",
	 WHERE_PICKS | WHERE_NOTES | WHERE_POINTS | WHERE_FORM | WHERE_MERGE, 0, 0, act_up},
	{"pick.down", "down", "One row or field down.", "Down",
	 WHERE_PICKS | WHERE_NOTES | WHERE_POINTS | WHERE_FORM | WHERE_MERGE, 0, 0, act_down},
	{"move.left", "left", "One place to the left.", "Left",
	 WHERE_ANSWERS | WHERE_SESSIONS | WHERE_CHART | WHERE_DETAIL, 0, 0, act_left},
	{"move.right", "right", "One place to the right.", "Right",
	 WHERE_ANSWERS | WHERE_SESSIONS | WHERE_CHART | WHERE_DETAIL, 0, 0, act_right},
	{"move.page_up", "page up", "A screenful up.", "PgUp Ctrl-B",
	 WHERE_PAGES | WHERE_PICKS | WHERE_NOTES | WHERE_FORM | WHERE_POINTS, 0, 0, act_page_up},
	{"move.page_down", "page down", "A screenful down.", "PgDn Ctrl-F",
	 WHERE_PAGES | WHERE_PICKS | WHERE_NOTES | WHERE_FORM | WHERE_POINTS, 0, 0, act_page_down},
	{"move.home", "first", "To the first row.", "Home g", WHERE_PAGES, 0, 0, act_home},
	{"move.end", "last", "To the last row.", "End G", WHERE_PAGES, 0, 0, act_end},
	{"move.next", "next", "To the next part of the page.", "Tab", WHERE_PAGES, 0, 0, act_next},
	{"move.previous", "previous", "To the part before.", "S-Tab", WHERE_PAGES, 0, 0,
	 act_previous},
	{"form.next", "next field", "To the next field.", "Tab Enter", WHERE_FORM, 0, WHERE_FORM,
	 act_next},
	{"form.previous", "field before", "To the field before.", "S-Tab", WHERE_FORM, 0, 0,
	 act_previous},

	{"form.newline", "new line", "Begins a new line in a field of several lines.", "Alt-Enter",
	 WHERE_FORM, 0, 0, form_act_newline},

	{"log.up", "up", "One place up.", "Up", WHERE_LOG, 0, 0, act_up},
	{"log.down", "down", "One place down.", "Down", WHERE_LOG, 0, 0, act_down},
	{"log.first", "first", "To the date.", "PgUp", WHERE_LOG, 0, 0, act_page_up},
	{"log.last", "last", "To the next contact.", "PgDn", WHERE_LOG, 0, 0, act_page_down},
	{"log.next", "next", "To the next place.", "Tab", WHERE_LOG, 0, WHERE_LOG, act_next},
	{"log.previous", "previous", "To the place before.", "S-Tab", WHERE_LOG, 0, 0,
	 act_previous},
	{"log.enter", "next", "To the next place; behind an action to another line for one.",
	 "Enter", WHERE_LOG, 0, 0, form_act_enter},
	{"log.newline", "new line", "Begins a new line in the notes.", "Alt-Enter", WHERE_LOG, 0, 0,
	 form_act_newline},

	/* Reading. */
	{"open", "open", "Opens what is under the cursor.", "Enter",
	 WHERE_PAGES & ~(unsigned)(WHERE_TEXT | WHERE_ANSWERS), 0,
	 WHERE_RECORDS | WHERE_HISTORY | WHERE_BIN | WHERE_FAMILY, act_open},
	{"pick", "choose", "Does or takes what is under the cursor.", "Enter", WHERE_PICKS, 0,
	 WHERE_PICKS, act_open},
	{"notes.search", "search notes",
	 "Finds words in what was noted, agreed, or given as a reason.", NULL,
	 WHERE_PAGES & ~(unsigned)(WHERE_COACHING | WHERE_DETAIL), 0, 0, act_notes},
	{"notes.take", "best first, open",
	 "Puts the best notes first; again, or behind a step: opens the one under the cursor.",
	 "Enter", WHERE_NOTES, 0, WHERE_NOTES, notes_act_take},
	{"notes.scope", "where", "In all notes, those of the team, or those of its coach.", "Tab",
	 WHERE_NOTES, 0, WHERE_NOTES, notes_act_scope},
	{"filter.keep", "keep the filter", "Keeps the filter and goes back to the list.",
	 "Enter Down Tab", WHERE_FILTER, 0, WHERE_FILTER, act_leave},
	{"why", "why", "Says why: the rule, its limit, and the facts it saw.", "w", WHERE_RECORDS,
	 NEED_JUDGED, WHERE_TODAY | WHERE_LIST | WHERE_DETAIL | WHERE_COACHING, act_why},
	{"filter", "filter", "Shows only what matches, while you type.", "/", WHERE_LIST, 0,
	 WHERE_LIST, list_act_filter},
	{"sort", "sort", "Chooses the column to sort by.", "s", WHERE_LIST, 0, 0, list_act_sort},
	{"columns", "columns", "Chooses the columns of the list, and their order.", "|", WHERE_LIST,
	 0, 0, act_columns},
	{"columns.take", "take, leave", "Shows the column, or no longer.", "Space", WHERE_COLUMNS,
	 0, WHERE_COLUMNS, columns_act_take},
	{"columns.later", "later", "Moves the column to the right.", "J", WHERE_COLUMNS, 0,
	 WHERE_COLUMNS, columns_act_later},
	{"columns.earlier", "earlier", "Moves the column to the left.", "K", WHERE_COLUMNS, 0,
	 WHERE_COLUMNS, columns_act_earlier},
	{"columns.sort", "sort", "Sorts by this field; again: the other way round.", "s",
	 WHERE_COLUMNS, 0, WHERE_COLUMNS, columns_act_sort},
	{"columns.remember", "remember", "Keeps columns and order for this list, for next time.",
	 "r", WHERE_COLUMNS, 0, WHERE_COLUMNS, columns_act_remember},
	{"columns.forget", "forget", "The list has its usual columns again next time.", "f",
	 WHERE_COLUMNS, 0, 0, columns_act_forget},
	{"views", "views", "Opens a list that was saved by name.", "v", WHERE_PAGES, 0, 0,
	 act_views},
	{"views.save", "save as a view",
	 "Keeps filter, columns and order of this list under a name.", "K", WHERE_LIST, 0, 0,
	 act_views_save},
	{"views.remove", "remove a view", "Forgets a list that was saved by name.", NULL,
	 WHERE_PAGES, 0, 0, act_views_remove},
	{"prompt.take", "do it", "Takes what was typed.", "Enter", WHERE_PROMPT, 0, WHERE_PROMPT,
	 prompt_act_take},
	{"mark", "mark", "Marks the record, or takes its mark away.", "Space", WHERE_LIST,
	 NEED_RECORD, 0, list_act_mark},
	{"mark.none", "no marks", "Takes all marks away.", "-", WHERE_LIST, NEED_MARKS, 0,
	 list_act_unmark},
	{"record.history", "its history", "Everything that was ever changed in this record.", "H",
	 WHERE_RECORDS | WHERE_CHART, NEED_RECORD, 0, act_record_history},

	/* Charts. */
	{"chart.rules", "rules", "Switches rule sets on or off for this measure.", "r", WHERE_CHART,
	 NEED_WRITABLE, WHERE_CHART, chart_act_rules},
	{"chart.freeze", "freeze", "The baseline ends with this point; again: all points.", "b",
	 WHERE_CHART, NEED_WRITABLE | NEED_RECORD, WHERE_CHART, chart_act_freeze},
	{"chart.phase", "phase", "A phase begins with this point; again: it no longer does.", "p",
	 WHERE_CHART, NEED_WRITABLE | NEED_RECORD, WHERE_CHART, chart_act_phase},
	{"chart.leave_out", "omit", "The point is drawn, not calculated with; again: it is.", "x",
	 WHERE_CHART, NEED_WRITABLE | NEED_RECORD, WHERE_CHART, chart_act_leave_out},
	{"chart.note", "note", "A note on this point.", "n", WHERE_CHART,
	 NEED_WRITABLE | OPENS_TEXT | NEED_RECORD, WHERE_CHART, chart_act_note},
	{"chart.table", "table", "The points as a table, or as a drawing again.", "t", WHERE_CHART,
	 NEED_RECORD, WHERE_CHART, chart_act_table},
	{"chart.output", "output", "Writes the chart to a file: SVG, PNG, PDF or text.", "o",
	 WHERE_CHART, NEED_RECORD, WHERE_CHART, chart_act_output},
	{"chart.add", "add", "Adds points: typed, or pasted as a column.", "a", WHERE_CHART,
	 NEED_WRITABLE | OPENS_TEXT, WHERE_CHART, chart_act_add},
	{"chart.why", "why", "The rules with their numbers, and every signal.", "w", WHERE_CHART,
	 NEED_RECORD, 0, chart_act_why},
	{"chart.fields", "fields", "All fields of the measure, its points and annotations.", "f",
	 WHERE_CHART, 0, 0, chart_act_fields},

	{"family.team", "team's measures", "All measures of the team on one page.", "F",
	 WHERE_RECORDS | WHERE_CHART | WHERE_FAMILY, 0, WHERE_FAMILY, family_act_team},
	{"family.same", "in all teams", "The same measure of all teams of the season.", "c",
	 WHERE_CHART | WHERE_FAMILY, 0, WHERE_FAMILY, family_act_same},
	{"points.next", "next row", "To the value, then to the next row.", "Enter", WHERE_POINTS, 0,
	 WHERE_POINTS, points_act_next},
	{"points.other", "date/value", "Between the date and the value.", "Tab S-Tab", WHERE_POINTS,
	 0, WHERE_POINTS, act_next},
	{"points.save", "save all", "Saves all rows, as one change.", "Ctrl-S", WHERE_POINTS,
	 NEED_WRITABLE, WHERE_POINTS, points_act_save},
	{"points.drop", "drop row", "Takes the row out of the grid.", "Ctrl-X", WHERE_POINTS, 0,
	 WHERE_POINTS, points_act_drop},

	/* Changing. */
	{"add", "add", "Adds a record of the kind in view, or a part to this one.", "a",
	 WHERE_PAGES & ~(unsigned)WHERE_CHART, NEED_WRITABLE | OPENS_TEXT | NEED_ADDITION,
	 WHERE_LIST | WHERE_DETAIL | WHERE_SESSIONS, act_add},
	{"edit", "edit", "Changes the record.", "e", WHERE_RECORDS | WHERE_CHART,
	 NEED_WRITABLE | OPENS_TEXT | NEED_RECORD, WHERE_DETAIL | WHERE_SESSIONS, act_edit},
	{"log", "log contact", "Logs a contact with the team, or a webinar with all marked ones.",
	 "l", WHERE_RECORDS, NEED_WRITABLE | OPENS_TEXT | NEED_LOGGED,
	 WHERE_TODAY | WHERE_DETAIL | WHERE_COACHING, act_log},
	{"answers", "who can come", "Notes which core members can attend which session.", "c",
	 WHERE_RECORDS, NEED_TEAM, WHERE_DETAIL, act_answers},
	{"bin", "to the bin", "Puts the record, or the marked ones, into the bin.", "d",
	 WHERE_LIST | WHERE_DETAIL | WHERE_SESSIONS | WHERE_CHART, NEED_WRITABLE | NEED_RECORD, 0,
	 act_bin},
	{"bulk.set", "set for all marked", "Sets one field of all marked records, as one change.",
	 "E", WHERE_LIST, NEED_WRITABLE | OPENS_TEXT | NEED_MARKS, 0, act_bulk_set},
	{"restore", "out of the bin", "Takes the record out of the bin.", "r", WHERE_LIST,
	 NEED_WRITABLE | NEED_RECORD | NEED_BINNED, WHERE_LIST, act_restore},
	{"coaching.held", "held", "The planned call was held: opens its log, filled in.", "h",
	 WHERE_COACHING, NEED_WRITABLE | OPENS_TEXT, WHERE_COACHING, coaching_act_held},
	{"notes", "search notes", "Finds words in what was noted, agreed, or given as a reason.",
	 "/", WHERE_COACHING | WHERE_DETAIL, 0, WHERE_COACHING, act_notes},
	{"undo.this", "undo this", "Takes back the operation under the cursor.", "u", WHERE_HISTORY,
	 NEED_WRITABLE, WHERE_HISTORY, history_act_undo},
	{"undo", "undo", "Takes back your newest change that still stands.", "u",
	 WHERE_PAGES & ~(unsigned)WHERE_HISTORY, NEED_WRITABLE, WHERE_RECORDS | WHERE_ANSWERS,
	 act_undo},
	{"redo", "redo", "Makes the change again that was just taken back.", "Ctrl-R", WHERE_PAGES,
	 NEED_WRITABLE, 0, act_redo},
	{"answer.yes", "can come", "The member can attend this session.", "y", WHERE_ANSWERS,
	 NEED_WRITABLE, WHERE_ANSWERS, answers_act_yes},
	{"answer.no", "cannot", "The member cannot attend this session.", "n", WHERE_ANSWERS,
	 NEED_WRITABLE, WHERE_ANSWERS, answers_act_no},
	{"answer.cycle", "yes, no, open", "Changes the answer to the next one.", "Space",
	 WHERE_ANSWERS, NEED_WRITABLE, 0, answers_act_cycle},
	{"answer.none", "not answered", "Takes the answer away.", "-", WHERE_ANSWERS, NEED_WRITABLE,
	 WHERE_ANSWERS, answers_act_clear},
	{"form.save", "save", "Saves the form.", "Ctrl-S", WHERE_FORM, NEED_WRITABLE, WHERE_FORM,
	 form_act_save},
	{"form.discard", "start afresh",
	 "Throws away what was typed and keeps it apart; again: brings it back.", "Ctrl-X",
	 WHERE_FORM, 0, WHERE_FORM, form_act_discard},
	{"form.new", "new record",
	 "Adds the person, practice or team that this field is to name, and comes back.", "Ctrl-N",
	 WHERE_FORM, NEED_WRITABLE, 0, form_act_new},
	{"log.save", "save", "Saves the contact and all that was agreed, as one change.", "Ctrl-S",
	 WHERE_LOG, NEED_WRITABLE, WHERE_LOG, form_act_save},
	{"log.action", "add action", "To a new line for something agreed.", "Ctrl-N", WHERE_LOG, 0,
	 WHERE_LOG, log_act_action},
	{"log.timer", "timer's minutes", "Takes the minutes since the log was opened.", "Ctrl-T",
	 WHERE_LOG, 0, WHERE_LOG, log_act_timer},
	{"log.editor", "editor", "Opens the notes in your own editor ($EDITOR).", "Ctrl-E",
	 WHERE_LOG, 0, 0, log_act_editor},
	{"log.discard", "start afresh",
	 "Throws away what was typed and keeps it apart; again: brings it back.", "Ctrl-X",
	 WHERE_LOG, 0, 0, form_act_discard},
	{"log.help", "keys", "The keys that are valid here.", "F1", WHERE_LOG, 0, WHERE_LOG,
	 act_help},
	{"yes", "yes", "Does it.", "y", WHERE_CONFIRM, NEED_WRITABLE, WHERE_CONFIRM,
	 question_act_yes},
	{"plan.yes", "do it", "Does what was just read.", "y", WHERE_PLAN, NEED_WRITABLE,
	 WHERE_PLAN, plan_act_yes},
	{"merge.left", "left", "Keeps the value at the left.", "Left", WHERE_MERGE, 0, WHERE_MERGE,
	 merge_act_left},
	{"merge.right", "right", "Takes the value at the right.", "Right Space", WHERE_MERGE, 0,
	 WHERE_MERGE, merge_act_right},
	{"merge.do", "merge", "Makes the two records one.", "Ctrl-S", WHERE_MERGE, NEED_WRITABLE,
	 WHERE_MERGE, merge_act_do},
	{"duplicates", "possible duplicates", "People who may be in the file twice, to be merged.",
	 NULL, WHERE_PAGES, 0, 0, act_duplicates},

	/* The program. */
	{"back", "back", "Gives up the filter, then goes one step back.", "Esc Ctrl-C",
	 WHERE_EVERYWHERE | WHERE_PLAN | WHERE_MERGE | WHERE_NOTICE, 0,
	 WHERE_TEXT | WHERE_ANSWERS | WHERE_PICKS | WHERE_POINTS | WHERE_FORM | WHERE_PLAN |
		 WHERE_MERGE | WHERE_FILTER | WHERE_CONFIRM | WHERE_LOG | WHERE_NOTICE |
		 WHERE_NOTES,
	 act_back},
	{"quit", "back, quit", "One step back; in a view it ends the program.", "q", WHERE_PAGES, 0,
	 0, act_quit},
	{"palette", "command", "Finds any action or command by its words.", ": Ctrl-P", WHERE_PAGES,
	 0, WHERE_RECORDS, act_palette},
	{"help", "keys", "The keys that are valid here.", "? F1", WHERE_PAGES, 0, WHERE_PAGES,
	 act_help},
	{"form.help", "keys", "The keys that are valid here.", "F1",
	 WHERE_FORM | WHERE_FILTER | WHERE_POINTS | WHERE_NOTES, 0, WHERE_FORM | WHERE_NOTES,
	 act_help},
	{"season", "season in view", "Chooses the season that the views show.", "Y", WHERE_PAGES, 0,
	 0, act_season},
	{"theme", "theme", "Chooses the colors: dark, light, high contrast, color-blind, none.",
	 NULL, WHERE_PAGES, 0, 0, act_theme},
	{"own", "own or all teams", "Only the teams of the coach whose view it is, or all again.",
	 "M", WHERE_RECORDS, 0, 0, act_own},
	{"mouse", "mouse on or off", "A click selects, a second one opens, the wheel moves.", NULL,
	 WHERE_PAGES, 0, 0, act_mouse},
	{"repaint", "repaint", "Sends the whole screen again.", "Ctrl-L",
	 WHERE_EVERYWHERE | WHERE_NOTICE, 0, 0, act_repaint},
};

const struct Action *action_at(size_t index)
{
	return index < N_ITEMS(actions) ? &actions[index] : NULL;
}

static bool has_marks(struct App *app)
{
	return marks_count(&app->marks, stack_target(app).kind) > 0;
}

static bool has_record(struct App *app)
{
	struct Target target = stack_target(app);

	return target.kind < N_KINDS && target.id > 0;
}

/* A team, or a record that belongs to one. */
static bool has_team(struct App *app)
{
	struct Target target = stack_target(app);
	const struct Entity *entity = target.kind < N_KINDS ? entity_get(target.kind) : NULL;
	const struct Field *team = entity ? entity_field(entity, "team") : NULL;

	return page_team(app) > 0 || (team && team->ref == KIND_TEAM && target.id > 0);
}

static bool has_judgement(struct App *app)
{
	return has_record(app) &&
	       (stack_page(app)->type->where == WHERE_TODAY || page_team(app) > 0);
}

bool action_fits(struct App *app, const struct Action *action, struct Error *error)
{
	if ((action->needs & NEED_RECORD) && !has_record(app))
		return error_set(error, ERROR_RULE, "", "There is no record under the cursor.");
	if ((action->needs & NEED_MARKS) && !has_marks(app))
		return error_set(error, ERROR_RULE, "", "Nothing is marked.");
	if ((action->needs & NEED_TEAM) && page_team(app) == 0)
		return error_set(error, ERROR_RULE, "",
				 "It is about a team; put the cursor on one.");
	if ((action->needs & NEED_LOGGED) && !has_team(app))
		return error_set(error, ERROR_RULE, "",
				 "A contact is with a team; put the cursor on one.");
	if ((action->needs & NEED_JUDGED) && !has_judgement(app))
		return error_set(error, ERROR_RULE, "", "Nothing is judged here; teams are.");
	if ((action->needs & NEED_ADDITION) && !stack_addition(app).entity)
		return error_set(error, ERROR_RULE, "", "Nothing can be added here.");
	if ((action->needs & NEED_BINNED) && !list_is_binned(stack_page(app)))
		return error_set(error, ERROR_RULE, "",
				 "It is not in the bin; the view Bin shows what is.");
	return true;
}

bool action_is_on(struct App *app, const struct Action *action, struct Error *error)
{
	return action_fits(app, action, error) &&
	       (!(action->needs & NEED_WRITABLE) || app_may_write(app, error));
}

unsigned action_run(struct App *app, const struct Action *action)
{
	struct Error error;

	if (action_is_on(app, action, &error))
		return action->run(app);
	if (action->needs & OPENS_TEXT)
		notice_open(app, &error);
	else
		app_fail(app, &error);
	return REACT_NONE;
}
