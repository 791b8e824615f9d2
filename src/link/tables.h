/* The tables of the capability link. */
#ifndef QTP_LINK_TABLES_H
#define QTP_LINK_TABLES_H

extern const struct ScreenTable link_screen;
extern const struct PageTable link_pages;
extern const struct VerbTable link_verbs;

#endif
