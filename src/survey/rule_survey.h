/* What the answers of a survey add up to, and what was gained between two surveys. */
#ifndef QTP_SURVEY_RULE_SURVEY_H
#define QTP_SURVEY_RULE_SURVEY_H

#include "qtp/engine/model/field.h"

/* Means of so few answers without a name are not shown: they would tell who said what. */
#define ANONYMOUS_LEAST 5

/* The ratings that one item got, one a sheet: NUMBER_NONE where it was left out. */
struct ItemRatings {
	const int64_t *items;
	const Id *people; /* 0: without a name */
	size_t n;
};

struct ItemMean {
	size_t n;	    /* answers */
	size_t n_anonymous; /* of them */
	double mean;	    /* 1 to 10; NAN: no answers, or too few without a name */
	bool is_withheld;   /* too few without a name */
};
struct ItemMean item_mean(struct ItemRatings ratings);

/* From one survey to a later one. Points are the later mean less the former; percent is of the
 * former. NAN where one of both is not known. */
struct ItemGain {
	size_t n; /* paired: people who answered both; unpaired: 0 */
	double before, after;
	double points, percent;
};
/* All answers of each, whoever gave them. */
struct ItemGain item_gain(struct ItemMean before, struct ItemMean after);
/* Of those who gave their names in both. */
struct ItemGain item_gain_paired(struct ItemRatings before, struct ItemRatings after);

#endif
