/* The module of calendar files: libical writes and reads the text; the zones that a text defines
 * and the days of a series are its too. */
#include "calendar_module.h"

#include <libical/ical.h>

enum {
	SECONDS_A_MINUTE = 60,
	MINUTES_AN_HOUR = 60,
	SECONDS_A_DAY = 86400,
	EPOCH_YEAR = 1970,
	REPEATS_SEEN_MAX = 20000
};

const void *qtp_calendar_module(void);

/* Civil calendar of the days since 1970, without the program's own functions: the module is
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
	if (event->url)
		icalcomponent_add_property(part, icalproperty_new_url(event->url));
	if (event->recurrence.day != DAY_NONE)
		add_time(part,
			 icalproperty_new_recurrenceid(time_of(event->recurrence.day,
							       event->recurrence.time,
							       event->recurrence.utc)),
			 &event->recurrence);
	icalcomponent_add_property(part, icalproperty_new_status(event->cancelled
									 ? ICAL_STATUS_CANCELLED
									 : ICAL_STATUS_CONFIRMED));
	icalcomponent_add_component(calendar, part);
}

static bool write_calendar(const struct CalendarOut *out,
			   void (*put)(void *context, const char *text), void *context)
{
	icalcomponent *calendar = icalcomponent_new_vcalendar();
	const char *text;

	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar, icalproperty_new_prodid("-//qtp//coaching//EN"));
	icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	for (size_t i = 0; i < out->n_zones; i++)
		add_zone(calendar, &out->zones[i]);
	for (size_t i = 0; i < out->n_events; i++)
		add_event(calendar, &out->events[i]);
	text = icalcomponent_as_ical_string(calendar);
	if (text)
		put(context, text);
	icalcomponent_free(calendar);
	return text;
}

static bool is_possible(struct icaltimetype time)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return !icaltime_is_null_time(time) && time.year >= 1 && time.year <= 9999 &&
	       time.month >= 1 && time.month <= 12 && time.day >= 1 &&
	       time.day <= lengths[time.month - 1] + (time.month == 2 && is_leap(time.year)) &&
	       time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 &&
	       time.second >= 0 && time.second <= 60;
}

static int offset_at(icaltimezone *zone, struct icaltimetype local, int offset)
{
	int is_daylight;

	icaltime_adjust(&local, 0, 0, 0, -offset);
	return icaltimezone_get_utc_offset_of_utc_time(zone, &local, &is_daylight);
}

/* The offset of a local time by the zone that the calendar defines. The library's own choice where
 * clocks change is not that of RFC 5545. */
static int offset_of(icaltimezone *zone, struct icaltimetype local)
{
	struct icaltimetype before = local, after = local;
	int is_daylight, earlier, later;

	icaltime_adjust(&before, -1, 0, 0, 0);
	icaltime_adjust(&after, 1, 0, 0, 0);
	earlier = icaltimezone_get_utc_offset(zone, &before, &is_daylight);
	later = icaltimezone_get_utc_offset(zone, &after, &is_daylight);
	if (offset_at(zone, local, earlier) == earlier)
		return earlier;
	return offset_at(zone, local, later) == later ? later : earlier;
}

static struct CalendarTime convert_time(icalcomponent *calendar, icalparameter *zone,
					struct icaltimetype time)
{
	struct CalendarTime result = {.day = DAY_NONE, .time = TIME_NONE};
	icaltimezone *own;

	if (!is_possible(time))
		return result;
	result.day = (Day)days_from_civil(time.year, time.month, time.day);
	result.time = time.is_date ? TIME_NONE : time.hour * MINUTES_AN_HOUR + time.minute;
	result.zone = zone ? icalparameter_get_tzid(zone) : NULL;
	result.utc = !zone && icaltime_is_utc(time);
	own = result.zone && !time.is_date ? icalcomponent_get_timezone(calendar, result.zone)
					   : NULL;
	result.has_offset = own != NULL;
	result.offset = own ? offset_of(own, time) : 0;
	return result;
}

/* The time of a property; none is DAY_NONE. */
static struct CalendarTime read_time(icalcomponent *calendar, icalcomponent *part,
				     icalproperty_kind kind,
				     struct icaltimetype (*get)(const icalproperty *property))
{
	icalproperty *property = icalcomponent_get_first_property(part, kind);

