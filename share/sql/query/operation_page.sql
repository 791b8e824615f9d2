SELECT number, at, who, title, undoes, system,
	(SELECT max(n) FROM change WHERE operation = number)
FROM operation WHERE number < ?1 ORDER BY number DESC LIMIT ?2
