#pragma once

#include "../programmes/project_office.hpp"
#include "events/events.hpp"

/// The project's conference of 12 December 2011; Ala and Ela take part in the project, Ola applied.
namespace wedka::test {

struct EventBody {
    std::string project_id;
    std::string name = "Konferencja";
    std::string kind = "conference";
    std::string held_on = "2011-12-12";
    std::string from_time = "10:00";
    std::string to_time = "13:00";

    std::string text() const {
        const auto project =
            project_id.empty() ? "" : fmt::format(R"(,"project_id":"{}")", project_id);
        return fmt::format(R"({{"name":"{}","kind":"{}","held_on":"{}","from_time":"{}",)"
                           R"("to_time":"{}","place":"Dom kultury"{}}})",
                           name, kind, held_on, from_time, to_time, project);
    }
};

class EventOffice : public ProjectOffice {
  public:
    explicit EventOffice(const std::vector<AddRoutes>& further = {})
        : ProjectOffice(with(further)) {
        open_recruitment();
        const auto first = applicant("Ala", 9);
        const auto second = applicant("Ela", 8);
        const auto third = applicant("Ola", 7);
        draw();
        enrol(first);
        enrol(second);
        ala = person_of(first);
        ela = person_of(second);
        ola = person_of(third);
        event_id = post("/api/events", conference().text(), "celina").at("event_id");
    }
    EventBody conference() const {
        EventBody body;
        body.project_id = project_id;
        return body;
    }
    std::string below(const std::string& rest) const { return "/api/events/" + event_id + rest; }
    Answer invite(const std::string& body, const std::string& who = "celina") {
        return post(below("/guests"), body, who);
    }
    /// Both participants and the mayor's deputy are on the list.
    void list_guests() {
        const auto listed =
            invite(R"({"whole_project":true,"outside":[{"name":"Przedstawiciel miasta",)"
                   R"("organisation":"Urząd Miejski","job_title":"przedstawiciel"}]})");
        if (listed.status != 201) throw std::runtime_error(listed.body);
        const auto guests = get(below("/guests"));
        ala_guest = guests.at("items[0].guest_id");
        ela_guest = guests.at("items[1].guest_id");
        city_guest = guests.at("items[2].guest_id");
    }
    Answer send(const std::string& what, const std::vector<std::string>& guests,
                const std::string& sent_on, const std::string& who = "celina",
                const std::string& rest = "") {
        std::string ids;
        for (const auto& guest : guests)
            ids += fmt::format(R"({}"{}")", ids.empty() ? "" : ",", guest);
        return post(below(what),
                    fmt::format(R"({{"guest_ids":[{}],"sent_on":"{}"{}}})", ids, sent_on, rest),
                    who);
    }
    Answer mark(const std::string& guest_id, const std::string& attendance,
                const std::string& who = "celina", const std::string& version = "") {
        const auto state =
            attendance.empty() ? "" : fmt::format(R"(,"attendance":"{}")", attendance);
        return put(
            below("/attendance"),
            fmt::format(R"({{"marks":[{{"guest_id":"{}"{}}}]}})", guest_id, state), who,
            {{"if-match", '"' + (version.empty() ? get(below("")).at("version") : version) + '"'}});
    }

    std::string ala, ela, ola, event_id;
    std::string ala_guest, ela_guest, city_guest;

  private:
    static std::vector<AddRoutes> with(std::vector<AddRoutes> further) {
        further.emplace_back(events::add_routes);
        return further;
    }
};

}  // namespace wedka::test
