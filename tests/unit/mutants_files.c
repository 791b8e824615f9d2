/* Files, pastes and the bytes of a terminal, changed at random: nothing breaks whoever reads them.
 */
#include "support/mutants.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "chart/screen_paste.h"
#include "chart/verb_work.h"
#include "chart/view_measure.h"
#include "engine/term/input.h"
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/settings.h"
#include "qtp/engine/view/saved_view.h"
#include "qtp/engine/xchg/calendar.h"
#include "qtp/engine/xchg/cell.h"
#include "qtp/engine/xchg/table.h"

enum { MANY = 20000, SOME = 5000, FEW = 2000, TODAY = 17399 }; /* 2017-08-21 */

/* --- What is in the config folder */

static bool try_keymap(void *context, const char *text, size_t length)
{
	struct Keymap once, twice;
	struct Text faults, first, second;
	bool taken;

	(void)context;
	(void)length;
	text_init(&faults);
	text_init(&first);
	text_init(&second);
	keymap_init(&once);
	keymap_init(&twice);
	keymap_read(&once, text, &faults);
	taken = faults.length == 0;
	keymap_write(&once, &first);
	text_clear(&faults);
	keymap_read(&twice, text_get(&first), &faults);
	assert_string_equal(text_get(&faults), "");
	keymap_write(&twice, &second);
	assert_string_equal(text_get(&second), text_get(&first));
	keymap_release(&once);
	keymap_release(&twice);
	text_release(&faults);
	text_release(&first);
	text_release(&second);
	return taken;
}

static void a_key_file_is_written_as_it_was_read(void **state)
{
	static const char *const seeds[] = {"list.filter / Ctrl-F\n", "view.teams 2\n# a comment\n",
					    "team.accept\n", "list.sort s S Alt-s\nlist.filter s\n",
					    NULL};
	static const char *const words[] = {"view.", "team.submit", "F1", "Enter", "\n", "#", NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"key file", seeds, words, FEW, .try = try_keymap}, NULL);
}

static bool try_settings(void *context, const char *text, size_t length)
{
	struct Settings settings;
	struct Text faults;
	bool taken;

	(void)context;
	(void)length;
	text_init(&faults);
	settings_read(text, &settings, &faults);
	assert_in_range(settings.theme, 0, N_THEMES - 1);
	taken = faults.length == 0;
	text_release(&faults);
	return taken;
}

static void settings_of_any_form_give_a_theme(void **state)
{
	static const char *const seeds[] = {"theme=light\nmouse=on\n", "# mine\nmouse=off\n",
					    "theme=contrast\n", NULL};
	static const char *const words[] = {"theme=", "mouse=", "on", "\n", "=", NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"settings", seeds, words, MANY, .try = try_settings},
		    NULL);
}

static bool try_views(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	struct SavedViews views = {0};
	struct Text faults;
	bool taken;

	(void)length;
	text_init(&faults);
	saved_views_parse(text, arena, &views, &faults);
	taken = faults.length == 0 && views.n > 0;
	for (size_t i = 0; i < views.n; i++) {
		assert_true(*views.items[i].name);
		assert_non_null(saved_views_find(&views, views.items[i].name));
		assert_non_null(views.items[i].kind);
		assert_non_null(views.items[i].filter);
		assert_non_null(views.items[i].columns);
		assert_non_null(views.items[i].sort);
	}
	text_release(&faults);
	arena_reset(arena);
	return taken;
}

static void saved_views_of_any_form_are_whole(void **state)
{
	static const char *const seeds[] = {
		"[Silent in Dallas]\nkind=team\nfilter=stage=accepted cohort:DAL\n"
		"columns=name,stage,reason\nsort=-name\nseason=yes\n",
		"[look teams]\nkind=team\ncolumns=name\nsort=code\n\n[a]\nkind=person\n", NULL};
	static const char *const words[] = {
		"[", "]", "kind=", "filter=", "columns=", "season=no", "\n", "look ", NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"views", seeds, words, MANY, .try = try_views}, &arena);
	arena_release(&arena);
}

/* --- Points */

