-- Version 26: appeals, workshops and wished site dates of cases, answers to waivers, data that a chart measures, checklists of reviews.

ALTER TABLE edition ADD COLUMN appeal_days INTEGER;
ALTER TABLE edition ADD COLUMN waiver_days INTEGER;
ALTER TABLE standard ADD COLUMN replaces TEXT;
ALTER TABLE "case" ADD COLUMN site_wish TEXT CHECK (site_wish IS date(site_wish, '+0 days'));
ALTER TABLE "case" ADD COLUMN appealed TEXT CHECK (appealed IS date(appealed, '+0 days'));
ALTER TABLE "case" ADD COLUMN appeal TEXT;
ALTER TABLE "case" ADD COLUMN appeal_answered TEXT CHECK (appeal_answered IS date(appeal_answered, '+0 days'));
ALTER TABLE "case" ADD COLUMN appeal_answer TEXT;
ALTER TABLE "case" ADD COLUMN workshop_offered TEXT CHECK (workshop_offered IS date(workshop_offered, '+0 days'));
ALTER TABLE "case" ADD COLUMN workshop TEXT CHECK (workshop IS date(workshop, '+0 days'));
ALTER TABLE "case" ADD COLUMN workshop_people TEXT;
ALTER TABLE requirement ADD COLUMN waiver_asked TEXT CHECK (waiver_asked IS date(waiver_asked, '+0 days'));
ALTER TABLE requirement ADD COLUMN waiver_answered TEXT CHECK (waiver_answered IS date(waiver_answered, '+0 days'));
ALTER TABLE requirement ADD COLUMN waiver_answer TEXT;
ALTER TABLE submission ADD COLUMN window INTEGER;
ALTER TABLE submission ADD COLUMN chart INTEGER REFERENCES measure;
CREATE INDEX submission_chart ON submission (chart) WHERE chart IS NOT NULL;
ALTER TABLE review ADD COLUMN checked_locations INTEGER CHECK (checked_locations IN (0, 1));
ALTER TABLE review ADD COLUMN checked_people INTEGER CHECK (checked_people IN (0, 1));
ALTER TABLE review ADD COLUMN checked_measures INTEGER CHECK (checked_measures IN (0, 1));
ALTER TABLE review ADD COLUMN checked_requirements INTEGER CHECK (checked_requirements IN (0, 1));
