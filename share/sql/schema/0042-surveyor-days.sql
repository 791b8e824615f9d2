-- Version 42: the days from the documents of a case until its surveyor is named; NULL: 14.

ALTER TABLE edition ADD COLUMN surveyor_days INTEGER;
