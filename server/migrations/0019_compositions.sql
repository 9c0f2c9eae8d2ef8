-- Figures that the office put together itself. Each keeps all its versions, since a statement was
-- published with one of them. The figure itself is never stored.
CREATE TABLE results_compositions (
    office_id {id} NOT NULL,
    composition_id {id} NOT NULL,
    -- The version in force; a change adds the next.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, composition_id)
) {strict};

-- What a version is called, and what it counts of its facts: people, pieces, labels, amounts.
CREATE TABLE results_composition_versions (
    office_id {id} NOT NULL,
    composition_id {id} NOT NULL,
    version {integer} NOT NULL,
    name {text} NOT NULL,
    measure {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, composition_id, version),
    FOREIGN KEY (office_id, composition_id)
      REFERENCES results_compositions (office_id, composition_id)
) {strict};

-- Which facts a version looks at, and whose people it leaves out.
CREATE TABLE results_composition_sets (
    office_id {id} NOT NULL,
    composition_id {id} NOT NULL,
    version {integer} NOT NULL,
    -- counted, or without: the people of these facts are left out.
    part {text} NOT NULL,
    fact {text} NOT NULL,
    project_id {id} NOT NULL,
    -- Words parted by spaces; none: every state.
    states {text} NOT NULL,
    -- Such as the name of a course; null: any.
    label {text},
    -- Days of the facts, both included; null: open.
    from_on {day},
    to_on {day},
    PRIMARY KEY (office_id, composition_id, version, part),
    FOREIGN KEY (office_id, composition_id, version)
      REFERENCES results_composition_versions (office_id, composition_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- With which version of which composition a statement was published.
CREATE TABLE results_statement_compositions (
    office_id {id} NOT NULL,
    statement_code {text} NOT NULL,
    composition_id {id} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, statement_code),
    FOREIGN KEY (office_id, statement_code)
      REFERENCES results_statements (office_id, statement_code),
    FOREIGN KEY (office_id, composition_id, version)
      REFERENCES results_composition_versions (office_id, composition_id, version)
) {strict};
