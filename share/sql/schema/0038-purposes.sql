-- Version 38: an entry of the ledger says what it is for.

ALTER TABLE entry ADD COLUMN purpose TEXT CHECK (purpose IN ('program', 'certification'));
