"""An include looks down the layers and along the map, never back.

app → capabilities → vocabulary → platform. Which capability asks which stands in
server/src/capabilities/CMakeLists.txt, `capability(NAME ASKS ...)`; each asks only those above it, and only
through its public header, NAME/NAME.hpp.
"""
import re

from house import Report, files, line_of

MAP = "server/src/capabilities/CMakeLists.txt"
LAYERS = ["platform", "vocabulary", "capability", "app"]
LINE = re.compile(r"^capability\(\s*(\w+)(?:\s+ASKS\s+([\w\s]+?))?\s*\)", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def read_map(root):
    return {name: asks.split() for name, asks in LINE.findall((root / MAP).read_text(encoding="utf-8"))}


def layer(owner):
    return owner if owner in LAYERS else "capability"


def owner_of(parts):
    """Whose a file below server/src is: a layer's, or a capability's."""
    return "app" if len(parts) == 1 else parts[1] if parts[0] == "capabilities" else parts[0]


def why_not(owner, include, asks):
    """Why the owner must not include this; nothing when it may."""
    target = include.split("/")[0]
    if target == owner:
        return None
    if target not in asks and target not in LAYERS:
        return f"includes {include}, which belongs to no layer and no capability of {MAP}"
    if LAYERS.index(layer(target)) > LAYERS.index(layer(owner)):
        return f"{owner} must not look back at {target}"
    if layer(target) != "capability":
        return None
    if owner in asks and target not in asks[owner]:
        return f"{owner} must not ask {target}: {MAP} does not list it"
    if include != f"{target}/{target}.hpp":
        return f"{owner} may ask {target} only through {target}/{target}.hpp, not {include}"
    return None


def check(root):
    report = Report(what="includes")
    asks = read_map(root)
    names = list(asks)
    for name, asked in asks.items():
        for other in asked:
            if other not in names or names.index(other) >= names.index(name):
                report.findings.append(f"{MAP}: {name} asks {other}, which does not stand above it")
    for path in files(root, "server/src", ".hpp", ".cpp"):
        owner = owner_of(path.relative_to(root / "server/src").parts)
        if owner not in asks and owner not in LAYERS:
            report.findings.append(f"{path.relative_to(root)}: {owner} stands not in {MAP}")
            continue
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            report.looked_at += 1
            trouble = why_not(owner, match[1], asks)
            if trouble:
                where = f"{path.relative_to(root)}:{line_of(text, match.start())}"
                report.findings.append(f"{where}: {trouble}")
    return report
