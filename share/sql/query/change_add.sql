INSERT INTO change (operation, n, kind, record, field, old, new) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
