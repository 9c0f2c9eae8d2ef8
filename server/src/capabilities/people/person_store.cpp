#include "people/person_store.hpp"

#include <fmt/format.h>

#include "people/name_index.hpp"
#include "people/protected_address_store.hpp"
#include "platform/text.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::people {

namespace {

constexpr std::string_view insert_person_sql = R"sql(
    INSERT INTO people_people
      (office_id, person_id, first_name, second_name, last_name, birth_on, sex, birth_place,
       pesel_cipher, pesel_index, pesel_tail_index, pesel_missing_reason, sort_key, registered_at,
       version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1))sql";

constexpr std::string_view update_names_sql = R"sql(
    UPDATE people_people
    SET first_name = $4, second_name = $5, last_name = $6, sort_key = $7, version = version + 1
    WHERE office_id = $1
      AND person_id = $2
      AND version = $3)sql";

constexpr std::string_view close_address = R"sql(
    UPDATE people_addresses
    SET to_on = $4
    WHERE office_id = $1
      AND person_id = $2
      AND kind = $3
      AND to_on IS NULL)sql";

constexpr std::string_view insert_address_sql = R"sql(
    INSERT INTO people_addresses
      (office_id, address_id, person_id, kind, city, street, building, flat, postal_code, from_on,
       to_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql";

constexpr std::string_view select_present_from = R"sql(
    SELECT from_on
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = $3
      AND to_on IS NULL)sql";

constexpr std::string_view put_contact_sql = R"sql(
    INSERT INTO people_contacts (office_id, person_id, kind, value)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (office_id, person_id, kind) DO UPDATE SET value = excluded.value)sql";

constexpr std::string_view insert_labour_sql = R"sql(
    INSERT INTO people_labour_status (office_id, person_id, from_on, status, source)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (office_id, person_id, from_on)
      DO UPDATE SET status = excluded.status, source = excluded.source)sql";

constexpr std::string_view insert_household_sql = R"sql(
    INSERT INTO people_households (office_id, household_id, from_on)
    VALUES ($1, $2, $3))sql";

constexpr std::string_view insert_membership_sql = R"sql(
    INSERT INTO people_memberships (office_id, household_id, person_id, role, from_on)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view count_memberships = R"sql(
    SELECT COUNT(*)
    FROM people_memberships
    WHERE office_id = $1
      AND person_id = $2
      AND (to_on IS NULL OR to_on >= $3))sql";

constexpr std::string_view select_person = R"sql(
    SELECT person_id, version, first_name, second_name, last_name, birth_on, sex, birth_place,
           NULL AS pesel_masked, pesel_missing_reason
    FROM people_people
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view select_brief = R"sql(
    SELECT person_id, first_name, last_name, birth_on, sex
    FROM people_people
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view clear_pesel_index = R"sql(
    UPDATE people_people
    SET pesel_index = NULL, pesel_tail_index = NULL
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view put_pesel_index = R"sql(
    UPDATE people_people
    SET pesel_index = $3, pesel_tail_index = $4
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view select_names = R"sql(
    SELECT first_name, second_name, last_name
    FROM people_people
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view select_pesel = R"sql(
    SELECT pesel_cipher
    FROM people_people
    WHERE office_id = $1
      AND person_id = $2)sql";

constexpr std::string_view select_by_pesel = R"sql(
    SELECT person_id
    FROM people_people
    WHERE office_id = $1
      AND pesel_index = $2)sql";

constexpr std::string_view select_addresses = R"sql(
    SELECT kind, city, street, building, flat, postal_code, from_on
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND to_on IS NULL
    ORDER BY kind DESC, from_on DESC)sql";

constexpr std::string_view select_contacts = R"sql(
    SELECT kind, value
    FROM people_contacts
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY kind DESC)sql";

constexpr std::string_view select_labour = R"sql(
    SELECT status, from_on, source
    FROM people_labour_status
    WHERE office_id = $1
      AND person_id = $2
    ORDER BY from_on DESC)sql";

constexpr std::string_view select_household = R"sql(
    SELECT household_id
    FROM people_memberships
    WHERE office_id = $1
      AND person_id = $2
      AND to_on IS NULL)sql";

