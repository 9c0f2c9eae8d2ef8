-- Projects that the office runs, alone or with partners.
CREATE TABLE programmes_projects (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    name {text} NOT NULL,
    -- Number of the agreement or of the application for money.
    number {text},
    -- Under which rules its indicators are counted.
    rule_set {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day} NOT NULL,
    aim {text} NOT NULL,
    founded_at {instant} NOT NULL,
    -- Grows with every change below the project; the row is the lock behind limits and numbers.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, project_id)
) {strict};

CREATE INDEX programmes_projects_in_order ON programmes_projects (office_id, from_on, project_id);

-- With whom a project is done, and who leads.
CREATE TABLE programmes_partners (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    position {integer} NOT NULL,
    name {text} NOT NULL,
    role {text} NOT NULL,
    does {text} NOT NULL,
    PRIMARY KEY (office_id, project_id, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- How many participants are planned. Every decision makes a new version; the last one is in force.
CREATE TABLE programmes_planned_participants (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    participants {integer} NOT NULL,
    decision_on {day} NOT NULL,
    decision_reference {text} NOT NULL,
    reason {text} NOT NULL,
    PRIMARY KEY (office_id, project_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- Regulations of a project's recruitment (regulamin rekrutacji).
CREATE TABLE programmes_regulations (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    adopted_on {day} NOT NULL,
    opens_on {day} NOT NULL,
    closes_on {day} NOT NULL,
    minimum_points {integer} NOT NULL,
    reserve_places {integer} NOT NULL,
    PRIMARY KEY (office_id, project_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What the regulations ask of everybody (formal) and what brings points (scored).
CREATE TABLE programmes_criteria (
    office_id {id} NOT NULL,
    criterion_id {id} NOT NULL,
    project_id {id} NOT NULL,
    kind {text} NOT NULL,
    position {integer} NOT NULL,
    statement {text} NOT NULL,
    -- The paper that proves it.
    evidence {text} NOT NULL,
    -- Whether the program answers by itself: working_age, from the date of birth.
    checks {text} NOT NULL,
    youngest_age {integer},
    oldest_age {integer},
    most_points {integer},
    PRIMARY KEY (office_id, criterion_id),
    UNIQUE (office_id, project_id, kind, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_regulations (office_id, project_id)
) {strict};

-- Applications of people who want to take part.
CREATE TABLE programmes_applications (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    project_id {id} NOT NULL,
    person_id {id} NOT NULL,
    -- The order of receipt within the project, and the number made of it; lists for a notice board
    -- show this number and no name.
    sequence {integer} NOT NULL,
    number {text} NOT NULL,
    received_on {day} NOT NULL,
    channel {text} NOT NULL,
    interview_id {id},
    -- Which assessment is in force; 0 as long as there is none.
    assessment {integer} NOT NULL,
    PRIMARY KEY (office_id, application_id),
    UNIQUE (office_id, project_id, person_id),
    UNIQUE (office_id, project_id, sequence),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, interview_id) REFERENCES casework_interviews (office_id, interview_id)
) {strict};

CREATE INDEX programmes_applications_of_person ON programmes_applications (office_id, person_id);

-- Assessments of an application (karta oceny). A correction is a further one; none is changed.
CREATE TABLE programmes_assessments (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    assessment {integer} NOT NULL,
    assessed_on {day} NOT NULL,
    -- The account that entered it.
    assessed_by {id} NOT NULL,
    PRIMARY KEY (office_id, application_id, assessment),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id)
) {strict};

-- One answer per criterion: met or not (formal), or points (scored).
CREATE TABLE programmes_answers (
    office_id {id} NOT NULL,
    answer_id {id} NOT NULL,
    application_id {id} NOT NULL,
    assessment {integer} NOT NULL,
    criterion_id {id} NOT NULL,
    is_met {bool},
    points {integer},
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    PRIMARY KEY (office_id, answer_id),
    UNIQUE (office_id, application_id, assessment, criterion_id),
    FOREIGN KEY (office_id, application_id, assessment)
        REFERENCES programmes_assessments (office_id, application_id, assessment),
    FOREIGN KEY (office_id, criterion_id) REFERENCES programmes_criteria (office_id, criterion_id)
) {strict};

-- Ranking lists as they were drawn (lista rankingowa); the last version is in force, none is changed.
CREATE TABLE programmes_selections (
    office_id {id} NOT NULL,
    selection_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    drawn_on {day} NOT NULL,
    basic_places {integer} NOT NULL,
    reserve_places {integer} NOT NULL,
    minimum_points {integer} NOT NULL,
    -- Why it was drawn anew; encrypted, since it may tell of a person.
    reason {bytes},
    -- Keyed hash over the terms and all places.
    checksum {text} NOT NULL,
    PRIMARY KEY (office_id, selection_id),
    UNIQUE (office_id, project_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- Where each application stands on a ranking list, with the points of that day, and why.
CREATE TABLE programmes_places (
    office_id {id} NOT NULL,
    selection_id {id} NOT NULL,
    application_id {id} NOT NULL,
    list {text} NOT NULL,
    position {integer} NOT NULL,
    points {integer} NOT NULL,
    why {text} NOT NULL,
    PRIMARY KEY (office_id, selection_id, application_id),
    UNIQUE (office_id, selection_id, list, position),
    FOREIGN KEY (office_id, selection_id)
        REFERENCES programmes_selections (office_id, selection_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id)
) {strict};

-- Who withdrew before becoming a participant (rezygnacja).
CREATE TABLE programmes_resignations (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    resigned_on {day} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    PRIMARY KEY (office_id, application_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id)
) {strict};

-- Who was enrolled (deklaracja uczestnictwa). Taking part itself begins with the first support, which
-- is nowhere stored but follows from the facts.
CREATE TABLE programmes_participations (
    office_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    application_id {id} NOT NULL,
    person_id {id} NOT NULL,
    enrolled_on {day} NOT NULL,
    PRIMARY KEY (office_id, participation_id),
    UNIQUE (office_id, application_id),
    UNIQUE (office_id, project_id, person_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX programmes_participations_of_person
    ON programmes_participations (office_id, person_id);

-- Which social contract belongs to which participation: one to one.
CREATE TABLE programmes_contracts (
    office_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    contract_id {id} NOT NULL,
    PRIMARY KEY (office_id, participation_id),
    UNIQUE (office_id, contract_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, contract_id) REFERENCES casework_contracts (office_id, contract_id)
) {strict};

-- Which budget pays for a project.
CREATE TABLE programmes_budgets (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    budget_id {id} NOT NULL,
    PRIMARY KEY (office_id, project_id),
    UNIQUE (office_id, budget_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, budget_id) REFERENCES finance_budgets (office_id, budget_id)
) {strict};
