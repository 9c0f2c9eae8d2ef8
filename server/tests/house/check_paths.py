"""README, ARCHITECTURE, CONTRIBUTING and everything in docs name only paths that exist.

Looked at are links, and words in backticks that begin with a folder of ours or end like a file of ours:
`server/src/app`, `people/people.hpp`, `demo/*/office.json`, `person_store.cpp`. Not looked at: addresses of
the API (/api/...), patterns with {} or NNNN, and what building makes.
"""
import functools
import re

from house import Report, files, line_of

FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TICKED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PLAIN = re.compile(r"(?:\./)?[\w.*-]+(?:/[\w.*-]+)*/?")
ENDING = re.compile(r"\.(?:hpp|cpp|py|sql|md|tsx?|json|csv|sh|txt|css|cmake)$")
BASES = ["", "server/src", "server/src/capabilities", "server/tests", "server/tests/capabilities", "web/src"]
MADE = ("build", "var", "web/dist", "web/node_modules", "web/openapi.json", "web/src/platform/api-types.ts")


@functools.cache
def all_files(root):
    return files(root, "")


def is_there(folder, path):
    return any(folder.glob(path)) if "*" in path else (folder / path).exists()


def exists(root, document, word):
    """Whether the word is a path that exists; None when it is no path at all."""
    path = word.removeprefix("./").rstrip("/")
    if "/" not in word:
        if word.startswith(".") or not ENDING.search(path):
            return None
        return is_there(root, path) or any(found.match(path) for found in all_files(root))
    if path.startswith(MADE):
        return True
    bases = [root / base for base in BASES] + [document.parent]
    if any(is_there(base, path) for base in bases):
        return True
    begins = any((base / path.split("/")[0]).exists() for base in bases)
    return False if begins or ENDING.search(path) or word.startswith("./") else None


def check(root):
    report = Report(what="paths")
    documents = [root / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    for document in [path for path in documents if path.exists()] + files(root, "docs", ".md"):
        text = document.read_text(encoding="utf-8")
        text = FENCE.sub(lambda block: re.sub(r"[^\n]", " ", block[0]), text)
        named = [(match.start(), match[1], (document.parent / match[1].split("#")[0]).exists())
                 for match in LINK.finditer(text) if not re.match(r"[a-z]+:|#", match[1])]
        for match in TICKED.finditer(text):
            for word in match[1].split():
                if PLAIN.fullmatch(word) and "NNNN" not in word:
                    there = exists(root, document, word)
                    if there is not None:
                        named.append((match.start(), word, there))
        report.looked_at += len(named)
        report.findings += [f"{document.relative_to(root)}:{line_of(text, at)}: there is no {word}"
                            for at, word, there in sorted(named) if not there]
    return report
