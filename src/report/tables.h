/* The tables of the capability report. */
#ifndef QTP_REPORT_TABLES_H
#define QTP_REPORT_TABLES_H

extern const struct VerbTable report_verbs;
extern const struct ScreenTable report_screen;

#endif
