-- What came of looking at something that stands out in the trace (nieprawidłowość w dostępie). The rows themselves are
-- computed from the trace each time; a row is known again by its rule, day, account and person.
CREATE TABLE access_anomaly_dispositions (
    office_id {id} NOT NULL,
    disposition_id {id} NOT NULL,
    rule {text} NOT NULL,
    on_day {day} NOT NULL,
    -- Null where the row is about several accounts.
    account_id {id},
    person_id {id},
    disposition {text} NOT NULL,
    -- Encrypted: it may tell of a person's or a worker's situation.
    note {bytes} NOT NULL,
    disposed_by {id} NOT NULL,
    disposed_at {instant} NOT NULL,
    PRIMARY KEY (office_id, disposition_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id),
    FOREIGN KEY (office_id, disposed_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

CREATE INDEX access_anomaly_dispositions_of_day ON access_anomaly_dispositions (office_id, on_day);
