-- Who works, or worked, in the office.
CREATE TABLE staff_members (
    office_id {id} NOT NULL,
    member_id {id} NOT NULL,
    first_name {text} NOT NULL,
    last_name {text} NOT NULL,
    -- Collation key of "last first", so that both databases sort as a Polish reader expects.
    sort_key {bytes} NOT NULL,
    -- Raised whenever a post of the member changes, so that two clerks do not pass each other.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, member_id)
) {strict};

CREATE INDEX staff_members_in_order ON staff_members (office_id, sort_key, member_id);

-- Posts (stanowiska): as what a member works, in which part of a full-time post, from when to when.
CREATE TABLE staff_posts (
    office_id {id} NOT NULL,
    post_id {id} NOT NULL,
    member_id {id} NOT NULL,
    kind {text} NOT NULL,
    -- Part of a full-time post (wymiar etatu); 1000 is a full post.
    share_thousandths {integer} NOT NULL,
    from_on {day} NOT NULL,
    to_on {day},
    -- Who pays: the office's own means, or the name of a project.
    funded_by {text} NOT NULL,
    -- Whether the member has the qualifications of a social worker (art. 116 UPS).
    is_qualified {bool} NOT NULL,
    -- About the post, never about health or family.
    note {text},
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, post_id),
    FOREIGN KEY (office_id, member_id) REFERENCES staff_members (office_id, member_id),
    CHECK (share_thousandths > 0 AND share_thousandths <= 1000),
    CHECK (to_on >= from_on)
) {strict};

CREATE INDEX staff_posts_of_member ON staff_posts (office_id, member_id, from_on);

-- How many people live in the area that the office serves, one count a year.
CREATE TABLE staff_residents (
    office_id {id} NOT NULL,
    year {integer} NOT NULL,
    residents {integer} NOT NULL,
    counted_on {day} NOT NULL,
    source {text} NOT NULL,
    PRIMARY KEY (office_id, year),
    CHECK (residents > 0)
) {strict};
