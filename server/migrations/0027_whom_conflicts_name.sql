-- Whom a declaration by PESEL turned out to mean; it stays so when the person is sealed.
CREATE TABLE people_conflict_people (
    office_id {id} NOT NULL,
    conflict_id {id} NOT NULL,
    person_id {id} NOT NULL,
    PRIMARY KEY (office_id, conflict_id, person_id),
    FOREIGN KEY (office_id, conflict_id) REFERENCES people_conflicts (office_id, conflict_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX people_conflict_people_of_person ON people_conflict_people (office_id, person_id);

-- One row an office, held by whoever declares a conflict, registers or moves somebody: the second
-- waits and sees what the first did.
CREATE TABLE people_conflict_registers (
    office_id {id} NOT NULL PRIMARY KEY,
    changes {integer} NOT NULL
) {strict};

-- When a further emergency was let go on; its quarter of an hour begins then.
ALTER TABLE access_emergencies ADD COLUMN released_at {instant};
