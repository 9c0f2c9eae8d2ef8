#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/http_message.hpp"
#include "platform/json.hpp"
#include "platform/openapi.hpp"
#include "platform/operation.hpp"
#include "platform/sheet_of.hpp"

/// Routes are declared once, with their request type, answer type, permission and summary. The
/// request type holds everything asked: members named in the path come from the path, `if_match`
/// from the If-Match header, the others from the query (GET) or the JSON body.
namespace wedka::inline platform {

/// Anybody may, signed in or not.
inline constexpr std::string_view public_permission = "public";
/// Whoever is signed in may.
inline constexpr std::string_view signed_in_permission = "signed_in";

enum class AnswerForm { json, csv, xlsx };

/// In which form an answer is wanted; a file of a list also in whose words and with which columns.
struct WantedForm {
    AnswerForm form = AnswerForm::json;
    const Words* words = nullptr;           ///< Never null for a file.
    std::vector<std::string> columns = {};  ///< None: all.
};

/// An operation's answer that is a file to download, never shown in place.
struct FileAnswer {
    /// Hands over the bytes, or why there are none; from any thread, once.
    using Take = std::function<void(Result<std::string>)>;

    std::string name;  ///< Plain ASCII: "kontrakt-k-7-2011.docx".
    std::string media_type;
    std::string bytes = {};
    /// When set, it makes the bytes, after the store has been read: what takes seconds must hold
    /// neither a connection nor the thread that asked.
    std::function<void(Take)> make = {};
};

/// What an operation answered, before it becomes HTTP.
struct Answered {
    std::optional<Refusal> refusal = {};
    std::string body = {};
    std::optional<std::int64_t> version = {};  ///< For the ETag.
    bool is_empty = false;                     ///< Done and nothing to tell: 204.
    std::optional<FileAnswer> file = {};       ///< Sent instead of the body.
};

struct Route {
    std::string method;
    std::string path;  ///< "/api/contracts/{contract_id}"
    std::string permission;
    std::string summary;
    bool takes_version = false;
    bool answers_list = false;
    /// Of a list: every column that may be asked for, and what its file lacks in some words.
    std::vector<std::string> columns = {};
    std::function<std::vector<WordKey>(const Words&)> missing_words = {};
    bool answers_file = false;
    int success = 200;
    bool reads_body = false;
    /// Longer strings in the body are refused; the text of a file may be longer than others.
    std::size_t longest_string = usual_string_bytes;

    std::function<Answered(Query&, const JsonValue&, const WantedForm&)> ask = {};
    /// Reads the request (before the transaction begins) and hands back what is to be done in it.
    using Work = std::function<Answered(Transaction&)>;
    std::function<Result<Work>(const JsonValue&)> act = {};
    /// The same, of a change whose long part (making and keeping a document) reads the store and is
    /// done before the transaction.
    std::function<Result<Work>(Query&, const JsonValue&)> prepare = {};
    bool is_change() const { return act || prepare; }
    /// A route that speaks HTTP itself (signing in, health, the document).
    HttpHandler raw = {};

    std::function<std::string(Schemas&)> request_schema = {};
    std::function<std::string(Schemas&)> answer_schema = {};
    std::vector<std::string> request_fields = {};
    std::vector<std::string> required_fields = {};
};

namespace detail {

template <class T>
std::vector<std::string> member_names() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<Members<T>>(
        [&names](auto member) { names.emplace_back(member.name); });
    return names;
}

template <class T>
std::vector<std::string> required_names() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<Members<T>>([&names](auto member) {
        using Field = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
        if constexpr (!is_optional<Field>::value && !is_vector<Field>::value &&
                      !std::is_same_v<Field, bool>)
            names.emplace_back(member.name);
    });
    return names;
}

template <class T>
bool takes_file() {
    bool found = false;
    boost::mp11::mp_for_each<Members<T>>([&found](auto member) {
        using Field = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
        found = found || std::is_same_v<Field, FileText>;
    });
    return found;
}

template <class T>
concept HasVersion = requires(const T& answer) { answer.version; };
template <class T>
concept ExpectsVersion = requires(T& request) { request.if_match.number; };

