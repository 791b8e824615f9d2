/* Random walks of writing: whatever is done, refused, undone and restored, the rules between
 * records hold after each step. QTP_WALK_STEPS=N goes farther, QTP_WALK_SEED=N other ways. */
#include "chart/command_chart.h"
#include "people/command_merge.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/model/field_value.h"
#include "season/command_session.h"
#include "team/command_swap.h"
#include "team/view_waitlist.h"
#include "ui_help.h"

enum { WALKS = 2, STEPS = 120 };

struct Walk {
	struct Domain *domain;
	uint64_t seed;
	struct Arena arena; /* of a step */
	struct Error error;
	size_t n_done;
};

static size_t number_outside(const char *name, size_t otherwise)
{
	const char *text = getenv(name);

	return text ? (size_t)strtoul(text, NULL, 10) : otherwise;
}

static size_t pick(struct Walk *walk, size_t n)
{
	walk->seed = walk->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (size_t)(walk->seed >> 33) % n;
}

/* Any record of a kind; 0: there is none. */
static Id any(struct Walk *walk, enum Kind kind, bool binned)
{
	struct ListQuery query = {.entity = entity_get(kind), .binned = binned};
	struct Records records;

	sitting_must(domain_list(walk->domain, &query, &walk->arena, &records, &walk->error),
		     &walk->error);
	return records.n ? ((const struct Record *)records_at(&records, pick(walk, records.n)))->id
			 : 0;
}

static bool set(struct Walk *walk, enum Kind kind, Id id, const char *field, const char *text)
{
	const struct Assignment assignment = {field, text};
	struct Issues issues;

	issues_init(&issues, &walk->arena);
	return record_set(walk->domain,
			  &(struct RecordEdit){.entity = entity_get(kind),
					       .fields = {&assignment, 1},
					       .force = true,
					       .issues = &issues},
			  (struct IdSpan){&id, 1}, &walk->error);
}

static const char *id_text(struct Walk *walk, Id id)
{
	return arena_format(&walk->arena, "id:%lld", (long long)id);
}

/* A team of the cohort that is full. */
static Id any_of_dallas(struct Walk *walk)
{
	Id cohort, id = 0;
	struct Records teams;

	sitting_must(domain_resolve(walk->domain, entity_get(KIND_COHORT), "DAL17", &cohort,
				    &walk->error) &&
			     domain_children(walk->domain,
					     (struct OwnedBy){KIND_TEAM, "cohort", cohort},
					     &walk->arena, &teams, &walk->error),
		     &walk->error);
	if (teams.n)
		id = ((const struct Record *)records_at(&teams, pick(walk, teams.n)))->id;
	return id;
}

static bool move_team(struct Walk *walk)
{
	static const char *const moves[] = {"submit",	"accept",   "accept",
					    "waitlist", "waitlist", "withdraw"};
	const Id team = any_of_dallas(walk);
	const struct CommandCall call = {.domain = walk->domain, .ids = &team, .n_ids = 1};

	return command_apply(command_find(moves[pick(walk, N_ITEMS(moves))]), &call, NULL,
			     &walk->error);
}

static bool move_in_line(struct Walk *walk)
{
	return waitlist_move(walk->domain, any_of_dallas(walk), pick(walk, 2), &walk->error);
}

static bool take_back(struct Walk *walk)
{
	int64_t last = domain_last_operation(walk->domain);
	struct Operation done;

	return domain_undo(walk->domain, pick(walk, 2) ? 0 : last - (int64_t)pick(walk, 12),
			   &walk->arena, &done, &walk->error);
}

static bool make_again(struct Walk *walk)
{
	struct Operation done;

	return domain_redo(walk->domain, &walk->arena, &done, &walk->error);
}

static bool remove_one(struct Walk *walk)
{
	static const enum Kind kinds[] = {KIND_MEMBER, KIND_TEAM, KIND_CONFIRMATION, KIND_PERSON,
					  KIND_AGENDA};
	enum Kind kind = kinds[pick(walk, N_ITEMS(kinds))];
	Id id = any(walk, kind, false);

	return record_remove(walk->domain, entity_get(kind), &id, 1, &walk->error);
}

