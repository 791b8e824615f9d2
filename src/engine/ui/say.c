/* Say: the message line, and whether records may be changed. */
#include "qtp/engine/domain/file.h"
#include "qtp/engine/ui/ui.h"

__attribute__((format(printf, 3, 0))) static void say(struct App *app, bool is_error,
						      const char *format, va_list args)
{
	if (app->beside.catches) /* no one has asked for that page */
		return;
	text_clear(&app->message);
	text_format_v(&app->message, format, args);
	app->message_is_error = is_error;
}

void app_say(struct App *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(app, false, format, args);
	va_end(args);
}

void app_refuse(struct App *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(app, true, format, args);
	va_end(args);
}

void app_fail(struct App *app, const struct Error *error)
{
	app_refuse(app, "%s", error->text);
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
