"""The golden thread as a mermaid flowchart, for Markdown that GitHub and GitLab draw in a review.

Beside it belongs the same thread as a nested list: mermaid says nothing to those who can't see.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from commish.insight.layout import Edge, Node, counting
from commish.reports.characters import visible
from commish.reports.picture import Picture
from commish.reports.thread_boxes import ALARM, INK, colour
from commish.reports.thread_states import sentence

__all__ = ["flowchart"]

_MOST_LINKS = 500
_MOST_CHARACTERS = 50_000
"""What mermaid draws unless a page says otherwise: beyond, it shows an error."""
_TITLE_LENGTH = 120

_MARKUP = re.compile(r"""["#&<>`\\*_~|\[\]{}]|:(?! )|^[-+]|(?<=\d)[.)](?= )""")
"""What mermaid or Markdown would read as more than text, such as the dot of `1. Homes`."""
_READ_ON = re.compile(r"\\(?=n)|:(?=fa-)|\$(?=\$)|ﬂ(?=°)|¶(?=ß)")
"""What mermaid still reads as more than text when it is escaped: a line break, an icon, a formula,
its own way of writing an escape."""
_JOINER = "\N{WORD JOINER}"
_NOT_A_LETTER = re.compile("(?P<hyphen>(?<=[A-Za-z0-9])-(?=[A-Za-z0-9]))|[^A-Za-z0-9]")


def flowchart(picture: Picture) -> str:
    """*picture* as the text of a mermaid flowchart from the top down, without the fence.

    A link within a rank is dotted; what is amiss has a dashed outline and says so. Each rank in
    use has a class, `rank0` for the first of the picture's ranks. The text is empty where
    mermaid would refuse it for its size: then the list has to do.
    """
    nodes = sorted(picture.nodes, key=lambda node: (node.rank, counting(node.id)))
    links = list(_links(picture.edges, {node.id: node.rank for node in nodes}))
    written = ["flowchart TD", *map(_box, nodes), *links, *_classes(nodes)]
    text = "\n    ".join(written) + "\n"
    return text if len(links) <= _MOST_LINKS and len(text) <= _MOST_CHARACTERS else ""


def _box(node: Node) -> str:
    title = " ".join(node.title.split())
    short = title if len(title) <= _TITLE_LENGTH else title[: _TITLE_LENGTH - 1].rstrip() + "…"
    name = " · ".join(filter(None, (node.id if node.shows_id else "", sentence(node.state))))
    lines = filter(None, (short, name, sentence(node.note), *map(sentence, node.marks)))
    return f'{_name(node.id)}["{"<br/>".join(map(_literal, lines))}"]:::rank{node.rank}'


def _links(edges: Iterable[Edge], ranks: Mapping[str, int]) -> Iterator[str]:
    for edge in sorted(set(edges)):
        ends = (edge.above, edge.below)
        if edge.above != edge.below and ranks.keys() >= set(ends):
            upper, lower = sorted(ends, key=ranks.__getitem__)
            line = "-.-" if ranks[upper] == ranks[lower] else "---"
            label = f'|"{_literal(edge.label)}"|' if edge.label else ""
            yield f"{_name(upper)} {line}{label} {_name(lower)}"


def _classes(nodes: Sequence[Node]) -> Iterator[str]:
    kinds = {node.rank: node.kind for node in reversed(nodes)}
    for rank, kind in sorted(kinds.items()):
        yield f"classDef rank{rank} fill:#FFFFFF,color:{INK},stroke:{colour(kind)},stroke-width:2px"
    amiss = [_name(node.id) for node in nodes if node.marks]
    if amiss:
        yield f"classDef amiss stroke:{ALARM},stroke-width:2px,stroke-dasharray:6 3"
        yield f"class {','.join(amiss)} amiss"


def _name(node_id: str) -> str:
    """A name for mermaid, which stays the same as long as the id does; never a word of its own."""
    return "n_" + _NOT_A_LETTER.sub(_coded, node_id)


def _coded(match: re.Match[str]) -> str:
    return "_" if match["hyphen"] else f"__{ord(match.group()):x}__"


def _literal(text: str) -> str:
    """*text* on one line, read as nothing but text."""
    line = _READ_ON.sub(rf"\g<0>{_JOINER}", " ".join(visible(text).split()))
    return _MARKUP.sub(lambda match: f"#{ord(match.group())};", line)
