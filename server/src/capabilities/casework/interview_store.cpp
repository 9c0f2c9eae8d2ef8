#include "casework/interview_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view insert_interview_sql = R"sql(
    INSERT INTO casework_interviews
      (office_id, interview_id, version, number, person_id, basis, learned_on, is_urgent, due_on,
       worker_id, ordered_at)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view lock_interview_sql = R"sql(
    UPDATE casework_interviews
    SET version = version + 1
    WHERE office_id = $1
      AND interview_id = $2
    RETURNING interview_id, person_id, number, learned_on, due_on, visited_on)sql";

constexpr std::string_view update_visit = R"sql(
    UPDATE casework_interviews
    SET visited_on = $3, place = $4, form = $5, signature = $6
    WHERE office_id = $1
      AND interview_id = $2)sql";

constexpr std::string_view select_interview = R"sql(
    SELECT i.interview_id, i.number, i.person_id, i.basis, i.learned_on, i.is_urgent, i.due_on,
           i.worker_id, m.first_name || ' ' || m.last_name AS worker_name, i.visited_on, i.place,
           i.form, i.signature
    FROM casework_interviews i
    JOIN staff_members m ON m.office_id = i.office_id AND m.member_id = i.worker_id
    WHERE i.office_id = $1
      AND i.interview_id = $2)sql";

constexpr std::string_view select_interviews = R"sql(
    SELECT i.interview_id, i.number, i.person_id, i.basis, i.learned_on, i.is_urgent, i.due_on,
           i.worker_id, m.first_name || ' ' || m.last_name AS worker_name, i.visited_on, i.place,
           i.form, i.signature
    FROM casework_interviews i
    JOIN staff_members m ON m.office_id = i.office_id AND m.member_id = i.worker_id
    WHERE i.office_id = $1
      AND i.person_id = $2
    ORDER BY i.learned_on DESC, i.interview_id DESC)sql";

}  // namespace

InterviewId insert_interview(Transaction& transaction, const OrderInterview& request,
                             const std::string& number, std::optional<Day> due_on) {
    const auto interview_id = InterviewId::make();
    transaction.database.execute(insert_interview_sql, transaction.office(), interview_id, number,
                                 request.person_id, request.basis, request.learned_on,
                                 request.is_urgent, due_on, request.worker_id,
                                 Instant::at(transaction.now));
    return interview_id;
}

std::optional<InterviewFact> lock_interview(Transaction& transaction, InterviewId interview_id) {
    return transaction.database.find<InterviewFact>(lock_interview_sql, transaction.office(),
                                                    interview_id);
}

void mark_visited(Transaction& transaction, const RecordVisit& request) {
    transaction.database.execute(update_visit, transaction.office(), request.interview_id,
                                 request.visited_on, request.place, request.form,
                                 request.signature);
}

Interview interview(const Operation& operation, InterviewId interview_id) {
    return operation.database.find<Interview>(select_interview, operation.office(), interview_id)
        .value();
}

std::vector<Interview> interviews_with(const Operation& operation, PersonId person_id) {
    return operation.database.select<Interview>(select_interviews, operation.office(), person_id);
}

}  // namespace wedka::casework