static bool try_points(void *context, const char *text, size_t length)
{
	const size_t limit = 50;
	struct Arena *arena = context;
	struct PastedPoints points = points_split(text, length % 2, TODAY, limit, arena);

	assert_true(points.n <= limit);
	for (size_t i = 0; i < points.n; i++)
		assert_non_null(points.items[i].text);
	arena_reset(arena);
	return points.n > 0;
}

static void pasted_points_are_never_more_than_the_limit(void **state)
{
	static const char *const seeds[] = {"2017-04-05\t12.5\n2017-04-12\t13\n",
					    "date,k,n\n4/5,15,36\n4/12,18,40\n",
					    "12\n13\n14\n",
					    "2017-04-05 12\r\n2017-04-06 15/36\r\n",
					    "apr 5;1,5\napr 6;2,5",
					    NULL};
	static const char *const words[] = {"\t", ",", ";", "\n", "\r", "/", "2017-04-05", NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"points", seeds, words, MANY, .try = try_points}, &arena);
	arena_release(&arena);
}

static bool try_point(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	const struct Entity *entity = entity_get(KIND_MEASURE);
	const struct Field *data = entity_field(entity, "data");
	struct Measure measure;
	struct PointValues values = {0};
	struct Error error = {0};

	record_blank(entity, &measure);
	if (data)
		*(int32_t *)((char *)&measure + data->offset) = (int32_t)(length % 4);
	if (!point_parse(&measure, text, arena, &values, &error)) {
		assert_true(*error.text);
		arena_reset(arena);
		return false;
	}
	assert_in_range(values.n, 1, 2);
	arena_reset(arena);
	return true;
}

static void a_point_is_one_or_two_fields_or_refused(void **state)
{
	static const char *const seeds[] = {"12.5", "15/36", "3 4 5", "-1", "1,5", "0/0", NULL};
	static const char *const words[] = {"/", " ", ".", "1e5", NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"point", seeds, words, MANY, .try = try_point}, &arena);
	arena_release(&arena);
}

/* --- Tables */

struct TableTrial {
	struct Arena arena;
	char path[64];
	size_t n;
};

static bool read_table(const char *path)
{
	struct Error error = {0};
	struct DayColumn days;
	struct DayCell day;
	struct NumberColumn numbers = {.decimal = DECIMAL_UNKNOWN};
	struct NumberCell number;
	struct Table *table;
	bool taken;
	size_t found;

	day_column_init(&days, ORDER_UNKNOWN, (struct DayStep){0, 1});
	days.is_named = true;

	if (!table_open(path, SOME, &table, &error)) {
		assert_true(*error.text);
		return false;
	}
	while (table_next(table, &error))
		for (size_t i = 0; i < table_n_columns(table); i++) {
			assert_non_null(table_cell(table, i));
			number_cell_read(&numbers, table_cell(table, i), table_row(table), &number);
			day_cell_read(&days, table_cell(table, i), table_row(table), &day);
			if (!table_find(table, table_cell(table, i), &found, &error))
				assert_true(*error.text);
		}
	number_column_settle(&numbers);
	day_column_settle(&days);
	taken = table_is_read(table);
	table_close(table);
	return taken;
}

/* What a chart makes of the same table, in one of its forms. */
static void read_chart(struct TableTrial *table)
{
	static const enum ChartForm forms[] = {FORM_CHART, FORM_PARETO, FORM_BEFORE_AFTER};
	static const enum ChartType types[] = {CHART_RUN, CHART_I, CHART_P, CHART_XBAR};
	struct ChartRequest request = {.data = table->path,
				       .form = forms[table->n % N_ITEMS(forms)],
				       .type = types[table->n / 3 % N_ITEMS(types)],
				       .type_code = "i",
				       .multiply = 1};
	struct ChartInput input;
	struct Error error = {0};

	if (!chart_input_read(&request, &table->arena, &input, &error))
		assert_true(*error.text);
	arena_reset(&table->arena);
}

static bool try_table(void *context, const char *text, size_t length)
{
	struct TableTrial *table = context;
	FILE *file = fopen(table->path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, length, file), length);
	fclose(file);
	table->n++;
	read_chart(table);
	return read_table(table->path);
}

