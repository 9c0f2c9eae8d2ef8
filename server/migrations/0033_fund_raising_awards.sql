-- Applications for money (wnioski o dofinansowanie): what the office asks whom for, from the idea on.
CREATE TABLE finance_applications (
    office_id {id} NOT NULL,
    funding_id {id} NOT NULL,
    name {text} NOT NULL,
    -- Who gives the money: a ministry, a voivode, a fund, a foundation.
    funder {text} NOT NULL,
    -- The call (nabór) by its name or number, and the last day on which it takes applications.
    call_name {text},
    call_closes_on {day},
    -- The member of staff who looks after it.
    worker_id {id} NOT NULL,
    note {text},
    -- Grows with every change and every step; the row is the lock behind them.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, funding_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- The steps that an application has gone, each with its day; the last one is where it stands.
CREATE TABLE finance_application_steps (
    office_id {id} NOT NULL,
    funding_id {id} NOT NULL,
    position {integer} NOT NULL,
    stage {text} NOT NULL,
    taken_on {day} NOT NULL,
    -- What is asked for with the application, what is granted with the decision.
    amount {money},
    -- Of the application, the decision or the agreement.
    paper_number {text},
    note {text},
    recorded_by {id} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, funding_id, position),
    UNIQUE (office_id, funding_id, stage),
    FOREIGN KEY (office_id, funding_id) REFERENCES finance_applications (office_id, funding_id)
) {strict};

-- The application whose money made a project possible.
CREATE TABLE programmes_fundings (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    funding_id {id} NOT NULL,
    PRIMARY KEY (office_id, project_id),
    UNIQUE (office_id, funding_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, funding_id) REFERENCES finance_applications (office_id, funding_id)
) {strict};

-- Awards that the office received (nagrody, wyróżnienia).
CREATE TABLE recognition_awards (
    office_id {id} NOT NULL,
    award_id {id} NOT NULL,
    name {text} NOT NULL,
    awarded_by {text} NOT NULL,
    awarded_for {text} NOT NULL,
    awarded_on {day} NOT NULL,
    -- The project that it was given for, where it was for one.
    project_id {id},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, award_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What proves an award: a diploma, a statuette, the citation. Without one it is not counted.
CREATE TABLE recognition_evidence (
    office_id {id} NOT NULL,
    award_id {id} NOT NULL,
    position {integer} NOT NULL,
    kind {text} NOT NULL,
    description {text},
    -- Where it stands, hangs or is filed.
    kept_at {text},
    PRIMARY KEY (office_id, award_id, position),
    FOREIGN KEY (office_id, award_id) REFERENCES recognition_awards (office_id, award_id)
) {strict};

-- Good practices (dobre praktyki): what others may take over, and where it is described.
CREATE TABLE recognition_practices (
    office_id {id} NOT NULL,
    practice_id {id} NOT NULL,
    title {text} NOT NULL,
    description {text} NOT NULL,
    described_in {text} NOT NULL,
    described_on {day} NOT NULL,
    project_id {id},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, practice_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};
