/* Layout: where a table of scores tells the application, the reviewer and the criterion of a score.
 */
#include "view_layout.h"

#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Heads of the columns whose cells tell it. */
static const char *const key_heads[N_AXES] = {
	[AXIS_TEAM] = "Team|Application|Team code|Code|Practice|Team name",
	[AXIS_REVIEWER] = "Reviewer|Reviewer e-mail|Reviewer name|E-mail|Email|Name",
	[AXIS_CRITERION] = "Criterion|Criteria|Question|Item",
};
#define SCORE_HEADS "Score|Rating|Points|Mark|Value"

/* --- What a text names --- */

/* Its letters and digits alone, folded, without what is in brackets at the end: "A1 (1-5)" is a1.
 */
static const char *bare(const char *text, struct Arena *arena)
{
	const char *open = strrchr(text, '(');
	size_t length = strlen(text);
	char *copy, *to;

	if (open && open > text && text[length - 1] == ')')
		length = (size_t)(open - text);
	copy = to = arena_text(arena, text_fold(arena, arena_text_n(arena, text, length)));
	for (const char *from = copy; *from; from++)
		if (isalnum((unsigned char)*from) || (unsigned char)*from > '~')
			*to++ = *from;
	*to = '\0';
	return copy;
}

static bool is_same(const char *known, const char *given, struct Arena *arena)
{
	const char *text = bare(given, arena);

	return known && *text && strcmp(bare(known, arena), text) == 0;
}

/* "Byrd, Ada" and "Ada Byrd" are one. */
static const char *turned(const char *name, struct Arena *arena)
{
	const char *comma = strchr(name, ',');

	return comma ? arena_format(arena, "%s %.*s", comma + 1 + strspn(comma + 1, " "),
				    (int)(comma - name), name)
		     : name;
}

static bool is_team(const struct Ranking *ranking, size_t index, const char *text,
		    struct Arena *arena)
{
	const struct Team *team = ranking->rows[index].team;
	size_t length = team->code ? strlen(team->code) : 0;

	/* The code, alone or before the name. */
	if (length && strncasecmp(team->code, text, length) == 0 &&
	    !isalnum((unsigned char)text[length]))
		return true;
	return is_same(team->name, text, arena);
}

static bool is_reviewer(const struct Ranking *ranking, size_t index, const char *text,
			struct Arena *arena)
{
	const struct Person *person = ranking->reviewers[index];

	return (person->email && strcasecmp(person->email, text) == 0) ||
	       is_same(person->name, turned(text, arena), arena) ||
	       is_same(person->family, text, arena);
}

static bool is_criterion(const struct Ranking *ranking, size_t index, const char *text,
			 struct Arena *arena)
{
	const struct Criterion *one = ranking->criteria[index];

	return is_same(one->code, text, arena) || is_same(one->text, text, arena) ||
	       is_same(arena_format(arena, "%s%s", one->code, one->text), text, arena);
}

size_t layout_index(const struct Ranking *ranking, enum ScoreAxis axis, const char *text)
{
	static bool (*const names[N_AXES])(const struct Ranking *, size_t, const char *,
					   struct Arena *) = {
		[AXIS_TEAM] = is_team,
		[AXIS_REVIEWER] = is_reviewer,
		[AXIS_CRITERION] = is_criterion,
	};
	const size_t n_all[N_AXES] = {ranking->n_rows, ranking->n_reviewers, ranking->n_criteria};
	struct Arena scratch = {0};
	size_t found = AXIS_NONE, n = 0;

	for (size_t i = 0; *text && i < n_all[axis]; i++)
		if (names[axis](ranking, i, text, &scratch)) {
			found = i;
			n++;
		}
	arena_release(&scratch);
	return n == 1 ? found : AXIS_NONE;
}

const char *layout_name(const struct Ranking *ranking, enum ScoreAxis axis, size_t index)
{
	return axis == AXIS_TEAM       ? ranking->rows[index].team->code
	       : axis == AXIS_REVIEWER ? ranking->reviewers[index]->name
				       : ranking->criteria[index]->code;
}

/* --- Columns --- */

/* Whether a text is one of those that "|" parts. */
static bool is_one_of(const char *text, const char *list)
{
	const size_t length = strlen(text);

	for (size_t n; *list; list += n + (list[n] == '|')) {
		n = strcspn(list, "|");
		if (n == length && strncasecmp(list, text, n) == 0)
			return true;
	}
	return false;
}

bool layout_is_head(const struct Ranking *ranking, const char *text)
{
	bool is_known = is_one_of(text, SCORE_HEADS);

	for (enum ScoreAxis axis = 0; axis < N_AXES && !is_known; axis++)
		is_known = is_one_of(text, key_heads[axis]) ||
			   layout_index(ranking, axis, text) != AXIS_NONE;
	return is_known;
}

