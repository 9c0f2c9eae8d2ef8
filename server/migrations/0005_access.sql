-- Accounts by which staff sign in. An account works only with a dated authorisation and oath.
CREATE TABLE access_accounts (
    office_id {id} NOT NULL,
    account_id {id} NOT NULL,
    member_id {id} NOT NULL,
    login {text} NOT NULL,
    password_hash {text} NOT NULL,
    -- Written authorisation to process data (upoważnienie) and undertaking of secrecy.
    authorised_from {day} NOT NULL,
    authorised_to {day},
    oath_on {day} NOT NULL,
    is_active {bool} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, account_id),
    UNIQUE (office_id, login),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id)
) {strict};

-- Which role an account holds, from when to when, and who gave it.
CREATE TABLE access_roles (
    office_id {id} NOT NULL,
    account_id {id} NOT NULL,
    role {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    granted_by {id},
    PRIMARY KEY (office_id, account_id, role, from_on),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Open sessions; only a keyed hash of the secret is kept.
CREATE TABLE access_sessions (
    office_id {id} NOT NULL,
    secret_hash {bytes} NOT NULL,
    account_id {id} NOT NULL,
    began_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    PRIMARY KEY (office_id, secret_hash),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Who works with whom: the person, the worker, in which part, from when to when, and why.
CREATE TABLE access_assignments (
    office_id {id} NOT NULL,
    assignment_id {id} NOT NULL,
    person_id {id} NOT NULL,
    member_id {id} NOT NULL,
    role {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    basis {text} NOT NULL,
    PRIMARY KEY (office_id, assignment_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id)
) {strict};

CREATE INDEX access_assignments_of_person ON access_assignments (office_id, person_id, from_on);
