-- Version 12: what teams hand in for the milestones of their season.

CREATE TABLE deliverable (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	milestone INTEGER NOT NULL REFERENCES milestone,
	person INTEGER REFERENCES person,
	state TEXT CHECK (state IN ('open', 'submitted', 'returned', 'accepted', 'waived')),
	day TEXT CHECK (day IS date(day, '+0 days')),
	reviewer TEXT,
	note TEXT,
	link TEXT,
	due TEXT CHECK (due IS date(due, '+0 days')),
	due_reason TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX deliverable_team ON deliverable (team);
CREATE INDEX deliverable_milestone ON deliverable (milestone);
CREATE INDEX deliverable_person ON deliverable (person) WHERE person IS NOT NULL;
