#include "papers/letterhead.hpp"

#include "vocabulary/today.hpp"

namespace wedka::papers {

namespace {

constexpr std::string_view select_name = R"sql(
    SELECT name
    FROM platform_offices
    WHERE office_id = $1)sql";

constexpr std::string_view select_letterhead = R"sql(
    SELECT version, '' AS office_name, city, address, contact
    FROM papers_letterheads
    WHERE office_id = $1)sql";

constexpr std::string_view insert_letterhead = R"sql(
    INSERT INTO papers_letterheads (office_id, version, city, address, contact)
    VALUES ($1, 1, $2, $3, $4)
    ON CONFLICT (office_id) DO NOTHING)sql";

constexpr std::string_view update_letterhead = R"sql(
    UPDATE papers_letterheads
    SET version = version + 1, city = $3, address = $4, contact = $5
    WHERE office_id = $1
      AND version = $2)sql";

}  // namespace

Letterhead letterhead_of(const Operation& operation) {
    auto letterhead = operation.database.find<Letterhead>(select_letterhead, operation.office())
                          .value_or(Letterhead{});
    letterhead.office_name = operation.database.value<std::string>(select_name, operation.office());
    return letterhead;
}

Result<FieldValues> common_values(const Operation& operation) {
    const auto letterhead = letterhead_of(operation);
    if (letterhead.version == 0)
        return refused({.rule = "P-06", .field = {}, .code = "letterhead_missing"});
    return FieldValues{{"osrodek", letterhead.office_name},
                       {"osrodek_adres", letterhead.address},
                       {"osrodek_kontakt", letterhead.contact.value_or("")},
                       {"miejscowosc", letterhead.city},
                       {"dzien", day_in_words(today_in(operation))},
                       {"sporzadzil", operation.actor.name}};
}

Result<Letterhead> show_letterhead(Query& query, const ShowLetterhead&) {
    return letterhead_of(query);
}

Result<Letterhead> change_letterhead(Transaction& transaction, const ChangeLetterhead& request) {
    auto& database = transaction.database;
    const auto office = transaction.office();
    const auto changed = request.if_match.number == 0
                             ? database.execute(insert_letterhead, office, request.city,
                                                request.address, request.contact)
                             : database.execute(update_letterhead, office, request.if_match.number,
                                                request.city, request.address, request.contact);
    if (changed == 0)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
    transaction.record("papers.change_templates", office);
    return letterhead_of(transaction);
}

}  // namespace wedka::papers
