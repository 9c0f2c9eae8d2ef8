-- Benefits that a project declares as its own contribution (wkład własny). The key holds a payment
-- once per office: the same benefit never stands in two projects.
CREATE TABLE settlement_own_contribution (
    office_id {id} NOT NULL,
    payment_id {id} NOT NULL,
    project_id {id} NOT NULL,
    declared_on {day} NOT NULL,
    -- The account that declared it.
    declared_by {id} NOT NULL,
    PRIMARY KEY (office_id, payment_id),
    FOREIGN KEY (office_id, payment_id)
        REFERENCES finance_benefit_payments (office_id, payment_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

CREATE INDEX settlement_own_contribution_of_project
    ON settlement_own_contribution (office_id, project_id, payment_id);
