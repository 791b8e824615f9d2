-- Version 17: certification of practices: editions of standards, cases with their ratings, requirements, data and reviews.

CREATE TABLE edition (
	id INTEGER PRIMARY KEY,
	code TEXT NOT NULL COLLATE NOCASE UNIQUE,
	title TEXT NOT NULL,
	valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
	documents_days INTEGER NOT NULL,
	schedule_days INTEGER NOT NULL,
	report_days INTEGER NOT NULL,
	plan_days INTEGER NOT NULL,
	pending_months INTEGER NOT NULL,
	evidence_days INTEGER NOT NULL,
	grace_days INTEGER NOT NULL,
	decision_days INTEGER NOT NULL,
	term_months INTEGER NOT NULL,
	review_months INTEGER NOT NULL,
	renewal_opens INTEGER NOT NULL,
	renewal_closes INTEGER NOT NULL,
	holidays TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;

CREATE TABLE standard (
	id INTEGER PRIMARY KEY,
	edition INTEGER NOT NULL REFERENCES edition,
	code TEXT COLLATE NOCASE UNIQUE,
	domain TEXT NOT NULL CHECK (domain IN ('engagement', 'access', 'evidence', 'team', 'quality', 'goals', 'chemotherapy')),
	title TEXT NOT NULL,
	text TEXT,
	proof TEXT,
	official INTEGER NOT NULL CHECK (official IN (0, 1)),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX standard_edition ON standard (edition);

CREATE TABLE "case" (
	id INTEGER PRIMARY KEY,
	practice INTEGER NOT NULL REFERENCES practice,
	edition INTEGER NOT NULL REFERENCES edition,
	state TEXT CHECK (state IN ('interest', 'applied', 'documents', 'scheduled', 'surveyed', 'reported', 'planned', 'certified', 'denied', 'lapsed', 'withdrawn')),
	since TEXT CHECK (since IS date(since, '+0 days')),
	interest TEXT CHECK (interest IS date(interest, '+0 days')),
	webinar TEXT CHECK (webinar IS date(webinar, '+0 days')),
	webinar_by INTEGER REFERENCES person,
	applied TEXT CHECK (applied IS date(applied, '+0 days')),
	agreement TEXT CHECK (agreement IS date(agreement, '+0 days')),
	questionnaire TEXT,
	documents TEXT CHECK (documents IS date(documents, '+0 days')),
	site_date TEXT CHECK (site_date IS date(site_date, '+0 days')),
	surveyor INTEGER REFERENCES person,
	conflict_checked TEXT CHECK (conflict_checked IS date(conflict_checked, '+0 days')),
	surveyed TEXT CHECK (surveyed IS date(surveyed, '+0 days')),
	report TEXT CHECK (report IS date(report, '+0 days')),
	plan TEXT CHECK (plan IS date(plan, '+0 days')),
	decided TEXT CHECK (decided IS date(decided, '+0 days')),
	certified_from TEXT CHECK (certified_from IS date(certified_from, '+0 days')),
	certified_until TEXT CHECK (certified_until IS date(certified_until, '+0 days')),
	renews INTEGER REFERENCES "case",
	reason TEXT,
	exceptions TEXT,
	notes TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX case_practice ON "case" (practice);
CREATE INDEX case_edition ON "case" (edition);
CREATE INDEX case_webinar_by ON "case" (webinar_by) WHERE webinar_by IS NOT NULL;
CREATE INDEX case_surveyor ON "case" (surveyor) WHERE surveyor IS NOT NULL;
CREATE INDEX case_renews ON "case" (renews) WHERE renews IS NOT NULL;

CREATE TABLE finding (
	id INTEGER PRIMARY KEY,
	"case" INTEGER NOT NULL REFERENCES "case",
	standard INTEGER NOT NULL REFERENCES standard,
	location INTEGER REFERENCES location,
	assessed_by TEXT NOT NULL CHECK (assessed_by IN ('surveyor', 'practice')),
	rating TEXT NOT NULL CHECK (rating IN ('compliant', 'partial', 'not_compliant', 'not_applicable', 'not_reviewed')),
	evidence TEXT CHECK (evidence IN ('document', 'observed', 'data')),
	note TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX finding_case ON finding ("case");
CREATE INDEX finding_standard ON finding (standard);
CREATE INDEX finding_location ON finding (location) WHERE location IS NOT NULL;

CREATE TABLE requirement (
	id INTEGER PRIMARY KEY,
	"case" INTEGER NOT NULL REFERENCES "case",
	kind TEXT NOT NULL CHECK (kind IN ('requirement', 'recommendation')),
	title TEXT NOT NULL,
	standard INTEGER REFERENCES standard,
	location INTEGER REFERENCES location,
	owner TEXT,
	plan TEXT,
	due TEXT CHECK (due IS date(due, '+0 days')),
	evidence TEXT,
	link TEXT,
	project TEXT,
	closed TEXT CHECK (closed IS date(closed, '+0 days')),
	closed_by TEXT,
	waiver TEXT CHECK (waiver IN ('asked', 'granted', 'refused')),
	waiver_note TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX requirement_case ON requirement ("case");
CREATE INDEX requirement_standard ON requirement (standard) WHERE standard IS NOT NULL;
CREATE INDEX requirement_location ON requirement (location) WHERE location IS NOT NULL;

CREATE TABLE submission (
	id INTEGER PRIMARY KEY,
	"case" INTEGER NOT NULL REFERENCES "case",
	measure TEXT NOT NULL,
	interval TEXT NOT NULL CHECK (interval IN ('monthly', 'quarterly', 'half_yearly', 'yearly')),
	period TEXT NOT NULL CHECK (period IS date(period, '+0 days')),
	due TEXT CHECK (due IS date(due, '+0 days')),
	state TEXT NOT NULL CHECK (state IN ('expected', 'received', 'accepted')),
	received TEXT CHECK (received IS date(received, '+0 days')),
	value REAL,
	note TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX submission_case ON submission ("case");

CREATE TABLE review (
	id INTEGER PRIMARY KEY,
	"case" INTEGER NOT NULL REFERENCES "case",
	kind TEXT NOT NULL CHECK (kind IN ('yearly', 'as_needed')),
	due TEXT CHECK (due IS date(due, '+0 days')),
	done TEXT CHECK (done IS date(done, '+0 days')),
	cause TEXT,
	result TEXT,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX review_case ON review ("case");
