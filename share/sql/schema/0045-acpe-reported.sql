-- Version 45: the day on which the ACPE credit of a session was reported.

ALTER TABLE session ADD COLUMN acpe_reported TEXT CHECK (acpe_reported IS date(acpe_reported, '+0 days'));
