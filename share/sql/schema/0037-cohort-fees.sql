-- Version 37: a cohort can have fees of its own.

ALTER TABLE cohort ADD COLUMN fee INTEGER;
ALTER TABLE cohort ADD COLUMN fee_tiers TEXT;
ALTER TABLE cohort ADD COLUMN fee_member INTEGER;
ALTER TABLE cohort ADD COLUMN fee_groups TEXT;
