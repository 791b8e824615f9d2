-- Version 18: papers of money, the fee schedule, the policy of refunds, and account codes.

ALTER TABLE season ADD COLUMN fee_tiers TEXT;
ALTER TABLE season ADD COLUMN fee_member INTEGER;
ALTER TABLE season ADD COLUMN fee_groups TEXT;
ALTER TABLE season ADD COLUMN refund_tiers TEXT;
ALTER TABLE season ADD COLUMN refund_kept INTEGER;
ALTER TABLE season ADD COLUMN invoice_days INTEGER;
ALTER TABLE season ADD COLUMN tax_rate INTEGER;
ALTER TABLE season ADD COLUMN tax_number TEXT;
ALTER TABLE season ADD COLUMN remittance TEXT;
ALTER TABLE season ADD COLUMN account_codes TEXT;
ALTER TABLE team ADD COLUMN purchase_order TEXT;
ALTER TABLE entry ADD COLUMN policy TEXT;

CREATE TABLE paper_kept AS SELECT * FROM paper;
UPDATE paper SET replaces = NULL;
DROP TABLE paper;
CREATE TABLE paper (
	id INTEGER PRIMARY KEY,
	serial TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('certificate', 'invoice', 'receipt', 'credit_note',
		'statement')),
	session INTEGER REFERENCES session,
	person INTEGER REFERENCES person,
	team INTEGER REFERENCES team,
	practice INTEGER REFERENCES practice,
	day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
	text TEXT NOT NULL,
	entries TEXT,
	amount INTEGER,
	currency TEXT,
	due TEXT CHECK (due IS date(due, '+0 days')),
	state TEXT NOT NULL CHECK (state IN ('issued', 'void')),
	voided TEXT CHECK (voided IS date(voided, '+0 days')),
	reason TEXT,
	replaces INTEGER REFERENCES paper,
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
INSERT INTO paper SELECT id, serial, kind, session, person, NULL, NULL, day, text, NULL, NULL, NULL, NULL,
	state, voided, reason, replaces, folded, binned FROM paper_kept;
DROP TABLE paper_kept;
CREATE UNIQUE INDEX paper_serial ON paper (serial);
CREATE INDEX paper_session ON paper (session) WHERE session IS NOT NULL;
CREATE INDEX paper_person ON paper (person) WHERE person IS NOT NULL;
CREATE INDEX paper_team ON paper (team) WHERE team IS NOT NULL;
CREATE INDEX paper_practice ON paper (practice) WHERE practice IS NOT NULL;
CREATE INDEX paper_replaces ON paper (replaces) WHERE replaces IS NOT NULL;
