/* Part of reports: planned calls, on the clocks of the team and of the coach. */
#include "view_report.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"

static const struct TableColumn types[] = {
	{"day", "Date", FIELD_DAY},	      {"start", "Start", FIELD_TEXT},
	{"own", "Coach's clock", FIELD_TEXT}, {"team", "Team", FIELD_TEXT},
	{"coach", "Coach", FIELD_TEXT},	      {"kind", "Kind", FIELD_TEXT},
	{"link", "Link", FIELD_TEXT},
};
enum { DATE, START, OWN, TEAM, COACH, KIND, LINK, COLUMNS };

/* The zone that the coach lives by; that of the call where none is known. */
static bool zone_of_coach(struct Domain *domain, const struct Contact *call, struct Arena *arena,
			  const char **ret_zone, struct Error *error)
{
	struct Person coach;

	*ret_zone = call->zone;
	if (!call->coach)
		return true;
	if (!domain_get(domain, (struct KindId){KIND_PERSON, call->coach}, &coach, arena, error))
		return false;
	*ret_zone = coach.zone ? coach.zone : call->zone;
	return true;
}

/* A table with its rows as typed cells beside it. */
struct CallTable {
	struct Document *document;
	struct DocumentTable *table;
	struct DataTable *data;
};

static bool add_call(struct Domain *domain, const struct Contact *call, const struct CallTable *to,
		     struct Error *error)
{
	static const char *const keys[COLUMNS] = {[DATE] = "day",
						  [TEAM] = "team",
						  [COACH] = "coach",
						  [KIND] = "kind",
						  [LINK] = "link"};
	const struct Entity *entity = entity_get(KIND_CONTACT);
	struct Arena *arena = to->document->arena;
	struct Value data[COLUMNS];
	const char *cells[COLUMNS], *zone;

	if (!zone_of_coach(domain, call, arena, &zone, error))
		return false;
	for (size_t i = 0; i < COLUMNS; i++)
		cells[i] = keys[i] ? record_text(domain, entity_field(entity, keys[i]), call, arena)
				   : contact_start_text(call, i == OWN ? zone : call->zone, arena);
	for (size_t i = 0; i < COLUMNS; i++)
		data[i] = i == DATE ? data_table_day(call->day) : data_table_text(cells[i]);
	document_row(to->document, to->table, cells);
	data_table_row(to->data, data);
	return true;
}

bool report_calls(struct Domain *domain, struct DocumentSource source, struct Document *document,
		  const struct ReportPart *part, struct Error *error)
{
	struct DocumentColumn *columns =
		ARENA_ARRAY(document->arena, COLUMNS, struct DocumentColumn);
	const struct ListView view = report_calls_of(source, part);
	struct CallTable to = {.document = document,
			       .data = ARENA_NEW(document->arena, struct DataTable)};
	struct Records calls;

	if (!list_records(domain, &view, document->arena, &calls, error))
		return false;
	if (calls.n == 0) {
		document_paragraph(document, part->empty);
		return true;
	}
	for (size_t i = 0; i < COLUMNS; i++)
		columns[i] = (struct DocumentColumn){types[i].label, CELL_LEFT, NULL};
	to.table = document_table(document, columns, COLUMNS);
	to.table->data = to.data;
	data_table_begin(to.data, document->arena, "", types, N_ITEMS(types));
	for (size_t i = 0; i < calls.n; i++)
		if (!add_call(domain, records_at(&calls, i), &to, error))
			return false;
	return true;
}
