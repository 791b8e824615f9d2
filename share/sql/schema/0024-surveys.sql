-- Version 24: surveys of cohorts, their items, and what was answered.

ALTER TABLE season ADD COLUMN evaluation_first INTEGER CHECK (evaluation_first IN (0, 1));

CREATE TABLE survey_item (
	id INTEGER PRIMARY KEY,
	season INTEGER NOT NULL REFERENCES season,
	code TEXT NOT NULL,
	text TEXT NOT NULL,
	subject TEXT NOT NULL CHECK (subject IN ('knowledge', 'competence', 'session')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX survey_item_season ON survey_item (season);

CREATE TABLE survey (
	id INTEGER PRIMARY KEY,
	cohort INTEGER NOT NULL REFERENCES cohort,
	wave TEXT NOT NULL CHECK (wave IN ('before', 'after', 'later', 'session')),
	session INTEGER REFERENCES session,
	name TEXT,
	due TEXT CHECK (due IS date(due, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX survey_cohort ON survey (cohort);
CREATE INDEX survey_session ON survey (session) WHERE session IS NOT NULL;

CREATE TABLE survey_answer (
	id INTEGER PRIMARY KEY,
	survey INTEGER NOT NULL REFERENCES survey,
	item INTEGER NOT NULL REFERENCES survey_item,
	person INTEGER REFERENCES person,
	sheet TEXT,
	rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 10),
	day TEXT CHECK (day IS date(day, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX survey_answer_survey ON survey_answer (survey);
CREATE INDEX survey_answer_item ON survey_answer (item);
CREATE INDEX survey_answer_person ON survey_answer (person) WHERE person IS NOT NULL;
