/* Credit: minutes that count, and what they come to. All pure; minutes are whole. */
#ifndef QTP_CREDIT_RULE_CREDIT_H
#define QTP_CREDIT_RULE_CREDIT_H

#include "qtp/credit.h"
#include "qtp/season.h"

/* Rolls, claims and certificates are kept so long from the last day of their session on. */
#define CREDIT_KEPT_MONTHS (6 * 12)

/* To the nearest quarter of 60 minutes, half up: 7 is 0, 8 is 25, 52 is 75. */
Hundredths credit_quarters(int64_t minutes);
/* Contact hours of 60 minutes by the setting of a season (enum HoursRule; CHOICE_NONE: quarter). */
Hundredths credit_contact_hours(int64_t minutes, Choice rule);
/* Of a first giving: two for each hour, rounded after doubling. */
Hundredths credit_teaching(int64_t minutes);
/* "ama: physician; ancc: nurse, advanced_practice" */
#define CREDIT_TYPES_USUAL "ama: physician; ancc: nurse, advanced_practice"
/* From the setting of a season; empty: the usual ones. ERROR_INPUT names the word that is wrong. */
MUST_USE bool credit_types_read(const char *text, struct CreditTypes *ret_types,
				struct Error *error);
bool credit_is_open_to(const struct CreditTypes *types, enum CreditType type, Choice profession);
/* The first one that is open to a profession; CHOICE_NONE: none is. */
Choice credit_type_of(const struct CreditTypes *types, Choice profession);
/* The professions that earn it: "nurse, advanced practice provider"; "": it is not offered. */
const char *credit_professions(const struct CreditTypes *types, enum CreditType type,
			       struct Arena *arena);
/* "AMA PRA Category 1 Credits", "ANCC contact hours" */
const char *credit_name(enum CreditType type);
/* "6.75 AMA PRA Category 1 Credits", "1.00 ANCC contact hour" */
const char *credit_amount(enum CreditType type, Hundredths hours, struct Arena *arena);

/* One half-day of one person. */
struct CreditColumn {
	Choice state;		      /* enum RollState; CHOICE_NONE: nothing is recorded */
	int64_t minutes;	      /* of a part; NUMBER_NONE: the spans say it */
	const struct TimeSpan *spans; /* of a part, apart and in order; none: the minutes say it */
	size_t n_spans;
	const char *items; /* struct RollMark */
};

/*
 * Minutes of a person over all columns. Each minute counts once; of parallel items the one that
 * the roll says was attended, else the longer; of a part the smaller of its minutes and those of
 * the half-day. A minute in which the person teaches earns nothing as a learner.
 */
struct CreditMinutes credit_minutes(const struct CreditItem items[], size_t n_items,
				    const struct CreditColumn columns[], size_t n_columns,
				    Id person);
/* The same of one column alone, of whoever is there for all of it and teaches nothing. */
struct CreditMinutes credit_whole(const struct CreditItem items[], size_t n_items, size_t column);
/* Minutes of all items of a column that earn any credit and meet the spans. */
int64_t credit_attended(const struct CreditItem items[], size_t n_items, size_t column,
			const struct TimeSpan spans[], size_t n_spans);
/* From the first minute of a column's items to the last, meals and breaks at its ends left out; 0,
 * 0: it has none. */
struct TimeSpan credit_column_span(const struct CreditItem items[], size_t n_items, size_t column);

/*
 * Spans of a virtual session as its reports give them: "2017-04-05T13:30Z/14:15, ...". In order and
 * apart; false for any other text. Owned by the arena.
 */
MUST_USE bool joins_parse(const char *text, struct Arena *arena, struct TimeSpan **ret_spans,
			  size_t *ret_n);
const char *joins_text(const struct TimeSpan spans[], size_t n, struct Arena *arena);
/* Sorts spans and puts those together that meet; returns how many are left. */
size_t spans_join(struct TimeSpan spans[], size_t n);

#endif
