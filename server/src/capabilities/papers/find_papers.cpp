#include "papers/find_papers.hpp"

#include "papers/letterhead.hpp"
#include "papers/paper_store.hpp"

namespace wedka::papers {

Result<Page<Paper>> list_papers(Query& query, const ListPapers& request, const PaperTools& tools) {
    Page<Paper> page;
    for (auto& paper : papers_of_record(query, request.record_id)) {
        const auto* kind = tools.kinds.find(paper.kind);
        const auto people = people_of_paper(query, paper.paper_id);
        if (!kind || deny_for(query, *kind, kind->read, people)) continue;
        for (const auto& person_id : people) query.showed(person_id);
        page.items.push_back(std::move(paper));
    }
    return page;
}

Result<FileAnswer> download_paper(Query& query, const DownloadPaper& request,
                                  const PaperTools& tools) {
    const auto paper = find_paper(query, request.paper_id);
    if (!paper) return not_found();
    const auto* kind = tools.kinds.find(paper->kind);
    if (!kind) return not_found();
    const auto people = people_of_paper(query, request.paper_id);
    if (const auto refusal = deny_for(query, *kind, kind->read, people)) return *refusal;
    const auto document = document_of_paper(query, request.paper_id);
    if (!document || !document->sealed_key) return not_found();

    query.showed(request.paper_id);
    for (const auto& person_id : people) query.showed(person_id);
    return file_of(paper->file_name, tools.folder.read(query, *document),
                   request.form.value_or(FileForm::docx), tools);
}

Result<PaperDesk> show_desk(Query& query, const ShowDesk&, const PaperTools& tools) {
    PaperDesk desk{.prints_pdf = tools.printer.is_available(),
                   .has_letterhead = letterhead_of(query).version > 0,
                   .kinds = {}};
    for (const auto& kind : tools.kinds.all())
        if (query.policy.reach(query.actor, kind.make) != Reach::nothing)
            desk.kinds.push_back(kind.code);
    return desk;
}

}  // namespace wedka::papers
