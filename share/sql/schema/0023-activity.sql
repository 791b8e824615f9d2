-- Version 23: who is in control of content and what they disclose, the activity file, what is reported of learners.

ALTER TABLE person ADD COLUMN licence_state TEXT;
ALTER TABLE person ADD COLUMN npi TEXT;
ALTER TABLE person ADD COLUMN birthday TEXT;
ALTER TABLE person ADD COLUMN consent TEXT CHECK (consent IS date(consent, '+0 days'));
ALTER TABLE session ADD COLUMN pars TEXT;
ALTER TABLE agenda ADD COLUMN nonclinical INTEGER CHECK (nonclinical IN (0, 1));

-- The number of a licence is no longer among the searched texts.
UPDATE person SET folded = fold(coalesce(family, name, '')) || char(10) || fold(coalesce(name, '')) || char(10)
	|| fold(coalesce(credentials, '')) || char(10) || fold(coalesce(email, '')) || char(10) || fold(coalesce(phone, ''))
	|| char(10) || fold(coalesce(title, '')) || char(10) || fold(coalesce(member_id, '')) || char(10)
	|| fold(coalesce(given, '')) || char(10) || fold(coalesce(family, '')) || char(10) || fold(coalesce(notes, ''));
DELETE FROM search_gram WHERE gram / 33554432 IN (SELECT part FROM search_part WHERE kind = 'person');
DELETE FROM search_part WHERE kind = 'person';
DELETE FROM search_late WHERE kind = 'person';

CREATE TABLE planner (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	person INTEGER NOT NULL REFERENCES person,
	role TEXT NOT NULL CHECK (role IN ('planner', 'nurse_planner', 'content_expert', 'reviewer')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX planner_session ON planner (session);
CREATE INDEX planner_person ON planner (person);

CREATE TABLE disclosure (
	id INTEGER PRIMARY KEY,
	person INTEGER NOT NULL REFERENCES person,
	asked TEXT CHECK (asked IS date(asked, '+0 days')),
	received TEXT CHECK (received IS date(received, '+0 days')),
	interest TEXT CHECK (interest IN ('none', 'interest')),
	company TEXT,
	nature TEXT,
	mitigation TEXT,
	mitigated_on TEXT CHECK (mitigated_on IS date(mitigated_on, '+0 days')),
	valid_until TEXT CHECK (valid_until IS date(valid_until, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX disclosure_person ON disclosure (person);

CREATE TABLE evidence (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	item TEXT NOT NULL CHECK (item IN ('gap', 'need', 'audience', 'outcomes', 'planners', 'content', 'agenda', 'engagement',
		'criteria', 'computed', 'support', 'joint', 'certificate', 'disclosures', 'told', 'evaluation', 'participants')),
	day TEXT CHECK (day IS date(day, '+0 days')),
	place TEXT,
	note TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX evidence_session ON evidence (session);

CREATE TABLE upload (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	person INTEGER NOT NULL REFERENCES person,
	action TEXT NOT NULL CHECK (action IN ('add', 'delete')),
	credits REAL,
	sent TEXT NOT NULL CHECK (sent IS date(sent, '+0 days')),
	state TEXT NOT NULL CHECK (state IN ('sent', 'accepted', 'rejected')),
	reason TEXT,
	answered TEXT CHECK (answered IS date(answered, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX upload_session ON upload (session);
CREATE INDEX upload_person ON upload (person);
