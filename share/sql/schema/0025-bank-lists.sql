-- Version 25: the row of a bank list that a payment came from, and the currency of a practice.

ALTER TABLE entry ADD COLUMN bank TEXT;
CREATE INDEX entry_bank ON entry (bank) WHERE bank IS NOT NULL;
ALTER TABLE practice ADD COLUMN currency TEXT;