	if (!property)
		return (struct CalendarTime){.day = DAY_NONE, .time = TIME_NONE};
	return convert_time(calendar,
			    icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
			    get(property));
}

static const char *text_of(icalcomponent *part, icalproperty_kind kind,
			   const char *(*get)(const icalproperty *property))
{
	icalproperty *property = icalcomponent_get_first_property(part, kind);

	return property ? get(property) : NULL;
}

static int64_t read_stamp(icalcomponent *part)
{
	icalproperty *property = icalcomponent_get_first_property(part, ICAL_DTSTAMP_PROPERTY);
	struct icaltimetype time =
		property ? icalproperty_get_dtstamp(property) : icaltime_null_time();

	if (!is_possible(time))
		return 0;
	return days_from_civil(time.year, time.month, time.day) * SECONDS_A_DAY +
	       ((int64_t)time.hour * MINUTES_AN_HOUR + time.minute) * SECONDS_A_MINUTE +
	       time.second;
}

/* Whether somebody is invited, and all have declined. */
static bool is_declined(icalcomponent *part)
{
	icalproperty *one = icalcomponent_get_first_property(part, ICAL_ATTENDEE_PROPERTY);
	bool declined = one != NULL;

	for (; one; one = icalcomponent_get_next_property(part, ICAL_ATTENDEE_PROPERTY)) {
		icalparameter *answer =
			icalproperty_get_first_parameter(one, ICAL_PARTSTAT_PARAMETER);

		declined = declined && answer &&
			   icalparameter_get_partstat(answer) == ICAL_PARTSTAT_DECLINED;
	}
	return declined;
}

static struct CalendarEvent read_event(icalcomponent *calendar, icalcomponent *part)
{
	struct CalendarEvent event = {.minutes = -1};
	icalproperty *property;

	event.uid = text_of(part, ICAL_UID_PROPERTY, icalproperty_get_uid);
	event.summary = text_of(part, ICAL_SUMMARY_PROPERTY, icalproperty_get_summary);
	event.description = text_of(part, ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description);
	event.location = text_of(part, ICAL_LOCATION_PROPERTY, icalproperty_get_location);
	event.url = text_of(part, ICAL_URL_PROPERTY, icalproperty_get_url);
	event.start = read_time(calendar, part, ICAL_DTSTART_PROPERTY, icalproperty_get_dtstart);
	event.end = read_time(calendar, part, ICAL_DTEND_PROPERTY, icalproperty_get_dtend);
	event.recurrence = read_time(calendar, part, ICAL_RECURRENCEID_PROPERTY,
				     icalproperty_get_recurrenceid);
	event.stamp = read_stamp(part);
	event.is_answer = is_declined(part);
	if (icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY) ||
	    icalcomponent_get_first_property(part, ICAL_RDATE_PROPERTY))
		event.part = PART_SERIES;
	if ((property = icalcomponent_get_first_property(part, ICAL_DURATION_PROPERTY)))
		event.minutes = icaldurationtype_as_int(icalproperty_get_duration(property)) /
				SECONDS_A_MINUTE;
	if ((property = icalcomponent_get_first_property(part, ICAL_SEQUENCE_PROPERTY)))
		event.sequence = icalproperty_get_sequence(property);
	if ((property = icalcomponent_get_first_property(part, ICAL_STATUS_PROPERTY)))
		event.cancelled = icalproperty_get_status(property) == ICAL_STATUS_CANCELLED;
	return event;
}

/* What takes the events of one text. */
struct Reader {
	struct CalendarSpan span;
	void (*take)(void *context, const struct CalendarEvent *event);
	void *context;
};

/* A day of a series, as long as the first one. */
static void take_repeat(const struct Reader *reader, const struct CalendarEvent *series,
			struct CalendarTime time, enum CalendarPart part)
{
	struct CalendarEvent event = *series;

	if (time.day == DAY_NONE || time.day < reader->span.first || time.day > reader->span.last)
		return;
	if (series->end.day != DAY_NONE) {
		event.minutes =
			(series->end.day - series->start.day) * (SECONDS_A_DAY / SECONDS_A_MINUTE);
		if (series->end.time != TIME_NONE && series->start.time != TIME_NONE)
			event.minutes += series->end.time - series->start.time;
		event.end = (struct CalendarTime){.day = DAY_NONE, .time = TIME_NONE};
	}
	event.start = event.recurrence = time;
	event.part = part;
	reader->take(reader->context, &event);
}

