-- Programmes that the office runs year after year, whatever the single projects are called.
CREATE TABLE programmes_programmes (
    office_id {id} NOT NULL,
    programme_id {id} NOT NULL,
    name {text} NOT NULL,
    -- The name folded: two programmes are not told apart by the size of a letter.
    name_key {text} NOT NULL,
    aim {text} NOT NULL,
    target_group {text} NOT NULL,
    led_by {text} NOT NULL,
    with_whom {text},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, programme_id),
    UNIQUE (office_id, name_key)
) {strict};

-- A project's place in a programme: its edition, most often a year.
CREATE TABLE programmes_editions (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    programme_id {id} NOT NULL,
    edition {text} NOT NULL,
    PRIMARY KEY (office_id, project_id),
    UNIQUE (office_id, programme_id, edition),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, programme_id)
        REFERENCES programmes_programmes (office_id, programme_id)
) {strict};

-- Facts of a composed figure may be those of one project, or of all editions of a programme.
CREATE TABLE results_composition_scopes (
    office_id {id} NOT NULL,
    composition_id {id} NOT NULL,
    version {integer} NOT NULL,
    part {text} NOT NULL,
    fact {text} NOT NULL,
    project_id {id},
    programme_id {id},
    states {text} NOT NULL,
    label {text},
    from_on {day},
    to_on {day},
    PRIMARY KEY (office_id, composition_id, version, part),
    FOREIGN KEY (office_id, composition_id, version)
      REFERENCES results_composition_versions (office_id, composition_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, programme_id)
      REFERENCES programmes_programmes (office_id, programme_id),
    CHECK ((project_id IS NULL) <> (programme_id IS NULL))
) {strict};

INSERT INTO results_composition_scopes
  (office_id, composition_id, version, part, fact, project_id, states, label, from_on, to_on)
SELECT office_id, composition_id, version, part, fact, project_id, states, label, from_on, to_on
FROM results_composition_sets;

DROP TABLE results_composition_sets;
