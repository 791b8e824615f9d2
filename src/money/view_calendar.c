/* Money in the calendar: invoices, and the day on which the fees of a cohort are to be paid. */
#include "view_calendar.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/issued.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"
#include "rule_overdue.h"
#include "view_accounts.h"

/* What is open in the currency of the paper, of the team it goes to, or of the practice. */
static bool account_is_settled(const struct CalendarList *list, const struct Paper *paper,
			       bool *ret_settled, struct Error *error)
{
	const struct AccountsQuery query = {.team = paper->team,
					    .practice = paper->team ? 0 : paper->practice,
					    .day = list->domain->today};
	struct AccountRows rows;

	*ret_settled = true;
	if (!accounts_load(list->domain, query, list->arena, &rows, error))
		return false;
	for (size_t i = 0; i < rows.n; i++)
		*ret_settled = *ret_settled && rows.items[i].balance.open <= 0;
	return true;
}

static bool list_invoices(struct CalendarList *list, struct Error *error)
{
	struct CalendarTeams teams;
	struct Records papers;

	if (!calendar_records(list,
			      (struct DayRecords){KIND_PAPER, "due", "kind=invoice state=issued"},
			      &papers, error) ||
	    !calendar_teams_of(list, &papers, &teams, error))
		return false;
	for (size_t i = 0; i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);
		struct CalendarEntry entry = {.first = paper->due,
					      .last = paper->due,
					      .clock = {paper->due, TIME_NONE, ""},
					      .coach_clock.time = TIME_NONE,
					      .kind = KIND_PAPER,
					      .record = paper->record.id};
		const struct Team *team = calendar_take_team(list, &teams, paper->team, &entry);

		if (!account_is_settled(list, paper, &entry.done, error))
			return false;
		entry.who = "";
		entry.state = entry.done ? "nothing open" : "open";
		entry.text = arena_format(list->arena, "%s due, %s", paper->serial,
					  team ? team->name
					       : domain_label(list->domain, KIND_PRACTICE,
							      paper->practice, list->arena));
		calendar_add(list, entry);
	}
	return true;
}

static bool count_open(const struct CalendarList *list, const struct Team *const teams[], size_t n,
		       size_t *ret_n_open, struct Error *error)
{
	*ret_n_open = 0;
	for (size_t i = 0; i < n; i++) {
		const struct AccountsQuery query = {.team = teams[i]->record.id,
						    .day = list->domain->today};
		struct AccountRows rows;
		bool open = false;

		if (!accounts_load(list->domain, query, list->arena, &rows, error))
			return false;
		for (size_t k = 0; k < rows.n; k++)
			open = open || rows.items[k].balance.open > 0;
		*ret_n_open += open;
	}
	return true;
}

static bool list_fees(struct CalendarList *list, struct Error *error)
{
	const struct CohortDates **cohorts;
	size_t n, n_teams, n_open;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		const char *place = cohort_place(cohorts[i]->cohort, list->arena);
		Day due = cohorts[i]->sessions[0]->first_day - FEE_BEFORE_SESSION_DAYS;
		const struct Team **teams;

		if (!calendar_has(list, due))
			continue;
		if (!calendar_accepted(list, cohorts[i]->cohort->record.id, &teams, &n_teams,
				       error) ||
		    !count_open(list, teams, n_teams, &n_open, error))
			return false;
		if (n_teams == 0)
			continue;
		calendar_add(list, (struct CalendarEntry){
					   .first = DAY_NONE,
					   .clock = {due, TIME_NONE, ""},
					   .coach_clock.time = TIME_NONE,
					   .text = arena_format(list->arena, "Fees due, %s", place),
					   .state = arena_format(list->arena, "%zu of %zu %s open",
								 n_open,
								 COUNTED(n_teams, "team", "teams")),
					   .city = place,
					   .done = n_open == 0,
					   .kind = KIND_COHORT,
					   .record = cohorts[i]->cohort->record.id});
	}
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"invoice", "the day until which an invoice is paid", list_invoices},
	{"fees", "the day on which the fees of a cohort are to be paid", list_fees},
};
const struct CalendarSourceTable money_calendar = CAPABILITY_ROWS(calendar_rows);
