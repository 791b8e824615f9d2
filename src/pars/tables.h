/* The tables of the capability pars. */
#ifndef QTP_PARS_TABLES_H
#define QTP_PARS_TABLES_H

struct ImportVerb;
extern const struct VerbTable pars_verbs;
extern const struct ScreenTable pars_screen;
extern const struct PageTable pars_pages;
extern const struct ImportVerb pars_import;

#endif
