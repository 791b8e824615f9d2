/* What the tables of the command line say, for the manual page and the completions of shells. */
#include "qtp/engine/cli/manual.h"

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/dues.h"
#include "qtp/engine/domain/transition.h"
#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/calendar.h"

#include <string.h>

/* Words in a line of text; escapes make them some bytes longer. */
#define LINE_WIDTH 64
#define CHOICES "choices-"

static void escape(struct Text *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '\\')
			text_append(out, "\\e");
		else if (text[i] == '-')
			text_append(out, "\\-");
		else if (text[i] == '"')
			text_append(out, "\\(dq");
		else
			text_append_char(out, text[i]);
	}
}

void manual_escape(struct Text *out, const char *text)
{
	escape(out, text, strlen(text));
}

void manual_say(struct Text *out, const char *text)
{
	size_t used = 0;

	while (*text) {
		size_t length = strcspn(text, " ");

		if (used > 0 && used + length > LINE_WIDTH) {
			text_append_char(out, '\n');
			used = 0;
		} else if (used > 0) {
			text_append_char(out, ' ');
		}
		/* A dot or an apostrophe at the beginning of a line is text. */
		if (used == 0 && (*text == '.' || *text == '\''))
			text_append(out, "\\&");
		escape(out, text, length);
		used += length + 1;
		text += length;
		text += strspn(text, " ");
	}
	text_append_char(out, '\n');
}

/* Arguments as they stand, as one. */
static void say_arguments(struct Text *out, const char *arguments)
{
	if (!*arguments)
		return;
	text_append(out, " Ar \"");
	manual_escape(out, arguments);
	text_append_char(out, '"');
}

static void write_option(struct Text *out, const char *name, const char *value, const char *help)
{
	text_append(out, ".It Fl ");
	manual_escape(out, name);
	if (value)
		text_format(out, " Ar %s", value);
	text_append_char(out, '\n');
	manual_say(out, help);
}

static void write_verb(struct Text *out, const struct Verb *verb, struct Arena *arena)
{
	const char *term, *text;

	text_format(out, ".It Cm %s", verb->name);
	say_arguments(out, verb->arguments);
	text_append_char(out, '\n');
	manual_say(out, verb_help_line(verb, arena));
	if (!verb->options[0].name)
		return;
	text_append(out, ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < VERB_OPTIONS && verb->options[i].name; i++)
		write_option(out, arena_format(arena, "-%s", verb->options[i].name),
			     verb->options[i].value, verb->options[i].help);
	for (size_t i = 0; verb->term_at && (term = verb->term_at(i, arena, &text)); i++) {
		text_append(out, ".It Cm ");
		manual_escape(out, term);
		text_append_char(out, '\n');
		manual_say(out, text);
	}
	text_append(out, ".El\n");
}

static void write_verbs(struct Text *out, struct Arena *arena)
{
	const struct Verb *verb;
	struct VerbGroup group;

	for (size_t i = 0; verb_group_at(i, &group); i++) {
		text_format(out, ".Ss %s\n.Bl -tag -width Ds\n", group.heading);
		for (size_t k = 0; (verb = verb_of_group(&group, k, arena)); k++)
			write_verb(out, verb, arena);
		text_append(out, ".El\n");
	}
}

static void write_options(struct Text *out, struct Arena *arena)
{
	const struct GlobalOption *option;

	(void)arena;
	for (size_t i = 0; (option = global_option_at(i)); i++)
		write_option(out, option->name + 1, option->value, option->help);
}

static const char *field_note(const struct Field *field)
{
	if (field->flags & FIELD_FILLED)
		return ", filled in when empty";
	if (field->flags & FIELD_REQUIRED)
		return ", required";
	if (field->flags & FIELD_JUDGED)
		return ", computed";
	return field->flags & FIELD_OWNED ? ", set by commands" : "";
}

