#include "app/texts.hpp"

#include "app/texts_embedded.hpp"

namespace wedka::app {

namespace {

Languages read_all() {
    Languages all{{.tag = "pl", .words = {}}, {.tag = "en", .words = {}}};
    for (const auto& file : embedded_texts()) {
        std::string json;
        for (const auto piece : file.pieces) json += piece;
        for (auto& language : all)
            if (language.tag == file.language)
                language.words.add(file.home == "ui" ? "" : file.home, json);
    }
    return all;
}

}  // namespace

const Languages& languages() {
    static const Languages all = read_all();
    return all;
}

}  // namespace wedka::app
