/* The verb calendar: what is due or planned in a month, or a fortnight. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/calendar.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season/view_schedule.h"
#include "view_coaching.h"

#include <string.h>

static bool take_month(struct Cli *cli, Day *ret_first, struct Error *error)
{
	const struct DayFrame frame = day_frame(cli->domain.today, DAY_NEAREST);
	const char *text = cli_option(cli, "month");
	Day day = cli->domain.today;

	if (text && !day_read(arena_format(&cli->arena, "%s-01", text), frame, &day, NULL) &&
	    !day_read(arena_format(&cli->arena, "1 %s", text), frame, &day, NULL) &&
	    !day_read(text, frame, &day, NULL))
		return error_set(error, ERROR_INPUT, "month",
				 "\"%.40s\" is no month. Write it like 2017-08, aug or next month.",
				 text_show(&cli->arena, text));
	*ret_first = day_month_start(day);
	return true;
}

/* `--fortnight` alone begins today; with a day it begins then. */
static bool take_span(struct Cli *cli, Day *ret_first, Day *ret_last, struct Error *error)
{
	bool fortnight = cli_option(cli, "fortnight") || cli_option(cli, "from");

	if (fortnight && cli_option(cli, "month"))
		return error_set(
			error, ERROR_INPUT, "month",
			"--month shows a month, --fortnight and --from 14 days: give one.");
	if (!fortnight) {
		if (!take_month(cli, ret_first, error))
			return false;
		*ret_last = *ret_first + day_month_length(*ret_first) - 1;
		return true;
	}
	*ret_first = cli->domain.today;
	if (!cli_day(cli, "from", DAY_NEAREST, ret_first, error))
		return false;
	*ret_last = *ret_first + CALENDAR_FORTNIGHT_DAYS - 1;
	return true;
}

static bool begins(struct Arena *arena, const char *text, const char *folded)
{
	return strncmp(text_fold(arena, text), folded, strlen(folded)) == 0;
}

/* The city of a cohort by the beginning of its name, with its state or without, or by its cohort's
 * code. */
static bool take_city(struct Cli *cli, const char **ret_city, struct Error *error)
{
	const char *text = cli_option(cli, "city"), *folded, *cities = "";
	struct Arena *arena = &cli->arena;
	struct Records cohorts;
	struct IdSpan ids;

	*ret_city = NULL;
	if (!text)
		return true;
	folded = text_fold(arena, text);
	if (!domain_ids(&cli->domain, &(struct ListQuery){.entity = entity_get(KIND_COHORT)}, arena,
			&ids, error) ||
	    !domain_get_many(&cli->domain, (struct KindIds){KIND_COHORT, ids}, arena, &cohorts,
			     error))
		return false;
	for (size_t i = 0; i < cohorts.n && !*ret_city && *folded; i++) {
		const struct Cohort *cohort = records_at(&cohorts, i);
		const char *place = cohort_place(cohort, arena);

		if (begins(arena, place, folded) || begins(arena, cohort->code, folded) ||
		    begins(arena, cohort->city, folded))
			*ret_city = place;
		else if (!strstr(cities, place))
			cities = arena_format(arena, "%s%s%s", cities, *cities ? ", " : "", place);
	}
	return *ret_city || error_set(error, ERROR_INPUT, "city",
				      "No cohort is in \"%.40s\". The cities are: %s.",
				      text_show(arena, text), *cities ? cities : "none yet");
}

static void json_clock(struct Json *json, const char *key, struct CalendarClock clock)
{
	char text[DAY_TEXT];

	json_key(json, key);
	if (clock.time == TIME_NONE) {
		json_null(json);
		return;
	}
	json_begin_object(json);
	json_member_text(json, "day", day_iso(clock.day, text));
	json_member_text(json, "time", time_text(clock.time, text));
	json_member_text(json, "zone", *clock.zone ? clock.zone : NULL);
	json_end(json);
}

static void json_entry(struct Cli *cli, struct Json *json, const struct CalendarEntry *entry)
{
	static const char *const states[] = {
		[CALENDAR_OPEN] = "open", [CALENDAR_DONE] = "done", [CALENDAR_LATE] = "late"};
	char day[DAY_TEXT];
	Id coach = entry->coach > 0 ? entry->coach : 0;

	json_begin_object(json);
	json_member_text(json, "day", day_iso(entry->day, day));
	json_member_text(json, "first_day", day_iso(entry->first, day));
	json_member_text(json, "last_day", day_iso(entry->last, day));
	json_clock(json, "team_clock", entry->clock);
	json_clock(json, "coach_clock", entry->coach_clock);
	json_member_text(json, "what", entry->source->key);
	json_member_text(json, "text", entry->text);
	json_member_text(json, "state", states[calendar_state(entry, cli->domain.today)]);
	json_member_text(json, "state_text", entry->state);
	json_member_text(json, "city", entry->city && *entry->city ? entry->city : NULL);
	json_member_text(json, "who", *entry->who ? entry->who : NULL);
	json_member_text(json, "coach",
			 coach ? domain_ref(&cli->domain, KIND_PERSON, coach, &cli->arena) : NULL);
	json_member_text(json, "kind", entity_get(entry->kind)->key);
	json_member_text(json, "ref",
			 domain_ref(&cli->domain, entry->kind, entry->record, &cli->arena));
	json_member_number(json, "id", entry->record);
	json_end(json);
}

static void print_json(struct Cli *cli, const struct Calendar *calendar)
{
	struct Json json;
	char day[DAY_TEXT];

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "first_day", day_iso(calendar->first, day));
	json_member_text(&json, "last_day", day_iso(calendar->last, day));
	json_member_text(&json, "today", day_iso(calendar->today, day));
	json_key(&json, "entries");
	json_begin_array(&json);
	for (size_t i = 0; i < calendar->n; i++)
		json_entry(cli, &json, &calendar->items[i]);
	json_end(&json);
	json_end(&json);
}

bool verb_calendar(struct Cli *cli, struct Error *error)
{
	const char *coach = cli_option(cli, "coach"), *who = "";
	struct Calendar calendar = {0};
	struct CalendarFilter *filter = &calendar.filter;
	struct Document document;

	if (!cli_check_formats(cli, error) ||
	    !take_span(cli, &calendar.first, &calendar.last, error) ||
	    !take_city(cli, &filter->city, error) ||
	    (coach && !coach_find(&cli->domain, coach, &filter->coach, error)) ||
	    !calendar_load(&cli->domain, &calendar, &cli->arena, error))
		return false;
	if (cli_wants_json(cli)) {
		print_json(cli, &calendar);
		return true;
	}
	if (filter->coach || cli->domain.coach)
		who = domain_label(&cli->domain, KIND_PERSON,
				   filter->coach ? filter->coach : cli->domain.coach, &cli->arena);
	document_of_calendar(&calendar,
			     arena_format(&cli->arena, "%s%s%s", filter->city ? filter->city : "",
					  filter->city && *who ? ", " : "", who),
			     &cli->arena, &document);
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}
