-- Of the same entries that two made at one moment the first stays; the others are withdrawn by whoever made them.
UPDATE access_information
SET withdrawn_at = recorded_at,
    withdrawn_by = recorded_by
WHERE withdrawn_at IS NULL
  AND EXISTS (
    SELECT 1
    FROM access_information earlier
    WHERE earlier.office_id = access_information.office_id
      AND earlier.person_id = access_information.person_id
      AND earlier.activity = access_information.activity
      AND earlier.given_on = access_information.given_on
      AND earlier.how = access_information.how
      AND COALESCE(earlier.clause, '') = COALESCE(access_information.clause, '')
      AND earlier.withdrawn_at IS NULL
      AND earlier.information_id < access_information.information_id);

-- The same is said once, also by two at the same moment.
CREATE UNIQUE INDEX access_information_once
    ON access_information (office_id, person_id, activity, given_on, how, COALESCE(clause, ''))
    WHERE withdrawn_at IS NULL;
