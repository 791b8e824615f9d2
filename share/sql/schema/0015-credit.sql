-- Version 15: the roll of a session, what people claim of it, and what was designated before it.

ALTER TABLE season ADD COLUMN contact_hours TEXT CHECK (contact_hours IN ('quarter', 'cut', 'rounded'));
ALTER TABLE session ADD COLUMN designated REAL;
ALTER TABLE session ADD COLUMN designated_on TEXT CHECK (designated_on IS date(designated_on, '+0 days'));

CREATE TABLE attendance (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	person INTEGER NOT NULL REFERENCES person,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	half TEXT NOT NULL CHECK (half IN ('am', 'pm')),
	state TEXT NOT NULL CHECK (state IN ('present', 'absent', 'part', 'excused')),
	minutes INTEGER,
	arrived TEXT,
	"left" TEXT,
	joined TEXT,
	items TEXT,
	reason TEXT,
	approver TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_person ON attendance (person);

CREATE TABLE claim (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	person INTEGER NOT NULL REFERENCES person,
	credit TEXT NOT NULL CHECK (credit IN ('ama', 'ancc')),
	hours REAL NOT NULL,
	day TEXT CHECK (day IS date(day, '+0 days')),
	attested_by TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX claim_session ON claim (session);
CREATE INDEX claim_person ON claim (person);
