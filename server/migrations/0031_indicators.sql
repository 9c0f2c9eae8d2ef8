-- What a project promised of its indicators (wartości docelowe). Every decision makes a new version;
-- the last one is in force.
CREATE TABLE results_targets (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    decided_on {day} NOT NULL,
    reference {text} NOT NULL,
    PRIMARY KEY (office_id, project_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- The values of one version, of people.
CREATE TABLE results_target_values (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    indicator {text} NOT NULL,
    total {integer} NOT NULL,
    women {integer},
    men {integer},
    PRIMARY KEY (office_id, project_id, version, indicator),
    FOREIGN KEY (office_id, project_id, version)
        REFERENCES results_targets (office_id, project_id, version)
) {strict};

-- Indicators as they were on a day when they were told to somebody: never changed, only followed by
-- another one.
CREATE TABLE results_snapshots (
    office_id {id} NOT NULL,
    snapshot_id {id} NOT NULL,
    project_id {id} NOT NULL,
    name {text} NOT NULL,
    as_of {day} NOT NULL,
    frozen_at {instant} NOT NULL,
    -- The account that froze it.
    frozen_by {id} NOT NULL,
    -- Keyed hash over values and verdicts.
    checksum {text} NOT NULL,
    PRIMARY KEY (office_id, snapshot_id),
    UNIQUE (office_id, project_id, name),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What each indicator was then, of people.
CREATE TABLE results_snapshot_values (
    office_id {id} NOT NULL,
    snapshot_id {id} NOT NULL,
    indicator {text} NOT NULL,
    position {integer} NOT NULL,
    women {integer} NOT NULL,
    men {integer} NOT NULL,
    base {integer} NOT NULL,
    target {integer},
    PRIMARY KEY (office_id, snapshot_id, indicator),
    FOREIGN KEY (office_id, snapshot_id) REFERENCES results_snapshots (office_id, snapshot_id)
) {strict};

-- Of each participant, why they counted or not. Those without a row were not yet in the project.
CREATE TABLE results_snapshot_verdicts (
    office_id {id} NOT NULL,
    snapshot_id {id} NOT NULL,
    indicator {text} NOT NULL,
    participation_id {id} NOT NULL,
    counts {bool} NOT NULL,
    why {text} NOT NULL,
    PRIMARY KEY (office_id, snapshot_id, indicator, participation_id),
    FOREIGN KEY (office_id, snapshot_id, indicator)
        REFERENCES results_snapshot_values (office_id, snapshot_id, indicator),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id)
) {strict};
