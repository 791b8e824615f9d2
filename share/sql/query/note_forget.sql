DELETE FROM note_place WHERE place = ?1
