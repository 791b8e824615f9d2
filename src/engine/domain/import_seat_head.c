/* Import seat head: heads of columns of several records that one row has, called by a choice:
 * "Leader e-mail", "Name of core member 2". */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>

/* Words of a head; one with more is a text. */
#define WORDS_MOST 10

/* ---- a head ---- */

struct HeadWords {
	const char *items[WORDS_MOST];
	size_t n;
};

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Where the word at `at` ends: "leaderEmail2" has three. */
static size_t word_length(const char *at)
{
	size_t n = 1;

	if (isdigit((unsigned char)*at))
		return strspn(at, "0123456789");
	while (is_letter(at[n]) &&
	       !(islower((unsigned char)at[n - 1]) && isupper((unsigned char)at[n])))
		n++;
	return n;
}

/* False: there are too many. */
static bool split_head(const char *text, struct HeadWords *words, struct Arena *arena)
{
	words->n = 0;
	while (*text) {
		size_t length;

		if (!is_letter(*text) && !isdigit((unsigned char)*text)) {
			text++;
			continue;
		}
		if (words->n == WORDS_MOST)
			return false;
		length = word_length(text);
		words->items[words->n++] = text_fold(arena, arena_text_n(arena, text, length));
		text += length;
	}
	return words->n > 0;
}

static const char *joined(const struct HeadWords *words, size_t first, size_t end,
			  struct Arena *arena)
{
	const char *text = "";

	for (size_t i = first; i < end; i++)
		text = arena_format(arena, "%s%s", text, words->items[i]);
	return text;
}

/* Whether it is the word or its plural; "others" is one already. */
static bool is_word(const char *text, const char *word, bool *ret_plural)
{
	size_t length = strlen(word);

	if (!*word || strncmp(text, word, length) != 0)
		return false;
	*ret_plural = strcmp(text + length, "s") == 0 || strncmp(text, "other", 5) == 0;
	return !text[length] || strcmp(text + length, "s") == 0;
}

/* Words beside those of a seat, and what they say of it; some may also be of its field, as the
 * first one of "First name". */
static const struct {
	const char *word;
	bool is_many, is_number, may_be_field;
} beside[] = {
	{"other", .is_many = true},
	{"others", .is_many = true},
	{"additional", .is_many = true},
	{"further", .is_many = true},
	{"of"},
	{"the"},
	{"your"},
	{"what"},
	{"is"},
	{"list"},
	{"please"},
	{"for"},
	{"s"},
	{"no", .may_be_field = true},
	{"nr", .may_be_field = true},
	{"first", .is_number = true, .may_be_field = true},
	{"second", .is_number = true, .may_be_field = true},
	{"third", .is_number = true},
	{"fourth", .is_number = true},
	{"fifth", .is_number = true},
	{"st"},
	{"nd"},
	{"rd"},
	{"th"},
	{"a", .is_number = true},
	{"b", .is_number = true},
	{"c", .is_number = true},
	{"d", .is_number = true},
};

static bool is_beside(const char *word, bool may_be_field, struct ImportSeat *seat)
{
	if (isdigit((unsigned char)*word)) {
		seat->is_numbered = true;
		return true;
	}
	for (size_t i = 0; i < N_ITEMS(beside); i++)
		if (strcmp(beside[i].word, word) == 0 &&
		    !(may_be_field && beside[i].may_be_field)) {
			seat->is_many = seat->is_many || beside[i].is_many;
			seat->is_numbered = seat->is_numbered || beside[i].is_number;
			return true;
		}
	return false;
}

size_t import_named_part(const struct ImportSheet *sheet)
{
	size_t part = sheet->n_parts - 1;

	while (part > 0 && (part == sheet->n_parts - 1 || sheet->parts[part].heads))
		part--;
	return part;
}

static const struct Field *name_field(const struct ImportSheet *sheet)
{
	const struct Entity *entity = entity_get(sheet->parts[import_named_part(sheet)].kind);

	return entity_field(entity, entity->label_field);
}

bool import_is_seat_name(const struct ImportSheet *sheet, const struct Field *field)
{
	const struct Entity *entity = entity_get(sheet->parts[import_named_part(sheet)].kind);

	return field == name_field(sheet) ||
	       (field && entity->led_by && field == entity_field(entity, entity->led_by));
}

/* The words of a head that are a seat's, [first, end), and those of its field. */
struct SeatWords {
	size_t first, end;
	size_t field_from; /* from this word on, words that may be of the field are */
	size_t field_first, field_end;
};

/* Finds the words of the field; false: they are on both sides. */
static bool find_field(const struct HeadWords *words, struct SeatWords *of, struct ImportSeat *seat)
{
	of->field_first = of->field_end = 0;
	for (size_t i = 0; i < words->n; i++) {
		if ((i >= of->first && i < of->end) ||
		    is_beside(words->items[i], i >= of->field_from, seat))
			continue;
		if (of->field_end && of->field_end != i)
			return false;
		of->field_first = of->field_end ? of->field_first : i;
		of->field_end = i + 1;
	}
	return true;
}

/* What tells seats apart: the words of the head that are not of its field. */
static const char *seat_name(const struct HeadWords *words, const struct SeatWords *of,
			     struct Arena *arena)
{
	const char *name = "";

	for (size_t i = 0; i < words->n; i++)
		if ((i < of->field_first || i >= of->field_end) &&
		    strcmp(words->items[i], "s") != 0 && strcmp(words->items[i], "of") != 0 &&
		    strcmp(words->items[i], "the") != 0)
			name = arena_format(arena, "%s%s%s", name, *name ? " " : "",
					    words->items[i]);
	return name;
}

