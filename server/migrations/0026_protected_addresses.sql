-- An address that only the members of its seal know (the seal's subject is the address); the person
-- stays on record, with no address of that kind for everybody else.
CREATE TABLE people_protected_addresses (
    office_id {id} NOT NULL,
    address_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    -- The whole address, encrypted.
    address {bytes} NOT NULL,
    protected_at {instant} NOT NULL,
    protected_by {id} NOT NULL,
    PRIMARY KEY (office_id, address_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX people_protected_addresses_of_person
    ON people_protected_addresses (office_id, person_id);
