/* The tables of the capability letter. */
#ifndef QTP_LETTER_TABLES_H
#define QTP_LETTER_TABLES_H

extern const struct KindBehaviorTable letter_behaviors;
extern const struct LetterKeeper written_keeper;

#endif
