/* Capability: what one subject of the program hands to the engine, as tables of rows; the engine
 * walks the tables and names no subject. */
#ifndef QTP_DOMAIN_CAPABILITY_H
#define QTP_DOMAIN_CAPABILITY_H

#include "qtp/engine/base/math.h"

#include <stddef.h>

struct CommandTable;
struct DayWords;
struct Facts;
struct LetterKeeper;
struct ScopeOwners;
struct VerbTable;
struct ScreenTable;

/* A table of rows of one type: what a file of the capability defines with CAPABILITY_ROWS, or
 * capability.c itself has. */
#define CAPABILITY_TABLE(Row)           \
	struct Row##Table {             \
		const struct Row *rows; \
		size_t n;               \
	}
#define CAPABILITY_ROWS(table)            \
	{                                 \
		(table), N_ITEMS((table)) \
	}
#define CAPABILITY_OWN(Row, table) (&(const struct Row##Table)CAPABILITY_ROWS(table))
#define CAPABILITY_ONE(Row, row) (&(const struct Row##Table){&(row), 1})

CAPABILITY_TABLE(AttentionSource);
CAPABILITY_TABLE(CalendarSource);
CAPABILITY_TABLE(CommandNext);
CAPABILITY_TABLE(ConcernedSource);
CAPABILITY_TABLE(DocumentAddition);
CAPABILITY_TABLE(DocumentSpec);
CAPABILITY_TABLE(DueSource);
CAPABILITY_TABLE(FactsFields);
CAPABILITY_TABLE(ImportSheet);
CAPABILITY_TABLE(ImportVerb);
CAPABILITY_TABLE(JoinedSpec);
CAPABILITY_TABLE(Judgement);
CAPABILITY_TABLE(KindBehavior);
CAPABILITY_TABLE(LetterList);
CAPABILITY_TABLE(MatchRow);
CAPABILITY_TABLE(OwedSource);
CAPABILITY_TABLE(PresenceSource);
CAPABILITY_TABLE(RecordRule);
CAPABILITY_TABLE(ScopeRow);
CAPABILITY_TABLE(StateField);
CAPABILITY_TABLE(TodayKind);
CAPABILITY_TABLE(TodayLine);

/* Row types of higher floors are declared here and defined there; a table that is NULL has no rows.
 */
struct Capability {
	const char *name;		     /* "team": its folder */
	const char *heading;		     /* "Teams": above its verbs in help and manual */
	const struct CommandTable *commands; /* NULL: none */
	const struct ScreenTable *screen;    /* NULL: nothing of its own */
	const struct VerbTable *verbs;	     /* beside those of the commands; NULL: none */
	const struct KindBehaviorTable *behaviors;
	const struct RecordRuleTable *rules;
	const struct MatchRowTable *matches;
	const struct ImportSheetTable *sheets;
	const struct ImportVerbTable *imports;
	const struct StateFieldTable *states;
	const struct CommandNextTable *nexts;
	const struct FactsFieldsTable *facts_fields;
	const struct Facts *const *facts; /* a NULL after the last; NULL: none */
	const struct AttentionSourceTable *attention;
	const struct DueSourceTable *dues;
	const struct CalendarSourceTable *calendar;
	const struct OwedSourceTable *owed;
	const struct PresenceSourceTable *presence;
	const struct ConcernedSourceTable *concerned;
	const struct TodayKindTable *today_kinds;
	const struct TodayLineTable *today_lines;
	const struct JudgementTable *judgements;
	const struct ScopeRowTable *scope;
	const struct DayWords *day_words;	/* of one capability; NULL: of another one */
	const struct ScopeOwners *scope_owners; /* of one capability; NULL: of another one */
	const struct DocumentSpecTable *documents;
	const struct DocumentAdditionTable *additions;
	const struct JoinedSpecTable *joined;
	const struct LetterListTable *letter_lists;
	const struct LetterKeeper *letter_keeper; /* of one capability; NULL: of another one */
};

/* All of them, each after those that it may use; NULL after the last. */
extern const struct Capability *const capabilities[];

/* Defines `name`: the row of a table by its index over all capabilities, NULL after the last. */
#define CAPABILITY_WALK(Row, name, table)                                     \
	const struct Row *name(size_t index)                                  \
	{                                                                     \
		for (size_t i = 0; capabilities[i]; i++) {                    \
			const struct Row##Table *of = capabilities[i]->table; \
                                                                              \
			if (of && index < of->n)                              \
				return &of->rows[index];                      \
			index -= of ? of->n : 0;                              \
		}                                                             \
		return NULL;                                                  \
	}

#endif
