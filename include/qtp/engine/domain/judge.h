/* Judgements: computed fields of records, kept in the store for lists to filter and sort on, and
 * made again when something that they look at has changed. */
#ifndef QTP_DOMAIN_JUDGE_H
#define QTP_DOMAIN_JUDGE_H

#include "qtp/engine/domain/facts.h"

/*
 * A row: computed fields of a kind, from its facts. A path says which changed records make the
 * fields stale, and how to get from them to records of the kind: it begins with the kind that has
 * changed, then ".field" follows a reference, and "<kind.field" goes to the records of `kind` whose
 * `field` refers to where the path is. "member.person<member.person.team": a member changed, so all
 * teams of this person. A path of the kind's own key alone: the record itself.
 */
struct Judgement {
	enum Kind kind;
	const char *owner;	   /* key of the required reference by which records are walked */
	const char *const *fields; /* keys of fields with FIELD_JUDGED, NULL after the last */
	const char *const *paths;  /* NULL after the last */
	void (*fill)(const struct FactsBatch *batch, size_t index, void *record);
};

const struct Judgement *judgement_at(size_t index); /* NULL after the last */

/*
 * Brings the judgements of a kind in a season (0: of all) up to date. The first time all records
 * are judged; after that only those that operations since then may have touched, and all again when
 * the day or the season in view is another. Nothing changed: one small query.
 * Not inside an operation: what it keeps would go when that is rolled back.
 */
MUST_USE bool judge_all(struct Domain *domain, enum Kind kind, Id season, struct Error *error);

struct JudgeProgress {
	bool done;	 /* every record of the season is judged */
	size_t n, n_all; /* records so far, and in all */
};
/* What slices are judged of. */
struct JudgeScope {
	enum Kind kind;
	Id season; /* 0: all */
};
/*
 * The same in slices: what operations have touched, and at most `n` further records of the season,
 * of which the walk through it goes on where the last call left it. Until it is done a list must
 * not be sorted by what is judged, nor filtered.
 */
MUST_USE bool judge_some(struct Domain *domain, struct JudgeScope scope, size_t n,
			 struct JudgeProgress *ret_progress, struct Error *error);

/* Judges again what operations have touched since, and nothing else: before records are read. */
MUST_USE bool judge_catch_up(struct Domain *domain, enum Kind kind, struct Error *error);
/* Puts what is judged into records that were read after that and hold nothing of it yet; texts are
 * owned by the arena. */
MUST_USE bool judge_records(struct Domain *domain, const struct Records *records,
			    struct Arena *arena, struct Error *error);

/* Fills all judged fields of `record`; texts are owned by the batch's arena. */
void judge_fill(const struct FactsBatch *batch, size_t index, void *record);
/* The same of a record that was loaded alone: reads its facts. */
MUST_USE bool judge_one(struct Domain *domain, const struct Entity *entity, void *record,
			struct Arena *arena, struct Error *error);

#endif
