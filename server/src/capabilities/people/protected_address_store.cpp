#include "people/protected_address_store.hpp"

#include "platform/json.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::people {

namespace {

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO people_protected_addresses
      (office_id, address_id, person_id, kind, address, protected_at, protected_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7))sql";

constexpr std::string_view replace_sql = R"sql(
    UPDATE people_protected_addresses
    SET address = $3
    WHERE office_id = $1
      AND address_id = $2)sql";

constexpr std::string_view delete_sql = R"sql(
    DELETE FROM people_protected_addresses
    WHERE office_id = $1
      AND address_id = $2)sql";

const std::string select_known = R"sql(
    SELECT address_id, address
    FROM people_protected_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND )sql" + within_seal("address_id", 3) +
                                 R"sql(
    ORDER BY kind)sql";

constexpr std::string_view select_members = R"sql(
    SELECT m.member_id, m.first_name || ' ' || m.last_name AS name
    FROM platform_access_grants g
    JOIN staff_members m ON m.office_id = g.office_id AND m.member_id = g.worker_id
    WHERE g.office_id = $1
      AND g.subject_id = $2
      AND g.how = 'seal'
    ORDER BY m.last_name, m.first_name, m.member_id)sql";

constexpr std::string_view select_open = R"sql(
    SELECT kind, city, street, building, flat, postal_code, from_on
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = $3
      AND to_on IS NULL)sql";

constexpr std::string_view delete_open = R"sql(
    DELETE FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = $3
      AND to_on IS NULL)sql";

Bytes sealed(const Transaction& transaction, AddressId address_id, const Address& address) {
    return transaction.seal("people_protected_addresses", "address", address_id.uuid(),
                            to_json(address));
}

Address unsealed(const Operation& operation, AddressId address_id, const Bytes& cipher) {
    const auto text = operation.unseal("people_protected_addresses", "address", address_id.uuid(),
                                       cipher);
    const auto json = read_json(text);
    Address address;
    Findings findings;
    if (!std::holds_alternative<JsonValue>(json) ||
        !read_value(std::get<JsonValue>(json), address, {}, findings))
        throw std::runtime_error("a protected address cannot be read");
    return address;
}

}  // namespace

AddressId insert_protected(Transaction& transaction, PersonId person_id, const Address& address) {
    const auto address_id = AddressId::make();
    transaction.database.execute(insert_sql, transaction.office(), address_id, person_id,
                                 address.kind, sealed(transaction, address_id, address),
                                 Instant::at(transaction.now), transaction.actor.account);
    return address_id;
}

void replace_protected(Transaction& transaction, AddressId address_id, const Address& address) {
    transaction.database.execute(replace_sql, transaction.office(), address_id,
                                 sealed(transaction, address_id, address));
}

void delete_protected(Transaction& transaction, AddressId address_id) {
    transaction.database.execute(delete_sql, transaction.office(), address_id);
}

std::vector<ProtectedAddress> protected_addresses_of(const Operation& operation,
                                                     PersonId person_id) {
    std::vector<ProtectedAddress> addresses;
    for (const auto& [address_id, cipher] :
         operation.database.select<std::tuple<AddressId, Bytes>>(
             select_known, operation.office(), person_id, operation.actor.worker,
             operation.grant_day()))
        addresses.push_back({address_id, unsealed(operation, address_id, cipher),
                             operation.database.select<AddressKnownBy>(
                                 select_members, operation.office(), address_id)});
    return addresses;
}

std::optional<ProtectedAddress> find_protected(const Operation& operation, PersonId person_id,
                                               AddressId address_id) {
    for (auto& one : protected_addresses_of(operation, person_id))
        if (one.address_id == address_id) return std::move(one);
    return std::nullopt;
}

std::optional<Address> open_address(const Operation& operation, PersonId person_id,
                                    AddressKind kind) {
    return operation.database.find<Address>(select_open, operation.office(), person_id, kind);
}

void delete_open_address(Transaction& transaction, PersonId person_id, AddressKind kind) {
    transaction.database.execute(delete_open, transaction.office(), person_id, kind);
}

}  // namespace wedka::people
