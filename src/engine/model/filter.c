/* Filter: from the text people type to a tree of conditions. */
#include "qtp/engine/model/filter.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include "filter_day.h"
#include "filter_unit.h"
#include "filter_word.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct Parser {
	const struct Entity *entity;
	const char *at; /* what is still to be read */
	struct ParseFrame frame;
	struct Error *error;
};

#define BLANKS " "

static const struct Filter *node(struct Parser *parser, struct Filter filter)
{
	struct Filter *copy = ARENA_NEW(parser->frame.arena, struct Filter);

	*copy = filter;
	return copy;
}

static const struct Filter *joined(struct Parser *parser, enum FilterOp op,
				   const struct Filter *left, const struct Filter *right)
{
	if (!left)
		return right;
	return node(parser, (struct Filter){.op = op, .left = left, .right = right});
}

static const struct Filter *negated(struct Parser *parser, const struct Filter *filter)
{
	return node(parser, (struct Filter){.op = FILTER_NOT, .left = filter});
}

static bool ends_word(char c)
{
	return c == '\0' || c == ' ' || c == '\t' || c == '|';
}

/* Whether a name may be written with a blank before this character and without: what is folded of
 * Chinese, Japanese and Korean, at the beginning of a syllable. */
static bool begins_syllable(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} spans[] = {
		{0x1100, 0x115F}, /* the consonants that begin a syllable of Hangul */
		{0x3041, 0x30FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
		{0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF},
	};

	for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++)
		if (code >= spans[i].first && code <= spans[i].last)
			return true;
	return false;
}

#define SYLLABLES_MOST 12 /* a longer text is no name */

/* Where a blank may be missing in a folded text; 0: it is no name of such writing. */
static size_t find_syllables(const char *text, size_t places[SYLLABLES_MOST])
{
	size_t n = 0, length = strlen(text);

	for (size_t at = 0; at < length;) {
		uint32_t code;
		size_t used = utf8_decode(text + at, length - at, &code);

		if (begins_syllable(code)) {
			if (n == SYLLABLES_MOST)
				return 0;
			places[n++] = at;
		} else if (at == 0 || code < 0x80) {
			return 0;
		}
		at += used;
	}
	return n;
}

static const struct Filter *or_text(struct Parser *parser, const struct Filter *any,
				    struct Filter filter, const char *text)
{
	filter.text = text;
	return joined(parser, FILTER_OR, any, node(parser, filter));
}

#define SYLLABLES_LEAST 3 /* of a family and a given name: fewer are in too many names */

/* The filter, or the text with blanks where it has signs between letters, or with nothing there. */
static const struct Filter *or_unsigned(struct Parser *parser, const struct Filter *any,
					struct Filter filter)
{
	const char *text = text_unsigned(parser->frame.arena, filter.text, true);

	if (!text)
		return any;
	any = or_text(parser, any, filter, text);
	return or_text(parser, any, filter, text_unsigned(parser->frame.arena, filter.text, false));
}

/* A text that is looked for; one of a writing without blanks also with a blank somewhere in it, and
 * with what is on either side of it the other way round, as family and given name are; one with
 * apostrophes or hyphens also without. */
static const struct Filter *looked_for(struct Parser *parser, struct Filter filter)
{
	const char *text = filter.text;
	size_t places[SYLLABLES_MOST], n = find_syllables(text, places);
	const struct Filter *any = or_unsigned(parser, node(parser, filter), filter);
	struct Arena *arena = parser->frame.arena;

	for (size_t i = 1; i < n; i++) {
		const char *end = text + places[i];
		const char *first = arena_text_n(arena, text, places[i]);

		any = or_text(parser, any, filter, arena_format(arena, "%s %s", first, end));
		if (n < SYLLABLES_LEAST)
			continue;
		any = or_text(parser, any, filter, arena_format(arena, "%s %s", end, first));
		any = or_text(parser, any, filter, arena_format(arena, "%s%s", end, first));
	}
	return any;
}

/* A word, or text between double quotes (which may hold spaces and |); moves after it. */
static const char *take_text(struct Parser *parser)
{
	const char *start = parser->at, *end;

	if (*start == '"') {
		start++;
		end = strchr(start, '"');
		if (!end)
			end = start + strlen(start);
		parser->at = *end ? end + 1 : end;
		return arena_text_n(parser->frame.arena, start, (size_t)(end - start));
	}
	for (end = start; !ends_word(*end); end++)
		;
	parser->at = end;
	return arena_text_n(parser->frame.arena, start, (size_t)(end - start));
}

