/* Tables that the program makes: of a list, of a document; and documents of tables. */
#ifndef QTP_VIEW_DATA_TABLE_H
#define QTP_VIEW_DATA_TABLE_H

#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/view/list.h"

/* What is wanted of a table. */
struct TableWish {
	/* Choices as their keys and references as their REFs, each record with REF and id first:
	 * for JSON. */
	bool codes;
	bool ids;	/* the record's id first, and that of every reference after its name */
	size_t limit;	/* at most so many rows; 0: all */
	const Id *only; /* these records alone, in the order of the list; NULL: all */
	size_t n_only;
};

/*
 * The rows of a list with its columns, filter and order, read in pieces while it is walked; the
 * domain and what `only` points to must live until then.
 */
void data_table_of_list(struct Domain *domain, const struct ListView *view, struct TableWish wish,
			struct Arena *arena, struct DataTable *ret_table);
/* Gives a view all columns that pages show. */
void list_view_all_columns(struct ListView *view);

/* A document of one table, its cells as people read them. */
MUST_USE bool document_of_table(const struct DataTable *table, struct Arena *arena,
				struct Document *ret_document, struct Error *error);
/*
 * The rows of all tables of a document in one: columns of the same head are one, and where the
 * tables stand below headings, those are the first column. A document without tables gives its
 * fields and texts, one a row; one that has a table for spreadsheets gives that. Cells are typed
 * where the document's are.
 */
void data_table_of_document(const struct Document *document, struct Arena *arena,
			    struct DataTable *ret_table);
/* The rows of one table of a document: its typed cells, or its texts where it
 * has none. */
const struct DataTable *document_table_data(const struct DocumentTable *table, struct Arena *arena);

#endif
