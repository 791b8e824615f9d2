DELETE FROM search_gram WHERE gram >= ?1 AND gram < ?2
