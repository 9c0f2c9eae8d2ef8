#pragma once

#include "project_office.hpp"

/// A test office on 30.03.2019: Caritas leads the project "Integracja przez aktywizację", Ala asks
/// for a certificate that she may qualify for it, and Beata talked with her on 13 March.
namespace wedka::test {

inline const std::string caritas =
    R"([{"name":"Caritas","role":"lead","does":"Prowadzi projekt"}])";

/// A request of 11 March, signed by Ala herself.
struct RequestBody {
    std::string person_id;
    std::string asked_on = "2019-03-11";
    std::string is_signed = "true";
    std::string rest = {};

    std::string text() const {
        return fmt::format(R"({{"person_id":"{}","asked_on":"{}","way":"in_writing",)"
                           R"("is_signed":{},"asked_by":"person"{}}})",
                           person_id, asked_on, is_signed, rest);
    }
};

/// A certificate of 15 March that she qualifies.
struct IssuanceBody {
    std::string issued_on = "2019-03-15";
    std::string content = "qualifies";
    std::string state_on = "2019-03-15";
    std::string rest = {};

    std::string text() const {
        return fmt::format(R"({{"issued_on":"{}","content":"{}","state_on":"{}"{}}})", issued_on,
                           content, state_on, rest);
    }
};

class CertificateOffice : public ProjectOffice {
  public:
    explicit CertificateOffice(const std::vector<AddRoutes>& further = {})
        : ProjectOffice(further) {
        project_id = found({.name = "Integracja przez aktywizację",
                            .rule_set = "EFS_1420",
                            .from_on = "2019-01-01",
                            .to_on = "2019-12-31",
                            .partners = caritas,
                            .decision_on = "2018-12-20"});
        post("/api/staff/" + member("anna") + "/posts",
             R"({"kind":"head","share":"1.000","from_on":"2015-01-01","funded_by":"gmina",)"
             R"("is_qualified":false})");
        ala = person("Ala", "Leżajska");
        assign(ala, "beata");
        set_day("2019-03-30");
        interview_id = interviewed(ala);
    }
    /// An interview with the person that was held on the day.
    std::string interviewed(const std::string& person_id,
                            const std::string& visited_on = "2019-03-13") {
        const auto id = ordered(person_id);
        const auto visited =
            post("/api/interviews/" + id + "/visit",
                 fmt::format(R"({{"visited_on":"{}","place":"mieszkanie","form":"paper"}})",
                             visited_on));
        if (visited.status != 200 && visited.status != 201)
            throw std::runtime_error(visited.body);
        return id;
    }
    std::string ordered(const std::string& person_id) {
        return post("/api/interviews",
                    fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"2018-01-08",)"
                                R"("is_urgent":false,"worker_id":"{}"}})",
                                person_id, member("beata")))
            .at("interview_id");
    }
    Answer ask(const RequestBody& body, const std::string& who = "beata") {
        return post(at("/qualifying-certificates"), body.text(), who);
    }
    /// Ala's request, checked by her interview; answers its address.
    std::string checked(const std::string& interview) {
        const auto asked = ask({.person_id = ala});
        if (asked.status != 201) throw std::runtime_error(asked.body);
        const auto address = "/api/qualifying-certificates/" + asked.at("qualifying_id");
        const auto answer = put(address + "/interview", naming(interview), "beata");
        if (answer.status != 200) throw std::runtime_error(answer.body);
        return address;
    }
    std::string checked() { return checked(interview_id); }
    static std::string naming(const std::string& interview) {
        return R"({"interview_id":")" + interview + R"("})";
    }
    Answer issue(const std::string& address, const IssuanceBody& body = {},
                 const std::string& who = "anna") {
        return post(address + "/issuance", body.text(), who);
    }
    /// Ala's certificate, issued; answers its address.
    std::string issued() {
        const auto address = checked();
        const auto answer = issue(address);
        if (answer.status != 201) throw std::runtime_error(answer.body);
        return address;
    }
    Answer authorise(const std::string& who, const std::string& from_on,
                     const std::string& rest = "", const std::string& number = "UP/2/2019") {
        return post("/api/signing-authorisations",
                    fmt::format(R"({{"member_id":"{}","number":"{}","from_on":"{}"{}}})",
                                member(who), number, from_on, rest));
    }

    std::string ala, interview_id;
};

}  // namespace wedka::test