static bool restore_one(struct Walk *walk)
{
	static const enum Kind kinds[] = {KIND_MEMBER, KIND_TEAM, KIND_CONFIRMATION, KIND_PERSON,
					  KIND_AGENDA};
	enum Kind kind = kinds[pick(walk, N_ITEMS(kinds))];
	Id id = any(walk, kind, true);

	return id && record_restore(walk->domain, entity_get(kind), id, &walk->error);
}

static bool merge(struct Walk *walk)
{
	return merge_records(walk->domain,
			     &(struct Merge){.entity = entity_get(KIND_PERSON),
					     .kept = any(walk, KIND_PERSON, false),
					     .gone = any(walk, KIND_PERSON, false)},
			     &walk->error);
}

static bool swap(struct Walk *walk)
{
	return member_swap(walk->domain,
			   (struct SwapOf){any(walk, KIND_MEMBER, false),
					   any(walk, KIND_PERSON, false), DAY_NONE},
			   &walk->error);
}

static bool set_one(struct Walk *walk)
{
	static const char *const capacities[] = {"6", "7", "8", "9", "", "1"};
	static const char *const last_days[] = {"2017-10-04", "2017-10-05", "2017-10-06"};

	switch (pick(walk, 5)) {
	case 0:
		return set(walk, KIND_COHORT, any(walk, KIND_COHORT, false), "capacity",
			   capacities[pick(walk, N_ITEMS(capacities))]);
	case 1:
		return set(walk, KIND_TEAM, any(walk, KIND_TEAM, false), "coach",
			   id_text(walk, any(walk, KIND_PERSON, false)));
	case 2:
		return set(walk, KIND_MEMBER, any(walk, KIND_MEMBER, false), "role",
			   pick(walk, 2) ? "leader" : "core");
	case 3:
		return set(walk, KIND_MEMBER, any(walk, KIND_MEMBER, false), "until",
			   pick(walk, 2) ? "" : "2017-08-01");
	default:
		return set(walk, KIND_SESSION, any(walk, KIND_SESSION, false), "last_day",
			   last_days[pick(walk, N_ITEMS(last_days))]);
	}
}

static bool add_member(struct Walk *walk)
{
	const struct Assignment assignments[] = {
		{"team", id_text(walk, any(walk, KIND_TEAM, false))},
		{"person", id_text(walk, any(walk, KIND_PERSON, false))},
		{"role", pick(walk, 2) ? "leader" : "core"}};
	struct Issues issues;
	Id id;

	issues_init(&issues, &walk->arena);
	return record_add(walk->domain,
			  &(struct RecordEdit){.entity = entity_get(KIND_MEMBER),
					       .fields = {assignments, N_ITEMS(assignments)},
					       .force = true,
					       .issues = &issues},
			  &id, &walk->error);
}

/* As far as another season or a session before it, or back again. */
static bool move_session(struct Walk *walk)
{
	Id id = any(walk, KIND_SESSION, false);
	struct Session session;

	sitting_must(domain_get(walk->domain, (struct KindId){KIND_SESSION, id}, &session,
				&walk->arena, &walk->error),
		     &walk->error);
	return session_move(walk->domain,
			    (struct SessionDay){id, session.first_day + (Day)pick(walk, 43) - 21},
			    &walk->error);
}

/* Some of them twice, or over what is there. */
static bool import_points(struct Walk *walk)
{
	struct PointEntry entries[4] = {0};
	struct Measure measure;

	sitting_must(domain_get(walk->domain,
				(struct KindId){KIND_MEASURE, any(walk, KIND_MEASURE, false)},
				&measure, &walk->arena, &walk->error),
		     &walk->error);
	for (size_t i = 0; i < N_ITEMS(entries); i++)
		entries[i] = (struct PointEntry){
			.day = arena_format(&walk->arena, "2017-08-%02zu", 1 + pick(walk, 20)),
			.text = pick(walk, 2) ? "3/7" : "4"};
	return points_add(walk->domain, &measure,
			  (struct PointEntries){entries, N_ITEMS(entries), pick(walk, 2)},
			  &walk->arena, &walk->error);
}

