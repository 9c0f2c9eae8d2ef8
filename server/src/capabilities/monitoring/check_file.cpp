#include "monitoring/check_file.hpp"

#include "monitoring/file_words_store.hpp"

namespace wedka::monitoring {

Result<CheckedFile> check_file(Query& query, const CheckFile& request) {
    if (!programmes::find_project(query, request.project_id)) return not_found("project_id");
    const auto read = read_participants_file(request.csv.text);
    if (const auto* fault = std::get_if<FileFault>(&read))
        return CheckedFile{.participants = 0, .faults = {*fault}, .is_exact = false};
    const auto& rows = std::get<std::vector<FileRow>>(read);
    return CheckedFile{.participants = static_cast<std::int64_t>(rows.size()),
                       .faults = check_participants_file(
                           rows, file_words_of(query, request.project_id).educations),
                       .is_exact = write_participants_file(rows) == request.csv.text};
}

}  // namespace wedka::monitoring
