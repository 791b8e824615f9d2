-- Version 14: the ledger of fees.

CREATE TABLE entry (
	id INTEGER PRIMARY KEY,
	day TEXT CHECK (day IS date(day, '+0 days')),
	team INTEGER REFERENCES team,
	person INTEGER REFERENCES person,
	practice INTEGER REFERENCES practice,
	kind TEXT NOT NULL CHECK (kind IN ('charge', 'payment', 'refund', 'waiver', 'transfer',
		'penalty', 'write_off')),
	amount INTEGER NOT NULL,
	currency TEXT,
	payer TEXT CHECK (payer IN ('practice', 'participant', 'grant', 'partner_society')),
	method TEXT,
	reference TEXT,
	note TEXT,
	reverses INTEGER REFERENCES entry,
	first INTEGER REFERENCES entry,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX entry_team ON entry (team) WHERE team IS NOT NULL;
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL;
CREATE INDEX entry_practice ON entry (practice) WHERE practice IS NOT NULL;
CREATE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX entry_first ON entry (first) WHERE first IS NOT NULL;
