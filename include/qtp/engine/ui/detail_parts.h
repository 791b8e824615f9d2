/* Detail parts: the parts of a record's page, read, laid out and painted. The engine shows the
 * fields of a record and a list of each kind that refers to it; capabilities hand over further
 * parts as rows. */
#ifndef QTP_UI_DETAIL_PARTS_H
#define QTP_UI_DETAIL_PARTS_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/view/list.h"

#define SECTIONS_MAX 24
#define SECTION_HEAD 1 /* rows of a heading */
#define LIST_HEAD 2
#define PART_LISTS 4
#define PART_MODELS_MAX 8

struct DetailParts;

/* Where a section is: over the whole width, or in one of two lanes side by side. */
enum Lane { LANE_FULL, LANE_LEFT, LANE_RIGHT };

/* A part of a page as it is shown. */
struct Section {
	const struct PagePart *part;
	void *model;		   /* of the part, else of the page */
	enum Lane lane, wide_lane; /* where there is room for two lanes, and for two wide ones */
	size_t n_items;		   /* that the cursor can stand on */
	size_t first_item;	   /* the one it begins at, which asks for something */
	bool hidden;		   /* set by `load`: it is not on this page */
	/* Of what `a` adds, and of lists: the first records; one more item leads to all of them
	 * when there are more. */
	struct ListView view;
	struct ListPage page;
	const char *heading; /* NULL: the kind's plural */
	bool more;
};

/* Records that refer to that of the page by one field. */
struct PageReference {
	enum Kind kind; /* KIND_NONE or 0 fields: none */
	const char *field;
};

/* What the parts of one capability on a page share, beside the model of the page itself. */
struct PartModel {
	size_t size; /* of `model`, which is zeroed */
	bool (*load)(struct DetailParts *parts, void *model, struct Domain *domain,
		     struct Error *error);
	/* Reads one thing more while no key waits; false: there was none. NULL: never. */
	bool (*work)(struct DetailParts *parts, void *model, struct Domain *domain,
		     struct Error *error);
};

/* A row: a part of the page of one kind. */
struct PagePart {
	enum Kind page;	  /* KIND_NONE: of all */
	const char *name; /* what the hint below calls it; NULL: by its heading or kind */
	int place;	  /* order on the page, 1 to PLACE_LAST */
	enum Lane lane, wide_lane;
	bool head;   /* nothing to stand on: the cursor begins below it */
	bool whole;  /* paints itself whole: is always asked for row 0 */
	bool joined; /* continues the part in front of it, without a gap or a name */
	const struct PartModel *model; /* NULL: that of the page */
	struct PageReference adds;     /* what `a` adds here, and Enter lists where an item opens
					  nothing; field NULL: nothing */
	/* Lists of the engine that it is shown in place of. Where it is hidden they are shown when
	 * they hold something. field NULL: the end */
	struct PageReference instead[PART_LISTS];
	/* Sets n_items, and what it needs beyond the model of the page. */
	bool (*load)(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		     struct Error *error);
	/* Draws it from row `first` of what is below its head; returns the rows that all of it
	 * takes. */
	int (*paint)(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first);
	/* The row of an item from the section's head on; NULL: rows below the head. */
	int (*item_row)(const struct DetailParts *parts, const struct Section *section, int columns,
			size_t item);
	/* The record of an item, and what Enter opens in place of it; kind KIND_NONE: none. NULL:
	 * none has one. */
	struct Target (*target)(const struct DetailParts *parts, const struct Section *section,
				size_t item);
	struct Target (*opens)(const struct DetailParts *parts, const struct Section *section,
			       size_t item);
	/* The field that an item says; field NULL: none. NULL: none says one. */
	struct FieldAt (*field)(const struct DetailParts *parts, const struct Section *section,
				size_t item);
	/* Enter on an item that opens nothing; NULL: all of what is added here, else why. */
	void (*enter)(struct App *app, const struct DetailParts *parts,
		      const struct Section *section, size_t item);
};
#define PLACE_FIELDS 20
#define PLACE_LAST 30

/* A row: what the parts of the page of one kind share. */
struct PageModel {
	enum Kind kind;
	size_t size; /* of `model`, which is zeroed */
	bool (*load)(struct DetailParts *parts, struct Domain *domain, struct Error *error);
	/* Reads one thing more while no key waits; false: there was none. NULL: never. */
	bool (*work)(struct DetailParts *parts, struct Domain *domain, struct Error *error);
	enum Lane fields_lane;
	bool only_filled; /* lists that hold nothing are left out */
	/* Opens the record in place of its page; NULL: the page. */
	void (*open)(struct App *app, Id id);
};

