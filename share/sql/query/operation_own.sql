-- Own actions, newest first, undos and redos among them.
SELECT number, undoes FROM operation WHERE who = ?1 AND system = 0 ORDER BY number DESC
