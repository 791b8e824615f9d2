-- Version 43: open actions are found without reading those that are done.

CREATE INDEX action_open ON action (binned, due) WHERE done IS NULL;
