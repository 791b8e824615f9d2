-- Version 21: letters that were written, to whom and when.

CREATE TABLE written (
	id INTEGER PRIMARY KEY,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	letter TEXT NOT NULL,
	team INTEGER REFERENCES team,
	person INTEGER NOT NULL REFERENCES person,
	about TEXT,
	subject TEXT,
	way TEXT NOT NULL CHECK (way IN ('draft', 'link', 'text', 'other')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX written_team ON written (team) WHERE team IS NOT NULL;
CREATE INDEX written_person ON written (person);
