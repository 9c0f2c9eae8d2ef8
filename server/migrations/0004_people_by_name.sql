-- The people whom the office helps: typed once, asked by all.
CREATE TABLE people_people (
    office_id {id} NOT NULL,
    person_id {id} NOT NULL,
    first_name {text} NOT NULL,
    second_name {text},
    last_name {text} NOT NULL,
    birth_on {day} NOT NULL,
    sex {text} NOT NULL,
    birth_place {text},
    -- The PESEL encrypted, and keyed hashes by which the whole and its last four digits are found.
    pesel_cipher {bytes},
    pesel_index {bytes},
    pesel_tail_index {bytes},
    pesel_missing_reason {text},
    -- Collation key of "last first", so that both databases sort as a Polish reader expects.
    sort_key {bytes} NOT NULL,
    registered_at {instant} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, person_id)
) {strict};

CREATE UNIQUE INDEX people_people_by_pesel ON people_people (office_id, pesel_index);
CREATE INDEX people_people_by_pesel_tail ON people_people (office_id, pesel_tail_index);
CREATE INDEX people_people_in_order ON people_people (office_id, sort_key, person_id);
CREATE INDEX people_people_by_birth ON people_people (office_id, birth_on);

-- Folded words of each person's names, for the search box: "waz lukas" finds Łukasz Wąż. People of
-- one word stand in the order of lists, so that the first twenty are found without sorting all.
CREATE TABLE people_name_words (
    office_id {id} NOT NULL,
    word {text} NOT NULL,
    sort_key {bytes} NOT NULL,
    person_id {id} NOT NULL,
    PRIMARY KEY (office_id, word, sort_key, person_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX people_name_words_of_person ON people_name_words (office_id, person_id, word);

-- The dictionary of name words: each by what is left of it when letters are left out, so that
-- "kowlaski" finds Kowalski.
CREATE TABLE people_name_neighbours (
    office_id {id} NOT NULL,
    neighbour {text} NOT NULL,
    word {text} NOT NULL,
    PRIMARY KEY (office_id, neighbour, word)
) {strict};

CREATE INDEX people_name_neighbours_of_word ON people_name_neighbours (office_id, word);

-- Where a person lives or gets letters, from when to when.
CREATE TABLE people_addresses (
    office_id {id} NOT NULL,
    address_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    city {text} NOT NULL,
    street {text},
    building {text} NOT NULL,
    flat {text},
    postal_code {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    PRIMARY KEY (office_id, address_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX people_addresses_of_person ON people_addresses (office_id, person_id, kind, from_on);

-- Telephone numbers and e-mail addresses.
CREATE TABLE people_contacts (
    office_id {id} NOT NULL,
    person_id {id} NOT NULL,
    kind {text} NOT NULL,
    value {text} NOT NULL,
    PRIMARY KEY (office_id, person_id, kind),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

-- What a person does on the labour market, from which day, and who says so.
CREATE TABLE people_labour_status (
    office_id {id} NOT NULL,
    person_id {id} NOT NULL,
    from_on {day} NOT NULL,
    status {text} NOT NULL,
    source {text} NOT NULL,
    PRIMARY KEY (office_id, person_id, from_on),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

-- People who live and keep house together.
CREATE TABLE people_households (
    office_id {id} NOT NULL,
    household_id {id} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    PRIMARY KEY (office_id, household_id)
) {strict};

-- Who belongs to a household, as whom, from when to when.
CREATE TABLE people_memberships (
    office_id {id} NOT NULL,
    household_id {id} NOT NULL,
    person_id {id} NOT NULL,
    role {text} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    PRIMARY KEY (office_id, household_id, person_id, from_on),
    FOREIGN KEY (office_id, household_id) REFERENCES people_households (office_id, household_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id)
) {strict};

CREATE INDEX people_memberships_of_person ON people_memberships (office_id, person_id, from_on);
