-- Changes of a record since an operation, newest first; field NULL: of any field.
SELECT c.operation, c.field, o.undoes FROM change c JOIN operation o ON o.number = c.operation
WHERE c.kind = ?1 AND c.record = ?2 AND c.operation > ?3 AND (?4 IS NULL OR c.field IN (?4, 'id'))
ORDER BY c.operation DESC, c.n DESC
