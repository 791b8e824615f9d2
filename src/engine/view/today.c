/* Today: one row a record with the worst thing about it, worst first; cards; the next fortnight. */
#include "qtp/engine/view/today.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/view/attention.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	FORTNIGHT_DAYS = 14,
	ROOTS_MAX = 16,
	RECORDS_A_CARD = 32 /* judged in the time of a card, about */
};

CAPABILITY_WALK(TodayKind, today_kind_at, today_kinds)

enum Kind today_watched_kind(void)
{
	size_t i = 0;

	while (!today_kind_at(i)->count)
		i++;
	return today_kind_at(i)->kind;
}
CAPABILITY_WALK(TodayLine, today_line_at, today_lines)

/* Records that are walked for themselves. */
struct Root {
	const struct TodayKind *kind;
	struct IdSpan ids;
	size_t next;		 /* the first that is not judged yet */
	bool begun;		 /* its ids are known, all of them */
	struct TodayFound found; /* where they are found some at a time */
};

/* Today under way of being made. What is kept is owned by `arena`. */
struct TodayBuilder {
	struct Domain *domain;
	struct Arena *arena;
	const struct Season *season;
	struct Root cards, others[ROOTS_MAX];
	size_t n_others;
	struct TodayCard *summaries;
	struct AttentionRow *rows;
	size_t n_rows, rows_capacity;
	struct DueList dues;
	size_t counts[COUNT_OPEN + 1], n_on_track;
	bool complete;
};

static const struct TodayKind *row_of(enum Kind kind)
{
	const struct TodayKind *row;
	size_t i = 0;

	while ((row = today_kind_at(i)) && row->kind != kind)
		i++;
	assert(row);
	return row;
}

/* --- Rows --- */

/* The item as a row, kept; its name is that of the item, else of its record. */
static void add_row(struct TodayBuilder *builder, const struct Attention *item,
		    const struct TodayName *name, struct AttentionRow row)
{
	struct Arena *arena = builder->arena;

	row.light = item->light;
	row.weight = item->weight;
	row.text = arena_text(arena, item->text);
	row.why = arena_text(arena, row.why);
	row.name = arena_text(arena, item->subject.name ? item->subject.name
				     : name->name	? name->name
							: "");
	row.site = arena_text(arena, name->site ? name->site : "");
	row.who = arena_text(arena, name->who ? name->who : "");
	if (item->subject.id) {
		row.kind = item->subject.kind;
		row.record = item->subject.id;
	}
	builder->rows = arena_grow(arena, builder->rows, builder->n_rows, &builder->rows_capacity,
				   sizeof row);
	builder->rows[builder->n_rows++] = row;
}

static struct Handle first_handle(const struct AttentionList *list)
{
	struct Handle handle = {KIND_NONE, 0};

	for (size_t i = 0; i < list->n && handle.id == 0; i++)
		if (!list->items[i].subject.name && list->items[i].handle.id)
			handle = list->items[i].handle;
	return handle;
}

/* The worst of a record, the rest is counted; what has a name of its own has a row of its own. True
 * when there is one. */
static bool tell(struct TodayBuilder *builder, const struct FactsBatch *batch, size_t index,
		 const struct TodayName *name)
{
	struct Arena *arena = batch->loading.arena;
	struct AttentionList list = attention_list(batch, index, arena);
	struct AttentionRow row = {
		.kind = batch->records.entity->kind,
		.record = ((const struct Record *)records_at(&batch->records, index))->id};

	for (size_t i = 0; i < list.n && list.items[i].subject.name; i++) {
		row.why = list.items[i].why;
		row.handle = list.items[i].handle;
		add_row(builder, &list.items[i], name, row);
	}
	if (list.n == 0 || list.items[0].subject.name)
		return list.n > 0;
	row.handle = first_handle(&list);
	row.n_more = (int)list.n - 1;
	row.why = attention_whys(&list, arena);
	add_row(builder, &list.items[0], name, row);
	return true;
}

static int worst_first(const void *a, const void *b)
{
	const struct AttentionRow *left = a, *right = b;

	if (left->light != right->light)
		return left->light < right->light ? -1 : 1;
	if (left->weight != right->weight)
		return left->weight > right->weight ? -1 : 1;
	int order = strcmp(left->name, right->name);

	if (order == 0)
		order = strcmp(left->site, right->site);
	return order ? order : (left->record > right->record) - (left->record < right->record);
}