/// Reads the request type; findings of an address and a body alike make one refusal.
template <class Request>
std::optional<Refusal> read_request(const JsonValue& raw, Request& request) {
    Findings findings;
    if (read_value(raw, request, {}, findings)) return std::nullopt;
    return Refusal{RefusalKind::refused_by_rule, std::move(findings)};
}

template <class Answer>
Answered answered(Result<Answer> result, const WantedForm& wanted) {
    if (!result) return {.refusal = result.refusal()};
    Answered answer;
    if constexpr (std::is_same_v<Answer, Done>) {
        answer.is_empty = true;
    } else if constexpr (std::is_same_v<Answer, FileAnswer>) {
        answer.file = *std::move(result);
    } else {
        if constexpr (is_page<Answer>::value) {
            if (wanted.form != AnswerForm::json) {
                const auto sheet = to_sheet(result->items, *wanted.words, wanted.columns);
                return {.body = wanted.form == AnswerForm::csv ? to_csv(sheet) : to_xlsx(sheet)};
            }
        }
        answer.body = to_json(*result);
        if constexpr (HasVersion<Answer>) answer.version = result->version;
    }
    return answer;
}

}  // namespace detail

class Routes {
  public:
    template <class Request, class Answer>
    using Asks = Result<Answer> (*)(Query&, const Request&);
    template <class Request, class Answer>
    using Acts = Result<Answer> (*)(Transaction&, const Request&);

    /// The same of an operation that needs more than the store; it is handed that last.
    template <class Request, class Answer, class With>
    using AsksWith = Result<Answer> (*)(Query&, const Request&, const With&);
    template <class Request, class Answer, class With>
    using ActsWith = Result<Answer> (*)(Transaction&, const Request&, const With&);

    /// A question by address.
    template <class Request, class Answer>
    void get(std::string path, std::string_view permission, std::string summary,
             Asks<Request, Answer> operation) {
        add_question<Request, Answer>("GET", std::move(path), permission, std::move(summary),
                                      operation);
    }
    template <class Request, class Answer, class With>
    void get(std::string path, std::string_view permission, std::string summary,
             AsksWith<Request, Answer, With> operation, const With& with) {
        add_question<Request, Answer>("GET", std::move(path), permission, std::move(summary),
                                      [operation, with](Query& query, const Request& request) {
                                          return operation(query, request, with);
                                      });
    }
    /// A question whose text must not stand in an address.
    template <class Request, class Answer>
    void post(std::string path, std::string_view permission, std::string summary,
              Asks<Request, Answer> operation) {
        add_question<Request, Answer>("POST", std::move(path), permission, std::move(summary),
                                      operation);
    }
    template <class Request, class Answer>
    void post(std::string path, std::string_view permission, std::string summary,
              Acts<Request, Answer> operation) {
        add_change<Request, Answer>("POST", std::move(path), permission, std::move(summary),
                                    operation, 201);
    }
    template <class Request, class Answer>
    void put(std::string path, std::string_view permission, std::string summary,
             Acts<Request, Answer> operation) {
        add_change<Request, Answer>("PUT", std::move(path), permission, std::move(summary),
                                    operation, 200);
    }
    template <class Request, class Answer, class With>
    void put(std::string path, std::string_view permission, std::string summary,
             ActsWith<Request, Answer, With> operation, const With& with) {
        add_change<Request, Answer>(
            "PUT", std::move(path), permission, std::move(summary),
            [operation, with](Transaction& transaction, const Request& request) {
                return operation(transaction, request, with);
            },
            200);
    }
    /// A creation in two steps: `prepare` reads, and does what must not hold up the writer; `keep`
    /// runs in the transaction with what came of it. A refusal of either ends it.
    template <class Request, class Ready, class Answer, class With>
    void post(std::string path, std::string_view permission, std::string summary,
              AsksWith<Request, Ready, With> prepare,
              Result<Answer> (*keep)(Transaction&, const Request&, const Ready&),
              const With& with) {
        Route route =
            describe<Request, Answer>("POST", std::move(path), permission, std::move(summary));
        route.success = 201;
        route.prepare = [prepare, keep, with](Query& query,
                                              const JsonValue& raw) -> Result<Route::Work> {
            Request request{};
            if (const auto refusal = detail::read_request(raw, request)) return *refusal;
            auto ready = prepare(query, request, with);
            if (!ready) return ready.refusal();
            return Route::Work{[keep, request = std::move(request),
                                made = *std::move(ready)](Transaction& transaction) {
                return detail::answered(keep(transaction, request, made), {});
            }};
        };
        add(std::move(route));
    }
    template <class Request, class Answer>
    void remove(std::string path, std::string_view permission, std::string summary,
                Acts<Request, Answer> operation) {
        add_change<Request, Answer>("DELETE", std::move(path), permission, std::move(summary),
                                    operation, 200);
    }
    /// A route that speaks HTTP itself; its types are given for the document.
    template <class Request, class Answer>
    void raw(std::string method, std::string path, std::string_view permission, std::string summary,
             HttpHandler handler) {
        Route route = describe<Request, Answer>(std::move(method), std::move(path), permission,
                                                std::move(summary));
        route.raw = std::move(handler);
        add(std::move(route));
    }

