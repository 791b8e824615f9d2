-- Version 5: planned contacts are found among however many that were held.

CREATE INDEX contact_planned ON contact (team, day) WHERE state = 'planned';
