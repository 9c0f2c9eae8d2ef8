#include "publishing/find_publications.hpp"
#include "publishing/write_publication.hpp"

namespace wedka::publishing {

void add_routes(Routes& routes) {
    routes.get("/api/publications", "publishing.read", "Publications of the office",
               list_publications);
    routes.post("/api/publications", "publishing.write", "Begin a publication", begin_publication);
    routes.get("/api/publications/{publication_id}", "publishing.read",
               "A publication, one of its versions and its figures", show_publication);
    routes.put("/api/publications/{publication_id}/draft", "publishing.write",
               "Write the draft of a publication", write_draft);
    routes.post("/api/publications/{publication_id}/approval", "publishing.approve",
                "Approve the draft with its figures of today", approve_version);
}

}  // namespace wedka::publishing
