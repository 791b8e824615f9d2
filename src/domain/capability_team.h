/* The tables of the capability team. */
#ifndef QTP_CAPABILITY_TEAM_H
#define QTP_CAPABILITY_TEAM_H

extern const struct CommandTable team_commands;

#endif
