SELECT type, value FROM json_each(?1)
