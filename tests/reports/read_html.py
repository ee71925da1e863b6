"""An HTML page read back by a parser: its elements, its words, its names."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Element", "Page", "read"]

_VOID = {"br", "hr", "meta"}
_SHAPES = {"path", "circle", "rect", "line", "use", "stop"}


@dataclass(slots=True)
class Element:
    """An element as it begins."""

    tag: str
    attributes: dict[str, str]
    words: str = ""
    """The words directly within it and within what it holds."""


@dataclass(slots=True)
class Page:
    """What a parser finds in a page."""

    elements: list[Element] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each element with the names of its attributes, in order."""
        return [(element.tag, tuple(element.attributes)) for element in self.elements]

    def all(self, *tags: str) -> list[Element]:
        """The elements of the kinds *tags*, in order."""
        return [element for element in self.elements if element.tag in tags]

    def values(self, name: str) -> list[str]:
        """The values of the attribute *name*, in order."""
        return [each.attributes[name] for each in self.elements if name in each.attributes]

    @property
    def words(self) -> str:
        """All that is read on the page."""
        [body] = self.all("body")
        return body.words

    def repeated_ids(self) -> list[str]:
        """The ids that stand more than once."""
        return [name for name, count in Counter(self.values("id")).items() if count > 1]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.page.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        assert tag in _SHAPES, f"<{tag}/> closes nothing in HTML"

    def handle_endtag(self, tag: str) -> None:
        last = self.open.pop()
        if last.tag != tag:
            self.page.unclosed.append(last.tag)

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words += data

    def handle_comment(self, data: str) -> None:
        self.page.comments.append(data)

    def unknown_decl(self, data: str) -> None:
        self.page.comments.append(data)

    def handle_pi(self, data: str) -> None:
        self.page.comments.append(data)


def read(html: str) -> Page:
    """Read *html*, a whole page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.unclosed += [element.tag for element in reader.open]
    return reader.page
