SELECT c.operation, o.at, o.who, o.title, c.new FROM change c JOIN operation o ON o.number = c.operation
WHERE c.kind = ?1 AND c.record = ?2 AND c.field = ?3
ORDER BY c.operation DESC, c.n DESC LIMIT 1
