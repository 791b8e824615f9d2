SELECT 1 FROM search_part WHERE kind = ?1 LIMIT 1
