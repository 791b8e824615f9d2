-- Version 39: which types of credit a season offers, and to whom, is a setting of it; two more can be claimed.

ALTER TABLE season ADD COLUMN credit_types TEXT;

CREATE TABLE claim_kept (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL,
	person INTEGER NOT NULL,
	credit TEXT NOT NULL,
	hours REAL NOT NULL,
	day TEXT,
	attested_by TEXT,
	folded TEXT NOT NULL,
	binned INTEGER NOT NULL
) STRICT;
INSERT INTO claim_kept SELECT id, session, person, credit, hours, day, attested_by, folded, binned FROM claim;
PRAGMA defer_foreign_keys = ON;
DROP TABLE claim;
CREATE TABLE claim (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	person INTEGER NOT NULL REFERENCES person,
	credit TEXT NOT NULL CHECK (credit IN ('ama', 'ancc', 'acpe', 'participation')),
	hours REAL NOT NULL,
	day TEXT CHECK (day IS date(day, '+0 days')),
	attested_by TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
INSERT INTO claim SELECT id, session, person, credit, hours, day, attested_by, folded, binned FROM claim_kept;
DROP TABLE claim_kept;
CREATE INDEX claim_session ON claim (session);
CREATE INDEX claim_person ON claim (person);