const std::string select_members = R"sql(
    SELECT p.person_id, p.first_name, p.last_name, m.role, m.from_on
    FROM people_memberships m
    JOIN people_people p ON p.office_id = m.office_id AND p.person_id = m.person_id
    WHERE m.office_id = $1
      AND m.household_id = $2
      AND m.to_on IS NULL
      AND )sql" + within_seal("p.person_id", 3) +
                                   R"sql(
    ORDER BY p.birth_on)sql";

constexpr std::string_view select_members_on = R"sql(
    SELECT p.person_id, p.first_name, p.last_name, m.role, m.from_on
    FROM people_memberships m
    JOIN people_people p ON p.office_id = m.office_id AND p.person_id = m.person_id
    WHERE m.office_id = $1
      AND m.household_id = $2
      AND m.from_on <= $3
      AND (m.to_on IS NULL OR m.to_on >= $3)
    ORDER BY CASE WHEN m.role = 'self' THEN 0 ELSE 1 END, p.birth_on, p.person_id)sql";

const std::string select_born_on = R"sql(
    SELECT first_name, last_name
    FROM people_people
    WHERE office_id = $1
      AND birth_on = $2
      AND )sql" + within_seal("person_id", 3);

constexpr std::string_view select_sealed_pesels = R"sql(
    SELECT p.person_id, p.pesel_cipher
    FROM platform_seals s
    JOIN people_people p ON p.office_id = s.office_id AND p.person_id = s.subject_id
    WHERE s.office_id = $1
      AND p.pesel_cipher IS NOT NULL)sql";

constexpr std::string_view select_all_born_on = R"sql(
    SELECT person_id, first_name, last_name
    FROM people_people
    WHERE office_id = $1
      AND birth_on = $2)sql";

constexpr std::string_view select_residence = R"sql(
    SELECT street, building, flat, postal_code, city
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = 'residence'
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY from_on DESC)sql";

constexpr std::string_view select_city = R"sql(
    SELECT city
    FROM people_addresses
    WHERE office_id = $1
      AND person_id = $2
      AND kind = 'residence'
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY from_on DESC)sql";

constexpr std::string_view select_labour_on = R"sql(
    SELECT status
    FROM people_labour_status
    WHERE office_id = $1
      AND person_id = $2
      AND from_on <= $3
    ORDER BY from_on DESC
    LIMIT 1)sql";

}  // namespace

PersonId insert_person(Transaction& transaction, const RegisterPerson& request,
                       const std::optional<Pesel>& pesel) {
    const auto office = transaction.office();
    const auto person_id = PersonId::make();
    std::optional<Bytes> cipher, index, tail_index;
    if (pesel) {
        cipher = transaction.seal("people_people", "pesel_cipher", person_id.uuid(), pesel->text());
        index = transaction.keys.blind_index(office, "pesel", pesel->text());
        tail_index = transaction.keys.blind_index(office, "pesel_tail", pesel->last_four());
    }
    transaction.database.execute(
        insert_person_sql, office, person_id, request.first_name, request.second_name,
        request.last_name, request.birth_on, request.sex, request.birth_place, cipher, index,
        tail_index, request.pesel_missing_reason, list_order(request.last_name, request.first_name),
        Instant::at(transaction.now));
    index_names(transaction, person_id,
                {request.first_name, request.second_name, request.last_name});
    return person_id;
}

bool update_names(Transaction& transaction, const ChangePerson& request) {
    const auto office = transaction.office();
    const auto changed = transaction.database.execute(
        update_names_sql, office, request.person_id, request.if_match.number, request.first_name,
        request.second_name, request.last_name, list_order(request.last_name, request.first_name));
    if (changed == 0) return false;
    if (!transaction.is_sealed(request.person_id.uuid()))
        index_names(transaction, request.person_id,
                    {request.first_name, request.second_name, request.last_name});
    return true;
}

void insert_address(Transaction& transaction, PersonId person_id, const Address& address) {
    // Of an earlier time than the present one, it ends the day before that began.
    const auto present_from = transaction.database.find<Day>(
        select_present_from, transaction.office(), person_id, address.kind);
    std::optional<Day> to_on;
    if (present_from && address.from_on < *present_from)
        to_on = present_from->plus_days(-1);
    else
        transaction.database.execute(close_address, transaction.office(), person_id, address.kind,
                                     address.from_on.plus_days(-1));
    transaction.database.execute(insert_address_sql, transaction.office(), Uuid::make(), person_id,
                                 address.kind, address.city, address.street, address.building,
                                 address.flat, address.postal_code, address.from_on, to_on);
}

