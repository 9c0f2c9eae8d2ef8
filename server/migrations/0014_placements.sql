-- Work that people took up (podjęcie zatrudnienia). A record is corrected by a further one and never
-- overwritten; only its end is added to it.
CREATE TABLE placements_jobs (
    office_id {id} NOT NULL,
    job_id {id} NOT NULL,
    person_id {id} NOT NULL,
    -- The project that the work follows, where it follows one.
    project_id {id},
    kind {text} NOT NULL,
    employer {text} NOT NULL,
    -- The employer's name folded, by which the same one is recognised.
    employer_key {text} NOT NULL,
    nip {text},
    position {text} NOT NULL,
    -- Part of a full-time post (wymiar etatu); 1000 is a full post. Null where there is no post.
    share_thousandths {integer},
    taken_up_on {day} NOT NULL,
    ended_on {day},
    end_reason {text},
    -- current, corrected or withdrawn; only what is current counts anywhere.
    state {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    -- The account that entered it.
    recorded_by {id} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, job_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    CHECK (share_thousandths > 0 AND share_thousandths <= 1000),
    CHECK (ended_on >= taken_up_on)
) {strict};

CREATE INDEX placements_jobs_of_person ON placements_jobs (office_id, person_id, taken_up_on);
CREATE INDEX placements_jobs_of_project ON placements_jobs (office_id, project_id, taken_up_on);
CREATE INDEX placements_jobs_in_order ON placements_jobs (office_id, taken_up_on, job_id);
-- The same work is entered once, also by two clerks at the same moment.
CREATE UNIQUE INDEX placements_jobs_once
    ON placements_jobs (office_id, person_id, employer_key, taken_up_on)
    WHERE state = 'current';

-- Papers that prove that somebody works: which, and of which day. Without one the work is not proven.
CREATE TABLE placements_proofs (
    office_id {id} NOT NULL,
    proof_id {id} NOT NULL,
    job_id {id} NOT NULL,
    kind {text} NOT NULL,
    dated_on {day} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, proof_id),
    UNIQUE (office_id, job_id, kind, dated_on),
    FOREIGN KEY (office_id, job_id) REFERENCES placements_jobs (office_id, job_id)
) {strict};

-- Which record was put right by which; without a new one it was withdrawn.
CREATE TABLE placements_corrections (
    office_id {id} NOT NULL,
    job_id {id} NOT NULL,
    new_job_id {id},
    -- Why; encrypted, since it may tell of a person.
    why {bytes} NOT NULL,
    corrected_at {instant} NOT NULL,
    -- The account that did it.
    corrected_by {id} NOT NULL,
    PRIMARY KEY (office_id, job_id),
    FOREIGN KEY (office_id, job_id) REFERENCES placements_jobs (office_id, job_id),
    FOREIGN KEY (office_id, new_job_id) REFERENCES placements_jobs (office_id, job_id)
) {strict};

-- With what a participant leaves a project (sytuacja po zakończeniu udziału). A correction is a
-- further version; the last one is in force, none is changed.
CREATE TABLE placements_situations (
    office_id {id} NOT NULL,
    situation_id {id} NOT NULL,
    project_id {id} NOT NULL,
    person_id {id} NOT NULL,
    version {integer} NOT NULL,
    noted_on {day} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    recorded_at {instant} NOT NULL,
    -- The account that entered it.
    recorded_by {id} NOT NULL,
    PRIMARY KEY (office_id, situation_id),
    UNIQUE (office_id, project_id, person_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX placements_situations_of_person
    ON placements_situations (office_id, person_id, project_id, version);

-- What somebody takes along: qualification, papers for looking for work, a plan ...
CREATE TABLE placements_left_with (
    office_id {id} NOT NULL,
    situation_id {id} NOT NULL,
    position {integer} NOT NULL,
    item {text} NOT NULL,
    PRIMARY KEY (office_id, situation_id, position),
    UNIQUE (office_id, situation_id, item),
    FOREIGN KEY (office_id, situation_id)
        REFERENCES placements_situations (office_id, situation_id)
) {strict};
