/* The command line, taken apart: global options anywhere before "--", then the verb, its options
 * and arguments. */
#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>

struct Parser {
	int argc;
	char *const *argv;
	int at;
	bool only_arguments; /* after "--" */
	struct CliOptions *options;
	const struct Env *env;
	struct Arena *arena;
	struct Error *error;
};

/* The value of an option: after "=" or the next word. NULL: none, and the error is set. */
static const char *take_value(struct Parser *parser, const char *name, const char *attached)
{
	if (attached)
		return attached;
	if (parser->at + 1 < parser->argc)
		return parser->argv[++parser->at];
	error_set(parser->error, ERROR_INPUT, "", "The option %s needs a value. See: qtp help",
		  name);
	return NULL;
}

static bool take_now(struct Parser *parser, const char *text)
{
	const char *why = NULL;

	if (day_parse(text, parser->env->today, &parser->options->now, &why))
		return true;
	return error_set(parser->error, ERROR_INPUT, "now",
			 "\"%.40s\" is no date%s%s. Write it like --now 2017-02-20.",
			 text_show(parser->arena, text), why ? ", because " : "", why ? why : "");
}

/* Takes a global option; false when it is none, or with the error set when its value is wrong. */
static bool take_global(struct Parser *parser, const char *name, const char *attached)
{
	struct CliOptions *options = parser->options;
	const struct {
		const char *name;
		bool *flag;
	} flags[] = {{"--json", &options->json},
		     {"--read-only", &options->read_only},
		     {"--plain", &options->plain},
		     {"--i-know", &options->allow_network}};

	for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
		if (strcmp(name, flags[i].name) == 0 && !attached) {
			*flags[i].flag = true;
			return true;
		}
	}
	if (strcmp(name, "-f") == 0 || strcmp(name, "--file") == 0) {
		options->file = take_value(parser, name, attached);
		options->file_given = true;
		return options->file;
	}
	if (strcmp(name, "--as") == 0) {
		options->as = take_value(parser, name, attached);
		return options->as;
	}
	if (strcmp(name, "--now") != 0)
		return false;
	const char *value = take_value(parser, name, attached);

	return value && take_now(parser, value);
}

/* The first word after the name of a family says which of its verbs is meant. */
static bool take_verb(struct Parser *parser, const char *word)
{
	struct CliOptions *options = parser->options;
	const char *family = options->verb;

	if (!family) {
		options->verb = word;
		return true;
	}
	options->verb = arena_format(parser->arena, "%s %s", family, word);
	return verb_find(options->verb, parser->arena) ||
	       error_set(
		       parser->error, ERROR_INPUT, "", "There is no \"%.40s\" to %s. There is: %s.",
		       text_show(parser->arena, word), family, verb_family(family, parser->arena));
}

/* True while the verb is only the name of a family. */
static bool is_family(const struct Parser *parser)
{
	const char *verb = parser->options->verb;

	return verb && !verb_find(verb, parser->arena) && verb_family(verb, parser->arena);
}

static const struct VerbOption *find_option(const struct Verb *verb, const char *name)
{
	for (size_t i = 0; verb && i < VERB_OPTIONS && verb->options[i].name; i++) {
		if (strcmp(verb->options[i].name, name) == 0)
			return &verb->options[i];
	}
	return NULL;
}

#define LEAST_WORD 3 /* letters of a word that may stand for another */
#define ALIKE 4	     /* first letters of two names that are alike */

static bool is_alike(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	return n >= ALIKE || (n >= LEAST_WORD && (!a[n] || !b[n]));
}

/* Where a help line has a word; SIZE_MAX: nowhere. */
static size_t word_at(const char *help, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = help; (at = strstr(at, word)); at++)
		if ((at == help || !isalpha((unsigned char)at[-1])) &&
		    !isalpha((unsigned char)at[length]))
			return (size_t)(at - help);
	return SIZE_MAX;
}

/* The option of a verb that an unknown one may mean: of a similar name, else the one whose help
 * says the word first, else the only one. NULL: none. */
static const struct VerbOption *nearest_option(const struct Verb *verb, const char *name)
{
	const struct VerbOption *found = NULL;
	size_t best = SIZE_MAX;

	for (size_t i = 0; strlen(name) >= LEAST_WORD && i < VERB_OPTIONS && verb->options[i].name;
	     i++) {
		const struct VerbOption *option = &verb->options[i];
		size_t at = is_alike(name, option->name) ? 0 : word_at(option->help, name);

		if (at < best) {
			best = at;
			found = option;
		}
	}
	if (!found && !verb->options[1].name && verb->options[0].name)
		found = &verb->options[0]; /* it has no other */
	return found;
}

#define NAMED_MOST 3

/* " [--to WHEN] [--note TEXT]": where what is too much may belong. */
static const char *first_options(const struct Verb *verb, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < NAMED_MOST && verb->options[i].name; i++)
		text = arena_format(arena, "%s [--%s%s%s]", text, verb->options[i].name,
				    verb->options[i].value ? " " : "",
				    verb->options[i].value ? verb->options[i].value : "");
	return text;
}

