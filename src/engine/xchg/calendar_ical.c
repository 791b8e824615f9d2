/* The module of calendar files: libical writes and reads the text, and never computes a time. */
#include "calendar_module.h"

#include <libical/ical.h>

enum { SECONDS_A_MINUTE = 60, MINUTES_AN_HOUR = 60, SECONDS_A_DAY = 86400, EPOCH_YEAR = 1970 };

const struct CalendarModule *qtp_calendar_module(void);

/* Civil calendar of the days since 1970, without the program's own functions: the module stands
 * alone. */
static void civil_from_days(int64_t days, int *year, int *month, int *day)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int y = EPOCH_YEAR, m = 0;

	for (;;) {
		int length = 365 + ((y % 4 == 0 && y % 100 != 0) || y % 400 == 0);

		if (days >= 0 && days < length)
			break;
		if (days < 0) {
			y--;
			days += 365 + ((y % 4 == 0 && y % 100 != 0) || y % 400 == 0);
		} else {
			days -= length;
			y++;
		}
	}
	for (; m < 12; m++) {
		int length =
			lengths[m] + (m == 1 && ((y % 4 == 0 && y % 100 != 0) || y % 400 == 0));

		if (days < length)
			break;
		days -= length;
	}
	*year = y;
	*month = m + 1;
	*day = (int)days + 1;
}

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int64_t days_from_civil(int year, int month, int day)
{
	static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	int64_t y = year - 1;
	int64_t days = y * 365 + y / 4 - y / 100 + y / 400;
	const int64_t epoch = INT64_C(1969) * 365 + 1969 / 4 - 1969 / 100 + 1969 / 400;

	return days - epoch + before[month - 1] + (month > 2 && is_leap(year)) + day - 1;
}

static struct icaltimetype time_of(Day day, TimeOfDay time, bool utc)
{
	struct icaltimetype result = icaltime_null_time();

	civil_from_days(day, &result.year, &result.month, &result.day);
	result.is_date = time == TIME_NONE;
	if (!result.is_date) {
		result.hour = time / MINUTES_AN_HOUR;
		result.minute = time % MINUTES_AN_HOUR;
	}
	if (utc)
		result.zone = icaltimezone_get_utc_timezone();
	return result;
}

static struct icaltimetype stamp_of(int64_t stamp)
{
	int64_t days = stamp / SECONDS_A_DAY, rest = stamp % SECONDS_A_DAY;
	struct icaltimetype result = time_of((Day)days, (TimeOfDay)(rest / SECONDS_A_MINUTE), true);

	result.second = (int)(rest % SECONDS_A_MINUTE);
	return result;
}

static void add_shift(icalcomponent *zone, const struct CalendarShift *shift)
{
	icalcomponent *part =
		shift->daylight ? icalcomponent_new_xdaylight() : icalcomponent_new_xstandard();

	icalcomponent_add_property(
		part, icalproperty_new_dtstart(time_of(shift->day, shift->time, false)));
	icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(shift->from));
	icalcomponent_add_property(part, icalproperty_new_tzoffsetto(shift->to));
	icalcomponent_add_property(part, icalproperty_new_tzname(shift->name));
	icalcomponent_add_component(zone, part);
}

static void add_zone(icalcomponent *calendar, const struct CalendarZone *zone)
{
	icalcomponent *part = icalcomponent_new_vtimezone();

	icalcomponent_add_property(part, icalproperty_new_tzid(zone->name));
	for (size_t i = 0; i < zone->n_shifts; i++)
		add_shift(part, &zone->shifts[i]);
	icalcomponent_add_component(calendar, part);
}

static void add_time(icalcomponent *event, icalproperty *property, const struct CalendarTime *time)
{
	if (time->zone && !time->utc && time->time != TIME_NONE)
		icalproperty_add_parameter(property, icalparameter_new_tzid(time->zone));
	icalcomponent_add_property(event, property);
}

static void add_length(icalcomponent *part, const struct CalendarEvent *event)
{
	if (event->end.day != DAY_NONE)
		add_time(part,
			 icalproperty_new_dtend(
				 time_of(event->end.day, event->end.time, event->end.utc)),
			 &event->end);
	else if (event->minutes > 0)
		icalcomponent_add_property(part,
					   icalproperty_new_duration(icaldurationtype_from_int(
						   (int)event->minutes * SECONDS_A_MINUTE)));
}

static void add_event(icalcomponent *calendar, const struct CalendarEvent *event)
{
	icalcomponent *part = icalcomponent_new_vevent();

	icalcomponent_add_property(part, icalproperty_new_uid(event->uid));
	icalcomponent_add_property(part, icalproperty_new_dtstamp(stamp_of(event->stamp)));
	icalcomponent_add_property(part, icalproperty_new_sequence((int)event->sequence));
	add_time(part,
		 icalproperty_new_dtstart(
			 time_of(event->start.day, event->start.time, event->start.utc)),
		 &event->start);
	add_length(part, event);
	if (event->summary)
		icalcomponent_add_property(part, icalproperty_new_summary(event->summary));
	if (event->description)
		icalcomponent_add_property(part, icalproperty_new_description(event->description));
	if (event->location)
		icalcomponent_add_property(part, icalproperty_new_location(event->location));
	icalcomponent_add_property(part, icalproperty_new_status(event->cancelled
									 ? ICAL_STATUS_CANCELLED
									 : ICAL_STATUS_CONFIRMED));
	icalcomponent_add_component(calendar, part);
}