void put_contact(Transaction& transaction, PersonId person_id, const Contact& contact) {
    transaction.database.execute(put_contact_sql, transaction.office(), person_id, contact.kind,
                                 contact.value);
}

void insert_labour_spell(Transaction& transaction, PersonId person_id, const LabourSpell& spell) {
    transaction.database.execute(insert_labour_sql, transaction.office(), person_id, spell.from_on,
                                 spell.status, spell.source);
}

HouseholdId insert_household(Transaction& transaction, Day from_on) {
    const auto household_id = HouseholdId::make();
    transaction.database.execute(insert_household_sql, transaction.office(), household_id, from_on);
    return household_id;
}

void insert_membership(Transaction& transaction, HouseholdId household_id, PersonId person_id,
                       HouseholdRole role, Day from_on) {
    transaction.database.execute(insert_membership_sql, transaction.office(), household_id,
                                 person_id, role, from_on);
}

bool has_household_from(const Operation& operation, PersonId person_id, Day from_on) {
    return operation.database.value<std::int64_t>(count_memberships, operation.office(), person_id,
                                                  from_on) > 0;
}

std::string select_person_row(int on) {
    return fmt::format(R"sql(
    SELECT p.person_id, p.last_name, p.first_name,
           CAST(SUBSTR(CAST(p.birth_on AS TEXT), 1, 4) AS INTEGER) AS birth_year,
           (SELECT MAX(a.city)
            FROM people_addresses a
            WHERE a.office_id = p.office_id
              AND a.person_id = p.person_id
              AND a.kind = 'residence'
              AND a.to_on IS NULL) AS city,
           (SELECT MIN(m.first_name || ' ' || m.last_name)
            FROM platform_access_grants g
            JOIN staff_members m ON m.office_id = g.office_id AND m.member_id = g.worker_id
            WHERE g.office_id = p.office_id
              AND g.subject_id = p.person_id
              AND g.how = 'lead'
              AND g.from_on <= ${0}
              AND (g.to_on IS NULL OR g.to_on >= ${0})) AS lead_worker)sql",
                       on);
}

PersonRow row_of(const Operation& operation, PersonId person_id) {
    static const auto sql = select_person_row(3) + R"sql(
    FROM people_people p
    WHERE p.office_id = $1
      AND p.person_id = $2)sql";
    return operation.database
        .find<PersonRow>(sql, operation.office(), person_id, operation.grant_day())
        .value();
}

std::vector<HouseholdMember> household_on(const Operation& operation, HouseholdId household_id,
                                          Day on) {
    return operation.database.select<HouseholdMember>(select_members_on, operation.office(),
                                                      household_id, on);
}

Person person(const Operation& operation, PersonId person_id) {
    auto& database = operation.database;
    const auto office = operation.office();
    auto person = database.find<Person>(select_person, office, person_id).value();
    if (const auto pesel = pesel_of(operation, person_id))
        person.pesel_masked = Pesel::parse(*pesel)->masked();
    person.addresses = database.select<Address>(select_addresses, office, person_id);
    person.protected_addresses = protected_addresses_of(operation, person_id);
    person.contacts = database.select<Contact>(select_contacts, office, person_id);
    person.labour = database.select<LabourSpell>(select_labour, office, person_id);
    const auto household =
        database.find<std::tuple<HouseholdId>>(select_household, office, person_id);
    if (household) {
        const auto household_id = std::get<0>(*household);
        person.household = {household_id, database.select<HouseholdMember>(
                                              select_members, office, household_id,
                                              operation.actor.worker, operation.grant_day())};
    }
    return person;
}

