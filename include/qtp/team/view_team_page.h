/* Team page: all that is on the page of an accepted team, as a read model. */
#ifndef QTP_TEAM_VIEW_TEAM_PAGE_H
#define QTP_TEAM_VIEW_TEAM_PAGE_H

#include "qtp/chart/view_outline.h"
#include "qtp/coaching.h"
#include "qtp/coaching/rule_score_history.h"
#include "qtp/coaching/view_coaching.h"
#include "qtp/engine/model/light.h"
#include "qtp/season/rule_timeline.h"
#include "qtp/season/view_due.h"

/* Contacts that the page shows. */
#define TEAM_CONTACTS_SHOWN 4

/* Due days that the page shows. */
#define TEAM_DUE_SHOWN 2

/* A member or the sponsor, as of today. */
struct TeamPerson {
	Id member, person;
	const char *name; /* with credentials, or the position of a sponsor */
	bool leads;
	enum Attendance *answers; /* one a session; NULL: is not asked */
};

/* A contact, the newest first, those to come in front. */
struct TeamContact {
	const struct Contact *contact;
	const char *coach; /* short */
};

/* Everything is owned by the arena it was loaded with. */
struct TeamPage {
	const struct TeamFacts *facts;
	enum Light light;
	const char *light_word; /* "at risk", "needs attention", "on track" */
	const char *reason;	/* the worst; NULL: nothing */
	struct Timeline timeline;
	struct TeamPerson *core, *sponsors; /* leader first, then by name */
	size_t n_core, n_sponsors, n_extended;
	Id coach;
	const char *coach_name; /* "" no one */
	struct Cadence cadence;
	struct LogAction *actions; /* open, by due date */
	size_t n_actions;
	struct ScoreHistory scores;
	const char *gap; /* "coach scores 2.0, team scores 3.5"; NULL */
	struct TeamContact contacts[TEAM_CONTACTS_SHOWN];
	size_t n_contacts, n_held;	   /* those shown; all that were held */
	struct DueRow due[TEAM_DUE_SHOWN]; /* the next, from the season's milestones */
	size_t n_due;
	struct TeamMeasures measures;
	/* One a measure, `n_outlined` of them so far: charts wait until the rest is in sight. */
	struct MeasureOutline *outlines;
	size_t n_outlined;
};

/* What is stored and judged; no chart yet. False with ERROR_INPUT when there is no such team. */
MUST_USE bool team_page_load(struct Domain *domain, Id team, struct Arena *arena,
			     struct TeamPage *ret_page, struct Error *error);
/* The next chart; true with nothing done when there is none left. */
MUST_USE bool team_page_outline(struct Domain *domain, struct TeamPage *page, struct Arena *arena,
				struct Error *error);

#endif