static const struct Field *find_field(struct Parser *parser, const char *name)
{
	const struct Field *field = entity_field_named(parser->entity, name, parser->frame.arena);

	if (!field)
		error_set(parser->error, ERROR_INPUT, "",
			  "There is no field \"%.40s\" in %s. The fields are: %s.",
			  text_show(parser->frame.arena, name), parser->entity->plural,
			  entity_field_keys(parser->frame.arena, parser->entity));
	else if (!field_check_sealed(parser->entity, field, parser->error))
		return NULL;
	return field;
}

static const struct Filter *among(struct Parser *parser, const struct Field *field, Id id)
{
	Id *ids = ARENA_NEW(parser->frame.arena, Id);

	*ids = id;
	return node(parser,
		    (struct Filter){.op = FILTER_AMONG, .field = field, .ids = ids, .n_ids = 1});
}

/* The value of a comparison, read as the field's own type. */
static const struct Filter *comparison(struct Parser *parser, const struct Field *field,
				       enum FilterOp op, const char *text)
{
	struct Filter filter = {
		.op = op, .field = field, .text = text_fold(parser->frame.arena, text)};
	void *record = arena_alloc(parser->frame.arena, parser->entity->size);
	Id id;

	if (field->type == FIELD_REF && op == FILTER_EQUAL && ref_is_id(text, &id))
		return among(parser, field, id);
	if (field_is_text(field) || field->type == FIELD_REF) {
		filter.value = (struct Value){.type = VALUE_TEXT, .text = filter.text};
		return node(parser, filter);
	}
	struct Field open = *field;

	if (open.type == FIELD_NUMBER || open.type == FIELD_CENTS)
		open.min = INT64_MIN + 1, open.max = INT64_MAX;
	open.parts = 0;
	if (open.lean == DAY_COMING || open.leans) /* what is looked for may be over */
		open.lean = DAY_NEAREST;
	open.leans = NULL;
	if (!field_parse(&open, record, text, parser->frame, parser->error))
		return NULL;
	filter.value = field_value(field, record, parser->frame.arena);
	return node(parser, filter);
}

/* field:text on a choice or yes/no: any choice whose key or label holds the text. */
static const struct Filter *choice_contains(struct Parser *parser, const struct Field *field,
					    const char *text)
{
	const struct FieldChoice *choices = field_choices(field);
	const char *folded = text_fold(parser->frame.arena, text);
	const struct Filter *any = NULL;

	for (Choice i = 0; choices[i].key; i++)
		if (strstr(choices[i].key, folded) ||
		    strstr(text_fold(parser->frame.arena, choices[i].label), folded))
			any = joined(parser, FILTER_OR, any,
				     node(parser,
					  (struct Filter){.op = FILTER_EQUAL,
							  .field = field,
							  .value = field_choice_value(field, i)}));
	if (!any && field->type == FIELD_YES_NO)
		return comparison(parser, field, FILTER_EQUAL, text); /* "true", or the error */
	return any ? any : negated(parser, node(parser, (struct Filter){.op = FILTER_ALL}));
}

static const struct Filter *bound(struct Parser *parser, const struct Field *field,
				  enum FilterOp op, Day day)
{
	char iso[DAY_TEXT];

	return comparison(parser, field, op, day_iso(day, iso));
}

/* A day is compared with the first or the last of a span, or is within it. */
static const struct Filter *span_comparison(struct Parser *parser, const struct Field *field,
					    enum FilterOp op, struct DaySpan span)
{
	if (op == FILTER_LESS || op == FILTER_AT_LEAST)
		return bound(parser, field, op, span.first);
	if (op == FILTER_AT_MOST || op == FILTER_GREATER)
		return bound(parser, field, op, span.last);
	return joined(parser, FILTER_AND, bound(parser, field, FILTER_AT_LEAST, span.first),
		      bound(parser, field, FILTER_AT_MOST, span.last));
}

/* 2017, 2017-08: a year or a month is found as a part of the day. */
static bool is_part_of_day(const char *text)
{
	return strspn(text, "0123456789-") == strlen(text);
}

static const struct Filter *contains(struct Parser *parser, const struct Field *field,
				     const char *text)
{
	const char *folded = text_fold(parser->frame.arena, text);

	if (field->type == FIELD_DAY && !is_part_of_day(text))
		return comparison(parser, field, FILTER_EQUAL, text);
	if (field_choices(field))
		return choice_contains(parser, field, text);
	return looked_for(parser,
			  (struct Filter){.op = FILTER_CONTAINS, .field = field, .text = folded});
}

struct Sign {
	const char *text;
	enum FilterOp op;
	bool negate;
};

/* Longer signs stand before those they begin with. */
static const struct Sign signs[] = {
	{"!=", FILTER_EQUAL, true},	{"<=", FILTER_AT_MOST, false},
	{">=", FILTER_AT_LEAST, false}, {":", FILTER_CONTAINS, false},
	{"=", FILTER_EQUAL, false},	{"<", FILTER_LESS, false},
	{">", FILTER_GREATER, false},
};

