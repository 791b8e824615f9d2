/* Work of teams: sessions that move and come back restore every due day, judging one team again
 * reads nothing of the others, and the matrix is read in pieces. */
#include "project/view_matrix.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/store.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "season/command_session.h"
#include "support/demo.h"
#include "support/folder.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#define MOVES 12 /* of one sequence */
#define SEQUENCES 6
#define DAYS_SPAN 61 /* a session moves by up to half of it, either way */
#define STATEMENTS_MOST 100

/* A demo file of its own. */
struct World {
	char folder[64], path[96];
	struct Env env;
	struct Domain domain;
	struct Arena arena;
	struct Error error;
	uint64_t last_random;
};

/* What the file was asked for. */
static struct {
	bool counts;
	const struct Records *teams;
	Id own; /* the team that may be read */
	size_t n_statements, n_others;
} watched;

static uint64_t next_random(void *context)
{
	struct World *world = context;

	world->last_random =
		world->last_random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return world->last_random;
}

static int64_t fixed_now(void *context)
{
	(void)context;
	return INT64_C(1503273600000000);
}

static void must(struct World *world, bool done)
{
	if (!done)
		fail_msg("%s", world->error.text);
}

static bool is_other_team(int64_t id)
{
	for (size_t i = 0; i < watched.teams->n; i++)
		if (((const struct Record *)records_at(watched.teams, i))->id == id)
			return id != watched.own;
	return false;
}

/* A row that names another team is a row too many. */
static int watch(unsigned event, void *context, void *statement, void *text)
{
	sqlite3_stmt *row = statement;

	(void)context;
	(void)text;
	if (!watched.counts)
		return 0;
	watched.n_statements += event == SQLITE_TRACE_STMT;
	for (int i = 0; event == SQLITE_TRACE_ROW && i < sqlite3_column_count(row); i++)
		watched.n_others += sqlite3_column_type(row, i) == SQLITE_INTEGER &&
				    is_other_team(sqlite3_column_int64(row, i));
	return 0;
}

static int watch_connection(sqlite3 *db, const char **message, const void *api)
{
	(void)message;
	(void)api;
	return sqlite3_trace_v2(db, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, watch, NULL);
}

/* On `day`: sessions that are over do not move. */
static int begin(void **state, const char *day)
{
	struct World *world = calloc(1, sizeof *world);
	struct Store *store = NULL;
	Day today = DAY_NONE;

	assert_non_null(world);
	assert_true(day_parse_iso(day, &today));
	assert_true(folder_make(world->folder, sizeof world->folder, "work"));
	snprintf(world->path, sizeof world->path, "%s/demo.qtp", world->folder);
	world->env = (struct Env){.today = today,
				  .user = "tester",
				  .zone = "UTC",
				  .random = next_random,
				  .now = fixed_now,
				  .context = world};
	struct StoreOptions options = {.path = world->path,
				       .who = "tester",
				       .sources = {next_random, fixed_now, world},
				       .hooks = index_hooks};

	demo_put(world->path, "2017-08-21");
	sqlite3_auto_extension((void (*)(void))watch_connection);
	must(world, store_open(options, &store, &world->error));
	domain_init(&world->domain, store, &world->env, today);
	*state = world;
	return 0;
}

static int set_up_before(void **state)
{
	return begin(state, "2017-02-20");
}

static int set_up(void **state)
{
	return begin(state, "2017-08-21");
}

static int tear_down(void **state)
{
	struct World *world = *state;

	sqlite3_reset_auto_extension();
	store_close(world->domain.store);
	unlink(world->path);
	rmdir(world->folder);
	arena_release(&world->arena);
	free(world);
	return 0;
}

static struct Records all_of(struct World *world, enum Kind kind, const char *sort)
{
	const struct Entity *entity = entity_get(kind);
	const struct ListQuery query = {.entity = entity, .sort = entity_field(entity, sort)};
	struct Records records;

	must(world, domain_list(&world->domain, &query, &world->arena, &records, &world->error));
	return records;
}

/* --- Sessions that move --- */

/* Every due day of both cities, and what is due next for each team. */
static const char *due_days(struct World *world)
{

	struct Records cohorts = all_of(world, KIND_COHORT, "code"), teams;
	struct Arena *arena = &world->arena;
	struct Text text;
	const char *kept;

	text_init(&text);
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Cohort *cohort = records_at(&cohorts, i);
		struct DueRows rows = {.last = INT32_MAX, .arena = arena};

		must(world, due_load(&world->domain, cohort->record.id, (struct DueOf){0}, &rows,
				     &world->error));
		for (size_t k = 0; k < rows.n; k++)
			text_format(&text, "%s %s %d\n", cohort->code,
				    rows.items[k].milestone->code, (int)rows.items[k].day);
	}
	must(world, judge_all(&world->domain, KIND_TEAM, 0, &world->error));
	teams = all_of(world, KIND_TEAM, "code");
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		text_format(&text, "%s %d\n", team->code, (int)team->next_due);
	}
	kept = arena_text(arena, text_get(&text));
	text_release(&text);
	return kept;
}

/* Returns whether it moved: many a day is refused, before another session or of another season. */
static bool move_any(struct World *world)
{
	struct Records sessions = all_of(world, KIND_SESSION, "code");
	const struct Session *session =
		records_at(&sessions, (next_random(world) >> 33) % sessions.n);
	Day day =
		session->first_day + (Day)((next_random(world) >> 33) % DAYS_SPAN) - DAYS_SPAN / 2;

	int64_t last = domain_last_operation(&world->domain);

	return session_move(&world->domain, (struct SessionDay){session->record.id, day},
			    &world->error) &&
	       domain_last_operation(&world->domain) != last;
}

