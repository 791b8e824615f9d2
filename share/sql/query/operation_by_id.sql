-- The newest are looked at: an operation that was just committed.
SELECT number FROM operation WHERE number >= ?2 AND id = ?1
