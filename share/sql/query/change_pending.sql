-- What an operation has changed in records of a kind, the newest change first.
SELECT operation, kind, record, field, old, new FROM change WHERE operation = ?1 AND kind = ?2
ORDER BY n DESC
