INSERT INTO search_part (kind, first_text, first_id) VALUES (?1, ?2, ?3)
