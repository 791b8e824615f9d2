/* The verb complete: what may come next on a command line, for the completions of shells. All of it
 * is read off the rows of the verbs. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/view/history_words.h"
#include "qtp/engine/view/joined.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/view/offers.h"
#include "qtp/engine/view/saved_view.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#define RECORDS_MOST 200
/* A placeholder is the name of a kind in capitals, or one of these. */
#define PLACEHOLDER_MAX 40

/* A line that is being typed. */
struct Line {
	struct Cli *cli;
	const char *current;	 /* the word that is being typed, "" at its beginning */
	const char *prefix;	 /* what is before what is completed: "stage=" */
	const char *family;	 /* of verbs of two words, the first being typed; NULL: none */
	const struct Verb *verb; /* NULL: none yet */
	const char **words;	 /* its arguments so far */
	size_t n_words;
	bool has_file;			   /* it is open */
	const struct VerbOption *option;   /* whose value is being typed; NULL: none */
	const struct GlobalOption *global; /* likewise */
};

/* A candidate, where it goes on from what is typed. */
static void offer(struct Line *line, const char *text)
{
	struct Arena *arena = &line->cli->arena;
	const char *typed = text_fold(arena, line->current);

	if (text && *text && strncmp(text_fold(arena, text), typed, strlen(typed)) == 0)
		cli_say(line->cli, "%s%s", line->prefix, text);
}

static void offer_choices(struct Line *line, const struct FieldChoice *choices)
{
	for (; choices && choices->key; choices++)
		offer(line, choices->key);
}

/* The kind that the first placeholder of the verb names, of which a record is typed. */
static const struct Entity *first_kind(const struct Line *line);

/* Records of the one which the first argument names, as the members of a team, where the first
 * field says whose they are; false: there are none. */
static bool find_owned(struct Line *line, const struct Entity *entity, struct IdSpan *ret_found)
{
	struct Cli *cli = line->cli;
	const struct Entity *owner = first_kind(line);
	struct ListQuery query = {.entity = entity, .limit = RECORDS_MOST};
	struct Error ignored;

	query.scope = &entity->fields[0];
	return owner && query.scope->type == FIELD_REF && query.scope->ref == owner->kind &&
	       domain_resolve(&cli->domain, owner, line->words[0], &query.scope_id, &ignored) &&
	       domain_ids(&cli->domain, &query, &cli->arena, ret_found, &ignored) &&
	       ret_found->n > 0;
}

/* Leaves those that the command can be done to now; where it is none of them, all: it says why. */
static void keep_ready(struct Line *line, struct IdSpan *found)
{
	const struct Command *command = line->verb->command;
	Id *ready = ARENA_ARRAY(&line->cli->arena, found->n, Id);
	struct Error ignored;
	size_t n = 0;

	for (size_t i = 0; i < found->n; i++)
		if (command_ready(command, &line->cli->domain, found->ids[i], &ignored))
			ready[n++] = found->ids[i];
	if (n > 0)
		*found = (struct IdSpan){ready, n};
}

static void offer_all(struct Line *line, const struct Offers *offers)
{
	for (size_t i = 0; i < offers->n; i++)
		offer(line, offers->items[i]);
}

/* REFs that say something, and names, of records that go on from what is typed. */
static void offer_records(struct Line *line, const struct Entity *entity)
{
	struct Cli *cli = line->cli;
	struct Offers offers = {.arena = &cli->arena};
	struct IdSpan found;

	if (!line->has_file ||
	    (!find_owned(line, entity, &found) &&
	     !offers_find(&cli->domain, entity, line->current, &cli->arena, &found)))
		return;
	if (line->verb && line->verb->command && !line->option &&
	    entity->kind == line->verb->command->kind)
		keep_ready(line, &found);
	offers_add_records(&offers, &cli->domain, entity, found);
	offer_all(line, &offers);
}

static void offer_field(struct Line *line, const struct Field *field)
{
	static const struct FieldChoice yes_no[] = {{"yes", ""}, {"no", ""}, {0}};

	if (field->type == FIELD_REF)
		offer_records(line, entity_get(field->ref));
	else
		offer_choices(line, field->type == FIELD_YES_NO ? yes_no : field->choices);
}