/* A table as it comes from elsewhere: what is there already, what is new, and what cannot be. */
static bool import_table(struct Walk *walk)
{
	static const char *const sheets[][2] = {
		{"person", "name,email\nAda Byrd,ada%zu@x.example\nIn\303\251s Ruiz,"
			   "ines.ruiz@faculty.example\n"},
		{"roster", "cohort,practice,team,role,name,email\n"
			   "DAL17,Mill %zu,Mill,leader,Ada Byrd,ada@x.example\n"},
		{"entry", "team,kind,amount,day\nDAL17-01,payment,%zu.50,2017-08-05\n"
			  "DAL17-01,refund,1,2017-08-06\n"},
		{"member", "team,person,role\nDAL17-02,ines.ruiz@faculty.example,core\n"
			   "DAL17-03,ada%zu@x.example,core\n"},
	};
	const char *const *sheet = sheets[pick(walk, N_ITEMS(sheets))];
	const char *mark = strstr(sheet[1], "%zu");
	struct ImportPlan plan;
	const struct ImportWish wish = {.sheet = import_sheet_find(sheet[0], &walk->arena),
					.path = "-",
					.force = pick(walk, 2),
					.text = arena_format(&walk->arena, "%.*s%zu%s",
							     (int)(mark - sheet[1]), sheet[1],
							     pick(walk, 5), mark + strlen("%zu"))};

	return import_run(walk->domain, &wish, &walk->arena, &plan, &walk->error);
}

/* --- Any kind of record */

static const struct Entity *any_kind(struct Walk *walk)
{
	return entity_get((enum Kind)pick(walk, N_KINDS));
}

static bool is_given(const struct Field *field)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_OWNED | FIELD_ORDER));
}

/* What `record` has in the field, as a person types it; "": nothing. */
static const char *typed(struct Walk *walk, const struct Field *field, const void *record)
{
	if (field_is_missing(field, record))
		return "";
	return field->type == FIELD_REF ? id_text(walk, field_ref(field, record))
					: field_text(field, record, &walk->arena);
}

static const void *any_record(struct Walk *walk, const struct Entity *entity)
{
	struct ListQuery query = {.entity = entity};
	struct Records records;

	sitting_must(domain_list(walk->domain, &query, &walk->arena, &records, &walk->error),
		     &walk->error);
	return records.n ? records_at(&records, pick(walk, records.n)) : NULL;
}

/* A field of a record becomes what another one of its kind has in it. */
static bool set_any(struct Walk *walk)
{
	const struct Entity *entity = any_kind(walk);
	const struct Record *record = any_record(walk, entity), *other = any_record(walk, entity);
	const struct Field *field = &entity->fields[pick(walk, entity->n_fields)];

	return record && is_given(field) &&
	       set(walk, entity->kind, record->id, field->key, typed(walk, field, other));
}

/* A record as another one, but for one field. */
static bool add_any(struct Walk *walk)
{
	const struct Entity *entity = any_kind(walk);
	const void *record = any_record(walk, entity), *other = any_record(walk, entity);
	struct Assignment *assignments =
		ARENA_ARRAY(&walk->arena, entity->n_fields, struct Assignment);
	size_t differs = pick(walk, entity->n_fields), n = 0;
	struct Issues issues;
	Id id;

	for (size_t i = 0; record && i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (is_given(field))
			assignments[n++] = (struct Assignment){
				field->key, typed(walk, field, i == differs ? other : record)};
	}
	issues_init(&issues, &walk->arena);
	return record && record_add(walk->domain,
				    &(struct RecordEdit){.entity = entity,
							 .fields = {assignments, n},
							 .force = true,
							 .issues = &issues},
				    &id, &walk->error);
}

static bool remove_any(struct Walk *walk)
{
	const struct Entity *entity = any_kind(walk);
	Id id = any(walk, entity->kind, false);

	return id && record_remove(walk->domain, entity, &id, 1, &walk->error);
}

static bool restore_any(struct Walk *walk)
{
	const struct Entity *entity = any_kind(walk);
	Id id = any(walk, entity->kind, true);

	return id && record_restore(walk->domain, entity, id, &walk->error);
}

