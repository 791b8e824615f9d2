/* A case moves to a newer edition: what is carried over, what is new, what is lost. */
#include "command_adopt.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "rule_edition.h"

#include <string.h>

/* All of it owned by the arena. */
struct Adopting {
	struct Domain *domain;
	struct Arena *arena;
	struct Case before, after;
	struct Edition from, to;
	struct Records older, newer, findings, requirements;
	struct StandardStep *steps; /* newer.n */
};

/* --- What it means --- */

static bool check_state(struct Domain *domain, const struct Case *one, struct Arena *arena,
			struct Error *error)
{
	return one->state < CASE_CERTIFIED ||
	       error_set(error, ERROR_INPUT, "state",
			 "%s is %s; a case moves to another edition only before its decision.",
			 domain_label(domain, KIND_PRACTICE, one->practice, arena),
			 entity_field(&case_entity, "state")->choices[one->state].label);
}

static bool check_editions(const struct Adopting *adopting, struct Error *error)
{
	const struct Edition *from = &adopting->from, *to = &adopting->to;
	char day[DAY_TEXT];

	if (from->record.id == to->record.id)
		return error_set(error, ERROR_INPUT, "edition", "It goes by %s already.", to->code);
	if (to->valid_from <= from->valid_from)
		return error_set(error, ERROR_INPUT, "edition",
				 "%s is no newer edition than %s, which is valid from %s. Name a "
				 "newer one.",
				 to->code, from->code, day_medium(from->valid_from, day));
	return adopting->newer.n > 0 ||
	       error_set(error, ERROR_INPUT, "edition",
			 "%s has no standards yet. Add or import them first.", to->code);
}

static bool load(struct Adopting *adopting, struct Error *error)
{
	struct Domain *domain = adopting->domain;
	struct Arena *arena = adopting->arena;
	Id id = adopting->before.record.id;

	return domain_get(domain, (struct KindId){KIND_EDITION, adopting->before.edition},
			  &adopting->from, arena, error) &&
	       domain_children(domain,
			       (struct OwnedBy){KIND_STANDARD, "edition", adopting->from.record.id},
			       arena, &adopting->older, error) &&
	       domain_children(domain,
			       (struct OwnedBy){KIND_STANDARD, "edition", adopting->to.record.id},
			       arena, &adopting->newer, error) &&
	       domain_children(domain, (struct OwnedBy){KIND_FINDING, "case", id}, arena,
			       &adopting->findings, error) &&
	       domain_children(domain, (struct OwnedBy){KIND_REQUIREMENT, "case", id}, arena,
			       &adopting->requirements, error);
}

static bool plan(const struct CommandCall *call, struct Adopting *adopting, struct Error *error)
{
	const char *name = call_text(call, "edition");
	Id edition;

	if (!domain_get(adopting->domain, (struct KindId){KIND_CASE, call->ids[0]},
			&adopting->before, adopting->arena, error) ||
	    !check_state(adopting->domain, &adopting->before, adopting->arena, error) ||
	    !domain_resolve(adopting->domain, &edition_entity, name ? name : "", &edition, error) ||
	    !domain_get(adopting->domain, (struct KindId){KIND_EDITION, edition}, &adopting->to,
			adopting->arena, error) ||
	    !load(adopting, error) || !check_editions(adopting, error))
		return false;
	adopting->after = adopting->before;
	adopting->after.edition = edition;
	adopting->steps = standard_steps(&adopting->older, &adopting->newer, adopting->arena);
	return true;
}

static const struct StandardStep *step_of(const struct Adopting *adopting, Id standard)
{
	return standard_step_of(adopting->steps, adopting->newer.n, standard);
}

/* --- In words --- */

static size_t count_ratings(const struct Adopting *adopting, Id standard)
{
	size_t n = 0;

	for (size_t i = 0; i < adopting->findings.n; i++) {
		const struct Finding *finding = records_at(&adopting->findings, i);

		n += finding->standard == standard && finding->rating != RATING_NOT_REVIEWED;
	}
	return n;
}

