"""A paper being written: numbers, tables that leave out what says nothing, unknowns, sources."""

from pathlib import Path

import pytest

from commish.model.fact import SourceRef, parse_claims
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import parse_dated
from commish.reports.blocks import Bullets, Heading, Paragraph, Table
from commish.reports.inlines import Inlines, State, Status, literal, plain_text
from commish.reports.markdown import render_markdown
from commish.reports.report import Report
from commish.reports.writer import Writer
from tests.reports.written import lying, town

_SOURCE = "kind: source\nid: jsna\ntitle: Needs assessment\nauthor: The council\ndate: 2009\n"
_PART = """\
kind: need
id: falls
title: Falls
statement: People fall.
population: Older people
exempt:
- what: population
  category: "1"
  because: It names a family.
"""


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return Writer(lying(town(tmp_path, _SOURCE)))


def _read(writer: Writer) -> str:
    report = Report("T", blocks=writer.blocks, footnotes=writer.footnotes)
    return render_markdown(report, None).partition("# T\n")[2].strip()


def test_sections_and_paragraphs_are_numbered(writer: Writer) -> None:
    writer.section("One")
    writer.say("First.\n\nSecond.")
    writer.section("Two")
    writer.say("Third.")
    headings = [one for one in writer.blocks if isinstance(one, Heading)]
    paragraphs = [one for one in writer.blocks if isinstance(one, Paragraph)]
    assert [one.number for one in headings] == ["1", "2"]
    assert [one.number for one in paragraphs] == ["1.1", "1.2", "2.1"]


def test_a_list_within_a_text_has_no_number(writer: Writer) -> None:
    writer.section("One")
    writer.say("Either:\n\n- this\n- that", literal(" (end)"))
    assert [type(one) for one in writer.blocks] == [Heading, Paragraph, Bullets]
    assert "(end)" not in _read(writer)


def test_nothing_is_said_of_nothing(writer: Writer) -> None:
    writer.say(None)
    writer.bullets([(), ()])
    writer.table("Empty", ("A", "B"), [])
    assert writer.blocks == ()


def test_what_stands_after_a_text_stands_at_the_end_of_its_last_paragraph(writer: Writer) -> None:
    writer.section("One")
    writer.say("First.\n\nSecond.", writer.source(SourceRef("jsna", "page 3")))
    assert _read(writer).splitlines()[2:5] == ["**1.1** First.", "", "**1.2** Second.[^1]"]


_ROWS: list[tuple[Inlines, ...]] = [
    (literal("A"), literal("not stated"), (), literal("x"), (Status("Not scored", State.UNKNOWN),)),
    (literal("B"), (), (), (), (Status("Not scored", State.UNKNOWN),)),
]


def test_a_column_that_says_nothing_is_left_out_and_told_where_it_is_unknown(
    writer: Writer,
) -> None:
    """Nothing is hidden by it: the note beneath says that no row states it."""
    writer.table("T", ("Name", "Cost", "Empty", "View", "How grave"), _ROWS, note="Read so.")
    [table] = writer.blocks
    assert isinstance(table, Table)
    assert [one.heading for one in table.columns] == ["Name", "View"]
    assert plain_text(table.note) == "Read so. Not stated: cost, how grave."


def test_a_column_of_figures_is_kept_whatever_it_says(writer: Writer) -> None:
    writer.table("T", ("Name", "Cost"), [row[:2] for row in _ROWS], numeric=("Cost",))
    [table] = writer.blocks
    assert isinstance(table, Table)
    assert [(one.heading, one.numeric) for one in table.columns] == [
        ("Name", False),
        ("Cost", True),
    ]
    assert table.note == ()


@pytest.mark.covers("G20", "commish render")
@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("not stated", "not stated"),
        ({"value": "about 45", "source": "jsna, page 3"}, "about 45[^1]"),
        ({"value": 280, "unit": "people"}, "280 people"),
        ({"value": 44, "unit": "years", "as_written": "44 years"}, "44 years"),
        ({"value": "54%", "illustrative": True}, "54% (illustrative)"),
        (
            [{"value": 830, "source": "one"}, {"value": 831, "source": "another"}],
            "830[^1] or 831[^2] (sources differ)",
        ),
    ],
)
def test_a_figure_is_told_as_it_was_written_with_its_source(
    raw: object, said: str, writer: Writer
) -> None:
    writer.add(Paragraph(writer.figure(parse_claims(raw, Quantity.parse))))
    assert _read(writer).splitlines()[0] == said


def test_what_nobody_wrote_is_not_stated(writer: Writer) -> None:
    assert plain_text(writer.figure(None)) == "not stated"
    assert plain_text(writer.terms(None)) == "not stated"
    assert plain_text(writer.known("")) == "not stated"
    assert plain_text(writer.known("Known.")) == "Known."


def test_a_term_that_changes_tells_each_value_and_its_date(writer: Writer) -> None:
    raw = [{"value": "£480,000"}, {"from": "2027-04-01", "value": "£499,200"}]
    said = writer.terms(parse_dated(raw, Money.parse))
    assert plain_text(said) == "£480,000, then £499,200 from 1 April 2027"


def test_a_term_names_its_source(writer: Writer) -> None:
    raw = {"amount": 960000, "source": "jsna, page 4", "illustrative": True}
    writer.add(Paragraph(writer.terms(parse_dated(raw, Money.parse))))
    assert _read(writer).startswith("£960,000 (illustrative)[^1]")


def test_in_a_paper_that_leaves_something_out_the_unknown_may_be_what_is_withheld(
    tmp_path: Path,
) -> None:
    """“Not stated” would be untrue of what is stated and withheld."""
    folder = town(tmp_path, _PART)
    public = Writer(lying(folder), ["falls"])
    assert (public.is_partial, public.unknown) == (True, "not stated here")
    public.table("T", ("A", "B"), [(literal("x"), public.known(""))])
    assert "Not stated here: b." in _read(public)
    assert not Writer(lying(folder), ["other"]).is_partial
    assert not Writer(lying(folder, private=True), ["falls"]).is_partial