static bool merge_practice(struct Walk *walk)
{
	const struct Merge merge = {.entity = entity_get(KIND_PRACTICE),
				    .kept = any(walk, KIND_PRACTICE, false),
				    .gone = any(walk, KIND_PRACTICE, false)};

	return merge_records(walk->domain, &merge, &walk->error);
}

/* Counted here, not by the rules that are tested. */
static void check_cohorts(struct Walk *walk)
{
	struct ListQuery query = {.entity = entity_get(KIND_COHORT)};
	struct Records cohorts, teams;

	sitting_must(domain_list(walk->domain, &query, &walk->arena, &cohorts, &walk->error),
		     &walk->error);
	for (size_t i = 0; i < cohorts.n; i++) {
		const struct Cohort *cohort = records_at(&cohorts, i);
		int64_t n_accepted = 0, n_waiting = 0, places = 0;

		sitting_must(
			domain_children(walk->domain,
					(struct OwnedBy){KIND_TEAM, "cohort", cohort->record.id},
					&walk->arena, &teams, &walk->error),
			&walk->error);
		for (size_t k = 0; k < teams.n; k++) {
			const struct Team *team = records_at(&teams, k);

			n_accepted += team->stage == STAGE_ACCEPTED;
			if (team->stage != STAGE_WAITLISTED)
				continue;
			assert_in_range(team->waitlist_place, 1, 60);
			assert_false(places & (INT64_C(1) << team->waitlist_place));
			places |= INT64_C(1) << team->waitlist_place;
			n_waiting++;
		}
		assert_int_equal(places, (INT64_C(1) << (n_waiting + 1)) - 2);
		assert_true(cohort->capacity == NUMBER_NONE || n_accepted <= cohort->capacity);
	}
}

static void check_rules(struct Walk *walk, const char *step)
{
	struct Issues issues;

	issues_init(&issues, &walk->arena);
	sitting_must(records_verify(walk->domain, &issues, &walk->error), &walk->error);
	for (size_t i = 0; i < issues.n; i++)
		if (!issues.items[i].warning)
			fail_msg("after %s: %s", step, issues.items[i].text);
}

static const struct {
	const char *name;
	bool (*run)(struct Walk *walk);
} steps[] = {
	{"a move", move_team},
	{"a move", move_team},
	{"a move in line", move_in_line},
	{"an undo", take_back},
	{"an undo", take_back},
	{"a redo", make_again},
	{"a removal", remove_one},
	{"a restore", restore_one},
	{"a merge", merge},
	{"a swap", swap},
	{"a set", set_one},
	{"a set", set_one},
	{"a new member", add_member},
	{"a move of a session", move_session},
	{"an import of points", import_points},
	{"an import of a table", import_table},
	{"a set of any field", set_any},
	{"a set of any field", set_any},
	{"a set of any field", set_any},
	{"a set of any field", set_any},
	{"a new record like others", add_any},
	{"a new record like others", add_any},
	{"a removal of any record", remove_any},
	{"a restore of any record", restore_any},
	{"a merge of practices", merge_practice},
};

static void run_steps(struct Walk *walk, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t step = pick(walk, N_ITEMS(steps));

		error_clear(&walk->error);
		if (steps[step].run(walk)) {
			walk->n_done++;
			check_cohorts(walk);
			check_rules(walk, steps[step].name);
		}
		arena_reset(&walk->arena);
	}
}

static void rules_between_records_hold_after_each_step(void **state)
{
	size_t n_steps = number_outside("QTP_WALK_STEPS", STEPS);
	uint64_t first = number_outside("QTP_WALK_SEED", 1);

	(void)state;
	for (uint64_t seed = first; seed < first + WALKS; seed++) {
		struct Sitting *sitting = sitting_make("2017-08-21");
		struct Walk walk = {.domain = &sitting->domain, .seed = seed};
		struct Issues issues;

		run_steps(&walk, n_steps);
		assert_true(walk.n_done > n_steps / 6);
		issues_init(&issues, &walk.arena);
		sitting_must(store_verify(sitting->store, &issues, &walk.error), &walk.error);
		assert_int_equal(issues_n_errors(&issues), 0);
		arena_release(&walk.arena);
		sitting_free(sitting);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_between_records_hold_after_each_step),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
