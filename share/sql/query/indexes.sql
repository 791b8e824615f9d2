-- The indexes of a table whose text is like a pattern.
SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql LIKE ?2
