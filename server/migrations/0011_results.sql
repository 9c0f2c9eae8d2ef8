-- Statements that the office publishes: which definition computes the figure, over what, as of which
-- day, and the word that goes with it. The figure itself is never stored.
CREATE TABLE results_statements (
    office_id {id} NOT NULL,
    -- "w10.selected": stands in reports and in the demo data, never in the program.
    statement_code {text} NOT NULL,
    -- Order in which the office reads its statements.
    position {integer} NOT NULL,
    definition {text} NOT NULL,
    project_id {id},
    -- The day on which the figure is told; null: today.
    on_day {day},
    word {text} NOT NULL,
    -- The sentence in Polish and English, with {value} where the figure stands.
    sentence_pl {text} NOT NULL,
    sentence_en {text} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (office_id, statement_code),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};