static void take_by_rule(const struct Reader *reader, icalcomponent *calendar, icalcomponent *part,
			 const struct CalendarEvent *series)
{
	icalproperty *start = icalcomponent_get_first_property(part, ICAL_DTSTART_PROPERTY),
		     *rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY);
	icalparameter *zone =
		start ? icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER) : NULL;
	struct icaltimetype time;
	icalrecur_iterator *days;

	if (!start || !rule || !is_possible(icalproperty_get_dtstart(start)))
		return;
	days = icalrecur_iterator_new(icalproperty_get_rrule(rule),
				      icalproperty_get_dtstart(start));
	for (int n = 0; days && n < REPEATS_SEEN_MAX; n++) {
		time = icalrecur_iterator_next(days);
		if (icaltime_is_null_time(time) ||
		    days_from_civil(time.year, time.month, time.day) > reader->span.last)
			break;
		take_repeat(reader, series, convert_time(calendar, zone, time), PART_REPEAT);
	}
	if (days)
		icalrecur_iterator_free(days);
}

/* Days that a property adds to a series, or leaves out. */
static void take_days(const struct Reader *reader, icalcomponent *part, icalcomponent *calendar,
		      const struct CalendarEvent *series)
{
	icalproperty *property = icalcomponent_get_first_property(part, ICAL_ANY_PROPERTY);

	for (; property; property = icalcomponent_get_next_property(part, ICAL_ANY_PROPERTY)) {
		icalproperty_kind kind = icalproperty_isa(property);
		icalparameter *zone =
			icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);

		if (kind == ICAL_EXDATE_PROPERTY)
			take_repeat(reader, series,
				    convert_time(calendar, zone, icalproperty_get_exdate(property)),
				    PART_LEFT_OUT);
		if (kind == ICAL_RDATE_PROPERTY)
			take_repeat(
				reader, series,
				convert_time(calendar, zone, icalproperty_get_rdate(property).time),
				PART_REPEAT);
	}
}

/* By what the whole calendar is for. */
static void take_method(icalcomponent *calendar, struct CalendarEvent *event)
{
	icalproperty *property = icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY);
	icalproperty_method method =
		property ? icalproperty_get_method(property) : ICAL_METHOD_NONE;

	event->cancelled = event->cancelled || method == ICAL_METHOD_CANCEL;
	event->is_answer = event->is_answer || method == ICAL_METHOD_REPLY ||
			   method == ICAL_METHOD_COUNTER || method == ICAL_METHOD_REFRESH ||
			   method == ICAL_METHOD_DECLINECOUNTER;
}

static void read_calendar(icalcomponent *calendar, const struct Reader *reader)
{
	icalcompiter parts = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
	icalcomponent *part;

	for (; (part = icalcompiter_deref(&parts)); icalcompiter_next(&parts)) {
		struct CalendarEvent event = read_event(calendar, part);

		take_method(calendar, &event);
		reader->take(reader->context, &event);
		if (event.part != PART_SERIES)
			continue;
		take_by_rule(reader, calendar, part, &event);
		take_days(reader, part, calendar, &event);
	}
}

/* One calendar, or several one after the other, which libical puts under a root of its own. */
static bool read_text(const char *text, struct CalendarSpan span,
		      void (*take)(void *context, const struct CalendarEvent *event), void *context)
{
	const struct Reader reader = {span, take, context};
	icalcomponent *root, *calendar;
	bool found = false;

	icalerror_set_errors_are_fatal(false);
	root = icalparser_parse_string(text);
	if (!root)
		return false;
	if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
		read_calendar(root, &reader);
		found = true;
	}
	calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
	for (; calendar;
	     calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)) {
		read_calendar(calendar, &reader);
		found = true;
	}
	icalcomponent_free(root);
	return found;
}

const void *qtp_calendar_module(void)
{
	static const struct CalendarModule module = {CALENDAR_MODULE_VERSION, write_calendar,
						     read_text};

	return &module;
}
