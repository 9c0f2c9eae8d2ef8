#include "papers/make_paper.hpp"

#include "papers/fill_template.hpp"
#include "papers/letterhead.hpp"
#include "papers/paper_store.hpp"
#include "papers/template_store.hpp"
#include "platform/text.hpp"
#include "platform/told_at.hpp"

namespace wedka::papers {

namespace {

std::string file_name_of(const PaperKind& kind, const std::string& number) {
    auto name = kind.file_name;
    for (const auto& word : folded_words(number)) name += '-' + word;
    return name;
}

}  // namespace

std::optional<Refusal> deny_for(const Operation& operation, const PaperKind& kind,
                                const std::string& permission,
                                const std::vector<PersonId>& people) {
    // A paper names its people for good: who may not know one of them may not have it.
    for (const auto& person_id : people) {
        const auto standing = operation.standing(person_id.uuid());
        if (standing.is_hidden()) return not_found();
        // An emergency is for reading on the screen: papers of that person go nowhere.
        if (standing.is_emergency_alone())
            return Refusal{RefusalKind::not_allowed,
                           {{.rule = {}, .field = {}, .code = "emergency_only"}}};
    }
    std::optional<Refusal> first;
    for (const auto& person_id : people) {
        auto refusal = operation.deny(permission, person_id);
        if (!refusal && kind.one_is_enough) return std::nullopt;
        if (refusal && !first) first = std::move(refusal);
    }
    if (people.empty() && operation.policy.reach(operation.actor, permission) == Reach::nothing)
        return Refusal{RefusalKind::not_allowed,
                       {{.rule = {}, .field = {}, .code = "not_allowed"}}};
    return first;
}

Result<FilledPaper> fill_paper(Query& query, const MakePaper& request, const PaperTools& tools) {
    const auto* kind = tools.kinds.find(request.kind);
    if (!kind) return not_found("kind");
    const auto people = kind->people_of(query, request.record_id);
    if (!people) return not_found("record_id");
    if (const auto refusal = deny_for(query, *kind, kind->make, *people))
        return told_at("record_id", *refusal);

    const auto common = common_values(query);
    if (!common) return common.refusal();
    auto content = kind->collect(query, request.record_id);
    if (!content) return content.refusal();
    content->values.insert(common->begin(), common->end());

    const auto number = template_state(query, kind->code).current_number;
    auto package = template_package(query, tools.folder, kind->code, number);
    if (!package) return not_found("kind");
    const auto document = pack(fill_template(*std::move(package), *content));
    return FilledPaper{*people, number, file_name_of(*kind, content->number),
                       tools.folder.write(query.office(), document)};
}

Result<Paper> keep_paper(Transaction& transaction, const MakePaper& request,
                         const FilledPaper& filled) {
    const auto subject = filled.people.size() == 1 ? filled.people.front().uuid() : Uuid{};
    const auto document_id = insert_document(transaction, filled.written, subject);
    const auto paper_id = insert_paper(transaction, request, filled, document_id);
    transaction.record("papers.make", paper_id);
    for (const auto& person_id : filled.people) transaction.record("papers.make", person_id);
    return *find_paper(transaction, paper_id);
}

}  // namespace wedka::papers
