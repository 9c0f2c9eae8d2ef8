#pragma once

#include "support_office.hpp"

/// A project whose participant Ala has chosen the cooking course of June 2011: four sessions of
/// four hours, of which 80 % must be attended.
namespace wedka::test {

class CourseOffice : public SupportOffice {
  public:
    explicit CourseOffice(const std::vector<AddRoutes>& further = {}) : SupportOffice(further) {
        form_id = add_form("educational", "course", "Kursy zawodowe").at("form_id");
        series_id = open("Kucharz małej gastronomii").at("series_id");
        plan({"2011-06-06", "2011-06-27"});
        const auto arranged = get("/api/series/" + series_id);
        for (int i = 0; i < 4; ++i)
            sessions.push_back(arranged.at(fmt::format("sessions[{}].session_id", i)));
    }

    Answer add_form(const std::string& kind, const std::string& shape, const std::string& name,
                    const std::string& who = "celina") {
        return post(at("/support-forms"),
                    fmt::format(R"({{"kind":"{}","shape":"{}","name":"{}","topics":["Higiena",)"
                                R"("Praktyka"]}})",
                                kind, shape, name),
                    who);
    }
    Answer open(const std::string& name, const std::string& from_on = "2011-06-01",
                const std::string& to_on = "2011-06-30", const std::string& rest = "",
                const std::string& who = "celina") {
        return post(at("/series"),
                    fmt::format(R"({{"form_id":"{}","name":"{}","from_on":"{}","to_on":"{}",)"
                                R"("planned_minutes":960,"run_by":"Zakład Doskonalenia",)"
                                R"("required_percent":80{}}})",
                                form_id, name, from_on, to_on, rest),
                    who);
    }
    std::string series_at(const std::string& below) const {
        return "/api/series/" + series_id + below;
    }
    static std::string session_body(const std::string& held_on, int from = 540, int to = 780,
                                    const std::string& rest = "") {
        return fmt::format(R"({{"held_on":"{}","from_minute":{},"to_minute":{},"place":"Sala 2",)"
                           R"("leader":"Jan Kuchta"{}}})",
                           held_on, from, to, rest);
    }
    /// A session on the first day; weekly until the second, where there is one.
    Answer plan(const std::vector<std::string>& days, const std::string& who = "celina") {
        const auto rest =
            days.size() > 1 ? fmt::format(R"(,"repeat_until":"{}")", days[1]) : std::string{};
        return post(series_at("/sessions"), session_body(days[0], 540, 780, rest), who);
    }

