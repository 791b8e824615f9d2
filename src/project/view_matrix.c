/* Matrix: its read model. */
#include "view_matrix.h"
#include "view_shown.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/due.h"
#include "qtp/engine/view/list.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool has_state(const struct MatrixFilter *filter, const struct MatrixRow *row, size_t n)
{
	bool has = filter->states == MATRIX_ANY_STATE;

	for (size_t i = 0; i < n; i++)
		has = has || (filter->states & 1U << row->cells[i].status.state);
	return has;
}

/* --- Loading --- */

/* All that the cells depend on. */
struct Loaded {
	struct Loading loading;
	struct Season season;
	struct MatrixFilter filter;
	struct Records teams, cohorts, milestones, sessions, deliverables, members;
	struct Matrix *matrix;
};

static bool load_teams(struct Loaded *loaded, Id season, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	const struct ListView view = {.entity = entity,
				      .filter = loaded->filter.teams,
				      .base_filter = "stage=accepted",
				      .sort = entity_field(entity, "code"),
				      .season = season};

	return list_records(loaded->loading.domain, &view, loaded->loading.arena, &loaded->teams,
			    error);
}

/* What the states depend on; what was said of them is read with matrix_look(). */
static const char *const deliverable_fields[] = {"team", "milestone", "person", "state",
						 "day",	 "due",	      NULL};

/* Spans of a team's parts are found where the teams were sorted by id. */
static bool load_parts_of_teams(struct Loaded *loaded, struct Error *error)
{
	struct Domain *domain = loaded->loading.domain;
	struct Arena *arena = loaded->loading.arena;
	struct FieldsQuery deliverables = {.entity = entity_get(KIND_DELIVERABLE),
					   .owner = "team",
					   .fields = deliverable_fields},
			   members = {.entity = entity_get(KIND_MEMBER),
				      .owner = "team",
				      .fields = facts_fields(KIND_MEMBER)};
	Id *ids = ARENA_ARRAY(arena, loaded->teams.n, Id);

	for (size_t i = 0; i < loaded->teams.n; i++)
		ids[i] = ((const struct Team *)records_at(&loaded->teams, i))->record.id;
	qsort(ids, loaded->teams.n, sizeof ids[0], id_order);
	deliverables.ids = members.ids = ids;
	deliverables.n_ids = members.n_ids = loaded->teams.n;
	return load_refs(&loaded->loading, &loaded->teams, "cohort", &loaded->cohorts, error) &&
	       load_parts(&loaded->loading, &loaded->cohorts,
			  (struct PartsBy){KIND_SESSION, "cohort"}, &loaded->sessions, error) &&
	       domain_read_fields(domain, &deliverables, arena, &loaded->deliverables, error) &&
	       domain_read_fields(domain, &members, arena, &loaded->members, error);
}

static int by_code(const void *a, const void *b)
{
	const struct Milestone *const *left = a, *const *right = b;

	return strcmp(milestone_short_code(*left), milestone_short_code(*right));
}

static void choose_columns(struct Loaded *loaded)
{
	const struct Milestone **columns =
		ARENA_ARRAY(loaded->loading.arena, loaded->milestones.n, const struct Milestone *);

	size_t n = 0;

	for (size_t i = 0; i < loaded->milestones.n; i++) {
		const struct Milestone *milestone = records_at(&loaded->milestones, i);

		if (matrix_filter_wants(&loaded->filter, milestone, loaded->loading.arena))
			columns[n++] = milestone;
	}
	if (n > 0)
		qsort(columns, n, sizeof(columns[0]), by_code);
	loaded->matrix->columns = columns;
	loaded->matrix->n_columns = n;
}

static void take_core(const struct Loaded *loaded, struct MatrixRow *row, struct TeamOwes *owes)
{
	struct Span span = records_span(&loaded->members, "team", row->team->record.id);
	const struct Member **members =
		ARENA_ARRAY(loaded->loading.arena, span.n, const struct Member *);
	Id *core = ARENA_ARRAY(loaded->loading.arena, span.n, Id);

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Member *member = records_at(&loaded->members, i);

		if (!role_is_core(member->role))
			continue;
		members[owes->n_members++] = member;
		if (member_is_current(member, loaded->matrix->today))
			core[row->n_core++] = member->person;
	}
	row->core = owes->core = core;
	owes->n_core = row->n_core;
	owes->members = members;
}

static struct DueDates dates_of(const struct Loaded *loaded, Id cohort)
{
	struct Span span = records_span(&loaded->sessions, "cohort", cohort);
	const struct Session **sessions =
		ARENA_ARRAY(loaded->loading.arena, span.n, const struct Session *);

	for (size_t i = 0; i < span.n; i++)
		sessions[i] = records_at(&loaded->sessions, span.first + i);
	return (struct DueDates){sessions, span.n, loaded->season.deadline};
}

