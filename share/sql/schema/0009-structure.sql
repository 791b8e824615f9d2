-- Version 9: where a practice works, what a season asks its teams for and when, and who may pay in it.

CREATE TABLE location (
	id INTEGER PRIMARY KEY,
	practice INTEGER NOT NULL REFERENCES practice,
	name TEXT NOT NULL,
	address TEXT,
	city TEXT,
	region TEXT,
	postal_code TEXT,
	country TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX location_practice ON location (practice);

-- due and until: s2-14d, or deadline-7d; days are counted from the first day of the session.
CREATE TABLE milestone (
	id INTEGER PRIMARY KEY,
	season INTEGER NOT NULL REFERENCES season,
	code TEXT COLLATE NOCASE,
	title TEXT NOT NULL,
	due TEXT NOT NULL,
	until TEXT,
	per TEXT NOT NULL CHECK (per IN ('team', 'core_member')),
	required INTEGER NOT NULL CHECK (required IN (0, 1)),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1)),
	UNIQUE (season, code)
) STRICT;

ALTER TABLE season ADD COLUMN payers TEXT;
ALTER TABLE team ADD COLUMN location INTEGER REFERENCES location;
CREATE INDEX team_location ON team (location) WHERE location IS NOT NULL;
