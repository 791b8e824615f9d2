-- Version 6: words are found in long lists without reading every record. All of it follows from the records.

-- A stretch of a kind's list in the order of folded and id: where it begins.
CREATE TABLE search_part (
	part INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	first_text TEXT NOT NULL,
	first_id INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_part_order ON search_part (kind, first_text, first_id);

-- Three bytes in a row (part * 2^25 + 2^24 for names + the bytes), and the places in the part whose texts hold them.
-- No text holds a byte 0: part * 2^25 + 0 to 31 are the ids of the part, 256 in a row, eight bytes each.
CREATE TABLE search_gram (
	gram INTEGER PRIMARY KEY,
	places BLOB NOT NULL
) STRICT;

-- Records that were written since their part was made, with their searched texts.
CREATE TABLE search_late (
	kind TEXT NOT NULL,
	id INTEGER NOT NULL,
	texts TEXT NOT NULL,
	PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
