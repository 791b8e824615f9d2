/* The capabilities of the program. */
#ifndef QTP_PROGRAM_H
#define QTP_PROGRAM_H

extern const struct Capability people_capability, season_capability, team_capability,
	coaching_capability, chart_capability;

#endif