static void judge_row(struct Loaded *loaded, const struct Team *team, struct MatrixRow *row)
{
	struct Matrix *matrix = loaded->matrix;
	struct DueDates dates = dates_of(loaded, team->cohort);
	struct Records own = records_part(&loaded->deliverables, "team", team->record.id);

	*row = (struct MatrixRow){.team = team,
				  .cohort = records_find(&loaded->cohorts, team->cohort)};
	struct TeamOwes owes = {.deliverables = &own,
				.dates = &dates,
				.accepted = team->stage_since,
				.today = matrix->today};

	take_core(loaded, row, &owes);
	row->cells = ARENA_ARRAY(loaded->loading.arena, matrix->n_columns, struct TeamMilestone);
	for (size_t i = 0; i < matrix->n_columns; i++) {
		struct TeamMilestone *cell = &row->cells[i];

		*cell = milestone_of_team(matrix->columns[i], &owes);
		if (cell->status.state != MILESTONE_LATE)
			continue;
		row->n_late++;
		row->most_late = cell->status.days_late > row->most_late ? cell->status.days_late
									 : row->most_late;
	}
}

static int worst_first(const void *a, const void *b)
{
	const struct MatrixRow *left = a, *right = b;

	if (left->n_late != right->n_late)
		return left->n_late > right->n_late ? -1 : 1;
	if (left->most_late != right->most_late)
		return left->most_late > right->most_late ? -1 : 1;
	return strcmp(left->team->code, right->team->code);
}

/* The next teams of the list are judged, and those that the filter wants are rows. */
static bool judge_next(struct Loaded *loaded, size_t n, struct Error *error)
{
	struct Matrix *matrix = loaded->matrix;
	struct Records next = matrix->teams;

	next.items = (char *)next.items + matrix->n_read * next.entity->size;
	next.n = size_min(n, matrix->teams.n - matrix->n_read);
	loaded->teams = next;
	if (next.n > 0 && !load_parts_of_teams(loaded, error))
		return false;
	for (size_t i = 0; i < next.n; i++) {
		struct MatrixRow *row = &matrix->rows[matrix->n_rows];

		judge_row(loaded, records_at(&next, i), row);
		if (!has_state(&loaded->filter, row, matrix->n_columns))
			continue;
		matrix->n_rows++;
		matrix->n_late += row->n_late;
	}
	matrix->n_read += next.n;
	if (matrix->n_read == matrix->teams.n && matrix->n_rows > 0)
		qsort(matrix->rows, matrix->n_rows, sizeof matrix->rows[0], worst_first);
	return true;
}

bool matrix_begin(struct Domain *domain, struct MatrixOf of, struct Arena *arena,
		  struct Matrix *ret_matrix, struct Error *error)
{
	struct Loaded loaded = {.loading = {domain, DEPTH_WHOLE, arena}, .matrix = ret_matrix};

	*ret_matrix =
		(struct Matrix){.of = {of.season, of.filter ? arena_text(arena, of.filter) : NULL},
				.today = domain->today};
	if (of.season == 0)
		return true;
	if (!matrix_filter_read(of.filter, arena, &loaded.filter, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MILESTONE, "season", of.season}, arena,
			     &loaded.milestones, error) ||
	    !load_teams(&loaded, of.season, error))
		return false;
	choose_columns(&loaded);
	ret_matrix->teams = loaded.teams;
	ret_matrix->rows = ARENA_ARRAY(arena, loaded.teams.n, struct MatrixRow);
	return true;
}

bool matrix_step(struct Domain *domain, size_t n, struct Arena *arena, struct Matrix *matrix,
		 struct Error *error)
{
	const struct MatrixOf of = matrix->of;
	struct Loaded loaded = {.loading = {domain, DEPTH_WHOLE, arena}, .matrix = matrix};

	return matrix_is_whole(matrix) ||
	       (matrix_filter_read(of.filter, arena, &loaded.filter, error) &&
		domain_get(domain, (struct KindId){KIND_SEASON, of.season}, &loaded.season, arena,
			   error) &&
		judge_next(&loaded, n, error));
}

bool matrix_is_whole(const struct Matrix *matrix)
{
	return matrix->n_read == matrix->teams.n;
}

bool matrix_load(struct Domain *domain, struct MatrixOf of, struct Arena *arena,
		 struct Matrix *ret_matrix, struct Error *error)
{
	return matrix_begin(domain, of, arena, ret_matrix, error) &&
	       matrix_step(domain, ret_matrix->teams.n, arena, ret_matrix, error);
}

bool matrix_refresh(struct Domain *domain, struct IdSpan teams, struct Arena *arena,
		    struct Matrix *matrix, struct Error *error)
{
	struct Loaded loaded = {.loading = {domain, DEPTH_WHOLE, arena}, .matrix = matrix};