static void a_table_is_read_or_refused_with_a_sentence(void **state)
{
	static const char *const seeds[] = {"x,y\n1,2\n2,3.5\n3,\n",
					    "date;k;n\r\n2017-04-05;15;36\r\n2017-04-12;1,5;40\r\n",
					    "\"a \"\"b\"\"\",count\n\"line\nbreak\",3\n",
					    "\xef\xbb\xbf\"x\"\ty\n1\t2\n",
					    "subgroup,value\na,1\na,2\nb,3\nb,4\n",
					    "x,y\r1,2\r3,4\r",
					    NULL};
	static const char *const words[] = {"\"", "\"\"",  ",",	      ";",	  "\t", "\r",
					    "\n", "1e400", "sep=;\n", "\xff\xfe", NULL};
	struct TableTrial table = {0};

	(void)state;
	snprintf(table.path, sizeof table.path, "%s/qtp-mutants-%ld",
		 access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (long)getpid());
	mutants_try(&(struct MutantPlan){"tables", seeds, words, SOME, true, try_table}, &table);
	unlink(table.path);
	arena_release(&table.arena);
}

/* --- Calendars */

static bool try_calendar(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	struct CalendarEvents events = {NULL, 0};
	struct Error error = {0};
	bool taken = calendar_read((struct CalendarText){text, length, {TODAY - 400, TODAY + 400}},
				   arena, &events, &error);

	for (size_t i = 0; taken && i < events.n; i++)
		text_show(arena, events.items[i].summary);
	if (!taken)
		assert_true(*error.text);
	arena_reset(arena);
	return taken && events.n > 0;
}

static void a_calendar_is_read_or_refused(void **state)
{
	static const char *const seeds[] = {
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@x.example\r\n"
		"DTSTAMP:20170801T120000Z\r\nDTSTART;TZID=America/Chicago:20170907T100000\r\n"
		"DURATION:PT30M\r\nSUMMARY:Lakeside call\\, the third\r\nSEQUENCE:2\r\n"
		"END:VEVENT\r\nEND:VCALENDAR\r\n",
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:two\nDTSTART;VALUE=DATE:20170907\n"
		"DTEND;VALUE=DATE:20170909\nRRULE:FREQ=WEEKLY;COUNT=3\nSTATUS:CANCELLED\n"
		"DESCRIPTION:a line\n that is folded\nEND:VEVENT\nEND:VCALENDAR\n",
		NULL};
	static const char *const words[] = {"BEGIN:VEVENT\r\n",
					    "END:VEVENT\r\n",
					    "DTSTART:20170230T250000Z\r\n",
					    "TZID=",
					    "DURATION:-P9999999W\r\n",
					    "RRULE:FREQ=SECONDLY\r\n",
					    "\r\n ",
					    "BEGIN:VALARM\r\n",
					    NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"calendar", seeds, words, FEW, .try = try_calendar},
		    &arena);
	arena_release(&arena);
}

/* --- The bytes of a terminal */

struct Typist {
	struct Input input;
	uint64_t random;
};

static void check_event(const struct Event *event)
{
	switch (event->type) {
	case EVENT_KEY:
		assert_true(event->key > 0);
		break;
	case EVENT_PASTE:
		assert_true(utf8_is_valid(event->text, strlen(event->text)));
		break;
	case EVENT_MOUSE:
		assert_in_range(event->wheel + 1, 0, 2);
		break;
	case EVENT_NONE:
	case EVENT_RESIZE:
	case EVENT_RESUME:
	case EVENT_WAKE:
	case EVENT_QUIT:
		fail_msg("input makes no event of type %d", (int)event->type);
	}
}

static size_t take_events(struct Typist *typist, bool final)
{
	struct Event event;
	size_t n = 0;

	while (input_next(&typist->input, final, &event)) {
		check_event(&event);
		n++;
	}
	return n;
}

/* The bytes come in stretches of any length; what is left half is ended by a pause. */
static bool try_input(void *context, const char *bytes, size_t length)
{
	struct Typist *typist = context;
	size_t n_events = 0;

	input_init(&typist->input);
	for (size_t at = 0; at < length;) {
		size_t room, n = 1 + (size_t)(mutants_random(&typist->random) % 40);
		char *to = input_room(&typist->input, &room);

		assert_true(room > 0);
		n = n < length - at ? n : length - at;
		n = n < room ? n : room;
		memcpy(to, bytes + at, n);
		input_added(&typist->input, n);
		at += n;
		n_events += take_events(typist, mutants_random(&typist->random) % 8 == 0);
	}
	n_events += take_events(typist, true);
	assert_int_equal(input_delay(&typist->input) == -1 || typist->input.pasting, true);
	assert_true(input_taken(&typist->input) <= length);
	input_release(&typist->input);
	return n_events > 0;
}

