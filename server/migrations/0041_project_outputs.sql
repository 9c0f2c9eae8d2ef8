-- What a project gave besides support to people: entities supported, adjustments financed, objects adapted
-- (podmioty objęte wsparciem, racjonalne usprawnienia, obiekty dostosowane). Entered by mistake: withdrawn.
CREATE TABLE monitoring_outputs (
    office_id {id} NOT NULL,
    output_id {id} NOT NULL,
    project_id {id} NOT NULL,
    kind {text} NOT NULL,
    name {text} NOT NULL,
    nip {text},
    given_on {day} NOT NULL,
    proof {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    recorded_by {id} NOT NULL,
    withdrawn_on {day},
    withdrawn_because {text},
    PRIMARY KEY (office_id, output_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

CREATE INDEX monitoring_outputs_of_project ON monitoring_outputs (office_id, project_id);

-- How many things an indicator counts that counts no people.
ALTER TABLE results_snapshot_values ADD COLUMN things {integer} NOT NULL DEFAULT 0;
