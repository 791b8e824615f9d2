SELECT DISTINCT record FROM change WHERE kind = ?1
