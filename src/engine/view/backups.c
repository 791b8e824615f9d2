/* Backups in words. */
#include "qtp/engine/view/backups.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>
#include <string.h>

enum { KILO = 1000, MEGA = 1000000, AT_ONCE = 64, TITLES = 12, PEOPLE = 40 };

const char *backup_size_text(int64_t bytes, struct Arena *arena)
{
	if (bytes < MEGA)
		return arena_format(arena, "%" PRId64 " kB", (bytes + KILO - 1) / KILO);
	return arena_format(arena, "%.1f MB", (double)bytes / MEGA);
}

bool backup_is_present(const struct Backup *backup)
{
	return !backup->fault && backup->n_since == 0 && backup->n_ahead == 0;
}

static const char *actions(int64_t n)
{
	return n == 1 ? "action" : "actions";
}

const char *backup_since_text(const struct Backup *backup, struct Arena *arena)
{
	if (backup->fault)
		return "cannot be used";
	if (backup_is_present(backup))
		return "as the file is now";
	if (backup->n_ahead == 0)
		return arena_format(arena, "%" PRId64 " %s since", backup->n_since,
				    actions(backup->n_since));
	if (backup->n_since == 0)
		return arena_format(arena, "%" PRId64 " %s more than the file", backup->n_ahead,
				    actions(backup->n_ahead));
	return arena_format(arena, "%" PRId64 " %s since, %" PRId64 " that only it has",
			    backup->n_since, actions(backup->n_since), backup->n_ahead);
}

/* Who has done how much. */
struct Doer {
	const char *who;
	size_t n;
};

struct News {
	struct Doer doers[PEOPLE];
	size_t n_doers, n_titles;
	struct Text titles;
};

static void count_doer(struct News *news, const char *who)
{
	size_t at = 0;

	while (at < news->n_doers && strcmp(news->doers[at].who, who) != 0)
		at++;
	if (at == PEOPLE)
		return;
	if (at == news->n_doers)
		news->doers[news->n_doers++] = (struct Doer){.who = who};
	news->doers[at].n++;
}

static void take_operation(struct News *news, const struct Domain *domain,
			   const struct Operation *operation, struct Arena *arena)
{
	const char *who = operation->who && *operation->who ? operation->who : "the program";

	count_doer(news, text_show(arena, who));
	if (news->n_titles++ < TITLES)
		text_format(&news->titles, "%" PRId64 "  %s  %s  %s\n", operation->number,
			    env_stamp_text(domain->env, operation->at, arena),
			    text_show(arena, who), text_show(arena, operation->title));
}

static bool read_news(struct Domain *domain, const struct Backup *backup, struct Arena *arena,
		      struct News *news, struct Error *error)
{
	struct HistoryQuery query = {.limit = AT_ONCE};
	struct Operations page = {.n = AT_ONCE};

	while (page.n == AT_ONCE && (query.before == 0 || query.before > backup->common + 1)) {
		if (!domain_history(domain, &query, arena, &page, error))
			return false;
		for (size_t i = 0; i < page.n && page.items[i].number > backup->common; i++)
			take_operation(news, domain, &page.items[i], arena);
		query.before = page.n > 0 ? page.items[page.n - 1].number : 1;
	}
	return true;
}

static void write_news(struct Text *text, const struct Backup *backup, const struct News *news)
{
	text_format(text, "%" PRId64 " %s in the file came after it", backup->n_since,
		    actions(backup->n_since));
	for (size_t i = 0; i < news->n_doers; i++)
		text_format(text, "%s %zu by %s", i == 0 ? ":" : ",", news->doers[i].n,
			    news->doers[i].who);
	text_append(text, ".\n");
	if (backup->n_ahead > 0)
		text_format(text, "It has %" PRId64 " %s that the file does not have.\n",
			    backup->n_ahead, actions(backup->n_ahead));
	if (news->n_titles > 0)
		text_format(text, "\n%s", text_get(&news->titles));
	if (news->n_titles > TITLES)
		text_format(text, "and %zu before\n", news->n_titles - TITLES);
}

