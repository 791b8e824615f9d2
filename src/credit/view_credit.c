/* Credit of one person of a roll, in words, and the sessions that a person was at. */
#include "view_credit.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_credit.h"
#include "view_roll.h"

#include <inttypes.h>
#include <stdlib.h>

/* Minutes that count for a type: of items with its flag, and for the other types with that of AMA.
 */
static int64_t minutes_of(enum CreditType type, const struct CreditMinutes *minutes)
{
	return type == CREDIT_ANCC ? minutes->ancc : minutes->ama;
}

/* What minutes come to: AMA and participation in quarters, contact hours as the season counts. */
static Hundredths hours_of(const struct Roll *roll, enum CreditType type, int64_t minutes)
{
	const Hundredths quarters = credit_quarters(minutes);

	if (type == CREDIT_AMA)
		return quarters < roll->designated ? quarters : roll->designated;
	return type == CREDIT_PARTICIPATION
		       ? quarters
		       : credit_contact_hours(minutes, roll->season.contact_hours);
}

void credit_judge(const struct Roll *roll, const struct Person *person, struct RollCredit *credit)
{
	for (int i = 0; i < N_CREDIT_TYPES; i++) {
		const enum CreditType type = (enum CreditType)i;

		if (credit_is_open_to(&roll->types, type, person->profession))
			credit->earned[type] =
				hours_of(roll, type, minutes_of(type, &credit->minutes));
	}
	if (credit_is_open_to(&roll->types, CREDIT_AMA, person->profession))
		credit->teaching = credit_teaching(credit->minutes.taught);
	else
		credit->minutes.unmarked = 0;
}

Choice roll_own_type(const struct Roll *roll, const struct RollRow *row)
{
	return credit_type_of(&roll->types, row->person->profession);
}

const char *roll_type_refusal(const struct Roll *roll, const struct RollRow *row,
			      enum CreditType type, struct Arena *arena)
{
	const char *professions = credit_professions(&roll->types, type, arena);

	if (credit_is_open_to(&roll->types, type, row->person->profession))
		return NULL;
	return *professions
		       ? arena_format(arena,
				      "%s cannot earn %s: they are for the professions %s. Claim "
				      "another type, or set the profession.",
				      row->person->name, credit_name(type), professions)
		       : arena_format(arena,
				      "The season %s offers no %s. Its credit_types say which it "
				      "does, and to whom.",
				      roll->season.code, credit_name(type));
}

int64_t roll_own_minutes(const struct Roll *roll, const struct RollRow *row)
{
	const Choice type = roll_own_type(roll, row);

	return minutes_of(type == CHOICE_NONE ? CREDIT_AMA : (enum CreditType)type,
			  &row->credit.minutes);
}

/* --- In words --- */

const char *roll_column_text(const struct RollColumn *column, struct Arena *arena)
{
	char day[DAY_TEXT];

	return arena_format(arena, "%s %s %s", day_weekday_name(column->day),
			    day_short(column->day, day), column->half == HALF_AM ? "am" : "pm");
}

const char *roll_mark_text(const struct RollCell *cell, const struct RollColumn *column,
			   struct Arena *arena)
{
	const struct Field *state = entity_field(entity_get(KIND_ATTENDANCE), "state");
	const struct RollMark *mark = cell->mark;

	if (!mark)
		return cell->expected ? "not recorded" : "not expected";
	if (mark->state == PRESENCE_EXCUSED)
		return arena_format(arena, "excused: %s, approved by %s",
				    mark->reason ? mark->reason : "",
				    mark->approver ? mark->approver : "");
	if (mark->state != PRESENCE_PART)
		return state->choices[mark->state].label;
	if (cell->minutes == NUMBER_NONE)
		return "part of it, and the minutes are missing";
	return arena_format(arena, "part of it, %" PRId64 " of %" PRId64 " min", cell->minutes,
			    column->whole.ama > column->whole.ancc ? column->whole.ama
								   : column->whole.ancc);
}

const char *roll_cell_text(const struct Roll *roll, const struct RollRow *row, size_t column,
			   struct Arena *arena)
{
	return arena_format(arena, "%s, %s: %s", row->person->name,
			    roll_column_text(&roll->columns[column], arena),
			    roll_mark_text(&row->cells[column], &roll->columns[column], arena));
}

static const char *claimed_text(const struct Claim *claim, struct Arena *arena)
{
	return claim ? arena_format(arena, "; claimed %s",
				    credit_text(credit_of_hours(claim->hours), arena))
		     : "";
}

