/* Say: the message line, and whether records may be changed. */
#include "qtp/engine/domain/file.h"
#include "qtp/engine/ui/ui.h"

void app_say(struct App *app, const char *format, ...)
{
	va_list args;

	if (app->beside.catches) /* no one has asked for that page */
		return;
	text_clear(&app->message);
	va_start(args, format);
	text_format_v(&app->message, format, args);
	va_end(args);
	app->message_is_error = false;
}

void app_fail(struct App *app, const struct Error *error)
{
	app_say(app, "%s", error->text);
	app->message_is_error = true;
}

bool app_is_key_waiting(void *app)
{
	return term_has_input(((struct App *)app)->term);
}

bool app_may_write(struct App *app, struct Error *error)
{
	if (!domain_may_write(app->domain, error))
		return false;
	if (!app->checked || app->check.code == ERROR_NONE)
		return true;
	*error = app->check;
	return false;
}

const char *app_message(const struct App *app)
{
	return text_get(&app->message);
}