static size_t count_fate(const struct Adopting *adopting, enum StandardFate fate,
			 size_t *ret_ratings)
{
	size_t n = 0;

	*ret_ratings = 0;
	for (size_t i = 0; i < adopting->newer.n; i++) {
		const struct StandardStep *step = &adopting->steps[i];

		if (step->fate != fate)
			continue;
		n++;
		for (size_t k = 0; k < step->n_from; k++)
			*ret_ratings += count_ratings(adopting, step->from[k]->record.id);
	}
	return n;
}

/* "2b from 2b and 2c" of what is merged. */
static void say_from(const struct StandardStep *step, struct Text *out)
{
	for (size_t k = 0; k < step->n_from; k++)
		text_format(out, "%s %s", k == 0 ? " from" : " and",
			    standard_short_code(step->from[k]));
}

static void say_fate(const struct Adopting *adopting, enum StandardFate fate, const char *head,
		     struct Text *out)
{
	size_t ratings;

	if (count_fate(adopting, fate, &ratings) == 0)
		return;
	text_format(out, "\n%s\n", head);
	for (size_t i = 0; i < adopting->newer.n; i++) {
		const struct StandardStep *step = &adopting->steps[i];

		if (step->fate != fate)
			continue;
		text_format(out, "  %s %s", standard_short_code(step->to), step->to->title);
		if (fate == FATE_MERGED)
			say_from(step, out);
		text_append(out, "\n");
	}
}

static void say_lost(const struct Adopting *adopting, struct Text *out)
{
	bool any = false;

	for (size_t i = 0; i < adopting->older.n; i++) {
		const struct Standard *one = records_at(&adopting->older, i);
		size_t n = count_ratings(adopting, one->record.id);

		if (step_of(adopting, one->record.id))
			continue;
		if (!any)
			text_append(out, "\nLost:\n");
		any = true;
		text_format(out, "  %s %s, %zu %s\n", standard_short_code(one), one->title,
			    COUNTED(n, "rating", "ratings"));
	}
	for (size_t i = 0; i < adopting->requirements.n; i++) {
		const struct Requirement *one = records_at(&adopting->requirements, i);

		if (one->standard && !step_of(adopting, one->standard))
			text_format(out, "  \"%s\" stays, without its standard\n", one->title);
	}
}

static void say_plan(const struct Adopting *adopting, struct Text *out)
{
	size_t ratings, n = count_fate(adopting, FATE_CARRIED, &ratings);

	text_format(out, "%s moves from %s to %s.\n\nCarried over: %zu %s with %zu %s.\n",
		    domain_label(adopting->domain, KIND_PRACTICE, adopting->before.practice,
				 adopting->arena),
		    adopting->from.code, adopting->to.code, COUNTED(n, "standard", "standards"),
		    COUNTED(ratings, "rating", "ratings"));
	say_fate(adopting, FATE_MERGED, "Merged, the worst rating counts:", out);
	say_fate(adopting, FATE_CHANGED, "To be rated again, their words differ:", out);
	say_fate(adopting, FATE_NEW, "New, not rated yet:", out);
	say_lost(adopting, out);
}

static size_t count_lost(const struct Adopting *adopting)
{
	size_t n = 0;

	for (size_t i = 0; i < adopting->older.n; i++)
		n += !step_of(adopting,
			      ((const struct Record *)records_at(&adopting->older, i))->id);
	return n;
}

static void say_adopted(const struct Adopting *adopting, struct Text *done)
{
	size_t ratings;

	text_format(done,
		    "%s goes by %s now: %zu carried over, %zu merged, %zu to be rated again, %zu "
		    "new, %zu lost.",
		    domain_label(adopting->domain, KIND_PRACTICE, adopting->before.practice,
				 adopting->arena),
		    adopting->to.code, count_fate(adopting, FATE_CARRIED, &ratings),
		    count_fate(adopting, FATE_MERGED, &ratings),
		    count_fate(adopting, FATE_CHANGED, &ratings),
		    count_fate(adopting, FATE_NEW, &ratings), count_lost(adopting));
}

/* --- Doing it --- */

static bool put(struct Adopting *adopting, const struct Entity *entity, const void *before,
		void *after, struct Error *error)
{
	const struct RecordPut record = {
		.entity = entity, .before = before, .record = after, .arena = adopting->arena};

	return record_put(adopting->domain, &record, error);
}

static bool same_place(const struct Finding *a, const struct Finding *b)
{
	return a->location == b->location && a->assessed_by == b->assessed_by;
}

