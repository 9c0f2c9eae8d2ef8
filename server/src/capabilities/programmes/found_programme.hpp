#pragma once

#include "programmes/programme.hpp"

namespace wedka::programmes {

/// A programme of the centre's own invention, or of a law or a fund.
struct FoundProgramme {
    std::string name;
    LongText aim;
    LongText target_group;
    std::string led_by;
    std::optional<std::string> with_whom;
};
BOOST_DESCRIBE_STRUCT(FoundProgramme, (), (name, aim, target_group, led_by, with_whom))
/// R5-50.
Result<Programme> found_programme(Transaction& transaction, const FoundProgramme& request);

struct ChangeProgramme {
    ProgrammeId programme_id;
    ExpectedVersion if_match;
    std::string name;
    LongText aim;
    LongText target_group;
    std::string led_by;
    std::optional<std::string> with_whom;
};
BOOST_DESCRIBE_STRUCT(ChangeProgramme, (),
                      (programme_id, if_match, name, aim, target_group, led_by, with_whom))
/// R5-50.
Result<Programme> change_programme(Transaction& transaction, const ChangeProgramme& request);

}  // namespace wedka::programmes
