SELECT operation, kind, record, field, old, new FROM change WHERE operation = ?1 ORDER BY n DESC
