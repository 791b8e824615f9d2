SELECT part, first_text, first_id FROM search_part WHERE kind = ?1 ORDER BY first_text, first_id