static bool is_key(const struct ScoreLayout *layout, size_t column)
{
	for (enum ScoreAxis axis = 0; axis < N_AXES; axis++)
		if (layout->keys[axis] == column)
			return true;
	return false;
}

/* The columns whose heads name one on that axis. False: two name the same one. */
static bool find_spread(const struct LayoutOf *of, enum ScoreAxis axis, struct Arena *arena,
			struct ScoreLayout *layout, struct Error *error)
{
	const struct Ranking *ranking = of->ranking;
	const struct Table *table = of->table;
	struct ScoreColumn *found = ARENA_ARRAY(arena, table_n_columns(table), struct ScoreColumn);

	layout->scores = found;
	layout->n_scores = 0;
	for (size_t i = 0; i < table_n_columns(table); i++) {
		size_t index = is_key(layout, i)
				       ? AXIS_NONE
				       : layout_index(ranking, axis, table_column(table, i));

		if (index == AXIS_NONE)
			continue;
		for (size_t k = 0; k < layout->n_scores; k++)
			if (found[k].index == index)
				return error_set(error, ERROR_INPUT, "file",
						 "The columns \"%s\" and \"%s\" are both %s. Take "
						 "one of them out.",
						 table_column(table, found[k].column),
						 table_column(table, i),
						 layout_name(ranking, axis, index));
		found[layout->n_scores++] = (struct ScoreColumn){i, axis, index};
	}
	return true;
}

/* The heads of columns that are not read, with commas; "" none. */
static const char *unread_of(const struct Table *table, const struct ScoreLayout *layout,
			     struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < table_n_columns(table); i++) {
		bool is_read = is_key(layout, i) || !*table_column(table, i);

		for (size_t k = 0; k < layout->n_scores; k++)
			is_read = is_read || layout->scores[k].column == i;
		if (!is_read)
			text = arena_format(arena, "%s%s\"%s\"", text, *text ? ", " : "",
					    table_quote(arena, table_column(table, i)));
	}
	return text;
}

static bool check_told(const struct Ranking *ranking, const struct ScoreLayout *layout,
		       size_t given, struct Error *error)
{
	enum ScoreAxis spread = layout->n_scores ? layout->scores[0].axis : N_AXES;
	bool is_listed = layout->n_scores && layout->scores[0].index == AXIS_NONE;

	if (layout->keys[AXIS_TEAM] == AXIS_NONE && (spread != AXIS_TEAM || is_listed))
		return error_set(error, ERROR_INPUT, "file",
				 "No column tells the application. Head one by Team, with the "
				 "code or the name of the team.");
	if (layout->keys[AXIS_REVIEWER] == AXIS_NONE && (spread != AXIS_REVIEWER || is_listed) &&
	    given == AXIS_NONE)
		return error_set_shell("Or give --reviewer PERSON.", error, ERROR_INPUT, "file",
				       "No column tells the reviewer. Head one by Reviewer, with "
				       "e-mail or name, or one a reviewer by the name.");
	return (layout->n_scores && (layout->keys[AXIS_CRITERION] != AXIS_NONE ||
				     spread == AXIS_CRITERION || ranking->n_criteria == 1)) ||
	       error_set(error, ERROR_INPUT, "file",
			 "No column is a criterion. Head the columns by the codes of criteria, "
			 "like %s, or one by Criterion.",
			 ranking->criteria[0]->code);
}

bool layout_find(const struct LayoutOf *of, struct Arena *arena, struct ScoreLayout *ret_layout,
		 struct Error *error)
{
	const struct Table *table = of->table;
	static const enum ScoreAxis spreads[] = {AXIS_CRITERION, AXIS_REVIEWER, AXIS_TEAM};
	struct ScoreColumn *listed = ARENA_NEW(arena, struct ScoreColumn);

	*ret_layout = (struct ScoreLayout){0};
	for (enum ScoreAxis axis = 0; axis < N_AXES; axis++)
		if (!table_find(table, key_heads[axis], &ret_layout->keys[axis], error))
			return false;
	for (size_t i = 0; i < N_AXES && ret_layout->n_scores == 0; i++)
		if (!find_spread(of, spreads[i], arena, ret_layout, error))
			return false;
	if (ret_layout->n_scores == 0) {
		*listed = (struct ScoreColumn){.index = AXIS_NONE};
		if (!table_find(table, SCORE_HEADS, &listed->column, error))
			return false;
		ret_layout->scores = listed;
		ret_layout->n_scores = listed->column != SIZE_MAX;
	}
	ret_layout->unread = unread_of(table, ret_layout, arena);
	return check_told(of->ranking, ret_layout, of->given, error);
}
