INSERT INTO search_gram (gram, places) VALUES (?1, ?2)