/* "E-mails" as well as "E-mail". */
static bool take_field(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		       struct ImportSeat *seat)
{
	size_t length = strlen(head);

	if (!*head) {
		seat->part = import_named_part(sheet);
		seat->field = name_field(sheet);
		return true;
	}
	struct ImportSlot slot = {0};
	bool is = import_find_field(sheet, AMONG_OTHERS, head, arena, &slot) ||
		  (head[length - 1] == 's' &&
		   import_find_field(sheet, AMONG_OTHERS, arena_text_n(arena, head, length - 1),
				     arena, &slot));

	seat->part = slot.part;
	seat->field = slot.field;
	return is;
}

static bool take_seat(const struct ImportSheet *sheet, const struct HeadWords *words,
		      struct SeatWords of, struct Arena *arena, struct ImportSeat *seat)
{
	const struct ImportSeat empty = *seat;
	const size_t from[] = {0, of.end, words->n};

	for (size_t way = 0; way < N_ITEMS(from); way++) {
		*seat = empty;
		of.field_from = from[way];
		if (!find_field(words, &of, seat) ||
		    !take_field(sheet, joined(words, of.field_first, of.field_end, arena), arena,
				seat))
			continue;
		seat->name = seat_name(words, &of, arena);
		return true;
	}
	return false;
}

/* A head that is compared with the words of all choices; the one of the most words counts. */
struct SeatTry {
	const struct ImportSheet *sheet;
	const struct Field *of;
	struct HeadWords words;
	const char *texts[WORDS_MOST][WORDS_MOST + 1]; /* of the words from one to another */
	struct Arena *arena;
	struct ImportSeat *seat;
	size_t most; /* words of it; 0: none so far */
};

static void try_word(struct SeatTry *try, size_t choice, const char *text, size_t length)
{
	const char *word = import_fold_head(text, length, try->arena);

	for (size_t first = 0; first < try->words.n; first++)
		for (size_t end = try->words.n; end > first + try->most; end--) {
			struct ImportSeat seat = {.choice = choice};

			if (!is_word(try->texts[first][end], word, &seat.is_many) ||
			    !take_seat(try->sheet, &try->words, (struct SeatWords){first, end},
				       try->arena, &seat))
				continue;
			seat.is_initial = try->of->initial && strcmp(try->of->choices[choice].key,
								     try->of->initial) == 0;
			*try->seat = seat;
			try->most = end - first;
		}
}

static void try_choice(struct SeatTry *try, size_t choice)
{
	const struct FieldChoice *of = &try->of->choices[choice];
	size_t length;

	try_word(try, choice, of->key, strlen(of->key));
	try_word(try, choice, of->label, strlen(of->label));
	for (const char *at = of->words; at && *at; at += length + (at[length] == '|')) {
		length = strcspn(at, "|");
		try_word(try, choice, at, length);
	}
}

bool import_seat_of(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		    struct ImportSeat *ret_seat)
{
	const struct Entity *last = entity_get(sheet->parts[sheet->n_parts - 1].kind);
	struct SeatTry try = {.sheet = sheet,
			      .of = sheet->seats ? entity_field(last, sheet->seats) : NULL,
			      .arena = arena,
			      .seat = ret_seat};

	if (!try.of || !split_head(head, &try.words, arena))
		return false;
	for (size_t first = 0; first < try.words.n; first++)
		for (size_t end = first + 1; end <= try.words.n; end++)
			try.texts[first][end] = joined(&try.words, first, end, arena);
	for (size_t i = 0; try.of->choices[i].key; i++)
		try_choice(&try, i);
	return try.most > 0;
}

/* What a text may be as a head; without what is in brackets where it is nothing with it. */
static void take_use(const struct ImportSheet *sheet, const char *text, const char *head,
		     struct Arena *arena, struct ColumnUse *ret)
{
	const char *bracket = strchr(text, '(');

	ret->is_known = import_find_slot(sheet, head, arena, &ret->slot);
	ret->is_seat = import_seat_of(sheet, text, arena, &ret->seat);
	ret->seat.is_asked = text[strcspn(text, "?")] == '?';
	if (ret->is_known || ret->is_seat || !bracket || bracket == text)
		return;
	text = arena_text_n(arena, text, (size_t)(bracket - text));
	ret->slot.rank = ret->said ? SLOT_MAPPED : SLOT_REMARKED;
	take_use(sheet, text, import_fold_head(text, strlen(text), arena), arena, ret);
}

void import_column_use(const struct ImportWish *wish, const struct ImportColumn *column,
		       struct Arena *arena, struct ColumnUse *ret)
{
	const char *text = column->head, *head = import_fold_head(text, strlen(text), arena);

	*ret = (struct ColumnUse){.said = import_mapped(wish, head, arena)};
	ret->is_left = ret->said && strcmp(ret->said, IMPORT_NOT_USED) == 0;
	if (ret->is_left)
		return;
	text = ret->said ? ret->said : text;
	ret->slot.rank = ret->said ? SLOT_MAPPED : SLOT_NAMED;
	take_use(wish->sheet, text,
		 ret->said ? import_fold_head(text, strlen(text), arena)
			   : import_column_head(column, arena),
		 arena, ret);
	/* Several columns may be said to be of one choice. */
	if (ret->said && ret->is_seat && import_is_seat_name(wish->sheet, ret->seat.field))
		ret->seat.name = text_fold(arena, column->head);
}

bool import_is_head_known(const struct ImportWish *wish, const char *text, struct Arena *arena)
{
	struct ColumnUse use = {0};

	if (import_is_mapped(wish, text, arena))
		return true;
	take_use(wish->sheet, text, import_fold_head(text, strlen(text), arena), arena, &use);
	return use.is_known || use.is_seat;
}
