/* Agenda: a session's days with their items as a read model, faculty in two places, and copying
 * one. */
#ifndef QTP_SEASON_VIEW_AGENDA_H
#define QTP_SEASON_VIEW_AGENDA_H

#include "qtp/engine/domain/domain.h"
#include "qtp/season.h"
#include "rule_agenda.h"

/* One row of the agenda. */
struct AgendaRow {
	const struct Agenda *item;
	const char *faculty;	     /* short name; "" no one */
	struct AgendaCredit running; /* of its day, up to and with this one */
	const char *problem;	     /* a sentence; NULL: none */
	bool problem_is_red;
};

struct AgendaDay {
	Day day;
	size_t first, n; /* rows */
	struct AgendaCredit total;
};

/* The agenda of a session in order. Everything is owned by the arena. */
struct SessionAgenda {
	const struct Session *session;
	struct AgendaRow *rows;
	size_t n_rows;
	struct AgendaDay *days; /* every day of the session, and those of stray items */
	size_t n_days;
	struct AgendaCredit total;
	size_t n_problems;
};

MUST_USE bool agenda_load(struct Domain *domain, Id session, struct Arena *arena,
			  struct SessionAgenda *ret_agenda, struct Error *error);

/* What copying an agenda would do, without doing it. */
struct AgendaCopy {
	struct Session from, to;
	struct Records items; /* of the first */
	int64_t n_days;
};
/* Sessions. */
struct AgendaCopyOf {
	Id from, to;
};
/*
 * Copies the agenda of a session into another, as one operation: the first day's items to the first
 * day, and so on; faculty stay, codes are made again. ERROR_RULE: the other session has an agenda
 * already, or too few days, or there is nothing to copy.
 */
MUST_USE bool agenda_plan_copy(struct Domain *domain, struct AgendaCopyOf of, struct Arena *arena,
			       struct AgendaCopy *ret_copy, struct Error *error);
MUST_USE bool agenda_copy(struct Domain *domain, struct AgendaCopyOf of, struct Error *error);

#endif
