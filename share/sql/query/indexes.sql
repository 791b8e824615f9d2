-- The indexes of a table whose text has a word.
SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND instr(sql, ?2) > 0
