DELETE FROM search_part WHERE part = ?1
