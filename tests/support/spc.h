/* Reference vectors of charts: one block of a file at a time against what the program computes. */
#ifndef TESTS_SUPPORT_SPC_H
#define TESTS_SUPPORT_SPC_H

#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/signals.h"
#include "support/json.h"

/* Relative difference that counts as equal. */
#define SPC_TOLERANCE 1e-9

/* What is being compared and how it went; failures are printed as they come, up to a limit. */
struct Spc {
	struct Arena *arena;
	const char *file, *where; /* name of the case */
	const char *tool;
	size_t block;			      /* 1-based within the case */
	const struct Json *input, *reference; /* of the case */
	size_t n_blocks, n_values, n_failures, n_oracle_false;
	size_t n_not_followed; /* numbers the design notes say we do not follow */
	bool quiet;
	double scale; /* differences below 1e-12 of it are rounding */
};

__attribute__((format(printf, 2, 3))) void spc_fail(struct Spc *spc, const char *format, ...);
void spc_number(struct Spc *spc, const char *name, size_t index, double want, double got);
void spc_count(struct Spc *spc, const char *name, size_t index, double want, size_t got);
void spc_flag(struct Spc *spc, const char *name, size_t index, const struct Json *want, bool got);
void spc_word(struct Spc *spc, const char *name, size_t index, const char *want, const char *got);
/* Fails for every key of `object` that is not in the list, by name. `keys` ends with NULL. */
void spc_known_keys(struct Spc *spc, const char *what, const struct Json *object,
		    const char *const *keys);
/* Two sets of points as flags over n points; `want` is an array of 1-based indices. */
void spc_point_set(struct Spc *spc, const char *name, const struct Json *want, const bool got[],
		   size_t n);

/* The spec of a case with the chart code of the vectors; false (and a failure) when the input does
 * not fit. */
bool spc_spec(struct Spc *spc, const char *chart, struct ChartSpec *ret_spec);
/* chart_compute() or a failure. */
bool spc_compute(struct Spc *spc, const struct ChartSpec *spec, struct ChartResult *ret_result);

/* Compares one block; an unknown tool is a failure. */
void spc_compare_block(struct Spc *spc, const struct Json *block);
/* Compares a whole file. */
void spc_compare_file(struct Spc *spc, const struct Json *file);

/* By tool. */
void spc_qicharts(struct Spc *spc, const struct Json *block);
void spc_powerbi(struct Spc *spc, const struct Json *block);
void spc_qcc(struct Spc *spc, const struct Json *block);
void spc_mdc(struct Spc *spc, const struct Json *block);
void spc_runchart(struct Spc *spc, const struct Json *block);
void spc_randtests(struct Spc *spc, const struct Json *block);
void spc_rules_qcc(struct Spc *spc, const struct Json *block);
void spc_rules_rspc(struct Spc *spc, const struct Json *block);
void spc_rules_lolcat(struct Spc *spc, const struct Json *block);
void spc_before_after(struct Spc *spc, const struct Json *block);
void spc_pareto(struct Spc *spc, const struct Json *block);
void spc_pareto_qcc(struct Spc *spc, const struct Json *block);
void spc_tables(struct Spc *spc, const struct Json *file);

#endif
