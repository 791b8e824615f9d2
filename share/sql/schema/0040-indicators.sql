-- Version 40: the quality measures that a case has to submit; the day from which a location is closed.

CREATE TABLE indicator (
	id INTEGER PRIMARY KEY,
	"case" INTEGER NOT NULL REFERENCES "case",
	measure TEXT NOT NULL,
	interval TEXT NOT NULL CHECK (interval IN ('monthly', 'quarterly', 'half_yearly', 'yearly')),
	window INTEGER NOT NULL,
	first TEXT CHECK (first IS date(first, '+0 days')),
	until TEXT CHECK (until IS date(until, '+0 days')),
	chart INTEGER REFERENCES measure,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX indicator_case ON indicator ("case");
CREATE INDEX indicator_chart ON indicator (chart) WHERE chart IS NOT NULL;

ALTER TABLE submission ADD COLUMN indicator INTEGER REFERENCES indicator;
CREATE INDEX submission_indicator ON submission (indicator) WHERE indicator IS NOT NULL;
ALTER TABLE location ADD COLUMN closed TEXT CHECK (closed IS date(closed, '+0 days'));