/* --- Walking --- */

static void take(struct TodayBuilder *builder, const struct FactsBatch *batch, size_t index)
{
	const struct TodayKind *row = row_of(batch->records.entity->kind);
	struct TodayName name = row->name(batch, index, batch->loading.arena);
	bool in_view = !builder->domain->coach || name.coach == builder->domain->coach;
	bool told = in_view && tell(builder, batch, index, &name);
	enum TodayCount count = row->count && in_view ? row->count(batch, index) : COUNT_NONE;

	builder->counts[count]++;
	builder->n_on_track += count == COUNT_WATCHED && !told;
	dues_of(batch, index, false, &builder->dues);
}

/* The lines of a card: those that are there at once, or all. */
static void fill_card(struct TodayBuilder *builder, struct TodayCard *card,
		      const struct FactsBatch *batch, size_t index, bool all)
{
	const struct TodayLine *line;
	size_t n = 0;

	for (size_t i = 0; (line = today_line_at(i)) && n < N_ITEMS(card->lines); i++) {
		const char *text = line->kind == builder->cards.kind->kind && (all || line->at_once)
					   ? line->text(batch, index, batch->loading.arena)
					   : NULL;

		if (text)
			card->lines[n++] = arena_text(builder->arena, text);
	}
}

static void take_root(struct TodayBuilder *builder, struct Root *root, size_t at,
		      const struct FactsBatch *batch)
{
	size_t index = records_index(&batch->records, root->ids.ids[at]);
	struct TodayParts parts = {0};

	if (index == batch->records.n)
		return;
	if (root->kind->parts)
		parts = root->kind->parts(batch, index);
	for (size_t i = 0; i < parts.n; i++)
		take(builder, parts.batch, parts.indexes[i]);
	take(builder, batch, index);
	if (root->kind->card)
		fill_card(builder, &builder->summaries[at], batch, index, true);
	else
		dues_of(batch, index, true, &builder->dues);
}

/* The next `n`. All that is read is read at one moment of the file. */
static bool judge(struct TodayBuilder *builder, struct Root *root, size_t n, struct Error *error)
{
	struct Arena arena = {0};
	struct FactsBatch *batch;
	bool began = domain_read_begin(builder->domain);
	bool loaded = facts_load(&(struct Loading){builder->domain, DEPTH_JUDGED, &arena},
				 root->kind->kind, (struct IdSpan){root->ids.ids + root->next, n},
				 &batch, error);

	domain_read_end(builder->domain, began);
	for (size_t i = 0; loaded && i < n; i++)
		take_root(builder, root, root->next + i, batch);
	if (loaded)
		root->next += n;
	arena_release(&arena);
	return loaded;
}

/* --- What is there at once --- */

static void begin_record(struct TodayBuilder *builder, const struct Root *root, size_t at,
			 const struct FactsBatch *batch)
{
	size_t index = records_index(&batch->records, root->ids.ids[at]);

	if (index == batch->records.n)
		return;
	dues_of(batch, index, true, &builder->dues);
	struct TodayName name = root->kind->name(batch, index, batch->loading.arena);
	struct TodayCard *card = &builder->summaries[at];

	*card = (struct TodayCard){.record = root->ids.ids[at],
				   .heading = arena_text(builder->arena, name.name),
				   .code = name.code ? arena_text(builder->arena, name.code)
						     : NULL};
	fill_card(builder, card, batch, index, false);
}

static bool begin_root(struct TodayBuilder *builder, struct Root *root, struct Error *error)
{
	struct Arena arena = {0};
	struct FactsBatch *batch;
	bool loaded;

	root->begun = true;
	if (!root->kind->find(builder->domain, season_id(builder->season), builder->arena,
			      &root->ids, error))
		return false;
	if (!root->kind->card)
		return true;
	builder->summaries = ARENA_ARRAY(builder->arena, root->ids.n, struct TodayCard);
	loaded = facts_load(&(struct Loading){builder->domain, DEPTH_DATES, &arena},
			    root->kind->kind, root->ids, &batch, error);
	for (size_t i = 0; loaded && i < root->ids.n; i++)
		begin_record(builder, root, i, batch);
	arena_release(&arena);
	return loaded;
}

