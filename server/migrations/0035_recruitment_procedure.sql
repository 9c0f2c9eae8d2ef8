-- How many members of the committee score each application (1 or 2), how their points become one
-- result, and from which difference of the two on a third one scores.
ALTER TABLE programmes_regulations ADD COLUMN scorers {integer} NOT NULL DEFAULT 1;
ALTER TABLE programmes_regulations ADD COLUMN score_rule {text} NOT NULL DEFAULT 'sum';
ALTER TABLE programmes_regulations ADD COLUMN most_difference {integer};

-- Terms of the regulations: working days to complete an application and to appeal, days to answer
-- an invitation.
ALTER TABLE programmes_regulations ADD COLUMN completion_days {integer} NOT NULL DEFAULT 5;
ALTER TABLE programmes_regulations ADD COLUMN appeal_days {integer} NOT NULL DEFAULT 3;
ALTER TABLE programmes_regulations ADD COLUMN invitation_days {integer} NOT NULL DEFAULT 14;

-- How many women and men are to be reached, whether that is watched or splits the list, and the
-- barrier that justifies a split.
ALTER TABLE programmes_regulations ADD COLUMN sex_rule {text};
ALTER TABLE programmes_regulations ADD COLUMN women_target {integer};
ALTER TABLE programmes_regulations ADD COLUMN men_target {integer};
ALTER TABLE programmes_regulations ADD COLUMN sex_reason {text};

-- Of criteria with the same group one alone may bring points.
ALTER TABLE programmes_criteria ADD COLUMN exclusive_group {text};

-- What decides between equal points, in this order. Only the key "criterion" names a criterion.
CREATE TABLE programmes_tie_keys (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    position {integer} NOT NULL,
    sort_key {text} NOT NULL,
    criterion_id {id},
    PRIMARY KEY (office_id, project_id, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_regulations (office_id, project_id),
    FOREIGN KEY (office_id, criterion_id) REFERENCES programmes_criteria (office_id, criterion_id)
) {strict};

-- Statements and attachments that the regulations ask of every application.
CREATE TABLE programmes_required_papers (
    office_id {id} NOT NULL,
    requirement_id {id} NOT NULL,
    project_id {id} NOT NULL,
    position {integer} NOT NULL,
    kind {text} NOT NULL,
    name {text} NOT NULL,
    PRIMARY KEY (office_id, requirement_id),
    UNIQUE (office_id, project_id, position),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_regulations (office_id, project_id)
) {strict};

-- The committee of a recruitment (komisja rekrutacyjna): its members, and the day on which each
-- signed the statement of impartiality.
CREATE TABLE programmes_committee (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    member_id {id} NOT NULL,
    is_chair {bool} NOT NULL,
    appointed_on {day} NOT NULL,
    signed_on {day},
    PRIMARY KEY (office_id, project_id, member_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- Which member does not score an application, being related to the applicant. Told to nobody else.
CREATE TABLE programmes_exclusions (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    member_id {id} NOT NULL,
    declared_on {day} NOT NULL,
    PRIMARY KEY (office_id, application_id, member_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- The member of the committee whose card it is; none where one worker assesses without a committee.
ALTER TABLE programmes_assessments ADD COLUMN member_id {id};
-- An appeal that was granted begins another round; only cards of the application's round count.
ALTER TABLE programmes_assessments ADD COLUMN round {integer} NOT NULL DEFAULT 1;
ALTER TABLE programmes_applications ADD COLUMN round {integer} NOT NULL DEFAULT 1;

-- Half a point more, 0 or 1: the mean of two cards.
ALTER TABLE programmes_places ADD COLUMN half {integer} NOT NULL DEFAULT 0;
-- Basic places of women and of men, where the list is split.
ALTER TABLE programmes_selections ADD COLUMN women_places {integer};
ALTER TABLE programmes_selections ADD COLUMN men_places {integer};

-- Which of the papers asked for came with an application, and when.
CREATE TABLE programmes_handed_papers (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    requirement_id {id} NOT NULL,
    handed_on {day} NOT NULL,
    PRIMARY KEY (office_id, application_id, requirement_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id),
    FOREIGN KEY (office_id, requirement_id)
        REFERENCES programmes_required_papers (office_id, requirement_id)
) {strict};

-- The request to complete an application (wezwanie do uzupełnienia) with its last day.
CREATE TABLE programmes_completions (
    office_id {id} NOT NULL,
    application_id {id} NOT NULL,
    asked_on {day} NOT NULL,
    due_on {day} NOT NULL,
    PRIMARY KEY (office_id, application_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id)
) {strict};

-- Invitations to take a place (zaproszenie do złożenia deklaracji) with their last day and answer.
CREATE TABLE programmes_invitations (
    office_id {id} NOT NULL,
    invitation_id {id} NOT NULL,
    application_id {id} NOT NULL,
    invited_on {day} NOT NULL,
    due_on {day} NOT NULL,
    answer {text},
    answered_on {day},
    -- Encrypted: it tells of a person's situation.
    note {bytes},
    PRIMARY KEY (office_id, invitation_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id)
) {strict};

CREATE INDEX programmes_invitations_of_application
    ON programmes_invitations (office_id, application_id);

-- Appeals against a ranking list (odwołanie) and what the chair or the head decided.
CREATE TABLE programmes_appeals (
    office_id {id} NOT NULL,
    appeal_id {id} NOT NULL,
    application_id {id} NOT NULL,
    selection_id {id} NOT NULL,
    submitted_on {day} NOT NULL,
    -- Encrypted: it tells of a person's situation.
    grounds {bytes} NOT NULL,
    decision {text},
    decided_on {day},
    decided_by {id},
    justification {bytes},
    PRIMARY KEY (office_id, appeal_id),
    UNIQUE (office_id, application_id, selection_id),
    FOREIGN KEY (office_id, application_id)
        REFERENCES programmes_applications (office_id, application_id),
    FOREIGN KEY (office_id, selection_id)
        REFERENCES programmes_selections (office_id, selection_id)
) {strict};

-- Dissenting votes of members to a ranking list (głosy odrębne).
CREATE TABLE programmes_dissents (
    office_id {id} NOT NULL,
    dissent_id {id} NOT NULL,
    selection_id {id} NOT NULL,
    member_id {id} NOT NULL,
    dissented_on {day} NOT NULL,
    dissent {bytes} NOT NULL,
    PRIMARY KEY (office_id, dissent_id),
    UNIQUE (office_id, selection_id, member_id),
    FOREIGN KEY (office_id, selection_id)
        REFERENCES programmes_selections (office_id, selection_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id)
) {strict};
