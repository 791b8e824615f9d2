/* The learner file for PARS: who is in it, and who lacks what. */
#include "view_pars.h"

#include "qtp/credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/season/view_schedule.h"

#include <string.h>

static const struct {
	unsigned lack;
	const char *words;
} lacks[] = {
	{LACK_NUMBER, "PARS number of the session"},
	{LACK_NAME, "first and last name"},
	{LACK_BIRTHDAY, "birth month and day"},
	{LACK_STATE, "licensing state"},
	{LACK_LICENCE, "licence number or NPI"},
	{LACK_CONSENT, "consent"},
	{LACK_CLAIM, "claim"},
};

const char *pars_lacks(unsigned lacking, struct Arena *arena)
{
	const char *words = "";

	for (size_t i = 0; i < N_ITEMS(lacks); i++)
		if (lacking & lacks[i].lack)
			words = arena_format(arena, "%s%s%s", words, *words ? ", " : "",
					     lacks[i].words);
	return words;
}

struct NameParts pars_name(const struct Person *person, struct Arena *arena)
{
	struct NameParts parts = {person->given ? person->given : "",
				  person->family ? person->family : ""};

	return *parts.given || *parts.family ? parts : name_split(person->name, arena);
}

static unsigned lacks_of(const struct Session *session, const struct Person *person, bool no_id,
			 struct Arena *arena)
{
	struct NameParts name = pars_name(person, arena);
	unsigned all = 0;

	all |= text_is_empty(session->pars) ? LACK_NUMBER : 0;
	all |= !*name.given || !*name.family ? LACK_NAME : 0;
	all |= text_is_empty(person->birthday) ? LACK_BIRTHDAY : 0;
	all |= person->consent == DAY_NONE ? LACK_CONSENT : 0;
	if (!text_is_empty(person->npi))
		return all;
	all |= text_is_empty(person->licence_state) ? LACK_STATE : 0;
	all |= text_is_empty(person->licence) && !no_id ? LACK_LICENCE : 0;
	return all;
}

/* Of one day what adds is after what deletes, and what was sent again after what was rejected. */
static bool is_later(const struct Upload *a, const struct Upload *b)
{
	if (a->sent != b->sent)
		return a->sent > b->sent;
	if (a->action != b->action)
		return a->action == UPLOAD_ADD;
	return b->state == UPLOAD_REJECTED && a->state != UPLOAD_REJECTED;
}

bool pars_last_upload(struct Domain *domain, struct UploadOf of, struct Arena *arena,
		      const struct Upload **ret_upload, struct Error *error)
{
	struct Records records;

	*ret_upload = NULL;
	if (!domain_children(domain, (struct OwnedBy){KIND_UPLOAD, "person", of.person}, arena,
			     &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Upload *upload = records_at(&records, i), *last = *ret_upload;

		if (upload->session == of.session && (!last || is_later(upload, last)))
			*ret_upload = upload;
	}
	return true;
}

bool pars_rejections(struct Domain *domain, Id person, struct Arena *arena,
		     struct Uploads *ret_uploads, struct Error *error)
{
	struct Records records;

	*ret_uploads = (struct Uploads){NULL, 0};
	if (!domain_children(domain, (struct OwnedBy){KIND_UPLOAD, "person", person}, arena,
			     &records, error))
		return false;
	ret_uploads->items = ARENA_ARRAY(arena, records.n, const struct Upload *);
	for (size_t i = 0; i < records.n; i++) {
		const struct Upload *upload = records_at(&records, i);
		bool is_last = upload->state == UPLOAD_REJECTED;

		for (size_t k = 0; k < records.n && is_last; k++) {
			const struct Upload *other = records_at(&records, k);

			is_last = other->session != upload->session || !is_later(other, upload);
		}
		if (is_last)
			ret_uploads->items[ret_uploads->n++] = upload;
	}
	return true;
}

/* A file under way. */
struct Gathering {
	struct Domain *domain;
	struct ParsWish wish;
	struct Arena *arena;
	struct ParsFile *file;
};

static void add_row(struct Gathering *gathering, struct ParsRow row)
{
	struct ParsFile *file = gathering->file;

	file->rows = arena_grow(gathering->arena, file->rows, file->n, &file->capacity,
				sizeof *file->rows);
	file->rows[file->n++] = row;
	file->n_ready += row.lacks == 0;
}

/* Credits of a claim; below 0: no claim, and some was earned. */
static Hundredths claimed_of(const struct RollRow *row)
{
	const struct Claim *claim = row->credit.claims[CREDIT_AMA];

	if (claim)
		return credit_of_hours(claim->hours);
	return row->credit.earned[CREDIT_AMA] > 0 ? -1 : 0;
}

static bool is_reported(const struct Upload *upload)
{
	return upload && upload->action == UPLOAD_ADD && upload->state == UPLOAD_ACCEPTED;
}

static bool add_learner(struct Gathering *gathering, const struct Roll *roll,
			const struct RollRow *row, struct Error *error)
{
	struct ParsRow made = {.session = &roll->session, .person = row->person};
	const struct UploadOf of = {roll->session.record.id, row->person->record.id};
	Hundredths claimed = claimed_of(row), reported;

	if (row->person->profession != PROFESSION_PHYSICIAN)
		return true;
	if (!pars_last_upload(gathering->domain, of, gathering->arena, &made.before, error))
		return false;
	reported = is_reported(made.before) ? credit_of_hours(made.before->credits) : 0;
	if (claimed == reported && reported > 0) {
		gathering->file->n_accepted++;
		return true;
	}
	made.lacks = lacks_of(made.session, made.person, gathering->wish.no_id, gathering->arena);
	if (reported > 0) {
		made.action = UPLOAD_DELETE;
		made.credits = reported;
		add_row(gathering, made);
	}
	made.action = UPLOAD_ADD;
	made.credits = claimed > 0 ? claimed : 0;
	made.lacks |= claimed < 0 ? LACK_CLAIM : 0;
	if (claimed != 0)
		add_row(gathering, made);
	return true;
}

static bool add_session(struct Gathering *gathering, Id session, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(gathering->arena, struct Roll);

	if (!roll_load(gathering->domain, session, gathering->arena, roll, error))
		return false;
	for (size_t i = 0; i < roll->n_rows; i++)
		if (!add_learner(gathering, roll, &roll->rows[i], error))
			return false;
	return true;
}

bool pars_load(struct Domain *domain, struct ParsWish wish, struct Arena *arena,
	       struct ParsFile *ret_file, struct Error *error)
{
	struct Gathering gathering = {domain, wish, arena, ret_file};
	struct Schedule schedule;

	*ret_file = (struct ParsFile){.rows = NULL};
	if (wish.session)
		return add_session(&gathering, wish.session, error);
	if (!schedule_load(domain, 0, arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++) {
			const struct Session *session = schedule.cohorts[i].sessions[k];

			if (session->first_day <= domain->today &&
			    !add_session(&gathering, session->record.id, error))
				return false;
		}
	return true;
}
