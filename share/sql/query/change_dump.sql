SELECT operation, n, kind, record, field, old, new FROM change ORDER BY operation, n
