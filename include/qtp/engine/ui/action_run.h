/* The actions that belong to no screen. Rows of other tables may name them. */
#ifndef QTP_UI_ACTION_RUN_H
#define QTP_UI_ACTION_RUN_H

struct App;

unsigned act_up(struct App *app);
unsigned act_down(struct App *app);
unsigned act_left(struct App *app);
unsigned act_right(struct App *app);
unsigned act_page_up(struct App *app);
unsigned act_page_down(struct App *app);
unsigned act_home(struct App *app);
unsigned act_end(struct App *app);
unsigned act_next(struct App *app);
unsigned act_previous(struct App *app);
unsigned act_open(struct App *app);
unsigned act_why(struct App *app);
unsigned act_record_history(struct App *app);
unsigned act_reveal(struct App *app);
unsigned act_add(struct App *app);
unsigned act_edit(struct App *app);
unsigned act_bin(struct App *app);
unsigned act_restore(struct App *app);
unsigned act_undo(struct App *app);
unsigned act_redo(struct App *app);
unsigned act_palette(struct App *app);
unsigned act_help(struct App *app);
unsigned act_go(struct App *app);
unsigned act_find(struct App *app);
unsigned act_find_next(struct App *app);
unsigned act_find_previous(struct App *app);
unsigned act_search(struct App *app);
unsigned act_back(struct App *app);
unsigned act_quit(struct App *app);
unsigned act_repaint(struct App *app);
unsigned act_stop(struct App *app);
unsigned act_bulk_set(struct App *app);
const char *bulk_set_title(struct App *app); /* for its title_now */
unsigned act_columns(struct App *app);
unsigned act_views(struct App *app);
unsigned act_views_remove(struct App *app);
unsigned act_theme(struct App *app);
unsigned act_mouse(struct App *app);
unsigned act_selection(struct App *app);
unsigned act_signs(struct App *app);
unsigned act_beside(struct App *app);
unsigned act_names(struct App *app);
unsigned act_own(struct App *app);
unsigned act_own_choose(struct App *app);

#endif
