"""Whatever the server refuses, the screen can say, in Polish and in English.

Each rule id has a text `rules.<id>`. Each code of a finding has `rules.<id>/<code>`, or `codes.<code>` of its
capability (of `ui` for the platform's own); where a rule has one code only, the rule's text is its text. Each
field that a finding names has a label `fields.<name>`. A code that is put together ("pesel_" + ...) needs a
text that begins so. Both languages have the same keys, and no text speaks of a rule that the rule book does
not know.
"""
import json
import re
from collections import defaultdict

from house import Report, files, line_of

FINDING = re.compile(r"\.rule\s*=\s*(?:\"(?P<rule>[^\"]+)\"|[^,]+),(?P<rest>.*?)\.code\s*=\s*(?P<code>[^;]*?)"
                     r"(?=,\s*\.|\}|,\s*$|;)", re.DOTALL)
FIELD = re.compile(r"\.field\s*=\s*([^,]*)")
COMPLAINT = re.compile(r"\bcomplain\(([^;]*)\);")
FORMAT = re.compile(r"json_format = \"(\w+)\"")
WORD = re.compile(r"\"([a-z][a-z_.]*)\"")
RULE = re.compile(r"\"([A-Z]\d*-\d\d)\"")
PLURAL = re.compile(r"_(?:one|few|many|other)$")


def flat(bundle, at=""):
    for key, value in bundle.items():
        yield from flat(value, f"{at}{key}.") if isinstance(value, dict) else [at + key]


def read_texts(root, language):
    """{namespace: keys}: the folder's name, as the screens name it; the forms of a number are one key."""
    texts = {}
    for path in files(root, "web/src", f"texts.{language}.json"):
        keys = set(flat(json.loads(path.read_text(encoding="utf-8"))))
        texts[path.parent.name] = {stem if f"{(stem := PLURAL.sub('', key))}_other" in keys else key for key in keys}
    return texts


def emitted(text):
    """(position, rule, codes, fields) of every finding that the source makes."""
    for match in FINDING.finditer(text):
        field = FIELD.search(match["rest"])
        yield match.start(), match["rule"], WORD.findall(match["code"]), WORD.findall(field[1]) if field else []
    for match in COMPLAINT.finditer(text):
        rule = RULE.search(match[1])
        yield match.start(), rule and rule[1], [word for word in WORD.findall(match[1]) if word != "not_"], []
    if "json_integer" not in text:
        yield from ((match.start(), None, ["not_" + match[1]], []) for match in FORMAT.finditer(text))


def lacks(texts, home, finding, is_only_code):
    _, rule, codes, fields = finding
    own = texts.get(home, set()) | texts.get("ui", set())
    everywhere = set().union(*texts.values())
    if rule and f"rules.{rule}" not in everywhere:
        yield f"rules.{rule}"
    for code in [] if is_only_code else codes:
        begins = code.endswith("_") and any(key.startswith(f"codes.{code}") for key in own)
        if not begins and f"codes.{code}" not in own and f"rules.{rule}/{code}" not in everywhere:
            yield f"codes.{code}" + (f", nor rules.{rule}/{code}" if rule else "")
    yield from (f"fields.{field}" for field in fields
               if f"fields.{field.rstrip('.').split('.')[-1]}" not in own)


def check(root):
    report = Report(what="findings of the server")
    polish, english = read_texts(root, "pl"), read_texts(root, "en")
    for home in sorted(polish.keys() | english.keys()):
        odd = polish.get(home, set()) ^ english.get(home, set())
        report.findings += [f"{home}: {key} stands in one language only" for key in sorted(odd)]
    book = "".join(path.read_text(encoding="utf-8") for path in files(root, "docs/capabilities", ".md"))
    report.findings += [f"{home}: {key} speaks of a rule that docs/capabilities do not know"
                        for home, keys in sorted(polish.items()) for key in sorted(keys)
                        if key.startswith("rules.") and key.split(".")[1].split("/")[0] not in book]
    made, codes_of = [], defaultdict(set)
    for path in files(root, "server/src", ".cpp", ".hpp"):
        parts = path.relative_to(root / "server/src").parts
        text = path.read_text(encoding="utf-8")
        for finding in emitted(text):
            where = f"{path.relative_to(root)}:{line_of(text, finding[0])}"
            made.append((where, parts[1] if parts[0] == "capabilities" else "ui", finding))
            codes_of[finding[1]].update(finding[2])
    report.looked_at = len(made)
    for where, home, finding in made:
        is_only_code = finding[1] is not None and len(codes_of[finding[1]]) == 1
        report.findings += [f"{where}: {home} has no text {key}" for key in lacks(polish, home, finding, is_only_code)]
    return report
