-- Version 11: what a contact keeps of the calendar that it came from, and gives back; the contacts of a coach about a day.

ALTER TABLE contact ADD COLUMN place TEXT;
ALTER TABLE contact ADD COLUMN link TEXT;
ALTER TABLE contact ADD COLUMN details TEXT;
ALTER TABLE contact ADD COLUMN sequence INTEGER;
ALTER TABLE contact ADD COLUMN stamp INTEGER;
DROP INDEX contact_coach;
CREATE INDEX contact_coach_day ON contact (coach, day);
