#include "platform/audit.hpp"

#include <algorithm>

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

constexpr std::string_view insert_subject = R"sql(
    INSERT INTO platform_audit_subjects (office_id, subject_id, seq)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view update_head = R"sql(
    UPDATE platform_audit_heads
    SET seq = $2, link = $3
    WHERE office_id = $1)sql";

// In pages, so that a chain of millions is never in memory as a whole.
constexpr std::int64_t page_rows = 5'000;

constexpr std::string_view select_entries = R"sql(
    SELECT seq, at, account_id, action, outcome, subjects, detail, link
    FROM platform_audit
    WHERE office_id = $1
      AND seq > $2
    ORDER BY seq
    LIMIT $3)sql";

constexpr std::string_view select_first_subjects = R"sql(
    SELECT subject_id, seq
    FROM platform_audit_subjects
    WHERE office_id = $1
    ORDER BY subject_id, seq
    LIMIT $2)sql";

constexpr std::string_view select_next_subjects = R"sql(
    SELECT subject_id, seq
    FROM platform_audit_subjects
    WHERE office_id = $1
      AND (subject_id, seq) > ($2, $3)
    ORDER BY subject_id, seq
    LIMIT $4)sql";

constexpr std::string_view select_link = R"sql(
    SELECT link
    FROM platform_audit
    WHERE office_id = $1
      AND seq = $2)sql";

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
    const auto text = [&row](int column) { return std::string(row.text(column)); };
    const AuditEntry entry{{}, text(3), text(4), text(5), text(6)};
    const auto account = row.is_null(2) ? std::string{} : text(2);
    return keys.audit_link(office, before,
                           canonical(row.integer(0), row.integer(1), account, entry));
}

