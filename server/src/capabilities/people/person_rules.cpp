#include "people/person_rules.hpp"

#include "vocabulary/age.hpp"

namespace wedka::people {

namespace {

constexpr int oldest = 130;

void check_pesel(const RegisterPerson& request, Findings& findings) {
    if (const auto fault = Pesel::check(*request.pesel)) {
        findings.push_back(
            {.rule = "R1-01",
             .field = "pesel",
             .code = std::string("pesel_") + boost::describe::enum_to_string(*fault, "")});
        return;
    }
    const auto pesel = *Pesel::parse(*request.pesel);
    if (pesel.birth_on() != request.birth_on)
        findings.push_back(
            {.rule = "R1-02", .field = "birth_on", .code = "birth_differs_from_pesel"});
    if (pesel.sex() != request.sex)
        findings.push_back({.rule = "R1-03",
                            .field = "sex",
                            .code = "sex_differs_from_pesel",
                            .can_be_justified = true});
}

}  // namespace

Findings check_registration(const RegisterPerson& request, Day today) {
    Findings findings;
    if (request.pesel) check_pesel(request, findings);
    if (request.birth_on > today)
        findings.push_back({.rule = "R1-04", .field = "birth_on", .code = "birth_in_future"});
    else if (age_on(request.birth_on, today) > oldest)
        findings.push_back({.rule = "R1-04", .field = "birth_on", .code = "birth_too_long_ago"});
    // Without a PESEL a person is told apart by place of birth, and the reason is kept (KRI par.
    // 10).
    if (!request.pesel) {
        if (!request.pesel_missing_reason)
            findings.push_back(
                {.rule = "R1-07", .field = "pesel_missing_reason", .code = "reason_needed"});
        if (!request.birth_place)
            findings.push_back(
                {.rule = "R1-07", .field = "birth_place", .code = "birth_place_needed"});
    }
    return findings;
}

Findings check_from_on(Day from_on, Day birth_on, Day today) {
    if (from_on < birth_on) return {{.rule = "R1-13", .field = "from_on", .code = "before_birth"}};
    if (from_on > today) return {{.rule = "R1-13", .field = "from_on", .code = "in_future"}};
    return {};
}

}  // namespace wedka::people
