"""Versions of outcome frameworks."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_OLD = (
    "kind: outcome-framework\nid: one\ntitle: Version 1\noutcomes:\n- {id: safe, title: Safe}\n"
    "indicators:\n- {id: i1, title: I, direction: higher}\n"
)
_NEW = "kind: outcome-framework\nid: two\ntitle: Version 2\nreplaces: [ONE]\nstatus: {}\n"
_USER = "kind: agreement\nid: a\ntitle: The contract\noutcomes: [safe]\n"


@pytest.mark.covers("G19", "commish validate")
def test_what_works_to_a_replaced_framework_is_told_once_for_each_document() -> None:
    kpis = "kpis: [{id: k1, indicator: i1}]\n"
    finding = judged(_OLD, _NEW.format("agreed"), _USER + kpis).one("OUT009")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == (
        "“The contract” works to `safe` and `i1` of the outcome framework “Version 1”, which"
        " “Version 2” replaces."
    )


def test_more_than_three_are_counted() -> None:
    many = ", ".join(f"{{id: o{n}, title: O{n}}}" for n in range(5))
    old = f"kind: outcome-framework\nid: one\noutcomes: [{many}]\n"
    user = "kind: commission\nid: c\noutcomes: [o0, o1, o2, o3, o4]\n"
    message = judged(old, _NEW.format("agreed"), user).one("OUT009").message
    assert "`o0`, `o1`, `o2` and 2 more" in message


def test_three_are_all_named() -> None:
    many = ", ".join(f"{{id: o{n}, title: O{n}}}" for n in range(3))
    old = f"kind: outcome-framework\nid: one\noutcomes: [{many}]\n"
    user = "kind: commission\nid: c\noutcomes: [o0, o1, o2]\n"
    assert (
        "`o0`, `o1` and `o2` of" in judged(old, _NEW.format("agreed"), user).one("OUT009").message
    )


@pytest.mark.parametrize("status", ["draft", "proposed"])
def test_a_framework_that_is_not_agreed_replaces_nothing(status: str) -> None:
    assert not judged(_OLD, _NEW.format(status), _USER).of("OUT009")


@pytest.mark.parametrize("user", [_USER + "status: ended\n", "kind: agreement\noutcomes: [new]\n"])
def test_what_is_over_or_works_to_the_new_one_is_silent(user: str) -> None:
    new = _NEW.format("agreed") + "outcomes: [{id: new, title: New}]\n"
    assert not judged(_OLD, new, user).of("OUT009")


def test_without_a_newer_one_there_is_nothing_to_say() -> None:
    assert not judged(_OLD, _USER).of("OUT009")
