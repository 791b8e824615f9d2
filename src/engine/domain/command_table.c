/* The commands of all capabilities. */
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command.h"

#include <string.h>

const struct Command *command_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct CommandTable *table = capabilities[i]->commands;

		if (table && index < table->n)
			return &table->rows[index];
		index -= table ? table->n : 0;
	}
	return NULL;
}

const struct Command *command_find(const char *verb)
{
	const struct Command *command;

	for (size_t i = 0; (command = command_at(i)); i++) {
		if (strcmp(command->verb, verb) == 0 || strcmp(command->id, verb) == 0)
			return command;
	}
	return NULL;
}
