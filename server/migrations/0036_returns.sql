-- Times when a participant was away (przerwa w udziale): left, and came back to the project. A leaving
-- that nobody came back from stands in programmes_leavings.
CREATE TABLE programmes_interruptions (
    office_id {id} NOT NULL,
    interruption_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    left_on {day} NOT NULL,
    reason {text} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    returned_on {day} NOT NULL,
    PRIMARY KEY (office_id, interruption_id),
    UNIQUE (office_id, participation_id, left_on),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id)
) {strict};
