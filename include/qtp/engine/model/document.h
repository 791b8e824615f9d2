/* Document: headings, paragraphs, lists, tables, pictures, fields and page breaks in order,
 * whatever they are painted as. */
#ifndef QTP_MODEL_DOCUMENT_H
#define QTP_MODEL_DOCUMENT_H

#include "qtp/engine/base/day.h"
#include "qtp/engine/base/text.h"

/* Levels of headings: 1 for a section, 2 and 3 for what is below it. */
#define DOCUMENT_LEVELS 3

enum CellAlign { CELL_LEFT, CELL_RIGHT, CELL_CENTER };

/* A column of a table. */
struct DocumentColumn {
	const char *head; /* "": what is in it needs none */
	enum CellAlign align;
	const char *name; /* where its head is "" and rows go out as data; NULL: the head */
};

struct DataTable;

/* Rows of texts below one head, which paged painters repeat on each page; rows are not split. */

struct DocumentTable {
	const struct DocumentColumn *columns;
	size_t n_columns;
	const char **cells; /* row by row, n_columns a row; never NULL, "" when empty */
	size_t n_rows, capacity;
	const struct DataTable *data; /* the same rows as typed cells; NULL: their texts alone */
};

/*
 * A picture. The painter of pages draws it by the row of its own table that `drawing` names, which
 * knows the type of `data`; so neither documents nor painters know what is drawn.
 */
struct DocumentPicture {
	/* "chart"; "lines": `data` is a text whose cells are all alike wide; "cards": `data` is a
	 * struct DocumentCards. */
	const char *drawing;
	const void *data;
	double width, height; /* points (1/72 inch), of its natural size */
	const char *title;
	const char *words; /* what it says, for readers who cannot see it */
	/* The picture as lines of at most `columns` cells; NULL: its words are printed instead. */
	void (*as_text)(const struct DocumentPicture *picture, size_t columns, bool ascii,
			struct Text *out);
};

/* Cards to cut out, in rows of two with thin lines around them: name badges. Texts may be "". */
struct DocumentCard {
	const char *head, *name, *line, *foot;
};
struct DocumentCards {
	const struct DocumentCard *cards;
	size_t n, n_rows; /* room for so many rows, whether filled or not */
};

enum DocumentPart {
	DOCUMENT_HEADING,
	DOCUMENT_PARAGRAPH,
	DOCUMENT_LIST_ITEM,
	DOCUMENT_FIELD,
	DOCUMENT_TABLE,
	DOCUMENT_PICTURE,
	DOCUMENT_PAGE_BREAK,
	N_DOCUMENT_PARTS
};

struct DocumentBlock {
	enum DocumentPart part;
	int level;	   /* HEADING: 1 to DOCUMENT_LEVELS */
	const char *label; /* FIELD */
	const char *text;  /* HEADING, PARAGRAPH, LIST_ITEM, FIELD; may hold line feeds */
	struct DocumentTable *table;
	struct DocumentPicture *picture;
	const struct DataTable *data; /* FIELD: its one cell, typed; NULL: its text alone */
};

/* How it is laid out on printed pages. */
enum DocumentLayout {
	DOCUMENT_PAGES,	    /* as many as it needs */
	DOCUMENT_ONE_PAGE,  /* one, made smaller until it fits, as far as it can be
			       read */
	DOCUMENT_ONE_SHEET, /* the same, two pages side by side; a page break begins
			       the second */
};

/*
 * Owned by the arena it was begun with. Texts given to the functions below are borrowed: they live
 * in that arena or longer. NULL is "".
 */
struct Document {
	struct Arena *arena;
	const char *name; /* for a file without its ending: "roster-DAL17" */
	const char *title;
	const char *subtitle; /* "" none */
	const char *footer;   /* a line at the foot of each page; "" none */
	Day day;	      /* on which it says what it says; DAY_NONE: no date */
	struct DocumentBlock *blocks;
	size_t n, capacity;
	/* What a spreadsheet gets in place of the rows of its tables: a table that comes in again.
	 * NULL: those rows. */
	const struct DataTable *table;
	/* Columns that rows for spreadsheets end with: the season, the day, and this
	 * as what made it. NULL: none. */
	const char *maker;
	const char *season;
	enum DocumentLayout layout;
	/* Phrases in italics wherever they are on pages and web pages; NULL after the last. NULL:
	 * none. */
	const char *const *italics;
	/* A page break begins a letter to somebody else: printed pages have no numbers, and
	 * paragraphs are well apart. */
	bool holds_letters;
	bool is_private; /* a file of it is for its owner alone */
	bool is_strict;	 /* printed pages are refused where no font has one of its letters */
};

/* The first of some phrases in a text, of those that begin there the longest; NULL: none is in it.
 */
const char *document_find_italic(const char *const italics[], const char *text, size_t *ret_length);

void document_begin(struct Document *document, struct Arena *arena, const char *title);
void document_heading(struct Document *document, int level, const char *text);
/* An empty text adds nothing. */
void document_paragraph(struct Document *document, const char *text);
void document_list_item(struct Document *document, const char *text);
/* "Coach: Okafor". An empty text adds nothing. */
void document_field(struct Document *document, const char *label, const char *text);
/* A table without rows yet; `columns` are borrowed. */
struct DocumentTable *document_table(struct Document *document,
				     const struct DocumentColumn columns[], size_t n_columns);
/* Adds a row of n_columns cells, copied; NULL cells are "". */
void document_row(struct Document *document, struct DocumentTable *table,
		  const char *const cells[]);
void document_picture(struct Document *document, struct DocumentPicture picture);
/* What follows begins on a new page. */
void document_page_break(struct Document *document);

/* The one picture that is all of the document; NULL: it holds something else or more. */
const struct DocumentPicture *document_only_picture(const struct Document *document);
/* Its day, "21 Aug 2017"; "" without one. Owned by `arena`. */
const char *document_date(const struct Document *document, struct Arena *arena);

#endif
