/* Lists of people in teams: the roster, the larger teams, sponsors and their letters, alumni. */
#include "view_joined.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/letter.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"

#include <stdlib.h>
#include <string.h>

#define SESSIONS_MOST 3

const char *joined_family(const struct Person *person)
{
	return person->family ? person->family : person->given ? NULL : person->name;
}

/* ---- members with what is around them ---- */

static int by_id(const void *a, const void *b)
{
	Id left = ((const struct Record *)a)->id, right = ((const struct Record *)b)->id;

	return (left > right) - (left < right);
}

struct SortedSeat {
	struct Seat seat;
	const char *code, *name;
};

static int by_team(const void *a, const void *b)
{
	const struct SortedSeat *left = a, *right = b;
	int order = strcmp(left->code, right->code);

	if (order == 0)
		order = (left->seat.member->role > right->seat.member->role) -
			(left->seat.member->role < right->seat.member->role);
	order = order ? order : strcmp(left->name, right->name);
	return order ? order : by_id(left->seat.member, right->seat.member);
}

static struct Seat seat_of(const struct Seats *seats, const struct Member *member)
{
	struct Seat seat = {.member = member,
			    .person = records_find(&seats->people, member->person),
			    .team = records_find(&seats->teams, member->team)};

	if (seat.team)
		seat.cohort = records_find(&seats->cohorts, seat.team->cohort);
	if (seat.person && seat.person->practice)
		seat.practice = records_find(&seats->practices, seat.person->practice);
	if (!seat.practice && seat.team && seat.team->practice)
		seat.practice = records_find(&seats->team_practices, seat.team->practice);
	return seat;
}

static void sort_seats(struct Seats *seats, struct Arena *arena)
{
	struct SortedSeat *sorted = ARENA_ARRAY(arena, seats->members.n, struct SortedSeat);
	size_t n = 0;

	for (size_t i = 0; i < seats->members.n; i++) {
		struct Seat seat = seat_of(seats, records_at(&seats->members, i));

		if (!seat.person || !seat.team || !seat.cohort)
			continue;
		sorted[n++] = (struct SortedSeat){
			seat, text_fold(arena, seat.team->code),
			text_fold(arena, arena_format(arena, "%s\n%s",
						      joined_family(seat.person)
							      ? joined_family(seat.person)
							      : seat.person->name,
						      seat.person->name))};
	}
	if (n)
		qsort(sorted, n, sizeof *sorted, by_team);
	seats->items = ARENA_ARRAY(arena, n, struct Seat);
	for (seats->n = 0; seats->n < n; seats->n++)
		seats->items[seats->n] = sorted[seats->n].seat;
}

/* All members of the season's teams; `season` 0: of all seasons. */
static bool seats_load(const struct Loading *loading, Id season, struct Seats *ret_seats,
		       struct Error *error)
{
	const struct ListQuery query = {.entity = entity_get(KIND_MEMBER), .season = season};
	struct Seats *seats = ret_seats;

	*seats = (struct Seats){0};
	if (!domain_list(loading->domain, &query, loading->arena, &seats->members, error))
		return false;
	if (seats->members.n)
		qsort(seats->members.items, seats->members.n, sizeof(struct Member), by_id);
	if (!load_refs(loading, &seats->members, "team", &seats->teams, error) ||
	    !load_refs(loading, &seats->members, "person", &seats->people, error) ||
	    !load_refs(loading, &seats->teams, "cohort", &seats->cohorts, error) ||
	    !load_refs(loading, &seats->people, "practice", &seats->practices, error) ||
	    !load_refs(loading, &seats->teams, "practice", &seats->team_practices, error))
		return false;
	sort_seats(seats, loading->arena);
	return true;
}

static const char *role_label(const struct Seat *seat)
{
	const struct Field *field = entity_field(entity_get(KIND_MEMBER), "role");

	return seat->member ? field->choices[seat->member->role].label : "";
}

