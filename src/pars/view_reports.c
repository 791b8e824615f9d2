/* Reports of credit in one place: learners and activities for PARS, contact hours of nurses. */
#include "view_reports.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/scope.h"

#include <string.h>

struct Making {
	struct CreditReports *reports;
	struct Arena *arena;
};

/* --- Rows --- */

static const char *learner_words(const struct ParsRow *row, struct Arena *arena)
{
	const struct Upload *before = row->before;
	const char *lacks =
		row->lacks ? arena_format(arena, "lacks %s", pars_lacks(row->lacks, arena)) : NULL;

	if (before && before->state == UPLOAD_REJECTED)
		return arena_format(arena, "rejected: %s%s%s",
				    before->reason ? before->reason : "no reason given",
				    lacks ? "; " : "", lacks ? lacks : "");
	if (lacks)
		return lacks;
	if (before && before->state == UPLOAD_SENT)
		return "sent, not answered";
	return row->action == UPLOAD_DELETE ? "ready, to be deleted" : "ready";
}

static void add_learners(struct Making *making)
{
	const struct ParsFile *file = &making->reports->learners;

	for (size_t i = 0; i < file->n; i++) {
		const struct ParsRow *row = &file->rows[i];
		const bool is_rejected = row->before && row->before->state == UPLOAD_REJECTED;

		making->reports->rows[making->reports->n++] =
			(struct ReportRow){is_rejected	? LIGHT_RED
					   : row->lacks ? LIGHT_AMBER
							: LIGHT_FINE,
					   KIND_PERSON,
					   row->person->record.id,
					   row->session->code,
					   row->person->name,
					   row->credits,
					   learner_words(row, making->arena)};
	}
	making->reports->parts[REPORT_LEARNERS].words =
		arena_format(making->arena, "%zu ready, %zu lacking something, %zu accepted",
			     file->n_ready, file->n - file->n_ready, file->n_accepted);
}

static const char *activity_words(const struct ParsActivity *activity, struct Arena *arena)
{
	if (*activity->lacks)
		return arena_format(arena, "lacks %s", activity->lacks);
	return arena_format(arena, "%zu %s, %zu other %s%s",
			    COUNTED(activity->n_physicians, "physician", "physicians"),
			    COUNTED(activity->n_others, "learner", "learners"),
			    activity->session->pars ? "" : "; no PARS number yet");
}

static void add_activities(struct Making *making)
{
	const struct ParsActivities *all = &making->reports->activities;

	for (size_t i = 0; i < all->n; i++) {
		const struct ParsActivity *activity = &all->rows[i];

		making->reports->rows[making->reports->n++] =
			(struct ReportRow){*activity->lacks ? LIGHT_AMBER : LIGHT_FINE,
					   KIND_SESSION,
					   activity->session->record.id,
					   activity->session->code,
					   activity->title,
					   activity->designated,
					   activity_words(activity, making->arena)};
	}
	making->reports->parts[REPORT_ACTIVITIES].words =
		arena_format(making->arena, "%zu ready, %zu lacking something", all->n_ready,
			     all->n - all->n_ready);
}

static void add_nurses(struct Making *making)
{
	const struct Nurses *nurses = &making->reports->nurses;
	size_t n_open = 0;

	for (size_t i = 0; i < nurses->n; i++) {
		const struct NurseRow *nurse = &nurses->rows[i];

		n_open += nurse->serial == NULL;
		making->reports->rows[making->reports->n++] =
			(struct ReportRow){nurse->serial ? LIGHT_FINE : LIGHT_AMBER,
					   KIND_PERSON,
					   nurse->row->person->record.id,
					   nurse->roll->session.code,
					   nurse->row->person->name,
					   credit_of_hours(nurse->claim->hours),
					   nurse->serial ? nurse->serial : "no certificate yet"};
	}
	making->reports->parts[REPORT_NURSES].words =
		arena_format(making->arena, "%zu %s, %zu without a certificate",
			     COUNTED(nurses->n, "claim", "claims"), n_open);
}

static void (*const adders[N_REPORT_PARTS])(struct Making *making) = {
	[REPORT_LEARNERS] = add_learners,
	[REPORT_ACTIVITIES] = add_activities,
	[REPORT_NURSES] = add_nurses,
};

/* --- All of it --- */

/* The activity sheet counts people of every coach: it is left out where teams of one are shown. */
static bool load_parts(struct Domain *domain, Id session, struct Arena *arena,
		       struct CreditReports *reports, struct Error *error)
{
	struct Error ignored;

	return pars_load(domain, (struct ParsWish){.session = session}, arena, &reports->learners,
			 error) &&
	       (!scope_check_whole(domain, "An activity sheet", &ignored) ||
		activities_load(domain, session, arena, &reports->activities, error)) &&
	       nurses_load(domain, session, arena, &reports->nurses, error);
}

bool reports_load(struct Domain *domain, Id session, struct Arena *arena,
		  struct CreditReports *ret_reports, struct Error *error)
{
	struct Making making = {ret_reports, arena};

	*ret_reports = (struct CreditReports){.rows = NULL};
	if (!load_parts(domain, session, arena, ret_reports, error))
		return false;
	ret_reports->rows = ARENA_ARRAY(
		arena, ret_reports->learners.n + ret_reports->activities.n + ret_reports->nurses.n,
		struct ReportRow);
	for (int part = 0; part < N_REPORT_PARTS; part++) {
		const size_t first = ret_reports->n;

		adders[part](&making);
		ret_reports->parts[part].first = first;
		ret_reports->parts[part].n = ret_reports->n - first;
	}
	return true;
}

enum ReportPart reports_part_of(const struct CreditReports *reports, size_t row)
{
	int part = 0;

	while (part + 1 < N_REPORT_PARTS &&
	       row >= reports->parts[part].first + reports->parts[part].n)
		part++;
	return (enum ReportPart)part;
}

bool reports_table(struct Domain *domain, struct ReportsPart of, struct Arena *arena,
		   struct DataTable *ret_table, struct Error *error)
{
	if (of.part == REPORT_LEARNERS)
		return pars_table(domain, &of.reports->learners, arena, ret_table, error);
	if (of.part == REPORT_ACTIVITIES)
		return activities_table(domain, &of.reports->activities, arena, ret_table, error);
	nurses_table(domain, &of.reports->nurses, arena, ret_table);
	return true;
}
