-- One-off events (wydarzenia): a conference, Christmas Eve for the lonely, a study visit.
CREATE TABLE events_events (
    office_id {id} NOT NULL,
    event_id {id} NOT NULL,
    name {text} NOT NULL,
    kind {text} NOT NULL,
    held_on {day} NOT NULL,
    -- "10:00", by the clock of the office.
    from_time {text} NOT NULL,
    to_time {text} NOT NULL,
    place {text} NOT NULL,
    -- The project that it belongs to, where it belongs to one.
    project_id {id},
    -- What happens when, as guests read it.
    agenda {text},
    recorded_at {instant} NOT NULL,
    -- Grows with every change of the event and of its guests; the row is the lock behind the sheet.
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, event_id),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

CREATE INDEX events_events_in_order ON events_events (office_id, held_on, event_id);
CREATE INDEX events_events_of_project ON events_events (office_id, project_id, held_on);

-- Who is invited: a person whom the office helps, or somebody from outside with name and function.
CREATE TABLE events_guests (
    office_id {id} NOT NULL,
    guest_id {id} NOT NULL,
    event_id {id} NOT NULL,
    person_id {id},
    -- Of guests from outside only.
    name {text},
    organisation {text},
    job_title {text},
    -- The folded name and organisation, by which a guest from outside is recognised, and the
    -- collation key of the name.
    guest_key {text},
    sort_key {bytes},
    invited_on {day},
    invited_by {text},
    -- present, excused or absent; null as long as nobody said.
    attendance {text},
    -- The day on which the letter of thanks was sent.
    thanked_on {day},
    PRIMARY KEY (office_id, guest_id),
    UNIQUE (office_id, event_id, person_id),
    UNIQUE (office_id, event_id, guest_key),
    FOREIGN KEY (office_id, event_id) REFERENCES events_events (office_id, event_id),
    FOREIGN KEY (office_id, person_id) REFERENCES people_people (office_id, person_id),
    CHECK (person_id IS NOT NULL OR name IS NOT NULL)
) {strict};

CREATE INDEX events_guests_of_person ON events_guests (office_id, person_id);
