#pragma once

#include "platform/json.hpp"
#include "support/support.hpp"

namespace wedka::support {

/// A form of support that a project offers (forma wsparcia), with what is spoken of in it.
struct SupportForm {
    FormId form_id;
    ProjectId project_id;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    std::string name;
    std::int64_t series_count = 0;
    std::vector<std::string> topics;
};
BOOST_DESCRIBE_STRUCT(SupportForm, (),
                      (form_id, project_id, kind, shape, name, series_count, topics))

/// A course, training or group as it runs. `held_minutes` is the time of all its sessions that were
/// not cancelled; `enrolled` are those who did not leave it.
struct SeriesRow {
    SeriesId series_id;
    std::int64_t version = 1;
    ProjectId project_id;
    FormId form_id;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    std::string name;
    Day from_on;
    Day to_on;
    Minutes planned_minutes;
    std::string run_by;
    std::optional<std::string> place;
    std::optional<std::int64_t> places;
    std::int64_t required_percent = 0;
    std::int64_t enrolled = 0;
    std::int64_t session_count = 0;
    Minutes held_minutes;
    std::int64_t certificates = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesRow, (),
                      (series_id, version, project_id, form_id, kind, shape, name, from_on, to_on,
                       planned_minutes, run_by, place, places, required_percent, enrolled,
                       session_count, held_minutes, certificates))

/// A meeting of a series. Times are minutes after midnight; `marked` are those whose attendance is
/// recorded.
struct SeriesSession {
    SessionId session_id;
    std::int64_t version = 1;
    Day held_on;
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
    std::string place;
    std::string leader;
    std::optional<std::string> topic;
    std::optional<std::string> cancelled_because;
    std::int64_t marked = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesSession, (),
                      (session_id, version, held_on, from_minute, to_minute, place, leader, topic,
                       cancelled_because, marked))

/// Somebody enrolled in a series, with the certificate that is in force. `project_left_on` is the
/// day on which the person left the project.
struct SeriesParticipant {
    EnrolmentId enrolment_id;
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    Day enrolled_on;
    std::optional<Day> left_on;
    std::optional<std::string> left_because;
    std::optional<Day> project_left_on;
    Minutes attended_minutes;
    std::optional<CertificateId> certificate_id;
    std::optional<std::string> certificate_number;
    std::optional<Day> completed_on;
    std::optional<Day> issued_on;
};
BOOST_DESCRIBE_STRUCT(SeriesParticipant, (),
                      (enrolment_id, participation_id, person_id, last_name, first_name,
                       enrolled_on, left_on, left_because, project_left_on, attended_minutes,
                       certificate_id, certificate_number, completed_on, issued_on))

/// A series as its page shows it: the meetings in order of time, the people by name.
struct SupportSeries : SeriesRow {
    std::vector<std::string> topics;
    std::vector<SeriesSession> sessions;
    std::vector<SeriesParticipant> participants;
};
BOOST_DESCRIBE_STRUCT(SupportSeries, (SeriesRow), (topics, sessions, participants))

}  // namespace wedka::support
