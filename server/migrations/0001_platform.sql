-- Offices of this installation. A reference table: the only one of office data without office_id as
-- the tenant it belongs to.
CREATE TABLE platform_offices (
    office_id {id} NOT NULL PRIMARY KEY,
    slug {text} NOT NULL UNIQUE,
    name {text} NOT NULL
) {strict};

-- Who did or saw what. Each entry is linked to the one before by a keyed hash; nothing here is ever
-- changed or removed by the program.
CREATE TABLE platform_audit (
    office_id {id} NOT NULL,
    seq {integer} NOT NULL,
    at {instant} NOT NULL,
    account_id {id},
    action {text} NOT NULL,
    outcome {text} NOT NULL,
    -- Ids that the entry concerns, separated by spaces.
    subjects {text} NOT NULL,
    -- Rule ids, ids of written reasons with their keyed hash, counts; never texts of people.
    detail {text} NOT NULL,
    link {bytes} NOT NULL,
    PRIMARY KEY (office_id, seq)
) {strict};

-- The last entry of each office's chain.
CREATE TABLE platform_audit_heads (
    office_id {id} NOT NULL PRIMARY KEY,
    seq {integer} NOT NULL,
    link {bytes} NOT NULL
) {strict};

-- Answers already given to creations, by the key that the client chose; a repeated request gets the
-- same answer and does nothing.
CREATE TABLE platform_idempotency (
    office_id {id} NOT NULL,
    account_id {id} NOT NULL,
    idempotency_key {text} NOT NULL,
    request_hash {bytes} NOT NULL,
    status {integer} NOT NULL,
    -- Encrypted, since answers hold personal data.
    answer {bytes} NOT NULL,
    answered_at {instant} NOT NULL,
    PRIMARY KEY (office_id, account_id, idempotency_key)
) {strict};

-- Written reasons for findings that may be justified; the audit entry holds their id and keyed hash.
CREATE TABLE platform_reasons (
    office_id {id} NOT NULL,
    reason_id {id} NOT NULL,
    rule {text} NOT NULL,
    action {text} NOT NULL,
    given_by {id},
    given_at {instant} NOT NULL,
    -- Encrypted: a reason may tell of a person's situation.
    reason {bytes} NOT NULL,
    PRIMARY KEY (office_id, reason_id)
) {strict};

-- Need-to-know, as capabilities record it by assignments, memberships and seals. The decision function
-- joins this one table.
CREATE TABLE platform_access_grants (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    worker_id {id} NOT NULL,
    -- Where the grant comes from: lead or support of an assignment, registered, family_assistance.
    how {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    PRIMARY KEY (office_id, subject_id, worker_id, how, from_on)
) {strict};

CREATE INDEX platform_access_grants_of_worker ON platform_access_grants (office_id, worker_id);
