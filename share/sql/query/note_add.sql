INSERT INTO note_place (place, kind, record, scope) VALUES (?1, ?2, ?3, ?4)
