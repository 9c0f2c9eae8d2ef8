#pragma once

#include "casework/casework.hpp"

namespace wedka::casework {

/// What an interview is ordered upon: a request (wniosek), the centre's own knowledge (z urzędu),
/// or another centre asking for help (art. 107 ust. 3 UPS).
enum class InterviewBasis { request, ex_officio, other_centre };
BOOST_DESCRIBE_ENUM(InterviewBasis, request, ex_officio, other_centre)

/// On what the questionnaire was filled: the statutory paper form, or the ministry's own system.
/// The law knows no third way (art. 107 ust. 5e UPS), so the questionnaire itself is never kept
/// here.
enum class InterviewForm { paper, ministry_system };
BOOST_DESCRIBE_ENUM(InterviewForm, paper, ministry_system)

/// A community interview (rodzinny wywiad środowiskowy): its order and its visit.
struct Interview {
    InterviewId interview_id;
    std::string number;
    PersonId person_id;
    InterviewBasis basis = InterviewBasis::request;
    Day learned_on;
    bool is_urgent = false;
    /// Nothing when no term is in force on the day of learning.
    std::optional<Day> due_on;
    MemberId worker_id;
    std::string worker_name;
    std::optional<Day> visited_on;
    std::optional<std::string> place;
    std::optional<InterviewForm> form;
    /// Signature code (sygnatura) that the ministry's system gave.
    std::optional<std::string> signature;
};
BOOST_DESCRIBE_STRUCT(Interview, (),
                      (interview_id, number, person_id, basis, learned_on, is_urgent, due_on,
                       worker_id, worker_name, visited_on, place, form, signature))

}  // namespace wedka::casework
