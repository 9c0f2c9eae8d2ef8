#pragma once

#include "access/account.hpp"

/// The first run of an empty installation: whoever sees its terminal founds the office.
namespace wedka::access {

struct FirstRun {
    bool is_needed = false;
};
BOOST_DESCRIBE_STRUCT(FirstRun, (), (is_needed))

struct FoundOffice {
    std::string word;  ///< Of the terminal.
    std::string office_name;
    std::string slug;
    std::string first_name;
    std::string last_name;
    std::string login;
    std::string password;
    Day authorised_from;
    Day oath_on;
};
BOOST_DESCRIBE_STRUCT(FoundOffice, (),
                      (word, office_name, slug, first_name, last_name, login, password,
                       authorised_from, oath_on))

/// GET /api/first-run: whether there is no office yet.
void show_first_run(const SignInSettings& settings, const HttpRequest& request,
                    const Respond& respond);
/// POST /api/first-run: founds the first office with its head's account.
void found_first_office(const SignInSettings& settings, const HttpRequest& request,
                        const Respond& respond);

}  // namespace wedka::access
