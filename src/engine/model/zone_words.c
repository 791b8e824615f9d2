/* Zone words: the zones of the United States by the words and letters that people use. */
#include "zone_words.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <stdbool.h>
#include <string.h>

/* Folded. */
static const struct {
	const char *zone, *words; /* separated by | */
} zones[] = {
	{"America/New_York", "eastern|et|est|edt|new york"},
	{"America/Chicago", "central|ct|cst|cdt|chicago"},
	{"America/Denver", "mountain|mt|mst|mdt|denver"},
	{"America/Phoenix", "arizona|phoenix"},
	{"America/Los_Angeles", "pacific|pt|pst|pdt|los angeles"},
	{"America/Anchorage", "alaska|akst|akdt|anchorage"},
	{"Pacific/Honolulu", "hawaii|hst|honolulu"},
	{"UTC", "utc|gmt"},
};

static bool has_word(const char *words, const char *word, size_t length)
{
	while (*words) {
		size_t n = strcspn(words, "|");

		if (n == length && strncmp(words, word, n) == 0)
			return true;
		words += n + (words[n] == '|');
	}
	return false;
}

/* How long the text is without "time" at its end. */
static size_t without_time(const char *text)
{
	static const char *const endings[] = {" standard time", " daylight time", " time"};
	size_t length = strlen(text);

	for (size_t i = 0; i < N_ITEMS(endings); i++) {
		size_t n = strlen(endings[i]);

		if (length > n && strcmp(text + length - n, endings[i]) == 0)
			return length - n;
	}
	return length;
}

const char *zone_of_words(const char *text, struct Arena *arena)
{
	const char *folded = text_fold(arena, text);
	size_t length = without_time(folded);

	for (size_t i = 0; i < N_ITEMS(zones); i++)
		if (has_word(zones[i].words, folded, length))
			return zones[i].zone;
	return NULL;
}
