-- The office's own words in its register of processing activities (art. 30 RODO), from a day on; null where the
-- program's words stand or the office has yet to write.
CREATE TABLE access_processing_texts (
    office_id {id} NOT NULL,
    activity {text} NOT NULL,
    from_on {day} NOT NULL,
    purposes {text},
    people_categories {text},
    data_categories {text},
    legal_basis {text},
    recipients {text},
    erasure_term {text},
    written_by {id} NOT NULL,
    written_at {instant} NOT NULL,
    PRIMARY KEY (office_id, activity, from_on),
    FOREIGN KEY (office_id, written_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Who was told of which activity (art. 13 and 14 RODO), when and how; a wrong entry is withdrawn and stays.
CREATE TABLE access_information (
    office_id {id} NOT NULL,
    information_id {id} NOT NULL,
    person_id {id} NOT NULL,
    activity {text} NOT NULL,
    given_on {day} NOT NULL,
    how {text} NOT NULL,
    -- Which version of the clause.
    clause {text},
    recorded_by {id} NOT NULL,
    recorded_at {instant} NOT NULL,
    withdrawn_at {instant},
    withdrawn_by {id},
    -- Encrypted.
    withdrawal_reason {bytes},
    PRIMARY KEY (office_id, information_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, recorded_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

CREATE INDEX access_information_of_person ON access_information (office_id, person_id, given_on);
