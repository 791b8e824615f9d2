SELECT number, id, at, who, title, undoes, system, payload_hash, hash FROM operation ORDER BY number
