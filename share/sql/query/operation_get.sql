SELECT number, at, who, title, undoes, system,
	(SELECT max(n) FROM change WHERE operation = number)
FROM operation WHERE number = ?1