/* Of what is merged: the worst of the ratings at the same place; one that is missing was not
 * reviewed. */
static Choice merged_rating(const struct Adopting *adopting, const struct StandardStep *step,
			    const struct Finding *finding)
{
	Choice rating = finding->rating;

	for (size_t k = 0; k < step->n_from; k++) {
		Choice other = RATING_NOT_REVIEWED;

		for (size_t i = 0; i < adopting->findings.n; i++) {
			const struct Finding *one = records_at(&adopting->findings, i);

			if (one->standard == step->from[k]->record.id && same_place(one, finding))
				other = one->rating;
		}
		rating = rating_worse(rating, other);
	}
	return rating;
}

/* Whether a finding of the same place before this one is that of the merged standard. */
static bool is_covered(const struct Adopting *adopting, const struct StandardStep *step,
		       size_t index)
{
	const struct Finding *finding = records_at(&adopting->findings, index);
	bool covered = false;

	for (size_t i = 0; i < index && !covered; i++) {
		const struct Finding *one = records_at(&adopting->findings, i);

		covered = step_of(adopting, one->standard) == step && same_place(one, finding);
	}
	return covered;
}

static void rate_again(const struct Adopting *adopting, struct Finding *after)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;

	if (after->rating == RATING_NOT_REVIEWED)
		return;
	after->note = arena_format(adopting->arena, "Under %s: %s.%s%s", adopting->from.code,
				   labels[after->rating].label, after->note ? " " : "",
				   after->note ? after->note : "");
	after->rating = RATING_NOT_REVIEWED;
}

static bool move_finding(struct Adopting *adopting, size_t index, struct Error *error)
{
	const struct Finding *before = records_at(&adopting->findings, index);
	const struct StandardStep *step = step_of(adopting, before->standard);
	struct Finding *after = ARENA_NEW(adopting->arena, struct Finding);

	if (!step || is_covered(adopting, step, index))
		return record_bin(adopting->domain, &finding_entity, before->record.id, error);
	*after = *before;
	after->standard = step->to->record.id;
	if (step->fate == FATE_MERGED)
		after->rating = merged_rating(adopting, step, before);
	if (step->fate == FATE_CHANGED)
		rate_again(adopting, after);
	return put(adopting, &finding_entity, before, after, error);
}

static bool move_requirement(struct Adopting *adopting, const struct Requirement *before,
			     struct Error *error)
{
	const struct StandardStep *step = step_of(adopting, before->standard);
	struct Requirement *after = ARENA_NEW(adopting->arena, struct Requirement);

	if (!before->standard)
		return true;
	*after = *before;
	after->standard = step ? step->to->record.id : 0;
	return put(adopting, &requirement_entity, before, after, error);
}

static bool adopt_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Adopting *adopting = context;

	(void)domain;
	if (!put(adopting, &case_entity, &adopting->before, &adopting->after, error))
		return false;
	for (size_t i = 0; i < adopting->findings.n; i++)
		if (!move_finding(adopting, i, error))
			return false;
	for (size_t i = 0; i < adopting->requirements.n; i++)
		if (!move_requirement(adopting, records_at(&adopting->requirements, i), error))
			return false;
	return true;
}

bool case_adopt(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Adopting adopting = {.domain = call->domain, .arena = &arena};
	bool adopted = plan(call, &adopting, error) &&
		       operation_run(call->domain,
				     arena_format(&arena, "move %s to edition %s",
						  domain_label(call->domain, KIND_PRACTICE,
							       adopting.before.practice, &arena),
						  adopting.to.code),
				     adopt_body, &adopting, error);

	if (adopted && done)
		say_adopted(&adopting, done);
	arena_release(&arena);
	return adopted;
}

bool case_adopt_plan(const struct CommandCall *call, struct Text *said, struct Error *error)
{
	struct Arena arena = {0};
	struct Adopting adopting = {.domain = call->domain, .arena = &arena};
	bool planned = plan(call, &adopting, error);

	if (planned)
		say_plan(&adopting, said);
	arena_release(&arena);
	return planned;
}

bool case_adopt_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Case one;
	bool ready = domain_get(domain, (struct KindId){KIND_CASE, id}, &one, &arena, error) &&
		     check_state(domain, &one, &arena, error);

	arena_release(&arena);
	return ready;
}
