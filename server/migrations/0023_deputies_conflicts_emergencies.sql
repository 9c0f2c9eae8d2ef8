-- Who stands in for whom (zastępstwo), from day to day.
CREATE TABLE platform_deputies (
    office_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    deputy_id {id} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day} NOT NULL,
    PRIMARY KEY (office_id, worker_id, deputy_id, from_on)
) {strict};

CREATE INDEX platform_deputies_of_deputy ON platform_deputies (office_id, deputy_id);

-- Conflicts of interest: the subject is the worker's own affair or that of somebody close.
CREATE TABLE platform_conflicts (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    PRIMARY KEY (office_id, subject_id, worker_id)
) {strict};

CREATE INDEX platform_conflicts_of_worker ON platform_conflicts (office_id, worker_id);

-- Why somebody opened, on that day, the file of a person who was not theirs.
CREATE TABLE platform_purposes (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    on_day {day} NOT NULL,
    purpose {text} NOT NULL,
    stated_at {instant} NOT NULL,
    PRIMARY KEY (office_id, subject_id, worker_id, on_day)
) {strict};

-- What is open to somebody in an emergency, until when.
CREATE TABLE platform_emergencies (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    until {instant} NOT NULL,
    PRIMARY KEY (office_id, subject_id, worker_id, until)
) {strict};

-- A deputyship with who appointed it.
CREATE TABLE access_deputyships (
    office_id {id} NOT NULL,
    deputyship_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    deputy_id {id} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day} NOT NULL,
    appointed_at {instant} NOT NULL,
    appointed_by {id} NOT NULL,
    PRIMARY KEY (office_id, deputyship_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, deputy_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- Whom a worker may not deal with: themselves and those close to them. Somebody who need not be on
-- record is known by the keyed hash of their PESEL only.
CREATE TABLE people_conflicts (
    office_id {id} NOT NULL,
    conflict_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    kind {text} NOT NULL,
    pesel_index {bytes},
    person_id {id},
    note {bytes},
    declared_at {instant} NOT NULL,
    declared_by {id} NOT NULL,
    withdrawn_at {instant},
    withdrawn_by {id},
    withdrawal_reason {bytes},
    PRIMARY KEY (office_id, conflict_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    CHECK ((pesel_index IS NULL) <> (person_id IS NULL))
) {strict};

CREATE INDEX people_conflicts_of_worker ON people_conflicts (office_id, worker_id);

-- Access in an emergency (dostęp nadzwyczajny): its reason first, then whom it opened, then its review.
CREATE TABLE access_emergencies (
    office_id {id} NOT NULL,
    emergency_id {id} NOT NULL,
    account_id {id} NOT NULL,
    kind {text} NOT NULL,
    reason {bytes} NOT NULL,
    opened_at {instant} NOT NULL,
    lookups {integer} NOT NULL,
    person_id {id},
    until {instant},
    is_release_needed {bool} NOT NULL,
    released_by {id},
    reviewed_at {instant},
    reviewed_by {id},
    verdict {text},
    review {bytes},
    PRIMARY KEY (office_id, emergency_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

CREATE INDEX access_emergencies_of_account ON access_emergencies (office_id, account_id, opened_at);
