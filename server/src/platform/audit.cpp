#include "platform/audit.hpp"

namespace wedka::inline platform {

namespace {

/// The bytes that the link covers: every field with its length before it, so that no two entries
/// share their bytes.
std::string canonical(std::int64_t seq, std::int64_t at, const std::string& account,
                      const AuditEntry& entry) {
    std::string bytes;
    for (const auto& field : {std::to_string(seq), std::to_string(at), account, entry.action,
                              entry.outcome, entry.subjects, entry.detail})
        bytes += std::to_string(field.size()) + ':' + field;
    return bytes;
}

const Bytes chain_start{"wedka audit chain"};

constexpr std::string_view select_head_sqlite = R"sql(
    SELECT seq, link
    FROM platform_audit_heads
    WHERE office_id = $1)sql";

constexpr std::string_view select_head_postgresql = R"sql(
    SELECT seq, link
    FROM platform_audit_heads
    WHERE office_id = $1
    FOR UPDATE)sql";

constexpr std::string_view start_head = R"sql(
    INSERT INTO platform_audit_heads (office_id, seq, link)
    VALUES ($1, 0, $2)
    ON CONFLICT DO NOTHING)sql";

constexpr std::string_view insert_entry = R"sql(
    INSERT INTO platform_audit (office_id, seq, at, account_id, action, outcome, subjects, detail, link)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view update_head = R"sql(
    UPDATE platform_audit_heads
    SET seq = $2, link = $3
    WHERE office_id = $1)sql";

constexpr std::string_view select_entries = R"sql(
    SELECT seq, at, account_id, action, outcome, subjects, detail, link
    FROM platform_audit
    WHERE office_id = $1
    ORDER BY seq)sql";

constexpr std::string_view select_outermost_entries = R"sql(
    SELECT e.seq, e.at, e.account_id, e.action, e.outcome, e.subjects, e.detail, e.link,
           (SELECT b.link
            FROM platform_audit b
            WHERE b.office_id = e.office_id
              AND b.seq = e.seq - 1) AS link_before
    FROM platform_audit e
    WHERE e.office_id = $1
      AND (e.seq = 1 OR e.seq = (SELECT MAX(l.seq)
                                 FROM platform_audit l
                                 WHERE l.office_id = $1)))sql";

/// The link that the entry in the row should have after the one before.
Bytes link_of(const Row& row, const Keys& keys, OfficeId office, const Bytes& before) {
    const AuditEntry entry{{}, row.text(3), row.text(4), row.text(5), row.text(6)};
    const auto account = row.is_null(2) ? std::string{} : row.text(2);
    return keys.audit_link(office, before,
                           canonical(row.integer(0), row.integer(1), account, entry));
}

}  // namespace

AuditChain::Head& AuditChain::head(OfficeId office) {
    const auto known = heads_.find(office);
    if (known != heads_.end()) return known->second;

    connection_.execute(start_head, office, chain_start);
    const auto text =
        connection_.dialect() == Dialect::postgresql ? select_head_postgresql : select_head_sqlite;
    const auto row = connection_.find<std::tuple<std::int64_t, Bytes>>(text, office);
    if (!row) throw DatabaseError(DatabaseTrouble::other, "the office has no audit chain");
    return heads_[office] = {std::get<0>(*row), std::get<1>(*row)};
}

void AuditChain::append(OfficeId office, Moment at, const AuditEntry& entry) {
    auto& last = head(office);
    const auto seq = last.seq + 1;
    const auto instant = at.time_since_epoch().count();
    const auto account = entry.account ? entry.account->text() : std::string{};
    auto link = keys_.audit_link(office, last.link, canonical(seq, instant, account, entry));
    connection_.execute(insert_entry, office, seq, instant, entry.account, entry.action,
                        entry.outcome, entry.subjects, entry.detail, link);
    last = {seq, std::move(link)};
}

void AuditChain::flush() {
    for (const auto& [office, last] : heads_)
        connection_.execute(update_head, office, last.seq, last.link);
    heads_.clear();
}

AuditCheck verify_audit(Connection& connection, const Keys& keys, OfficeId office) {
    AuditCheck check;
    Bytes before = chain_start;
    const auto bad = [&check](std::int64_t seq, const char* why) {
        if (check.first_bad) return;
        check.first_bad = seq;
        check.why = why;
    };
    connection.run(select_entries, {to_sql(office)}, [&](const Row& row) {
        if (check.first_bad) return;
        const auto expected = check.entries + 1;
        const auto seq = row.integer(0);
        if (seq != expected) return bad(expected, "missing");
        const auto link = link_of(row, keys, office, before);
        if (link != row.bytes(7)) return bad(seq, "changed");
        before = link;
        check.entries = seq;
    });
    const auto head = connection.find<std::tuple<std::int64_t, Bytes>>(select_head_sqlite, office);
    const auto head_seq = head ? std::get<0>(*head) : 0;
    if (head_seq > check.entries) bad(check.entries + 1, "behind_head");
    if (head_seq < check.entries) bad(head_seq + 1, "beyond_head");
    if (head && head_seq == check.entries && std::get<1>(*head) != before) bad(head_seq, "changed");
    return check;
}

std::optional<bool> audit_fits(Connection& connection, const Keys& keys, OfficeId office) {
    std::optional<bool> fits;
    connection.run(select_outermost_entries, {to_sql(office)}, [&](const Row& row) {
        const auto before = row.is_null(8) ? chain_start : row.bytes(8);
        fits = fits.value_or(false) || link_of(row, keys, office, before) == row.bytes(7);
    });
    return fits;
}

}  // namespace wedka::inline platform
