#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <map>

#include "access/access.hpp"
#include "app/commands.hpp"
#include "platform/json_value.hpp"
#include "platform/log.hpp"
#include "platform/sheet.hpp"
#include "vocabulary/instant.hpp"

/// A demo office is data: demo/<slug>/office.json founds it, steps/*.json, in the order of
/// their names, list the requests that fill it. A step is a request of the API, sent through the
/// edge like any other:
///   {"as": "kierownik", "post": "/api/staff", "body": {...}, "keep": {"lead": "member_id"}}
/// With "for_each": "people.csv" it is sent once per row (of those that "where" names); `{column}`
/// in texts stands for the row's value or for something kept before, `#{column}` for a number or a
/// truth, and what a step keeps of its answer becomes a column for later steps; with "name_by":
/// "key" every step knows it as `{<the row's key>.<name>}`. `{{w10.selected}}` stays as it is: so a
/// publication marks its figures. "if_match" is the version that a change expects.
namespace wedka::app {

namespace {

using Values = std::map<std::string, std::string>;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("there is no file " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

JsonValue read_json_file(const std::filesystem::path& file) {
    auto parsed = read_json(content_of(file));
    if (const auto* fault = std::get_if<JsonFault>(&parsed))
        throw std::runtime_error(
            fmt::format("{}: not JSON ({} at {})", file.string(), fault->code, fault->field));
    return std::get<JsonValue>(std::move(parsed));
}

std::string text(const JsonValue& object, std::string_view name) {
    const auto* value = object.find(name);
    const auto* found = value ? value->as<std::string>() : nullptr;
    return found ? *found : std::string{};
}

/// Replaces `{name}`, the innermost first, so that `{{worker}.member_id}` asks for the member_id of
/// whom the row's worker names; a name that nothing is known of is a fault of the data.
std::string filled(std::string pattern, const Values& values) {
    for (auto close = pattern.find('}'); close != std::string::npos;) {
        const auto open = pattern.rfind('{', close);
        if (open == std::string::npos) break;
        if (open > 0 && pattern[open - 1] == '{' && pattern.substr(close, 2) == "}}") {
            close = pattern.find('}', close + 2);
            continue;
        }
        const auto name = pattern.substr(open + 1, close - open - 1);
        const auto known = values.find(name);
        if (known == values.end()) throw std::runtime_error("the demo knows no {" + name + "}");
        pattern.replace(open, close - open + 1, known->second);
        close = pattern.find('}', open + known->second.size());
    }
    return pattern;
}

/// Writes a body with its names filled in. A member whose text becomes empty is left out.
void write_filled(std::string& out, const JsonValue& value, const Values& values) {
    if (const auto* object = value.as<JsonValue::Object>()) {
        out += '{';
        bool first = true;
        for (const auto& [name, member] : *object) {
            std::string written;
            write_filled(written, member, values);
            if (written == "\"\"") continue;
            if (!std::exchange(first, false)) out += ',';
            write_json_text(out, name);
            out += ':' + written;
        }
        out += '}';
    } else if (const auto* array = value.as<JsonValue::Array>()) {
        out += '[';
        bool first = true;
        for (const auto& element : *array) {
            if (!std::exchange(first, false)) out += ',';
            write_filled(out, element, values);
        }
        out += ']';
    } else if (const auto* pattern = value.as<std::string>()) {
        if (pattern->starts_with("#{"))
            out += filled(pattern->substr(1), values);
        else
            write_json_text(out, filled(*pattern, values));
    } else if (const auto* number = value.as<std::int64_t>()) {
        out += std::to_string(*number);
    } else if (const auto* truth = value.as<bool>()) {
        out += *truth ? "true" : "false";
    } else {
        out += "null";
    }
}

class DemoOffice {
  public:
    DemoOffice(Application& application, std::filesystem::path folder)
        : application_(application), folder_(std::move(folder)) {}

    void build() {
        found();
        for (const auto& chapter : chapters()) {
            const auto steps = read_json_file(chapter);
            for (const auto& step : *steps.as<JsonValue::Array>()) run(step);
        }
    }
    std::size_t requests() const { return requests_; }

  private:
    std::vector<std::filesystem::path> chapters() const {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder_ / "steps"))
            if (entry.path().extension() == ".json") files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }

    void found() {
        const auto office = read_json_file(folder_ / "office.json");
        const auto day = Day::parse(text(office, "authorised_from")).value();
        const auto login = text(office, "login");
        office_ = OfficeId{Uuid::named("demo office " + text(office, "slug"))};
        accounts_[login] = access::found_office(application_.store(), office_, text(office, "slug"),
                                                text(office, "name"),
                                                {.first_name = text(office, "first_name"),
                                                 .last_name = text(office, "last_name"),
                                                 .login = login,
                                                 .password = text(office, "password"),
                                                 .authorised_from = day,
                                                 .oath_on = day});
        kept_["password"] = text(office, "password");
        const auto today = Instant::at(clock_now()).day_in_warsaw();
        kept_["today"] = today.text();
        kept_["ten_days_ago"] = today.plus_days(-10).text();
        kept_["in_ten_days"] = today.plus_days(10).text();
        kept_["value"] = "{value}";  // Where a statement has its figure.
    }

