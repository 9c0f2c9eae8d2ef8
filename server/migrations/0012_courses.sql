-- Who left a project before its end (zakończenie udziału): the last day of taking part, and why.
CREATE TABLE programmes_leavings (
    office_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    left_on {day} NOT NULL,
    reason {text} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    PRIMARY KEY (office_id, participation_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id)
) {strict};

-- Forms of support that a project offers (formy wsparcia), by their kind: social, vocational,
-- educational, health. The kind is that of the project's application, not of who gives it.
CREATE TABLE support_forms (
    office_id {id} NOT NULL,
    form_id {id} NOT NULL,
    project_id {id} NOT NULL,
    kind {text} NOT NULL,
    shape {text} NOT NULL,
    name {text} NOT NULL,
    PRIMARY KEY (office_id, form_id),
    UNIQUE (office_id, project_id, name),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What is spoken of in a form of support (zakres tematyczny).
CREATE TABLE support_topics (
    office_id {id} NOT NULL,
    form_id {id} NOT NULL,
    position {integer} NOT NULL,
    topic {text} NOT NULL,
    PRIMARY KEY (office_id, form_id, position),
    FOREIGN KEY (office_id, form_id) REFERENCES support_forms (office_id, form_id)
) {strict};

-- Courses, trainings and groups as they run: one form of support, from a day to a day.
CREATE TABLE support_series (
    office_id {id} NOT NULL,
    series_id {id} NOT NULL,
    project_id {id} NOT NULL,
    form_id {id} NOT NULL,
    name {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day} NOT NULL,
    planned_minutes {integer} NOT NULL,
    -- Who runs it: a firm, or a person.
    run_by {text} NOT NULL,
    place {text},
    -- How many may enrol; empty without a limit.
    places {integer},
    -- How much of the time somebody must attend for a certificate, in whole percent.
    required_percent {integer} NOT NULL,
    -- Grows with every change below the series; the row is the lock behind places and certificates.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, series_id),
    UNIQUE (office_id, project_id, name),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, form_id) REFERENCES support_forms (office_id, form_id)
) {strict};

-- Meetings of a series, each on one day; times are minutes after midnight.
CREATE TABLE support_sessions (
    office_id {id} NOT NULL,
    session_id {id} NOT NULL,
    series_id {id} NOT NULL,
    held_on {day} NOT NULL,
    from_minute {integer} NOT NULL,
    to_minute {integer} NOT NULL,
    place {text} NOT NULL,
    leader {text} NOT NULL,
    topic {text},
    -- Why it does not take place; empty as long as it does.
    cancelled_because {text},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, session_id),
    FOREIGN KEY (office_id, series_id) REFERENCES support_series (office_id, series_id)
) {strict};

CREATE INDEX support_sessions_of_series
    ON support_sessions (office_id, series_id, held_on, from_minute);
CREATE INDEX support_sessions_by_day ON support_sessions (office_id, held_on);

-- Who is enrolled in a series, from a day on, and until when if the person left it before its end.
CREATE TABLE support_enrolments (
    office_id {id} NOT NULL,
    enrolment_id {id} NOT NULL,
    series_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    person_id {id} NOT NULL,
    enrolled_on {day} NOT NULL,
    left_on {day},
    left_because {text},
    PRIMARY KEY (office_id, enrolment_id),
    UNIQUE (office_id, series_id, participation_id),
    FOREIGN KEY (office_id, series_id) REFERENCES support_series (office_id, series_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX support_enrolments_of_person ON support_enrolments (office_id, person_id);

-- Who was at a session (lista obecności): present, excused, unexcused, and how many minutes.
CREATE TABLE support_attendances (
    office_id {id} NOT NULL,
    session_id {id} NOT NULL,
    enrolment_id {id} NOT NULL,
    state {text} NOT NULL,
    minutes {integer} NOT NULL,
    -- The account that entered it last.
    recorded_by {id} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, session_id, enrolment_id),
    FOREIGN KEY (office_id, session_id) REFERENCES support_sessions (office_id, session_id),
    FOREIGN KEY (office_id, enrolment_id) REFERENCES support_enrolments (office_id, enrolment_id)
) {strict};

CREATE INDEX support_attendances_of_enrolment ON support_attendances (office_id, enrolment_id);

-- Certificates of a completed course (zaświadczenie o ukończeniu), with the attendance of that day.
-- A wrong one is withdrawn, never changed.
CREATE TABLE support_certificates (
    office_id {id} NOT NULL,
    certificate_id {id} NOT NULL,
    enrolment_id {id} NOT NULL,
    number {text} NOT NULL,
    completed_on {day} NOT NULL,
    issued_on {day} NOT NULL,
    attended_minutes {integer} NOT NULL,
    held_minutes {integer} NOT NULL,
    withdrawn_on {day},
    withdrawn_because {text},
    PRIMARY KEY (office_id, certificate_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, enrolment_id) REFERENCES support_enrolments (office_id, enrolment_id)
) {strict};

CREATE INDEX support_certificates_of_enrolment ON support_certificates (office_id, enrolment_id);

-- Individual action plans (Indywidualny Plan Działania), made by counsellor and participant together.
-- A changed plan is a further one; the last that both have signed is in force.
CREATE TABLE support_plans (
    office_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    project_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    person_id {id} NOT NULL,
    position {integer} NOT NULL,
    counsellor_id {id} NOT NULL,
    made_on {day} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    situation {bytes} NOT NULL,
    participant_signed_on {day},
    counsellor_signed_on {day},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, plan_id),
    UNIQUE (office_id, participation_id, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, counsellor_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX support_plans_of_person ON support_plans (office_id, person_id);
CREATE INDEX support_plans_of_project ON support_plans (office_id, project_id);

-- What the participant wants to reach. Encrypted.
CREATE TABLE support_plan_aims (
    office_id {id} NOT NULL,
    aim_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    position {integer} NOT NULL,
    aim {bytes} NOT NULL,
    PRIMARY KEY (office_id, aim_id),
    UNIQUE (office_id, plan_id, position),
    FOREIGN KEY (office_id, plan_id) REFERENCES support_plans (office_id, plan_id)
) {strict};

-- What is done for it, and by when. The step is encrypted.
CREATE TABLE support_plan_steps (
    office_id {id} NOT NULL,
    step_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    position {integer} NOT NULL,
    step {bytes} NOT NULL,
    due_on {day} NOT NULL,
    done_on {day},
    PRIMARY KEY (office_id, step_id),
    UNIQUE (office_id, plan_id, position),
    FOREIGN KEY (office_id, plan_id) REFERENCES support_plans (office_id, plan_id)
) {strict};

CREATE INDEX support_plan_steps_by_due ON support_plan_steps (office_id, due_on);

-- Which courses the participant chose in the plan.
CREATE TABLE support_plan_choices (
    office_id {id} NOT NULL,
    plan_id {id} NOT NULL,
    series_id {id} NOT NULL,
    PRIMARY KEY (office_id, plan_id, series_id),
    FOREIGN KEY (office_id, plan_id) REFERENCES support_plans (office_id, plan_id),
    FOREIGN KEY (office_id, series_id) REFERENCES support_series (office_id, series_id)
) {strict};
