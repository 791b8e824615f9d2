/* Family: measures side by side: of a season, of one team, or the same one of many teams. */
#ifndef QTP_CHART_VIEW_FAMILY_H
#define QTP_CHART_VIEW_FAMILY_H

#include "qtp/chart.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/document.h"

struct FamilyMember {
	Id id, team; /* id 0: the team has no measure */
	const char *team_code, *team_name;
	const char *name; /* of the measure, without its unit */
	struct MeasureSummary summary;
	double low, high; /* of the values; NAN: none */
	/* Where the scope asks for them: */
	const struct Team *record; /* with what is judged */
	const char *site, *coach;
};

struct Family {
	struct FamilyMember *items;
	size_t n;
};

/* Which measures. */
struct FamilyScope {
	Id season;	  /* 0: any */
	Id team;	  /* of this team only; 0: all of the season */
	const char *name; /* called so, case aside; NULL: any */
	bool with_teams;  /* with the records of the teams; accepted ones without a measure, too */
};

/* The season that a team is in: that of its cohort. */
MUST_USE bool family_season(struct Domain *domain, Id team, struct Arena *arena, Id *ret_season,
			    struct Error *error);
/* What a document of such measures says of itself: the season, the day and what made it. */
MUST_USE bool family_say_season(struct Domain *domain, struct FamilyScope scope,
				struct Document *document, struct Error *error);
/*
 * The measures, those with bad news first, then the doubtful, then the quiet, then the good, then
 * teams without any; among equals by team and code. Owned by the arena.
 */
MUST_USE bool family_load(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
			  struct Family *ret_family, struct Error *error);

/*
 * The same in pieces, so that the first rows can be painted before the last are known: begin, then
 * step and show until it is done. All is owned by the arena; what is shown holds until the next
 * step.
 */
struct FamilyBuilder;
struct FamilyProgress {
	bool done;
	size_t n, n_all; /* teams whose measures were looked at, and about in all */
};
MUST_USE bool family_begin(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
			   struct FamilyBuilder **ret_builder, struct Error *error);
/* Looks at the measures of the next `n_teams`; none left is no error. */
MUST_USE bool family_step(struct FamilyBuilder *builder, size_t n_teams, struct Error *error);
struct FamilyProgress family_show(struct FamilyBuilder *builder, struct Family *ret_family);

#endif
