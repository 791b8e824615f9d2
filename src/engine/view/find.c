/* Find: each kind is asked by its own list or by the index of notes; what is found is ranked by
 * where the words are. */
#include "qtp/engine/view/find.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"
#include "qtp/engine/view/list.h"

#include "list_words.h"

#include <string.h>

enum {
	WORDS_MOST = 16,
	LOOKED_AT = 64,	      /* matches of a kind that are ranked */
	SCOPED_AT = 2000,     /* notes that are looked at where not all are in view */
	OPERATIONS_MOST = 50, /* looked through for what changed last */
	LINE_BEFORE = 40,     /* bytes of a long text before the word */
	LINE = 160	      /* bytes of a long text */
};

/* How well a record matches; the better come first. */
enum Rank { RANK_BEGINS, RANK_NAME, RANK_TEXT };

/* A record that was found. */
struct Hit {
	const void *record;
	const char *name;
	enum Rank rank;
};

/* What was found of a kind. */
struct Group {
	struct Hit *hits; /* room for LOOKED_AT; NULL: none was found */
	size_t n;
	enum Rank best;
};

/* Each kind is a step, in the order of the kinds; those of notes are one. */
enum { STEP_NOTES = N_KINDS, STEP_REST, STEP_END };

struct FindSearch {
	struct Domain *domain;
	struct Arena *arena;
	const char *words[WORDS_MOST]; /* folded */
	size_t n_words;
	const char *filter; /* the words as a filter: each between quotes */
	size_t limit;
	struct WordNames names; /* that the words name elsewhere */
	int step;
	struct Group *groups;	     /* N_KINDS */
	struct FindRows rows;	     /* of the groups that have their place */
	size_t capacity;	     /* of rows */
	const struct FindPast *past; /* of fewer letters; NULL: none */
	struct FindPast *kept, next; /* what is known after this one, and where it goes, or NULL */
};

/* ---- what is looked for ---- */

static void add_word(struct FindSearch *finding, const char *text)
{
	const char *word = text_fold(finding->arena, text);

	if (!*word || finding->n_words == WORDS_MOST)
		return;
	finding->filter = arena_format(finding->arena, "%s%s\"%s\"", finding->filter,
				       *finding->filter ? " " : "", text);
	finding->words[finding->n_words++] = word;
}

/* A word, a day of several, or what is between quotes; returns how long it is. */
static size_t take_word(struct FindSearch *finding, const char *text)
{
	struct Arena *arena = finding->arena;
	bool quoted = *text == '"';
	size_t length, taken = quoted ? 0 : filter_shown_day(arena, text, &length);

	if (taken) {
		add_word(finding, arena_text_n(arena, text, length));
		return taken;
	}
	length = strcspn(text + quoted, quoted ? "\"" : " \"");
	text = arena_text_n(arena, text + quoted, length);
	add_word(finding, quoted ? text : filter_bare(arena, text));
	return quoted + length;
}

static void take_words(struct FindSearch *finding, const char *words)
{
	finding->filter = "";
	words = filter_plain(finding->arena, words);
	while (*(words += strspn(words, " "))) {
		bool quoted = *words == '"';

		words += take_word(finding, words);
		words += quoted && *words == '"';
	}
}

static bool has_word(const struct FindSearch *finding, const char *folded)
{
	for (size_t i = 0; i < finding->n_words; i++)
		if (strstr(folded, finding->words[i]))
			return true;
	return false;
}

/* ---- what is known of fewer letters ---- */

/* Letters and digits alone: a longer word of them finds no more than a shorter one, if that is not
 * so short that it has to be a whole label. */
