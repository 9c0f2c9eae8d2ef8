-- What is sealed (zastrzeżone): of these subjects only the members of the seal may know, by their
-- grants called "seal". To everybody else they are as if they had never been.
CREATE TABLE platform_seals (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    PRIMARY KEY (office_id, subject_id)
) {strict};

-- Why a person is sealed, since when and by whom; one seal at a time.
CREATE TABLE access_seals (
    office_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    reason {bytes} NOT NULL,
    sealed_at {instant} NOT NULL,
    sealed_by {id} NOT NULL,
    -- Somebody asked to open the seal; another member may do so after a day.
    opening_asked_at {instant},
    opening_asked_by {id},
    opening_reason {bytes},
    PRIMARY KEY (office_id, person_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};
