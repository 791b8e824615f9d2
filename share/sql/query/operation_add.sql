INSERT INTO operation (number, id, at, who, title, undoes, system, payload_hash, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