bool backup_news(struct Domain *domain, const struct Backup *backup, struct Arena *arena,
		 const char **ret_text, struct Error *error)
{
	struct News news = {.n_doers = 0};
	struct Text text;
	bool done = true;

	text_init(&news.titles);
	text_init(&text);
	text_format(&text, "%s\n\n", text_show(arena, backup->path));
	if (backup->fault)
		text_append(&text, backup->fault);
	else if (backup_is_present(backup))
		text_append(&text, "It holds what the file holds: nothing was done since.\n");
	else if (read_news(domain, backup, arena, &news, error))
		write_news(&text, backup, &news);
	else
		done = false;
	*ret_text = arena_text(arena, text_get(&text));
	text_release(&text);
	text_release(&news.titles);
	return done;
}

const char *backup_warning(const struct Backup *backup, struct Arena *arena)
{
	if (backup->n_since == 0)
		return arena_format(arena,
				    "Going back to backup %" PRId64 " brings %" PRId64
				    " %s into the file again.",
				    backup->number, backup->n_ahead, actions(backup->n_ahead));
	return arena_format(arena,
			    "Going back to backup %" PRId64 " takes %" PRId64
			    " %s out of the file; a new backup keeps them.",
			    backup->number, backup->n_since, actions(backup->n_since));
}

/* "2 actions are taken out, 1 is back" */
static const char *exchanged_text(const struct GoneBack *gone, struct Arena *arena)
{
	const int64_t out = gone->to.n_since, back = gone->to.n_ahead;
	const char *taken = out == 0 ? ""
				     : arena_format(arena, ", %" PRId64 " %s taken out", out,
						    out == 1 ? "action is" : "actions are");

	return back == 0 ? taken
			 : arena_format(arena, "%s, %" PRId64 " %s back", taken, back,
					back == 1 ? "action is" : "actions are");
}

const char *backup_gone_text(const struct GoneBack *gone, struct Arena *arena)
{
	return arena_format(arena,
			    "The file is as in backup %" PRId64
			    "%s. What was in it is backup %" PRId64
			    ": going back to that undoes this.%s",
			    gone->to.number, exchanged_text(gone, arena), gone->left.number,
			    gone->numbers_stopped
				    ? " It gives no numbers to papers until you say: qtp main-file"
				    : "");
}

void backups_table(const struct Domain *domain, const struct Backups *backups, struct Arena *arena,
		   struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "number", .label = "Number", .type = FIELD_NUMBER},
		{.key = "day", .label = "Day", .type = FIELD_DAY},
		{.key = "time", .label = "Time", .type = FIELD_TIME},
		{.key = "size", .label = "Bytes", .type = FIELD_NUMBER},
		{.key = "operation", .label = "Last action", .type = FIELD_NUMBER},
		{.key = "since", .label = "Since", .type = FIELD_TEXT},
		{.key = "fault", .label = "Fault", .type = FIELD_TEXT},
		{.key = "path", .label = "File", .type = FIELD_TEXT},
	};

	data_table_begin(ret_table, arena, "Backups", columns, N_ITEMS(columns));
	ret_table->name = "backups";
	ret_table->row_name = "backup";
	ret_table->row_plural = "backups";
	ret_table->day = domain->today;
	for (size_t i = 0; i < backups->n; i++) {
		const struct Backup *backup = &backups->items[i];
		Day day = DAY_NONE;
		TimeOfDay time = TIME_NONE;

		if (backup->at)
			env_stamp(backup->at, &day, &time);
		const struct Value cells[] = {
			data_table_number(backup->number),
			data_table_day(day),
			data_table_time(time),
			data_table_number(backup->size),
			data_table_number(backup->fault ? NUMBER_NONE : backup->operation),
			data_table_text(backup_since_text(backup, arena)),
			data_table_text(backup->fault),
			data_table_text(backup->path),
		};

		data_table_row(ret_table, cells);
	}
}
