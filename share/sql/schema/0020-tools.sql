-- Version 20: when a milestone is asked for.

ALTER TABLE season ADD COLUMN reminders TEXT;
