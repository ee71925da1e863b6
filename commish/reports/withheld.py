"""What a paper says of what its readers may not see: that it is there, and on which ground."""

from collections.abc import Iterable

from commish.reports.blocks import Bullets, Item, Notice, NoticeKind, Paragraph
from commish.reports.dossier import Dossier, Omission
from commish.reports.inlines import literal

__all__ = ["withheld_notice"]

_PUBLIC = "Some of what this paper draws on is not shown here."
_PRIVATE = "This copy shows what is withheld from the public. It must not be published."


def withheld_notice(dossier: Dossier, names: Iterable[str]) -> tuple[Notice, ...]:
    """A notice on what is withheld in these documents or next to them; none where nothing is."""
    found = dossier.withheld(names)
    if not found:
        return ()
    first = Paragraph(literal(_PRIVATE if dossier.private else _PUBLIC))
    lines = tuple(Item(literal(_line(one, dossier))) for one in found)
    return (Notice(NoticeKind.WITHHELD, (first, Bullets(lines))),)


def _line(one: Omission, dossier: Dossier) -> str:
    kind = one.kind.replace("-", " ")
    article = "an" if kind[0] in "aeiou" else "a"
    what = f"{article.capitalize()} {kind}" if one.whole else f"Part of {article} {kind}"
    if one.ground != "exempt":
        return f"{what}: {one.ground}. {_ended(one.category)}"
    return f"{what}: exempt, {_ended(_ground(one, dossier))} {_ended(one.because)}"


def _ground(one: Omission, dossier: Dossier) -> str:
    """The ground as papers cite it; the paragraphs are those of the law for councils in England."""
    body = dossier.workspace.body
    if one.category.isdecimal() and body and body.nation == "england":
        return f"paragraph {one.category} of Part 1 of Schedule 12A, Local Government Act 1972"
    return one.category


def _ended(sentence: str) -> str:
    sentence = sentence.strip()
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