    const std::vector<Route>& all() const { return routes_; }

    struct Match {
        const Route* route = nullptr;
        JsonValue::Object path_values = {};
        std::vector<std::string> allowed_methods =
            {};  ///< When the path exists but not the method.
    };
    Match match(std::string_view method, std::string_view path) const;

    /// The OpenAPI 3.1 document of all routes.
    std::string document() const;

  private:
    template <class Request, class Answer>
    Route describe(std::string method, std::string path, std::string_view permission,
                   std::string summary) {
        Route route{.method = std::move(method),
                    .path = std::move(path),
                    .permission = std::string(permission),
                    .summary = std::move(summary)};
        route.takes_version = detail::ExpectsVersion<Request>;
        if constexpr (detail::is_page<Answer>::value) {
            using RowType = typename decltype(Answer::items)::value_type;
            route.answers_list = true;
            route.columns = detail::member_names<RowType>();
            std::erase_if(route.columns, detail::is_id);
            route.missing_words = missing_words<RowType>;
        }
        route.reads_body = route.method != "GET" && route.method != "DELETE";
        if (detail::takes_file<Request>()) route.longest_string = file_string_bytes;
        route.request_schema = [](Schemas& schemas) { return schemas.of<Request>(); };
        route.answers_file = std::is_same_v<Answer, FileAnswer>;
        if constexpr (!std::is_same_v<Answer, Done> && !std::is_same_v<Answer, FileAnswer>)
            route.answer_schema = [](Schemas& schemas) { return schemas.of<Answer>(); };
        route.request_fields = detail::member_names<Request>();
        route.required_fields = detail::required_names<Request>();
        return route;
    }

    template <class Request, class Answer, class Operation>
    void add_question(std::string method, std::string path, std::string_view permission,
                      std::string summary, Operation operation) {
        Route route = describe<Request, Answer>(std::move(method), std::move(path), permission,
                                                std::move(summary));
        route.ask = [operation](Query& query, const JsonValue& raw, const WantedForm& wanted) {
            Request request{};
            // A file holds the whole list that the screen pages through.
            if constexpr (requires { request.limit.rows; })
                if (wanted.form != AnswerForm::json) request.limit.rows = 1'000'000;
            if (const auto refusal = detail::read_request(raw, request))
                return Answered{.refusal = *refusal};
            return detail::answered(operation(query, request), wanted);
        };
        add(std::move(route));
    }

    template <class Request, class Answer, class Operation>
    void add_change(std::string method, std::string path, std::string_view permission,
                    std::string summary, Operation operation, int success) {
        Route route = describe<Request, Answer>(std::move(method), std::move(path), permission,
                                                std::move(summary));
        route.success = success;
        route.act = [operation](const JsonValue& raw) -> Result<Route::Work> {
            Request request{};
            if (const auto refusal = detail::read_request(raw, request)) return *refusal;
            // What takes long (hashing a password) is done before, not in the transaction.
            if constexpr (requires { prepare(request); }) prepare(request);
            return Route::Work{[operation, request = std::move(request)](Transaction& transaction) {
                return detail::answered(operation(transaction, request), {});
            }};
        };
        add(std::move(route));
    }

    /// Throws std::logic_error for a route without a permission or declared twice.
    void add(Route route);

    std::vector<Route> routes_;
};

}  // namespace wedka::inline platform
