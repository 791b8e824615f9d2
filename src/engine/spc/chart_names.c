/* Chart names: codes and names of chart types. */
#include "qtp/engine/spc/chart.h"

#include <string.h>

static const struct {
	const char *code, *name, *subject, *centre;
} types[N_CHART_TYPES] = {
	[CHART_RUN] = {"run", "run chart", "A run chart", "median"},
	[CHART_I] = {"i", "I chart", "An I chart", "mean"},
	[CHART_MR] = {"mr", "MR chart", "An MR chart", "mean moving range"},
	[CHART_XBAR] = {"xbar", "X-bar chart", "An X-bar chart", "mean"},
	[CHART_S] = {"s", "S chart", "An S chart", "mean standard deviation"},
	[CHART_P] = {"p", "p chart", "A p chart", "mean"},
	[CHART_PP] = {"pp", "p\xe2\x80\xb2 chart", "A p\xe2\x80\xb2 chart", "mean"},
	[CHART_U] = {"u", "u chart", "A u chart", "mean"},
	[CHART_UP] = {"up", "u\xe2\x80\xb2 chart", "A u\xe2\x80\xb2 chart", "mean"},
	[CHART_C] = {"c", "c chart", "A c chart", "mean"},
	[CHART_G] = {"g", "g chart", "A g chart", "median"},
	[CHART_T] = {"t", "t chart", "A t chart", "centre on the transformed scale"},
};

const char *chart_type_code(enum ChartType type)
{
	return types[type].code;
}

const char *chart_type_name(enum ChartType type)
{
	return types[type].name;
}

const char *chart_type_subject(enum ChartType type)
{
	return types[type].subject;
}

const char *chart_type_centre(enum ChartType type)
{
	return types[type].centre;
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