	if (!domain_get(domain, (struct KindId){KIND_SEASON, matrix->of.season}, &loaded.season,
			arena, error) ||
	    !domain_get_many(domain, (struct KindIds){KIND_TEAM, teams}, arena, &loaded.teams,
			     error) ||
	    (loaded.teams.n > 0 && !load_parts_of_teams(&loaded, error)))
		return false;
	for (size_t i = 0; i < matrix->n_rows; i++) {
		struct MatrixRow *row = &matrix->rows[i];
		const struct Team *team = row->team;

		for (size_t k = 0; k < loaded.teams.n; k++) {
			const struct Team *read = records_at(&loaded.teams, k);

			if (read->record.id != team->record.id)
				continue;
			matrix->n_late -= row->n_late;
			judge_row(&loaded, read, row);
			matrix->n_late += row->n_late;
		}
	}
	return true;
}

/* What was said of the deliverables of a row. */
static bool read_words(struct Domain *domain, struct MatrixRow *row, size_t n_columns,
		       struct Arena *arena, struct Error *error)
{
	struct Records whole;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_DELIVERABLE, "team", row->team->record.id},
			     arena, &whole, error))
		return false;
	for (size_t i = 0; i < n_columns; i++)
		for (size_t k = 0; k < whole.n && row->cells[i].deliverable; k++) {
			const struct Deliverable *read = records_at(&whole, k);

			if (read->record.id == row->cells[i].deliverable->record.id)
				row->cells[i].deliverable = read;
		}
	return true;
}

bool matrix_look(struct Domain *domain, struct MatrixRow *row, size_t n_columns,
		 struct Arena *arena, struct Error *error)
{
	row->looked = true;
	return read_words(domain, row, n_columns, arena, error) &&
	       shown_fill(domain, row->team, (struct TeamMilestones){row->cells, n_columns}, arena,
			  error);
}

const char *matrix_cell_text(const struct TeamMilestone *cell, struct Arena *arena)
{
	static const char *const texts[N_MILESTONE_STATES] = {[MILESTONE_MISSED] = "no",
							      [MILESTONE_SUBMITTED] = "sub",
							      [MILESTONE_RETURNED] = "ret",
							      [MILESTONE_WAIVED] = "/"};

	if (cell->status.state == MILESTONE_LATE)
		return arena_format(arena, "\u2212%" PRId64, cell->status.days_late);
	return texts[cell->status.state] ? texts[cell->status.state] : "";
}

/* "; moved: Both were in clinic." where the due day is of its own. */
static const char *moved_text(const struct TeamMilestone *cell, struct Arena *arena)
{
	const struct Deliverable *record = cell->deliverable;

	if (!cell->status.moved)
		return "";
	return record->due_reason ? arena_format(arena, "; moved: %s", record->due_reason)
				  : "; moved";
}

/* "accepted 18 Apr 2017 by ruiz: well done", with the next day where that is of its own. */
static const char *record_text(const struct TeamMilestone *cell, struct Arena *arena)
{
	const struct Deliverable *record = cell->deliverable;
	char day[DAY_TEXT], next[DAY_TEXT];
	const char *due =
		cell->status.moved && cell->milestone->until
			? arena_format(arena, "; next due %s%s", day_medium(cell->status.due, next),
				       moved_text(cell, arena))
			: "";

	return arena_format(arena, "%s %s%s%s%s%s%s", milestone_state_word(cell->status.state),
			    cell->status.since == DAY_NONE ? ""
							   : day_medium(cell->status.since, day),
			    record && record->reviewer ? " by " : "",
			    record && record->reviewer ? record->reviewer : "",
			    record && record->note ? ": " : "",
			    record && record->note ? record->note : "", due);
}

/* What its due day depends on has none. */
static const char *no_due_text(const struct Milestone *milestone, struct Arena *arena)
{
	struct DuePoint point;

	if (!due_read(milestone->due, &point))
		return "no due day: it is due on nothing that is known";
	if (point.session == DUE_DEADLINE)
		return "no due day: the season has no deadline of applications";
	return arena_format(arena, "no due day: session %d is not there, or has no date",
			    (int)point.session);
}

static const char *open_text(const struct TeamMilestone *cell, struct Arena *arena)
{
	const char *moved = moved_text(cell, arena);
	char day[DAY_TEXT];

	if (cell->status.due == DAY_NONE)
		return no_due_text(cell->milestone, arena);
	if (cell->status.state == MILESTONE_LATE)
		return arena_format(arena, "due %s, %" PRId64 " %s late%s",
				    day_medium(cell->status.due, day), cell->status.days_late,
				    cell->status.days_late == 1 ? "day" : "days", moved);
	if (cell->status.state == MILESTONE_MISSED)
		return arena_format(arena, "due %s, %s%s", day_medium(cell->status.due, day),
				    milestone_state_word(cell->status.state), moved);
	return arena_format(arena, "due %s%s", day_medium(cell->status.due, day), moved);
}

const char *matrix_cell_sentence(const struct TeamMilestone *cell, struct Arena *arena)
{
	const char *text = milestone_is_open(cell->status.state) ? open_text(cell, arena)
								 : record_text(cell, arena);

	if (cell->shown)
		return arena_format(arena, "%s; can be handed in: %s", text, cell->shown);
	return cell->n_owed > 0 ? arena_format(arena, "%zu of %zu done; %s", cell->n_done,
					       cell->n_owed, text)
				: text;
}
