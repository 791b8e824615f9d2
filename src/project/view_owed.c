/* What teams have handed in, for all that shows what is due next. */
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_status.h"

static const char *const fields[] = {"team", "milestone", "person", "state", "day", "due", NULL};

/* What happened to the milestones of some teams. */
struct Loaded {
	struct Records deliverables, milestones, members;
};

static bool load(const struct Loading *loading, struct IdSpan teams, struct Loaded *loaded,
		 struct Error *error)
{
	struct FieldsQuery deliverables = {.entity = entity_get(KIND_DELIVERABLE),
					   .owner = "team",
					   .ids = teams.ids,
					   .n_ids = teams.n,
					   .fields = fields},
			   members = deliverables;
	bool persons = false;

	members.entity = entity_get(KIND_MEMBER);
	members.fields = facts_fields(KIND_MEMBER);
	if (!domain_read_fields(loading->domain, &deliverables, loading->arena,
				&loaded->deliverables, error))
		return false;
	for (size_t i = 0; i < loaded->deliverables.n && !persons; i++)
		persons =
			((const struct Deliverable *)records_at(&loaded->deliverables, i))->person >
			0;
	return (loaded->deliverables.n == 0 ||
		load_refs(loading, &loaded->deliverables, "milestone", &loaded->milestones,
			  error)) &&
	       (!persons || domain_read_fields(loading->domain, &members, loading->arena,
					       &loaded->members, error));
}

/* What is loaded of one of the teams. */
static struct Loaded part_of(const struct Loaded *loaded, Id team)
{
	return (struct Loaded){records_part(&loaded->deliverables, "team", team),
			       loaded->milestones, records_part(&loaded->members, "team", team)};
}

static const struct Deliverable *find(const struct Loaded *of, Id milestone, Id person)
{
	for (size_t i = 0; i < of->deliverables.n; i++) {
		const struct Deliverable *one = records_at(&of->deliverables, i);

		if (one->milestone == milestone && one->person == person)
			return one;
	}
	return NULL;
}

/* Where each core member owes it, it is done with once all of them are: of today, whoever left. */
static Day settled_by_all(const struct Loaded *of, const struct Milestone *milestone, Day today)
{
	Day all = DUE_ALL;
	bool any = false;

	for (size_t i = 0; i < of->members.n; i++) {
		const struct Member *member = records_at(&of->members, i);

		if (!role_is_core(member->role) || !member_is_current(member, today))
			continue;
		Day settled = deliverable_settled(find(of, milestone->record.id, member->person),
						  milestone);

		all = settled < all ? settled : all;
		any = true;
	}
	return any ? all : DAY_NONE;
}

/* Of a member of today alone, while nothing that was handed in covers it. */
static Day own_day(const struct Loaded *of, const struct Deliverable *one,
		   const struct Milestone *milestone, Day today)
{
	if (one->person == 0 || one->due == DAY_NONE ||
	    one->due <= deliverable_settled(one, milestone))
		return DAY_NONE;
	for (size_t i = 0; i < of->members.n; i++) {
		const struct Member *member = records_at(&of->members, i);

		if (member->person == one->person && role_is_core(member->role) &&
		    member_is_current(member, today))
			return one->due;
	}
	return DAY_NONE;
}

static bool list_owed(const struct Loading *loading, struct IdSpan owers, struct OwedList *list,
		      struct Error *error)
{
	struct Loaded loaded = {0}, of = {0};
	Id team = 0;

	if (!load(loading, owers, &loaded, error))
		return false;
	for (size_t i = 0; i < loaded.deliverables.n; i++) {
		const struct Deliverable *one = records_at(&loaded.deliverables, i);
		const struct Milestone *milestone =
			records_find(&loaded.milestones, one->milestone);

		if (!milestone)
			continue;
		if (one->team != team)
			of = part_of(&loaded, one->team);
		team = one->team;
		owed_add(list,
			 (struct Owed){
				 .ower = one->team,
				 .what = one->milestone,
				 .settled = one->person ? settled_by_all(&of, milestone,
									 loading->domain->today)
							: deliverable_settled(one, milestone),
				 .due = one->person ? DAY_NONE : one->due,
				 .person = one->person,
				 .own = own_day(&of, one, milestone, loading->domain->today)});
	}
	return true;
}

static const struct OwedSource owed_rows[] = {
	{KIND_TEAM, list_owed},
};
const struct OwedSourceTable project_owed = CAPABILITY_ROWS(owed_rows);
