/* Waitlist: who waits for a place of a cohort, in which order. */
#include "view_waitlist.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/season/view_schedule.h"

#include <inttypes.h>
#include <stdlib.h>

bool cohort_places(struct Domain *domain, Id cohort_id, struct Places *ret_places,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Cohort cohort;
	struct Records teams;
	int64_t first_place = INT64_MAX;
	size_t n_taken; /* a place that is offered is taken */
	bool loaded;

	/* A place is taken by any team. */
	scope_lift(domain);
	loaded = domain_get(domain, (struct KindId){KIND_COHORT, cohort_id}, &cohort, &arena,
			    error) &&
		 domain_children(domain, (struct OwnedBy){KIND_TEAM, "cohort", cohort_id}, &arena,
				 &teams, error);
	scope_lower(domain);

	*ret_places = (struct Places){.capacity = loaded ? cohort.capacity : NUMBER_NONE,
				      .free = NUMBER_NONE};
	for (size_t i = 0; loaded && i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		ret_places->n_accepted += team->stage == STAGE_ACCEPTED;
		ret_places->n_offered += team->stage == STAGE_OFFERED;
		ret_places->n_waiting += team->stage == STAGE_WAITLISTED;
		if (team->stage == STAGE_WAITLISTED && team->waitlist_place < first_place) {
			first_place = team->waitlist_place;
			ret_places->first_waiting = team->record.id;
		}
	}
	n_taken = ret_places->n_accepted + ret_places->n_offered;
	if (loaded && cohort.capacity != NUMBER_NONE)
		ret_places->free =
			cohort.capacity > (int64_t)n_taken ? cohort.capacity - (int64_t)n_taken : 0;
	arena_release(&arena);
	return loaded;
}

static int by_place(const void *a, const void *b)
{
	const struct Team *left = *(const struct Team *const *)a,
			  *right = *(const struct Team *const *)b;
	int64_t left_place = left->waitlist_place == NUMBER_NONE ? INT64_MAX : left->waitlist_place,
		right_place =
			right->waitlist_place == NUMBER_NONE ? INT64_MAX : right->waitlist_place;

	if (left_place != right_place)
		return left_place < right_place ? -1 : 1;
	if (left->stage_since != right->stage_since)
		return left->stage_since < right->stage_since ? -1 : 1;
	return (left->record.id > right->record.id) - (left->record.id < right->record.id);
}

bool waitlist_load(struct Domain *domain, Id cohort, struct Arena *arena, struct Waitlist *ret_line,
		   struct Error *error)
{
	struct Records teams;

	*ret_line = (struct Waitlist){NULL, 0};
	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "cohort", cohort}, arena, &teams,
			     error))
		return false;
	ret_line->teams = ARENA_ARRAY(arena, teams.n, const struct Team *);
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_WAITLISTED)
			ret_line->teams[ret_line->n++] = team;
	}
	if (ret_line->n)
		qsort(ret_line->teams, ret_line->n, sizeof ret_line->teams[0], by_place);
	return true;
}

/* A team that changes places with its neighbor in line. */
struct Moving {
	Id team;
	bool forward;
	struct Arena *arena;
};

/* The line with the team's place in it, where the move is possible. */
static bool find_place(struct Domain *domain, const struct Moving *moving,
		       struct Waitlist *ret_line, size_t *ret_at, struct Error *error)
{
	struct Team team;
	size_t at = 0;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, moving->team}, &team, moving->arena,
			error))
		return false;
	if (team.record.binned || team.stage != STAGE_WAITLISTED)
		return error_set(error, ERROR_RULE, "waitlist_place", "%s is not on the waitlist.",
				 team.code);
	if (!waitlist_load(domain, team.cohort, moving->arena, ret_line, error))
		return false;
	while (at < ret_line->n && ret_line->teams[at]->record.id != moving->team)
		at++;
	if (moving->forward ? at == 0 : at + 1 >= ret_line->n)
		return error_set(error, ERROR_RULE, "waitlist_place", "%s is %s in line already.",
				 team.code, moving->forward ? "first" : "last");
	*ret_at = at;
	return true;
}

bool waitlist_may_move(struct Domain *domain, Id team, bool forward, struct Error *error)
{
	struct Arena arena = {0};
	const struct Moving moving = {team, forward, &arena};
	struct Waitlist line;
	size_t at;
	bool may = find_place(domain, &moving, &line, &at, error);

	arena_release(&arena);
	return may;
}

