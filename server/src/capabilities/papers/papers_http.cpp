#include "papers/choose_template.hpp"
#include "papers/find_papers.hpp"
#include "papers/find_templates.hpp"
#include "papers/letterhead.hpp"
#include "papers/make_paper.hpp"
#include "papers/send_template.hpp"

namespace wedka::papers {

void add_routes(Routes& routes, const PaperTools& tools) {
    routes.get("/api/paper-desk", "papers.read", "What papers the asker may make", show_desk,
               tools);
    routes.get("/api/papers", "papers.read", "Papers made of a record", list_papers, tools);
    routes.post("/api/papers", "papers.make", "Make a paper of a record", fill_paper, keep_paper,
                tools);
    routes.get("/api/papers/{paper_id}/file", "papers.read", "The paper as DOCX or PDF",
               download_paper, tools);
    routes.get("/api/paper-templates", "papers.read_templates",
               "Kinds of papers and their templates", list_templates, tools);
    routes.get("/api/paper-templates/{kind}", "papers.read_templates",
               "Fields and versions of a template", show_template, tools);
    routes.get("/api/paper-templates/{kind}/file", "papers.read_templates",
               "A template, to be edited in Word", download_template, tools);
    routes.get("/api/paper-templates/{kind}/trial", "papers.read_templates",
               "A template filled with its examples", try_template, tools);
    routes.post("/api/paper-templates/{kind}/versions", "papers.change_templates",
                "Send a template of the office's own", check_sent_template, keep_template, tools);
    routes.put("/api/paper-templates/{kind}/current", "papers.change_templates",
               "Choose the version in force", choose_template, tools);
    routes.get("/api/letterhead", "papers.read_templates", "What stands at the head of papers",
               show_letterhead);
    routes.put("/api/letterhead", "papers.change_templates", "Change the head of papers",
               change_letterhead);
}

}  // namespace wedka::papers
