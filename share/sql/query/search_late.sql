SELECT id, texts FROM search_late WHERE kind = ?1 ORDER BY id