static void any_bytes_of_a_terminal_are_keys_or_pastes(void **state)
{
	static const char *const seeds[] = {"2/lake\r\033",
					    "\033[A\033[1;5C\033OP\033[15~\033[Z",
					    "\033[200~pasted\r\ntext\033[201~q",
					    "\033[<0;10;5M\033[<64;1;1m\033[M !!",
					    "\303\251\346\227\245\033x",
					    "\033]0;title\007\033P1$r0m\033\\",
					    "\033[?62;c\033[24;80R",
					    NULL};
	static const char *const words[] = {
		"\033[200~", "\033[201~", "\033[",   "\033O", "\033\033", "\033[9999999999999;5u",
		"\003",	     "\033[<",	  "\033[1;", NULL};
	struct Typist typist = {.random = 7};

	(void)state;
	mutants_try(&(struct MutantPlan){"terminal", seeds, words, MANY, true, try_input}, &typist);
}

/* Nothing that has come waits for more; an ESC alone waits a moment that a hand does not feel. */
static void an_escape_alone_waits_a_moment(void **state)
{
	const int longest_ms = 60;
	struct Input input;
	struct Event event;
	size_t room;

	(void)state;
	input_init(&input);
	assert_int_equal(input_delay(&input), -1);
	*input_room(&input, &room) = '\033';
	input_added(&input, 1);
	assert_false(input_next(&input, false, &event));
	assert_in_range(input_delay(&input), 1, longest_ms);
	assert_true(input_next(&input, true, &event));
	assert_int_equal(event.type, EVENT_KEY);
	assert_int_equal(event.key, KEY_ESCAPE);
	assert_int_equal(input_delay(&input), -1);
	input_release(&input);
}

/* --- The command line */

static bool try_words(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	struct Env env = {.today = TODAY, .user = "t", .zone = "UTC", .data_dir = "/nowhere"};
	char *copy = arena_text_n(arena, text, length);
	char *words[64] = {(char *)(uintptr_t) "qtp"};
	struct CliOptions options;
	struct Error error = {0};
	int n = 1;
	bool taken;

	for (char *word = copy; word && *word && n < (int)N_ITEMS(words) - 1;) {
		char *space = strchr(word, ' ');

		words[n++] = word;
		if (space)
			*space = '\0';
		word = space ? space + 1 : NULL;
	}
	taken = cli_parse((struct CliWords){n, words}, &env, arena, &options, &error);
	if (!taken)
		mutants_assert_harmless(text_show(arena, error.text));
	arena_reset(arena);
	return taken;
}

static void any_words_are_a_command_or_refused(void **state)
{
	static const char *const seeds[] = {"-f x.qtp --json list team stage=accepted",
					    "--now 2017-02-01 set team DAL17-01 -- notes=-x",
					    "log DAL17-01 --minutes 30 --action=a --action b",
					    "help verify",
					    "chart --type p --data - -o x.svg",
					    NULL};
	static const char *const words[] = {"--help", "-h", "--", "--json", "-f",
					    "--now",  "=",  " ",  NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"words", seeds, words, MANY, .try = try_words}, &arena);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_file_is_written_as_it_was_read),
		cmocka_unit_test(settings_of_any_form_give_a_theme),
		cmocka_unit_test(saved_views_of_any_form_are_whole),
		cmocka_unit_test(pasted_points_are_never_more_than_the_limit),
		cmocka_unit_test(a_point_is_one_or_two_fields_or_refused),
		cmocka_unit_test(a_table_is_read_or_refused_with_a_sentence),
		cmocka_unit_test(a_calendar_is_read_or_refused),
		cmocka_unit_test(any_bytes_of_a_terminal_are_keys_or_pastes),
		cmocka_unit_test(an_escape_alone_waits_a_moment),
		cmocka_unit_test(any_words_are_a_command_or_refused),
	};

	return cmocka_run_group_tests_name("mutants of files", tests, NULL, NULL);
}
