SELECT number, hash, at FROM operation ORDER BY number DESC LIMIT 1
