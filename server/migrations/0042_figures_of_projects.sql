-- Everybody enrolled in a project and the first support of each are asked for at every figure: what is
-- asked stands in the index.
CREATE INDEX programmes_participations_of_project
    ON programmes_participations (office_id, project_id, person_id, participation_id, enrolled_on);
DROP INDEX support_consultations_of_project;
CREATE INDEX support_consultations_of_project
    ON support_consultations (office_id, project_id, given_on, consultation_id, participation_id, person_id);