/* The word as a filter means it. */
static const char *without_quotes(const char *word, struct Arena *arena)
{
	char *plain = arena_text(arena, word), *to = plain;

	for (; *word; word++)
		if (*word != '"')
			*to++ = *word;
	*to = '\0';
	return plain;
}

/* "stage=" of the fields of a kind, of a filter those that are computed too, and after the sign
 * its values. */
static void offer_fields(struct Line *line, const struct Entity *entity, bool of_filter)
{
	struct Arena *arena = &line->cli->arena;
	struct Offers offers = {.arena = arena};
	const struct OfferedWord word = {.entity = entity,
					 .text = of_filter ? without_quotes(line->current, arena)
							   : line->current,
					 .of_filter = of_filter};

	if (!entity)
		return;
	offers_of_word(&offers, line->has_file ? &line->cli->domain : NULL, &word);
	for (size_t i = 0; i < offers.n; i++) {
		/* A filter parts words at blanks. */
		const char *quote = of_filter && strchr(offers.items[i], ' ') ? "\"" : "";

		if (*offers.items[i])
			cli_say(line->cli, "%s%s%s%s", offers.prefix, quote, offers.items[i],
				quote);
	}
}

/* What records say in a field of text, each once where they stand side by side. */
static void offer_texts(struct Line *line, const struct Entity *entity, const struct Field *field)
{
	struct ListQuery all = {.entity = entity, .limit = RECORDS_MOST};
	const char *last = "";
	struct Records found;
	struct Error ignored;

	if (!line->has_file ||
	    !domain_list(&line->cli->domain, &all, &line->cli->arena, &found, &ignored))
		return;
	for (size_t i = 0; i < found.n; i++) {
		const char *text =
			field_value(field, records_at(&found, i), &line->cli->arena).text;

		if (text && strcmp(text, last) != 0)
			offer(line, text);
		last = text ? text : last;
	}
}

static void offer_values_of(struct Line *line, const char *kind, const char *key)
{
	const struct Entity *entity = entity_find(kind);
	const struct Field *field = entity_field(entity, key);

	if (field->type == FIELD_TEXT)
		offer_texts(line, entity, field);
	else
		offer_choices(line, field->choices);
}

static void offer_named(struct Line *line, const char *placeholder);

/* The words that may stand there; one with a dot is what may stand in a field: "contact.kind", one
 * in capitals a placeholder. */
static void offer_values(struct Line *line, const char *values)
{
	struct Arena *arena = &line->cli->arena;

	for (; *values; values += strspn(values, " ")) {
		const char *word = arena_text_n(arena, values, strcspn(values, " "));
		const char *dot = strchr(word, '.');

		values += strlen(word);
		if (dot)
			offer_values_of(line, arena_text_n(arena, word, (size_t)(dot - word)),
					dot + 1);
		else if (isupper((unsigned char)*word))
			offer_named(line, word);
		else
			offer(line, word);
	}
}

static void offer_kinds(struct Line *line)
{
	for (int kind = 0; kind < N_KINDS; kind++)
		offer(line, entity_get((enum Kind)kind)->key);
}

/* Verbs, or those of a family that is typed. */
static void offer_verbs(struct Line *line)
{
	struct Arena *arena = &line->cli->arena;
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++)
		if (line->family)
			offer(line, verb_in_family(verb, line->family));
		else
			offer(line, verb_word(i, arena));
}

/* The kind that the first argument names, or the columns of a joined list as a kind, or what the
 * verb is about. */
static const struct Entity *named_kind(const struct Line *line)
{
	const struct Entity *entity = line->n_words > 0 ? entity_find(line->words[0]) : NULL;
	const struct JoinedSpec *joined = line->n_words > 0 ? joined_find(line->words[0]) : NULL;
	struct JoinedView view;

	if (!entity && joined) {
		joined_view_init(&view, joined, &line->cli->arena);
		return view.entity;
	}
	return entity || !line->verb->about ? entity : entity_find(line->verb->about);
}

/* Of the kind that is named, or that the letter which is named is about. */
static void offer_refs(struct Line *line)
{
	struct Cli *cli = line->cli;
	struct LetterSpec letter;
	struct Error ignored;

	if (named_kind(line))
		offer_records(line, named_kind(line));
	else if (line->has_file && line->n_words > 0 &&
		 letter_load(&cli->domain, line->words[0], &cli->arena, &letter, &ignored))
		offer_records(line, letter.about);
}

