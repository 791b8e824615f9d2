/* The calendar as a document. */
#include "qtp/engine/view/calendar.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/document.h"

static const struct DocumentColumn columns[] = {
	{"Day", CELL_LEFT},  {"Time", CELL_LEFT}, {"Coach's time", CELL_LEFT}, {"What", CELL_LEFT},
	{"City", CELL_LEFT}, {"Who", CELL_LEFT},  {"State", CELL_LEFT},
};

void document_of_calendar(const struct Calendar *calendar, const char *subtitle,
			  struct Arena *arena, struct Document *ret_document)
{
	struct DocumentTable *table;
	char day[DAY_TEXT];

	document_begin(ret_document, arena,
		       arena_format(arena, "Calendar, %s", calendar_title(calendar, arena)));
	ret_document->name = arena_format(arena, "calendar-%s", day_iso(calendar->first, day));
	ret_document->day = calendar->today;
	ret_document->subtitle = subtitle;
	if (calendar->n == 0) {
		document_paragraph(ret_document, "Nothing is due or planned.");
		return;
	}
	table = document_table(ret_document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < calendar->n; i++) {
		const struct CalendarEntry *entry = &calendar->items[i];
		bool late = calendar_state(entry, calendar->today) == CALENDAR_LATE;
		const char *cells[N_ITEMS(columns)] = {
			arena_text(arena, day_long(entry->day, day)),
			calendar_clock_text(entry->clock, arena),
			calendar_other_text(entry, arena),
			calendar_text(entry, arena),
			entry->city ? entry->city : "all",
			entry->who,
			late ? arena_format(arena, "%s, %s late", entry->state,
					    days_text(arena, calendar->today - entry->last))
			     : entry->state};

		document_row(ret_document, table, cells);
	}
}
