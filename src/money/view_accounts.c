/* Accounts: the entries of teams and practices, with what they add up to. */
#include "view_accounts.h"

#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"

#include <stdlib.h>
#include <string.h>

/* What the teams of a cohort share. */
struct OfCohort {
	Id cohort;
	const char *currency;
	Day first_session;
};

/* A read under way. */
struct Reading {
	struct Domain *domain;
	struct AccountsQuery query;
	struct Arena *arena;
	struct AccountRows *rows;
	size_t capacity;
	struct Records papers;		/* of the teams */
	struct Records practice_papers; /* of the practice whose account is read */
	struct OfCohort *cohorts;	/* that were read already */
	size_t n_cohorts, cohorts_capacity;
};

/* By day; within a day by kind, and what takes back comes last. */
static int compare_entries(const void *a, const void *b)
{
	const struct Entry *first = *(const struct Entry *const *)a;
	const struct Entry *second = *(const struct Entry *const *)b;

	if (first->day != second->day)
		return first->day < second->day ? -1 : 1;
	if ((first->reverses != 0) != (second->reverses != 0))
		return first->reverses ? 1 : -1;
	if (first->kind != second->kind)
		return first->kind < second->kind ? -1 : 1;
	return (first->record.id > second->record.id) - (first->record.id < second->record.id);
}

static struct AccountRow *add_row(struct Reading *reading, const struct AccountRow *like)
{
	struct AccountRows *rows = reading->rows;

	rows->items = arena_grow(reading->arena, rows->items, rows->n, &reading->capacity,
				 sizeof *rows->items);
	rows->items[rows->n] = *like;
	return &rows->items[rows->n++];
}

/* The row of the account's `from`th row on that is in a currency. */
static struct AccountRow *row_in(struct Reading *reading, size_t from, size_t n_entries,
				 const struct AccountRow *like, const char *currency)
{
	struct AccountRow *row = NULL;

	for (size_t i = from; i < reading->rows->n && !row; i++)
		if (text_equal(reading->rows->items[i].currency, currency))
			row = &reading->rows->items[i];
	if (!row) {
		row = add_row(reading, like);
		row->currency = currency;
	}
	if (!row->entries)
		row->entries = ARENA_ARRAY(reading->arena, n_entries, const struct Entry *);
	return row;
}

static void finish_row(const struct Reading *reading, struct AccountRow *row)
{
	if (row->n_entries > 1)
		qsort(row->entries, row->n_entries, sizeof *row->entries, compare_entries);
	row->ageing = ageing_of(row->entries, row->n_entries, reading->query.day, reading->arena);
	struct Owing owing = {.currency = row->currency,
			      .balance = row->balance,
			      .ageing = row->ageing,
			      .first_session = row->first_session,
			      .today = reading->query.day};

	owing_take_papers(&owing, row->team ? &reading->papers : &reading->practice_papers,
			  row->team);
	row->light = overdue_light(&owing);
}

/* Its entries into rows; an account without any has one where `keep` says so. */
static void add_account(struct Reading *reading, const struct AccountRow *like,
			const struct Records *entries, bool keep)
{
	size_t from = reading->rows->n;

	for (size_t i = 0; i < entries->n; i++) {
		const struct Entry *entry = records_at(entries, i);
		struct AccountRow *row;

		if ((entry->team ? entry->team != like->team : entry->practice != like->practice) ||
		    (!entry->team && like->team) || entry->day > reading->query.day)
			continue;
		row = row_in(reading, from, entries->n, like, entry->currency);
		row->entries[row->n_entries++] = entry;
		balance_add(&row->balance, entry);
		if (entry->payer != CHOICE_NONE && row->payer == CHOICE_NONE)
			row->payer = entry->payer;
	}
	if (reading->rows->n == from && keep)
		add_row(reading, like);
	for (size_t i = from; i < reading->rows->n; i++)
		finish_row(reading, &reading->rows->items[i]);
}

static bool ids_of_records(struct Reading *reading, const struct Records *records,
			   struct IdSpan *ret_ids)
{
	Id *ids = ARENA_ARRAY(reading->arena, records->n, Id);

	for (size_t i = 0; i < records->n; i++)
		ids[i] = ((const struct Record *)records_at(records, i))->id;
	*ret_ids = (struct IdSpan){ids, records->n};
	return true;
}

static bool load_season_ids(struct Reading *reading, struct IdSpan *ret_ids, struct Error *error)
{
	const struct Entity *teams = entity_get(KIND_TEAM);
	struct ListView view = {
		.entity = teams, .filter = reading->query.filter, .season = reading->query.season};
	const struct Season *season;
	struct Records fitting;

	if (!view.season) {
		if (!domain_season(reading->domain, 0, reading->arena, &season, error))
			return false;
		view.season = season ? season->record.id : 0;
	}
	if (!view.filter || !*view.filter)
		return domain_ids(
			reading->domain,
			&(struct ListQuery){.entity = entity_get(KIND_TEAM), .season = view.season},
			reading->arena, ret_ids, error);
	return list_records(reading->domain, &view, reading->arena, &fitting, error) &&
	       ids_of_records(reading, &fitting, ret_ids);
}

static bool load_team_ids(struct Reading *reading, struct IdSpan *ret_ids, struct Error *error)
{
	struct Records teams;
	Id *ids;

	if (reading->query.team) {
		ids = ARENA_NEW(reading->arena, Id);
		*ids = reading->query.team;
		*ret_ids = (struct IdSpan){ids, 1};
		return true;
	}
	if (!reading->query.practice)
		return load_season_ids(reading, ret_ids, error);
	return domain_children(reading->domain,
			       (struct OwnedBy){KIND_TEAM, "practice", reading->query.practice},
			       reading->arena, &teams, error) &&
	       ids_of_records(reading, &teams, ret_ids);
}

