-- Budgets, each in versions: an increase makes a new version, the earlier ones stay as they were.
CREATE TABLE finance_budgets (
    office_id {id} NOT NULL,
    budget_id {id} NOT NULL,
    name {text} NOT NULL,
    -- The number of the version in force. The row is the lock behind it.
    version_no {integer} NOT NULL,
    PRIMARY KEY (office_id, budget_id)
) {strict};

-- Versions of a budget as they were adopted.
CREATE TABLE finance_budget_versions (
    office_id {id} NOT NULL,
    budget_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    adopted_on {day} NOT NULL,
    -- Why it differs from the one before; the first version has none.
    reason {text},
    total {money} NOT NULL,
    adopted_by {id} NOT NULL,
    PRIMARY KEY (office_id, budget_id, version_no),
    FOREIGN KEY (office_id, budget_id) REFERENCES finance_budgets (office_id, budget_id)
) {strict};

-- Lines of a version: how much each source gives to each task.
CREATE TABLE finance_budget_lines (
    office_id {id} NOT NULL,
    budget_id {id} NOT NULL,
    version_no {integer} NOT NULL,
    position {integer} NOT NULL,
    task_number {integer} NOT NULL,
    task {text} NOT NULL,
    source {text} NOT NULL,
    amount {money} NOT NULL,
    PRIMARY KEY (office_id, budget_id, version_no, position),
    FOREIGN KEY (office_id, budget_id, version_no)
        REFERENCES finance_budget_versions (office_id, budget_id, version_no)
) {strict};

-- One row per office: whoever enters payments locks it, so that two clerks cannot enter the same
-- payment at the same moment.
CREATE TABLE finance_registers (
    office_id {id} NOT NULL PRIMARY KEY,
    entries {integer} NOT NULL
) {strict};

-- Files of payments that were read in, tried ones too. The file itself is not kept.
CREATE TABLE finance_imports (
    office_id {id} NOT NULL,
    import_id {id} NOT NULL,
    is_trial {bool} NOT NULL,
    row_count {integer} NOT NULL,
    accepted {integer} NOT NULL,
    imported_by {id} NOT NULL,
    imported_at {instant} NOT NULL,
    PRIMARY KEY (office_id, import_id)
) {strict};

-- Benefits as they were paid to people: typed once, asked by every report.
CREATE TABLE finance_benefit_payments (
    office_id {id} NOT NULL,
    payment_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    decision_number {text} NOT NULL,
    -- The time that the benefit is for.
    period_from {day} NOT NULL,
    period_to {day} NOT NULL,
    paid_on {day} NOT NULL,
    amount {money} NOT NULL,
    -- The file it came from; nothing when it was typed.
    import_id {id},
    recorded_by {id} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (office_id, payment_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    FOREIGN KEY (office_id, import_id) REFERENCES finance_imports (office_id, import_id)
) {strict};

CREATE INDEX finance_benefit_payments_of_person
    ON finance_benefit_payments (office_id, person_id, paid_on, payment_id);
CREATE INDEX finance_benefit_payments_in_order
    ON finance_benefit_payments (office_id, paid_on, payment_id);