static bool begin_roots(struct TodayBuilder *builder, struct Error *error)
{
	const struct TodayKind *row;

	for (size_t i = 0; (row = today_kind_at(i)); i++) {
		struct Root *root =
			row->card ? &builder->cards : &builder->others[builder->n_others];

		if (!row->find && (row->card || !row->find_next))
			continue;
		assert(builder->n_others < ROOTS_MAX);
		root->kind = row;
		if (row->card && !begin_root(builder, root, error))
			return false;
		builder->n_others += !row->card;
	}
	return true;
}

bool today_begin(struct Domain *domain, Id season, struct Arena *arena,
		 struct TodayBuilder **ret_builder, struct Error *error)
{
	struct TodayBuilder *builder = ARENA_NEW(arena, struct TodayBuilder);

	builder->domain = domain;
	builder->arena = arena;
	builder->dues = (struct DueList){
		.first = domain->today, .last = domain->today + FORTNIGHT_DAYS, .arena = arena};
	*ret_builder = builder;
	if (!domain_season(domain, season, arena, &builder->season, error))
		return false;
	builder->complete = !builder->season;
	return builder->complete || begin_roots(builder, error);
}

/* Finds those of a root, or the next ones of it. */
static bool find(struct TodayBuilder *builder, struct Root *root, struct Error *error)
{
	if (!root->kind->find_next)
		return root->begun || begin_root(builder, root, error);
	root->next = 0;
	root->found.season = season_id(builder->season);
	if (!root->kind->find_next(builder->domain, &root->found, builder->arena, error))
		return false;
	root->ids = root->found.ids;
	root->begun = root->found.all;
	return true;
}

/* The next `n` of those without a card; or more of them are found, which takes as long. */
static bool step_others(struct TodayBuilder *builder, size_t n, struct Error *error)
{
	for (size_t i = 0; i < builder->n_others;) {
		struct Root *root = &builder->others[i];

		if (!root->begun && root->next == root->ids.n) {
			if (!find(builder, root, error))
				return false;
			if (root->kind->find_next && n < SIZE_MAX)
				return true;
		}
		size_t part = size_min(n, root->ids.n - root->next);

		if (!judge(builder, root, part, error))
			return false;
		n -= n < SIZE_MAX ? part : 0;
		if (root->next < root->ids.n)
			return true;
		i += root->begun;
	}
	builder->complete = true;
	return true;
}

bool today_step(struct TodayBuilder *builder, size_t n_cards, struct Error *error)
{
	struct Root *cards = &builder->cards;
	size_t n = size_min(n_cards, cards->ids.n - cards->next);

	if (builder->complete || n_cards == 0)
		return true;
	if (n > 0 && !judge(builder, cards, n, error))
		return false;
	if (cards->next < cards->ids.n)
		return true;
	return step_others(builder, n_cards < SIZE_MAX ? n_cards * RECORDS_A_CARD : SIZE_MAX,
			   error);
}

bool today_is_complete(const struct TodayBuilder *builder)
{
	return builder->complete;
}

void today_show(struct TodayBuilder *builder, struct Today *ret_today)
{
	if (builder->n_rows)
		qsort(builder->rows, builder->n_rows, sizeof builder->rows[0], worst_first);
	dues_sort(&builder->dues);
	*ret_today = (struct Today){
		.season = builder->season,
		.today = builder->domain->today,
		.demo_clock = builder->domain->demo_clock,
		.rows = builder->rows,
		.n_rows = builder->n_rows,
		.n_watched = builder->counts[COUNT_WATCHED],
		.n_on_track = builder->n_on_track,
		.n_open = builder->counts[COUNT_OPEN],
		.words = builder->cards.kind ? builder->cards.kind->words : NULL,
		.cards = builder->summaries,
		.n_cards = builder->cards.ids.n,
		.upcoming = builder->dues.items,
		.n_upcoming = builder->dues.n,
		.complete = builder->complete,
	};
}

bool today_load(struct Domain *domain, Id season, struct Arena *arena, struct Today *ret_today,
		struct Error *error)
{
	bool began = domain_read_begin(domain);
	struct TodayBuilder *builder;
	bool loaded = today_begin(domain, season, arena, &builder, error) &&
		      today_step(builder, SIZE_MAX, error);

	domain_read_end(domain, began);
	*ret_today = (struct Today){.today = domain->today};
	if (loaded)
		today_show(builder, ret_today);
	return loaded;
}
