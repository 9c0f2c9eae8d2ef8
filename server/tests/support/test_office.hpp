#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "app/policy.hpp"
#include "platform/edge.hpp"

namespace wedka::test {

/// An answer with what tests ask of it.
struct Answer {
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers;

    /// The text (or number, or true/false) at a path: "person_id", "items[0].last_name"; "" when
    /// absent or null.
    std::string at(std::string_view path) const;
    /// How many elements the array at the path has.
    std::size_t count(std::string_view path) const;
    /// The findings as "R3-04 actions one_sided", in the order of the answer (rule "-" when none).
    std::vector<std::string> findings() const;
    bool has_finding(std::string_view rule, std::string_view field) const;
};

/// A fresh store with one office and staff who have names and a reason to be there:
/// "anna" the head, "beata" a social worker, "celina" a coordinator, "dorota" an accountant,
/// "ewa" the data-protection officer, "filip" the technical administrator. Nobody: "".
/// The day is 21.11.2026 unless set. Works through the edge, as the API does.
class TestOffice {
  public:
    using AddRoutes = std::function<void(Routes&)>;
    /// The languages are those of the files that it gives out; none: the names of members.
    explicit TestOffice(const std::vector<AddRoutes>& capabilities = {}, Languages languages = {});
    ~TestOffice();

    Answer get(const std::string& path, const std::string& who = "anna",
               const std::map<std::string, std::string>& headers = {});
    Answer post(const std::string& path, const std::string& body, const std::string& who = "anna",
                const std::map<std::string, std::string>& headers = {});
    Answer put(const std::string& path, const std::string& body, const std::string& who = "anna",
               const std::map<std::string, std::string>& headers = {});
    Answer remove(const std::string& path, const std::string& who = "anna");

    /// The staff member's id of "anna", "beata" ...
    std::string member(const std::string& who) const;
    /// Their account. Only "anna" has a password: "wierzba nad woda".
    AccountId account(const std::string& who) const;
    /// Registers a person with plausible data (by "anna") and answers the id. Born 1979-05-14,
    /// female unless told; no PESEL.
    std::string person(const std::string& first_name, const std::string& last_name,
                       const std::string& birth_on = "1979-05-14",
                       const std::string& sex = "female");
    /// Gives the person to the worker from 2000-01-01.
    void assign(const std::string& person_id, const std::string& who);

    /// How many rows a table has in this office.
    std::int64_t rows(const std::string& table);
    /// The last audit entry as "action outcome detail".
    std::string last_trace();
    std::int64_t traces();
    /// Sets the clock to noon (UTC) of the day.
    void set_day(const std::string& day);
    /// Lets the clock go on.
    void wait(std::chrono::seconds time);

    Store& store();
    const Keys& keys() const;
    OfficeId office() const;
    const Edge& edge() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wedka::test
