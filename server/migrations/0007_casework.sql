-- The last number given in each series (W for interviews, K for contracts) and year. Who takes the
-- next one holds this row, so that numbers have no gaps and two clerks wait for each other.
CREATE TABLE casework_numbers (
    office_id {id} NOT NULL,
    series {text} NOT NULL,
    year {integer} NOT NULL,
    last_number {integer} NOT NULL,
    PRIMARY KEY (office_id, series, year)
) {strict};

-- Community interviews: the order, its term, and the visit. The questionnaire itself is the statutory
-- form, on paper or in the ministry's system; it is not kept here.
CREATE TABLE casework_interviews (
    office_id {id} NOT NULL,
    interview_id {id} NOT NULL,
    version {integer} NOT NULL,
    number {text} NOT NULL,
    person_id {id} NOT NULL,
    basis {text} NOT NULL,
    learned_on {day} NOT NULL,
    is_urgent {bool} NOT NULL,
    -- Empty when no term was in force on the day of learning.
    due_on {day},
    worker_id {id} NOT NULL,
    ordered_at {instant} NOT NULL,
    visited_on {day},
    place {text},
    form {text},
    -- The code by which the ministry's system knows the signed questionnaire.
    signature {text},
    PRIMARY KEY (office_id, interview_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX casework_interviews_of_person ON casework_interviews (office_id, person_id, learned_on);
CREATE INDEX casework_interviews_by_visit ON casework_interviews (office_id, visited_on, due_on);

-- Signed diagnoses of a person's situation; never changed. The three texts are encrypted.
CREATE TABLE casework_diagnoses (
    office_id {id} NOT NULL,
    diagnosis_id {id} NOT NULL,
    person_id {id} NOT NULL,
    interview_id {id},
    worker_id {id} NOT NULL,
    signed_on {day} NOT NULL,
    resources {bytes} NOT NULL,
    barriers {bytes} NOT NULL,
    conclusions {bytes} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, diagnosis_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, interview_id) REFERENCES casework_interviews (office_id, interview_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX casework_diagnoses_of_person ON casework_diagnoses (office_id, person_id, signed_on);

-- Reasons for help that a diagnosis names; words, not codes of a text, so that reports can count them.
CREATE TABLE casework_problems (
    office_id {id} NOT NULL,
    diagnosis_id {id} NOT NULL,
    problem {text} NOT NULL,
    PRIMARY KEY (office_id, diagnosis_id, problem),
    FOREIGN KEY (office_id, diagnosis_id) REFERENCES casework_diagnoses (office_id, diagnosis_id)
) {strict};

-- Fields in which a diagnosis sees a need.
CREATE TABLE casework_needs (
    office_id {id} NOT NULL,
    diagnosis_id {id} NOT NULL,
    need {text} NOT NULL,
    PRIMARY KEY (office_id, diagnosis_id, need),
    FOREIGN KEY (office_id, diagnosis_id) REFERENCES casework_diagnoses (office_id, diagnosis_id)
) {strict};

-- Social contracts: concluded, kept for a period, ended with a result. All texts are encrypted.
CREATE TABLE casework_contracts (
    office_id {id} NOT NULL,
    contract_id {id} NOT NULL,
    version {integer} NOT NULL,
    number {text} NOT NULL,
    person_id {id} NOT NULL,
    diagnosis_id {id} NOT NULL,
    variant {text} NOT NULL,
    worker_id {id} NOT NULL,
    drafted_on {day},
    concluded_on {day} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day} NOT NULL,
    causes {bytes} NOT NULL,
    resources {bytes} NOT NULL,
    limits {bytes} NOT NULL,
    -- Earlier attempts to find work and why they failed; part I of variant b asks for it.
    earlier_activation {bytes},
    recorded_at {instant} NOT NULL,
    ended_on {day},
    result {text},
    justification {bytes},
    PRIMARY KEY (office_id, contract_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, diagnosis_id) REFERENCES casework_diagnoses (office_id, diagnosis_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX casework_contracts_of_person ON casework_contracts (office_id, person_id, concluded_on);
CREATE INDEX casework_contracts_in_order ON casework_contracts (office_id, concluded_on, contract_id);

-- What a contract is to reach; encrypted, since a goal tells of a situation.
CREATE TABLE casework_goals (
    office_id {id} NOT NULL,
    goal_id {id} NOT NULL,
    contract_id {id} NOT NULL,
    position {integer} NOT NULL,
    goal {bytes} NOT NULL,
    PRIMARY KEY (office_id, goal_id),
    UNIQUE (office_id, contract_id, position),
    FOREIGN KEY (office_id, contract_id) REFERENCES casework_contracts (office_id, contract_id)
) {strict};

-- Who does what until when under a contract, and when it was done. Texts are encrypted.
CREATE TABLE casework_actions (
    office_id {id} NOT NULL,
    action_id {id} NOT NULL,
    contract_id {id} NOT NULL,
    position {integer} NOT NULL,
    side {text} NOT NULL,
    description {bytes} NOT NULL,
    due_on {day} NOT NULL,
    measure {bytes},
    done_on {day},
    PRIMARY KEY (office_id, action_id),
    UNIQUE (office_id, contract_id, position),
    FOREIGN KEY (office_id, contract_id) REFERENCES casework_contracts (office_id, contract_id)
) {strict};

CREATE INDEX casework_actions_to_do ON casework_actions (office_id, done_on, due_on);
