/* Chart names: codes and names of chart types and rule sets. */
#include "qtp/base/math.h"
#include "qtp/spc/chart.h"

#include <string.h>

static const struct {
	const char *code, *name;
} types[N_CHART_TYPES] = {
	[CHART_RUN] = {"run", "run chart"},
	[CHART_I] = {"i", "I chart"},
	[CHART_MR] = {"mr", "MR chart"},
	[CHART_XBAR] = {"xbar", "X-bar chart"},
	[CHART_S] = {"s", "S chart"},
	[CHART_P] = {"p", "p chart"},
	[CHART_PP] = {"pp", "p\xe2\x80\xb2 chart"},
	[CHART_U] = {"u", "u chart"},
	[CHART_UP] = {"up", "u\xe2\x80\xb2 chart"},
	[CHART_C] = {"c", "c chart"},
	[CHART_G] = {"g", "g chart"},
	[CHART_T] = {"t", "t chart"},
};

static const struct {
	unsigned rule;
	const char *code, *name;
} rule_sets[] = {
	{RULES_ANHOEJ, "anhoej", "Anh\xc3\xb8j"},
	{RULES_IHI, "ihi", "IHI (shift 6, trend 5, runs)"},
	{RULES_3SIGMA, "3sigma", "3-sigma"},
	{RULES_WE, "we", "Western Electric 1-4"},
	{RULES_NELSON, "nelson", "Nelson 1-8"},
	{RULES_MDC, "mdc", "NHS Making Data Count"},
};

const char *chart_type_code(enum ChartType type)
{
	return types[type].code;
}

const char *chart_type_name(enum ChartType type)
{
	return types[type].name;
}

bool chart_type_parse(const char *code, enum ChartType *ret_type)
{
	for (size_t i = 0; i < N_CHART_TYPES; i++)
		if (strcmp(code, types[i].code) == 0) {
			*ret_type = (enum ChartType)i;
			return true;
		}
	return false;
}

unsigned chart_rules_default(enum ChartType type)
{
	if (type == CHART_RUN)
		return RULES_ANHOEJ;
	return type == CHART_MR ? RULES_3SIGMA : RULES_3SIGMA | RULES_ANHOEJ;
}

static unsigned rule_set(const char *code, size_t length)
{
	for (size_t i = 0; i < N_ITEMS(rule_sets); i++)
		if (strlen(rule_sets[i].code) == length &&
		    memcmp(rule_sets[i].code, code, length) == 0)
			return rule_sets[i].rule;
	return 0;
}

bool chart_rules_parse(const char *text, unsigned *ret_rules, struct Error *error)
{
	*ret_rules = 0;
	for (const char *word = text;; word++) {
		size_t length = strcspn(word, ",");
		unsigned rule = rule_set(word, length);

		if (rule == 0)
			return error_set(error, ERROR_INPUT, "rules",
					 "\"%.*s\" is no rule set: use anhoej, ihi, 3sigma, we, "
					 "nelson or mdc, several with commas.",
					 (int)(length < 40 ? length : 40), word);
		*ret_rules |= rule;
		word += length;
		if (*word == '\0')
			return true;
	}
}

const char *chart_rules_name(struct Arena *arena, unsigned rules)
{
	const char *names = "";

	for (size_t i = 0; i < N_ITEMS(rule_sets); i++)
		if (rules & rule_sets[i].rule)
			names = arena_format(arena, "%s%s%s", names, *names ? ", " : "",
					     rule_sets[i].name);
	return names;
}
