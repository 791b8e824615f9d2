/* Paper of a session day: the sheet to sign in on, and name badges. */
#ifndef QTP_CREDIT_VIEW_SHEETS_H
#define QTP_CREDIT_VIEW_SHEETS_H

#include "qtp/credit.h"
#include "qtp/engine/model/document.h"

/* A column to sign in for each half-day, a row for each person of the roster, and empty rows. */
void sheet_signin(const struct Roll *roll, struct Arena *arena, struct Document *ret_document);
/* A badge for each person of the roster. */
void sheet_badges(const struct Roll *roll, struct Arena *arena, struct Document *ret_document);

#endif
