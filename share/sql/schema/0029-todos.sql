-- Version 29: actions without a team, and what the calendar looks up by its day.

CREATE TABLE action_kept AS SELECT * FROM action;
DROP TABLE action;
CREATE TABLE action (
	id INTEGER PRIMARY KEY,
	team INTEGER REFERENCES team,
	text TEXT NOT NULL,
	owner INTEGER REFERENCES person,
	due TEXT CHECK (due IS date(due, '+0 days')),
	done TEXT CHECK (done IS date(done, '+0 days')),
	contact INTEGER REFERENCES contact,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
INSERT INTO action SELECT id, team, text, owner, due, done, contact, folded, binned FROM action_kept;
DROP TABLE action_kept;
CREATE INDEX action_team ON action (team);
CREATE INDEX action_owner ON action (owner) WHERE owner IS NOT NULL;
CREATE INDEX action_contact ON action (contact) WHERE contact IS NOT NULL;
CREATE INDEX action_order ON action (binned, due);
CREATE INDEX paper_due ON paper (due) WHERE due IS NOT NULL;
