/* Commands: the functions behind the rows of the table that do not stand beside it. Private to this
 * room. */
#ifndef QTP_DOMAIN_COMMAND_WORK_H
#define QTP_DOMAIN_COMMAND_WORK_H

#include "qtp/domain/command.h"

/* The text of an argument; NULL: not given. */
const char *argument_text(const struct Assignment arguments[], size_t n, const char *field);

#define COMMAND_APPLY(name)                                                                   \
	bool name(struct Domain *domain, const Id ids[], size_t n_ids,                        \
		  const struct Assignment arguments[], size_t n_arguments, struct Text *done, \
		  struct Error *error)

COMMAND_APPLY(command_session_move);
COMMAND_APPLY(command_session_move_plan);
COMMAND_APPLY(command_session_copy_agenda);
COMMAND_APPLY(command_session_copy_agenda_plan);
COMMAND_APPLY(command_member_swap);
COMMAND_APPLY(command_member_swap_plan);
COMMAND_APPLY(command_season_clone);
COMMAND_APPLY(command_team_forward);
COMMAND_APPLY(command_team_backward);
COMMAND_APPLY(command_contact_held);
COMMAND_APPLY(command_contact_moved);
COMMAND_APPLY(command_contact_missed);

bool command_season_clone_more(struct Domain *domain, Id season, struct Arena *arena,
			       struct Field **ret_fields, size_t *ret_n, struct Error *error);
bool command_member_swap_ready(struct Domain *domain, Id id, struct Error *error);
bool command_session_move_ready(struct Domain *domain, Id id, struct Error *error);
bool command_team_forward_ready(struct Domain *domain, Id id, struct Error *error);
bool command_team_backward_ready(struct Domain *domain, Id id, struct Error *error);
bool command_contact_held_ready(struct Domain *domain, Id id, struct Error *error);
bool command_contact_moved_ready(struct Domain *domain, Id id, struct Error *error);

#endif
