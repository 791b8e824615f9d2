-- How many there are.
SELECT count(*) FROM cohort c CROSS JOIN team t ON t.cohort = c.id
WHERE (?1 = 0 OR c.season = ?1) AND +t.binned = 0
