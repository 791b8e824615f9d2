-- Version 33: what in a team's records shows that a milestone is done.

ALTER TABLE milestone ADD COLUMN shown_by TEXT CHECK (shown_by IN ('letter', 'charter', 'aim', 'process_map', 'causes',
	'measures', 'baseline', 'priorities', 'cycle', 'sustainability'));
