/* Attention: the list, its order, and the words all of it is reported in. */
#include "qtp/engine/model/attention.h"

#include <string.h>

/* One weight more outweighs any number of days. */
#define WEIGHT_DAYS 10000
#define LONGEST_DAYS 4999

/* Few items, and those of one weight keep their order. */
static void sort(struct AttentionList *list)
{
	for (size_t i = 1; i < list->n; i++) {
		struct Attention item = list->items[i];
		size_t at = i;

		while (at > 0 && (list->items[at - 1].light > item.light ||
				  (list->items[at - 1].light == item.light &&
				   list->items[at - 1].weight < item.weight))) {
			list->items[at] = list->items[at - 1];
			at--;
		}
		list->items[at] = item;
	}
}

static char *capital(char *text)
{
	if (*text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	return text;
}

/* The stop that a text needs to be a sentence. */
static const char *stop_of(const char *text)
{
	size_t length = strlen(text);

	return length > 0 && strchr(".?!", text[length - 1]) ? "" : ".";
}

const char *attention_why(struct Arena *arena, const char *text, const char *rule,
			  const char *limit, const char *seen)
{
	return capital(arena_format(arena, "%s%s\nRule: %s\nLimit: %s\nSeen: %s%s", text,
				    stop_of(text), rule, limit, seen, stop_of(seen)));
}

static void append(struct AttentionList *list, struct Attention item, struct Arena *arena)
{
	list->items = arena_grow(arena, list->items, list->n, &list->capacity, sizeof *list->items);
	list->items[list->n++] = item;
}

void attention_add(struct AttentionCase *judged, struct AttentionFinding found)
{
	const struct AttentionRule *rule = judged->rule;
	int64_t days = found.days_late > LONGEST_DAYS	 ? LONGEST_DAYS
		       : found.days_late < -LONGEST_DAYS ? -LONGEST_DAYS
							 : found.days_late;
	struct Attention item = {.rule = rule,
				 .light = found.light,
				 .weight = rule->weight * WEIGHT_DAYS + days,
				 .text = found.text,
				 .subject = found.subject,
				 .handle = found.handle};

	item.why = attention_why(judged->arena, found.said ? found.said : found.text,
				 found.rule ? found.rule : rule->rule,
				 found.limit ? found.limit : rule->limit, found.seen);
	append(&judged->list, item, judged->arena);
}

struct AttentionList attention_judge(const struct AttentionTable *table, const void *facts,
				     struct Arena *arena)
{
	struct AttentionCase judged = {.facts = facts, .arena = arena};

	for (size_t i = 0; i < table->n; i++) {
		judged.rule = &table->rules[i];
		judged.rule->find(&judged);
	}
	sort(&judged.list);
	return judged.list;
}

void attention_merge(struct AttentionList *list, const struct AttentionList *more,
		     struct Arena *arena)
{
	for (size_t i = 0; i < more->n; i++)
		append(list, more->items[i], arena);
	sort(list);
}
