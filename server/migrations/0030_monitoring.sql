-- What funders ask of a participant as of the day of joining (zakres danych uczestnika). A correction
-- is a further version; the last one is in force, none is changed.
CREATE TABLE monitoring_sheets (
    office_id {id} NOT NULL,
    sheet_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    told_on {day} NOT NULL,
    status {text} NOT NULL,
    is_registered {bool} NOT NULL,
    unemployed_since {day},
    is_in_education {bool} NOT NULL,
    employed_in {text},
    isced {integer} NOT NULL,
    citizenship {text} NOT NULL,
    voivodeship {text} NOT NULL,
    county {text} NOT NULL,
    commune {text} NOT NULL,
    degurba {integer} NOT NULL,
    education_ends_on {day},
    -- Encrypted: origin, minority, homelessness, disability, premises of being at risk.
    sensitive {bytes} NOT NULL,
    recorded_at {instant} NOT NULL,
    -- The account that entered it.
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, sheet_id),
    UNIQUE (office_id, participation_id, version),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

CREATE INDEX monitoring_sheets_of_project ON monitoring_sheets (office_id, project_id);

-- What came of taking part besides work, each with the paper that proves it. An entry made by mistake
-- is withdrawn, never changed.
CREATE TABLE monitoring_effects (
    office_id {id} NOT NULL,
    effect_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    came_on {day} NOT NULL,
    proof {text} NOT NULL,
    proven_on {day} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    withdrawn_on {day},
    withdrawn_because {bytes},
    recorded_at {instant} NOT NULL,
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, effect_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX monitoring_effects_of_participation
    ON monitoring_effects (office_id, participation_id, came_on);
CREATE INDEX monitoring_effects_of_project ON monitoring_effects (office_id, project_id, came_on);
