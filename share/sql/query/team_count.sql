-- How many there are, those in the bin among them: the index alone tells.
SELECT count(*) FROM cohort c CROSS JOIN team t ON t.cohort = c.id WHERE ?1 = 0 OR c.season = ?1
