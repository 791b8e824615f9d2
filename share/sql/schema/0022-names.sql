-- Version 22: given and family name of a person. What a list is ordered by leads the folded text, what it is named by follows.

ALTER TABLE person ADD COLUMN given TEXT;
ALTER TABLE person ADD COLUMN family TEXT;
CREATE INDEX person_named ON person (binned, substr(folded, instr(folded, char(10)) + 1));
