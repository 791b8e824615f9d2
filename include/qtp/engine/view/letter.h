/* Letters: templates with fields of records put in, one letter a recipient. Knows no kind: a
 * template says what it is about and to whom it goes. */
#ifndef QTP_VIEW_LETTER_H
#define QTP_VIEW_LETTER_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/xchg/mail.h"
#include "qtp/engine/xchg/template.h"

/*
 * A template is a text in UTF-8: lines "Help: ", "About: ", "To: " and "Subject: " in any order, an
 * empty line, and the letter. About is a kind of record; a line "When: " may have a filter that
 * says of which of them the letter is meant, and a line "Only: " a name: where it is empty there is
 * nothing to write. To is a name that leads to records of a kind with an
 * e-mail address. Names in subject and letter begin at the record that it is about, by the key of
 * its kind, at the recipient, by the key of that kind, at "season", its own or the one in view, or
 * are "today". In a record a name is the key of a field, of which a reference leads on; a list of a
 * capability (struct LetterList); or the key of a kind whose records refer to it, with a filter
 * between brackets where only some are meant: team.member[role=leader].person.name.
 */
struct LetterSpec {
	const char *name;   /* "accepted": the file's without its ending */
	const char *help;   /* one line */
	bool own;	    /* the user's own file, in the folder letters of the data folder */
	const char *path;   /* that file, or where it would be */
	const char *source; /* the whole text of the template */
	const struct Entity *about, *recipient;
	const char *when;	  /* a filter; NULL: all records */
	struct TemplateName only; /* who has nothing of it needs no letter; no parts: all do */
	struct TemplateName to;
	struct Template subject, text;
};

/* Items one after the other, each so many texts as its list has names; owned by the arena. */
struct LetterItems {
	const char *const *texts;
	size_t n;
};
/* A row: what letters may have of a record beside its fields, like what is missing. */
struct LetterList {
	enum Kind kind;
	const char *name;	  /* "missing" */
	const char *const *names; /* of the texts of an item, NULL after the last; never none */
	bool (*load)(struct Domain *domain, Id id, struct Arena *arena,
		     struct LetterItems *ret_items, struct Error *error);
};
const struct LetterList *letter_list_at(size_t index); /* NULL after the last */
/* A day as letters say it: Wed 5 Apr 2017; "" for DAY_NONE. */
const char *letter_day(Day day, struct Arena *arena);

/* The folder of the user's own templates. */
const char *letter_folder(const struct Env *env, struct Arena *arena);
/* A text that letters have in common, {{>signature}}: the file signature.part.txt of that folder,
 * or the one that comes with the program. INPUT: there is none, with where it would be. */
#define LETTER_PART ".part"
MUST_USE bool letter_part_text(void *domain, const char *name, struct Arena *arena,
			       const char **ret_text, struct Error *error);
/* The names of all templates, sorted: those that come with the program and the user's own. */
const char *const *letter_names(const struct Env *env, struct Arena *arena, size_t *ret_n);
/*
 * Reads a template and checks every name in it; the user's own comes before the one of the same
 * name that comes with the program. Everything is owned by the arena. Errors: INPUT, with the line;
 * those of os_read_regular.
 */
MUST_USE bool letter_load(struct Domain *domain, const char *name, struct Arena *arena,
			  struct LetterSpec *ret_spec, struct Error *error);

/* Whether the letter is meant for a record like this one. */
MUST_USE bool letter_is_meant(struct Domain *domain, const struct LetterSpec *spec, Id about,
			      bool *ret_is_meant, struct Error *error);
struct Held;
/* To whom the letter about a record goes. */
struct LetterRecipients {
	Id about;
	struct IdSpan to;    /* each once */
	struct Held *record; /* that it is about, for the letters of the same arena */
};
/* Finds those of the letter about `recipients->about`. */
MUST_USE bool letter_recipients(struct Domain *domain, const struct LetterSpec *spec,
				struct LetterRecipients *recipients, struct Arena *arena,
				struct Error *error);

struct Letter {
	Id about, to;
	struct Held *record; /* of LetterRecipients, so that it is read once; NULL: it is read */
	const char *name, *address; /* of the recipient; "" missing */
	const char *subject, *text; /* lines end with LF */
	bool is_needed;		    /* by the template's line Only: */
	const char *const *gaps;    /* names that are empty, each once */
	size_t n_gaps;
};
/* Writes the letter about `letter->about` to `letter->to`; everything is owned by the arena. */
MUST_USE bool letter_write(struct Domain *domain, const struct LetterSpec *spec,
			   struct Letter *letter, struct Arena *arena, struct Error *error);

/* "accepted-DAL17-03-ada@mill.example.eml", with nothing in it that a folder does not take. */
const char *letter_draft_name(struct Domain *domain, const struct LetterSpec *spec,
			      const struct Letter *letter, struct Arena *arena);
/* Of the day that is today for the domain, at the time of the clock. */
struct Mail letter_mail(const struct Domain *domain, const struct Letter *letter);
#define LETTER_COLUMNS 72 /* of a letter as text */
/* To, subject and text, harmless for a terminal, with rows of so many columns; 0: of any length,
 * for a program that wraps them itself. Appended. */
void letter_print(const struct Letter *letter, size_t columns, struct Arena *arena,
		  struct Text *out);
/* Letters as pages, each on the letterhead: the provider of the season in view, with its address.
 */
struct LetterPages {
	struct Document document;
	const char *provider, *address, *date; /* NULL: none */
};
MUST_USE bool letter_pages_begin(struct Domain *domain, struct Arena *arena,
				 struct LetterPages *ret_pages, struct Error *error);
/* A page of its own; the letter lives as long as the pages. */
void letter_pages_add(struct LetterPages *pages, const struct Letter *letter);

/* A letter that is looked at before it leaves. */
struct LetterLook {
	struct Domain *domain;
	const struct LetterSpec *spec;
	const struct Letter *letter;
	struct Arena *arena;
};
/* What is known of letters to the same recipient about the same record, of the last days. */
struct LetterBefore {
	Day again;	       /* the same letter was written on that day; DAY_NONE: not */
	const char *overtaken; /* a sentence: a letter with another decision no longer holds; "" */
};
MUST_USE bool letter_before(struct LetterLook look, struct LetterBefore *ret_before,
			    struct Error *error);

/* How a letter left the program; LETTER_OTHER: it was written elsewhere. */
enum LetterWay { LETTER_DRAFT, LETTER_LINK, LETTER_TEXT, LETTER_OTHER };
#define LETTER_AGAIN_DAYS 7 /* the same letter again within so many days is pointed out */

/* A letter that was written. */
struct LetterWritten {
	const char *name;
	Day day;
};
/* Keeps what was written to whom and when; of one capability. */
struct LetterKeeper {
	/* Those that were written to the same recipient about the same record from a day up to
	 * today. Owned by the arena. */
	bool (*since)(struct LetterLook look, Day since, const struct LetterWritten **ret_written,
		      size_t *ret_n, struct Error *error);
	/* In an operation. */
	bool (*keep)(struct Domain *domain, const struct LetterSpec *spec,
		     const struct Letter *letter, enum LetterWay way, struct Error *error);
};
const struct LetterKeeper *letter_keeper(void);

#endif
