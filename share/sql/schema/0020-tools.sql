-- Version 20: what teams put into their QI tools, and when a milestone is asked for.

ALTER TABLE season ADD COLUMN reminders TEXT;

CREATE TABLE item (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	code TEXT COLLATE NOCASE UNIQUE,
	tool TEXT NOT NULL CHECK (tool IN ('fishbone', 'process', 'payoff', 'drivers', 'pareto')),
	number INTEGER,
	text TEXT NOT NULL,
	parent INTEGER REFERENCES item,
	actor TEXT,
	minutes INTEGER,
	trouble TEXT,
	impact INTEGER,
	ease INTEGER,
	count INTEGER,
	measure INTEGER REFERENCES measure,
	cycle INTEGER REFERENCES cycle,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX item_team ON item (team);
CREATE INDEX item_parent ON item (parent) WHERE parent IS NOT NULL;
CREATE INDEX item_measure ON item (measure) WHERE measure IS NOT NULL;
CREATE INDEX item_cycle ON item (cycle) WHERE cycle IS NOT NULL;
