-- Relatives of participants who joined a project (rodziny beneficjentów), each with a declaration.
CREATE TABLE programmes_family_members (
    office_id {id} NOT NULL,
    family_member_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    -- The relative, registered like everybody else.
    person_id {id} NOT NULL,
    kinship {text} NOT NULL,
    joined_on {day} NOT NULL,
    -- The day of the declaration or consent (deklaracja przystąpienia, zgoda).
    declared_on {day} NOT NULL,
    -- The last day in the programme; null: to the end of the participant's own.
    left_on {day},
    recorded_at {instant} NOT NULL,
    -- The account that entered it.
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, family_member_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    CHECK (left_on >= joined_on)
) {strict};

-- Nobody is in a family twice at a time, also when two clerks enter it at the same moment.
CREATE UNIQUE INDEX programmes_family_members_once
    ON programmes_family_members (office_id, participation_id, person_id)
    WHERE left_on IS NULL;
CREATE INDEX programmes_family_members_of_participation
    ON programmes_family_members (office_id, participation_id);

-- What families of a project are asked of their relations, before and after; each question is
-- answered on a scale from 1 to 5.
CREATE TABLE programmes_relation_questions (
    office_id {id} NOT NULL,
    question_id {id} NOT NULL,
    project_id {id} NOT NULL,
    position {integer} NOT NULL,
    question {text} NOT NULL,
    PRIMARY KEY (office_id, question_id),
    UNIQUE (office_id, project_id, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What one of a family answered at the beginning (before) or at the end (after). A correction is a
-- further version; the last one is in force, none is changed.
CREATE TABLE programmes_relation_sheets (
    office_id {id} NOT NULL,
    sheet_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    -- The participant, or a relative who joined.
    person_id {id} NOT NULL,
    -- before or after
    moment {text} NOT NULL,
    version {integer} NOT NULL,
    asked_on {day} NOT NULL,
    -- What was said besides; encrypted, since it tells of a family's life.
    note {bytes},
    recorded_at {instant} NOT NULL,
    -- The account that entered it.
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, sheet_id),
    UNIQUE (office_id, participation_id, person_id, moment, version),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

-- The answers of one sheet, one row a question.
CREATE TABLE programmes_relation_answers (
    office_id {id} NOT NULL,
    sheet_id {id} NOT NULL,
    question_id {id} NOT NULL,
    -- From 1, bad, to 5, good.
    points {integer} NOT NULL,
    PRIMARY KEY (office_id, sheet_id, question_id),
    FOREIGN KEY (office_id, sheet_id) REFERENCES programmes_relation_sheets (office_id, sheet_id),
    FOREIGN KEY (office_id, question_id)
        REFERENCES programmes_relation_questions (office_id, question_id),
    CHECK (points >= 1 AND points <= 5)
) {strict};

-- What an internship (staż) has and work has not. Its organiser, position and first day stand in the
-- record of placements_jobs that it belongs to.
CREATE TABLE placements_internships (
    office_id {id} NOT NULL,
    job_id {id} NOT NULL,
    -- Until which day it is agreed.
    until_on {day} NOT NULL,
    -- Who sends: the labour office, the project, or somebody else.
    sent_by {text} NOT NULL,
    has_stipend {bool} NOT NULL,
    PRIMARY KEY (office_id, job_id),
    FOREIGN KEY (office_id, job_id) REFERENCES placements_jobs (office_id, job_id)
) {strict};
