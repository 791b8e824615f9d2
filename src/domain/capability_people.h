/* The tables of the capability people. */
#ifndef QTP_CAPABILITY_PEOPLE_H
#define QTP_CAPABILITY_PEOPLE_H

extern const struct CommandTable people_commands;

#endif