/* "code,name": the fields of the kind that is named, after the last comma; or one, with a minus in
 * front. */
static void offer_columns(struct Line *line)
{
	const struct Entity *entity = named_kind(line);
	const char *comma = strrchr(line->current, ',');
	const char *from = comma ? comma + 1 : line->current + (*line->current == '-');

	line->prefix =
		arena_text_n(&line->cli->arena, line->current, (size_t)(from - line->current));
	line->current = from;
	for (size_t i = 0; entity && i < entity->n_fields; i++)
		offer(line, entity->fields[i].key);
}

static void offer_views(struct Line *line)
{
	struct Arena *arena = &line->cli->arena;
	struct SavedViews views;
	struct Text faults;

	text_init(&faults);
	saved_views_load(line->cli->env, arena, &views, &faults);
	for (size_t i = 0; i < views.n; i++)
		if (strncmp(views.items[i].name, LOOK_PREFIX, strlen(LOOK_PREFIX)) != 0)
			offer(line, views.items[i].name);
	text_release(&faults);
}

static void offer_assignment(struct Line *line)
{
	offer_fields(line, named_kind(line), false);
}

static void offer_filter(struct Line *line)
{
	offer_fields(line, named_kind(line), true);
}

/* "kind:team": what the history is filtered by. */
static void offer_changes(struct Line *line)
{
	const struct Entity *entity = history_entity();

	line->prefix = strncmp(line->current, "kind:", 5) == 0 ? "kind:" : "";
	line->current += strlen(line->prefix);
	if (*line->prefix)
		offer_kinds(line);
	for (size_t i = 0; !*line->prefix && i < entity->n_fields; i++)
		offer(line, arena_format(&line->cli->arena, "%s:", entity->fields[i].key));
}

static void offer_lists(struct Line *line)
{
	for (size_t i = 0; joined_at(i); i++)
		offer(line, joined_at(i)->key);
}

static void offer_coaches(struct Line *line)
{
	struct Cli *cli = line->cli;
	struct ScopeOwner *coaches;
	struct Error ignored;
	size_t n;

	if (!line->has_file || !scope_owners(&cli->domain, &cli->arena, &coaches, &n, &ignored))
		return;
	for (size_t i = 0; i < n; i++) {
		offer(line, coaches[i].name);
		offer(line, scope_owner_ref(&cli->domain, coaches[i].id, &cli->arena));
	}
}

static void offer_imports(struct Line *line)
{
	offer_kinds(line);
	for (size_t i = 0; import_sheet_at(i); i++)
		offer(line, import_sheet_at(i)->name);
	for (size_t i = 0; import_verb_at(i); i++)
		offer(line, import_verb_at(i)->name);
}

static void offer_letters(struct Line *line)
{
	size_t n;
	const char *const *names = letter_names(line->cli->env, &line->cli->arena, &n);

	for (size_t i = 0; i < n; i++)
		offer(line, names[i]);
}

static void offer_backups(struct Line *line)
{
	struct Arena *arena = &line->cli->arena;
	struct Backups backups;
	struct Error ignored;

	if (!line->has_file || !domain_backups(&line->cli->domain, arena, &backups, &ignored))
		return;
	for (size_t i = 0; i < backups.n; i++)
		offer(line, arena_format(arena, "%" PRId64, backups.items[i].number));
}

/* Placeholders that are not the name of a kind. */
static const struct {
	const char *name;
	void (*offer)(struct Line *line);
} placeholders[] = {
	{"KIND", offer_kinds},	    {"WHAT", offer_imports},
	{"REF", offer_refs},	    {"field=value", offer_assignment},
	{"FILTER", offer_filter},   {"VERB", offer_verbs},
	{"COACH", offer_coaches},   {"LETTER", offer_letters},
	{"FIELDS", offer_columns},  {"FIELD", offer_columns},
	{"VIEW", offer_views},	    {"LIST", offer_lists},
	{"CHANGES", offer_changes}, {"BACKUP", offer_backups},
};

