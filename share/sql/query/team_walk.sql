-- Teams of season ?1 (0: of all) cohort by cohort, behind team ?3 of cohort ?2.
SELECT c.id, t.id FROM cohort c CROSS JOIN team t ON t.cohort = c.id
WHERE c.id >= ?2 AND (?1 = 0 OR c.season = ?1) AND +t.binned = 0 AND (c.id > ?2 OR t.id > ?3)
ORDER BY c.id, t.id LIMIT ?4
