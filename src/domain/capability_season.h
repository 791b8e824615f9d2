/* The tables of the capability season. */
#ifndef QTP_CAPABILITY_SEASON_H
#define QTP_CAPABILITY_SEASON_H

extern const struct CommandTable season_commands;

#endif
