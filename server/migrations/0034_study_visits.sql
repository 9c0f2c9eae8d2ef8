-- How many residents were on social assistance in a year, by the office's own count.
CREATE TABLE staff_assisted (
    office_id {id} NOT NULL,
    year {integer} NOT NULL,
    people {integer} NOT NULL,
    counted_on {day} NOT NULL,
    source {text} NOT NULL,
    PRIMARY KEY (office_id, year),
    CHECK (people >= 0)
) {strict};

-- The last day of an event of several days; null: it has one day.
ALTER TABLE events_events ADD COLUMN ends_on {day};
-- The report of what was seen and gained, and the day on which it was written.
ALTER TABLE events_events ADD COLUMN report {text};
ALTER TABLE events_events ADD COLUMN reported_on {day};

-- The programme of an event by hour of each day.
CREATE TABLE events_points (
    office_id {id} NOT NULL,
    event_id {id} NOT NULL,
    position {integer} NOT NULL,
    on_day {day} NOT NULL,
    from_time {text} NOT NULL,
    to_time {text} NOT NULL,
    what {text} NOT NULL,
    place {text},
    with_whom {text},
    PRIMARY KEY (office_id, event_id, position),
    FOREIGN KEY (office_id, event_id) REFERENCES events_events (office_id, event_id)
) {strict};

-- Who was there on which day of an event of several days. The guest's own row tells the best of them.
CREATE TABLE events_day_marks (
    office_id {id} NOT NULL,
    event_id {id} NOT NULL,
    guest_id {id} NOT NULL,
    on_day {day} NOT NULL,
    -- present, excused or absent.
    attendance {text} NOT NULL,
    PRIMARY KEY (office_id, guest_id, on_day),
    FOREIGN KEY (office_id, event_id) REFERENCES events_events (office_id, event_id),
    FOREIGN KEY (office_id, guest_id) REFERENCES events_guests (office_id, guest_id)
) {strict};

CREATE INDEX events_day_marks_of_event ON events_day_marks (office_id, event_id, on_day);

-- What an event cost, each with the paper that shows it.
CREATE TABLE events_costs (
    office_id {id} NOT NULL,
    event_id {id} NOT NULL,
    position {integer} NOT NULL,
    what {text} NOT NULL,
    amount {money} NOT NULL,
    paper_number {text} NOT NULL,
    PRIMARY KEY (office_id, event_id, position),
    FOREIGN KEY (office_id, event_id) REFERENCES events_events (office_id, event_id)
) {strict};
