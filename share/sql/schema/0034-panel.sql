-- Version 34: who reviews applications, by which criteria, and the scores they give.

CREATE TABLE criterion (
	id INTEGER PRIMARY KEY,
	season INTEGER NOT NULL REFERENCES season,
	code TEXT NOT NULL,
	text TEXT NOT NULL,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX criterion_season ON criterion (season);

CREATE TABLE reviewer (
	id INTEGER PRIMARY KEY,
	season INTEGER NOT NULL REFERENCES season,
	person INTEGER NOT NULL REFERENCES person,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX reviewer_season ON reviewer (season);
CREATE INDEX reviewer_person ON reviewer (person);

CREATE TABLE application_score (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	reviewer INTEGER NOT NULL REFERENCES person,
	criterion INTEGER NOT NULL REFERENCES criterion,
	rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
	day TEXT CHECK (day IS date(day, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX application_score_team ON application_score (team);
CREATE INDEX application_score_reviewer ON application_score (reviewer);
CREATE INDEX application_score_criterion ON application_score (criterion);

CREATE TABLE opening (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	reason TEXT,
	opened_by TEXT,
	opened_on TEXT CHECK (opened_on IS date(opened_on, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX opening_team ON opening (team);
