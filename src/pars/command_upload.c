/* What was reported to PARS, and what it answered. */
#include "command_upload.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"

#include <string.h>

/* --- Sent --- */

struct Recording {
	const struct ParsFile *file;
	struct Arena *arena;
};

static bool record_row(struct Domain *domain, const struct ParsRow *row, struct Arena *arena,
		       struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_UPLOAD);
	const struct Upload *before = row->before;
	struct Upload upload;
	struct RecordPut put = {.entity = entity, .record = &upload, .arena = arena};

	record_blank(entity, &upload);
	if (before && before->state == UPLOAD_SENT && before->action == (Choice)row->action) {
		upload = *before;
		put.before = before;
	}
	upload.session = row->session->record.id;
	upload.person = row->person->record.id;
	upload.action = (Choice)row->action;
	upload.credits = (double)row->credits / 100;
	upload.sent = domain->today;
	upload.state = UPLOAD_SENT;
	return record_put(domain, &put, error);
}

static bool record_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct Recording *recording = context;

	for (size_t i = 0; i < recording->file->n; i++)
		if (recording->file->rows[i].lacks == 0 &&
		    !record_row(domain, &recording->file->rows[i], recording->arena, error))
			return false;
	return true;
}

bool uploads_record(struct Domain *domain, const struct ParsFile *file, struct Error *error)
{
	struct Arena arena = {0};
	struct Recording recording = {file, &arena};
	bool done = operation_run(domain,
				  arena_format(&arena, "report %zu %s to PARS",
					       COUNTED(file->n_ready, "learner", "learners")),
				  record_all, &recording, error);

	arena_release(&arena);
	return done;
}

/* --- Answered --- */

/* A report that waits, with what tells whose it is. */
struct Waiting {
	const struct Upload *upload;
	const char *name, *activity;	   /* first and last name, folded */
	const struct Rejection *rejection; /* NULL: none */
};

struct Answering {
	struct ParsAnswer *answer;
	struct Waiting *waiting;
	size_t n;
	struct Arena *arena;
};

/* Where a name is cut into first and last one does not matter. */
static const char *folded(const char *first, const char *last, struct Arena *arena)
{
	return text_fold(arena, arena_format(arena, "%s %s", first, last));
}

static bool load_waiting(struct Domain *domain, struct Answering *answering, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_UPLOAD);
	struct ListQuery query = {.entity = entity};
	struct Arena *arena = answering->arena;
	struct Records records;

	if (!filter_parse(entity, "state=sent", (struct ParseFrame){domain->today, arena},
			  &query.filter, error) ||
	    !domain_list(domain, &query, arena, &records, error))
		return false;
	answering->waiting = ARENA_ARRAY(arena, records.n, struct Waiting);
	for (size_t i = 0; i < records.n; i++) {
		struct Waiting *waiting = &answering->waiting[answering->n++];
		struct Session session;
		struct Person person;

		waiting->upload = records_at(&records, i);
		if (!domain_get(domain, (struct KindId){KIND_SESSION, waiting->upload->session},
				&session, arena, error) ||
		    !domain_get(domain, (struct KindId){KIND_PERSON, waiting->upload->person},
				&person, arena, error))
			return false;
		struct NameParts parts = pars_name(&person, arena);

		waiting->name = folded(parts.given, parts.family, arena);
		waiting->activity = session.pars ? session.pars : "";
	}
	return true;
}

static bool fits(const struct Waiting *waiting, const struct Rejection *rejection,
		 struct Arena *arena)
{
	const char *name = folded(rejection->first_name, rejection->last_name, arena);

	return strcmp(waiting->name, name) == 0 &&
	       (!*rejection->activity || strcmp(waiting->activity, rejection->activity) == 0);
}

static bool place(struct Answering *answering, const struct Rejection *rejection,
		  struct Error *error)
{
	struct Waiting *found = NULL;

	for (size_t i = 0; i < answering->n; i++) {
		struct Waiting *waiting = &answering->waiting[i];

		if (!fits(waiting, rejection, answering->arena))
			continue;
		if (found && (found->upload->person != waiting->upload->person ||
			      found->upload->session != waiting->upload->session))
			return error_set(error, ERROR_INPUT, "file",
					 "Row %zu: %.60s %.60s was sent more than once. A column "
					 "with the activity's number says which one it is.",
					 rejection->row, rejection->first_name,
					 rejection->last_name);
		found = waiting;
	}
	if (!found)
		return error_set(error, ERROR_INPUT, "file",
				 "Row %zu: no report of %.60s %.60s%s%.40s waits for an answer.",
				 rejection->row, rejection->first_name, rejection->last_name,
				 *rejection->activity ? " for " : "", rejection->activity);
	found->rejection = rejection;
	return true;
}

static bool is_answered(const struct Answering *answering, const struct Waiting *waiting)
{
	if (answering->answer->n == 0)
		return true;
	for (size_t i = 0; i < answering->n; i++)
		if (answering->waiting[i].rejection &&
		    answering->waiting[i].upload->session == waiting->upload->session)
			return true;
	return false;
}

static bool put_answer(struct Domain *domain, struct Answering *answering,
		       const struct Waiting *waiting, struct Error *error)
{
	struct Upload upload = *waiting->upload;
	const struct RecordPut put = {.entity = entity_get(KIND_UPLOAD),
				      .before = waiting->upload,
				      .record = &upload,
				      .arena = answering->arena};

	upload.state = waiting->rejection ? UPLOAD_REJECTED : UPLOAD_ACCEPTED;
	upload.reason = waiting->rejection ? waiting->rejection->reason : NULL;
	upload.answered = domain->today;
	answering->answer->ret_n_rejected += waiting->rejection != NULL;
	answering->answer->ret_n_accepted += waiting->rejection == NULL;
	return record_put(domain, &put, error);
}

static bool answer_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Answering *answering = context;

	for (size_t i = 0; i < answering->n; i++)
		if (is_answered(answering, &answering->waiting[i]) &&
		    !put_answer(domain, answering, &answering->waiting[i], error))
			return false;
	return true;
}

bool uploads_answer(struct Domain *domain, struct ParsAnswer *answer, struct Error *error)
{
	struct Arena arena = {0};
	struct Answering answering = {.answer = answer, .arena = &arena};
	bool done = load_waiting(domain, &answering, error);

	for (size_t i = 0; done && i < answer->n; i++)
		done = place(&answering, &answer->rejections[i], error);
	if (done)
		done = answer->is_dry_run ? operation_try(domain, answer_all, &answering, error)
					  : operation_run(domain, "take the answer of PARS",
							  answer_all, &answering, error);
	arena_release(&arena);
	return done;
}