static bool write_calendar(const struct CalendarZone zones[], size_t n_zones,
			   const struct CalendarEvent events[], size_t n_events,
			   void (*put)(void *context, const char *text), void *context)
{
	icalcomponent *calendar = icalcomponent_new_vcalendar();
	const char *text;

	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar, icalproperty_new_prodid("-//qtp//coaching//EN"));
	icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	for (size_t i = 0; i < n_zones; i++)
		add_zone(calendar, &zones[i]);
	for (size_t i = 0; i < n_events; i++)
		add_event(calendar, &events[i]);
	text = icalcomponent_as_ical_string(calendar);
	if (text)
		put(context, text);
	icalcomponent_free(calendar);
	return text;
}

static struct CalendarTime read_time(icalproperty *property, struct icaltimetype time)
{
	struct CalendarTime result = {.day = DAY_NONE, .time = TIME_NONE};
	icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);

	if (icaltime_is_null_time(time) || time.year < 1 || time.year > 9999 || time.month < 1 ||
	    time.month > 12 || time.day < 1 || time.day > 31)
		return result;
	result.day = (Day)days_from_civil(time.year, time.month, time.day);
	result.time = time.is_date ? TIME_NONE : time.hour * MINUTES_AN_HOUR + time.minute;
	result.zone = zone ? icalparameter_get_tzid(zone) : NULL;
	result.utc = !zone && icaltime_is_utc(time);
	return result;
}

static const char *text_of(icalcomponent *part, icalproperty_kind kind,
			   const char *(*get)(const icalproperty *property))
{
	icalproperty *property = icalcomponent_get_first_property(part, kind);

	return property ? get(property) : NULL;
}

static struct CalendarEvent read_event(icalcomponent *part)
{
	struct CalendarEvent event = {.minutes = -1, .start.day = DAY_NONE, .end.day = DAY_NONE};
	icalproperty *property;

	event.uid = text_of(part, ICAL_UID_PROPERTY, icalproperty_get_uid);
	event.summary = text_of(part, ICAL_SUMMARY_PROPERTY, icalproperty_get_summary);
	event.description = text_of(part, ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description);
	event.location = text_of(part, ICAL_LOCATION_PROPERTY, icalproperty_get_location);
	event.repeats = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY) != NULL ||
			icalcomponent_get_first_property(part, ICAL_RDATE_PROPERTY) != NULL;
	if ((property = icalcomponent_get_first_property(part, ICAL_DTSTART_PROPERTY)))
		event.start = read_time(property, icalproperty_get_dtstart(property));
	if ((property = icalcomponent_get_first_property(part, ICAL_DTEND_PROPERTY)))
		event.end = read_time(property, icalproperty_get_dtend(property));
	if ((property = icalcomponent_get_first_property(part, ICAL_DURATION_PROPERTY)))
		event.minutes = icaldurationtype_as_int(icalproperty_get_duration(property)) /
				SECONDS_A_MINUTE;
	if ((property = icalcomponent_get_first_property(part, ICAL_SEQUENCE_PROPERTY)))
		event.sequence = icalproperty_get_sequence(property);
	if ((property = icalcomponent_get_first_property(part, ICAL_STATUS_PROPERTY)))
		event.cancelled = icalproperty_get_status(property) == ICAL_STATUS_CANCELLED;
	return event;
}

static bool is_cancelled(icalcomponent *calendar)
{
	icalproperty *method = icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY);

	return method && icalproperty_get_method(method) == ICAL_METHOD_CANCEL;
}

static void read_calendar(icalcomponent *calendar,
			  void (*take)(void *context, const struct CalendarEvent *event),
			  void *context)
{
	icalcomponent *part = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);

	for (; part; part = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
		struct CalendarEvent event = read_event(part);

		event.cancelled = event.cancelled || is_cancelled(calendar);
		take(context, &event);
	}
}

/* One calendar, or several behind each other, which libical puts under a root of its own. */
static bool read_text(const char *text,
		      void (*take)(void *context, const struct CalendarEvent *event), void *context,
		      size_t *ret_n_bad)
{
	icalcomponent *root, *calendar;
	bool found = false;

	icalerror_set_errors_are_fatal(false);
	root = icalparser_parse_string(text);
	if (!root)
		return false;
	*ret_n_bad = (size_t)icalcomponent_count_errors(root);
	if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
		read_calendar(root, take, context);
		found = true;
	}
	calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
	for (; calendar;
	     calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)) {
		read_calendar(calendar, take, context);
		found = true;
	}
	icalcomponent_free(root);
	return found;
}

const struct CalendarModule *qtp_calendar_module(void)
{
	static const struct CalendarModule module = {CALENDAR_MODULE_VERSION, write_calendar,
						     read_text};

	return &module;
}
