#pragma once

#include <boost/describe.hpp>

#include "papers/papers.hpp"

namespace wedka::papers {

/// What stands at the head of the office's papers (nagłówek pism); version 0 while nobody has said
/// it.
struct Letterhead {
    std::int64_t version = 0;
    std::string office_name;
    std::string city;
    std::string address;
    std::optional<std::string> contact;
};
BOOST_DESCRIBE_STRUCT(Letterhead, (), (version, office_name, city, address, contact))

struct ShowLetterhead {};
BOOST_DESCRIBE_STRUCT(ShowLetterhead, (), ())
Result<Letterhead> show_letterhead(Query& query, const ShowLetterhead& request);

struct ChangeLetterhead {
    ExpectedVersion if_match;
    std::string city;
    std::string address;
    std::optional<std::string> contact;
};
BOOST_DESCRIBE_STRUCT(ChangeLetterhead, (), (if_match, city, address, contact))
/// Papers made from now on have the new head; those made keep theirs.
Result<Letterhead> change_letterhead(Transaction& transaction, const ChangeLetterhead& request);

/// The letterhead of now, with the office's name.
Letterhead letterhead_of(const Operation& operation);
/// The fields of the letterhead for a paper made today, or P-06 while there is none.
Result<FieldValues> common_values(const Operation& operation);

}  // namespace wedka::papers