/* Places from 1 on, only where they differ. */
static bool number_line(struct Domain *domain, const struct Waitlist *line, struct Arena *arena,
			struct Error *error)
{
	for (size_t i = 0; i < line->n; i++) {
		struct Team after = *line->teams[i];
		const struct RecordPut put = {entity_get(KIND_TEAM), line->teams[i], &after,
					      .arena = arena};

		after.waitlist_place = (int64_t)i + 1;
		if (after.waitlist_place != line->teams[i]->waitlist_place &&
		    !record_put(domain, &put, error))
			return false;
	}
	return true;
}

bool waitlist_settle(struct Domain *domain, Id cohort, struct Arena *arena, struct Error *error)
{
	struct Waitlist line;

	return waitlist_load(domain, cohort, arena, &line, error) &&
	       number_line(domain, &line, arena, error);
}

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Moving *moving = context;
	const struct Team *moved;
	struct Waitlist line;
	size_t at = 0, to;

	if (!find_place(domain, moving, &line, &at, error))
		return false;
	to = moving->forward ? at - 1 : at + 1;
	moved = line.teams[at];
	line.teams[at] = line.teams[to];
	line.teams[to] = moved;
	operation_set_title(domain, arena_format(moving->arena, "move %s %s to place %zu in line",
						 moved->code, moved->name, to + 1));
	return number_line(domain, &line, moving->arena, error);
}

bool waitlist_move(struct Domain *domain, Id team, bool forward, struct Error *error)
{
	struct Arena arena = {0};
	struct Moving moving = {team, forward, &arena};
	bool done = operation_run(domain, "move in line", move_body, &moving, error);

	arena_release(&arena);
	return done;
}

static const char *taken_places(const struct Places *places, struct Arena *arena)
{
	const char *offered = places->n_offered > 0
				      ? arena_format(arena, ", %zu offered", places->n_offered)
				      : "";

	return places->capacity == NUMBER_NONE
		       ? arena_format(arena, "%zu taken%s", places->n_accepted, offered)
		       : arena_format(arena, "%zu of %" PRId64 " taken%s", places->n_accepted,
				      places->capacity, offered);
}

/* Nothing promotes itself: where somebody waits and a place is free, it is offered in words. */
static bool places_line(struct Domain *domain, const struct Cohort *cohort, struct Arena *arena,
			const char **ret_line, struct Error *error)
{
	const char *city = cohort_place(cohort, arena), *first, *offer;
	struct Places places;

	if (!cohort_places(domain, cohort->record.id, &places, error))
		return false;
	if (places.n_waiting == 0) {
		*ret_line = arena_format(arena, "%s: %s, no one waits", city,
					 taken_places(&places, arena));
		return true;
	}
	first = domain_label(domain, KIND_TEAM, places.first_waiting, arena);
	offer = places.free > 0 ? arena_format(arena, ", %" PRId64 " free", places.free) : "";
	*ret_line = arena_format(arena, "%s: %s%s, %zu waiting, first in line: %s", city,
				 taken_places(&places, arena), offer, places.n_waiting, first);
	return true;
}

bool places_lines(struct Domain *domain, Id season, size_t max, struct Text *text,
		  struct Error *error)
{
	struct Arena arena = {0};
	const char *lines = "";
	struct Schedule schedule;
	bool loaded = schedule_load(domain, season, &arena, &schedule, error);

	for (size_t i = 0; loaded && i < schedule.n_cohorts && i < max; i++) {
		const char *line;

		loaded = places_line(domain, schedule.cohorts[i].cohort, &arena, &line, error);
		if (loaded)
			lines = arena_format(&arena, "%s%s%s", lines, i > 0 ? "\n" : "", line);
	}
	if (loaded)
		text_append(text, lines);
	arena_release(&arena);
	return loaded;
}

const char *places_offer(struct Domain *domain, Id cohort_id, struct Arena *arena)
{
	struct Places places;
	struct Cohort cohort;
	struct Error ignored;

	if (!cohort_places(domain, cohort_id, &places, &ignored) || places.free == 0 ||
	    places.free == NUMBER_NONE || !places.first_waiting ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, cohort_id}, &cohort, arena, &ignored))
		return NULL;
	return arena_format(arena, "A place in %s is free; first in line: %s.",
			    cohort_place(&cohort, arena),
			    domain_label(domain, KIND_TEAM, places.first_waiting, arena));
}