/* How minutes were rounded. */
static const char *rounding_text(enum CreditType type, Choice rule)
{
	static const char *const texts[] = {[HOURS_QUARTER] = "to the quarter",
					    [HOURS_CUT] = "cut",
					    [HOURS_ROUNDED] = "rounded"};

	return type == CREDIT_AMA || type == CREDIT_PARTICIPATION || rule == CHOICE_NONE
		       ? texts[HOURS_QUARTER]
		       : texts[rule];
}

/* "410 of 410 min, 6.83 h" */
static const char *minutes_text(int64_t minutes, int64_t whole, struct Arena *arena)
{
	return arena_format(arena, "%" PRId64 " of %" PRId64 " min, %s h", minutes, whole,
			    credit_text(credit_contact_hours(minutes, HOURS_ROUNDED), arena));
}

static const char *teaching_text(const struct RollCredit *credit, struct Arena *arena)
{
	const char *text = "";

	if (credit->teaching > 0)
		text = arena_format(arena, "; %" PRId64 " min taught, %s for teaching",
				    credit->minutes.taught, credit_text(credit->teaching, arena));
	if (credit->minutes.unmarked > 0)
		text = arena_format(arena,
				    "%s; %" PRId64 " min to teach without a mark on the roll", text,
				    credit->minutes.unmarked);
	return text;
}

const char *roll_credit_text(const struct Roll *roll, const struct RollRow *row,
			     struct Arena *arena)
{
	const struct RollCredit *credit = &row->credit;
	const Choice own = roll_own_type(roll, row);
	const enum CreditType type = own == CHOICE_NONE ? CREDIT_AMA : (enum CreditType)own;
	const int64_t minutes = minutes_of(type, &credit->minutes);
	const char *text = minutes_text(minutes, minutes_of(type, &roll->whole), arena);
	if (own == CHOICE_NONE)
		return arena_format(arena, "%s; participation", text);
	return arena_format(
		arena, "%s, %s %s%s%s%s", text, rounding_text(type, roll->season.contact_hours),
		credit_text(credit->earned[type], arena),
		type == CREDIT_AMA && credit_quarters(minutes) > roll->designated
			? ", as designated"
			: "",
		claimed_text(credit->claims[type], arena), teaching_text(credit, arena));
}

/* --- The sessions of a person --- */

struct Found {
	struct Domain *domain;
	struct Arena *arena;
	Id *ids;
	size_t n, capacity;
};

static void add_session(struct Found *found, Id session)
{
	for (size_t i = 0; i < found->n; i++)
		if (found->ids[i] == session)
			return;
	found->ids = arena_grow(found->arena, found->ids, found->n, &found->capacity,
				sizeof *found->ids);
	found->ids[found->n++] = session;
}

/* Those that records of a kind name, which name the person. */
static bool add_named(struct Found *found, enum Kind kind, const char *person_field, Id person,
		      struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	struct Records records;

	if (!domain_children(found->domain, (struct OwnedBy){entity->kind, person_field, person},
			     found->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		add_session(found,
			    field_ref(entity_field(entity, "session"), records_at(&records, i)));
	return true;
}

static bool add_sessions_of_team(struct Found *found, const struct Member *member,
				 struct Error *error)
{
	struct Records sessions;
	struct Team team;

	if (!domain_get(found->domain, (struct KindId){KIND_TEAM, member->team}, &team,
			found->arena, error) ||
	    !domain_children(found->domain, (struct OwnedBy){KIND_SESSION, "cohort", team.cohort},
			     found->arena, &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n && team.stage == STAGE_ACCEPTED; i++) {
		const struct Session *session = records_at(&sessions, i);

		if (session->first_day <= found->domain->today &&
		    member_is_current(member, session->first_day))
			add_session(found, session->record.id);
	}
	return true;
}

static int by_first_day(const void *a, const void *b)
{
	const struct Session *left = a, *right = b;

	return (left->first_day > right->first_day) - (left->first_day < right->first_day);
}

bool roll_sessions_of(struct Domain *domain, Id person, struct Arena *arena,
		      struct Records *ret_sessions, struct Error *error)
{
	struct Found found = {.domain = domain, .arena = arena};
	struct Records members;

	if (!add_named(&found, KIND_ATTENDANCE, "person", person, error) ||
	    !add_named(&found, KIND_CLAIM, "person", person, error) ||
	    !add_named(&found, KIND_AGENDA, "faculty", person, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MEMBER, "person", person}, arena,
			     &members, error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (role_is_core(member->role) && !add_sessions_of_team(&found, member, error))
			return false;
	}
	if (!domain_get_many(domain, (struct KindIds){KIND_SESSION, {found.ids, found.n}}, arena,
			     ret_sessions, error))
		return false;
	if (ret_sessions->n > 0)
		qsort(ret_sessions->items, ret_sessions->n, sizeof(struct Session), by_first_day);
	return true;
}
