-- How a project's records are called in its file for the fund. Every change is a further version; the
-- last one is in force.
CREATE TABLE monitoring_file_words (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    recorded_at {instant} NOT NULL,
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, project_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What the fund calls one kind of support: talks with one specialist, or meetings of a kind and shape.
CREATE TABLE monitoring_support_words (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    position {integer} NOT NULL,
    talk_with {text},
    kind {text},
    shape {text},
    scope {text} NOT NULL,
    given {text} NOT NULL,
    detail {text},
    PRIMARY KEY (office_id, project_id, version, position),
    FOREIGN KEY (office_id, project_id, version)
        REFERENCES monitoring_file_words (office_id, project_id, version)
) {strict};

-- What the fund calls one level of education (ISCED 0 to 8).
CREATE TABLE monitoring_education_words (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    isced {integer} NOT NULL,
    words {text} NOT NULL,
    PRIMARY KEY (office_id, project_id, version, isced),
    FOREIGN KEY (office_id, project_id, version)
        REFERENCES monitoring_file_words (office_id, project_id, version)
) {strict};

-- A file made for the fund. What stood in it is not kept: it is made again of the same records, and the
-- checksum tells whether it is the same.
CREATE TABLE monitoring_files (
    office_id {id} NOT NULL,
    file_id {id} NOT NULL,
    project_id {id} NOT NULL,
    kind {text} NOT NULL,
    as_of {day} NOT NULL,
    participants {integer} NOT NULL,
    left_out {integer} NOT NULL,
    -- SHA-256 of its bytes, in hexadecimal.
    checksum {text} NOT NULL,
    made_at {instant} NOT NULL,
    made_by {id} NOT NULL,
    PRIMARY KEY (office_id, file_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, made_by) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX monitoring_files_of_project ON monitoring_files (office_id, project_id, made_at);

-- Whose row is which in a file; rows count from 1.
CREATE TABLE monitoring_file_rows (
    office_id {id} NOT NULL,
    file_id {id} NOT NULL,
    row_number {integer} NOT NULL,
    participation_id {id} NOT NULL,
    PRIMARY KEY (office_id, file_id, row_number),
    FOREIGN KEY (office_id, file_id) REFERENCES monitoring_files (office_id, file_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id)
) {strict};

-- By which identifier the fund's own system knows a participant (techniczny identyfikator uczestnika).
CREATE TABLE monitoring_technical_ids (
    office_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    technical_id {text} NOT NULL,
    taken_at {instant} NOT NULL,
    taken_by {id} NOT NULL,
    PRIMARY KEY (office_id, participation_id),
    UNIQUE (office_id, project_id, technical_id),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- What the fund's system found wrong in a file (informacja zwrotna), by row and column, until mended.
CREATE TABLE monitoring_feedback (
    office_id {id} NOT NULL,
    feedback_id {id} NOT NULL,
    file_id {id} NOT NULL,
    project_id {id} NOT NULL,
    participation_id {id} NOT NULL,
    person_id {id} NOT NULL,
    row_number {integer} NOT NULL,
    column_number {integer} NOT NULL,
    -- Encrypted: it may repeat what stands in the row.
    told {bytes} NOT NULL,
    told_on {day} NOT NULL,
    mended_on {day},
    recorded_at {instant} NOT NULL,
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, feedback_id),
    FOREIGN KEY (office_id, file_id, row_number)
        REFERENCES monitoring_file_rows (office_id, file_id, row_number),
    FOREIGN KEY (office_id, participation_id)
        REFERENCES programmes_participations (office_id, participation_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX monitoring_feedback_of_project ON monitoring_feedback (office_id, project_id);
CREATE INDEX monitoring_feedback_of_participation
    ON monitoring_feedback (office_id, participation_id);