    void run(const JsonValue& step) {
        const auto file = text(step, "for_each");
        if (file.empty()) {
            send(step, kept_);
            return;
        }
        for (auto& row : table(file)) {
            if (!is_wanted(step, row)) continue;
            auto values = row;
            values.insert(kept_.begin(), kept_.end());
            const auto before = values;
            send(step, values);
            const auto key = text(step, "name_by");
            for (const auto& [name, value] : values) {
                if (before.contains(name)) continue;
                row[name] = value;
                if (!key.empty()) kept_[row.at(key) + '.' + name] = value;
            }
        }
    }

    /// "where": {"list": "basic reserve"}: the row's value is one of these words.
    static bool is_wanted(const JsonValue& step, const Values& row) {
        const auto* where = step.find("where");
        const auto* wanted = where ? where->as<JsonValue::Object>() : nullptr;
        if (!wanted) return true;
        for (const auto& [column, words] : *wanted) {
            const auto list = " " + *words.as<std::string>() + " ";
            if (list.find(" " + row.at(column) + " ") == std::string::npos) return false;
        }
        return true;
    }

    void send(const JsonValue& step, Values& values) {
        HttpRequest request;
        for (const auto* method : {"post", "put", "get"}) {
            const auto path = text(step, method);
            if (path.empty()) continue;
            request.path = filled(path, values);
            request.method = method;
            for (auto& c : request.method) c = static_cast<char>(c - 'a' + 'A');
        }
        if (const auto* body = step.find("body")) {
            Values with_files = values;
            if (const auto file = text(step, "file"); !file.empty())
                with_files["file"] = content_of(folder_ / file);
            write_filled(request.body, *body, with_files);
        }
        request.headers = {{"host", "localhost"},
                           {"content-type", "application/json"},
                           {"authorization", "Bearer " + session(text(step, "as"))}};
        if (const auto version = text(step, "if_match"); !version.empty())
            request.headers.emplace_back("if-match", '"' + filled(version, values) + '"');
        const auto sent = request.body;
        const auto response = application_.edge().answer(request);
        ++requests_;
        if (response.status >= 300)
            throw std::runtime_error(fmt::format("the demo was refused: {} {} {} → {} {}",
                                                 request.method, request.path, sent,
                                                 response.status, response.body));
        keep(step, response.body, values);
    }

    void keep(const JsonValue& step, const std::string& body, Values& values) {
        const auto* wanted = step.find("keep");
        if (!wanted) return;
        auto parsed = read_json(body);
        const auto& answer = std::get<JsonValue>(parsed);
        for (const auto& [name, member] : *wanted->as<JsonValue::Object>()) {
            const auto* value = answer.at(*member.as<std::string>());
            const auto* kept = value ? value->as<std::string>() : nullptr;
            if (!kept) throw std::runtime_error("the answer holds no " + *member.as<std::string>());
            values[name] = *kept;
            // An account that was made can be worked with from now on.
            if (*member.as<std::string>() == "account_id")
                accounts_[text(answer, "login")] = AccountId::parse(values[name]).value();
        }
    }

    std::vector<Values>& table(const std::string& file) {
        if (const auto known = tables_.find(file); known != tables_.end()) return known->second;
        const auto read = read_csv(content_of(folder_ / file), 100'000);
        const auto* csv = std::get_if<CsvFile>(&read);
        if (!csv) throw std::runtime_error("not readable: " + file);
        auto& rows = tables_[file];
        for (std::size_t i = 1; i < csv->rows.size(); ++i)
            for (std::size_t column = 0; column < csv->rows[0].size(); ++column) {
                if (column == 0) rows.emplace_back();
                rows.back()[csv->rows[0][column]] = csv->rows[i].at(column);
            }
        return rows;
    }

    std::string session(const std::string& login) {
        if (const auto known = sessions_.find(login); known != sessions_.end())
            return known->second;
        return sessions_[login] =
                   credential_text(access::open_session(application_.store(), application_.keys(),
                                                        office_, accounts_.at(login), clock_now()));
    }

    Application& application_;
    std::filesystem::path folder_;
    OfficeId office_;
    Values kept_;
    std::map<std::string, AccountId> accounts_;
    std::map<std::string, std::string> sessions_;
    std::map<std::string, std::vector<Values>> tables_;
    std::size_t requests_ = 0;
};

}  // namespace

int build_demo(const DataPlace& place, const std::filesystem::path& demo_data) {
    std::filesystem::create_directories(place.folder);
    set_logging(false);
    Application application(place, Application::Use::serving);
    for (const auto& entry : std::filesystem::directory_iterator(demo_data)) {
        if (!std::filesystem::exists(entry.path() / "office.json")) continue;
        const auto began = std::chrono::steady_clock::now();
        DemoOffice office(application, entry.path());
        office.build();
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - began);
        fmt::print("{}: {} requests in {} ms\n", entry.path().filename().string(),
                   office.requests(), took.count());
    }
    return 0;
}

}  // namespace wedka::app
