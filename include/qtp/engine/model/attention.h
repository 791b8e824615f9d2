/* Attention: what needs a person, how bad it is and by how many days, in words. A capability has
 * tables of rules; a new rule is one function and one row. */
#ifndef QTP_MODEL_ATTENTION_H
#define QTP_MODEL_ATTENTION_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/model/field.h"
#include "qtp/engine/model/light.h"

/* A limit of days within the words of a rule. */
#define ATTENTION_DAYS(days) ATTENTION_NUMBER(days)
#define ATTENTION_NUMBER(days) #days

struct AttentionRule;

/* The record it is about, where that is another than the judged one; id 0: it is that one. */
struct Subject {
	enum Kind kind;
	Id id;
	const char *name; /* reported in a row of its own; NULL: in that of the judged record */
};

/* A record that something can be done with at once; id 0: none. */
struct Handle {
	enum Kind kind;
	Id id;
};

/* One thing that needs a person. Texts are owned by the arena. */
struct Attention {
	const struct AttentionRule *rule;
	enum Light light; /* red or amber */
	int64_t weight;	  /* order within a light: larger is worse */
	const char *text; /* no sentence mark: "no sponsor named, 9 days left" */
	const char *why;  /* lines: what is wrong, the rule, its limit, the facts it saw */
	struct Subject subject;
	struct Handle handle;
};

/* Worst first. */
struct AttentionList {
	struct Attention *items;
	size_t n, capacity;
};

/* One record under a table of rules. */
struct AttentionCase {
	const void *facts; /* of the type that all rules of the table expect; borrowed */
	struct Arena *arena;
	const struct AttentionRule *rule; /* the one at work */
	struct AttentionList list;
};

/* A rule: what it looks for, and the words it tells it in. */
struct AttentionRule {
	const char *topic; /* "silent": its name in the manual */
	int64_t weight;	   /* 1 to ATTENTION_WEIGHT_MAX: one outweighs any number of days under a
			      lower one; rules of one weight are ordered by days */
	const char *help;  /* one line of the manual */
	const char *rule;  /* what ought to be, and from when on it is amber or red: sentences */
	const char *limit;
	void (*find)(struct AttentionCase *judged); /* adds what it finds; pure, cannot fail */
};
#define ATTENTION_WEIGHT_MAX 99

struct AttentionTable {
	const struct AttentionRule *rules;
	size_t n;
};

/* What a rule found. `text` and `seen` are required. */
struct AttentionFinding {
	enum Light light;
	int64_t days_late; /* how urgent it is; below 0 while there is time */
	const char *text, *seen;
	const char *said;	  /* begins the why; NULL: `text` */
	const char *rule, *limit; /* NULL: those of the rule */
	struct Subject subject;
	struct Handle handle; /* the call that it asks about, or the action */
};
void attention_add(struct AttentionCase *judged, struct AttentionFinding found);

/* What the rules of a table find. */
struct AttentionList attention_judge(const struct AttentionTable *table, const void *facts,
				     struct Arena *arena);
/* Adds the items of `more`, and puts all of them in order. */
void attention_merge(struct AttentionList *list, const struct AttentionList *more,
		     struct Arena *arena);
/* A paragraph: the sentence (its mark is added where it has none), the rule, its limit, the facts
 * it saw. */
const char *attention_why(struct Arena *arena, const char *text, const char *rule,
			  const char *limit, const char *seen);

#endif
