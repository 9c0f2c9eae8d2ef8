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

constexpr std::string_view select_open = R"sql(
    SELECT kind, city, street, building, flat, postal_code, from_on
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = $3
      AND to_on IS NULL)sql";

constexpr std::string_view select_at_place = R"sql(
    SELECT address_id, to_on, kind, city, street, building, flat, postal_code, from_on
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND city = $3
      AND building = $4
      AND COALESCE(street, '') = $5
    ORDER BY from_on, address_id)sql";

constexpr std::string_view delete_address_sql = R"sql(
    DELETE FROM people_addresses
    WHERE office_id = $1
      AND address_id = $2)sql";

using PlaceColumns = std::tuple<AddressId, std::optional<Day>, AddressKind, std::string,
                                std::optional<std::string>, std::string,
                                std::optional<std::string>, PostalCode, Day>;

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
                             staff::members_of_seal(operation, address_id.uuid())});
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

std::vector<AddressAtPlace> addresses_at_place(const Operation& operation, PersonId person_id,
                                               const Address& place) {
    std::vector<AddressAtPlace> found;
    for (const auto& [address_id, to_on, kind, city, street, building, flat, postal_code, from_on] :
         operation.database.select<PlaceColumns>(select_at_place, operation.office(), person_id,
                                                 place.city, place.building,
                                                 place.street.value_or("")))
        found.push_back({address_id, !to_on.has_value(),
                         {kind, city, street, building, flat, postal_code, from_on}});
    return found;
}

bool delete_address(Transaction& transaction, AddressId address_id) {
    return transaction.database.execute(delete_address_sql, transaction.office(), address_id) == 1;
}

}  // namespace wedka::people