    std::string plan_body(const std::string& courses, const std::string& signatures,
                          const std::string& made_on = "2011-05-12") const {
        return fmt::format(
            R"({{"project_id":"{}","person_id":"{}","counsellor_id":"{}","made_on":"{}",)"
            R"("situation":"Lubi gotować","aims":["Praca w kuchni"],)"
            R"("steps":[{{"step":"Kurs","due_on":"2011-07-31"}}],"series_ids":[{}]{}}})",
            project_id, ala, member("celina"), made_on, courses, signatures);
    }
    static std::string signed_on(const std::string& on) {
        return fmt::format(R"(,"participant_signed_on":"{0}","counsellor_signed_on":"{0}")", on);
    }
    Answer make(const std::string& body, const std::string& who = "celina") {
        return post("/api/action-plans", body, who);
    }
    /// A plan of Ala that chose the course, signed by both on 13 May.
    Answer choose() { return make(plan_body('"' + series_id + '"', signed_on("2011-05-13"))); }
    Answer join(const std::string& participation, const std::string& enrolled_on = "2011-06-01",
                const std::string& who = "celina") {
        return post(series_at("/enrolments"),
                    fmt::format(R"({{"participation_ids":["{}"],"enrolled_on":"{}"}})",
                                participation, enrolled_on),
                    who);
    }
    /// Ala in the course, with her plan.
    void enrol_ala() {
        choose();
        const auto answer = join(participation_id);
        if (answer.status != 201) throw std::runtime_error(answer.body);
        enrolment_id = answer.at("participants[0].enrolment_id");
    }
    std::string mark(std::size_t session, const std::string& rest) const {
        return fmt::format(R"({{"session_id":"{}","enrolment_id":"{}"{}}})", sessions.at(session),
                           enrolment_id, rest);
    }
    Answer record_sheet(const std::vector<std::string>& marks, const std::string& who = "celina") {
        return put(series_at("/attendance"),
                   fmt::format(R"({{"marks":[{}]}})", fmt::join(marks, ",")), who);
    }
    Answer be_present(std::size_t count) {
        std::vector<std::string> marks;
        for (std::size_t i = 0; i < count; ++i) marks.push_back(mark(i, R"(,"state":"present")"));
        return record_sheet(marks);
    }
    Answer certify(const std::string& number = "1/2011", const std::string& rest = "",
                   const std::string& completed_on = "2011-06-30",
                   const std::string& issued_on = "2011-07-04", const std::string& who = "celina") {
        return post(series_at("/certificates"),
                    fmt::format(R"({{"enrolment_id":"{}","number":"{}","completed_on":"{}",)"
                                R"("issued_on":"{}"{}}})",
                                enrolment_id, number, completed_on, issued_on, rest),
                    who);
    }
    Answer leave_project(const std::string& left_on, const std::string& who = "celina") {
        return post("/api/participants/" + participation_id + "/leaving",
                    fmt::format(R"({{"left_on":"{}","reason":"took_up_work"}})", left_on), who);
    }

    std::string form_id, series_id, enrolment_id;
    std::vector<std::string> sessions;
};

/// A workshop of one session with so many people in it.
class CrowdOffice : public ProjectOffice {
  public:
    explicit CrowdOffice(int people) : ProjectOffice({support::add_routes}) {
        open_recruitment({.participants = people});
        std::vector<std::string> applications;
        for (int i = 0; i < people; ++i) applications.push_back(applicant(name_of(i), 9));
        draw();
        std::string participations;
        for (const auto& application_id : applications)
            participations += fmt::format(R"({}"{}")", participations.empty() ? "" : ",",
                                          enrol(application_id).at("participation_id"));
        const auto form_id =
            post(at("/support-forms"),
                 R"({"kind":"social","shape":"workshop","name":"Warsztat","topics":[]})")
                .at("form_id");
        series_id =
            post(at("/series"),
                 fmt::format(R"({{"form_id":"{}","name":"Warsztat","from_on":"2011-06-01",)"
                             R"("to_on":"2011-06-30","planned_minutes":240,"run_by":"MOPS",)"
                             R"("required_percent":0}})",
                             form_id))
                .at("series_id");
        session_id = post("/api/series/" + series_id + "/sessions",
                          R"({"held_on":"2011-06-06","from_minute":540,"to_minute":780,)"
                          R"("place":"Sala 2","leader":"Jan Kuchta"})")
                         .at("sessions[0].session_id");
        const auto joined =
            post("/api/series/" + series_id + "/enrolments",
                 fmt::format(R"({{"participation_ids":[{}],"enrolled_on":"2011-06-01"}})",
                             participations));
        for (int i = 0; i < people; ++i)
            enrolments.push_back(joined.at(fmt::format("participants[{}].enrolment_id", i)));
    }
    Answer record_sheet(const std::vector<std::string>& marks) {
        return put("/api/series/" + series_id + "/attendance",
                   fmt::format(R"({{"marks":[{}]}})", fmt::join(marks, ",")), "celina");
    }

    std::string series_id, session_id;
    std::vector<std::string> enrolments;

  private:
    /// Alaa, Alab ... with which nobody is taken for somebody else.
    static std::string name_of(int number) {
        return std::string("Ala") + static_cast<char>('a' + number / 26) +
               static_cast<char>('a' + number % 26);
    }
};

}  // namespace wedka::test
