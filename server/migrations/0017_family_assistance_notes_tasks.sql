-- A family assistant's work with a household: who, from when to when, upon what, and how it ended.
CREATE TABLE casework_assistances (
    office_id {id} NOT NULL,
    assistance_id {id} NOT NULL,
    version {integer} NOT NULL,
    number {text} NOT NULL,
    household_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    basis {text} NOT NULL,
    -- When the social worker asked for an assistant, or the court decided.
    requested_on {day},
    -- When the family agreed; empty only where a court obliged it.
    consent_on {day},
    from_on {day} NOT NULL,
    -- As planned; empty: until further notice.
    to_on {day},
    recorded_at {instant} NOT NULL,
    ended_on {day},
    result {text},
    -- The final assessment, encrypted.
    assessment {bytes},
    PRIMARY KEY (office_id, assistance_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, household_id) REFERENCES people_households (office_id, household_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX casework_assistances_of_household ON casework_assistances (office_id, household_id, from_on);
CREATE INDEX casework_assistances_of_worker ON casework_assistances (office_id, worker_id, from_on);

-- The household as it was when the assistance was opened; who moves in or out later changes nothing here.
CREATE TABLE casework_assisted_people (
    office_id {id} NOT NULL,
    assistance_id {id} NOT NULL,
    person_id {id} NOT NULL,
    position {integer} NOT NULL,
    role {text} NOT NULL,
    PRIMARY KEY (office_id, assistance_id, person_id),
    FOREIGN KEY (office_id, assistance_id) REFERENCES casework_assistances (office_id, assistance_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX casework_assisted_people_by_person ON casework_assisted_people (office_id, person_id);

-- Help plans that the assistant made together with the family, in versions; the last one is in force.
CREATE TABLE casework_family_plans (
    office_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    assistance_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    made_on {day} NOT NULL,
    -- The social worker with whom the plan was consulted, and when.
    consulted_with {id} NOT NULL,
    consulted_on {day} NOT NULL,
    -- What the plan starts from, encrypted.
    situation {bytes} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, plan_id),
    UNIQUE (office_id, assistance_id, version_no),
    FOREIGN KEY (office_id, assistance_id) REFERENCES casework_assistances (office_id, assistance_id),
    FOREIGN KEY (office_id, consulted_with) REFERENCES staff_members (office_id, member_id)
) {strict};

-- Who of the family made a plan together with the assistant.
CREATE TABLE casework_family_plan_people (
    office_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    person_id {id} NOT NULL,
    PRIMARY KEY (office_id, plan_id, person_id),
    FOREIGN KEY (office_id, plan_id) REFERENCES casework_family_plans (office_id, plan_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

-- What a help plan is to reach; encrypted.
CREATE TABLE casework_family_aims (
    office_id {id} NOT NULL,
    aim_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    position {integer} NOT NULL,
    aim {bytes} NOT NULL,
    PRIMARY KEY (office_id, aim_id),
    UNIQUE (office_id, plan_id, position),
    FOREIGN KEY (office_id, plan_id) REFERENCES casework_family_plans (office_id, plan_id)
) {strict};

-- Who does what until when under a help plan, with the effect expected, and when it was done. Texts are
-- encrypted.
CREATE TABLE casework_family_actions (
    office_id {id} NOT NULL,
    action_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    position {integer} NOT NULL,
    side {text} NOT NULL,
    description {bytes} NOT NULL,
    due_on {day} NOT NULL,
    expected_effect {bytes} NOT NULL,
    done_on {day},
    PRIMARY KEY (office_id, action_id),
    UNIQUE (office_id, plan_id, position),
    FOREIGN KEY (office_id, plan_id) REFERENCES casework_family_plans (office_id, plan_id)
) {strict};

CREATE INDEX casework_family_actions_to_do ON casework_family_actions (office_id, done_on, due_on);

-- Meetings of the assistant with the family (dziennik wizyt); what happened is encrypted.
CREATE TABLE casework_family_visits (
    office_id {id} NOT NULL,
    visit_id {id} NOT NULL,
    assistance_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    visited_on {day} NOT NULL,
    minutes {integer} NOT NULL,
    place {text} NOT NULL,
    -- Whether the assistant saw a threat to a child.
    is_child_at_risk {bool} NOT NULL,
    course {bytes} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, visit_id),
    FOREIGN KEY (office_id, assistance_id) REFERENCES casework_assistances (office_id, assistance_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX casework_family_visits_in_order ON casework_family_visits (office_id, assistance_id, visited_on);

-- Notes of social work and material help; never changed. What is wrong in one is set right by a note that
-- names it. The text is encrypted.
CREATE TABLE casework_notes (
    office_id {id} NOT NULL,
    note_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    noted_on {day} NOT NULL,
    worker_id {id} NOT NULL,
    note {bytes} NOT NULL,
    -- The note that this one sets right.
    corrects_id {id},
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, note_id),
    UNIQUE (office_id, corrects_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, corrects_id) REFERENCES casework_notes (office_id, note_id)
) {strict};

CREATE INDEX casework_notes_of_person ON casework_notes (office_id, person_id, noted_on);

-- What a worker wrote down for herself, to be done by a day; encrypted, and shown to nobody else.
CREATE TABLE desk_tasks (
    office_id {id} NOT NULL,
    task_id {id} NOT NULL,
    member_id {id} NOT NULL,
    -- Whom it is about, when it is about somebody.
    person_id {id},
    due_on {day} NOT NULL,
    what {bytes} NOT NULL,
    done_on {day},
    noted_at {instant} NOT NULL,
    PRIMARY KEY (office_id, task_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX desk_tasks_to_do ON desk_tasks (office_id, member_id, done_on, due_on);
