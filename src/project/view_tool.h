/* Tool: the items of a QI tool of a team in order, with what they refer to. Private to project. */
#ifndef QTP_PROJECT_VIEW_TOOL_H
#define QTP_PROJECT_VIEW_TOOL_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/spc/pareto.h"
#include "qtp/project.h"

struct ToolRow {
	const struct Item *item;
	int depth;	  /* 0: a main one */
	const char *more; /* "M1", "PDSA 2": what it refers to; "" nothing */
};

/* Texts and rows are owned by the arena. */
struct Tool {
	enum ToolKind tool;
	const char *code;     /* "DAL17-03" */
	const char *team;     /* "DAL17-03 Lakeside Oncology" */
	const char *effect;   /* the problem or the project, of drivers the aim; "": not known */
	struct ToolRow *rows; /* a tree's in its order, each in front of what is below it */
	size_t n;
	struct Pareto pareto; /* of a Pareto chart */
};

struct ToolOf {
	Id team;
	enum ToolKind tool;
};
MUST_USE bool tool_load(struct Domain *domain, struct ToolOf of, struct Arena *arena,
			struct Tool *ret_tool, struct Error *error);
/* "Cause and effect": its heading; and what it says in a sentence. */
const char *tool_title(enum ToolKind tool);
const char *tool_words(const struct Tool *tool, struct Arena *arena);
/* "fishbone" as the field has it; false: there is none of that name. */
bool tool_parse(const char *text, enum ToolKind *ret_tool);

#endif
