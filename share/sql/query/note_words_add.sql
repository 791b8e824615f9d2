INSERT INTO note_words (rowid, words, scope) VALUES (?1, ?2, ?3)
