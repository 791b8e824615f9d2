-- Version 4: measures of teams, their points, and what happened while they were taken.

CREATE TABLE measure (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	code TEXT COLLATE NOCASE UNIQUE,
	name TEXT NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('outcome', 'process', 'balancing')),
	unit TEXT,
	direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'neutral')),
	data TEXT NOT NULL CHECK (data IN ('value', 'proportion', 'rate', 'count', 'subgroup', 'days_between')),
	chart TEXT NOT NULL CHECK (chart IN ('auto', 'run', 'i', 'mr', 'xbar', 's', 'p', 'pp', 'u', 'up', 'c', 'g', 't')),
	period TEXT NOT NULL CHECK (period IN ('day', 'week', 'fortnight', 'month', 'quarter', 'event')),
	numerator TEXT,
	denominator TEXT,
	source TEXT,
	target REAL,
	multiply REAL,
	rules TEXT,
	screened INTEGER CHECK (screened IN (0, 1)),
	freeze_until TEXT CHECK (freeze_until IS date(freeze_until, '+0 days')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX measure_team ON measure (team);
CREATE INDEX measure_order ON measure (binned, code);

CREATE TABLE point (
	id INTEGER PRIMARY KEY,
	measure INTEGER NOT NULL REFERENCES measure,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	value REAL,
	numerator REAL,
	denominator REAL,
	subgroup TEXT,
	left_out TEXT,
	note TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX point_measure_day ON point (measure, day);
CREATE INDEX point_order ON point (binned, day);

CREATE TABLE annotation (
	id INTEGER PRIMARY KEY,
	measure INTEGER NOT NULL REFERENCES measure,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	text TEXT NOT NULL,
	phase INTEGER CHECK (phase IN (0, 1)),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX annotation_measure_day ON annotation (measure, day);
CREATE INDEX annotation_order ON annotation (binned, day);
