/* Names of people: given and family name out of a name as it is written, and back. */
#include "qtp/engine/base/name.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MOST = 24, SEGMENTS_MOST = 8, LONGEST_UNKNOWN = 6 };

/* Words of a name; each is a text of the arena. */
struct Words {
	const char *items[WORDS_MOST];
	size_t n;
};

/* Compared folded, without dots. */
static const char *const credentials[] = {
	"md",	 "do",	  "rn",	    "np",     "pa",    "phd",	 "pharmd", "mba",  "mph",  "ms",
	"msc",	 "msn",	  "bsn",    "bs",     "ba",    "ma",	 "dnp",	   "aprn", "crnp", "ocn",
	"aocn",	 "aocnp", "facp",   "fasco",  "fache", "bcop",	 "rph",	   "lcsw", "mha",  "cphq",
	"cmo",	 "ceo",	  "coo",    "cno",    "pa-c",  "fnp",	 "fnp-c",  "mbbs", "frcp", "mbchb",
	"mrcp",	 "frcs",  "frcpc",  "facs",   "faco",  "faahpm", "aocns",  "lpn",  "cns",  "msw",
	"lmsw",	 "edd",	  "drph",   "mhsa",   "mpa",   "mhs",	 "ccrp",   "ccrc", "cpht", "bscn",
	"arnp",	 "anp",	  "anp-bc", "fnp-bc", "np-c",  "bcps",	 "cphon",  "cpon", "pmp",  "jd",
	"bsc",	 "mmsc",  "scd",    "cnp",    "bc",    "cpnp",	 "agnp",   "acnp", "faan", "ctr",
	"lssbb", "lssgb", "mpp",    "mshs",
};
/* Those that are a family name or initials as well, as in "MA Wei Ming". */
static const char *const also_names[] = {"do", "ma", "pa", "ba", "md", "jd"};
/* Words of what somebody does: "Amy Lin, Nurse Navigator". */
static const char *const positions[] = {
	"nurse",	"manager",    "director",   "navigator",     "coordinator",
	"officer",	"pharmacist", "physician",  "administrator", "oncologist",
	"specialist",	"president",  "chief",	    "fellow",	     "leader",
	"lead",		"analyst",    "professor",  "assistant",     "chair",
	"practitioner", "executive",  "supervisor", "technician",    "hematologist",
};
static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", "esq", "esquire"};
static const char *const titles[] = {"dr",   "prof", "professor", "mr",	  "mrs",  "ms",
				     "miss", "mx",   "rev",	  "herr", "frau", "mme"};
static const char *const particles[] = {
	"van", "von", "vom", "zu",  "zum", "zur", "de", "del", "della", "der", "den",  "di",
	"da",  "das", "do",  "dos", "du",  "des", "la", "las", "le",	"los", "el",   "al",
	"bin", "ibn", "ter", "ten", "te",  "af",  "av", "st",  "ben",	"abu", "dela",
};
/* Those that are particles with a capital letter, too: "Mary De Souza". */
static const char *const capital_particles[] = {
	"van", "von", "de", "del", "della", "der", "den", "di",	  "da",
	"dos", "du",  "la", "st",  "al",    "el",  "bin", "dela",
};

static bool is_one_of(const char *word, const char *const list[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0)
			return true;
	return false;
}
#define IS_ONE_OF(word, list) is_one_of(word, list, sizeof(list) / sizeof((list)[0]))

/* Folded, without dots and brackets: "M.D." is "md". */
static const char *bare(const char *word, struct Arena *arena)
{
	char *folded = arena_text(arena, text_fold(arena, word));
	size_t n = 0;

	for (size_t i = 0; folded[i]; i++)
		if (!strchr(".()", folded[i]))
			folded[n++] = folded[i];
	folded[n] = '\0';
	return folded;
}

