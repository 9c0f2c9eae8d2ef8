#pragma once
// The second half of database.hpp: how C++ values become parameters and columns become values.

#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <type_traits>

#include "platform/database.hpp"
#include "platform/enums.hpp"

namespace wedka::inline platform {

namespace detail {

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};

template <class T>
struct without_optional {
    using type = T;
};
template <class T>
struct without_optional<std::optional<T>> {
    using type = T;
};

/// What one column holds, when it is not null.
template <class T>
concept PlainColumnValue =
    std::same_as<T, Bytes> || std::same_as<T, std::string> || std::integral<T> ||
    std::is_enum_v<T> || IntegerColumn<T> || TextScalar<T>;

/// What one column may be read as. Members of other types (lists, nested structs) are filled by
/// queries of their own.
template <class T>
concept ColumnValue = PlainColumnValue<typename without_optional<T>::type>;

/// What is wrong with the column, or that it is null.
[[noreturn]] inline void column_fault(const Row& row, int column, const char* what) {
    throw DatabaseError(DatabaseTrouble::other, "column " + std::string(row.name(column)) + " " +
                                                    (row.is_null(column) ? "is null" : what));
}

}  // namespace detail

template <class T>
SqlValue to_sql(const T& value) {
    if constexpr (std::same_as<T, SqlValue> || std::same_as<T, bool> || std::same_as<T, Bytes>) {
        return value;
    } else if constexpr (std::same_as<T, std::nullptr_t> || std::same_as<T, std::nullopt_t>) {
        return nullptr;
    } else if constexpr (detail::is_optional<T>::value) {
        if (!value) return nullptr;
        return to_sql(*value);
    } else if constexpr (std::is_enum_v<T>) {
        const char* name = boost::describe::enum_to_string(value, nullptr);
        if (!name) throw DatabaseError(DatabaseTrouble::other, "an enum value without a name");
        return std::string(name);
    } else if constexpr (std::integral<T>) {
        if (!std::in_range<std::int64_t>(value))
            throw DatabaseError(DatabaseTrouble::other, "a number that no column can hold");
        return static_cast<std::int64_t>(value);
    } else if constexpr (IntegerColumn<T>) {
        return value.column();
    } else if constexpr (TextScalar<T>) {
        return std::string(value.text());
    } else {
        return std::string(value);
    }
}

template <class T>
T from_sql(const Row& row, int column) {
    static_assert(detail::ColumnValue<T>, "a column cannot be read as this type");
    if constexpr (detail::is_optional<T>::value) {
        if (row.is_null(column)) return std::nullopt;
        return from_sql<typename T::value_type>(row, column);
    } else {
        if constexpr (std::same_as<T, bool>) {
            return row.boolean(column);
        } else if constexpr (std::same_as<T, Bytes>) {
            return row.bytes(column);
        } else if constexpr (std::is_enum_v<T>) {
            const auto value = enum_of<T>(row.text(column));
            if (!value) detail::column_fault(row, column, "holds an unknown word");
            return *value;
        } else if constexpr (std::integral<T>) {
            const std::int64_t value = row.integer(column);
            if (!std::in_range<T>(value)) detail::column_fault(row, column, "is out of range");
            return static_cast<T>(value);
        } else if constexpr (IntegerColumn<T>) {
            return T::from_column(row.integer(column));
        } else if constexpr (TextScalar<T>) {
            auto value = T::parse(row.text(column));
            if (!value) detail::column_fault(row, column, "cannot be read");
            return *std::move(value);
        } else {
            return std::string(row.text(column));
        }
    }
}

namespace detail {

template <class... Values>
std::vector<SqlValue> sql_values(const Values&... values) {
    std::vector<SqlValue> list;
    list.reserve(sizeof...(values));
    (list.push_back(to_sql(values)), ...);
    return list;
}

/// Reads the rows of one answer as a described struct; where each member stands is looked up once.
template <class RowType>
class RowReader {
  public:
    RowType read(const Row& row) {
        if (!placed_) place(row);
        RowType result{};
        each_member([&](auto index, auto member) {
            auto& target = result.*decltype(member)::pointer;
            using Member = std::remove_reference_t<decltype(target)>;
            if constexpr (ColumnValue<Member>) target = from_sql<Member>(row, places_[index]);
        });
        return result;
    }

  private:
    using Members = boost::describe::describe_members<RowType, boost::describe::mod_any_access |
                                                                   boost::describe::mod_inherited>;
    static constexpr std::size_t size = boost::mp11::mp_size<Members>::value;

    template <class Function>
    static void each_member(const Function& function) {
        boost::mp11::mp_for_each<boost::mp11::mp_iota_c<size>>(
            [&](auto index) { function(index, boost::mp11::mp_at<Members, decltype(index)>{}); });
    }

    void place(const Row& row) {
        each_member([&](auto index, auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<RowType&>().*
                                                            decltype(member)::pointer)>;
            if constexpr (!ColumnValue<Member>) return;
            const std::string_view name = decltype(member)::name;
            int column = 0;
            while (column < row.columns() && row.name(column) != name) ++column;
            if (column == row.columns())
                throw DatabaseError(DatabaseTrouble::other,
                                    "the answer has no column " + std::string(name));
            places_[index] = column;
        });
        placed_ = true;
    }

    bool placed_ = false;
    std::array<int, size> places_{};
};

inline void expect_columns(const Row& row, int count) {
    if (row.columns() != count)
        throw DatabaseError(DatabaseTrouble::other, "the answer has " +
                                                        std::to_string(row.columns()) +
                                                        " columns, not " + std::to_string(count));
}

template <class... Columns>
class RowReader<std::tuple<Columns...>> {
  public:
    std::tuple<Columns...> read(const Row& row) {
        expect_columns(row, sizeof...(Columns));
        return read(row, std::index_sequence_for<Columns...>{});
    }

  private:
    template <std::size_t... Index>
    static std::tuple<Columns...> read(const Row& row, std::index_sequence<Index...>) {
        return {from_sql<Columns>(row, static_cast<int>(Index))...};
    }
};

template <ColumnValue Value>
class RowReader<Value> {
  public:
    Value read(const Row& row) {
        expect_columns(row, 1);
        return from_sql<Value>(row, 0);
    }
};

}  // namespace detail

}  // namespace wedka::inline platform