/* Whether a word is a name: one with a hyphen only where it names a field, like E-mail. */
static bool is_name(struct Parser *parser, const char *text, size_t length)
{
	return !memchr(text, '-', length) ||
	       entity_field_named(parser->entity, arena_text_n(parser->frame.arena, text, length),
				  parser->frame.arena);
}

/* The sign after a field's name, or NULL when this is a plain word. */
static const struct Sign *sign_behind_name(struct Parser *parser, size_t *ret_name_length)
{
	const char *text = parser->at;
	size_t length = 0;

	while (isalnum((unsigned char)text[length]) || text[length] == '_' || text[length] == '-')
		length++;
	if (length == 0 || !isalpha((unsigned char)text[0]) || word_is_address(text))
		return NULL;
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		if (strncmp(text + length, signs[i].text, strlen(signs[i].text)) == 0 &&
		    is_name(parser, text, length)) {
			*ret_name_length = length;
			return &signs[i];
		}
	}
	return NULL;
}

/* The value of a condition: a word or quoted text; of a day as many words as it has, of a number
 * without the unit that it is shown with. */
static const char *take_value(struct Parser *parser, const struct Field *field)
{
	struct Arena *arena = parser->frame.arena;
	bool quoted = *parser->at == '"';
	size_t length = field->type == FIELD_DAY && !quoted
				? day_take_words(field, parser->at, BLANKS "|", parser->frame)
				: unit_take_words(field, parser->at, arena);
	const char *start = parser->at, *text;

	if (length == 0) {
		text = take_text(parser);
	} else {
		parser->at += length;
		text = arena_text_n(arena, start, length);
	}
	if (!quoted)
		text = arena_text_n(
			arena, text,
			word_length(text, strlen(text),
				    field->type == FIELD_DAY ? WORD_ENDING : VALUE_ENDING));
	return unit_without(field, text, arena);
}

/* done:no and done:yes ask whether the day is there at all. */
static const struct Filter *day_is_there(struct Parser *parser, const struct Field *field,
					 const char *text)
{
	static const struct {
		const char *word;
		bool there;
	} answers[] = {{"no", false}, {"none", false}, {"never", false}, {"yes", true}};
	const char *folded = text_fold(parser->frame.arena, text);

	for (size_t i = 0; field->type == FIELD_DAY && i < sizeof answers / sizeof answers[0];
	     i++) {
		const struct Filter *empty;

		if (strcmp(folded, answers[i].word) != 0)
			continue;
		empty = node(parser, (struct Filter){.op = FILTER_EMPTY, .field = field});
		return answers[i].there ? negated(parser, empty) : empty;
	}
	return NULL;
}

static const struct Filter *parse_condition(struct Parser *parser, const struct Sign *sign,
					    size_t name_length)
{
	const char *name = arena_text_n(parser->frame.arena, parser->at, name_length);
	const struct Field *field = find_field(parser, name);

	if (!field)
		return NULL;
	parser->at += name_length + strlen(sign->text);
	const char *text = take_value(parser, field);
	bool may_ask = sign->op == FILTER_EQUAL || sign->op == FILTER_CONTAINS;
	const struct Filter *filter = may_ask ? day_is_there(parser, field, text) : NULL;
	struct DaySpan span;

	if (filter)
		return sign->negate ? negated(parser, filter) : filter;
	if (!*text)
		filter = node(parser, (struct Filter){.op = FILTER_EMPTY, .field = field});
	else if (field->type == FIELD_DAY && day_span_read(field, text, parser->frame, &span))
		filter = span_comparison(parser, field, sign->op, span);
	else if (sign->op == FILTER_CONTAINS)
		filter = contains(parser, field, text);
	else
		filter = comparison(parser, field, sign->op, text);
	return filter && sign->negate ? negated(parser, filter) : filter;
}

/* `|` or `!` without a word after it. */
static void misplaced(struct Parser *parser, char sign)
{
	if (sign == '!')
		error_set(parser->error, ERROR_INPUT, "",
			  "The ! has no word after it. Write it at the word that must not be "
			  "there, as in !accepted.");
	else
		error_set(parser->error, ERROR_INPUT, "",
			  "The | needs a word right before and after it, as in accepted|declined. "
			  "A | to be looked for is written \"|\".");
}

/* A day as it is shown, of several words too; else a word without what is around it, like the
 * comma of "Byrd, Ada"; between quotes all of it. */
static const struct Filter *bare_word(struct Parser *parser)
{
	struct Arena *arena = parser->frame.arena;
	bool quoted = *parser->at == '"';
	size_t length, taken = filter_shown_day(arena, parser->at, &length);
	const char *text = taken    ? arena_text_n(arena, parser->at, length)
			   : quoted ? take_text(parser)
				    : filter_bare(arena, take_text(parser));
	struct Filter word = {.op = FILTER_WORD, .text = text_fold(arena, text)};

	parser->at += taken;
	return *word.text ? looked_for(parser, word)
			  : node(parser, (struct Filter){.op = FILTER_ALL});
}

