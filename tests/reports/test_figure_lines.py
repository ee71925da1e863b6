"""The figures of a paper: each told once, unknown apart, made up marked."""

from pathlib import Path

import pytest

from commish.model.evidence import Figure
from commish.model.fact import SourceRef, parse_claims
from commish.model.money import Money
from commish.model.need import Need
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text
from commish.reports.figure_lines import FigureLine, distinct, of_facts, write_figures
from commish.reports.markdown import render_markdown
from commish.reports.report import Report
from commish.reports.writer import Writer
from tests.reports.written import lying, town

_JSNA = SourceRef("jsna", "page 3")


def _line(what: str, raw: object, source: SourceRef | None = _JSNA, **more: object) -> FigureLine:
    return FigureLine(what, parse_claims(raw, Quantity.parse), source=source, **more)  # type: ignore[arg-type]


_FIRST = _line("Households that apply for an assessment", "54% more")


@pytest.mark.parametrize(
    "again",
    [
        _line("Rise in households that apply for an assessment", "54% more"),
        _line("Households that apply", {"value": "54%", "as_written": "54% increase"}),
        _line("Households that apply", "54% more", period=Period.parse("2011/12")),
        _line("Households that apply", {"value": "54% more", "source": "jsna, page 3"}, None),
    ],
)
def test_one_number_from_one_source_in_much_the_same_words_is_told_once(again: FigureLine) -> None:
    assert distinct([_FIRST, again]) == [_FIRST]


@pytest.mark.parametrize(
    "other",
    [
        _line("Young people who sleep rough", "54% more"),
        _line("Households that apply for an assessment", "55% more"),
        _line("Households that apply for an assessment", "about 54% more"),
        _line("Households that apply for an assessment", "54% more", SourceRef("other")),
        _line("Households that apply for an assessment", 54),
        FigureLine("Households that apply for an assessment", None, Text("Many."), _JSNA),
    ],
)
def test_another_number_source_or_matter_is_told_too(other: FigureLine) -> None:
    assert distinct([_FIRST, other]) == [_FIRST, other]


def test_the_same_number_of_another_time_is_told_too() -> None:
    lines = [_line("Households that apply", 54, period=Period.parse(year)) for year in (2011, 2012)]
    assert distinct(lines) == lines


def test_a_second_telling_leaves_its_remark() -> None:
    noted = _line("Households that apply", "54% more", note=Text("A change."))
    again = _line("Households that apply", "54% more", note=Text("Another."))
    assert [line.remark for line in distinct([_FIRST, noted, again])] == [Text("A change.")]


def test_money_is_the_same_whatever_it_covers() -> None:
    lines = [
        FigureLine("All the first contracts", parse_claims(raw, Money.parse), source=_JSNA)
        for raw in ("£960,000", "£960,000 over the term")
    ]
    assert distinct(lines) == lines[:1]


def test_facts_in_words_are_told_once_too() -> None:
    words = FigureLine("Who chose", None, Text("The foundation."), _JSNA)
    assert distinct([words, words, _FIRST]) == [words, _FIRST]


def test_what_has_no_source_in_a_document_that_was_made_up_is_made_up() -> None:
    need = Need(id="n", title="N", illustrative=True)
    facts = [Figure(id="a", what="A"), Figure(id="b", what="B", source=_JSNA)]
    assert [line.illustrative for line in of_facts(facts, need)] == [True, False]
    own = [Figure(id="a", what="A", illustrative=True)]
    assert [line.illustrative for line in of_facts(own, Need(id="n", title="N"))] == [True]


def _written(folder: Path, *lines: FigureLine) -> str:
    writer = Writer(lying(town(folder)))
    writer.section("Figures")
    write_figures(lines, writer)
    return render_markdown(Report("T", blocks=writer.blocks, footnotes=writer.footnotes), None)


@pytest.mark.covers("G20", "commish render")
def test_what_is_not_stated_is_listed_apart(tmp_path: Path) -> None:
    said = _written(tmp_path, _FIRST, _line("Beds before", "not stated"))
    table, _, unknown = said.partition("### What the sources do not state")
    assert "54% more[^1]" in table
    assert "Beds before" not in table
    assert "- Beds before[^1]" in unknown


def test_a_period_is_shown_and_its_absence_explained(tmp_path: Path) -> None:
    dated = _line("Households", 10, period=Period.parse("2011/12"))
    said = _written(tmp_path, dated, _FIRST)
    assert "| Households | 10[^1] | 2011/12 |" in said
    assert "Where no period is shown, the source states none." in said
    assert "no period" not in _written(tmp_path, _FIRST)


def test_a_claim_with_its_own_source_and_mark_has_no_second_one(tmp_path: Path) -> None:
    raw = {"value": 10, "source": "one", "illustrative": True}
    said = _written(tmp_path, _line("Households", raw, illustrative=True))
    assert "| Households | 10 (illustrative)[^1] |" in said
