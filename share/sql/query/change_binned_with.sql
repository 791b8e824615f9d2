-- The records that went into the bin in the operation that put this one there.
SELECT c.kind, c.record FROM change c
WHERE c.field = 'binned' AND c.new = 1 AND c.operation = (
	SELECT max(d.operation) FROM change d
	WHERE d.kind = ?1 AND d.record = ?2 AND d.field = 'binned' AND d.new = 1)
ORDER BY c.n