/* The kind in capitals: "TEAM"; NULL: it is the name of none. */
static const struct Entity *kind_in_capitals(const char *placeholder)
{
	char key[PLACEHOLDER_MAX];
	size_t i = 0;

	if (!isupper((unsigned char)placeholder[0]))
		return NULL;
	for (; placeholder[i] && i + 1 < sizeof key; i++)
		key[i] = (char)tolower((unsigned char)placeholder[i]);
	key[i] = '\0';
	return entity_find(key);
}

/* Its place among the words that name the record of the command, from 1; 0: nowhere. */
static size_t place_in_name(const struct Line *line, const char *placeholder)
{
	const struct Command *command = line->verb->command;
	const char *at = command && !line->option ? command->named_by : NULL;
	size_t length = strlen(placeholder), place = 1;

	for (; at; at = strchr(at, ' ') ? strchr(at, ' ') + 1 : NULL, place++)
		if (strcspn(at, " |") == length && strncmp(at, placeholder, length) == 0)
			return place;
	return 0;
}

/* The kind that a placeholder names. Of several words that name a record of a command the second
 * is what it is called; what follows is no record. */
static const struct Entity *kind_of(const struct Line *line, const char *placeholder)
{
	const struct Entity *entity = kind_in_capitals(placeholder);
	size_t place = place_in_name(line, placeholder);

	if (place > 1 || (place == 1 && !entity))
		return place > 2 ? NULL : entity_get(line->verb->command->kind);
	return entity;
}

static const struct Entity *first_kind(const struct Line *line)
{
	const char *arguments;

	if (!line->verb || line->n_words == 0)
		return NULL;
	arguments = line->verb->arguments + strspn(line->verb->arguments, "[");
	return kind_of(line,
		       arena_text_n(&line->cli->arena, arguments, strcspn(arguments, " []|.")));
}

/* What the verb says that its placeholder is, as words of values; NULL: nothing. */
static const char *meant_by(const struct Line *line, const char *placeholder)
{
	for (const struct VerbMeaning *row = line->verb->meanings; row && row->placeholder; row++)
		if (strcmp(row->placeholder, placeholder) == 0)
			return row->values;
	return NULL;
}

/* The argument of the command that is typed there; NULL: none. */
static const struct CommandArgument *argument_of(const struct Line *line, const char *placeholder)
{
	const struct Command *command = line->verb->command;

	for (size_t i = 0; command && i < COMMAND_ARGUMENTS && command->arguments[i].field; i++) {
		const struct CommandArgument *argument = &command->arguments[i];

		if (argument->kind != KIND_NONE &&
		    (line->option
			     ? argument->option && strcmp(argument->option, line->option->name) == 0
			     : !argument->option && strcmp(argument->value, placeholder) == 0))
			return argument;
	}
	return NULL;
}

static void offer_named(struct Line *line, const char *placeholder)
{
	const struct Entity *entity = kind_of(line, placeholder);
	const struct CommandArgument *argument = argument_of(line, placeholder);

	for (size_t i = 0; i < sizeof placeholders / sizeof placeholders[0]; i++)
		if (strcmp(placeholder, placeholders[i].name) == 0) {
			placeholders[i].offer(line);
			return;
		}
	if (argument && argument->choices)
		offer_choices(line, argument->choices);
	else if (entity)
		offer_records(line, entity);
	else if (argument)
		offer_field(line, entity_field(entity_get(argument->kind), argument->field));
	else if (islower((unsigned char)placeholder[0]))
		offer(line, placeholder); /* a word that is there as it is */
}

static void offer_placeholder(struct Line *line, const char *placeholder)
{
	const char *meant = meant_by(line, placeholder);

	if (meant)
		offer_values(line, meant);
	else
		offer_named(line, placeholder);
}

/* "[COHORT|TEAM]...": each of them. */
static void offer_argument(struct Line *line, const char *argument)
{
	struct Arena *arena = &line->cli->arena;

	while (*argument) {
		size_t length = strcspn(argument, "[]|.");

		if (length > 0)
			offer_placeholder(line, arena_text_n(arena, argument, length));
		argument += length;
		argument += strspn(argument, "[]|.");
	}
}

