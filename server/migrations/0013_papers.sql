-- Documents beside the database: encrypted files called by the hash of their ciphertext. Rows are
-- never removed.
CREATE TABLE platform_documents (
    office_id {id} NOT NULL,
    document_id {id} NOT NULL,
    hash {text} NOT NULL,
    size_bytes {integer} NOT NULL,
    -- Whose erasure erases the document; empty when it tells of nobody, or of several.
    subject_id {id},
    -- The key of this one file, sealed; empty once the document is erased.
    sealed_key {bytes},
    kept_at {instant} NOT NULL,
    PRIMARY KEY (office_id, document_id)
) {strict};

CREATE INDEX platform_documents_of_subject ON platform_documents (office_id, subject_id);

-- What stands at the head of an office's papers, beside its name.
CREATE TABLE papers_letterheads (
    office_id {id} NOT NULL,
    version {integer} NOT NULL,
    city {text} NOT NULL,
    address {text} NOT NULL,
    contact {text},
    PRIMARY KEY (office_id)
) {strict};

-- Which version of its template a kind of papers is made by, once the office has sent one of its own;
-- number 0 is the one delivered with the program. Who changes it holds this row.
CREATE TABLE papers_templates (
    office_id {id} NOT NULL,
    kind {text} NOT NULL,
    version {integer} NOT NULL,
    current_number {integer} NOT NULL,
    PRIMARY KEY (office_id, kind)
) {strict};

-- Templates that the office has sent; never changed, so that each paper knows what it was made by.
CREATE TABLE papers_template_versions (
    office_id {id} NOT NULL,
    kind {text} NOT NULL,
    number {integer} NOT NULL,
    document_id {id} NOT NULL,
    file_name {text} NOT NULL,
    remark {text},
    sent_by {id} NOT NULL,
    sent_at {instant} NOT NULL,
    PRIMARY KEY (office_id, kind, number),
    FOREIGN KEY (office_id, kind) REFERENCES papers_templates (office_id, kind),
    FOREIGN KEY (office_id, document_id) REFERENCES platform_documents (office_id, document_id),
    FOREIGN KEY (office_id, sent_by) REFERENCES staff_members (office_id, member_id)
) {strict};

-- Papers made of a record; never changed. What a paper says stands in its document alone.
CREATE TABLE papers_papers (
    office_id {id} NOT NULL,
    paper_id {id} NOT NULL,
    kind {text} NOT NULL,
    -- The record that the paper is made of and proves; what it is, the kind says.
    record_id {id} NOT NULL,
    -- 0 when made by the delivered template.
    template_number {integer} NOT NULL,
    document_id {id} NOT NULL,
    file_name {text} NOT NULL,
    made_by {id} NOT NULL,
    made_at {instant} NOT NULL,
    PRIMARY KEY (office_id, paper_id),
    FOREIGN KEY (office_id, document_id) REFERENCES platform_documents (office_id, document_id),
    FOREIGN KEY (office_id, made_by) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX papers_papers_of_record ON papers_papers (office_id, record_id, made_at);

-- The people a paper tells of: who may not know one of them may not read it.
CREATE TABLE papers_subjects (
    office_id {id} NOT NULL,
    paper_id {id} NOT NULL,
    person_id {id} NOT NULL,
    PRIMARY KEY (office_id, paper_id, person_id),
    FOREIGN KEY (office_id, paper_id) REFERENCES papers_papers (office_id, paper_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX papers_subjects_of_person ON papers_subjects (office_id, person_id);
