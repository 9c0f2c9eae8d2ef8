"""What the guide names is written on the screen.

A button, tab, page or field stands in **bold** in docs/guide, and nothing else does: its words are a text of some
web/src/**/texts.pl.json, the whole of it or one sentence. Where a text holds a value ({{count}}), the guide shows
a figure in its place: 3, ½, 1 200,00 zł, K/7/2026 (a word there could be any name). Polish quotes are not used, so
that no name hides in them.
"""
import json
import re

from house import Report, files, line_of

BOLD = re.compile(r"\*\*((?:(?!\*\*|\n\n).)+)\*\*", re.DOTALL)
QUOTED = re.compile(r"„[^„”\"\n]*")
VALUE = re.compile(r"\{\{\w+\}\}")
END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")
FIGURE = r"[A-Z]?/?[\d½][\d ½.,/-]*(?: ?\w\w)?"


def texts_in(bundle):
    for value in bundle.values():
        yield from texts_in(value) if isinstance(value, dict) else [value]


def bare(words):
    return " ".join(words.split()).rstrip(".:…")


def read_names(root):
    """(the words that stand on screens, patterns of those that hold a value)."""
    words, patterns = set(), []
    for path in files(root, "web/src", "texts.pl.json"):
        for text in texts_in(json.loads(path.read_text(encoding="utf-8"))):
            for part in {text, *END_OF_SENTENCE.split(text)}:
                fixed = VALUE.split(bare(part))
                if len(fixed) == 1:
                    words.add(fixed[0])
                else:
                    patterns.append(re.compile(FIGURE.join(map(re.escape, fixed))))
    return words, patterns


def check(root):
    report = Report(what="names of the screen")
    words, patterns = read_names(root)
    for page in files(root, "docs/guide", ".md"):
        text = page.read_text(encoding="utf-8")
        where = page.relative_to(root)
        for match in BOLD.finditer(text):
            report.looked_at += 1
            name = bare(match[1])
            if name not in words and not any(pattern.fullmatch(name) for pattern in patterns):
                report.findings.append(f"{where}:{line_of(text, match.start())}: no screen says {name}")
        report.findings += [f"{where}:{line_of(text, match.start())}: bold, not quotes, for {match[0]}"
                            for match in QUOTED.finditer(text)]
    return report
