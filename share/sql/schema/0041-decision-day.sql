-- Version 41: the day on which the applications of a season are decided.

ALTER TABLE season ADD COLUMN decision_day TEXT CHECK (decision_day IS date(decision_day, '+0 days'));
