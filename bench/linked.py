"""The same linked items in three tiers, in the own format of each tool that checks such links."""

from collections.abc import Iterator
from pathlib import Path

__all__ = ["as_commissions", "as_doorstop", "as_strictdoc"]

_TIERS = ("political", "strategic", "tactical")
_PREFIXES = ("POL", "STR", "TAC")
_TEXT = "Young people who can not live at home have a safe place, and somebody who helps."
_WORKSPACE = "kind: workspace\nid: linked\ntitle: Linked\nformat: 1\nas_of: 2026-11-01\n"


def _items(count: int) -> Iterator[tuple[int, int, int | None]]:
    """Tier, number in the tier, and the number of what it answers in the tier above.

    For each item of the first tier there are three of the second and six of the third.
    """
    tops = max(1, count // 10)
    sizes = (tops, tops * 3, count - tops * 4)
    for tier, size in enumerate(sizes):
        for at in range(size):
            yield tier, at, at % sizes[tier - 1] if tier else None


def as_commissions(count: int, folder: Path) -> None:
    """As a workspace of commish: one file an item."""
    folder.mkdir(parents=True)
    (folder / "commish.yaml").write_text(_WORKSPACE, encoding="utf-8")
    for tier, at, above in _items(count):
        name = f"{_TIERS[tier]}-{at}"
        answers = "" if above is None else f"answers: [{_TIERS[tier - 1]}-{above}]\n"
        text = (
            f"kind: commission\nid: {name}\ntitle: Item {at}\ntier: {_TIERS[tier]}\n"
            f"status: draft\nsummary: {_TEXT}\n{answers}"
        )
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def as_doorstop(count: int, folder: Path) -> None:
    """As three documents of doorstop: one file an item."""
    for tier, prefix in enumerate(_PREFIXES):
        inner = folder / prefix.lower()
        inner.mkdir(parents=True)
        parent = f"  parent: {_PREFIXES[tier - 1]}\n" if tier else ""
        settings = f"settings:\n  digits: 4\n{parent}  prefix: {prefix}\n  sep: ''\n"
        (inner / ".doorstop.yml").write_text(settings, encoding="utf-8")
    for tier, at, above in _items(count):
        links = "links: []\n" if above is None else f"links:\n- {_PREFIXES[tier - 1]}{above:04}\n"
        text = (
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{at}\n{links}normative: true\n"
            f"ref: ''\nreviewed: null\ntext: |\n  {_TEXT}\n"
        )
        name = f"{_PREFIXES[tier]}{at:04}"
        (folder / _PREFIXES[tier].lower() / f"{name}.yml").write_text(text, encoding="utf-8")


def as_strictdoc(count: int, folder: Path) -> None:
    """As three documents of strictdoc: one file a tier, which is its way."""
    folder.mkdir(parents=True)
    texts = [f"[DOCUMENT]\nTITLE: {prefix}\n" for prefix in _PREFIXES]
    for tier, at, above in _items(count):
        links = ""
        if above is not None:
            links = f"RELATIONS:\n- TYPE: Parent\n  VALUE: {_PREFIXES[tier - 1]}-{above}\n"
        texts[tier] += (
            f"\n[REQUIREMENT]\nUID: {_PREFIXES[tier]}-{at}\nTITLE: Item {at}\n"
            f"STATEMENT: {_TEXT}\n{links}"
        )
    for prefix, text in zip(_PREFIXES, texts, strict=True):
        (folder / f"{prefix.lower()}.sdoc").write_text(text, encoding="utf-8")
