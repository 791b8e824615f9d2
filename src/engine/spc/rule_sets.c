/* Rule sets: the table, and what is read from it. */
#include "qtp/engine/spc/rule_sets.h"

#include "qtp/engine/spc/chart.h"

#include <string.h>

/* So much of a word that is no rule set is repeated. */
#define WORD_SHOWN 40

#define RULE_SET_ROW(BIT, ...) [RULE_SET_##BIT] = {RULES_##BIT, __VA_ARGS__},

static const struct RuleSet rule_sets[N_RULE_SETS] = {RULE_SETS(RULE_SET_ROW, , )};

const struct RuleSet *rule_set_at(size_t i)
{
	return &rule_sets[i];
}

const struct RuleSet *rules_with(unsigned rules, enum RuleSetTrait trait)
{
	for (size_t i = 0; i < N_RULE_SETS; i++)
		if ((rules & rule_sets[i].bit) && (rule_sets[i].traits & (unsigned)trait))
			return &rule_sets[i];
	return NULL;
}

const struct RuleSet *rules_misfit(unsigned rules, unsigned chart_type)
{
	for (size_t i = 0; i < N_RULE_SETS; i++)
		if ((rules & rule_sets[i].bit) && rule_sets[i].only_for != N_CHART_TYPES &&
		    rule_sets[i].only_for != chart_type)
			return &rule_sets[i];
	return NULL;
}

unsigned rules_default(unsigned chart_type)
{
	unsigned rules = 0;

	for (size_t i = 0; i < N_RULE_SETS; i++)
		if (rule_sets[i].default_for & (1u << chart_type))
			rules |= rule_sets[i].bit;
	return rules;
}

static unsigned rule_set_find(const char *code, size_t length)
{
	for (size_t i = 0; i < N_RULE_SETS; i++)
		if (strlen(rule_sets[i].code) == length &&
		    memcmp(rule_sets[i].code, code, length) == 0)
			return rule_sets[i].bit;
	return 0;
}

bool rules_parse(const char *text, unsigned *ret_rules, struct Error *error)
{
	*ret_rules = 0;
	for (const char *word = text;; word++) {
		size_t length = strcspn(word, ",");
		unsigned rule = rule_set_find(word, length);

		if (rule == 0)
			return error_set(error, ERROR_INPUT, "rules",
					 "\"%.*s\" is no rule set: use " RULE_SET_CODES(
						 ", ", " or ") ", several with commas.",
					 (int)(length < WORD_SHOWN ? length : WORD_SHOWN), word);
		*ret_rules |= rule;
		word += length;
		if (*word == '\0')
			return true;
	}
}

const char *rules_codes(struct Arena *arena, unsigned rules)
{
	const char *codes = "";

	for (size_t i = 0; i < N_RULE_SETS; i++)
		if (rules & rule_sets[i].bit)
			codes = arena_format(arena, "%s%s%s", codes, *codes ? "," : "",
					     rule_sets[i].code);
	return codes;
}

const char *rules_name(struct Arena *arena, unsigned rules)
{
	const char *names = "";

	for (size_t i = 0; i < N_RULE_SETS; i++)
		if (rules & rule_sets[i].bit)
			names = arena_format(arena, "%s%s%s", names, *names ? ", " : "",
					     rule_sets[i].name);
	return names;
}
