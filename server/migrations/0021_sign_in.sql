-- Sessions get a name by which their owner ends them; those that were open have none, and end.
DROP TABLE access_sessions;

-- Open sessions; only a keyed hash of the secret is kept.
CREATE TABLE access_sessions (
    office_id {id} NOT NULL,
    secret_hash {bytes} NOT NULL,
    session_id {id} NOT NULL,
    account_id {id} NOT NULL,
    -- What the browser says it is, in two words: "Firefox, Windows".
    device {text} NOT NULL,
    began_at {instant} NOT NULL,
    -- Within about a minute.
    seen_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    -- Nothing is answered until the password is given again.
    locked_at {instant},
    PRIMARY KEY (office_id, secret_hash),
    UNIQUE (office_id, session_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

CREATE INDEX access_sessions_of_account ON access_sessions (office_id, account_id);

-- One-time links by which somebody sets a password of their own; only a keyed hash of the word.
CREATE TABLE access_password_links (
    office_id {id} NOT NULL,
    word_hash {bytes} NOT NULL,
    account_id {id} NOT NULL,
    made_by {id} NOT NULL,
    made_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    -- Used, or replaced by a newer one.
    closed_at {instant},
    PRIMARY KEY (office_id, word_hash),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id),
    FOREIGN KEY (office_id, made_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- The second factor of an account: the secret of its one-time codes (TOTP), sealed.
CREATE TABLE access_factors (
    office_id {id} NOT NULL,
    account_id {id} NOT NULL,
    secret {bytes} NOT NULL,
    -- Null: begun, and not yet confirmed with a first code.
    confirmed_at {instant},
    -- The newest step whose code was used; older ones and this one are refused from then on.
    last_step {integer} NOT NULL,
    PRIMARY KEY (office_id, account_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Codes for the day when the telephone is lost; each works once, only keyed hashes are kept.
CREATE TABLE access_recovery_codes (
    office_id {id} NOT NULL,
    account_id {id} NOT NULL,
    code_hash {bytes} NOT NULL,
    used_at {instant},
    PRIMARY KEY (office_id, account_id, code_hash),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Who took somebody's second factor away, when and why (sealed).
CREATE TABLE access_factor_removals (
    office_id {id} NOT NULL,
    removal_id {id} NOT NULL,
    account_id {id} NOT NULL,
    removed_by {id} NOT NULL,
    removed_at {instant} NOT NULL,
    reason {bytes} NOT NULL,
    PRIMARY KEY (office_id, removal_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id),
    FOREIGN KEY (office_id, removed_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Roles that one person asked for and another has to approve.
CREATE TABLE access_role_requests (
    office_id {id} NOT NULL,
    request_id {id} NOT NULL,
    account_id {id} NOT NULL,
    role {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    asked_by {id} NOT NULL,
    asked_at {instant} NOT NULL,
    decided_by {id},
    decided_at {instant},
    is_approved {bool},
    PRIMARY KEY (office_id, request_id),
    FOREIGN KEY (office_id, account_id) REFERENCES access_accounts (office_id, account_id),
    FOREIGN KEY (office_id, asked_by) REFERENCES access_accounts (office_id, account_id),
    FOREIGN KEY (office_id, decided_by) REFERENCES access_accounts (office_id, account_id)
) {strict};

-- Who approved a role beside the one who gave it; null where one person was enough.
ALTER TABLE access_roles ADD COLUMN approved_by {id};
