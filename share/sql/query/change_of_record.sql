SELECT field, new FROM change WHERE kind = ?1 AND record = ?2 ORDER BY operation, n