static const char *free_places(int64_t n, struct Arena *arena)
{
	return n == 1 ? "1 place is free" : arena_format(arena, "%" PRId64 " places are free", n);
}

/* Teams of a cohort that need a place each. */
struct PlacesWanted {
	Id cohort;
	size_t n;
};

static bool say_places(struct Domain *domain, struct PlacesWanted wanted, struct Arena *arena,
		       struct Text *said, struct Error *error)
{
	struct Places places;
	struct Cohort cohort;

	if (!cohort_places(domain, wanted.cohort, &places, error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, wanted.cohort}, &cohort, arena, error))
		return false;
	if (places.free == NUMBER_NONE)
		return true;
	if (places.free < (int64_t)wanted.n)
		return error_set(error, ERROR_RULE, "stage",
				 "%s: %s for %zu of these teams. Mark fewer, waitlist some, or "
				 "raise the capacity.",
				 cohort_place(&cohort, arena), free_places(places.free, arena),
				 wanted.n);
	text_format(said, "%s%s: %s.", said->length > 0 ? " " : "", cohort_place(&cohort, arena),
		    free_places(places.free, arena));
	return true;
}

/* A place that was offered is kept for the team. */
static bool holds_no_place(const struct Team *team)
{
	return team->stage != STAGE_OFFERED;
}

bool places_for(struct Domain *domain, const Id teams[], size_t n_teams, struct Text *said,
		struct Error *error)
{
	const struct Field *cohort = entity_field(entity_get(KIND_TEAM), "cohort");
	struct Arena arena = {0};
	struct Records records;
	bool enough = domain_get_many(domain, (struct KindIds){KIND_TEAM, {teams, n_teams}}, &arena,
				      &records, error);

	/* Each cohort gets where the first of its teams is. */
	for (size_t i = 0; enough && i < records.n; i++) {
		Id id = field_ref(cohort, records_at(&records, i));
		size_t n = 0, first = records.n;

		for (size_t k = records.n; k-- > 0;)
			if (field_ref(cohort, records_at(&records, k)) == id) {
				first = k;
				n += holds_no_place(records_at(&records, k));
			}
		if (first == i)
			enough = say_places(domain, (struct PlacesWanted){id, n}, &arena, said,
					    error);
	}
	arena_release(&arena);
	return enough;
}

static bool asks_for_place(const struct Team *team, Id cohort)
{
	return team->cohort == cohort && holds_no_place(team);
}

/* One team of a cohort is enough to name who is first; of several the first one does. */
static bool names_its_line(const struct Records *teams, size_t index)
{
	const struct Team *team = records_at(teams, index);

	for (size_t i = 0; i < index; i++)
		if (asks_for_place(records_at(teams, i), team->cohort))
			return false;
	return holds_no_place(team);
}

/* Whether the teams of the cohort are no others than the first `n` of its line. */
static bool is_served(const struct Records *teams, Id cohort, size_t n)
{
	size_t n_teams = 0;

	for (size_t i = 0; i < teams->n; i++)
		n_teams += asks_for_place(records_at(teams, i), cohort);
	return n_teams == n;
}

bool waitlist_passed(struct Domain *domain, const Id ids[], size_t n_ids, struct Text *said,
		     struct Error *error)
{
	struct Arena arena = {0};
	struct Waitlist line;
	struct Records teams;
	size_t at;
	bool loaded = domain_get_many(domain, (struct KindIds){KIND_TEAM, {ids, n_ids}}, &arena,
				      &teams, error);

	for (size_t i = 0; loaded && i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (!names_its_line(&teams, i))
			continue;
		scope_lift(domain);
		loaded = waitlist_load(domain, team->cohort, &arena, &line, error);
		scope_lower(domain);
		for (at = 0; loaded && at < line.n &&
			     id_is_among(line.teams[at]->record.id, (struct IdSpan){ids, n_ids});)
			at++;
		if (loaded && at < line.n && !is_served(&teams, team->cohort, at))
			text_format(said, "%sFirst in line is %s %s.", said->length ? " " : "",
				    line.teams[at]->code, text_show(&arena, line.teams[at]->name));
	}
	arena_release(&arena);
	return loaded;
}
