/* The agenda of a session as a document. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/view/document.h"
#include "view_agenda.h"
#include "view_season.h"

#include <inttypes.h>

static const struct DocumentColumn columns[] = {
	{"Time", CELL_LEFT},	 {"Item", CELL_LEFT}, {"Faculty", CELL_LEFT}, {"Room", CELL_LEFT},
	{"Minutes", CELL_RIGHT}, {"AMA", CELL_RIGHT}, {"ANCC", CELL_RIGHT},
};

static const char *minutes_text(int64_t minutes, struct Arena *arena)
{
	return minutes == NUMBER_NONE ? "" : arena_format(arena, "%" PRId64, minutes);
}

static const char *time_span(const struct Agenda *item, struct Arena *arena)
{
	char from[DAY_TEXT], until[DAY_TEXT];

	if (item->start == TIME_NONE)
		return "";
	if (item->minutes == NUMBER_NONE)
		return arena_text(arena, time_text(item->start, from));
	return arena_format(arena, "%s-%s", time_text(item->start, from),
			    time_text((TimeOfDay)(item->start + item->minutes), until));
}

/* Items that run side by side say so by their letter. */
static const char *item_title(const struct Agenda *item, struct Arena *arena)
{
	return text_is_empty(item->parallel)
		       ? item->title
		       : arena_format(arena, "%s: %s", item->parallel, item->title);
}

static void add_row(struct Document *document, struct DocumentTable *table,
		    const struct AgendaRow *row)
{
	struct Arena *arena = document->arena;
	const struct Agenda *item = row->item;
	const char *minutes = minutes_text(item->minutes, arena);
	const char *cells[N_ITEMS(columns)] = {
		time_span(item, arena),
		item_title(item, arena),
		row->faculty,
		item->room,
		minutes,
		item->ama == CHOICE_YES ? minutes : "",
		item->ancc == CHOICE_YES ? minutes : "",
	};

	document_row(document, table, cells);
}

static void add_day(struct Document *document, const struct SessionAgenda *agenda,
		    const struct AgendaDay *day)
{
	struct Arena *arena = document->arena;
	struct DocumentTable *table;
	char text[DAY_TEXT];

	document_heading(document, 1, arena_text(arena, day_long(day->day, text)));
	if (day->n == 0) {
		document_paragraph(document, "Nothing is planned yet.");
		return;
	}
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = day->first; i < day->first + day->n; i++)
		add_row(document, table, &agenda->rows[i]);
	document_paragraph(document, arena_format(arena,
						  "Credit of the day: AMA %" PRId64
						  " %s, ANCC %" PRId64 " %s.",
						  COUNTED(day->total.ama, "minute", "minutes"),
						  COUNTED(day->total.ancc, "minute", "minutes")));
}

bool agenda_document(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	struct SessionAgenda agenda;
	const struct Session *session;
	char days[DAY_TEXT];

	if (!agenda_load(domain, source.id, arena, &agenda, error))
		return false;
	session = agenda.session;
	document_begin(ret_document, arena, arena_format(arena, "Agenda of %s", session->code));
	ret_document->name = arena_format(arena, "agenda-%s", session->code);
	ret_document->day = domain->today;
	ret_document->subtitle = arena_format(
		arena, "%s, session %" PRId64 ", %s",
		domain_label(domain, KIND_COHORT, session->cohort, arena), session->number,
		day_range(session->first_day, session->last_day, true, days));
	document_field(ret_document, "Venue", session->venue);
	for (size_t i = 0; i < agenda.n_days; i++)
		add_day(ret_document, &agenda, &agenda.days[i]);
	return true;
}
