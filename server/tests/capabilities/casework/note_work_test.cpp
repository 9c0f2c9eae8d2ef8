#include "casework/note_work.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

struct WithNotes : CaseworkOffice {
    const std::string path = "/api/people/" + barbara + "/notes";
    std::string note(const std::string& text = "Rozmowa o kursie",
                     const std::string& noted_on = "2026-11-20") {
        return fmt::format(
            R"({{"kind":"social_work","noted_on":"{}","worker_id":"{}","text":"{}"}})", noted_on,
            member("beata"), text);
    }
    static std::string correction_of(const Answer& note) {
        return "/api/notes/" + note.at("note_id") + "/correction";
    }
};

const std::string right = R"({"noted_on":"2026-11-19","text":"Rozmowa o stażu"})";

}  // namespace

TEST_CASE_FIXTURE(WithNotes, "401 403 404 who notes nothing, and about whom") {
    CHECK(post(path, note(), "").status == 401);
    CHECK(post(path, note(), "celina").status == 403);
    CHECK(post("/api/people/" + nobody + "/notes", note()).status == 404);
    CHECK(post("/api/people/" + person("Obca", "Osoba") + "/notes", note(), "beata").status == 403);
    CHECK(post("/api/notes/" + nobody + "/correction", right).status == 404);
    CHECK(rows("casework_notes") == 0);
}

TEST_CASE_FIXTURE(WithNotes, "422 a note of tomorrow, without a text, of no kind") {
    CHECK(post(path, note("Jutro", "2026-11-22"), "beata").findings() ==
          Told{"- noted_on in_future"});
    CHECK(
        post(path, R"({"kind":"other","noted_on":"2026-11-20","text":" "})", "beata").findings() ==
        Told{"- kind unknown_choice", "- worker_id required", "- text required"});
    CHECK(rows("casework_notes") == 0);
}

TEST_CASE_FIXTURE(WithNotes, "422 R3-12 a note is set right once, and then its correction") {
    const auto wrong = post(path, note(), "beata");
    const auto set_right = post(correction_of(wrong), right, "beata");
    REQUIRE(set_right.status == 201);
    CHECK(set_right.at("corrects_id") == wrong.at("note_id"));
    CHECK(set_right.at("kind") == "social_work");
    CHECK(post(correction_of(wrong), right, "beata").findings() ==
          Told{"R3-12  already_corrected"});
    CHECK(post(correction_of(wrong), right, "celina").status == 403);
    CHECK(post(correction_of(set_right), right, "beata").status == 201);
    CHECK(rows("casework_notes") == 3);
}

TEST_CASE_FIXTURE(WithNotes,
                  "201 a note stays as it was written, beside the one that corrects it") {
    const auto wrong = post(path, note(), "beata");
    REQUIRE(wrong.status == 201);
    CHECK(last_trace() == "casework.note_work done");
    CHECK(wrong.at("worker_name").find("Brzoza") != std::string::npos);
    post(correction_of(wrong), right, "beata");
    const auto casework = get("/api/people/" + barbara + "/casework", "beata");
    REQUIRE(casework.count("notes") == 2);
    CHECK(casework.at("notes[0].text") == "Rozmowa o kursie");
    CHECK_FALSE(casework.at("notes[0].corrected_by_id").empty());
    CHECK(casework.at("notes[1].text") == "Rozmowa o stażu");
}

TEST_CASE_FIXTURE(WithNotes, "a note is kept sealed") {
    post(path, note("Rozmowa tajna"), "beata");
    store().change_now(office(), [&](wedka::Connection& connection) {
        const auto kept = connection.value<wedka::Bytes>(
            "SELECT note FROM casework_notes WHERE office_id = $1", office());
        CHECK(kept.data.find("tajna") == std::string::npos);
    });
}
