/* Bank lists: the rows of a file as a plan of payments. Private to money. */
#ifndef QTP_MONEY_VIEW_BANK_H
#define QTP_MONEY_VIEW_BANK_H

#include "rule_bank.h"

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/xchg/cell.h"

/* What a caller wants; all borrowed. */
struct BankWish {
	const char *path;     /* "-": standard input */
	const char *currency; /* of rows that name none; NULL: that of the season */
	enum DayOrder order;
	bool comma; /* the mark of decimals is a comma */
};

/* A row and what becomes of it. */
struct BankLine {
	struct BankRow row;
	struct BankMatch match;
	Cents *left; /* what is open of each part's account after it */
	Id *entries; /* one a part, set when they are written */
	Id same;     /* of a row that is there already its first entry; else 0 */
};

/* Owned by the arena it was read with. */
struct BankPlan {
	struct BankFacts facts;
	struct BankLine *lines;
	size_t n;
	size_t n_steps[N_BANK_STEPS];
	const char *note;  /* how the file was read, where a person should know; NULL */
	int64_t operation; /* the newest of the file when it was made */
};
extern const char *const bank_step_names[N_BANK_STEPS]; /* "create" */

/*
 * Reads the file and matches each row. Writes nothing. INPUT: it has no column of days or amounts,
 * or it cannot be read.
 */
MUST_USE bool bank_plan(struct Domain *domain, const struct BankWish *wish, struct Arena *arena,
			struct BankPlan *ret_plan, struct Error *error);
/* "Row 2: create: DAL17-04 Harbor Oncology $4,200.00, by invoice INV17-000001; now open $0.00" */
const char *bank_line_text(const struct BankPlan *plan, const struct BankLine *line,
			   struct Arena *arena);
/* "5 rows: 3 create, 0 same, 1 skip, 1 conflict. $9,000.00 is taken in." */
const char *bank_sums_text(const struct BankPlan *plan, struct Arena *arena);
/* What the rows of a step add up to in one currency. */
Cents bank_sum(const struct BankPlan *plan, enum BankStep step, const char *currency);
/* The currencies of its rows, each once; owned by the arena. */
size_t bank_currencies(const struct BankPlan *plan, struct Arena *arena,
		       const char *const **ret_currencies);

#endif
