SELECT text FROM meta WHERE key = ?1
