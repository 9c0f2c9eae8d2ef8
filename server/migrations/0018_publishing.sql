-- What the office tells residents of a year of its work, or of one project (publikacja).
CREATE TABLE publishing_publications (
    office_id {id} NOT NULL,
    publication_id {id} NOT NULL,
    year {integer} NOT NULL,
    project_id {id},
    begun_at {instant} NOT NULL,
    -- Grows with every change; whoever changes says which one they saw.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, publication_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- Versions of a publication. The last may be a draft; an approved one never changes, the newest
-- approved one supersedes those before it.
CREATE TABLE publishing_versions (
    office_id {id} NOT NULL,
    publication_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    written_by {id} NOT NULL,
    written_at {instant} NOT NULL,
    -- Who approved it and when; null: a draft.
    approved_by {id},
    approved_at {instant},
    PRIMARY KEY (office_id, publication_id, version_no),
    FOREIGN KEY (office_id, publication_id)
      REFERENCES publishing_publications (office_id, publication_id),
    FOREIGN KEY (office_id, written_by) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, approved_by) REFERENCES staff_members (office_id, member_id)
) {strict};

-- The text of a version in one language. It tells of figures, never of people, so it is not sealed.
CREATE TABLE publishing_texts (
    office_id {id} NOT NULL,
    publication_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    language {text} NOT NULL,
    title {text} NOT NULL,
    -- Paragraphs apart by an empty line, headings behind "# ", figures as {{w10.selected}}.
    body {text} NOT NULL,
    PRIMARY KEY (office_id, publication_id, version_no, language),
    FOREIGN KEY (office_id, publication_id, version_no)
      REFERENCES publishing_versions (office_id, publication_id, version_no)
) {strict};

-- By how much the records may move before a figure of the version is marked; without a row: not at
-- all.
CREATE TABLE publishing_tolerances (
    office_id {id} NOT NULL,
    publication_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    statement_code {text} NOT NULL,
    -- In hundredths of the figure's unit: 100 is one person or one złoty.
    tolerance {integer} NOT NULL,
    PRIMARY KEY (office_id, publication_id, version_no, statement_code),
    FOREIGN KEY (office_id, publication_id, version_no)
      REFERENCES publishing_versions (office_id, publication_id, version_no)
) {strict};

-- The figures of an approved version as they were on that day. A snapshot: never changed.
CREATE TABLE publishing_figures (
    office_id {id} NOT NULL,
    publication_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    -- In the order in which the text tells them.
    position {integer} NOT NULL,
    statement_code {text} NOT NULL,
    sentence_pl {text} NOT NULL,
    sentence_en {text} NOT NULL,
    definition {text} NOT NULL,
    unit {text} NOT NULL,
    word {text} NOT NULL,
    as_of {day} NOT NULL,
    value {text} NOT NULL,
    -- How many records counted.
    records {integer} NOT NULL,
    PRIMARY KEY (office_id, publication_id, version_no, statement_code),
    FOREIGN KEY (office_id, publication_id, version_no)
      REFERENCES publishing_versions (office_id, publication_id, version_no)
) {strict};
