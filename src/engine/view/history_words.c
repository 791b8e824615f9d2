/* History words: operations found by who made them, when, what they say, and what they changed. */
#include "qtp/engine/view/history_words.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/model/field_value.h"

#include <assert.h>
#include <string.h>

/* Records of an operation that are looked at. */
#define RECORDS_MOST 5000

/* An operation as a filter sees it; only the offsets are used. */
struct Filtered {
	struct Record record;
	const char *who, *kind, *name, *what;
	int32_t day;
};

static const struct Field fields[] = {
	{"who", "Who", "who did it", AT(Filtered, who, TEXT)},
	{"day", "When", "the day it was done, a month or a year", AT(Filtered, day, DAY),
	 .lean = DAY_LAST},
	{"kind", "Kind", "a kind of record that it changed", AT(Filtered, kind, TEXT)},
	{"record", "Record", "REF or name of a record that it changed", AT(Filtered, name, TEXT)},
	{"what", "What", "what it says", AT(Filtered, what, TEXT)},
};

enum { WHO, DAY_DONE, KIND_CHANGED, RECORD_CHANGED, WHAT, N_FIELDS };
static_assert(sizeof fields / sizeof fields[0] == N_FIELDS, "a field has no name here");

static const struct Entity entity = {
	.kind = KIND_NONE,
	.key = "history",
	.name = "entry",
	.plural = "the history",
	.help = "what was done",
	.size = sizeof(struct Filtered),
	.fields = fields,
	.n_fields = N_FIELDS,
};

const struct Entity *history_entity(void)
{
	return &entity;
}

bool history_filter_init(struct HistoryFilter *filter, struct Domain *domain, const char *text,
			 struct Arena *arena, struct Error *error)
{
	*filter = (struct HistoryFilter){.domain = domain};
	return filter_parse(&entity, text, (struct ParseFrame){env_today(domain->env), arena},
			    &filter->filter, error);
}

struct FoldedText {
	const char *text;
	struct FoldedText *next;
};

/* An operation that is looked at; what it changed is read when a condition asks for it. */
struct Looked {
	struct Domain *domain;
	const struct Operation *operation;
	struct Arena arena;
	struct FoldedText *kinds, *records; /* each with several names */
	bool is_read, failed;
	size_t n_looked;
	struct Error *error;
};

static void add_text(struct Looked *looked, struct FoldedText **list, const char *text)
{
	struct FoldedText *one = ARENA_NEW(&looked->arena, struct FoldedText);

	*one = (struct FoldedText){text_fold(&looked->arena, text ? text : ""), *list};
	*list = one;
}

static void read_name(struct Looked *looked, enum Kind kind, Id id)
{
	add_text(looked, &looked->records, domain_ref(looked->domain, kind, id, &looked->arena));
	add_text(looked, &looked->records, domain_label(looked->domain, kind, id, &looked->arena));
}

/* What has no REF of its own is known by what it belongs to. */
static void read_owners(struct Looked *looked, const struct Change *change)
{
	const struct Entity *owned = entity_get(change->kind);
	void *record = arena_alloc(&looked->arena, owned->size);
	struct Error gone;

	if (!domain_get(looked->domain, (struct KindId){change->kind, change->record}, record,
			&looked->arena, &gone))
		return;
	for (size_t i = 0; i < owned->n_fields; i++) {
		const struct Field *field = &owned->fields[i];

		if (field->type == FIELD_REF && (field->flags & FIELD_FIXED) &&
		    !(field->flags & FIELD_JUDGED) && !field_is_missing(field, record))
			read_name(looked, field->ref, field_ref(field, record));
	}
}

/* What it was called before or after: it may be gone, or be called otherwise now. */
static void read_former(struct Looked *looked, const struct Change *change)
{
	const struct Entity *named = entity_get(change->kind);
	const struct Value values[] = {change->old_value, change->new_value};

	for (size_t i = 0; i < N_ITEMS(values); i++)
		if (values[i].type == VALUE_TEXT && (text_equal(change->field, named->ref_field) ||
						     text_equal(change->field, named->label_field)))
			add_text(looked, &looked->records, values[i].text);
}

static void read_record(struct Looked *looked, const struct Change *change)
{
	read_name(looked, change->kind, change->record);
	if (!entity_get(change->kind)->ref_field)
		read_owners(looked, change);
}

static void read_kind(struct Looked *looked, enum Kind kind)
{
	add_text(looked, &looked->kinds, entity_get(kind)->key);
	add_text(looked, &looked->kinds, entity_get(kind)->name);
	add_text(looked, &looked->kinds, entity_get(kind)->plural);
}

