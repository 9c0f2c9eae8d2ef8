"""What an office can do has a test, and so has what a capability computes.

An operation that a `*_http.cpp` declares as a route is tested by <operation>_test.cpp of its capability, or by
any test there that sends the route. A part that only computes (a .cpp with a header of its name in which no
Operation, Query or Transaction stands) is tested by <name>_test.cpp, or by any test of its capability that
calls one of its functions. Rules, stores and helpers of operations are tested through these; that each rule
has its own test, check_rules sees to.
"""
import re

from house import Report, files

ROUTE = re.compile(r'routes\.(?:raw<[^>]*>\(\s*"(?P<raw>\w+)",|(?P<method>get|post|put|remove)\()\s*"(?P<path>[^"]+)"'
                   r'.*?(?P<operation>\w+)\)\s*;', re.DOTALL)
METHODS = {"GET": "get", "POST": "post", "PUT": "put", "DELETE": "remove"}
TOUCHES_THE_STORE = re.compile(r"\b(?:Operation|Query|Transaction|Connection|Routes)\b")
NOT_A_PART = re.compile(r"(?:.*_(?:store|http|rules)|find_.*)")
FUNCTION = re.compile(r"^[\w:<>, *&]+\s[*&]?(\w+)\([^;{}]*\);", re.MULTILINE)


def read(path):
    return path.read_text(encoding="utf-8")


def sends(text, method, path):
    """Whether a test sends the route: its method, then its last words as a text, or a name that stands for them."""
    before, after = ("", "") if path.endswith("}") else ('["}]', '["?]')
    words = before + re.escape([word for word in re.split(r"\{\w+\}", path) if word][-1]) + after
    verb = next(verb for verb, name in METHODS.items() if name == method)
    names = re.findall(rf"\b(\w+) = [^;]*?{words}", text)
    return any(re.search(rf'(?:\b{method}\(|"{verb}"){rest}', text)
               for rest in [rf"[^;]*?{words}", *(rf"{name}\b" for name in names)])


def check(root):
    report = Report(what="operations and parts")
    for folder in sorted(path for path in (root / "server/src/capabilities").iterdir() if path.is_dir()):
        home = root / "server/tests/capabilities" / folder.name
        tests = {path.name: read(path) for path in files(root, home.relative_to(root), ".cpp", ".hpp")}
        for http in sorted(folder.glob("*_http.cpp")):
            for route in ROUTE.finditer(read(http)):
                report.looked_at += 1
                method = route["method"] or METHODS[route["raw"]]
                if f"{route['operation']}_test.cpp" not in tests and not any(
                        sends(text, method, route["path"]) for text in tests.values()):
                    report.findings.append(f"{http.relative_to(root)}: no test sends {method} {route['path']}")
        for part in sorted(folder.glob("*.cpp")):
            header = part.with_suffix(".hpp")
            if NOT_A_PART.fullmatch(part.stem) or not header.exists() or TOUCHES_THE_STORE.search(read(header)):
                continue
            report.looked_at += 1
            called = any(re.search(rf"\b{name}\(", text) for name in FUNCTION.findall(read(header))
                         for text in tests.values())
            if f"{part.stem}_test.cpp" not in tests and not called:
                report.findings.append(f"{part.relative_to(root)}: no test of {folder.name} calls it")
    return report
