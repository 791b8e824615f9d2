INSERT INTO note_words (note_words, rowid, words, scope) VALUES ('delete', ?1, ?2, ?3)