/* Bytes of a blank at `s`, of any writing; 0: there is none. */
static size_t blank_length(const char *s)
{
	static const char *const wide[] = {"\xc2\xa0", "\xe3\x80\x80", "\xe2\x80\xaf"};

	if (*s == ' ' || *s == '\t')
		return 1;
	for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
		if (strncmp(s, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

static struct Words words_of(const char *text, size_t length, struct Arena *arena)
{
	struct Words words = {.n = 0};
	size_t at = 0;

	while (at < length && words.n < WORDS_MOST) {
		size_t start, blank;

		while (at < length && (blank = blank_length(text + at)))
			at += blank;
		start = at;
		while (at < length && !blank_length(text + at))
			at++;
		if (at > start)
			words.items[words.n++] = arena_text_n(arena, text + start, at - start);
	}
	return words;
}

static const char *join_words(const struct Words *words, size_t first, size_t end,
			      struct Arena *arena)
{
	const char *text = "";

	for (size_t i = first; i < end; i++)
		text = *text ? arena_format(arena, "%s %s", text, words->items[i])
			     : words->items[i];
	return text;
}

static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return !*text;
}

static bool begins_small(const char *word)
{
	return islower((unsigned char)word[0]);
}

static bool is_capitals(const char *text)
{
	for (; *text; text++)
		if (islower((unsigned char)*text))
			return false;
	return true;
}

/* As no name is: with a capital letter after the first one, like "PhD", or without small ones. */
static bool is_written_as_credential(const char *word)
{
	for (const char *at = word; *at; at++)
		if (at > word && isupper((unsigned char)*at))
			return true;
	return is_capitals(word);
}

/* "MD", and "APRN-CNP" of several. */
static bool is_credential(const char *word, struct Arena *arena)
{
	const char *folded = bare(word, arena);

	if (IS_ONE_OF(folded, credentials))
		return true;
	while (*folded) {
		size_t length = strcspn(folded, "-/");

		if (!IS_ONE_OF(arena_text_n(arena, folded, length), credentials))
			return false;
		folded += length + (folded[length] != '\0');
	}
	return true;
}

static bool is_suffix(const char *word, struct Arena *arena)
{
	return IS_ONE_OF(bare(word, arena), suffixes);
}

/* Letters that no list has, but that are no name: the "AOCNS" of "Elena Brandt, AOCNS". */
static bool looks_like_credential(const char *word)
{
	size_t n = strlen(word);

	if (n < 2 || n > LONGEST_UNKNOWN)
		return false;
	for (; *word; word++)
		if (!isupper((unsigned char)*word) && *word != '-' && *word != '.')
			return false;
	return true;
}

/* Whether a text after a comma is credentials or a suffix alone, "Ph. D." too. */
static bool is_addition(const struct Words *words, bool unknown_too, struct Arena *arena)
{
	if (words->n == 2 &&
	    is_credential(arena_format(arena, "%s%s", words->items[0], words->items[1]), arena))
		return true;
	for (size_t i = 0; i < words->n; i++)
		if (!is_credential(words->items[i], arena) && !is_suffix(words->items[i], arena) &&
		    !(unknown_too && looks_like_credential(words->items[i])))
			return false;
	return true;
}

bool name_is_addition(const char *text, struct Arena *arena)
{
	struct Words words = words_of(text, strlen(text), arena);

	return is_addition(&words, true, arena);
}

/* "Dr.", and the "med." of "Dr. med." */
static bool is_title(const char *const words[], size_t at, struct Arena *arena)
{
	const char *word = words[at];

	return IS_ONE_OF(bare(word, arena), titles) ||
	       (at > 0 && begins_small(word) && word[strlen(word) - 1] == '.');
}

static bool is_shown_credential(const char *word, struct Arena *arena)
{
	return is_credential(word, arena) && is_written_as_credential(word);
}

static bool may_be_name(const char *word, struct Arena *arena)
{
	return *word != '(' && !strchr(word, '.') && IS_ONE_OF(bare(word, arena), also_names);
}

/* "RN" in front of a name of two words that are not all capitals; "J.D." are initials there, and
 * "MA" may be a name. */
static bool is_leading_credential(const struct Words *words, size_t at, struct Arena *arena)
{
	return at + 2 < words->n && !strchr(words->items[at], '.') &&
	       is_shown_credential(words->items[at], arena) &&
	       (!may_be_name(words->items[at], arena) || at > 0) &&
	       !is_capitals(words->items[words->n - 1]);
}

/* "MD" behind a name; what may be a name is one where no other is left, or where all is written in
 * capitals. */
static bool is_trailing_credential(const struct Words *words, struct Arena *arena)
{
	const char *last = words->items[words->n - 1];
	bool is_name = may_be_name(last, arena) && strcmp(bare(last, arena), "md") != 0;

	return is_shown_credential(last, arena) && (words->n > 2 || !may_be_name(last, arena)) &&
	       (!is_capitals(words->items[0]) || !is_name || *last == '(');
}

/* Takes titles and credentials off the front, credentials and suffixes off the end; one word is
 * left. */
static struct Words bare_words(struct Words words, struct Arena *arena)
{
	size_t first = 0;

	while (words.n > 1 && (is_suffix(words.items[words.n - 1], arena) ||
			       is_trailing_credential(&words, arena)))
		words.n--;
	while (first + 1 < words.n &&
	       (is_title(words.items, first, arena) || is_leading_credential(&words, first, arena)))
		first++;
	for (size_t i = 0; i + first < words.n; i++)
		words.items[i] = words.items[i + first];
	words.n -= first;
	return words;
}

/* Chinese, Japanese and Korean writing, in which the family name comes first. */
static bool is_east_asian(const char *text)
{
	static const struct {
		uint32_t first, last;
	} spans[] = {{0x1100, 0x11FF}, {0x3041, 0x30FF}, {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
		     {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};
	uint32_t code;

	if (!text || !*text)
		return false;
	utf8_decode(text, strlen(text), &code);
	for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++)
		if (code >= spans[i].first && code <= spans[i].last)
			return true;
	return false;
}

static bool is_particle(const char *word, struct Arena *arena)
{
	return begins_small(word) ? IS_ONE_OF(bare(word, arena), particles)
				  : IS_ONE_OF(bare(word, arena), capital_particles);
}

/* Vietnamese family names, which come first. The first ones are the given name of no one; of the
 * others the middle name after them makes sure. */
static const char *const vietnamese[] = {
	"nguyen", "tran", "pham", "huynh", "le", "hoang", "phan",  "vu",    "vo",     "dang", "bui",
	"do",	  "ho",	  "ngo",  "duong", "ly", "dinh",  "trinh", "luong", "truong", "dao",
};
static const char *const middle_names[] = {"thi", "van", "huu", "duc", "dinh", "quoc", "ngoc"};
enum { SURE_NAMES = 4 }; /* of the first ones */

static bool is_vietnamese(const struct Words *words, struct Arena *arena)
{
	const char *first = bare(words->items[0], arena);
	bool marked = !is_ascii(words->items[0]);

	if (words->n < 2 || !IS_ONE_OF(first, vietnamese) ||
	    IS_ONE_OF(bare(words->items[words->n - 1], arena), vietnamese))
		return false;
	return words->n > 2 ? IS_ONE_OF(bare(words->items[1], arena), middle_names) ||
				      is_one_of(first, vietnamese, SURE_NAMES)
			    : marked && is_one_of(first, vietnamese, SURE_NAMES);
}

/* Korean family names in front of a given name like "Min-jun", and Hungarian ones as they are
 * spelled. */
static const char *const korean[] = {
	"kim",	 "lee",	 "park", "choi", "jung", "jeong", "kang", "cho",
	"yoon",	 "jang", "lim",	 "han",	 "oh",	 "shin",  "seo",  "kwon",
	"hwang", "ahn",	 "song", "ryu",	 "yoo",	 "hong",  "moon", "bae",
};
static const char *const hungarian[] = {
	"Kovács", "Szabó",    "Tóth", "Horváth",  "Molnár", "Németh", "Takács",
	"Juhász", "Mészáros", "Oláh", "Szilágyi", "Balázs", "Gulyás",
};

static bool is_korean_given(const char *word)
{
	const char *hyphen = strchr(word, '-');

	return hyphen && hyphen > word && islower((unsigned char)hyphen[1]) &&
	       isupper((unsigned char)*word);
}

/* Family names in capitals of two letters, which are initials else. */
static const char *const short_names[] = {"do", "ma", "pa", "ba", "le", "ho", "vo",
					  "vu", "ly", "ng", "li", "wu", "xu", "hu",
					  "yu", "he", "lu", "fu", "ko", "oh"};

/* Words in front that are written in capitals where the others are not: "GARCIA MARQUEZ Gabriel".
 * 0: there are none. */
static size_t capitals_in_front(const struct Words *words, struct Arena *arena)
{
	size_t n = 0;
	bool is_sure = false;

	while (n < words->n && is_capitals(words->items[n]) && !strchr(words->items[n], '.')) {
		const char *folded = bare(words->items[n], arena);

		is_sure = is_sure || (strlen(folded) > 2 && strpbrk(folded, "aeiouy"));
		n++;
	}
	if (n == 0 || n == words->n || (n > 1 && !is_sure))
		return 0;
	for (size_t i = n; i < words->n; i++)
		if (is_capitals(words->items[i]) && !strchr(words->items[i], '.'))
			return 0;
	return is_sure || IS_ONE_OF(bare(words->items[0], arena), short_names) ? n : 0;
}

/* Words of a family name that comes first; 0: it does not. */
static size_t family_in_front(const struct Words *words, struct Arena *arena)
{
	if (words->n < 2)
		return is_east_asian(words->items[0]);
	if (is_east_asian(words->items[0]) || is_vietnamese(words, arena) ||
	    (words->n == 2 && IS_ONE_OF(bare(words->items[0], arena), korean) &&
	     is_korean_given(words->items[1])) ||
	    (IS_ONE_OF(words->items[0], hungarian) &&
	     !IS_ONE_OF(words->items[words->n - 1], hungarian)))
		return 1;
	return capitals_in_front(words, arena);
}

/* Where the family name begins; the first word is a given name. */
static size_t family_start(const struct Words *words, struct Arena *arena)
{
	size_t start = words->n - 1;

	if (start > 2 && strcmp(words->items[start - 1], "y") == 0)
		start -= 2;
	while (start > 1 && is_particle(words->items[start - 1], arena))
		start--;
	return start;
}

/* ---- what is beside a name ---- */

/* The end of the text before " - ", where at least two words are on both sides. */
static size_t before_dash(const char *text, struct Arena *arena)
{
	static const char *const dashes[] = {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "};

	for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
		const char *dash = strstr(text, dashes[i]), *rest = dash ? dash + 1 : "";

		rest += strcspn(rest, " ");
		if (dash && words_of(text, (size_t)(dash - text), arena).n > 1 &&
		    (words_of(rest, strlen(rest), arena).n > 1 || name_is_addition(rest, arena)))
			return (size_t)(dash - text);
	}
	return strlen(text);
}

/* Without what is in brackets, "(she/her)", and behind a dash, "Amy Lin - Nurse Navigator", and
 * without marks of notes; all of it where nothing else is left. */
static const char *name_alone(const char *name, struct Arena *arena)
{
	char *alone = arena_text_n(arena, name, before_dash(name, arena));
	size_t n = 0;

	for (const char *at = alone; *at; at++) {
		const char *close = *at == '(' ? strchr(at, ')') : NULL;

		if (close)
			at = close;
		else if (*at != '*')
			alone[n++] = *at;
	}
	alone[n] = '\0';
	return alone[strspn(alone, " ,")] ? alone : name;
}

/* ---- with commas ---- */

struct Segments {
	struct Words items[SEGMENTS_MOST];
	size_t n;
};

static struct Segments segments_of(const char *name, struct Arena *arena)
{
	struct Segments segments = {.n = 0};

	while (*name && segments.n < SEGMENTS_MOST) {
		size_t length = strcspn(name, ",");
		struct Words words = words_of(name, length, arena);

		if (words.n)
			segments.items[segments.n++] = words;
		name += length + (name[length] == ',');
	}
	return segments;
}

/* Whether a text says what somebody does. */
static bool is_position(const struct Words *words, struct Arena *arena)
{
	for (size_t i = 0; i < words->n; i++)
		if (IS_ONE_OF(bare(words->items[i], arena), positions))
			return true;
	return false;
}

static bool is_all_suffix(const struct Words *words, struct Arena *arena)
{
	return words->n == 1 && is_suffix(words->items[0], arena);
}

/* Without those that are credentials, a suffix or a position; behind a whole name and credentials
 * there is no other part of it. A single word in front may be a family name, so that unknown
 * capitals after it are no credentials: "LIN, AMY". */
static void drop_additions(struct Segments *segments, struct Arena *arena)
{
	size_t n = segments->n ? 1 : 0;
	bool is_done = false;

	for (size_t i = 1; i < segments->n; i++) {
		const struct Words *first = &segments->items[0], *words = &segments->items[i];
		bool is_whole = n > 1 || (first->n > 1 &&
					  !is_capitals(join_words(first, 0, first->n, arena)));
		bool is_more = is_addition(words, is_whole, arena) ||
			       (is_whole && is_position(words, arena));

		is_done = is_done || (is_more && first->n > 1 && !is_all_suffix(words, arena));
		if (!is_more && !is_done)
			segments->items[n++] = *words;
	}
	segments->n = n;
}

/* "Jong, Piet de": the particles at the end belong to the family name. */
static struct NameParts turned(const struct Words *family, struct Words given, struct Arena *arena)
{
	size_t n = given.n;

	while (n > 1 && begins_small(given.items[n - 1]) && is_particle(given.items[n - 1], arena))
		n--;
	const char *front = join_words(&given, n, given.n, arena);
	const char *rest = join_words(family, 0, family->n, arena);

	return (struct NameParts){join_words(&given, 0, n, arena),
				  *front ? arena_format(arena, "%s %s", front, rest) : rest};
}

struct NameParts name_split(const char *name, struct Arena *arena)
{
	struct Segments segments = segments_of(name_alone(name ? name : "", arena), arena);
	struct Words words;
	size_t start;

	drop_additions(&segments, arena);
	if (segments.n == 0)
		return (struct NameParts){"", ""};
	words = bare_words(segments.items[0], arena);
	if (segments.n > 1)
		return turned(&words, bare_words(segments.items[1], arena), arena);
	start = family_in_front(&words, arena);
	if (start > 0)
		return (struct NameParts){join_words(&words, start, words.n, arena),
					  join_words(&words, 0, start, arena)};
	start = family_start(&words, arena);
	return (struct NameParts){join_words(&words, 0, start, arena),
				  join_words(&words, start, words.n, arena)};
}

const char *name_join(struct NameParts parts, struct Arena *arena)
{
	const char *given = parts.given ? parts.given : "", *family = parts.family;

	if (!family || !*family)
		return given;
	if (!*given)
		return family;
	return is_east_asian(family) ? arena_format(arena, "%s %s", family, given)
				     : arena_format(arena, "%s %s", given, family);
}

/* Folded, with a blank for each comma and around it all. */
static const char *padded(const char *text, struct Arena *arena)
{
	char *copy = arena_format(arena, " %s ", text_fold(arena, text));

	for (char *c = copy; *c; c++)
		*c = *c == ',' ? ' ' : *c;
	return copy;
}

bool name_has(const char *name, const char *part, struct Arena *arena)
{
	const char *folded = padded(part, arena), *whole = padded(name, arena);
	struct Words words = words_of(folded, strlen(folded), arena);

	for (size_t i = 0; i < words.n; i++)
		if (!strstr(whole, is_east_asian(words.items[i])
					   ? words.items[i]
					   : arena_format(arena, " %s ", words.items[i])))
			return false;
	return true;
}

const char *name_without(const char *name, const char *part, struct Arena *arena)
{
	struct NameParts parts = name_split(name, arena);
	const char *core = name_join(parts, arena);
	size_t length = strlen(core), n = strlen(part);

	if (strcmp(parts.given, part) == 0)
		return parts.family;
	if (strcmp(parts.family, part) == 0)
		return parts.given;
	if (n == 0 || n >= length)
		return "";
	if (strncmp(core, part, n) == 0 && core[n] == ' ')
		return core + n + 1;
	if (strcmp(core + length - n, part) == 0 && core[length - n - 1] == ' ')
		return arena_text_n(arena, core, length - n - 1);
	return "";
}

const char *name_spoken(const char *name, const char *family, struct Arena *arena)
{
	struct NameParts parts = name_split(name, arena);
	const char *before = arena_text_n(arena, name, strcspn(name, ","));

	if (family && *family && strcmp(parts.family, family) != 0)
		parts = (struct NameParts){name_without(name, family, arena), family};
	if (text_is_empty(parts.given) || !name[strlen(before)])
		return name;
	if (name_has(before, parts.given, arena))
		return name_is_addition(name + strlen(before) + 1, arena) ? before : name;
	return name_join(parts, arena);
}

static size_t n_words(const char *text, size_t length)
{
	size_t n = 0;

	for (size_t at = 0; at < length; at += strcspn(text + at, " ,\t")) {
		at += strspn(text + at, " ,\t");
		n += at < length;
	}
	return n;
}

const char *name_first_last(const char *name, struct Arena *arena)
{
	const char *comma = strchr(name, ','), *rest = comma ? strchr(comma + 1, ',') : NULL;
	const size_t length = rest ? (size_t)(rest - name) : strlen(name);
	const char *spoken =
		comma ? name_spoken(arena_text_n(arena, name, length), NULL, arena) : name;

	const char *last = strrchr(name_split(name, arena).given, ' ');

	/* The comma alone may tell a family name of two words; credentials are no given name. */
	if (!comma || (last && name_is_addition(last + 1, arena)) ||
	    n_words(spoken, strlen(spoken)) != n_words(name, length) ||
	    strcmp(name_split(spoken, arena).family, name_split(name, arena).family) != 0)
		return name;
	return arena_format(arena, "%s%s", spoken, rest ? rest : "");
}

const char *name_last_first(const char *name, struct NameParts parts, struct Arena *arena)
{
	if (!parts.given || !*parts.given || !parts.family || !*parts.family ||
	    strncmp(name, parts.family, strlen(parts.family)) == 0)
		return name;
	return arena_format(arena, "%s, %s", parts.family, parts.given);
}

static int compare_words(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *name_key(const char *name, struct Arena *arena)
{
	struct NameParts parts = name_split(name, arena);
	const char *folded =
		text_fold(arena, arena_format(arena, "%s %s", parts.family, parts.given));
	struct Words words = words_of(folded, strlen(folded), arena);
	bool joined = is_east_asian(parts.family);
	const char *key = "";

	if (words.n && !joined)
		qsort(words.items, words.n, sizeof words.items[0], compare_words);
	for (size_t i = 0; i < words.n; i++)
		key = arena_format(arena, "%s%s%s", key, *key && !joined ? " " : "",
				   words.items[i]);
	return key;
}
