-- Version 7: what was noted in calls is found by its words. All of it follows from the records.

-- A record whose texts are notes, and its place: minutes since 1970 of its day and start, times 2^20, plus a number.
CREATE TABLE note_place (
	place INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	record INTEGER NOT NULL,
	scope TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_place_record ON note_place (kind, record);

-- The words at each place, and in `scope` whom they are about: "team" or "coach" with an id.
CREATE VIRTUAL TABLE note_words USING fts5 (
	words, scope, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5'
);
INSERT INTO note_words (note_words, rank) VALUES ('automerge', 0);
INSERT INTO note_words (note_words, rank) VALUES ('hashsize', 8388608);

INSERT INTO note_place
SELECT minute * 1048576 + row_number() OVER (PARTITION BY minute ORDER BY kind, record) - 1, kind, record, scope
FROM (
	SELECT CAST(strftime('%s', day) AS INTEGER) / 60 + coalesce(substr(start, 1, 2) * 60 + substr(start, 4, 2), 0) AS minute,
		'contact' AS kind, id AS record,
		'team' || team || ' coach' || coach || coalesce((
			SELECT group_concat(' team' || l.team, '') FROM contact_team l
			WHERE l.contact = contact.id AND l.binned = 0), '') AS scope
	FROM contact WHERE binned = 0 AND trim(folded, char(10)) <> ''
	UNION ALL
	SELECT coalesce(CAST(strftime('%s', due) AS INTEGER) / 60, 0), 'action', id, 'team' || team
	FROM action WHERE binned = 0 AND trim(folded, char(10)) <> ''
	UNION ALL
	SELECT coalesce(CAST(strftime('%s', given_on) AS INTEGER) / 60, 0), 'score', id, 'team' || team
	FROM score WHERE binned = 0 AND trim(folded, char(10)) <> ''
);
INSERT INTO note_words (rowid, words, scope)
SELECT n.place, coalesce(c.folded, a.folded, s.folded), n.scope
FROM note_place n
LEFT JOIN contact c ON n.kind = 'contact' AND c.id = n.record
LEFT JOIN action a ON n.kind = 'action' AND a.id = n.record
LEFT JOIN score s ON n.kind = 'score' AND s.id = n.record
ORDER BY n.place;
INSERT INTO note_words (note_words, rank) VALUES ('hashsize', 1048576);
