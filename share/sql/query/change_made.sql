-- The records of a kind that an operation has made, and that it did not end again.
SELECT record FROM change WHERE operation = ?1 AND kind = ?2 AND field = 'id' AND old IS NULL
EXCEPT SELECT record FROM change WHERE operation = ?1 AND kind = ?2 AND field = 'id' AND new IS NULL
ORDER BY record
