/* The entity tables of this room, for entity.c. */
#ifndef QTP_MODEL_TABLES_H
#define QTP_MODEL_TABLES_H

#include "qtp/base/math.h"
#include "qtp/model/kinds.h"

extern const struct Entity season_entity;
extern const struct Entity cohort_entity;
extern const struct Entity session_entity;
extern const struct Entity agenda_entity;
extern const struct Entity practice_entity;
extern const struct Entity person_entity;
extern const struct Entity location_entity;
extern const struct Entity milestone_entity;
extern const struct Entity team_entity;
extern const struct Entity member_entity;
extern const struct Entity confirmation_entity;
extern const struct Entity waiver_entity;
extern const struct Entity contact_entity;
extern const struct Entity contact_team_entity;
extern const struct Entity contact_person_entity;
extern const struct Entity action_entity;
extern const struct Entity score_entity;
extern const struct Entity measure_entity;
extern const struct Entity point_entity;
extern const struct Entity annotation_entity;

extern const struct FieldChoice payer_table[];

/* "the last day lies before the first": the check that every kind with two days makes. Either may
 * be missing. */
void check_day_order(struct Issues *issues, const char *field, Day first, Day last);

#endif
