-- Version 10: which rules of eligibility there are is in the program's table alone, so that a new one needs no new version.

CREATE TABLE waiver_made (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	rule TEXT NOT NULL,
	reason TEXT NOT NULL,
	waived_by TEXT,
	waived_on TEXT CHECK (waived_on IS date(waived_on, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
INSERT INTO waiver_made SELECT id, team, rule, reason, waived_by, waived_on, folded, binned FROM waiver;
DROP TABLE waiver;
ALTER TABLE waiver_made RENAME TO waiver;
CREATE INDEX waiver_team ON waiver (team);