static bool is_plain(const char *word)
{
	return word[strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789")] == '\0';
}

/* The words one after the other; "": not all are plain. `ret_long`: none is short. */
static const char *plain_words(const struct FindSearch *finding, bool *ret_long)
{
	const char *all = "";

	*ret_long = true;
	for (size_t i = 0; i < finding->n_words; i++) {
		if (!is_plain(finding->words[i]))
			return "";
		*ret_long = *ret_long && strlen(finding->words[i]) >= WORD_LEAST;
		all = arena_format(finding->arena, "%s%s%s", all, i ? " " : "", finding->words[i]);
	}
	return all;
}

/* Takes what the last search knows of these words. */
static void take_past(struct FindSearch *finding)
{
	struct FindPast *past = finding->kept, *next = &finding->next;
	bool long_enough;
	const char *words = plain_words(finding, &long_enough);
	unsigned mark = 0;

	if (!past || finding->domain->coach || !*words ||
	    !domain_content_mark(finding->domain, &mark))
		return;
	if (*past->words && past->mark == mark &&
	    strncmp(words, past->words, strlen(past->words)) == 0)
		finding->past = past;
	if (long_enough && strlen(words) < FIND_PAST_WORDS)
		memcpy(next->words, words, strlen(words) + 1);
	next->mark = mark;
}

/* Leaves for the next letter what is known now. */
static void keep_past(struct FindSearch *finding)
{
	for (int kind = 0; kind < N_KINDS; kind++)
		finding->next.nothing[kind] =
			finding->groups[kind].n == 0 && !entity_get((enum Kind)kind)->noted_by;
	if (finding->kept && (*finding->next.words || !finding->past))
		*finding->kept = finding->next;
}

/* ---- where it was found ---- */

static enum Rank rank_of(const struct FindSearch *finding, const char *name)
{
	const char *folded = text_fold_name(finding->arena, name);

	for (size_t i = 0; i < finding->n_words; i++)
		if (!strstr(folded, finding->words[i]))
			return RANK_TEXT;
	return strncmp(folded, finding->words[0], strlen(finding->words[0])) == 0 ? RANK_BEGINS
										  : RANK_NAME;
}

/* The byte of a text from which on a line of it shows a word. */
static size_t line_start(const struct FindSearch *finding, const char *text)
{
	size_t at = 0, start = 0, length;

	for (; text[at]; at += length) {
		length = strcspn(text + at, " \n\t") + strspn(text + at, " \n\t");
		length = length ? length : 1;
		if (has_word(finding,
			     text_fold_name(finding->arena,
					    arena_text_n(finding->arena, text + at, length))))
			break;
		if (at + length > start + LINE_BEFORE)
			start = at + length;
	}
	return text[at] ? start : 0;
}

static const char *line_of(const struct FindSearch *finding, const char *text)
{
	size_t start, length = strlen(text);

	if (length <= LINE)
		return text;
	start = line_start(finding, text);
	if (length - start > LINE)
		length = utf8_previous(text, start + LINE);
	return arena_format(finding->arena, "%s%.*s", start ? "... " : "", (int)(length - start),
			    text + start);
}

static bool is_read(const struct Field *field)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_MASKED | FIELD_CLOSED)) &&
	       ((field->flags & (FIELD_SEARCH | FIELD_SOUGHT)) || field->type == FIELD_REF ||
		field->type == FIELD_DAY || field_choices(field));
}

/* How many bytes of the words a field's text has; a day has those that name it. */
static size_t count_matched(const struct FindSearch *finding, const struct Field *field,
			    const void *record, const char *text)
{
	const char *folded = text_fold_name(finding->arena, text);
	size_t n = 0;

	for (size_t i = 0; i < finding->n_words; i++) {
		const char *word = finding->words[i];
		Day day;
		bool named = field->type == FIELD_DAY && day_read_shown(word, &day)
				     ? field_day(field, record) == day
				     : field->type != FIELD_DAY && strstr(folded, word);

		n += named ? strlen(word) : 0;
	}
	return n;
}

/* The text with the most of the words, other than the name and the REF. */
static const char *find_match(const struct FindSearch *finding, const struct Entity *entity,
			      const void *record, const struct FindRow *row)
{
	const char *best = "";
	size_t n, most = 0;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const char *text;

		if (!is_read(field) || field_is_missing(field, record))
			continue;
		text = record_text(finding->domain, field, record, finding->arena);
		if (strcmp(text, row->name) == 0 || strcmp(text, row->ref) == 0 ||
		    (n = count_matched(finding, field, record, text)) <= most)
			continue;
		most = n;
		best = arena_format(finding->arena, "%s: %s", field->label, line_of(finding, text));
	}
	return best;
}

static void add_hit(const struct FindSearch *finding, struct Group *group,
		    const struct Entity *entity, const void *record)
{
	const struct Field *label = entity_field(entity, entity->label_field);
	struct Hit hit = {record, record_text(finding->domain, label, record, finding->arena),
			  RANK_TEXT};

	if (!entity->noted_by)
		hit.rank = rank_of(finding, hit.name);
	if (!group->hits)
		group->hits = ARENA_ARRAY(finding->arena, LOOKED_AT, struct Hit);
	group->hits[group->n++] = hit;
	group->best = hit.rank < group->best ? hit.rank : group->best;
}

