"""Which thresholds the value of a procurement is compared with."""

from datetime import date

import pytest

from commish.insight.law import Law
from commish.insight.regimes import deals
from commish.insight.setting import Setting
from commish.insight.thresholds import is_works, thresholds_for
from commish.model.workspace import BodyProfile, Workspace
from commish.usecases.lawbooks import packaged
from tests.rules.judged import thread_of


def _limits(regime: str, *, category: str = "", when: str = "2026-03-02") -> list[str]:
    space = Workspace(id="w", format=1, body=BodyProfile(type="county", nation="england"))
    law = Law([(book, "") for book in packaged()])
    setting = Setting(date(2026, 11, 22), lambda: space, lambda: law)
    more = f"category: '{category}'\n" if category else ""
    text = f"kind: agreement\nid: deal\nregime: {regime}\nsigned: {when}\n{more}"
    [deal] = deals(thread_of(text))
    works = is_works(deal, setting)
    assert works is (None if not category[:2].isdecimal() else category.startswith("45"))
    return [str(one) for one in thresholds_for(deal, setting)]


@pytest.mark.parametrize(
    ("regime", "limits"),
    [
        (
            "below_threshold",
            [
                "£207,720 including VAT for services and goods",
                "£663,540 including VAT for light-touch services",
                "£5,193,000 including VAT for works",
            ],
        ),
        ("pa2023_light_touch", ["£663,540 including VAT for light-touch services"]),
        (
            "concession",
            [
                "£5,193,000 including VAT for concessions",
                "£5,372,609 including VAT for light-touch concessions",
            ],
        ),
        ("psr", []),
        ("in_house", []),
    ],
)
def test_each_regime_has_its_thresholds_the_lowest_first(regime: str, limits: list[str]) -> None:
    assert _limits(regime) == limits


def test_a_category_leaves_those_of_its_kind() -> None:
    assert _limits("pa2023", category="45210000") == ["£5,193,000 including VAT for works"]
    services = _limits("pa2023", category="85000000")
    assert services == ["£207,720 including VAT for services and goods"]
    assert len(_limits("pa2023", category="Housing support")) == 2


def test_where_no_law_was_in_force_there_is_none() -> None:
    assert _limits("pa2023", when="1999-03-02") == []