static void read_changes(struct Looked *looked)
{
	bool has_kind[N_KINDS] = {false};
	struct Changes changes;

	if (looked->is_read)
		return;
	looked->is_read = true;
	if (!domain_changes(looked->domain, looked->operation->number, &looked->arena, &changes,
			    looked->error)) {
		looked->failed = true;
		return;
	}
	for (size_t i = 0; i < changes.n; i++) {
		const struct Change *change = &changes.items[i];

		if (!has_kind[change->kind])
			read_kind(looked, change->kind);
		has_kind[change->kind] = true;
		read_former(looked, change);
		if ((i > 0 && change->kind == change[-1].kind &&
		     change->record == change[-1].record) ||
		    looked->n_looked == RECORDS_MOST)
			continue;
		looked->n_looked++;
		read_record(looked, change);
	}
}

static bool text_holds(const char *text, const struct Filter *condition)
{
	if (condition->op == FILTER_EMPTY)
		return !*text;
	if (condition->op == FILTER_CONTAINS || condition->op == FILTER_WORD)
		return strstr(text, condition->text);
	return filter_op_holds(condition->op, strcmp(text, condition->text));
}

static bool any_holds(const struct FoldedText *list, const struct Filter *condition)
{
	if (!list)
		return condition->op == FILTER_EMPTY;
	while (list && !text_holds(list->text, condition))
		list = list->next;
	return list;
}

static bool text_field_holds(struct Looked *looked, const char *text,
			     const struct Filter *condition)
{
	return text_holds(text_fold(&looked->arena, text ? text : ""), condition);
}

/* A text of the stamp is looked for in all of it; what is compared is the day. */
static bool day_holds(struct Looked *looked, const struct Filter *condition)
{
	const char *stamp =
		env_stamp_text(looked->domain->env, looked->operation->at, &looked->arena);

	if (condition->value.type != VALUE_TEXT)
		return text_holds(stamp, condition);
	return filter_op_holds(condition->op,
			       strcmp(arena_text_n(&looked->arena, stamp, strcspn(stamp, " ")),
				      condition->value.text));
}

static bool field_holds(struct Looked *looked, size_t field, const struct Filter *condition)
{
	if (field == DAY_DONE)
		return day_holds(looked, condition);
	if (field == WHO)
		return text_field_holds(looked, looked->operation->who, condition);
	if (field == WHAT)
		return text_field_holds(looked, looked->operation->title, condition);
	read_changes(looked);
	return any_holds(field == KIND_CHANGED ? looked->kinds : looked->records, condition);
}

static bool holds(void *row, const struct Filter *condition)
{
	static const size_t cheap_first[N_FIELDS] = {DAY_DONE, WHO, WHAT, KIND_CHANGED,
						     RECORD_CHANGED};

	if (condition->op != FILTER_WORD)
		return field_holds(row, (size_t)(condition->field - fields), condition);
	for (size_t i = 0; i < N_FIELDS; i++)
		if (field_holds(row, cheap_first[i], condition))
			return true;
	return false;
}

bool history_matches(struct HistoryFilter *filter, const struct Operation *operation,
		     bool *ret_matches, struct Error *error)
{
	struct Looked looked = {.domain = filter->domain, .operation = operation, .error = error};

	*ret_matches = filter_leaves(filter->filter, holds, &looked);
	filter->n_looked += looked.n_looked;
	arena_release(&looked.arena);
	return !looked.failed;
}

/* A value of a field as people read it; "" nothing. */
static const char *value_text(struct Domain *domain, const struct Entity *of,
			      const struct Field *field, struct Value value, struct Arena *arena)
{
	void *record = arena_alloc(arena, of->size);

	if (value.type == VALUE_NONE)
		return "";
	record_blank(of, record);
	if (!field_load(field, record, value, arena))
		return "a value this program does not know";
	return record_text(domain, field, record, arena);
}

static const char *what_became(const struct Change *change)
{
	if (change->new_value.type == VALUE_NONE)
		return "taken away";
	if (change->old_value.type == VALUE_NONE)
		return "made";
	return change->new_value.number ? "put into the bin" : "taken out of the bin";
}

struct ChangeWords history_change(struct Domain *domain, const struct Change *change,
				  struct Arena *arena)
{
	const struct Entity *of = entity_get(change->kind);
	const struct Field *field = entity_field(of, change->field);

	if (!field)
		return (struct ChangeWords){"", "", what_became(change)};
	return (struct ChangeWords){field->label,
				    value_text(domain, of, field, change->old_value, arena),
				    value_text(domain, of, field, change->new_value, arena)};
}

static const char *or_nothing(const char *text)
{
	return *text ? text : "nothing";
}

const char *history_change_text(struct Domain *domain, const struct Change *change,
				struct Arena *arena)
{
	const struct ChangeWords said = history_change(domain, change, arena);

	if (!*said.field)
		return said.new_text;
	return arena_format(arena, "%s: %s > %s", said.field, or_nothing(said.old_text),
			    or_nothing(said.new_text));
}
