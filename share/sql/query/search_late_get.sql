SELECT texts FROM search_late WHERE kind = ?1 AND id = ?2