static void write_field(struct Text *out, const struct Field *field)
{
	text_format(out, ".It Cm %s Pq %s%s\n", field->key, field_type_name(field->type),
		    field_note(field));
	manual_say(out, field->help);
	if (field->type != FIELD_CHOICE)
		return;
	text_append(out, "One of\n");
	for (size_t i = 0; field->choices[i].key; i++)
		text_format(out, ".Cm %s%s\n", field->choices[i].key,
			    field->choices[i + 1].key ? " ," : " .");
}

static void write_kinds(struct Text *out, struct Arena *arena)
{
	(void)arena;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (!entity)
			continue;
		text_format(out, ".Ss %s\n", entity->key);
		manual_say(out, entity->help);
		text_append(out, ".Bl -tag -width letter_received -compact\n");
		for (size_t i = 0; i < entity->n_fields; i++)
			write_field(out, &entity->fields[i]);
		text_append(out, ".El\n");
	}
}

/* The choices of a field: "choices-waiver-rule". */
static bool write_choices_named(const char *name, struct Text *out, struct Arena *arena)
{
	const char *kind = name + strlen(CHOICES), *key = strchr(kind, '-');
	const struct Entity *entity =
		key ? entity_find(arena_text_n(arena, kind, (size_t)(key - kind))) : NULL;
	const struct Field *field = entity ? entity_field(entity, key + 1) : NULL;

	if (!field || field->type != FIELD_CHOICE)
		return false;
	for (const struct FieldChoice *choice = field->choices; choice->key; choice++) {
		text_format(out, ".It Cm %s\n", choice->key);
		manual_say(out, choice->label);
	}
	return true;
}

static void write_choices(struct Text *out, const struct Field *field, uint32_t states)
{
	for (Choice state = 0; field->choices[state].key; state++) {
		if (!(states & TRANSITION_FROM(state)))
			continue;
		text_format(out, ".Cm %s%s\n", field->choices[state].key,
			    states >> state == 1 ? "" : " ,");
	}
}

/* "accept: from draft, submitted to accepted" */
static void write_moves(struct Text *out, const struct StateField *states)
{
	const struct Field *field = entity_field(entity_get(states->kind), states->field);

	for (size_t i = 0; i < states->n; i++) {
		const struct Transition *row = &states->rows[i];

		text_format(out, ".It Cm %s\nfrom\n",
			    row->command ? command_find(row->command)->verb : row->title);
		write_choices(out, field, row->from);
		text_append(out, "to\n");
		write_choices(out, field, TRANSITION_FROM(row->to));
	}
}

static void write_states(struct Text *out, struct Arena *arena)
{
	const struct StateField *states;

	(void)arena;
	for (size_t i = 0; (states = state_field_at(i)); i++) {
		text_format(out, ".Ss %s %s\n", entity_get(states->kind)->key, states->field);
		text_append(out, ".Bl -tag -width waitlist -compact\n");
		write_moves(out, states);
		text_append(out, ".El\n");
	}
}

static void write_attention(struct Text *out, struct Arena *arena)
{
	const struct AttentionRule *rule;

	(void)arena;
	for (int64_t weight = ATTENTION_WEIGHT_MAX; weight > 0; weight--)
		for (size_t i = 0; (rule = attention_rule_at(i)); i++) {
			if (rule->weight != weight)
				continue;
			text_append(out, ".It\n");
			manual_say(out, rule->help);
		}
}

static void write_dues(struct Text *out, struct Arena *arena)
{
	const struct DueSource *source;

	(void)arena;
	for (size_t i = 0; (source = due_source_at(i)); i++) {
		text_append(out, ".It\n");
		manual_say(out, source->help);
	}
}

static void write_calendar(struct Text *out, struct Arena *arena)
{
	const struct CalendarSource *source;

	(void)arena;
	for (size_t i = 0; (source = calendar_source_at(i)); i++) {
		text_format(out, ".It %s\n", source->key);
		manual_say(out, source->help);
	}
}

