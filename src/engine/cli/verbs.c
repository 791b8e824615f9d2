/* Verbs: walks over the tables of verbs of the engine and the capabilities, for the command line,
 * its help and the manual. */
#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"

#include <ctype.h>
#include <string.h>

static const struct GlobalOption global_options[] = {
	{"-f", "FILE", "the file (default: $QTP_FILE, else season.qtp in your data folder)"},
	{"--file", "FILE", "the same"},
	{"--json", NULL, "answer as JSON"},
	{"--read-only", NULL, "never write"},
	{"--now", "DATE", "take this for today (default: the demo's clock, else the date)"},
	{"--as", "COACH",
	 "only what is of the teams of one coach is shown and changed, on the screen too"},
	{"--plain", NULL, "ASCII signs only"},
	{"--i-know", NULL, "write on a network file system anyway"},
	{"--help", NULL, "help, of a verb where one is named"},
	{"--version", NULL, "the version"},
};

const struct GlobalOption *global_option_at(size_t index)
{
	return index < N_ITEMS(global_options) ? &global_options[index] : NULL;
}

const char *verb_help_line(const struct Verb *verb, struct Arena *arena)
{
	/* The screen shows a command's help as a sentence, the command line's own lines are none.
	 */
	char *line = arena_text(arena, verb->help);
	size_t length = strlen(line);

	line[0] = (char)tolower((unsigned char)line[0]);
	if (length && line[length - 1] == '.')
		line[length - 1] = '\0';
	return line;
}

bool verb_group_at(size_t index, struct VerbGroup *ret_group)
{
	const struct Capability *capability = NULL;

	for (size_t i = 0; capabilities[i] && !capability; i++)
		if ((capabilities[i]->verbs || capabilities[i]->commands) && index-- == 0)
			capability = capabilities[i];
	if (!capability)
		return false;
	*ret_group = (struct VerbGroup){.heading = capability->heading,
					.commands = capability->commands};
	if (capability->verbs)
		ret_group->table = *capability->verbs;
	return true;
}

const struct Verb *verb_of_group(const struct VerbGroup *group, size_t index, struct Arena *arena)
{
	if (index < group->table.n)
		return &group->table.rows[index];
	index -= group->table.n;
	return group->commands && index < group->commands->n
		       ? verb_of_command(&group->commands->rows[index], arena)
		       : NULL;
}

const struct Verb *verb_at(size_t index, struct Arena *arena)
{
	struct VerbGroup group;
	const struct Verb *verb;

	for (size_t i = 0; verb_group_at(i, &group); i++) {
		size_t n = group.table.n + (group.commands ? group.commands->n : 0);

		verb = index < n ? verb_of_group(&group, index, arena) : NULL;
		if (verb)
			return verb;
		index -= n;
	}
	return NULL;
}

const struct Verb *verb_find(const char *name, struct Arena *arena)
{
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		if (strcmp(verb->name, name) == 0)
			return verb;
	}
	return NULL;
}

const char *verb_in_family(const struct Verb *verb, const char *family)
{
	size_t length = strlen(family);

	return strncmp(verb->name, family, length) == 0 && verb->name[length] == ' '
		       ? verb->name + length + 1
		       : NULL;
}

const char *verb_family(const char *family, struct Arena *arena)
{
	const struct Verb *verb;
	const char *names = NULL, *name;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		name = verb_in_family(verb, family);
		if (name)
			names = arena_format(arena, "%s%s%s", names ? names : "", names ? ", " : "",
					     name);
	}
	return names;
}

const char *verb_word(size_t index, struct Arena *arena)
{
	const struct Verb *verb = verb_at(index, arena), *other;

	if (!verb)
		return NULL;
	const char *word = arena_text_n(arena, verb->name, strcspn(verb->name, " "));

	for (size_t i = 0; i < index && (other = verb_at(i, arena)); i++)
		if (verb_in_family(other, word))
			return NULL;
	return word;
}
