"""For whom results are paid."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = (
    "kind: workspace\nid: council\ntitle: Council\n"
    "cohorts: [{id: parents, title: Young parents}, {id: single, title: Single people}]\n"
)
_AGREEMENT = (
    "kind: agreement\nid: hub\npayment: {components: [{id: entry, type: attachment, title: Start}, "
    "{id: settled, type: final_outcome, title: Settled}]}\n"
)


def _return(single: int, parents: int, *, name: str = "r", more: str = "") -> str:
    claims = ", ".join(
        f"{{id: c{n}, component: {component}, group: {group}, claimed: {count}}}"
        for n, (component, group, count) in enumerate(
            [
                ("entry", "single", 50),
                ("entry", "parents", 50),
                ("Settled", "single", single),
                ("settled", "parents", parents),
            ]
        )
    )
    return (
        f"kind: return\nid: {name}\nagreement: hub\nperiod: 2026/27 Q2\nclaims: [{claims}]\n{more}"
    )


def _found(*documents: str) -> list[str]:
    found = judged(_SPACE, _AGREEMENT, *documents).of("PBR004")
    assert all(one.severity is Severity.WARNING for one in found)
    return [one.message for one in found]


@pytest.mark.parametrize(("parents", "found"), [(40, 0), (39, 1), (60, 0), (61, 1)])
def test_ten_points_are_allowed(parents: int, found: int) -> None:
    """Over 60 % for one group is under 40 % for the other."""
    assert len(_found(_return(100 - parents, parents))) == found


def test_the_group_is_named_with_both_shares() -> None:
    [message] = _found(_return(28, 12))
    assert message == (
        "The group “Young parents” has 50.0% of the starts and 30.0% of the paid results:"
        " it may be passed over."
    )


@pytest.mark.parametrize(("single", "found"), [(20, 1), (19, 0)])
def test_among_few_results_it_may_be_chance(single: int, found: int) -> None:
    assert len(_found(_return(single, 0))) == found


def test_what_was_verified_counts_before_what_is_claimed() -> None:
    told = _return(28, 12).replace("claimed: 28", "claimed: 28, verified: 13")
    assert not _found(told.replace("claimed: 12", "claimed: 12, verified: 12"))


def test_a_return_that_was_put_right_is_not_counted() -> None:
    again = _return(20, 20, name="again", more="restates: r\nbecause: Miscounted.\n")
    assert not _found(_return(40, 0), again)


@pytest.mark.parametrize("part", ["group: parents, ", "claimed: 12"])
def test_what_is_not_known_is_not_counted(part: str) -> None:
    other = {"group: parents, ": "", "claimed: 12": "claimed: about 12"}[part]
    assert len(_found(_return(28, 12).replace(part, other))) == (part == "claimed: 12")


def test_without_starts_by_group_nothing_can_be_compared() -> None:
    agreement = _AGREEMENT.replace("attachment", "service_fee")
    assert not judged(_SPACE, agreement, _return(28, 12)).of("PBR004")
    assert not judged(_SPACE, _AGREEMENT).of("PBR004")
