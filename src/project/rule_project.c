/* Project: words of a problem statement that name a cause or a cure. */
#include "rule_project.h"

#include "qtp/engine/base/math.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *words;
	enum ProblemFault fault;
} all[] = {
	{"because", PROBLEM_CAUSE},	  {"due to", PROBLEM_CAUSE},
	{"caused by", PROBLEM_CAUSE},	  {"as a result of", PROBLEM_CAUSE},
	{"owing to", PROBLEM_CAUSE},	  {"lack of", PROBLEM_CAUSE},
	{"root cause", PROBLEM_CAUSE},	  {"the reason is", PROBLEM_CAUSE},
	{"shortage of", PROBLEM_CAUSE},	  {"stems from", PROBLEM_CAUSE},
	{"on account of", PROBLEM_CAUSE}, {"hiring", PROBLEM_CURE},
	{"we should", PROBLEM_CURE},	  {"need to", PROBLEM_CURE},
	{"needs to", PROBLEM_CURE},	  {"must be", PROBLEM_CURE},
	{"should be", PROBLEM_CURE},	  {"we will", PROBLEM_CURE},
	{"implement", PROBLEM_CURE},	  {"implementing", PROBLEM_CURE},
	{"by introducing", PROBLEM_CURE}, {"introduce", PROBLEM_CURE},
	{"solution", PROBLEM_CURE},	  {"hire", PROBLEM_CURE},
};

static bool is_letter(char c)
{
	return isalnum((unsigned char)c);
}

/* Whole words alone: "hire" is not in "Wilshire". */
static bool has_words(const char *text, const char *words)
{
	size_t length = strlen(words);

	for (const char *at = text; *at; at++)
		if (strncasecmp(at, words, length) == 0 && !is_letter(at[length]) &&
		    (at == text || !is_letter(at[-1])))
			return true;
	return false;
}

enum ProblemFault problem_fault(const char *text, const char **ret_words)
{
	*ret_words = NULL;
	for (size_t i = 0; text && i < N_ITEMS(all); i++)
		if (has_words(text, all[i].words)) {
			*ret_words = all[i].words;
			return all[i].fault;
		}
	return PROBLEM_SOUND;
}
