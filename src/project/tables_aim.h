/* What aims, projects and cycles hand to the tables of the capability. Private to project. */
#ifndef QTP_PROJECT_TABLES_AIM_H
#define QTP_PROJECT_TABLES_AIM_H

#include "qtp/engine/domain/behavior.h"

bool aim_settle(struct Writing *writing, const void *before, const void *after);
bool aim_check_measure(struct Writing *writing, const void *record);
bool aim_check_target(struct Writing *writing, const void *record);
bool measure_check_target(struct Writing *writing, const void *record);

bool project_check_single(struct Writing *writing, const void *record);
bool project_check_words(struct Writing *writing, const void *record);
bool project_check_charter(struct Writing *writing, const void *record);

bool cycle_complete(struct Writing *writing, void *record);
bool cycle_check_measure(struct Writing *writing, const void *record);
bool cycle_check_number(struct Writing *writing, const void *record);
bool cycle_check_end(struct Writing *writing, const void *record);

bool item_complete(struct Writing *writing, void *record);
bool item_check_parent(struct Writing *writing, const void *record);
bool item_check_team(struct Writing *writing, const void *record);

#endif
