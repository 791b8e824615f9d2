-- Version 13: projects of teams, their aims and PDSA cycles, and how long a cycle may be open.

ALTER TABLE season ADD COLUMN cycle_days INTEGER;

CREATE TABLE project (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	title TEXT NOT NULL,
	category TEXT,
	secondary TEXT,
	what TEXT,
	"where" TEXT,
	since TEXT,
	size TEXT,
	effect TEXT,
	scope_in TEXT,
	scope_out TEXT,
	charter_signed TEXT CHECK (charter_signed IS date(charter_signed, '+0 days')),
	owner TEXT,
	monitor TEXT,
	"trigger" TEXT,
	training TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX project_team ON project (team);

CREATE TABLE aim (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	measure INTEGER REFERENCES measure,
	population TEXT,
	"from" REAL,
	"to" TEXT,
	"by" TEXT CHECK ("by" IS date("by", '+0 days')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX aim_team ON aim (team);
CREATE INDEX aim_measure ON aim (measure) WHERE measure IS NOT NULL;

CREATE TABLE cycle (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	number INTEGER,
	measure INTEGER REFERENCES measure,
	objective TEXT NOT NULL,
	prediction TEXT,
	who TEXT,
	"where" TEXT,
	start TEXT CHECK (start IS date(start, '+0 days')),
	"end" TEXT CHECK ("end" IS date("end", '+0 days')),
	"do" TEXT,
	study TEXT,
	act TEXT CHECK (act IN ('adopt', 'adapt', 'abandon')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX cycle_team ON cycle (team);
CREATE INDEX cycle_measure ON cycle (measure) WHERE measure IS NOT NULL;
