"""The conversation that shapes a solution."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_KINDS = ("authority", "contracted", "community")
_COMMISSION = "kind: commission\ntier: tactical\nstatus: {}\nshaping:\n"


def _found(
    deliverables: str = "", kinds: tuple[str, ...] = _KINDS, status: str = "agreed"
) -> list[tuple[str, Severity]]:
    parties = ", ".join(f"{{id: {kind}, title: {kind}, kind: {kind}}}" for kind in kinds)
    told = f"{_COMMISSION.format(status)}  parties: [{parties}]\n{deliverables}"
    return [(one.message, one.severity) for one in judged(told).of("SHP002")]


def _hub(about: str) -> str:
    return f"  deliverables: [{{id: hub, title: Hub{about}}}]\n"


@pytest.mark.covers("G30", "commish validate")
@pytest.mark.parametrize(
    ("about", "message"),
    [
        ("", "Nobody answers for “Hub”."),
        (", accountable: someone", "“someone” answers for “Hub”, but is not one of the parties."),
        (
            ", accountable: 'authority, community'",
            "“authority” and “community” both answer for “Hub”.",
        ),
        (
            ", accountable: Community and authority",
            "“authority” and “community” both answer for “Hub”.",
        ),
    ],
)
def test_each_deliverable_has_one_party_that_answers(about: str, message: str) -> None:
    assert _found(_hub(about)) == [(message, Severity.ERROR)]


def test_one_party_is_enough() -> None:
    assert not _found(_hub(", accountable: Contracted"))


def test_an_id_may_hold_the_word_and() -> None:
    told = (
        f"{_COMMISSION.format('agreed')}  parties: [{{id: council-and-partners, title: C, "
        "kind: authority}, {id: b, title: B, kind: contracted}, {id: c, title: C, "
        "kind: community}]\n"
        f"{_hub(', accountable: council-and-partners')}"
    )
    assert not judged(told).of("SHP002")


@pytest.mark.covers("G30", "commish validate")
@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("authority", "contracted"), "without the community"),
        (("community",), "without the authority or contracted providers"),
    ],
)
def test_all_three_sides_take_part(kinds: tuple[str, ...], words: str) -> None:
    assert _found(kinds=kinds) == [
        (f"The solution was shaped {words}.", Severity.ERROR),
    ]


def test_deliverables_without_any_party_are_found() -> None:
    told = f"{_COMMISSION.format('agreed')}{_hub(', does: [{party: a, part: pays}]')}"
    assert len(judged(told).of("SHP002")) == 2


def test_a_part_belongs_to_a_party() -> None:
    parts = ", accountable: authority, does: [{party: authority, part: a}, {party: ghost, part: b}]"
    assert _found(_hub(parts)) == [
        ("“ghost” is not one of the parties that shaped this.", Severity.WARNING)
    ]


def test_a_draft_is_only_reminded() -> None:
    assert _found(_hub(""), status="draft") == [("Nobody answers for “Hub”.", Severity.INFORMATION)]


@pytest.mark.parametrize("status", ["draft", "agreed"])
def test_where_only_the_date_is_told_nothing_is_asked(status: str) -> None:
    assert not judged(f"{_COMMISSION.format(status)}  agreed: 2026-03\n").of("SHP002")


def test_what_has_ended_is_left_alone() -> None:
    assert not _found(_hub(""), status="ended")
    assert not judged("kind: commission\nstatus: agreed\n").of("SHP002")
