#pragma once

#include "platform/json.hpp"
#include "recognition/recognition.hpp"

namespace wedka::recognition {

/// What proves an award: dyplom, statuetka, uzasadnienie, pismo, zdjęcie, wzmianka w prasie, inne.
enum class EvidenceKind { diploma, statuette, citation, letter, photo, press, other };
BOOST_DESCRIBE_ENUM(EvidenceKind, diploma, statuette, citation, letter, photo, press, other)

struct Evidence {
    EvidenceKind kind = EvidenceKind::diploma;
    std::optional<std::string> description;
    std::optional<std::string> kept_at;  ///< Where it stands, hangs or is filed.
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (kind, description, kept_at))

/// What is told of an award (nagroda, wyróżnienie).
struct AwardTerms {
    std::string name;
    std::string awarded_by;
    std::string awarded_for;
    Day awarded_on;
    std::optional<ProjectId> project_id;
    std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(AwardTerms, (),
                      (name, awarded_by, awarded_for, awarded_on, project_id, evidence))

struct Award {
    AwardId award_id;
    std::int64_t version = 1;
    std::string name;
    std::string awarded_by;
    std::string awarded_for;
    Day awarded_on;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
    std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(Award, (),
                      (award_id, version, name, awarded_by, awarded_for, awarded_on, project_id,
                       project_name, evidence))

/// What is told of a good practice (dobra praktyka): what others may take over, and where they read
/// of it.
struct PracticeTerms {
    std::string title;
    LongText description;
    std::string described_in;
    Day described_on;
    std::optional<ProjectId> project_id;
};
BOOST_DESCRIBE_STRUCT(PracticeTerms, (),
                      (title, description, described_in, described_on, project_id))

struct Practice {
    PracticeId practice_id;
    std::int64_t version = 1;
    std::string title;
    std::string description;
    std::string described_in;
    Day described_on;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
};
BOOST_DESCRIBE_STRUCT(Practice, (),
                      (practice_id, version, title, description, described_in, described_on,
                       project_id, project_name))

}  // namespace wedka::recognition
