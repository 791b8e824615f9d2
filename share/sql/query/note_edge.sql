SELECT rowid FROM note_words WHERE note_words MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2
