/* Today: what needs attention, worst first, and the next fortnight, as a read model. */
#ifndef QTP_DOMAIN_TODAY_H
#define QTP_DOMAIN_TODAY_H

#include "qtp/domain/team.h"

/* One row a team (or a cohort): the worst thing about it. Texts owned by the arena. */
struct AttentionRow {
	enum Light light;
	enum Kind kind; /* what Enter opens: a team, a cohort, a session */
	Id record;
	const char *name; /* "Lakeside Oncology" */
	const char *site; /* "DAL" */
	const char *text; /* "no coach contact for 26 days" */
	const char *who;  /* owner or coach, short; "" none */
	int n_more;	  /* further things about the same record */
	const char *
		why; /* paragraphs for `w`: every thing with its rule, limit and the facts it saw */
	int64_t weight; /* order within a light: larger is worse */
};

struct CohortSummary {
	Id cohort;
	const char *city; /* "Dallas" */
	const char *code;
	const char *
		lines[6]; /* "S3 in 44 days", "8 teams, 27 core", ...; NULL-terminated when fewer */
};

struct UpcomingRow {
	Day day;
	TimeOfDay time;	  /* TIME_NONE: all day */
	const char *zone; /* "CT"; "" none */
	const char *text;
	const char *site; /* "POR": only there; NULL: told in the text, or everywhere */
};

struct Today {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	bool demo_clock;
	struct AttentionRow *rows; /* worst first */
	size_t n_rows;
	size_t n_teams, n_on_track; /* accepted teams, and those without a row */
	size_t n_applicants;
	struct CohortSummary *cohorts;
	size_t n_cohorts;
	struct UpcomingRow *upcoming; /* the next 14 days */
	size_t n_upcoming;
	bool complete; /* false: not all teams were judged yet (see today_begin) */
};

/* All of it in one go. `season` 0: the current one. */
MUST_USE bool today_load(struct Domain *domain, Id season, struct Arena *arena,
			 struct Today *ret_today, struct Error *error);

/*
 * The same cohort by cohort, so that the first rows can be painted before the last are judged:
 * begin, then step and show until Today is complete. The builder and all that is shown are owned by
 * the arena; a shown Today holds until the next show.
 */
struct TodayBuilder;
MUST_USE bool today_begin(struct Domain *domain, Id season, struct Arena *arena,
			  struct TodayBuilder **ret_builder, struct Error *error);
/* Judges the teams of the next `n_cohorts` cohorts; none left is no error. */
MUST_USE bool today_step(struct TodayBuilder *builder, size_t n_cohorts, struct Error *error);
void today_show(struct TodayBuilder *builder, struct Today *ret_today);

/* What is said of one team: rows as in Today, all of them (not only the worst), worst first. */
MUST_USE bool team_attention(struct Domain *domain, const struct TeamFacts *team,
			     struct Arena *arena, struct AttentionRow **ret_rows, size_t *ret_n,
			     struct Error *error);

#endif
