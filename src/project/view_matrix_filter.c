/* The filter of the matrix: words about its milestones and their states, the rest about its teams.
 */
#include "view_matrix.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/season.h"

#include <string.h>

/* "!state:late" */
struct Word {
	const char *key, *value; /* the value without its quotation marks */
	bool exact, but;
};

/* Up to the next space that is in no quotation marks. */
static size_t word_length(const char *text)
{
	bool quoted = false;
	size_t length = 0;

	while (text[length] && (quoted || text[length] != ' '))
		quoted ^= text[length++] == '"';
	return length;
}

static const char *without_quotes(const char *text, struct Arena *arena)
{
	char *copy = arena_text(arena, text), *to = copy;

	for (const char *from = text; *from; from++)
		if (*from != '"')
			*to++ = *from;
	*to = '\0';
	return copy;
}

/* Whether the word is about `key`. */
static bool word_about(const char *text, const char *key, struct Arena *arena,
		       struct Word *ret_word)
{
	size_t length = strlen(key);
	bool but = *text == '!';

	text += but;
	if (strncmp(text, key, length) != 0 || (text[length] != ':' && text[length] != '='))
		return false;
	*ret_word = (struct Word){.key = key,
				  .value = without_quotes(text + length + 1, arena),
				  .exact = text[length] == '=',
				  .but = but};
	return true;
}

/* The next of several with "|" between them; NULL: there are no more. */
static const char *next_text(const char **at, struct Arena *arena)
{
	const char *from = *at;
	size_t length = from ? strcspn(from, "|") : 0;

	if (!from)
		return NULL;
	*at = from[length] ? from + length + 1 : NULL;
	return arena_text_n(arena, from, length);
}

/* By its key or its words: "not_due", "not due". */
static bool add_state(const char *text, struct Arena *arena, unsigned *states, struct Error *error)
{
	const char *folded = text_fold(arena, text), *all = "";

	for (int i = 0; i < N_MILESTONE_STATES; i++) {
		const char *key = milestone_state_key((enum MilestoneState)i);

		all = arena_format(arena, "%s%s%s", all, i ? ", " : "", key);
		if (strcmp(key, folded) != 0 &&
		    strcmp(milestone_state_word((enum MilestoneState)i), folded) != 0)
			continue;
		*states |= 1U << i;
		return true;
	}
	return error_set(error, ERROR_INPUT, "", "There is no state \"%.40s\". The states are: %s.",
			 text_show(arena, text), all);
}

static bool read_states(const struct Word *word, struct Arena *arena, unsigned *states,
			struct Error *error)
{
	const char *at = word->value, *text;
	unsigned named = 0;

	while ((text = next_text(&at, arena)))
		if (!add_state(text, arena, &named, error))
			return false;
	*states &= word->but ? MATRIX_ANY_STATE & ~named : named;
	return true;
}

static bool add_milestones(const struct Word *word, struct Arena *arena,
			   struct MatrixFilter *filter, struct Error *error)
{
	if (filter->n_milestones == MATRIX_WORDS)
		return error_set(error, ERROR_INPUT, "",
				 "These are too many milestones for one filter. Put | between "
				 "them.");
	filter->milestones[filter->n_milestones++] =
		(struct MatrixWord){text_fold(arena, word->value), word->exact, word->but};
	return true;
}

bool matrix_filter_read(const char *text, struct Arena *arena, struct MatrixFilter *ret_filter,
			struct Error *error)
{
	const char *at = text ? text : "";
	struct Word word;

	*ret_filter = (struct MatrixFilter){.teams = "", .states = MATRIX_ANY_STATE};
	while (*(at += strspn(at, " "))) {
		size_t length = word_length(at);
		const char *one = arena_text_n(arena, at, length);
		bool taken = true;

		if (word_about(one, "milestone", arena, &word))
			taken = add_milestones(&word, arena, ret_filter, error);
		else if (word_about(one, "state", arena, &word))
			taken = read_states(&word, arena, &ret_filter->states, error);
		else
			ret_filter->teams = arena_format(arena, "%s%s%s", ret_filter->teams,
							 *ret_filter->teams ? " " : "", one);
		if (!taken)
			return false;
		at += length;
	}
	return true;
}

static bool fits(const struct MatrixWord *word, const struct Milestone *milestone,
		 struct Arena *arena)
{
	const char *code = text_fold(arena, milestone_short_code(milestone));
	const char *title = text_fold(arena, milestone->title);
	const char *at = word->texts, *text;

	while ((text = next_text(&at, arena)))
		if (word->exact ? strcmp(code, text) == 0 || strcmp(title, text) == 0
				: strstr(code, text) || strstr(title, text))
			return true;
	return false;
}

bool matrix_filter_wants(const struct MatrixFilter *filter, const struct Milestone *milestone,
			 struct Arena *arena)
{
	for (size_t i = 0; i < filter->n_milestones; i++)
		if (fits(&filter->milestones[i], milestone, arena) == filter->milestones[i].but)
			return false;
	return true;
}
