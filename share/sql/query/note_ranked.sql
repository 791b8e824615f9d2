SELECT w.rowid, n.kind, n.record FROM note_words w JOIN note_place n ON n.place = w.rowid
WHERE w.note_words MATCH ?1 AND w.rowid >= ?2
ORDER BY bm25(w.note_words, 1.0, 0.0), w.rowid DESC LIMIT ?3
