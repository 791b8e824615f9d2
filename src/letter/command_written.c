/* Keeps what was written to whom, and says what was written before. */
#include "tables.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/view/letter.h"
#include "qtp/letter.h"

#include <string.h>

#define SUBJECT_MOST 300

static const char *about_of(struct Domain *domain, const struct LetterSpec *spec, Id about,
			    struct Arena *arena)
{
	return domain_ref(domain, spec->about->kind, about, arena);
}

static bool find_since(struct LetterLook look, Day since, const struct LetterWritten **ret_written,
		       size_t *ret_n, struct Error *error)
{
	const char *about = about_of(look.domain, look.spec, look.letter->about, look.arena);
	struct Records records = {0};
	struct LetterWritten *found;

	if (look.spec->recipient->kind == KIND_PERSON &&
	    !domain_children(look.domain, (struct OwnedBy){KIND_WRITTEN, "person", look.letter->to},
			     look.arena, &records, error))
		return false;
	found = ARENA_ARRAY(look.arena, records.n, struct LetterWritten);
	*ret_written = found;
	*ret_n = 0;
	for (size_t i = 0; i < records.n; i++) {
		const struct Written *written = records_at(&records, i);

		if (written->about && strcmp(written->about, about) == 0 && written->day >= since &&
		    written->day <= look.domain->today)
			found[(*ret_n)++] = (struct LetterWritten){written->letter, written->day};
	}
	return true;
}

static bool keep(struct Domain *domain, const struct LetterSpec *spec, const struct Letter *letter,
		 enum LetterWay way, struct Error *error)
{
	struct Arena arena = {0};
	struct Written written;
	struct RecordPut put = {
		.entity = &written_entity, .record = &written, .arena = &arena, .force = true};
	bool done;

	if (spec->recipient->kind != KIND_PERSON)
		return true;
	record_blank(&written_entity, &written);
	written.day = domain->today;
	written.letter = spec->name;
	written.team = spec->about->kind == KIND_TEAM ? letter->about : 0;
	written.person = letter->to;
	written.about = about_of(domain, spec, letter->about, &arena);
	written.subject =
		arena_text_n(&arena, letter->subject, utf8_prefix(letter->subject, SUBJECT_MOST));
	written.way = (Choice)way;
	done = record_put(domain, &put, error);
	arena_release(&arena);
	return done;
}

const struct LetterKeeper written_keeper = {find_since, keep};
