/* The templates that come with the program, and where their names lead. Private to this room. */
#ifndef QTP_VIEW_LETTERS_H
#define QTP_VIEW_LETTERS_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/view/letter.h"

/* Made at build time from share/letters; ends with a NULL name. */
extern const struct NamedText shipped_letters[];

/* Finds the text of the template `spec->name`, with lines that end with LF. Errors: INPUT, with the
 * file; those of os_read_regular. */
MUST_USE bool letter_text(struct Domain *domain, struct Arena *arena, struct LetterSpec *spec,
			  struct Error *error);

/* A record that names lead to. */
struct Held {
	const struct Entity *entity;
	Id id;
	void *record; /* NULL: not read yet */
	bool judged;  /* its judged fields are there */
	bool hidden;  /* out of view */
};

/* Where the names of a letter begin, and how records are read. */
struct LetterSource {
	struct Domain *domain;
	const struct Entity *about, *recipient; /* NULL: none yet */
	struct Held *first[2];			/* the two records; NULL: none */
	struct Arena *arena;
};
/* The shape of the place where names begin. */
#define LETTER_ROOT N_KINDS
struct TemplateSource letter_source(struct LetterSource *source);
struct TemplatePlace letter_root(struct LetterSource *source);
struct Held *letter_hold(const struct LetterSource *source, const struct Entity *entity, Id id);
/* What a record is called; a person by the given name first. */
const char *letter_label(struct Domain *domain, struct KindId of, struct Arena *arena);
/* The field with the e-mail address of a kind; NULL: it has none. */
const struct Field *letter_address(const struct Entity *entity);

#endif