static const struct Filter *parse_unit(struct Parser *parser)
{
	size_t name_length;
	const char *start = parser->at;
	bool negate = false;

	while (*parser->at == '!') {
		negate = !negate;
		parser->at++;
	}
	if (ends_word(*parser->at)) {
		misplaced(parser, start == parser->at ? '|' : '!');
		return NULL;
	}
	if (*parser->at == '(') {
		error_set(parser->error, ERROR_INPUT, "",
			  "A filter has no parentheses: a|b is either, and words with a blank "
			  "between them are all asked for. A ( to be looked for is written \"(\".");
		return NULL;
	}
	const struct Sign *sign = sign_behind_name(parser, &name_length);
	const struct Filter *filter =
		sign ? parse_condition(parser, sign, name_length) : bare_word(parser);

	return filter && negate ? negated(parser, filter) : filter;
}

static const struct Filter *parse_alternatives(struct Parser *parser)
{
	const struct Filter *any = NULL;

	for (;;) {
		const struct Filter *unit = parse_unit(parser);

		if (!unit)
			return NULL;
		any = joined(parser, FILTER_OR, any, unit);
		if (*parser->at != '|')
			return any;
		parser->at++;
	}
}

bool filter_parse(const struct Entity *entity, const char *text, struct ParseFrame frame,
		  const struct Filter **ret_filter, struct Error *error)
{
	struct Parser parser = {.entity = entity, .frame = frame, .error = error};
	const struct Filter *all = NULL;

	text = text ? text : "";
	if (!utf8_is_valid(text, strlen(text)))
		return error_set(error, ERROR_INPUT, "",
				 "The filter is not valid UTF-8 text. Type it again.");
	parser.at = filter_plain(frame.arena, text);
	for (;;) {
		parser.at += strspn(parser.at, BLANKS);
		if (!*parser.at)
			break;
		const struct Filter *next = parse_alternatives(&parser);

		if (!next)
			return false;
		all = joined(&parser, FILTER_AND, all, next);
	}
	*ret_filter = all ? all : node(&parser, (struct Filter){.op = FILTER_ALL});
	return true;
}

/* Whether a day may be written that begins so: "19", "ne", "next f", "oct". */
static bool begins_day(const char *text)
{
	static const char *const firsts[] = {
		"in",  "next", "last", "jan", "feb", "mar", "apr", "may", "jun",
		"jul", "aug",  "sep",  "oct", "nov", "dec", "mon", "tue", "wed",
		"thu", "fri",  "sat",  "sun", "tod", "tom", "yes", "eom",
	};
	size_t length = strcspn(text, BLANKS);

	for (size_t i = 0; length > 0 && i < sizeof firsts / sizeof firsts[0]; i++) {
		size_t whole = strlen(firsts[i]);

		if (strncasecmp(text, firsts[i], length < whole ? length : whole) == 0)
			return true;
	}
	return isdigit((unsigned char)*text);
}

/* What is after the last sign of a condition; "" where there is none. */
static const char *last_value(const char *text)
{
	const char *value = text + strlen(text);

	while (value > text && !strchr(":=<>", value[-1]))
		value--;
	return value > text ? value : "";
}

bool filter_is_unfinished(const char *text)
{
	size_t length = strlen(text);

	return (length > 0 && strchr("|!", text[length - 1])) || begins_day(last_value(text));
}

bool filter_uses_judged(const struct Filter *filter)
{
	if (!filter)
		return false;
	if (filter->field)
		return filter->field->flags & FIELD_JUDGED;
	return filter_uses_judged(filter->left) || filter_uses_judged(filter->right);
}

bool filter_leaves(const struct Filter *filter,
		   bool (*holds)(void *row, const struct Filter *condition), void *row)
{
	if (filter->op == FILTER_ALL)
		return true;
	if (filter->op == FILTER_AND)
		return filter_leaves(filter->left, holds, row) &&
		       filter_leaves(filter->right, holds, row);
	if (filter->op == FILTER_OR)
		return filter_leaves(filter->left, holds, row) ||
		       filter_leaves(filter->right, holds, row);
	if (filter->op == FILTER_NOT)
		return !filter_leaves(filter->left, holds, row);
	return holds(row, filter);
}

bool filter_op_holds(enum FilterOp op, int order)
{
	return op == FILTER_EQUAL      ? order == 0
	       : op == FILTER_LESS     ? order < 0
	       : op == FILTER_AT_MOST  ? order <= 0
	       : op == FILTER_GREATER  ? order > 0
	       : op == FILTER_AT_LEAST ? order >= 0
				       : false;
}
