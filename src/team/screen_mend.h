/* Mend: where a rule of eligibility is mended, from the page of its team. */
#ifndef QTP_TEAM_SCREEN_MEND_H
#define QTP_TEAM_SCREEN_MEND_H

#include "qtp/engine/ui/detail_parts.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

/* The field that the rule reads; field NULL: it reads no single one. */
struct FieldAt mend_field(const struct DetailParts *parts, const struct RuleFinding *finding);
/* The form with the cursor on that field, else what is to be added or chosen. */
void mend_open(struct App *app, const struct DetailParts *parts, const struct RuleFinding *finding);

#endif