static bool is_seated(const struct Seat *seat, Day today)
{
	return seat->team->stage == STAGE_ACCEPTED && member_is_current(seat->member, today);
}

/* Cohort, team, its name, role, family name, given name, credentials, e-mail, phone, practice. */
enum { SEAT_COLUMNS = 10 };

static void seat_cells(const struct Seat *seat, struct Value cells[SEAT_COLUMNS])
{
	const struct Person *person = seat->person;
	const char *texts[SEAT_COLUMNS] = {
		seat->cohort->code,    seat->team->code,
		seat->team->name,      role_label(seat),
		joined_family(person), person->given,
		person->credentials,   person->email,
		person->phone,	       seat->practice ? seat->practice->name : NULL};

	for (size_t i = 0; i < SEAT_COLUMNS; i++)
		cells[i] = data_table_text(texts[i]);
}

/* ---- roster ---- */

static void add_answers(const struct Records *confirmations, const struct Records *sessions,
			Id member, struct Value answers[SESSIONS_MOST])
{
	struct Span span = records_span(confirmations, "member", member);

	for (size_t i = 0; i < SESSIONS_MOST; i++)
		answers[i] = data_table_text(NULL);
	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Confirmation *confirmation = records_at(confirmations, i);
		const struct Session *session = records_find(sessions, confirmation->session);

		if (session && session->number >= 1 && session->number <= SESSIONS_MOST)
			answers[session->number - 1] = data_table_text(
				attendance_word(confirmation_attendance(confirmation, session)));
	}
}

bool joined_roster(struct Domain *domain, Id season, struct JoinedRows *rows, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	struct Records confirmations, sessions;
	struct Seats seats;

	if (!seats_load(&loading, season, &seats, error) ||
	    !load_parts(&loading, &seats.members, (struct PartsBy){KIND_CONFIRMATION, "member"},
			&confirmations, error) ||
	    !load_refs(&loading, &confirmations, "session", &sessions, error))
		return false;
	for (size_t i = 0; i < seats.n; i++) {
		const struct Seat *seat = &seats.items[i];
		struct Value cells[SEAT_COLUMNS + SESSIONS_MOST];

		if (!role_is_core(seat->member->role) || !is_seated(seat, domain->today))
			continue;
		seat_cells(seat, cells);
		add_answers(&confirmations, &sessions, seat->member->record.id,
			    cells + SEAT_COLUMNS);
		joined_add(rows, (struct KindId){KIND_PERSON, seat->person->record.id}, cells,
			   N_ITEMS(cells));
	}
	return true;
}

/* ---- larger team ---- */

bool joined_larger_team(struct Domain *domain, Id season, struct JoinedRows *rows,
			struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	struct Seats seats;

	if (!seats_load(&loading, season, &seats, error))
		return false;
	for (size_t i = 0; i < seats.n; i++) {
		const struct Seat *seat = &seats.items[i];
		struct Value cells[SEAT_COLUMNS + 1];

		if (seat->member->role == ROLE_SPONSOR || !is_seated(seat, domain->today))
			continue;
		seat_cells(seat, cells);
		cells[SEAT_COLUMNS] = data_table_text(seat->person->title);
		joined_add(rows, (struct KindId){KIND_PERSON, seat->person->record.id}, cells,
			   N_ITEMS(cells));
	}
	return true;
}

/* ---- sponsors and letters ---- */

/* The newest letter of the team that went to the person; NULL: none. */
static const struct Written *last_letter(const struct Records *written, Id team, Id person)
{
	struct Span span = records_span(written, "team", team);
	const struct Written *last = NULL;

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Written *one = records_at(written, i);

		if (one->person == person && (!last || one->day >= last->day))
			last = one;
	}
	return last;
}

static bool is_sponsor(const struct Seat *seat, Day today)
{
	return seat->member->role == ROLE_SPONSOR && member_is_current(seat->member, today);
}

