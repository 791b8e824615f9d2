/* Today as a document. */
#include "qtp/engine/view/today.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/document.h"

static const struct DocumentColumn need_columns[] = {
	{"", CELL_LEFT, "Light"}, {"Name", CELL_LEFT},	  {"", CELL_LEFT, "Site"},
	{"Needs you", CELL_LEFT}, {"", CELL_LEFT, "Who"},
};
static const struct DocumentColumn day_columns[] = {
	{"Day", CELL_LEFT}, {"Time", CELL_LEFT}, {"What", CELL_LEFT}, {"Where", CELL_LEFT}};

static void add_needs(struct Document *document, const struct Today *today)
{
	static const char *const lights[] = {
		[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = ""};
	struct DocumentTable *table;

	document_heading(document, 1, "Needs you");
	if (today->n_watched)
		document_paragraph(document,
				   arena_format(document->arena, "%zu of %zu %s on track.",
						today->n_on_track,
						COUNTED(today->n_watched, today->words->watched,
							today->words->watcheds)));
	if (today->n_rows == 0) {
		document_paragraph(document, "Nothing needs you today.");
		return;
	}
	table = document_table(document, need_columns, N_ITEMS(need_columns));
	for (size_t i = 0; i < today->n_rows; i++) {
		const struct AttentionRow *row = &today->rows[i];
		const char *more = row->n_more ? arena_format(document->arena, "%s (+%d more)",
							      row->text, row->n_more)
					       : row->text;
		const char *cells[N_ITEMS(need_columns)] = {lights[row->light], row->name,
							    row->site, more, row->who};

		document_row(document, table, cells);
	}
}

static void add_days(struct Document *document, const struct Today *today)
{
	struct Arena *arena = document->arena;
	struct DocumentTable *table;
	char day[DAY_TEXT], time[DAY_TEXT];

	document_heading(document, 1, "Next 14 days");
	if (today->n_upcoming == 0) {
		document_paragraph(document, "Nothing is planned.");
		return;
	}
	table = document_table(document, day_columns, N_ITEMS(day_columns));
	for (size_t i = 0; i < today->n_upcoming; i++) {
		const struct Due *due = &today->upcoming[i];
		const char *cells[N_ITEMS(day_columns)] = {
			arena_text(arena, day_long(due->day, day)),
			due->time == TIME_NONE
				? ""
				: arena_format(arena, "%s %s", time_text(due->time, time),
					       due->zone),
			due->text, due->site};

		document_row(document, table, cells);
	}
}

static void add_card(struct Document *document, const struct TodayCard *card)
{
	document_heading(document, 2, card->heading);
	for (size_t i = 0; i < N_ITEMS(card->lines) && card->lines[i]; i++)
		document_list_item(document, card->lines[i]);
}

bool document_of_today(struct Domain *domain, Id season, struct Arena *arena,
		       struct Document *ret_document, struct Error *error)
{
	struct Today today;

	if (!today_load(domain, season, arena, &today, error))
		return false;
	document_begin(ret_document, arena, "Today");
	ret_document->name = "today";
	ret_document->day = today.today;
	if (!today.season) {
		document_paragraph(ret_document, DOMAIN_NO_SEASON);
		return true;
	}
	ret_document->subtitle = season_text(today.season, "title");
	add_needs(ret_document, &today);
	add_days(ret_document, &today);
	for (size_t i = 0; i < today.n_cards; i++)
		add_card(ret_document, &today.cards[i]);
	return true;
}
