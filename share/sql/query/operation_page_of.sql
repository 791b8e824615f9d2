-- Operations that changed one record, newest first.
SELECT number, at, who, title, undoes, system,
	(SELECT max(n) FROM change WHERE operation = number)
FROM operation
WHERE number IN (SELECT operation FROM change WHERE kind = ?3 AND record = ?4) AND +number < ?1
ORDER BY number DESC LIMIT ?2
