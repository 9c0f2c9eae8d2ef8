-- The partnership agreement of a project (umowa o partnerstwie) and its annexes (aneksy), each a version.
CREATE TABLE programmes_agreements (
    office_id {id} NOT NULL,
    project_id {id} NOT NULL,
    version {integer} NOT NULL,
    number {text} NOT NULL,
    concluded_on {day} NOT NULL,
    scope {text} NOT NULL,
    PRIMARY KEY (office_id, project_id, version),
    FOREIGN KEY (office_id, project_id) REFERENCES programmes_projects (office_id, project_id)
) {strict};

-- Of each participation the versions of its sheet stand together, so that the one in force is the last.
DROP INDEX monitoring_sheets_of_project;
CREATE INDEX monitoring_sheets_of_project
    ON monitoring_sheets (office_id, project_id, participation_id, version);
