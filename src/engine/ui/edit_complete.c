/* Edit completion: the word of a filter at the cursor becomes what a field or its value can be. */
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/offers.h"

#include <string.h>

#define OFFERS_SAID 8

/* Where the word at the cursor begins: after a space that is in no quotes, or a sign. */
static size_t word_begin(const char *text, size_t cursor)
{
	bool quoted = false;
	size_t begin = 0;

	for (size_t i = 0; i < cursor; i++) {
		quoted ^= text[i] == '"';
		if (!quoted && strchr(" |!()", text[i]))
			begin = i + 1;
	}
	return begin;
}

/* The word as it is meant: without quotes. */
static const char *plain_word(const char *text, size_t begin, size_t end, struct Arena *arena)
{
	char *word = arena_text_n(arena, text + begin, end - begin), *to = word;

	for (const char *at = word; *at; at++)
		if (*at != '"')
			*to++ = *at;
	*to = '\0';
	return word;
}

/* How much all of them have in common. */
static size_t common_length(const struct Offers *offers)
{
	size_t length = strlen(offers->items[0]);

	for (size_t i = 1; i < offers->n; i++) {
		size_t same = 0;

		while (same < length && offers->items[i][same] == offers->items[0][same])
			same++;
		length = same;
	}
	while (length > 0 && ((unsigned char)offers->items[0][length] & 0xC0u) == 0x80u)
		length--;
	return length;
}

/* Those that the word may become, in the message. */
static void say_offers(struct App *app, const struct Offers *offers)
{
	const char *all = "";

	for (size_t i = 0; i < offers->n && i < OFFERS_SAID; i++)
		all = arena_format(&app->scratch, "%s%s%s", all, i > 0 ? "  " : "",
				   offers->items[i]);
	app_say(app, "%s%s", all, offers->n > OFFERS_SAID ? "  ..." : "");
}

/* Puts the one that it may be in place of the word, or what all have in common. */
static void take_offers(struct App *app, struct Edit *edit, const struct Offers *offers,
			const char *word)
{
	const char *text = text_get(&edit->text), *value = offers->items[0];
	size_t begin = word_begin(text, edit->cursor), length = common_length(offers);
	const char *typed = word + strlen(offers->prefix), *quote;

	if (offers->n > 1)
		say_offers(app, offers);
	if (offers->n > 1 && length <= strlen(typed))
		return;
	value = arena_text_n(&app->scratch, value, length);
	quote = strchr(value, ' ') ? "\"" : "";
	edit_set(edit, arena_format(&app->scratch, "%.*s%s%s%s%s", (int)begin, text, offers->prefix,
				    quote, value, offers->n > 1 ? "" : quote));
}

bool edit_complete(struct App *app, struct Edit *edit, const struct Entity *entity)
{
	const char *text = text_get(&edit->text);
	size_t end = edit->cursor;
	const char *word = plain_word(text, word_begin(text, end), end, &app->scratch);
	struct Offers offers = {.arena = &app->scratch};
	const struct OfferedWord offered = {
		.entity = entity, .text = word, .of_filter = true, .on_screen = true};

	if (*word && !text[end])
		offers_of_word(&offers, app->domain, &offered);
	if (offers.n == 0)
		return false;
	take_offers(app, edit, &offers, word);
	return true;
}
