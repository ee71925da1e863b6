"""The block tree that every format of a report is written from. It holds meaning, never markup.

Each format walks the same tree, so that a paragraph number, a figure or a note is the same in
Markdown, HTML, Word and PDF. What a node can't say, no format can show.
"""

from dataclasses import dataclass
from enum import StrEnum

from commish.reports.inlines import Inlines, Status

__all__ = [
    "Block",
    "Blocks",
    "Branch",
    "Bullets",
    "Column",
    "Fact",
    "Facts",
    "Figure",
    "Heading",
    "Item",
    "Notice",
    "NoticeKind",
    "Numbered",
    "Paragraph",
    "Quotation",
    "Row",
    "Rule",
    "Table",
    "TreeList",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section."""

    level: int
    """1 for a section of the report, 2 for a part of it; the title is above level 1."""
    text: str
    number: str = ""
    """Such as "2", written as text in every format."""
    anchor: str = ""
    """Its name within the page; set by `numbered`."""

    @property
    def line(self) -> str:
        """Number and words together, as a table of contents has them."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, numbered if it is to be cited."""

    inlines: Inlines
    number: str = ""
    """Such as "3.2", written as text in every format, so that a citation always holds."""
    anchor: str = ""
    """Its name within the page if it has a number; set by `numbered`."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: a line, and what stands beneath it."""

    inlines: Inlines
    blocks: "Blocks" = ()
    """Further paragraphs and lists that belong to the entry."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order doesn't matter."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose order matters: 1, 2, 3."""

    items: tuple[Item, ...]
    start: int = 1
    """The number of the first entry."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    numeric: bool = False
    """A column of figures: set to the right, digits beneath digits."""
    by_hand: bool = False
    """A column with room to write in: a signature, a date."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, one cell for each column."""

    cells: tuple[Inlines, ...]
    total: bool = False
    """A sum of the rows above, set apart by a rule and bold."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures or facts in rows and columns. No cells are ever merged.

    Raises:
        ValueError: there is no caption or no column, or a row has too few or too many cells.
    """

    caption: str
    """What it shows, told apart from every other table of the report."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Inlines = ()
    """What stands beneath: how to read it, what is left out."""
    row_headers: bool = True
    """Whether the first cell of each row says what the row is about."""
    anchor: str = ""
    """Its name within the page; set by `numbered`."""

    def __post_init__(self) -> None:
        if not self.caption.strip() or not self.columns:
            raise ValueError("a table has a caption and at least one column")
        if wrong := [row for row in self.rows if len(row.cells) != len(self.columns)]:
            raise ValueError(
                f"a row of {self.caption!r} has {len(wrong[0].cells)} cells"
                f" for {len(self.columns)} columns"
            )


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says, such as "Ward: All"."""

    label: str
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what they say, one beneath the other: the front sheet of a report."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart or diagram, with the same in words beside it.

    Raises:
        ValueError: there is no caption, or nothing says in words what the drawing shows.
    """

    caption: str
    svg: str
    """The drawing, an `<svg>` element made by commish, never the text of a file."""
    alt: str
    """What the drawing shows, in a sentence: the point it makes and its main figures."""
    alternative: "Blocks" = ()
    """The same as a table or a nested list, for those who can't see or won't trust a drawing."""
    mermaid: str = ""
    """The same as a Mermaid diagram, which a forge draws in Markdown; empty if it has none."""
    anchor: str = ""
    """Its name within the page; set by `numbered`."""

    def __post_init__(self) -> None:
        if not self.caption.strip() or not self.alt.strip():
            raise ValueError("a figure has a caption and says in words what it shows")


class NoticeKind(StrEnum):
    """Why a notice is set apart from the text."""

    INFORMATION = "information"
    WARNING = "warning"
    DRAFT = "draft"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must not miss, set apart from the text."""

    kind: NoticeKind
    blocks: "Blocks"
    title: str = ""
    """Its label; empty for the usual word of its kind, such as "Draft"."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of somebody else."""

    blocks: "Blocks"
    by: Inlines = ()
    """Who said it, by role and never by name, or the document it stands in."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One thing in a tree, and what hangs on it."""

    inlines: Inlines
    note: Inlines = ()
    """A word more, set smaller: the tier, the stage, the value."""
    status: Status | None = None
    branches: "tuple[Branch, ...]" = ()


@dataclass(frozen=True, slots=True)
class TreeList:
    """A tree as a nested list: the golden thread in words."""

    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page: a change of subject that has no heading."""


Block = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Table
    | Facts
    | Figure
    | Notice
    | Quotation
    | TreeList
    | Rule
)
"""A part of a report that stands on lines of its own."""
Blocks = tuple[Block, ...]
"""Parts of a report in reading order."""
