/* Capability: what one subject of the program hands to the engine, as tables of rows; the engine
 * walks the tables and names no subject. */
#ifndef QTP_DOMAIN_CAPABILITY_H
#define QTP_DOMAIN_CAPABILITY_H

#include "qtp/engine/base/math.h"

#include <stddef.h>

struct CommandNext;
struct CalendarSource;
struct CommandTable;
struct ConcernedSource;
struct AttentionSource;
struct DayWords;
struct DocumentAddition;
struct DocumentSpec;
struct DueSource;
struct Facts;
struct FactsFields;
struct ImportSheet;
struct ImportVerb;
struct JoinedSpec;
struct Judgement;
struct KindBehavior;
struct LetterKeeper;
struct LetterList;
struct MatchRow;
struct OwedSource;
struct PresenceSource;
struct RecordRule;
struct ScopeOwners;
struct ScopeRow;
struct StateField;
struct TodayKind;
struct TodayLine;
struct VerbTable;
struct ScreenTable;

/* A table of rows of one type; nothing in it: the capability has none. */
#define CAPABILITY_TABLE(Row)           \
	struct {                        \
		const struct Row *rows; \
		size_t n;               \
	}
#define CAPABILITY_ROWS(table)            \
	{                                 \
		(table), N_ITEMS((table)) \
	}

/* Row types of higher floors are declared here and defined there. */
struct Capability {
	const char *name;		     /* "team": its folder */
	const char *heading;		     /* "Teams": above its verbs in help and manual */
	const struct CommandTable *commands; /* NULL: none */
	const struct ScreenTable *screen;    /* NULL: nothing of its own */
	const struct VerbTable *verbs;	     /* beside those of the commands; NULL: none */
	CAPABILITY_TABLE(KindBehavior) behaviors;
	CAPABILITY_TABLE(RecordRule) rules;
	CAPABILITY_TABLE(MatchRow) matches;
	CAPABILITY_TABLE(ImportSheet) sheets;
	CAPABILITY_TABLE(ImportVerb) imports;
	CAPABILITY_TABLE(StateField) states;
	CAPABILITY_TABLE(CommandNext) nexts;
	CAPABILITY_TABLE(FactsFields) facts_fields;
	const struct Facts *const *facts; /* a NULL after the last; NULL: none */
	CAPABILITY_TABLE(AttentionSource) attention;
	CAPABILITY_TABLE(DueSource) dues;
	CAPABILITY_TABLE(CalendarSource) calendar;
	CAPABILITY_TABLE(OwedSource) owed;
	CAPABILITY_TABLE(PresenceSource) presence;
	CAPABILITY_TABLE(ConcernedSource) concerned;
	CAPABILITY_TABLE(TodayKind) today_kinds;
	CAPABILITY_TABLE(TodayLine) today_lines;
	CAPABILITY_TABLE(Judgement) judgements;
	CAPABILITY_TABLE(ScopeRow) scope;
	const struct DayWords *day_words;	/* of one capability; NULL: of another one */
	const struct ScopeOwners *scope_owners; /* of one capability; NULL: of another one */
	CAPABILITY_TABLE(DocumentSpec) documents;
	CAPABILITY_TABLE(DocumentAddition) additions;
	CAPABILITY_TABLE(JoinedSpec) joined;
	CAPABILITY_TABLE(LetterList) letter_lists;
	const struct LetterKeeper *letter_keeper; /* of one capability; NULL: of another one */
};

/* All of them, each after those that it may use; NULL after the last. */
extern const struct Capability *const capabilities[];

/* Defines `name`: the row of a table by its index over all capabilities, NULL after the last. */
#define CAPABILITY_WALK(Row, name, table)                                   \
	const struct Row *name(size_t index)                                \
	{                                                                   \
		for (size_t i = 0; capabilities[i]; i++) {                  \
			if (index < capabilities[i]->table.n)               \
				return &capabilities[i]->table.rows[index]; \
			index -= capabilities[i]->table.n;                  \
		}                                                           \
		return NULL;                                                \
	}

#endif