/* The placeholder of the argument that is being typed; the last one may come again. */
static void offer_next_argument(struct Line *line)
{
	const char *at = line->verb->arguments;
	struct Arena *arena = &line->cli->arena;

	for (size_t i = 0; i < line->n_words && strchr(at, ' '); i++)
		at = strchr(at, ' ') + 1;
	if (line->n_words < line->verb->max_arguments)
		offer_argument(line, arena_text_n(arena, at, strcspn(at, " ")));
}

static void offer_options(struct Line *line)
{
	const struct GlobalOption *option;
	struct Arena *arena = &line->cli->arena;

	for (size_t i = 0; line->verb && i < VERB_OPTIONS && line->verb->options[i].name; i++)
		offer(line, arena_format(arena, "--%s", line->verb->options[i].name));
	for (size_t i = 0; (option = global_option_at(i)); i++)
		offer(line, option->name);
}

static void offer_next(struct Line *line)
{
	if (line->global && strcmp(line->global->value, "COACH") == 0)
		offer_coaches(line);
	else if (line->global)
		return; /* files are the shell's, days anybody's */
	else if (line->option && line->option->values)
		offer_values(line, line->option->values);
	else if (line->option)
		offer_argument(line, line->option->value);
	else if (*line->current == '-')
		offer_options(line);
	else if (!line->verb)
		offer_verbs(line);
	else
		offer_next_argument(line);
}

/* --- Taking the line apart --- */

static const struct GlobalOption *find_global(const char *word)
{
	const struct GlobalOption *option;

	for (size_t i = 0; (option = global_option_at(i)); i++)
		if (strcmp(option->name, word) == 0)
			return option;
	return NULL;
}

static const struct VerbOption *find_option(const struct Verb *verb, const char *word)
{
	const char *name = strcmp(word, "-o") == 0 ? "output" : word + strspn(word, "-");

	for (size_t i = 0; verb && i < VERB_OPTIONS && verb->options[i].name; i++)
		if (strcmp(verb->options[i].name, name) == 0)
			return &verb->options[i];
	return NULL;
}

/* An option and its value, which is `value`; returns how many words they are. */
static size_t take_option(struct Line *line, struct CliOptions *options, size_t at)
{
	const char *word = cli_argument(line->cli, at), *value = cli_argument(line->cli, at + 1);
	const struct GlobalOption *global = find_global(word);
	const struct VerbOption *option = find_option(line->verb, word);
	bool is_last = at + 2 == line->cli->options->n_arguments;

	if (global ? !global->value : !option || !option->value)
		return 1;
	if (is_last)
		line->option = global ? NULL : option;
	if (is_last)
		line->global = global;
	if (global && !is_last && strcmp(word, "--as") == 0)
		options->as = value;
	else if (global && !is_last && strcmp(word, "--now") != 0)
		options->file = value;
	return 2;
}

static void take_verb(struct Line *line, const char *word)
{
	struct Arena *arena = &line->cli->arena;

	if (line->family)
		word = arena_format(arena, "%s %s", line->family, word);
	line->verb = verb_find(word, arena);
	line->family = !line->verb && verb_family(word, arena) ? word : NULL;
}

static void take_line(struct Line *line, struct CliOptions *options)
{
	struct Cli *cli = line->cli;
	size_t n = cli->options->n_arguments, i = 0;

	line->words = ARENA_ARRAY(&cli->arena, n, const char *);
	while (i + 1 < n) {
		const char *word = cli_argument(cli, i);

		if (word[0] == '-' && word[1])
			i += take_option(line, options, i);
		else if (line->verb)
			line->words[line->n_words++] = cli_argument(cli, i++);
		else
			take_verb(line, cli_argument(cli, i++));
	}
	line->current = n > 0 ? cli_argument(cli, n - 1) : "";
}

/* Never fails: where no file can be opened, no records are offered. */
bool verb_complete(struct Cli *cli, struct Error *error)
{
	struct CliOptions options = *cli->options;
	struct Line line = {.cli = cli, .prefix = ""};
	struct Error ignored;

	(void)error;
	take_line(&line, &options);
	options.read_only = true;
	line.has_file = (line.verb || line.global) && cli_open(cli, &options, &ignored);
	offer_next(&line);
	if (line.has_file)
		domain_close(&cli->domain);
	return true;
}
