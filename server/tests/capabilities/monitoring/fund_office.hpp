#pragma once

#include "../placements/job_office.hpp"
#include "monitoring/monitoring.hpp"
#include "platform/json_value.hpp"
#include "support/support.hpp"

/// A project under the rules of a fund with Ewa and Iga, who take part since 16 May 2011 and of whom
/// everything is known. Nobody bears their numbers.
namespace wedka::test {

class FundOffice : public ProjectOffice {
  public:
    explicit FundOffice(const std::string& rule_set = "EFSPLUS_2127",
                        const std::string& number = "FEPK.07.18-IP.01-0001/24")
        : ProjectOffice({placements::add_routes, support::add_routes, monitoring::add_routes}) {
        ProjectBody project;
        project.rule_set = rule_set;
        project.number = number;
        open_recruitment(project);
        const auto first = apply(resident("Ewa", "79051499004")).at("application_id");
        const auto second = apply(resident("Iga", "79051499028")).at("application_id");
        for (const auto& one : {first, second})
            if (assess(one, answers(9)).status != 200) throw std::runtime_error("assess");
        draw();
        for (const auto& one : {first, second}) enrol(one);
        ewa = person_of(first);
        iga = person_of(second);
        for (const auto& one : {ewa, iga}) talk(one);
        for (const auto& one : {ewa, iga}) tell(one);
    }

    /// Somebody of Leżajsk with a number, a telephone and an address.
    std::string resident(const std::string& name, const std::string& pesel) {
        const auto registered = post(
            "/api/people",
            fmt::format(R"({{"first_name":"{}","last_name":"Leżajska","birth_on":"1979-05-14",)"
                        R"("sex":"female","pesel":"{}","phone":"600700800","address":{{)"
                        R"("kind":"residence","city":"Leżajsk","street":"Wodna","building":"3",)"
                        R"("postal_code":"37-300","from_on":"2010-01-01"}}}})",
                        name, pesel));
        if (registered.status != 201) throw std::runtime_error(registered.body);
        return registered.at("person_id");
    }
    void talk(const std::string& person_id, const std::string& given_on = "2011-05-16",
              const std::string& kind = "counsellor") {
        const auto talked =
            post("/api/consultations",
                 fmt::format(R"({{"project_id":"{}","person_id":"{}","given_on":"{}",)"
                             R"("form":"individual","kind":"{}","minutes":60,)"
                             R"("worker_id":"{}"}})",
                             project_id, person_id, given_on, kind, member("celina")),
                 "celina");
        if (talked.status != 201) throw std::runtime_error(talked.body);
    }
    /// What they told on 16 May 2011; `rest` has further or other fields.
    void tell(const std::string& person_id,
              const std::string& status = R"("status":"unemployed","unemployed_since":"2010-01-10")",
              const std::string& isced = "3", const std::string& homeless = "no") {
        const auto told = post(
            "/api/participants/" + participation_of(person_id) + "/data",
            fmt::format(R"({{"told_on":"2011-05-16",{},"isced":{},"citizenship":"polish",)"
                        R"("foreign_background":"no","minority":"refused","homeless":"{}",)"
                        R"("disability":"yes","premises":["social_assistance"],)"
                        R"("voivodeship":"podkarpackie","county":"leżajski","commune":"Leżajsk",)"
                        R"("degurba":3}})",
                        status, isced, homeless),
            "celina");
        if (told.status != 201) throw std::runtime_error(told.body);
    }
    std::string participation_of(const std::string& person_id) {
        const auto all = get(at("/participants"), "celina");
        for (std::size_t i = 0; i < all.count("items"); ++i)
            if (all.at(fmt::format("items[{}].person_id", i)) == person_id)
                return all.at(fmt::format("items[{}].participation_id", i));
        throw std::runtime_error("nobody of that id takes part");
    }

    /// Words of the fund for talks with the counsellor, and of others when told.
    Answer name_supports(const std::string& further = "", const std::string& version = "0",
                         const std::string& who = "celina",
                         const std::string& educations = nine_levels) {
        return put(at("/file-words"),
                   fmt::format(R"({{"supports":[{{"talk_with":"counsellor","scope":"Aktywizacja",)"
                               R"("given":"doradztwo/konsultacje","detail":"doradztwo zawodowe"}}{}],)"
                               R"("educations":[{}]}})",
                               further, educations),
                   who, {{"if-match", '"' + version + '"'}});
    }
    Answer outlook(const std::string& on = "2011-05-31", const std::string& who = "celina") {
        return get(at("/participants-file?as_of=" + on), who);
    }
    Answer make(const std::string& on = "2011-05-31", const std::string& rest = "",
                const std::string& who = "celina") {
        return post(at("/participants-files"), fmt::format(R"({{"as_of":"{}"{}}})", on, rest), who);
    }
    Answer download(const std::string& file_id, const std::string& who = "celina") {
        return get("/api/participants-files/" + file_id + "/content", who);
    }
    /// The file as of the day.
    std::string written(const std::string& on = "2011-05-31") {
        const auto made = make(on);
        if (made.status != 201) throw std::runtime_error(made.body);
        return download(made.at("file_id")).body;
    }
    Answer sent(const std::string& below, const std::string& csv,
                const std::string& who = "celina") {
        std::string body = R"({"csv":)";
        write_json_text(body, csv);
        return post(at(below), body + '}', who);
    }

    static inline const std::string nine_levels =
        R"x("zero","jeden","dwa","Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)",)x"
        R"x("cztery","pięć","sześć","siedem","osiem")x";
    std::string ewa, iga;
};

}  // namespace wedka::test