static Day first_day_of(const struct Records *sessions)
{
	Day first = DAY_NONE;

	for (size_t i = 0; i < sessions->n; i++) {
		const struct Session *session = records_at(sessions, i);

		if (session->first_day != DAY_NONE &&
		    (first == DAY_NONE || session->first_day < first))
			first = session->first_day;
	}
	return first;
}

static bool load_cohort(struct Reading *reading, Id id, const struct OfCohort **ret_cohort,
			struct Error *error)
{
	struct Arena *arena = reading->arena;
	struct Records sessions;
	struct Season season;
	struct Cohort cohort;

	for (size_t i = 0; i < reading->n_cohorts; i++) {
		*ret_cohort = &reading->cohorts[i];
		if (reading->cohorts[i].cohort == id)
			return true;
	}
	if (!domain_get(reading->domain, (struct KindId){KIND_COHORT, id}, &cohort, arena, error) ||
	    !domain_get(reading->domain, (struct KindId){KIND_SEASON, cohort.season}, &season,
			arena, error) ||
	    !domain_children(reading->domain, (struct OwnedBy){KIND_SESSION, "cohort", id}, arena,
			     &sessions, error))
		return false;
	reading->cohorts = arena_grow(arena, reading->cohorts, reading->n_cohorts,
				      &reading->cohorts_capacity, sizeof *reading->cohorts);
	reading->cohorts[reading->n_cohorts] =
		(struct OfCohort){id, season.currency, first_day_of(&sessions)};
	*ret_cohort = &reading->cohorts[reading->n_cohorts++];
	return true;
}

/* That of the practice, else `usual`. */
static bool find_currency(struct Reading *reading, Id practice, const char *usual,
			  const char **ret_currency, struct Error *error)
{
	struct Practice one = {.currency = NULL};

	if (practice && !domain_get(reading->domain, (struct KindId){KIND_PRACTICE, practice}, &one,
				    reading->arena, error))
		return false;
	*ret_currency = text_is_empty(one.currency) ? usual : one.currency;
	return true;
}

static int compare_codes(const void *a, const void *b)
{
	const struct AccountRow *first = a, *second = b;

	return strcmp(first->code ? first->code : "~", second->code ? second->code : "~");
}

static bool add_teams(struct Reading *reading, struct Error *error)
{
	struct Domain *domain = reading->domain;
	struct Records teams, entries;
	struct IdSpan ids;

	if (!load_team_ids(reading, &ids, error) ||
	    !domain_get_many(domain, (struct KindIds){KIND_TEAM, ids}, reading->arena, &teams,
			     error) ||
	    !domain_children_of(domain, (struct OwnedByAny){KIND_ENTRY, "team", ids},
				reading->arena, &entries, error) ||
	    !domain_children_of(domain, (struct OwnedByAny){KIND_PAPER, "team", ids},
				reading->arena, &reading->papers, error))
		return false;
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);
		const struct OfCohort *cohort;
		struct AccountRow like = {.team = team->record.id,
					  .practice = team->practice,
					  .code = team->code,
					  .name = team->name,
					  .payer = team->payer,
					  .accepted = team->stage == STAGE_ACCEPTED};
		bool keep = reading->query.team ||
			    (team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN);

		like.who_pays = team->practice ? domain_label(domain, KIND_PRACTICE, team->practice,
							      reading->arena)
					       : team->name;
		if (!load_cohort(reading, team->cohort, &cohort, error) ||
		    !find_currency(reading, team->practice, cohort->currency, &like.currency,
				   error))
			return false;
		like.first_session = cohort->first_session;
		add_account(reading, &like, &entries, keep);
	}
	if (reading->rows->n > 1)
		qsort(reading->rows->items, reading->rows->n, sizeof *reading->rows->items,
		      compare_codes);
	return true;
}

static bool add_practices(struct Reading *reading, struct Error *error)
{
	struct IdSpan ids = {&reading->query.practice, 1};
	struct Records entries;

	if (reading->query.team || (reading->query.filter && *reading->query.filter))
		return true;
	if (!reading->query.practice &&
	    !domain_ids(reading->domain, &(struct ListQuery){.entity = entity_get(KIND_PRACTICE)},
			reading->arena, &ids, error))
		return false;
	if (!domain_children_of(reading->domain, (struct OwnedByAny){KIND_ENTRY, "practice", ids},
				reading->arena, &entries, error))
		return false;
	for (size_t i = 0; i < ids.n && entries.n > 0; i++) {
		const char *name =
			domain_label(reading->domain, KIND_PRACTICE, ids.ids[i], reading->arena);
		const struct AccountRow like = {.practice = ids.ids[i],
						.name = name,
						.who_pays = name,
						.payer = CHOICE_NONE,
						.first_session = DAY_NONE};

		if (!domain_children(reading->domain,
				     (struct OwnedBy){KIND_PAPER, "practice", ids.ids[i]},
				     reading->arena, &reading->practice_papers, error))
			return false;
		add_account(reading, &like, &entries, false);
	}
	return true;
}

bool accounts_load(struct Domain *domain, struct AccountsQuery query, struct Arena *arena,
		   struct AccountRows *ret_rows, struct Error *error)
{
	struct Reading reading = {
		.domain = domain, .query = query, .arena = arena, .rows = ret_rows};

	*ret_rows = (struct AccountRows){0};
	return add_teams(&reading, error) && add_practices(&reading, error);
}
