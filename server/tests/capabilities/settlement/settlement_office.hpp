#pragma once

#include "../programmes/project_office.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"

/// The project of 2011 with Ala, who takes part since 16 May, Iza, who is enrolled and got no
/// support yet, and Ola on the reserve list. Dorota keeps the accounts.
namespace wedka::test {

class SettlementOffice : public ProjectOffice {
  public:
    SettlementOffice() : ProjectOffice({support::add_routes, settlement::add_routes}) {
        open_recruitment();
        const auto of_ala = applicant("Ala", 9);
        const auto of_iza = applicant("Iza", 8);
        const auto of_ola = applicant("Ola", 7);
        draw();
        enrol(of_ala);
        enrol(of_iza);
        ala = person_of(of_ala);
        iza = person_of(of_iza);
        ola = person_of(of_ola);
        support(ala, "2011-05-16");
    }

    void support(const std::string& person_id, const std::string& given_on) {
        const auto answer =
            post("/api/consultations",
                 fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"{}",)"
                             R"("form":"individual","kind":"counsellor","minutes":60,)"
                             R"("worker_id":"{}"}})",
                             project_id, person_id, given_on, member("celina")),
                 "celina");
        if (answer.status != 201) throw std::runtime_error(answer.body);
    }
    /// The id of a benefit paid to the person.
    std::string paid(const std::string& person_id, const std::string& paid_on,
                     const std::string& amount = "350.00") {
        const auto answer = post(
            "/api/benefit-payments",
            fmt::format(R"({{"person_id":"{}","kind":"targeted","decision_number":"MOPS.1.2011",)"
                        R"("period_from":"2011-01-01","period_to":"2011-12-31","paid_on":"{}",)"
                        R"("amount":"{}"}})",
                        person_id, paid_on, amount),
            "dorota");
        if (answer.status != 201) throw std::runtime_error(answer.body);
        return answer.at("payment_id");
    }
    std::string list_of(const std::vector<std::string>& payment_ids) const {
        std::string list;
        for (const auto& id : payment_ids) list += (list.empty() ? "\"" : ",\"") + id + '"';
        return "{\"payment_ids\":[" + list + "]}";
    }
    Answer declare(const std::vector<std::string>& payment_ids, const std::string& who = "dorota") {
        return post(at("/own-contribution"), list_of(payment_ids), who);
    }
    /// The list as "Ala 2011-05-16 declared counts".
    Told told() {
        const auto answer = get(at("/own-contribution"), "dorota");
        Told all;
        for (std::size_t i = 0; i < answer.count("items"); ++i) {
            const auto row = fmt::format("items[{}].", i);
            all.push_back(fmt::format("{} {} {} {}", answer.at(row + "first_name"),
                                      answer.at(row + "paid_on"),
                                      answer.at(row + "is_declared") == "true" ? "declared" : "-",
                                      answer.at(row + "why")));
        }
        return all;
    }

    std::string ala, iza, ola;
};

}  // namespace wedka::test
