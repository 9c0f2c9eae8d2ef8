-- Certificates (zaświadczenia, dział VII k.p.a.) are issued within seven days; how old the interview may
-- be and how long the paper holds no act says, so these two are what stands as long as a project has no
-- terms of its own.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('zaswiadczenie.termin', '2004-05-01', NULL, '7', 'days',
     'Kodeks postępowania administracyjnego, art. 217 § 3'),
    ('zaswiadczenie.wywiad', '2004-05-01', NULL, '6', 'months',
     'wartość przyjęta w programie, za okresem aktualizacji wywiadu: art. 107 ust. 4 ustawy o pomocy społecznej'),
    ('zaswiadczenie.waznosc', '2004-05-01', NULL, '30', 'days',
     'wartość przyjęta w programie; projekt może mieć własną');

-- The act on the social economy (ustawa o ekonomii społecznej) says who is a person threatened by social
-- exclusion. Before, no act did: that is a value too.
INSERT INTO parameters_values (parameter_key, valid_from, valid_to, value, unit, legal_basis)
VALUES
    ('ues.ustawa', '2004-05-01', '2022-10-29', 'no', 'yes_no',
     'przed wejściem w życie ustawy z 5.08.2022 o ekonomii społecznej (Dz.U. 2022 poz. 1812)'),
    ('ues.ustawa', '2022-10-30', NULL, 'yes', 'yes_no',
     'ustawa z 5.08.2022 o ekonomii społecznej, art. 2 pkt 6 (Dz.U. 2022 poz. 1812)');

-- What one project asks of certificates in place of the usual values.
CREATE TABLE programmes_certificate_terms (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    interview_months {integer} NOT NULL,
    valid_days {integer} NOT NULL,
    PRIMARY KEY (office_id, project_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    CHECK (interview_months > 0 AND valid_days > 0)
) {strict};

-- Who besides the head may sign certificates (upoważnienie, art. 268a k.p.a.), from when to when.
CREATE TABLE programmes_signing_authorisations (
    office_id {id} NOT NULL,
    authorisation_id {id} NOT NULL,
    member_id {id} NOT NULL,
    number {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    PRIMARY KEY (office_id, authorisation_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id),
    CHECK (to_on >= from_on)
) {strict};

-- The last number given in each series and year. Certificates of sealed people have a series of their own.
CREATE TABLE programmes_certificate_numbers (
    office_id {id} NOT NULL,
    series {text} NOT NULL,
    year {integer} NOT NULL,
    last_number {integer} NOT NULL,
    PRIMARY KEY (office_id, series, year)
) {strict};

-- Requests for a certificate that somebody may qualify for a project, and what became of them. A day that is
-- null has not come; the state is nowhere kept.
CREATE TABLE programmes_certificates (
    office_id {id} NOT NULL,
    qualifying_id {id} NOT NULL,
    project_id {id} NOT NULL,
    person_id {id} NOT NULL,
    asked_on {day} NOT NULL,
    way {text} NOT NULL,
    asked_by {text} NOT NULL,
    -- Encrypted: who asked for the person, and as what.
    representative {bytes},
    -- The last day for issuing or refusing it; null where no term was in force.
    due_on {day},
    interview_id {id},
    -- Of the certificate or of the refusal (postanowienie): each has its series.
    number {text},
    -- When it was issued or refused, by whom, and by which authorisation if not by the head.
    decided_on {day},
    decision {text},
    decided_by {id},
    authorisation_id {id},
    content {text},
    ues_letter {text},
    state_on {day},
    valid_until {day},
    -- Encrypted: the person's reason where the project needs it, and the data-protection officer's opinion.
    told_reason {bytes},
    dpo_opinion {bytes},
    -- Encrypted: why it was refused.
    refusal_reason {bytes},
    collected_on {day},
    collected_by {text},
    used_on {day},
    annulled_on {day},
    -- Encrypted.
    annulment_reason {bytes},
    closed_on {day},
    closed_because {text},
    PRIMARY KEY (office_id, qualifying_id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, interview_id) REFERENCES casework_interviews (office_id, interview_id),
    FOREIGN KEY (office_id, decided_by) REFERENCES staff_members (office_id, member_id),
    FOREIGN KEY (office_id, authorisation_id)
        REFERENCES programmes_signing_authorisations (office_id, authorisation_id)
) {strict};

CREATE INDEX programmes_certificates_in_order
    ON programmes_certificates (office_id, asked_on, qualifying_id);
CREATE INDEX programmes_certificates_of_person ON programmes_certificates (office_id, person_id);
CREATE INDEX programmes_certificates_of_project ON programmes_certificates (office_id, project_id);

-- Lists of certificates that were handed to who leads a project: numbers, and names only with a basis.
CREATE TABLE programmes_certificate_lists (
    office_id {id} NOT NULL,
    list_id {id} NOT NULL,
    project_id {id} NOT NULL,
    handed_on {day} NOT NULL,
    way {text} NOT NULL,
    -- By what the names may be told; null: numbers only.
    names_basis {text},
    PRIMARY KEY (office_id, list_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};
