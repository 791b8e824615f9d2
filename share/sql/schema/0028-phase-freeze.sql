-- Version 28: each phase of a chart has a baseline of its own; that of the first one is kept by its measure.

ALTER TABLE annotation ADD COLUMN freeze_until TEXT CHECK (freeze_until IS date(freeze_until, '+0 days'));
