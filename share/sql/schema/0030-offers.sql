-- Version 30: a place can be offered, to be answered by a day: a stage between the waitlist and acceptance.

ALTER TABLE team ADD COLUMN answer_by TEXT CHECK (answer_by IS date(answer_by, '+0 days'));
ALTER TABLE team ADD COLUMN stage_made TEXT CHECK (stage_made IN ('draft', 'submitted', 'incomplete', 'under_review',
	'accepted', 'waitlisted', 'declined', 'withdrawn', 'offered'));
UPDATE team SET stage_made = stage;
ALTER TABLE team DROP COLUMN stage;
ALTER TABLE team RENAME COLUMN stage_made TO stage;
