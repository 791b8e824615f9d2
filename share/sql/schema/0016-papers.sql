-- Version 16: papers that are issued under a number, and what a certificate says of its provider.

ALTER TABLE season ADD COLUMN provider TEXT;
ALTER TABLE season ADD COLUMN provider_address TEXT;
ALTER TABLE season ADD COLUMN accreditation TEXT;

CREATE TABLE paper (
	id INTEGER PRIMARY KEY,
	serial TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('certificate')),
	session INTEGER REFERENCES session,
	person INTEGER REFERENCES person,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	text TEXT NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('issued', 'void')),
	voided TEXT CHECK (voided IS date(voided, '+0 days')),
	reason TEXT,
	replaces INTEGER REFERENCES paper,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX paper_serial ON paper (serial);
CREATE INDEX paper_session ON paper (session) WHERE session IS NOT NULL;
CREATE INDEX paper_person ON paper (person) WHERE person IS NOT NULL;
CREATE INDEX paper_replaces ON paper (replaces) WHERE replaces IS NOT NULL;
