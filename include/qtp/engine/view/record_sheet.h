/* Record sheet: what a record's page hands out. */
#ifndef QTP_VIEW_RECORD_SHEET_H
#define QTP_VIEW_RECORD_SHEET_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/document.h"

/*
 * A record as a document: the fields that it has, and a table of each kind of record that refers to
 * it. A spreadsheet gets the record alone, a column a field, which comes in again. What lists mask
 * is masked. Owned by the arena.
 */
MUST_USE bool document_of_record(struct Domain *domain, struct KindId of, struct Arena *arena,
				 struct Document *ret_document, struct Error *error);

#endif
