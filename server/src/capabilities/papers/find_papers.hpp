#pragma once

#include "papers/find_templates.hpp"
#include "papers/make_paper.hpp"
#include "platform/json.hpp"

namespace wedka::papers {

struct ListPapers {
    RecordId record_id;
};
BOOST_DESCRIBE_STRUCT(ListPapers, (), (record_id))
/// The papers made of a record, the latest first; only those whose people the asker may know.
Result<Page<Paper>> list_papers(Query& query, const ListPapers& request, const PaperTools& tools);

struct DownloadPaper {
    PaperId paper_id;
    std::optional<FileForm> form;  ///< DOCX unless told.
};
BOOST_DESCRIBE_STRUCT(DownloadPaper, (), (paper_id, form))
/// The paper itself, as DOCX, or as PDF where LibreOffice is installed.
Result<FileAnswer> download_paper(Query& query, const DownloadPaper& request,
                                  const PaperTools& tools);

/// What the asker may make, and whether this machine prints PDF.
struct PaperDesk {
    bool prints_pdf = false;
    bool has_letterhead = false;
    std::vector<std::string> kinds;  ///< Kinds that the asker's role may make.
};
BOOST_DESCRIBE_STRUCT(PaperDesk, (), (prints_pdf, has_letterhead, kinds))
struct ShowDesk {};
BOOST_DESCRIBE_STRUCT(ShowDesk, (), ())
Result<PaperDesk> show_desk(Query& query, const ShowDesk& request, const PaperTools& tools);

}  // namespace wedka::papers