bool manual_part(const char *name, struct Text *out)
{
	static const struct {
		const char *name;
		void (*write)(struct Text *out, struct Arena *arena);
	} parts[] = {{"verbs", write_verbs},	     {"options", write_options},
		     {"kinds", write_kinds},	     {"states", write_states},
		     {"attention", write_attention}, {"dues", write_dues},
		     {"calendar", write_calendar}};
	struct Arena arena = {0};
	bool found = strncmp(name, CHOICES, strlen(CHOICES)) == 0 &&
		     write_choices_named(name, out, &arena);

	for (size_t i = 0; i < sizeof parts / sizeof parts[0] && !found; i++) {
		found = strcmp(parts[i].name, name) == 0;
		if (found)
			parts[i].write(out, &arena);
	}
	arena_release(&arena);
	return found;
}

static void add_word(struct Text *out, const char *dashes, const char *word)
{
	text_format(out, "%s%s%s", out->length ? " " : "", dashes, word);
}

static void add_verbs(struct Text *out)
{
	struct Arena arena = {0};

	for (size_t i = 0; verb_at(i, &arena); i++)
		if (verb_word(i, &arena))
			add_word(out, "", verb_word(i, &arena));
	arena_release(&arena);
}

static void add_global_options(struct Text *out)
{
	const struct GlobalOption *option;

	for (size_t i = 0; (option = global_option_at(i)); i++)
		add_word(out, "", option->name);
}

static void add_kinds(struct Text *out)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		if (entity_get((enum Kind)kind))
			add_word(out, "", entity_get((enum Kind)kind)->key);
	}
}

static void add_options_of(struct Text *out, const struct Verb *verb)
{
	for (size_t k = 0; k < VERB_OPTIONS && verb->options[k].name; k++)
		text_format(out, " --%s", verb->options[k].name);
}

/* One line a verb that has options, a family being one: "  list) options=' --columns --sort' ;;" */
static void add_verb_options(struct Text *out)
{
	struct Arena arena = {0};
	const struct Verb *verb, *other;
	const char *word;

	for (size_t i = 0; (verb = verb_at(i, &arena)); i++) {
		word = verb_word(i, &arena);
		if (!verb->options[0].name || !word)
			continue;
		text_format(out, "\t%s) options='", word);
		add_options_of(out, verb);
		for (size_t k = i + 1; (other = verb_at(k, &arena)); k++)
			if (verb_in_family(other, word))
				add_options_of(out, other);
		text_append(out, "' ;;\n");
	}
	arena_release(&arena);
}

static void add_values_of(struct Text *out, const struct Command *command)
{
	if (command->other_kind)
		add_word(out, "", entity_get(command->kind)->key);
	for (size_t k = 0; k < COMMAND_ARGUMENTS && command->arguments[k].field; k++) {
		const struct FieldChoice *choices = verb_choices(&command->arguments[k]);

		for (; choices && choices->key; choices++)
			add_word(out, "", choices->key);
	}
}

/* One line a verb of a command whose arguments are of a few words: "  waive) values='letter' ;;".
 * Of a family the scripts see the first word alone; what comes next the program says. */
static void add_verb_values(struct Text *out)
{
	const struct Command *command;
	struct Text values;

	for (size_t i = 0; (command = command_at(i)); i++) {
		text_init(&values);
		add_values_of(&values, command);
		if (values.length > 0 && !strchr(command->verb, ' '))
			text_format(out, "\t%s) values='%s' ;;\n", command->verb,
				    text_get(&values));
		text_release(&values);
	}
}

bool manual_words(const char *name, struct Text *out)
{
	static const struct {
		const char *name;
		void (*add)(struct Text *out);
	} lists[] = {{"verbs", add_verbs},
		     {"options", add_global_options},
		     {"kinds", add_kinds},
		     {"verb-options", add_verb_options},
		     {"verb-values", add_verb_values}};

	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		if (strcmp(lists[i].name, name) != 0)
			continue;
		lists[i].add(out);
		return true;
	}
	return false;
}
