-- The operations that took one back.
SELECT number FROM operation WHERE undoes = ?1 ORDER BY number DESC
