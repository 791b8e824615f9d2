/* Coached: what coaching leaves in a file. */
#include "coached.h"

#include "qtp/chart.h"
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"

enum {
	MEASURES = 2,
	POINTS = 12,
	AGENDA_ITEMS = 6,
	ITEM_MINUTES = 60,
	DAYS_AHEAD = 12,
	LATE_EVERY = 9, /* a planned call in so many was never spoken for */
	CASES = 40,
	FIRST_HOUR = 9 * 60
};

static void blank(enum Kind kind, void *record)
{
	record_blank(entity_get(kind), record);
}

static Id add_contact(struct Bulk *bulk, const struct CoachedTeam *coached, Day day,
		      enum ContactState state)
{
	static const char *const notes[] = {
		"Went through the baseline; two clinics still record on paper.",
		"The run chart is drawn; the sponsor wants it monthly.",
		"Staffing is short until the new nurse starts.",
		"Agreed on the aim and on who pulls the data."};
	struct Contact contact;

	blank(KIND_CONTACT, &contact);
	contact.team = coached->team;
	contact.coach = coached->coach;
	contact.state = state;
	contact.day = day;
	contact.start = FIRST_HOUR + 30 * (int)bulk_random(bulk, 16);
	contact.zone = coached->zone;
	contact.minutes = 30;
	contact.kind = CONTACT_CALL;
	contact.notes = state == CONTACT_HELD ? notes[bulk_random(bulk, N_ITEMS(notes))] : NULL;
	return bulk_add(bulk, KIND_CONTACT, &contact);
}

static void add_action(struct Bulk *bulk, const struct CoachedTeam *coached, Id contact, Day day)
{
	struct ActionItem action;

	blank(KIND_ACTION, &action);
	action.team = coached->team;
	action.text = "Pull the data of last month";
	action.due = day + 14;
	action.done = bulk_random(bulk, 4) ? day + 10 : DAY_NONE;
	action.contact = contact;
	bulk_add(bulk, KIND_ACTION, &action);
}

/* One a month, the coach's. */
static void add_scores(struct Bulk *bulk, const struct CoachedTeam *coached)
{
	Day month = day_month_start(coached->first);

	for (int i = 0; month < day_month_start(coached->today); i++) {
		struct Score score;

		blank(KIND_SCORE, &score);
		score.team = coached->team;
		score.rater = RATER_COACH;
		score.month = month;
		score.value = 0.5 * (1 + (i < 6 ? i : 6));
		score.given_on = day_add_months(month, 1);
		month = score.given_on;
		bulk_add(bulk, KIND_SCORE, &score);
	}
}

/* Weekly from the first session on; many of them daily until today. */
static void add_points(struct Bulk *bulk, const struct CoachedTeam *coached, Id measure)
{
	int n = coached->n_points > 0 ? (int)coached->n_points / MEASURES : POINTS;

	for (int i = 0; i < n; i++) {
		struct Point point;

		blank(KIND_POINT, &point);
		point.measure = measure;
		point.day = coached->n_points > 0 ? coached->today - (n - 1 - i)
						  : coached->first + 7 * i;
		point.value = 40 + bulk_random(bulk, CASES);
		bulk_add(bulk, KIND_POINT, &point);
	}
}

/* The first of them. */
static Id add_measures(struct Bulk *bulk, const struct CoachedTeam *coached)
{
	static const char *const names[MEASURES] = {"Pain assessed", "Days to treatment"};
	Id first = 0;

	for (int i = 0; i < MEASURES; i++) {
		struct Measure measure;

		blank(KIND_MEASURE, &measure);
		measure.team = coached->team;
		measure.code = bulk_text(bulk, "%s-M%d", coached->code, i + 1);
		measure.name = names[i];
		measure.role = MEASURE_OUTCOME;
		measure.direction = i ? WANTED_DOWN : WANTED_UP;
		measure.data = DATA_VALUE;
		measure.chart = CHART_AUTO;
		measure.period = coached->n_points > 0 ? PERIOD_DAY : PERIOD_WEEK;
		bulk_add(bulk, KIND_MEASURE, &measure);
		add_points(bulk, coached, measure.record.id);
		first = first ? first : measure.record.id;
	}
	return first;
}

Id coached_team(struct Bulk *bulk, const struct CoachedTeam *coached)
{
	unsigned n = coached->n_contacts, length = (unsigned)(coached->today - coached->first);

	if (n == 0)
		return 0;
	for (unsigned i = 0; i < n; i++) {
		Day day = coached->first + (Day)(length * i / n);
		Id contact = add_contact(bulk, coached, day,
					 i > 0 && bulk_random(bulk, LATE_EVERY) == 0 && i == n - 1
						 ? CONTACT_PLANNED
						 : CONTACT_HELD);

		add_action(bulk, coached, contact, day);
	}
	add_scores(bulk, coached);
	if (!coached->measured)
		return 0;
	add_contact(bulk, coached, coached->today + 1 + (Day)bulk_random(bulk, DAYS_AHEAD),
		    CONTACT_PLANNED);
	return add_measures(bulk, coached);
}

void coached_agenda(struct Bulk *bulk, const struct Session *session, const Id faculty[],
		    unsigned n_faculty)
{
	for (int i = 0; i < AGENDA_ITEMS; i++) {
		struct Agenda item;

		blank(KIND_AGENDA, &item);
		item.session = session->record.id;
		item.code = bulk_text(bulk, "%s-%02d", session->code, i + 1);
		item.number = i + 1;
		item.day = session->first_day;
		item.start = FIRST_HOUR + ITEM_MINUTES * i;
		item.minutes = ITEM_MINUTES;
		item.title = "Reading a run chart";
		item.kind = AGENDA_SEMINAR;
		item.faculty = faculty[bulk_random(bulk, n_faculty)];
		item.ama = item.ancc = CHOICE_YES;
		bulk_add(bulk, KIND_AGENDA, &item);
	}
}
