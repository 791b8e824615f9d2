-- Version 3: coaching. Contacts with their teams and people, actions, scores.

CREATE TABLE contact (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	coach INTEGER NOT NULL REFERENCES person,
	state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed')),
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	start TEXT CHECK (start IS strftime('%H:%M', start, '+0 days')),
	zone TEXT,
	hour TEXT CHECK (hour IN ('first', 'second')),
	minutes INTEGER,
	kind TEXT NOT NULL CHECK (kind IN ('call', 'video', 'webinar', 'email', 'in_person')),
	reviewed TEXT,
	notes TEXT,
	barrier_time INTEGER CHECK (barrier_time IN (0, 1)),
	barrier_data_access INTEGER CHECK (barrier_data_access IN (0, 1)),
	barrier_leadership INTEGER CHECK (barrier_leadership IN (0, 1)),
	barrier_staffing INTEGER CHECK (barrier_staffing IN (0, 1)),
	barrier_it INTEGER CHECK (barrier_it IN (0, 1)),
	barrier_resistance INTEGER CHECK (barrier_resistance IN (0, 1)),
	barrier_scope INTEGER CHECK (barrier_scope IN (0, 1)),
	barrier_turnover INTEGER CHECK (barrier_turnover IN (0, 1)),
	barrier_other INTEGER CHECK (barrier_other IN (0, 1)),
	follows INTEGER REFERENCES contact,
	uid TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX contact_team_day ON contact (team, day);
CREATE INDEX contact_coach ON contact (coach);
CREATE INDEX contact_follows ON contact (follows) WHERE follows IS NOT NULL;
CREATE INDEX contact_uid ON contact (uid) WHERE uid IS NOT NULL;
CREATE INDEX contact_order ON contact (binned, day);

CREATE TABLE contact_team (
	id INTEGER PRIMARY KEY,
	contact INTEGER NOT NULL REFERENCES contact,
	team INTEGER NOT NULL REFERENCES team,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX contact_team_contact ON contact_team (contact);
CREATE INDEX contact_team_team ON contact_team (team);

CREATE TABLE contact_person (
	id INTEGER PRIMARY KEY,
	contact INTEGER NOT NULL REFERENCES contact,
	person INTEGER NOT NULL REFERENCES person,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX contact_person_contact ON contact_person (contact);
CREATE INDEX contact_person_person ON contact_person (person);

CREATE TABLE action (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	text TEXT NOT NULL,
	owner INTEGER REFERENCES person,
	due TEXT CHECK (due IS date(due, '+0 days')),
	done TEXT CHECK (done IS date(done, '+0 days')),
	contact INTEGER REFERENCES contact,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX action_team ON action (team);
CREATE INDEX action_owner ON action (owner) WHERE owner IS NOT NULL;
CREATE INDEX action_contact ON action (contact) WHERE contact IS NOT NULL;

CREATE TABLE score (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	rater TEXT NOT NULL CHECK (rater IN ('coach', 'team', 'director')),
	month TEXT NOT NULL CHECK (month IS date(month, '+0 days')),
	value REAL NOT NULL,
	reason TEXT,
	given_on TEXT CHECK (given_on IS date(given_on, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX score_team ON score (team);
