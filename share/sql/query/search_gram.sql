SELECT places FROM search_gram WHERE gram = ?1
