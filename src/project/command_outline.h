/* Outlines: a text of lines becomes entries of a QI tool. Private to project. */
#ifndef QTP_PROJECT_COMMAND_OUTLINE_H
#define QTP_PROJECT_COMMAND_OUTLINE_H

#include "qtp/engine/domain/command.h"
#include "qtp/project.h"

/* The tool of a team. */
struct OutlineOf {
	Id team;
	enum ToolKind tool;
};
/* Adds the entries after those that are there, as one operation; `done` (NULL allowed) gets what
 * was done. Errors as outline_read(), and of the rules of an item. */
MUST_USE bool outline_add(struct Domain *domain, struct OutlineOf of, const char *text,
			  struct Text *done, struct Error *error);
/* Apply of the command team.outline. */
bool team_outline(const struct CommandCall *call, struct Text *done, struct Error *error);

#endif