/* The first line that differs is said. */
static void same_days(const char *found, const char *wanted)
{
	size_t at = 0, line = 0;

	for (; found[at] && found[at] == wanted[at]; at++)
		line = found[at] == '\n' ? at + 1 : line;
	if (found[at] || wanted[at])
		fail_msg("%.*s instead of %.*s", (int)strcspn(found + line, "\n"), found + line,
			 (int)strcspn(wanted + line, "\n"), wanted + line);
}

static void sessions_that_move_and_come_back_restore_every_due_day(void **state)
{
	struct World *world = *state;
	const char *before = due_days(world);
	size_t n_moved = 0, n_changed = 0;

	for (int i = 0; i < SEQUENCES; i++) {
		size_t n = 0;

		for (int k = 0; k < MOVES; k++)
			n += move_any(world);
		n_changed += strcmp(due_days(world), before) != 0;
		n_moved += n;
		for (; n > 0; n--) {
			struct Operation next, undone;

			must(world, domain_undo_next(&world->domain, &world->arena, &next,
						     &world->error) &&
					    domain_undo(&world->domain, next.number, &world->arena,
							&undone, &world->error));
		}
		same_days(due_days(world), before);
	}
	assert_true(n_moved >= SEQUENCES * 2 && n_changed > 0);
}

/* --- One team --- */

static void judging_one_team_again_reads_nothing_of_the_others(void **state)
{
	struct World *world = *state;
	struct Records teams = all_of(world, KIND_TEAM, "code");
	const struct Entity *point = entity_get(KIND_POINT);
	const struct Assignment changed[] = {{"measure", "POR17-01-M1"},
					     {"day", "2017-08-20"},
					     {"numerator", "12"},
					     {"denominator", "16"}};
	struct Issues issues;
	Id id, own;

	must(world, domain_resolve(&world->domain, entity_get(KIND_TEAM), "POR17-01", &own,
				   &world->error));
	must(world, judge_all(&world->domain, KIND_TEAM, 0, &world->error));
	issues_init(&issues, &world->arena);
	must(world, record_add(&world->domain,
			       &(struct RecordEdit){.entity = point,
						    .fields = {changed, N_ITEMS(changed)},
						    .force = true,
						    .issues = &issues},
			       &id, &world->error));
	watched.teams = &teams;
	watched.own = own;
	watched.n_statements = watched.n_others = 0;
	watched.counts = true;
	must(world, judge_all(&world->domain, KIND_TEAM, 0, &world->error));
	watched.counts = false;
	if (watched.n_others > 0 || watched.n_statements > STATEMENTS_MOST)
		fail_msg("%zu statements, %zu rows of other teams", watched.n_statements,
			 watched.n_others);
	assert_true(watched.n_statements > 0);
}

/* --- The matrix in pieces --- */

/* Every row with the states and due days of its cells. */
static const char *matrix_text(struct World *world, const struct Matrix *matrix)
{
	struct Text text;
	const char *kept;

	text_init(&text);
	for (size_t row = 0; row < matrix->n_rows; row++) {
		text_format(&text, "%s", matrix->rows[row].team->code);
		for (size_t i = 0; i < matrix->n_columns; i++) {
			const struct TeamMilestone *cell = &matrix->rows[row].cells[i];

			text_format(&text, " %d/%d", (int)cell->status.state,
				    (int)cell->status.due);
		}
		text_append(&text, "\n");
	}
	text_format(&text, "%zu late\n", matrix->n_late);
	kept = arena_text(&world->arena, text_get(&text));
	text_release(&text);
	return kept;
}

/* One more piece of one team: nothing of another is read, and the rows so far stay. */
static void step_once(struct World *world, struct Matrix *matrix)
{
	const struct Record *next = records_at(&matrix->teams, matrix->n_read);
	size_t n_read = matrix->n_read;

	watched.own = next->id;
	watched.n_statements = watched.n_others = 0;
	watched.counts = true;
	must(world, matrix_step(&world->domain, 1, &world->arena, matrix, &world->error));
	watched.counts = false;
	assert_int_equal(matrix->n_read, n_read + 1);
	if (watched.n_others > 0 || watched.n_statements > STATEMENTS_MOST)
		fail_msg("piece %zu: %zu statements, %zu rows of other teams", n_read,
			 watched.n_statements, watched.n_others);
}

static void the_matrix_in_pieces_is_the_whole_one(void **state)
{
	struct World *world = *state;
	struct Records teams = all_of(world, KIND_TEAM, "code");
	struct MatrixOf of = {0};
	struct Matrix whole, pieces;

	must(world, domain_resolve(&world->domain, entity_get(KIND_SEASON), "2017", &of.season,
				   &world->error));
	must(world, matrix_load(&world->domain, of, &world->arena, &whole, &world->error));
	must(world, matrix_begin(&world->domain, of, &world->arena, &pieces, &world->error));
	assert_true(whole.n_rows > 10 && whole.n_columns > 10 && whole.n_late > 0);
	assert_int_equal(pieces.n_rows, 0);
	watched.teams = &teams;
	while (!matrix_is_whole(&pieces))
		step_once(world, &pieces);
	assert_string_equal(matrix_text(world, &pieces), matrix_text(world, &whole));
	for (size_t i = 1; i < pieces.n_rows; i++)
		assert_true(pieces.rows[i - 1].n_late >= pieces.rows[i].n_late);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			sessions_that_move_and_come_back_restore_every_due_day, set_up_before,
			tear_down),
		cmocka_unit_test_setup_teardown(judging_one_team_again_reads_nothing_of_the_others,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_matrix_in_pieces_is_the_whole_one, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
