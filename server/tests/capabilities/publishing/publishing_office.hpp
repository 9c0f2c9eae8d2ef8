#pragma once

#include "../programmes/project_office.hpp"
#include "parameters/parameters.hpp"
#include "publishing/publishing.hpp"
#include "results/results.hpp"

namespace wedka::test {

/// A project office that publishes two figures: how many participants were planned (w10.planned)
/// and how many people were selected (x.selected).
class PublishingOffice : public ProjectOffice {
  public:
    explicit PublishingOffice(std::vector<AddRoutes> further = {})
        : ProjectOffice(with(std::move(further))) {
        open_recruitment();
        publish("w10.planned", "participants_planned",
                fmt::format(R"(,"project_id":"{}")", project_id));
        publish("x.selected", "people_selected", fmt::format(R"(,"project_id":"{}")", project_id));
    }

    void publish(const std::string& code, const std::string& definition, const std::string& more) {
        const auto done = post(
            "/api/statements",
            fmt::format(R"({{"code":"{}","position":1,"definition":"{}","word":"about",)"
                        R"("sentence_pl":"Jest {{value}}","sentence_en":"It is {{value}}"{}}})",
                        code, definition, more));
        if (done.status != 201) throw std::runtime_error(done.body);
    }

    /// The texts and tolerances of a request; `body` is the Polish text.
    static std::string texts(const std::string& body, const std::string& more_texts = "",
                             const std::string& tolerances = "[]") {
        return fmt::format(R"("texts":[{{"language":"pl","title":"Rok w ośrodku","body":"{}"}}{}],)"
                           R"("tolerances":{})",
                           body, more_texts, tolerances);
    }
    static std::vector<AddRoutes> with(std::vector<AddRoutes> further) {
        further.insert(further.end(),
                       {parameters::add_routes, results::add_routes, publishing::add_routes});
        return further;
    }

    std::string beginning(const std::string& body, const std::string& more_texts = "",
                          const std::string& tolerances = "[]") const {
        return fmt::format(R"({{"year":2011,"project_id":"{}",{}}})", project_id,
                           texts(body, more_texts, tolerances));
    }
    /// Begins a publication; kept as `publication_id`.
    Answer begin(const std::string& body, const std::string& more_texts = "",
                 const std::string& tolerances = "[]") {
        auto begun = post("/api/publications", beginning(body, more_texts, tolerances), "celina");
        if (begun.status == 201) publication_id = begun.at("publication_id");
        return begun;
    }
    Answer show(const std::string& query = "") {
        return get("/api/publications/" + publication_id + query, "celina");
    }
    Answer write(const std::string& body, int version, const std::string& tolerances = "[]") {
        return put("/api/publications/" + publication_id + "/draft",
                   '{' + texts(body, "", tolerances) + '}', "celina", if_match(version));
    }
    Answer approve(int version, const std::string& body = "{}", const std::string& who = "anna") {
        return post("/api/publications/" + publication_id + "/approval", body, who,
                    if_match(version));
    }
    void plan(int participants) {
        const auto raised =
            post(at("/planned-participants"),
                 fmt::format(R"({{"participants":{},"decision_on":"2011-03-01",)"
                             R"("decision_reference":"Aneks","reason":"Więcej środków"}})",
                             participants));
        if (raised.status != 201) throw std::runtime_error(raised.body);
    }
    static std::map<std::string, std::string> if_match(int version) {
        return {{"if-match", fmt::format("\"{}\"", version)}};
    }

    std::string publication_id;
};

}  // namespace wedka::test
