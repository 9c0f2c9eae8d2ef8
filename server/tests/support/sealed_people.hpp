#pragma once

#include <stdexcept>

#include "support/test_office.hpp"

namespace wedka::test {

/// Beata works with the person and seals them, with nobody else a member.
inline void seal(TestOffice& office, const std::string& person_id) {
    office.assign(person_id, "beata");
    const auto sealed =
        office.post("/api/people/" + person_id + "/seal",
                    R"({"kind":"violence","reason":"Niebieska Karta","member_ids":[]})", "beata");
    if (sealed.status != 201) throw std::runtime_error(sealed.body);
}

/// Whether anything of the answer says the text.
inline bool says(const Answer& answer, const std::string& text) {
    return answer.body.find(text) != std::string::npos;
}

}  // namespace wedka::test