/* A row: how the list of records that refer to another by a field is shown. */
struct PageListing {
	enum Kind kind;
	const char *field;
	const char *heading; /* NULL: the kind's plural */
	/* Columns at the right, and what is painted into them, the head in row 0; NULL: none. */
	int (*aside_width)(const struct DetailParts *parts, int columns);
	void (*paint_aside)(const struct DetailParts *parts, const struct PageList *list,
			    struct Area area);
	/* What its number counts, where another number of the same thing is shown elsewhere. */
	const char *counts;
};

/* What one capability hands over. */
struct PageTable {
	const struct PagePart *parts;
	size_t n_parts;
	const struct PageModel *models;
	size_t n_models;
	const struct PageListing *listings;
	size_t n_listings;
};
/* Tables and rows of all capabilities; NULL after the last, and where there is none. */
const struct PageTable *page_table_at(size_t index);
const struct PagePart *page_part_at(size_t index);
const struct PageModel *page_model_of(enum Kind kind);
const struct PageListing *page_listing_of(enum Kind kind, const char *field);

/* `record` and `entity` are set by the owner, who releases the arena. */
struct DetailParts {
	struct Target record;
	const struct Entity *entity;
	struct Arena arena;
	void *values;			/* the record's struct */
	const char **texts;		/* one a field */
	const struct FactsBatch *batch; /* facts of the record, where the model has some; NULL */
	size_t index;
	const struct PageModel *page; /* NULL: the kind has none */
	void *model;
	/* Of parts that have one of their own; each is read once. */
	struct {
		const struct PartModel *row;
		void *model;
	} models[PART_MODELS_MAX];
	size_t n_models;
	struct Section sections[SECTIONS_MAX];
	size_t n;
	int columns; /* of the page, as it was painted last */
};

/* --- Reading (detail_parts.c) --- */

/* All that is on it at once; the rest follows with detail_parts_work(). */
MUST_USE bool detail_parts_load(struct DetailParts *parts, struct Domain *domain,
				struct Error *error);
bool detail_parts_work(struct DetailParts *parts, struct Domain *domain, struct Error *error);
/* What `a` adds to a record when the cursor is on no such section: its parts before what merely
 * refers to it. NULL: nothing. */
const struct Section *detail_parts_first_related(const struct DetailParts *parts);
/* What the hint below calls a section. */
const char *section_name(const struct Section *section);
/* The record of an item; kind KIND_NONE: none. */
struct Target section_target(const struct DetailParts *parts, const struct Section *section,
			     size_t item);
struct Target section_opens(const struct DetailParts *parts, const struct Section *section,
			    size_t item);

/* --- Painting (detail_paint.c, detail_layout.c) --- */

/* Parts of the engine: the fields, a list of records, and one that lists them otherwise. */
extern const struct PagePart fields_part, list_part;
int section_paint_list(const struct DetailParts *parts, const struct Section *section,
		       struct Area area, int selected, int first);
int section_list_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item);
struct Target section_list_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item);
int section_row(const struct DetailParts *parts, const struct Section *section, int columns,
		size_t item);
/* The head, whatever the item. */
int section_head_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item);

/* Defines a painter of a part that `page` draws whole from its model. */
#define PART_PAINTER(name, page)                                                        \
	static int name(const struct DetailParts *parts, const struct Section *section, \
			struct Area area, int selected, int first)                      \
	{                                                                               \
		(void)parts;                                                            \
		(void)first;                                                            \
		return page(area, section->model, selected);                            \
	}

/* The item under the cursor, and the row of all the sections that is the first in sight. */
struct DetailCursor {
	size_t section, item;
	int first;
};
/* Paints from row `first` of all the sections on, moved so that the item under the cursor is in
 * sight; returns where it begins now. What is below is named in the last row. */
int detail_parts_paint(struct DetailParts *parts, struct Area area, struct DetailCursor cursor,
		       struct Arena *arena);
/* The section of the other lane nearest to an item; the same where there is none. */
size_t detail_parts_beside(const struct DetailParts *parts, size_t section, size_t item,
			   struct Arena *arena);
/* Whether the page has two wide lanes: there is room for more of everything. */
bool detail_parts_wide(const struct DetailParts *parts);

#endif
