SELECT count(*) FROM search_late WHERE kind = ?1
