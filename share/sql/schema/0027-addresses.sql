-- Version 27: further e-mail addresses and the postal address of a person, the postal code of a practice.

ALTER TABLE person ADD COLUMN other_emails TEXT;
ALTER TABLE person ADD COLUMN address TEXT;
ALTER TABLE person ADD COLUMN postal_code TEXT;
ALTER TABLE practice ADD COLUMN postal_code TEXT;
