/* The tables of the capability coaching. */
#ifndef QTP_CAPABILITY_COACHING_H
#define QTP_CAPABILITY_COACHING_H

extern const struct CommandTable coaching_commands;

#endif
