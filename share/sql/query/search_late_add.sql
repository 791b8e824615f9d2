INSERT OR REPLACE INTO search_late (kind, id, texts) VALUES (?1, ?2, ?3)