/* What it says is made of those alone that are shown. */
static struct FindRow row_of(const struct FindSearch *finding, const struct Entity *entity,
			     const struct Hit *hit)
{
	Id id = ((const struct Record *)hit->record)->id;
	struct FindRow row = {
		.kind = entity->kind,
		.id = id,
		.ref = domain_ref(finding->domain, entity->kind, id, finding->arena),
		.name = hit->name,
		.matched = "",
	};

	if (hit->rank == RANK_TEXT)
		row.matched = find_match(finding, entity, hit->record, &row);
	return row;
}

/* ---- kind by kind ---- */

/* Whether a kind is looked through: its label is a searched text, or its texts are notes. */
static bool find_covers(const struct Entity *entity)
{
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return entity->noted_by ||
	       (label && label->type == FIELD_TEXT && (label->flags & FIELD_SEARCH));
}

static bool find_named(struct FindSearch *finding, const struct Entity *entity, struct Error *error)
{
	const struct ListView view = {.entity = entity,
				      .filter = finding->filter,
				      .place.limit = LOOKED_AT,
				      .provisional = true,
				      .names = &finding->names};
	struct Records records;
	bool empty = false;

	if (!domain_is_empty(finding->domain, entity, &empty, error))
		return false;
	if (empty)
		return true;
	if (!list_records(finding->domain, &view, finding->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		add_hit(finding, &finding->groups[entity->kind], entity, records_at(&records, i));
	return true;
}

/* The records of notes that were found; the groups are by kind. */
static bool add_notes(struct FindSearch *finding, const struct NoteHits *hits, struct Error *error)
{
	for (size_t i = 0; i < hits->n; i++) {
		const struct Entity *entity =
			hits->items[i].kind < N_KINDS ? entity_get(hits->items[i].kind) : NULL;
		void *record;

		if (!entity || finding->groups[entity->kind].n == LOOKED_AT)
			continue;
		record = arena_alloc(finding->arena, entity->size);
		if (!domain_get(finding->domain, (struct KindId){entity->kind, hits->items[i].id},
				record, finding->arena, error))
			return false;
		add_hit(finding, &finding->groups[entity->kind], entity, record);
	}
	return true;
}

/* Notes are in one index. */
static bool find_notes(struct FindSearch *finding, struct Error *error)
{
	struct NoteTerm terms[WORDS_MOST];
	struct NoteQuery query = {.terms = terms,
				  .n_terms = finding->n_words,
				  .limit = finding->domain->coach ? SCOPED_AT : LOOKED_AT};
	struct NoteHits hits;

	for (int kind = 0; kind < N_KINDS; kind++)
		if (entity_get((enum Kind)kind)->noted_by)
			finding->groups[kind].n = 0; /* it was given up in between before */
	for (size_t i = 0; i < finding->n_words; i++)
		terms[i] = (struct NoteTerm){finding->words[i], i + 1 == finding->n_words};
	return domain_find_notes(finding->domain, &query, finding->arena, &hits, error) &&
	       add_notes(finding, &hits, error);
}

/* In a group the better first, at most as many as are wanted. */
static void add_group(struct FindSearch *finding, const struct Entity *entity)
{
	const struct Group *group = &finding->groups[entity->kind];
	struct FindRows *rows = &finding->rows;
	size_t before = rows->n;

	for (enum Rank rank = RANK_BEGINS; rank <= RANK_TEXT; rank++)
		for (size_t i = 0; i < group->n && rows->n - before < finding->limit; i++) {
			if (group->hits[i].rank != rank)
				continue;
			rows->items = arena_grow(finding->arena, rows->items, rows->n,
						 &finding->capacity, sizeof(*rows->items));
			rows->items[rows->n++] = row_of(finding, entity, &group->hits[i]);
		}
}

/* ---- step by step ---- */

/* The place of groups that match less well is known once all kinds were asked. */
static void add_rest(struct FindSearch *finding)
{
	for (enum Rank rank = RANK_BEGINS + 1; rank <= RANK_TEXT; rank++)
		for (int kind = 0; kind < N_KINDS; kind++)
			if (finding->groups[kind].best == rank)
				add_group(finding, entity_get((enum Kind)kind));
}

static bool is_asked(const struct FindSearch *finding, int kind)
{
	const struct Entity *entity = entity_get((enum Kind)kind);

	return find_covers(entity) && !entity->noted_by &&
	       !(finding->past && finding->past->nothing[kind]);
}

static bool take_step(struct FindSearch *finding, struct Error *error)
{
	const struct Entity *entity;

	if (finding->step == STEP_NOTES)
		return find_notes(finding, error);
	if (finding->step == STEP_REST) {
		add_rest(finding);
		keep_past(finding);
		return true;
	}
	entity = entity_get((enum Kind)finding->step);
	if (!find_named(finding, entity, error))
		return false;
	if (finding->groups[entity->kind].best == RANK_BEGINS)
		add_group(finding, entity);
	return true;
}

struct FindSearch *find_begin(struct Domain *domain, struct FindWords wanted, struct Arena *arena)
{
	struct FindSearch *finding = ARENA_NEW(arena, struct FindSearch);

	*finding = (struct FindSearch){.domain = domain,
				       .arena = arena,
				       .limit = wanted.limit,
				       .groups = ARENA_ARRAY(arena, N_KINDS, struct Group),
				       .kept = wanted.past};
	for (int kind = 0; kind < N_KINDS; kind++)
		finding->groups[kind].best = RANK_TEXT;
	take_words(finding, wanted.words);
	if (finding->n_words == 0)
		finding->step = STEP_END;
	return finding;
}

bool find_step(struct FindSearch *finding, struct FindRows *ret_rows, bool *ret_done,
	       struct Error *error)
{
	bool began = domain_read_begin(finding->domain), found;

	if (finding->step == 0)
		take_past(finding);
	while (finding->step < N_KINDS && !is_asked(finding, finding->step))
		finding->step++;
	found = finding->step == STEP_END || take_step(finding, error);
	domain_read_end(finding->domain, began);
	if (found && finding->step < STEP_END)
		finding->step++;
	*ret_rows = finding->rows;
	*ret_done = finding->step == STEP_END;
	return found;
}

bool find_records(struct Domain *domain, struct FindWords wanted, struct Arena *arena,
		  struct FindRows *ret_rows, struct Error *error)
{
	struct FindSearch *finding = find_begin(domain, wanted, arena);
	bool began = domain_read_begin(domain), done = false, found = true;

	while (found && !done)
		found = find_step(finding, ret_rows, &done, error);
	domain_read_end(domain, began);
	return found;
}

/* ---- what changed last ---- */

bool find_row(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena,
	      struct FindRow *ret_row)
{
	const struct Entity *entity = entity_get(kind);
	void *record = arena_alloc(arena, entity->size);
	struct Error error;

	if (!domain_get(domain, (struct KindId){entity->kind, id}, record, arena, &error) ||
	    ((const struct Record *)record)->binned)
		return false;
	*ret_row = (struct FindRow){
		kind, id, domain_ref(domain, kind, id, arena),
		record_text(domain, entity_field(entity, entity->label_field), record, arena), ""};
	return true;
}

static bool has_row(const struct FindRows *rows, enum Kind kind, Id id)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].kind == kind && rows->items[i].id == id)
			return true;
	return false;
}

