/* Contact hours of nurses, a row a claim, with the certificate. */
#include "view_nurses.h"

#include "qtp/engine/base/math.h"
#include "qtp/issued.h"
#include "qtp/season/view_schedule.h"
#include "view_pars.h"

static bool add_nurse(struct Domain *domain, const struct NurseRow *found, struct Arena *arena,
		      struct Nurses *nurses, struct Error *error)
{
	const struct PaperOf of = {ISSUED_CERTIFICATE, found->roll->session.record.id,
				   found->row->person->record.id};
	struct PapersFound papers;

	if (!issued_find(domain, of, arena, &papers, error))
		return false;
	nurses->rows =
		arena_grow(arena, nurses->rows, nurses->n, &nurses->capacity, sizeof *nurses->rows);
	nurses->rows[nurses->n] = *found;
	nurses->rows[nurses->n++].serial = papers.good ? papers.good->serial : NULL;
	return true;
}

static bool add_session(struct Domain *domain, Id session, struct Arena *arena,
			struct Nurses *nurses, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(arena, struct Roll);

	if (!roll_load(domain, session, arena, roll, error))
		return false;
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct NurseRow found = {roll, &roll->rows[i],
					       roll->rows[i].credit.claims[CREDIT_ANCC], NULL};

		if (found.claim && credit_of_hours(found.claim->hours) > 0 &&
		    !add_nurse(domain, &found, arena, nurses, error))
			return false;
	}
	return true;
}

bool nurses_load(struct Domain *domain, Id session, struct Arena *arena, struct Nurses *ret_nurses,
		 struct Error *error)
{
	struct Schedule schedule;

	*ret_nurses = (struct Nurses){.rows = NULL};
	if (session)
		return add_session(domain, session, arena, ret_nurses, error);
	if (!schedule_load(domain, 0, arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++)
			if (!add_session(domain, schedule.cohorts[i].sessions[k]->record.id, arena,
					 ret_nurses, error))
				return false;
	return true;
}

/* --- As a table --- */

static const struct TableColumn columns[] = {
	{"session", "Session", FIELD_TEXT},
	{"activity", "Activity", FIELD_TEXT},
	{"first_day", "First day", FIELD_DAY},
	{"last_day", "Last day", FIELD_DAY},
	{"name", "Name", FIELD_TEXT},
	{"given", "Given name", FIELD_TEXT},
	{"family", "Family name", FIELD_TEXT},
	{"credentials", "Credentials", FIELD_TEXT},
	{"identifier", "Identifier", FIELD_TEXT},
	{"hours", "Contact hours", FIELD_REAL},
	{"certificate", "Certificate", FIELD_TEXT},
};

static void add_row(struct Domain *domain, const struct NurseRow *nurse, struct Arena *arena,
		    struct DataTable *table)
{
	const struct Roll *roll = nurse->roll;
	const struct Person *person = nurse->row->person;
	const struct NameParts name = pars_name(person, arena);
	const struct Value cells[N_ITEMS(columns)] = {
		data_table_text(roll->session.code),
		data_table_text(roll->season.title),
		data_table_day(roll->session.first_day),
		data_table_day(roll->session.last_day),
		data_table_text(person->name),
		data_table_text(name.given),
		data_table_text(name.family),
		data_table_text(person->credentials),
		data_table_text(
			person->email ? person->email
				      : domain_ref(domain, KIND_PERSON, person->record.id, arena)),
		{.type = VALUE_REAL, .real = nurse->claim->hours},
		data_table_text(nurse->serial),
	};

	data_table_row(table, cells);
}

void nurses_table(struct Domain *domain, const struct Nurses *nurses, struct Arena *arena,
		  struct DataTable *ret_table)
{
	data_table_begin(ret_table, arena, "Contact hours of nurses", columns, N_ITEMS(columns));
	ret_table->name = "ancc";
	ret_table->row_name = "nurse";
	ret_table->row_plural = "nurses";
	ret_table->day = domain->today;
	ret_table->is_private = true;
	for (size_t i = 0; i < nurses->n; i++)
		add_row(domain, &nurses->rows[i], arena, ret_table);
}