static bool refuse_option(struct Parser *parser, const struct Verb *verb, const char *name)
{
	const struct VerbOption *near =
		verb ? nearest_option(verb, name + strspn(name, "-")) : NULL;

	if (near)
		return error_set(parser->error, ERROR_INPUT, "",
				 "There is no option %.40s of %s. Perhaps --%s is meant: %s. "
				 "See: qtp help %s",
				 text_show(parser->arena, name), verb->name, near->name, near->help,
				 verb->name);
	return error_set(parser->error, ERROR_INPUT, "",
			 "There is no option %.40s%s%s. See: qtp help%s%s",
			 text_show(parser->arena, name), verb ? " of " : "", verb ? verb->name : "",
			 verb ? " " : "", verb ? verb->name : "");
}

static bool take_verb_option(struct Parser *parser, const char *name, const char *attached)
{
	struct CliOptions *options = parser->options;
	const struct Verb *verb = options->verb ? verb_find(options->verb, parser->arena) : NULL;
	const char *long_name = strcmp(name, "-o") == 0	      ? "output"
				: strncmp(name, "--", 2) == 0 ? name + 2
							      : "";
	const struct VerbOption *option = find_option(verb, long_name);

	if (is_family(parser))
		return error_set(parser->error, ERROR_INPUT, "",
				 "What to %s comes before %.40s, one of: %s.", options->verb, name,
				 verb_family(options->verb, parser->arena));
	if (!verb || !option || options->n_given == CLI_OPTIONS)
		return refuse_option(parser, verb, name);
	if (attached && !option->value)
		return error_set(parser->error, ERROR_INPUT, "",
				 "The option %s takes no value. See: qtp help %s", name,
				 verb->name);
	const char *value = option->value ? take_value(parser, name, attached) : "";

	if (!value)
		return false;
	options->given[options->n_given++] = (struct CliOption){option->name, value};
	return true;
}

/* "--help" and "--version" are what people try first. */
static bool take_familiar(struct Parser *parser, const char *word)
{
	bool is_help = strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;

	if (!is_help && strcmp(word, "--version") != 0)
		return false;
	const char *next = parser->at + 1 < parser->argc ? parser->argv[parser->at + 1] : "";
	const char *topic = parser->options->verb ? parser->options->verb
			    : verb_find(next, parser->arena) || verb_family(next, parser->arena)
				    ? next
				    : NULL;

	parser->options->n_arguments = is_help && topic;
	parser->options->arguments[0] = topic;
	parser->options->verb = is_help ? "help" : "version";
	while (++parser->at < parser->argc)
		if (strcmp(parser->argv[parser->at], "--json") == 0)
			parser->options->json = true;
	parser->at = parser->argc;
	return true;
}

static bool take_option(struct Parser *parser, const char *word)
{
	const char *sign = strchr(word, '=');
	const char *name = sign ? arena_text_n(parser->arena, word, (size_t)(sign - word)) : word;

	if (take_familiar(parser, word) || take_global(parser, name, sign ? sign + 1 : NULL))
		return true;
	if (parser->error->code != ERROR_NONE)
		return false;
	return take_verb_option(parser, name, sign ? sign + 1 : NULL);
}

static bool take_word(struct Parser *parser)
{
	const char *word = parser->argv[parser->at];
	struct CliOptions *options = parser->options;

	if (!parser->only_arguments && strcmp(word, "--") == 0) {
		parser->only_arguments = true;
		return true;
	}
	if (!parser->only_arguments && word[0] == '-' && word[1] &&
	    !isdigit((unsigned char)word[1]))
		return take_option(parser, word);
	if (!options->verb || is_family(parser))
		return take_verb(parser, word);
	options->arguments[options->n_arguments++] = word;
	return true;
}

/* How many arguments a verb takes. */
static bool check_count(const struct CliOptions *options, struct Arena *arena, struct Error *error)
{
	const struct Verb *verb;

	if (!options->verb)
		return true;
	verb = verb_find(options->verb, arena);
	if (!verb && verb_family(options->verb, arena))
		return error_set(error, ERROR_INPUT, "", "Say what to %s: %s. See: qtp help %s",
				 options->verb, verb_family(options->verb, arena), options->verb);
	if (!verb)
		return error_set(error, ERROR_INPUT, "", "%s", verb_unknown(options->verb, arena));
	if (options->n_arguments < verb->min_arguments ||
	    options->n_arguments > verb->max_arguments)
		return error_set(error, ERROR_INPUT, "", "%s arguments. Use: qtp %s%s%s%s",
				 options->n_arguments < verb->min_arguments ? "Too few"
									    : "Too many",
				 verb->name, *verb->arguments ? " " : "", verb->arguments,
				 first_options(verb, arena));
	return true;
}

bool cli_parse(struct CliWords words, const struct Env *env, struct Arena *arena,
	       struct CliOptions *ret_options, struct Error *error)
{
	struct Error own = {0};
	struct Parser parser = {words.n, words.items, 1, false, ret_options, env, arena, &own};

	*ret_options = (struct CliOptions){
		.now = DAY_NONE, .file = env->file, .file_given = env->file != NULL};
	ret_options->arguments = ARENA_ARRAY(arena, (size_t)words.n + 1, const char *);
	for (; parser.at < words.n; parser.at++) {
		if (!take_word(&parser)) {
			*error = own;
			return false;
		}
	}
	if (!ret_options->file)
		ret_options->file = env_default_file(env, arena);
	return check_count(ret_options, arena, error);
}
