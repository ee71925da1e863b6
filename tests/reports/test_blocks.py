"""Blocks refuse what no reader could use."""

import pytest

from commish.reports.blocks import Column, Figure, Heading, Row, Table
from commish.reports.inlines import literal


def test_a_row_with_too_few_cells_is_refused() -> None:
    columns = (Column("Year"), Column("Share"))
    with pytest.raises(ValueError, match="'Shares' has 1 cells for 2 columns"):
        Table("Shares", columns, (Row((literal("2026"),)),))


@pytest.mark.parametrize(("caption", "columns"), [("  ", (Column("Year"),)), ("Shares", ())])
def test_a_table_has_a_caption_and_columns(caption: str, columns: tuple[Column, ...]) -> None:
    """Without them nobody who can't see it knows what a figure is about."""
    with pytest.raises(ValueError, match="a table has a caption and at least one column"):
        Table(caption, columns, ())


@pytest.mark.parametrize(("caption", "alt"), [("", "Rising"), ("Shares", " ")])
def test_a_figure_says_in_words_what_it_shows(caption: str, alt: str) -> None:
    with pytest.raises(ValueError, match="a figure has a caption and says in words"):
        Figure(caption, "<svg/>", alt)


@pytest.mark.parametrize(("number", "line"), [("2", "2 Options"), ("", "Options")])
def test_a_heading_is_listed_with_its_number(number: str, line: str) -> None:
    assert Heading(1, "Options", number).line == line
