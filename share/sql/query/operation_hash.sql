SELECT hash FROM operation WHERE number = ?1
