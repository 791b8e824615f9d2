-- Version 46: people, practices and papers are found by all their texts; the folded texts are made
-- again after the steps. What is checked for each row of a table is found at once: locations by
-- name, milestones and items of surveys by code, answers by sheet.

CREATE INDEX location_named ON location (practice, folded);
CREATE INDEX milestone_code ON milestone (code);
CREATE INDEX survey_item_named ON survey_item (season, folded);
CREATE INDEX survey_answer_sheet ON survey_answer (item, sheet) WHERE sheet IS NOT NULL;