/* Those of one operation, as long as there is room. */
static bool add_changed(const struct FindSearch *finding, int64_t operation, struct FindRows *rows,
			struct Error *error)
{
	struct Domain *domain = finding->domain;
	struct Arena *arena = finding->arena;
	struct Changes changes;

	if (!domain_changes(domain, operation, arena, &changes, error))
		return false;
	for (size_t i = 0; i < changes.n && rows->n < finding->limit; i++)
		if (changes.items[i].kind < N_KINDS &&
		    find_covers(entity_get(changes.items[i].kind)) &&
		    !has_row(rows, changes.items[i].kind, changes.items[i].record) &&
		    find_row(domain, changes.items[i].kind, changes.items[i].record, arena,
			     &rows->items[rows->n]))
			rows->n++;
	return true;
}

bool find_recent(struct Domain *domain, size_t limit, struct Arena *arena,
		 struct FindRows *ret_rows, struct Error *error)
{
	const struct FindSearch finding = {.domain = domain, .arena = arena, .limit = limit};
	struct Operations operations;

	*ret_rows = (struct FindRows){.items = ARENA_ARRAY(arena, limit, struct FindRow)};
	if (!domain_history(domain, &(struct HistoryQuery){.limit = OPERATIONS_MOST}, arena,
			    &operations, error))
		return false;
	for (size_t i = 0; i < operations.n && ret_rows->n < limit; i++)
		if (!operations.items[i].system &&
		    !add_changed(&finding, operations.items[i].number, ret_rows, error))
			return false;
	return true;
}
