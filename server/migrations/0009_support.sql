-- Talks with a specialist, alone or in a group: one row per person and talk.
CREATE TABLE support_consultations (
    office_id {id} NOT NULL,
    consultation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    person_id {id} NOT NULL,
    given_on {day} NOT NULL,
    form {text} NOT NULL,
    kind {text} NOT NULL,
    minutes {integer} NOT NULL,
    -- The staff member who gave it.
    worker_id {id} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, consultation_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, worker_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- A participation begins on the day of its first support.
CREATE INDEX support_consultations_of_participation
    ON support_consultations (office_id, participation_id, given_on);
CREATE INDEX support_consultations_of_project
    ON support_consultations (office_id, project_id, given_on, consultation_id);
CREATE INDEX support_consultations_of_person ON support_consultations (office_id, person_id);
