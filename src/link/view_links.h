/* Links of a record, and whether their files are there. Private to link. */
#ifndef QTP_LINK_VIEW_LINKS_H
#define QTP_LINK_VIEW_LINKS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/link.h"

enum LinkState { LINK_ADDRESS, LINK_THERE, LINK_MISSING };

struct LinkLine {
	struct Link link;
	enum LinkState state; /* as the disk is now */
	const char *path;     /* that is opened: the address, or the full path of the file */
	enum Kind kind;	      /* of what it belongs to */
	Id owner;
};
struct LinkLines {
	struct LinkLine *items;
	size_t n;
};
/* "link", "file", "missing": a key, and what the screen says: "", "no such file". */
const char *link_state_key(enum LinkState state);
const char *link_state_word(enum LinkState state);

/* Looks at the disk; texts are owned by the arena or borrowed from the link. */
struct LinkLine link_line(struct Domain *domain, const struct Link *link, struct Arena *arena);
/* The links of a record by their titles; of a kind that has none: nothing. Owned by the arena. */
MUST_USE bool links_of(struct Domain *domain, struct KindId of, struct Arena *arena,
		       struct LinkLines *ret_lines, struct Error *error);
/* All links. */
MUST_USE bool links_all(struct Domain *domain, struct Arena *arena, struct LinkLines *ret_lines,
			struct Error *error);

/* Hands a file or an address to the opener of the system; nothing of it goes through a shell.
 * ERROR_RULE: not in restricted use, ERROR_INPUT: the file is not there, ERROR_IO. */
MUST_USE bool link_open(struct Domain *domain, const struct Link *link, struct Arena *arena,
			struct Error *error);

#endif
