-- Which entries of the trace concern whom, so that "who saw this person" need not look through all of it. It is made
-- of platform_audit in the same transaction, and checked against it by `wedka audit verify`.
CREATE TABLE platform_audit_subjects (
    office_id {id} NOT NULL,
    subject_id {id} NOT NULL,
    seq {integer} NOT NULL,
    PRIMARY KEY (office_id, subject_id, seq)
) {strict};

-- The entries that are there already: ids of 36 letters, separated by spaces.
INSERT INTO platform_audit_subjects (office_id, subject_id, seq)
WITH RECURSIVE pieces (office_id, seq, piece, others) AS (
    SELECT office_id, seq, SUBSTR(subjects, 1, 36), SUBSTR(subjects, 38)
    FROM platform_audit
    WHERE subjects <> ''
    UNION ALL
    SELECT office_id, seq, SUBSTR(others, 1, 36), SUBSTR(others, 38)
    FROM pieces
    WHERE others <> ''
)
SELECT DISTINCT office_id, CAST(piece AS {id}), seq
FROM pieces;
