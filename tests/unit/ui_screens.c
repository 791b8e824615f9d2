/* The screen scripts, run by the program over the terminal in memory. */
#include "ui_help.h"

#include "qtp/engine/domain/scope.h"
#include "support/script.h"

/* Seeds by the names that the scripts use. */
static const struct {
	const char *name, *moment;
} seeds[] = {{"demo", DEMO_LATE}, {"demo-early", DEMO_EARLY}, {"season", NULL}, {"empty", ""}};

struct Run {
	struct Sitting *sitting;
};

static bool start(void *context, const struct ScriptStart *script, struct Error *error)
{
	struct Run *run = context;

	for (size_t i = 0; i < sizeof(seeds) / sizeof(seeds[0]); i++)
		if (strcmp(seeds[i].name, script->seed) == 0)
			run->sitting = sitting_make(seeds[i].moment);
	if (!run->sitting)
		return error_set(error, ERROR_INPUT, "", "there is no seed \"%s\"", script->seed);
	if (*script->as && !scope_take(&run->sitting->domain, script->as, error))
		return false;
	sitting_start_as(run->sitting, script->rows, script->columns, script->plain);
	while (app_work(run->sitting->app))
		app_paint(run->sitting->app);
	return true;
}

static bool event(void *context, const struct Event *happened, struct Error *error)
{
	(void)error;
	sitting_event(((struct Run *)context)->sitting, *happened);
	return true;
}

static void resize(void *context, int rows, int columns)
{
	struct Sitting *sitting = ((struct Run *)context)->sitting;

	term_memory_resize(sitting->term, rows, columns);
	(void)term_wait(sitting->term, -1, 0);
}

static const struct Canvas *canvas(void *context)
{
	return term_memory_screen(((struct Run *)context)->sitting->term);
}

static void run_script(const char *path)
{
	struct Run run = {0};
	struct ScriptProgram program = {&run, start, event, resize, canvas};
	struct ScriptDriver driver = script_memory_driver(&program);
	struct Error error = {0};
	bool passed;

	passed = script_run(path, &driver, false, &error);
	if (run.sitting)
		sitting_free(run.sitting);
	if (!passed)
		fail_msg("%s", error.text);
}

static void every_script_goes_as_it_is_written(void **state)
{
	(void)state;
	scripts_each(run_script);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_script_goes_as_it_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
