"""Options that several commands take."""

from datetime import date

import pytest

from commish.cli.options import Level, chosen, day
from commish.errors import CommishError
from commish.findings import Severity


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (None, None),
        ("2026-04-01", date(2026, 4, 1)),
        ("2026-02", date(2026, 2, 28)),
        ("2024", date(2024, 12, 31)),
    ],
)
def test_a_month_or_a_year_means_its_last_day(written: str | None, meant: date | None) -> None:
    assert day(written) == meant


@pytest.mark.parametrize("written", ["tomorrow", "01/04/2026", "2026-02-30", ""])
def test_what_is_no_date_is_refused_by_the_option_s_name(written: str) -> None:
    with pytest.raises(CommishError, match="--as-of: "):
        day(written)


def test_a_date_in_another_style_is_answered_with_the_one_that_was_meant() -> None:
    with pytest.raises(CommishError) as refusal:
        day("01/04/2026")
    assert "2026-04-01" in refusal.value.mend


def test_a_format_is_one_of_those_that_there_are() -> None:
    assert chosen("json", ["text", "json"]) == "json"
    with pytest.raises(CommishError) as refusal:
        chosen("xml", ["text", "json"])
    assert str(refusal.value) == "There is no format xml."
    assert refusal.value.mend == "There are: text, json."


@pytest.mark.parametrize("level", Level)
def test_a_level_is_a_severity(level: Level) -> None:
    assert level.severity is Severity(level.value)


def test_what_was_meant_is_a_sentence_of_its_own() -> None:
    with pytest.raises(CommishError) as refusal:
        day("2026-02-30")
    assert refusal.value.mend == "Write `2026-02-28`."