/// Each id once, whatever else the text holds.
std::vector<Uuid> subject_ids(std::string_view subjects) {
    std::vector<Uuid> ids;
    for (std::size_t begin = 0; begin < subjects.size();) {
        const auto end = std::min(subjects.find(' ', begin), subjects.size());
        if (const auto id = Uuid::parse(subjects.substr(begin, end - begin)))
            ids.push_back(*id);
        begin = end + 1;
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// One office's chain under examination.
class Examination {
  public:
    Examination(Connection& connection, const Keys& keys, OfficeId office,
                const std::vector<Checkpoint>& checkpoints)
        : connection_(connection),
          keys_(keys),
          office_(office),
          checkpoints_(checkpoints),
          tally_(keys.tally("audit subjects")) {
        for (const auto& checkpoint : checkpoints) links_[checkpoint.head.seq];
        if (links_.contains(0)) links_[0] = chain_start;
    }

    AuditCheck run() {
        follow_chain();
        check_head();
        const bool is_whole_chain = !check_.first_bad;
        compare_with_checkpoints();
        // Of a chain that is broken, nobody knows what its index should hold.
        if (is_whole_chain) check_index();
        return std::move(check_);
    }

  private:
    /// Keeps whichever fault comes first in the chain.
    void bad(std::int64_t seq, const char* why) {
        if (check_.first_bad && *check_.first_bad <= seq) return;
        check_.first_bad = seq;
        check_.why = why;
    }

    void follow_chain() {
        for (std::int64_t rows = page_rows; rows == page_rows && !check_.first_bad;)
            rows = connection_.run(select_entries,
                                   {to_sql(office_), to_sql(check_.entries), to_sql(page_rows)},
                                   [this](const Row& row) { follow(row); });
    }
    void follow(const Row& row) {
        if (check_.first_bad) return;
        const auto seq = row.integer(0);
        if (seq != check_.entries + 1) return bad(check_.entries + 1, "missing");
        before_ = link_of(row, keys_, office_, before_);
        if (before_ != row.bytes(7)) return bad(seq, "changed");
        check_.entries = seq;
        if (const auto wanted = links_.find(seq); wanted != links_.end()) wanted->second = before_;
        std::uint64_t sum = 0;
        for (const auto& id : subject_ids(row.text(5))) sum += tally_(id.bytes(), seq);
        sums_.push_back(sum);
    }

    void check_head() {
        if (check_.first_bad) return;
        const auto head = audit_head(connection_, office_).value_or(AuditHead{0, chain_start});
        if (head.seq > check_.entries) bad(check_.entries + 1, "behind_head");
        if (head.seq < check_.entries) bad(head.seq + 1, "beyond_head");
        if (head.seq == check_.entries && head.link != before_)
            bad(std::max<std::int64_t>(head.seq, 1), "changed");
    }

    bool agrees(const Checkpoint& checkpoint) const {
        return links_.at(checkpoint.head.seq) == checkpoint.head.link;
    }

    void compare_with_checkpoints() {
        const auto broken_at = check_.first_bad;
        const Checkpoint* contradicted = nullptr;
        std::int64_t confirmed_before = 0;
        std::optional<std::int64_t> set_back_to;
        for (const auto& checkpoint : checkpoints_) {
            const auto seq = checkpoint.head.seq;
            if (!checkpoint.is_genuine) {
                bad(std::max<std::int64_t>(seq, 1), "checkpoint_changed");
            } else if (broken_at && seq >= *broken_at) {
                continue;  // What comes after the fault was not followed.
            } else if (agrees(checkpoint)) {
                check_.confirmed = checkpoint;
                if (!contradicted)
                    confirmed_before = std::max(confirmed_before, seq);
                else if (seq < contradicted->head.seq)
                    set_back_to = std::min(set_back_to.value_or(seq), seq);
            } else if (!contradicted) {
                contradicted = &checkpoint;
            }
        }
        if (!contradicted) return;
        // A program that finds its chain set back writes down where it goes on from: that is exact.
        // Without it, the end of the chain is, or else what was last confirmed before.
        const bool is_behind = contradicted->head.seq > check_.entries;
        const auto kept = set_back_to.value_or(is_behind ? check_.entries : confirmed_before);
        bad(std::min(kept, check_.entries) + 1,
            is_behind ? "behind_checkpoint" : "other_than_checkpoint");
    }

    /// Takes every row of the index off the sums of the entries: what is left names the entry.
    void check_index() {
        Uuid subject;
        std::int64_t seq = 0;
        const auto take = [&](const Row& row) {
            subject = from_sql<Uuid>(row, 0);
            seq = row.integer(1);
            if (seq < 1 || seq > check_.entries)
                return bad(std::max<std::int64_t>(seq, 1), "index");
            sums_[static_cast<std::size_t>(seq - 1)] -= tally_(subject.bytes(), seq);
        };
        auto rows =
            connection_.run(select_first_subjects, {to_sql(office_), to_sql(page_rows)}, take);
        while (rows == page_rows)
            rows = connection_.run(
                select_next_subjects,
                {to_sql(office_), to_sql(subject), to_sql(seq), to_sql(page_rows)}, take);
        const auto left = std::ranges::find_if(sums_, [](std::uint64_t sum) { return sum != 0; });
        if (left != sums_.end()) bad(left - sums_.begin() + 1, "index");
    }

    Connection& connection_;
    const Keys& keys_;
    OfficeId office_;
    const std::vector<Checkpoint>& checkpoints_;
    Keys::Tally tally_;
    AuditCheck check_;
    Bytes before_ = chain_start;
    std::map<std::int64_t, Bytes> links_;  ///< As followed, where a checkpoint speaks of them.
    std::vector<std::uint64_t> sums_;      ///< Of each entry's subjects, less those of the index.
};

}  // namespace

const Bytes& audit_chain_start() {
    return chain_start;
}

AuditHead& AuditChain::head(OfficeId office) {
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
    for (const auto& subject : subject_ids(entry.subjects))
        connection_.execute(insert_subject, office, subject, seq);
    last = {seq, std::move(link)};
}

std::map<OfficeId, AuditHead> AuditChain::flush() {
    for (const auto& [office, last] : heads_)
        connection_.execute(update_head, office, last.seq, last.link);
    return std::exchange(heads_, {});
}

std::optional<AuditHead> audit_head(Connection& connection, OfficeId office) {
    const auto row = connection.find<std::tuple<std::int64_t, Bytes>>(select_head_sqlite, office);
    if (!row) return std::nullopt;
    return AuditHead{std::get<0>(*row), std::get<1>(*row)};
}

std::optional<Bytes> audit_link_at(Connection& connection, OfficeId office, std::int64_t seq) {
    const auto row = connection.find<std::tuple<Bytes>>(select_link, office, seq);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

AuditCheck verify_audit(Connection& connection, const Keys& keys, OfficeId office,
                        const std::vector<Checkpoint>& checkpoints) {
    return Examination(connection, keys, office, checkpoints).run();
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
