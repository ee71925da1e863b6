"""Law has a beginning and a place: no rule judges by what was not yet in force, or elsewhere."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from commish.rules import Rule, page_of, rules
from commish.usecases import lawbooks
from tests.rules import judged as judging
from tests.rules.judged import judged

_WITHOUT_A_BOOK = frozenset(("DAT001", "LAW001"))
"""Personal data is protected by form, in any nation; and one rule says that there is no book."""
_LEGAL = [one for one in rules() if one.basis == "law" and one.code not in _WITHOUT_A_BOOK]
_DATE = r"20[0-9]{2}-[0-9]{2}(?:-[0-9]{2})?"


@contextmanager
def _no_rulebooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(judging, "packaged", tuple)
        yield


def test_there_are_rules_of_law() -> None:
    assert len(_LEGAL) >= 6


@pytest.mark.parametrize("rule", _LEGAL, ids=lambda rule: rule.code)
def test_without_a_rulebook_a_rule_of_law_is_silent(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing legal stands in a rule itself."""
    bad = page_of(rule).bad
    assert judged(*bad).of(rule.code)
    with _no_rulebooks(monkeypatch):
        assert not judged(*bad).of(rule.code)


@pytest.mark.parametrize("nation", ["wales", "scotland", "northern_ireland"])
@pytest.mark.parametrize("rule", _LEGAL, ids=lambda rule: rule.code)
def test_law_of_england_binds_nobody_elsewhere(rule: Rule, nation: str) -> None:
    elsewhere = [text.replace("nation: england", f"nation: {nation}") for text in page_of(rule).bad]
    assert elsewhere != list(page_of(rule).bad), "the example says that the body is in England"
    assert not judged(*elsewhere).of(rule.code)


@pytest.mark.parametrize("rule", _LEGAL, ids=lambda rule: rule.code)
def test_a_body_that_does_not_say_its_nation_is_bound_by_no_law(rule: Rule) -> None:
    nowhere = [re.sub(r"(?m)^ *nation: england\n", "", text) for text in page_of(rule).bad]
    assert not judged(*nowhere).of(rule.code)


@pytest.mark.parametrize("code", ["GOV002", "GOV006"])
def test_a_paper_of_may_2012_is_not_judged_by_a_regulation_of_september_2012(code: str) -> None:
    """The regulations on executives' decisions began on 10 September 2012."""
    [rule] = [one for one in _LEGAL if one.code == code]
    then = [re.sub(_DATE, "2012-05-02", text) for text in page_of(rule).bad]
    assert then != list(page_of(rule).bad)
    assert not judged(*then).of(code)


@pytest.mark.parametrize("rule", _LEGAL, ids=lambda rule: rule.code)
def test_no_rule_judges_what_was_before_all_law_of_the_rulebooks(rule: Rule) -> None:
    """All of them begin in 1986 or later; what has no date is read at a day of 1985."""
    first = min(
        entry.from_.first for book in lawbooks.packaged() for entry in book.entries if entry.from_
    )
    day = first.replace(year=first.year - 1)
    then = [re.sub(_DATE, str(day), text) for text in page_of(rule).bad]
    assert not judged(*then, as_of=day).of(rule.code)