std::optional<std::string> pesel_of(const Operation& operation, PersonId person_id) {
    const auto row = operation.database.find<std::tuple<std::optional<Bytes>>>(
        select_pesel, operation.office(), person_id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    return operation.unseal("people_people", "pesel_cipher", person_id.uuid(), *std::get<0>(*row));
}

bool has_namesake(const Operation& operation, const std::string& last_name,
                  const std::string& first_name, Day birth_on) {
    const auto wanted = fold(first_name + ' ' + last_name);
    const auto born = operation.database.select<std::tuple<std::string, std::string>>(
        select_born_on, operation.office(), birth_on, operation.actor.worker,
        operation.grant_day());
    for (const auto& [first, last] : born)
        if (fold(first + ' ' + last) == wanted) return true;
    return false;
}

std::optional<PersonBrief> find_person(const Operation& operation, PersonId person_id) {
    if (operation.standing(person_id.uuid()).is_hidden()) return std::nullopt;
    return operation.database.find<PersonBrief>(select_brief, operation.office(), person_id);
}

PersonBrief person_on_record(const Operation& operation, PersonId person_id) {
    return operation.database.find<PersonBrief>(select_brief, operation.office(), person_id)
        .value();
}

std::vector<PersonId> all_of_pesel(const Operation& operation, const Pesel& pesel) {
    std::vector<PersonId> people;
    for (const auto& [person_id, cipher] :
         operation.database.select<std::tuple<PersonId, Bytes>>(select_sealed_pesels,
                                                                operation.office()))
        if (operation.unseal("people_people", "pesel_cipher", person_id.uuid(), cipher) ==
            pesel.text())
            people.push_back(person_id);
    if (const auto indexed = find_by_pesel(operation, pesel)) people.push_back(*indexed);
    return people;
}

std::optional<PersonId> find_on_record(const Operation& operation, const Pesel& pesel) {
    const auto people = all_of_pesel(operation, pesel);
    return people.empty() ? std::nullopt : std::optional{people.front()};
}

std::optional<PersonId> find_on_record(const Operation& operation, const std::string& last_name,
                                       const std::string& first_name, Day birth_on) {
    const auto wanted = fold(first_name + ' ' + last_name);
    std::vector<PersonId> found;
    for (const auto& [person_id, first, last] :
         operation.database.select<std::tuple<PersonId, std::string, std::string>>(
             select_all_born_on, operation.office(), birth_on))
        if (fold(first + ' ' + last) == wanted) found.push_back(person_id);
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

void take_out_of_indexes(Transaction& transaction, PersonId person_id) {
    transaction.database.execute(clear_pesel_index, transaction.office(), person_id);
    unindex_names(transaction, person_id);
}

void put_into_indexes(Transaction& transaction, PersonId person_id) {
    const auto office = transaction.office();
    if (const auto pesel = pesel_of(transaction, person_id))
        transaction.database.execute(
            put_pesel_index, office, person_id,
            transaction.keys.blind_index(office, "pesel", *pesel),
            transaction.keys.blind_index(office, "pesel_tail", Pesel::parse(*pesel)->last_four()));
    const auto names = transaction.database.find<Names>(select_names, office, person_id).value();
    index_names(transaction, person_id, names);
}

std::optional<PersonId> other_of_same_pesel(const Operation& operation, PersonId person_id) {
    const auto pesel = pesel_of(operation, person_id);
    const auto other = pesel ? find_by_pesel(operation, *Pesel::parse(*pesel)) : std::nullopt;
    return other == person_id ? std::nullopt : other;
}

std::optional<PersonId> find_by_pesel(const Operation& operation, const Pesel& pesel) {
    const auto index = operation.keys.blind_index(operation.office(), "pesel", pesel.text());
    const auto row =
        operation.database.find<std::tuple<PersonId>>(select_by_pesel, operation.office(), index);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

std::optional<AddressBrief> address_on(const Operation& operation, PersonId person_id, Day on) {
    return operation.database.find<AddressBrief>(select_residence, operation.office(), person_id,
                                                 on);
}

PersonContact contact_on(const Operation& operation, PersonId person_id, Day on) {
    PersonContact contact{.pesel = {}, .phone = {}, .email = {}, .address = {}};
    if (const auto pesel = pesel_of(operation, person_id)) contact.pesel = Pesel::parse(*pesel);
    for (auto& one :
         operation.database.select<Contact>(select_contacts, operation.office(), person_id))
        (one.kind == ContactKind::phone ? contact.phone : contact.email) = std::move(one.value);
    contact.address = address_on(operation, person_id, on);
    return contact;
}

std::optional<std::string> city_on(const Operation& operation, PersonId person_id, Day on) {
    const auto row = operation.database.find<std::tuple<std::string>>(
        select_city, operation.office(), person_id, on);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

std::optional<LabourStatus> labour_status_on(const Operation& operation, PersonId person_id,
                                             Day on) {
    const auto row = operation.database.find<std::tuple<LabourStatus>>(
        select_labour_on, operation.office(), person_id, on);
    return row ? std::optional{std::get<0>(*row)} : std::nullopt;
}

}  // namespace wedka::people
