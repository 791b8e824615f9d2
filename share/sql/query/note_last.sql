SELECT max(place) FROM note_place WHERE place >= ?1 AND place < ?2
