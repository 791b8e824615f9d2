/* Template: texts with names in them that values are put in for, as Mustache writes them. Knows no
 * record: what a name means is the source's to say. */
#ifndef QTP_XCHG_TEMPLATE_H
#define QTP_XCHG_TEMPLATE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * {{a.b}} a value; {{#a}}...{{/a}} a section: once for each place that `a` leads to, or once where
 * it is a value that holds; {{^a}}...{{/a}} where it leads to none; {{! ...}} a comment. {{{a}}}
 * and {{&a}} are values too: nothing is escaped. {{.}} is the place itself. A line with nothing but
 * such a tag, values aside, leaves no line. The first part of a name is looked for from the inside
 * outward, the rest only in what it leads to. What is between [ and ] belongs to the name before
 * it. {{>a}} is another text, the part "a", in its place and with what is around it; alone in its
 * line, each of its lines begins like that one. Other marks than {{ and }} are refused.
 */
#define TEMPLATE_DEPTH 16      /* sections in sections, at most */
#define TEMPLATE_PARTS_DEPTH 4 /* parts in parts, at most */
/* A sentence: the line of the tag, the part, and what is wrong in it. */
#define TEMPLATE_IN_PART "Line %d: in {{>%s}}: %s"

/* Something that names are looked up in. Its shape says which names it has. */
struct TemplatePlace {
	int shape;
	void *data; /* the source's; of TEMPLATE_TEXT a text */
};
#define TEMPLATE_TEXT (-1) /* a text: has no names, and is {{.}} */

/* What a name means in every place of a shape. */
struct TemplateMeaning {
	bool places; /* it leads to places, of `shape`; else it is a text */
	int shape;
};

/* What a name means in one place: a text, and whether it holds for a section; or places. */
struct TemplateValue {
	const char *text; /* NULL: empty */
	bool holds;
	const struct TemplatePlace *places;
	size_t n;
};

struct TemplateSource {
	void *context;
	struct Arena *arena; /* owns what is read */
	/* False: there is no such name, where `error` is left alone, or what follows it between
	 * brackets is wrong. "." is never asked. */
	bool (*find)(void *context, int shape, const char *name, struct TemplateMeaning *ret,
		     struct Error *error);
	/* For a name that was found. "." is the place itself, as a text. */
	bool (*read)(void *context, struct TemplatePlace place, const char *name,
		     struct TemplateValue *ret, struct Error *error);
};

/* A name in parts: "a.b[c.d].e" is a, b[c.d], e. */
struct TemplateName {
	const char *text;
	const char *const *parts;
	size_t n;
	int line; /* where it is written; 0: no sentence names a line */
};
/* False: a part is empty, or a bracket is not closed. */
bool template_name_read(const char *text, size_t length, struct Arena *arena,
			struct TemplateName *ret_name);

enum TemplatePieceType { PIECE_TEXT, PIECE_VALUE, PIECE_SECTION, PIECE_INVERTED, PIECE_PART };
struct Template;
struct TemplatePiece {
	enum TemplatePieceType type;
	const char *text; /* of PIECE_TEXT; borrowed */
	size_t length;
	struct TemplateName name; /* of the others */
	int line;
	size_t end;		     /* of a section: index of the first piece after it */
	const struct Template *part; /* of PIECE_PART */
};
struct Template {
	const struct TemplatePiece *pieces;
	size_t n;
};

/* Where the texts of parts are; without `find` there are none. */
struct TemplateParts {
	void *context;
	/* Valid UTF-8, owned by the arena. False: there is no such part, or it cannot be read. */
	bool (*find)(void *context, const char *name, struct Arena *arena, const char **ret_text,
		     struct Error *error);
};
/* A text of valid UTF-8, which is borrowed; `line` is the number of its first line, for sentences.
 */
struct TemplateText {
	const char *text;
	int line;
	struct TemplateParts parts;
};
/* Takes a text apart. Errors: INPUT, with the line and the tag; those of `find`. */
MUST_USE bool template_read(const struct TemplateText *text, struct Arena *arena,
			    struct Template *ret_template, struct Error *error);
/* Every name in it means something, in a place of that shape or what is in it. INPUT with the line
 * and the name. */
MUST_USE bool template_check(const struct Template *template, const struct TemplateSource *source,
			     int shape, struct Error *error);

/* Values that were empty where they are written: names, each once. Owned by the arena. */
struct TemplateGaps {
	struct Arena *arena;
	const char **names;
	size_t n, capacity;
};
/* Where the text goes, appended, and its gaps. */
struct TemplateOutput {
	struct Text *text;
	struct TemplateGaps *gaps;
};
/* The text with the values put in, of a template that was checked. Values are put in as they are:
 * what they hold is never read as a template. ERROR_FULL: more than 1 MiB. */
MUST_USE bool template_fill(const struct Template *template, const struct TemplateSource *source,
			    struct TemplatePlace place, struct TemplateOutput out,
			    struct Error *error);
/* All places that a name leads to from one place. The name was checked. */
MUST_USE bool template_places(const struct TemplateName *name, const struct TemplateSource *source,
			      struct TemplatePlace place, struct TemplateValue *ret_value,
			      struct Error *error);
/* What a name means in a place of that shape. INPUT with the name. */
MUST_USE bool template_name_check(const struct TemplateName *name,
				  const struct TemplateSource *source, int shape,
				  struct TemplateMeaning *ret_meaning, struct Error *error);

#endif
