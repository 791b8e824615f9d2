/* verify: the words of the index, and the inner tables by which SQLite finds them. The index is
 * built again beside the file, and both are compared. */
#include "note_index.h"

#include "qtp/engine/base/math.h"

#include <string.h>

#define BUILD_AGAIN                                                                     \
	"CREATE VIRTUAL TABLE temp.note_again USING fts5 (words, scope, content = '', " \
	"tokenize = 'unicode61 remove_diacritics 2');"                                  \
	"CREATE VIRTUAL TABLE temp.note_is USING "                                      \
	"fts5vocab ('main', 'note_words', 'instance');"                                 \
	"CREATE VIRTUAL TABLE temp.note_should USING "                                  \
	"fts5vocab ('temp', 'note_again', 'instance');"                                 \
	"CREATE VIRTUAL TABLE temp.note_terms USING "                                   \
	"fts5vocab ('temp', 'note_again', 'row')"
#define DROP_AGAIN                               \
	"DROP TABLE IF EXISTS temp.note_is;"     \
	"DROP TABLE IF EXISTS temp.note_should;" \
	"DROP TABLE IF EXISTS temp.note_terms;"  \
	"DROP TABLE IF EXISTS temp.note_again"

static bool fill_again(struct Store *store, struct Arena *arena, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (entity && entity->noted_by &&
		    !statement_script(
			    store,
			    arena_format(arena,
					 "INSERT INTO temp.note_again (rowid, words, scope) "
					 "SELECT n.place, r.folded, n.scope FROM main.note_place n "
					 "JOIN main.\"%s\" r ON r.id = n.record "
					 "WHERE n.kind = '%s' ORDER BY n.place",
					 entity->key, entity->key),
			    error))
			return false;
	}
	return true;
}

static bool is_same_word(struct sqlite3_stmt *is, struct sqlite3_stmt *should)
{
	return text_equal(column_borrowed(is, 0), column_borrowed(should, 0)) &&
	       column_number(is, 1) == column_number(should, 1) &&
	       text_equal(column_borrowed(is, 2), column_borrowed(should, 2)) &&
	       column_number(is, 3) == column_number(should, 3);
}

/* False: an index cannot be read. */
static bool compare_words(struct Store *store, bool *ret_same, struct Error *error)
{
	struct sqlite3_stmt *is =
		statement_text(store, "SELECT term, doc, col, offset FROM temp.note_is", error);
	struct sqlite3_stmt *should =
		is ? statement_text(store, "SELECT term, doc, col, offset FROM temp.note_should",
				    error)
		   : NULL;
	enum Step left = STEP_FAILED, right = STEP_FAILED;

	while (should) {
		left = statement_step(store, is, error);
		right = left == STEP_FAILED ? STEP_FAILED : statement_step(store, should, error);
		if (left != STEP_ROW || right != STEP_ROW || !is_same_word(is, should))
			break;
	}
	*ret_same = left == STEP_DONE && right == STEP_DONE;
	if (is && left == STEP_ROW)
		statement_done(is);
	if (should && right == STEP_ROW)
		statement_done(should);
	return left != STEP_FAILED && right != STEP_FAILED;
}

/* Each is false where something is found: a word or a beginning of words that leads to other
 * places, lengths of texts, totals, settings. */
static const char *const inner[] = {
	"SELECT 1 FROM (SELECT term, '' AS star FROM temp.note_terms "
	"UNION SELECT substr(term, 1, n.value), '*' FROM temp.note_terms, (SELECT 1 AS value "
	"UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) n "
	"WHERE length(term) >= n.value) t WHERE "
	"(SELECT count(*) || ' ' || total(rowid) FROM main.note_words w "
	"WHERE w.note_words MATCH '\"' || t.term || '\"' || t.star) <> "
	"(SELECT count(*) || ' ' || total(rowid) FROM temp.note_again a "
	"WHERE a.note_again MATCH '\"' || t.term || '\"' || t.star) LIMIT 1",
	"SELECT 1 FROM (SELECT * FROM main.note_words_docsize EXCEPT "
	"SELECT * FROM temp.note_again_docsize) LIMIT 1",
	"SELECT 1 FROM (SELECT * FROM temp.note_again_docsize EXCEPT "
	"SELECT * FROM main.note_words_docsize) LIMIT 1",
	"SELECT 1 FROM temp.note_again_data a LEFT JOIN main.note_words_data w ON w.id = a.id "
	/* Of an index that has lost its last text the totals are zeros, of a new one nothing. */
	"WHERE a.id = 1 AND rtrim(hex(w.block), '0') <> rtrim(hex(a.block), '0')",
	"SELECT 1 WHERE (SELECT count(*) FROM main.note_words_config WHERE (k, v) IN "
	"(VALUES ('automerge', 0), ('hashsize', 1048576))) <> 2",
};

static bool is_inner_whole(struct Store *store)
{
	struct Error lost = {0};
	enum Step step = STEP_DONE;

	for (size_t i = 0; step == STEP_DONE && i < N_ITEMS(inner); i++) {
		struct sqlite3_stmt *statement = statement_text(store, inner[i], &lost);

		step = statement ? statement_step(store, statement, &lost) : STEP_FAILED;
		if (step == STEP_ROW)
			statement_done(statement);
	}
	return step == STEP_DONE;
}

bool note_verify_words(struct Store *store, struct Arena *arena, struct Issues *issues,
		       struct Error *error)
{
	struct Error lost = {0};
	bool same = false, read = statement_script(store, DROP_AGAIN ";" BUILD_AGAIN, error) &&
				  fill_again(store, arena, error);

	if (read && (!compare_words(store, &same, &lost) || !same || !is_inner_whole(store)))
		issues_add(issues, ERROR_CORRUPT, "",
			   "The index of words is not that of the notes: search misses some or "
			   "finds others. Nothing is lost. Run qtp verify --mend.");
	return statement_script(store, DROP_AGAIN, read ? error : NULL) && read;
}
