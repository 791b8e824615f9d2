SELECT place, scope FROM note_place WHERE kind = ?1 AND record = ?2