static void add_sponsor(struct JoinedRows *rows, const struct Seat *seat,
			const struct Records *written)
{
	static const struct Person none = {0};
	const struct Field *stage = entity_field(entity_get(KIND_TEAM), "stage");
	const struct Team *team = seat->team;
	const struct Person *person = seat->person ? seat->person : &none;
	const struct Written *last =
		seat->person ? last_letter(written, team->record.id, person->record.id) : NULL;
	const struct Value cells[] = {
		data_table_text(seat->cohort->code),
		data_table_text(team->code),
		data_table_text(team->name),
		data_table_text(team->stage >= 0 ? stage->choices[team->stage].label : NULL),
		data_table_text(joined_family(person)),
		data_table_text(person->given),
		data_table_text(person->credentials),
		data_table_text(person->title),
		data_table_text(person->email),
		data_table_text(person->phone),
		data_table_day(team->letter_received),
		data_table_text(last ? last->letter : NULL),
		data_table_day(last ? last->day : DAY_NONE),
	};

	joined_add(rows,
		   seat->person ? (struct KindId){KIND_PERSON, person->record.id}
				: (struct KindId){KIND_TEAM, team->record.id},
		   cells, N_ITEMS(cells));
}

bool joined_sponsors(struct Domain *domain, Id season, struct JoinedRows *rows, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	const struct ListQuery query = {.entity = entity_get(KIND_TEAM), .season = season};
	struct Records teams, cohorts, written;
	struct Seats seats;

	if (!seats_load(&loading, season, &seats, error) ||
	    !domain_list(domain, &query, rows->arena, &teams, error) ||
	    !load_refs(&loading, &teams, "cohort", &cohorts, error) ||
	    !load_parts(&loading, &seats.teams, (struct PartsBy){KIND_WRITTEN, "team"}, &written,
			error))
		return false;
	for (size_t t = 0; t < teams.n; t++) {
		const struct Team *team = records_at(&teams, t);
		struct Seat seat = {.team = team, .cohort = records_find(&cohorts, team->cohort)};
		size_t n_before = rows->n;

		if (!seat.cohort || team->stage == STAGE_DECLINED || team->stage == STAGE_WITHDRAWN)
			continue;
		for (size_t i = 0; i < seats.n; i++)
			if (seats.items[i].team->record.id == team->record.id &&
			    is_sponsor(&seats.items[i], domain->today))
				add_sponsor(rows, &seats.items[i], &written);
		if (rows->n == n_before)
			add_sponsor(rows, &seat, &written);
	}
	return true;
}

/* ---- alumni ---- */

bool joined_alumni(struct Domain *domain, Id season, struct JoinedRows *rows, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	struct Records seasons;
	struct Seats seats;

	(void)season;
	if (!seats_load(&loading, 0, &seats, error) ||
	    !load_refs(&loading, &seats.cohorts, "season", &seasons, error))
		return false;
	for (size_t i = 0; i < seats.n; i++) {
		const struct Seat *seat = &seats.items[i];
		const struct Season *of = records_find(&seasons, seat->cohort->season);
		struct Value cells[SEAT_COLUMNS + 3];

		if (!of || of->last_day == DAY_NONE || of->last_day >= domain->today ||
		    !role_is_core(seat->member->role) || seat->team->stage != STAGE_ACCEPTED)
			continue;
		seat_cells(seat, cells);
		cells[SEAT_COLUMNS] = data_table_text(of->code);
		cells[SEAT_COLUMNS + 1] =
			data_table_text(seat->person->coach == CHOICE_YES ? "yes" : NULL);
		cells[SEAT_COLUMNS + 2] =
			data_table_text(seat->person->faculty == CHOICE_YES ? "yes" : NULL);
		joined_add(rows, (struct KindId){KIND_PERSON, seat->person->record.id}, cells,
			   N_ITEMS(cells));
	}
	return true;
}
