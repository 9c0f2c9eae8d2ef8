"""What the house checks share: a report, the files of the tree, a planted tree for their own tests."""
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MADE_BY_BUILDING = {"node_modules", "dist", "build", "var", ".git", ".node", "__pycache__", "screenshots"}


@dataclass
class Report:
    """What a check saw. One that looked at nothing has found nothing out."""

    looked_at: int = 0
    what: str = "files"
    findings: list[str] = field(default_factory=list)


def files(root, folder, *endings):
    """The files below a folder with one of the endings (all, without), in order, as people wrote them."""
    start = root / folder
    found = [start] if start.is_file() else sorted(start.rglob("*"))
    return [path for path in found
            if path.is_file() and not MADE_BY_BUILDING & set(path.relative_to(root).parts)
            and (not endings or path.name.endswith(endings))]


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def findings_in(check, planted):
    """The findings of a check in a tree that holds only these files: {path: text}."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in planted.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check(Path(folder)).findings
