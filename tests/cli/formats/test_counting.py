"""The last line: what was found and what was checked."""

from datetime import date

import pytest

from commish.cli.formats.counting import advice, at_or_above, plural, summary
from commish.findings import Severity
from tests.verdicts import FIX, accepted, finding, verdict

_EACH = [finding(severity=severity) for severity in Severity]


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1234, "1,234 errors")]
)
def test_a_count_has_its_noun(count: int, said: str) -> None:
    assert plural(count, "error") == said


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert plural(2, "body", "bodies") == "2 bodies"


@pytest.mark.parametrize("severity", Severity)
def test_what_is_shown_is_at_or_above_the_level(severity: Severity) -> None:
    shown = at_or_above(verdict(*_EACH), severity)
    assert len(shown) == severity.rank + 1


@pytest.mark.covers("G94", "commish validate")
def test_a_clean_check_is_one_line_that_clears_nobody() -> None:
    assert summary(verdict(), Severity.WARNING) == (
        "No error and no warning in 2 documents, checked against their schemas, their links"
        " and 22 rules, read as at 1 April 2026."
    )


def test_what_is_not_linked_yet_is_counted_and_not_scolded() -> None:
    assert "3 not yet linked to anything above." in summary(verdict(unlinked=3), Severity.WARNING)


def test_several_dates_are_all_named() -> None:
    found = verdict(as_of=(date(2025, 3, 31), date(2026, 4, 1)))
    assert "read as at 31 March 2025 and 1 April 2026." in summary(found, Severity.WARNING)
    assert "read as at" not in summary(verdict(as_of=()), Severity.WARNING)


def test_remarks_are_offered_where_they_are_not_shown() -> None:
    said = "1 remark more with --level information."
    assert said in summary(verdict(*_EACH), Severity.WARNING)
    assert said not in summary(verdict(*_EACH), Severity.INFORMATION)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "their links, 22 rules and the rulebook book-0, read"),
        (2, "22 rules and the rulebooks book-0 and book-1, read"),
        (4, "the rulebooks book-0, book-1, book-2 and book-3, read"),
        (9, "the rulebooks book-0, book-1, book-2, book-3 and 5 more, read"),
    ],
)
def test_the_rulebooks_are_named(count: int, said: str) -> None:
    books = tuple(f"book-{number}" for number in range(count))
    assert said in summary(verdict(rulebooks=books), Severity.WARNING)


def test_what_is_accepted_is_counted() -> None:
    told = verdict(accepted=(accepted(finding()),))
    assert "1 finding accepted and not shown." in summary(told, Severity.WARNING)


def test_what_the_baseline_holds_is_counted() -> None:
    told = verdict()._replace(set_aside=3)
    assert "3 findings of the baseline not shown." in summary(told, Severity.WARNING)


def test_how_much_can_be_mended_at_once_is_told() -> None:
    found = (finding(fix=FIX), finding(fix=FIX), finding())
    assert "`commish validate --fix` mends 2 findings." in summary(verdict(*found), Severity.ERROR)
    assert "--fix" not in summary(verdict(finding()), Severity.ERROR)


def test_a_finding_that_can_be_mended_at_once_says_so() -> None:
    assert advice(finding(fix=FIX)) == "Write a later day. (commish validate --fix does this)"
    assert advice(finding(mend="", fix=FIX), "--fix") == "(--fix does this)"
    assert advice(finding()) == "Write a later day."
