/* Form of a command: the fields of its arguments. */
#include "form_parts.h"

/* The field of an argument, called as the command calls it. */
static const struct Field *argument_field(struct FormLayer *form,
					  const struct CommandArgument *argument)
{
	const struct Field *own = entity_field(entity_get(argument->kind), argument->field);
	struct Field *field;

	if (!argument->label && !argument->help && !argument->moves && !argument->choices)
		return own;
	field = ARENA_NEW(&form->arena, struct Field);
	*field = *own;
	field->label = argument->label ? argument->label : own->label;
	field->help = argument->help ? argument->help : own->help;
	field->choices = argument->choices ? argument->choices : own->choices;
	field->lean = argument->moves ? DAY_COMING : own->lean;
	return field;
}

static void add_argument(struct App *app, struct FormLayer *form,
			 const struct CommandArgument *argument)
{
	form_add_field(form, argument_field(form, argument), argument->required, "");
	if (argument->moves && form->n_ids == 1)
		form->fields[form->n - 1].moved_from =
			command_moving_frame(app->domain, argument->kind, form->ids[0],
					     argument->field)
				.from;
}

bool form_add_arguments(struct App *app, struct FormLayer *form, struct Error *error)
{
	const struct Command *command = form->command;
	struct CommandFields more = {0};

	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++)
		if (command->arguments[i].kind != KIND_NONE)
			add_argument(app, form, &command->arguments[i]);
	if (command->more && !command->more(app->domain, form->ids[0], &form->arena, &more, error))
		return false;
	for (size_t i = 0; i < more.n; i++) {
		form_add_field(form, &more.items[i], form_is_required(&more.items[i]), "");
		if (more.from)
			form->fields[form->n - 1].moved_from = more.from[i];
	}
	return true;
}
