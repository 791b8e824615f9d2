-- Version 1: the ground. Columns are those of the structs; a test compares both.
-- A day is text like 2017-04-05, a time 09:30, a choice its key, yes and no are 1 and 0, money whole cents.
-- folded: what is searched, without case and accents. binned: 1 in the bin.

CREATE TABLE season (
	id INTEGER PRIMARY KEY,
	code TEXT NOT NULL COLLATE NOCASE UNIQUE,
	title TEXT,
	first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
	last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')),
	society TEXT,
	lead_rule TEXT NOT NULL CHECK (lead_rule IN ('physician_member', 'pharmacist_member', 'any_member', 'anyone')),
	core_min INTEGER NOT NULL,
	core_max INTEGER NOT NULL,
	larger_min INTEGER,
	larger_max INTEGER,
	n_sessions INTEGER NOT NULL,
	letter_required INTEGER NOT NULL CHECK (letter_required IN (0, 1)),
	contact_target INTEGER,
	contact_floor INTEGER,
	contact_amber INTEGER,
	contact_red INTEGER,
	fee INTEGER,
	currency TEXT,
	deadline TEXT CHECK (deadline IS date(deadline, '+0 days')),
	deadline_time TEXT CHECK (deadline_time IS strftime('%H:%M', deadline_time, '+0 days')),
	deadline_zone TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;

CREATE TABLE cohort (
	id INTEGER PRIMARY KEY,
	season INTEGER NOT NULL REFERENCES season,
	code TEXT NOT NULL COLLATE NOCASE UNIQUE,
	city TEXT NOT NULL,
	zone TEXT NOT NULL,
	capacity INTEGER,
	format TEXT NOT NULL CHECK (format IN ('six_month', 'one_day')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX cohort_season ON cohort (season);

CREATE TABLE session (
	id INTEGER PRIMARY KEY,
	cohort INTEGER NOT NULL REFERENCES cohort,
	code TEXT COLLATE NOCASE UNIQUE,
	number INTEGER NOT NULL,
	first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
	last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')),
	mode TEXT NOT NULL CHECK (mode IN ('in_person', 'virtual', 'hybrid')),
	venue TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX session_cohort ON session (cohort);

CREATE TABLE agenda (
	id INTEGER PRIMARY KEY,
	session INTEGER NOT NULL REFERENCES session,
	code TEXT COLLATE NOCASE UNIQUE,
	number INTEGER,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	start TEXT NOT NULL CHECK (start IS strftime('%H:%M', start, '+0 days')),
	minutes INTEGER NOT NULL,
	title TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('seminar', 'case_example', 'small_group', 'break', 'meal', 'other')),
	faculty INTEGER REFERENCES person,
	room TEXT,
	ama INTEGER CHECK (ama IN (0, 1)),
	ancc INTEGER CHECK (ancc IN (0, 1)),
	parallel TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX agenda_session ON agenda (session);
CREATE INDEX agenda_faculty ON agenda (faculty) WHERE faculty IS NOT NULL;

CREATE TABLE practice (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	address TEXT,
	city TEXT,
	region TEXT,
	country TEXT,
	setting TEXT CHECK (setting IN ('academic', 'community', 'other')),
	n_physicians INTEGER,
	specialty TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX practice_order ON practice (binned, folded);

CREATE TABLE person (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	credentials TEXT,
	email TEXT COLLATE NOCASE,
	phone TEXT,
	title TEXT,
	practice INTEGER REFERENCES practice,
	profession TEXT CHECK (profession IN ('physician', 'nurse', 'advanced_practice', 'pharmacist', 'administrator',
		'quality', 'other')),
	fellow INTEGER CHECK (fellow IN (0, 1)),
	membership TEXT CHECK (membership IN ('none', 'member')),
	member_id TEXT,
	member_from TEXT CHECK (member_from IS date(member_from, '+0 days')),
	member_until TEXT CHECK (member_until IS date(member_until, '+0 days')),
	standing TEXT CHECK (standing IN ('good', 'not_good')),
	licence TEXT,
	coach INTEGER CHECK (coach IN (0, 1)),
	faculty INTEGER CHECK (faculty IN (0, 1)),
	zone TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX person_order ON person (binned, folded);
CREATE INDEX person_email ON person (email);
CREATE INDEX person_practice ON person (practice);

CREATE TABLE team (
	id INTEGER PRIMARY KEY,
	cohort INTEGER NOT NULL REFERENCES cohort,
	code TEXT COLLATE NOCASE UNIQUE,
	name TEXT NOT NULL,
	practice INTEGER REFERENCES practice,
	stage TEXT CHECK (stage IN ('draft', 'submitted', 'incomplete', 'under_review', 'accepted', 'waitlisted',
		'declined', 'withdrawn')),
	stage_since TEXT CHECK (stage_since IS date(stage_since, '+0 days')),
	waitlist_place INTEGER,
	problem TEXT,
	letter_received TEXT CHECK (letter_received IS date(letter_received, '+0 days')),
	coach INTEGER REFERENCES person,
	owner TEXT,
	payer TEXT CHECK (payer IN ('practice', 'participant', 'grant', 'partner_society')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX team_cohort ON team (cohort);
CREATE INDEX team_practice ON team (practice);
CREATE INDEX team_coach ON team (coach) WHERE coach IS NOT NULL;

CREATE TABLE member (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	person INTEGER NOT NULL REFERENCES person,
	role TEXT NOT NULL CHECK (role IN ('leader', 'core', 'extended', 'sponsor')),
	"from" TEXT CHECK ("from" IS date("from", '+0 days')),
	until TEXT CHECK (until IS date(until, '+0 days')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX member_team ON member (team);
CREATE INDEX member_person ON member (person);

CREATE TABLE confirmation (
	id INTEGER PRIMARY KEY,
	member INTEGER NOT NULL REFERENCES member,
	session INTEGER NOT NULL REFERENCES session,
	answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unanswered')),
	first_day TEXT CHECK (first_day IS date(first_day, '+0 days')),
	last_day TEXT CHECK (last_day IS date(last_day, '+0 days')),
	answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX confirmation_member ON confirmation (member);
CREATE INDEX confirmation_session ON confirmation (session);

CREATE TABLE waiver (
	id INTEGER PRIMARY KEY,
	team INTEGER NOT NULL REFERENCES team,
	rule TEXT NOT NULL CHECK (rule IN ('core_size', 'one_leader', 'leader_profession', 'leader_member',
		'leader_standing', 'sessions', 'sponsor', 'letter', 'problem', 'one_team', 'larger_team')),
	reason TEXT NOT NULL,
	waived_by TEXT,
	waived_on TEXT CHECK (waived_on IS date(waived_on, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX waiver_team ON waiver (team);

-- Facts of the file beside its records.
CREATE TABLE meta (
	key TEXT PRIMARY KEY,
	text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- History: one operation is one action of a person or of the program; its hash chains it to the one before.
CREATE TABLE operation (
	number INTEGER PRIMARY KEY,
	id INTEGER NOT NULL,
	at INTEGER NOT NULL,
	who TEXT NOT NULL,
	title TEXT NOT NULL,
	undoes INTEGER REFERENCES operation,
	system INTEGER NOT NULL CHECK (system IN (0, 1)),
	payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
	hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
	operation INTEGER NOT NULL REFERENCES operation DEFERRABLE INITIALLY DEFERRED,
	n INTEGER NOT NULL,
	kind TEXT NOT NULL,
	record INTEGER NOT NULL,
	field TEXT NOT NULL,
	old ANY,
	new ANY,
	PRIMARY KEY (operation, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_record ON change (kind, record);
