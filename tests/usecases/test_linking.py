"""The link of a new document: up the thread first, then down, then beside."""

import pytest

from commish.errors import CommishError
from commish.findings import Place
from commish.insight.facts import Thing
from commish.usecases.linking import link_to


@pytest.mark.parametrize(
    ("kind", "tier", "sort", "link"),
    [
        ("commission", "strategic", "commission", ("answers", ["it"])),
        ("commission", "political", "outcome", ("outcomes", ["it"])),
        ("commission", "political", "need", ("needs", ["it"])),
        ("commission", "service", "provider", ("delivered_by", ["it"])),
        ("commission", "tactical", "kpi", ("kpis", ["it"])),
        ("agreement", "", "commission", ("commissions", ["it"])),
        ("agreement", "", "procurement", ("procurement", "it")),
        ("agreement", "", "provider", ("parties", [{"id": "it"}])),
        ("decision", "", "commission", ("decides", [{"id": "it"}])),
        ("return", "", "agreement", ("agreement", "it")),
        ("payment", "", "return", ("returns", ["it"])),
        ("need", "", "place", ("places", ["it"])),
        ("series", "", "indicator", ("indicator", "it")),
    ],
)
def test_the_key_that_names_a_thing_is_filled_in(
    kind: str, tier: str, sort: str, link: tuple[str, object]
) -> None:
    assert link_to(kind, tier, _thing(sort)) == link


@pytest.mark.parametrize(
    ("kind", "tier", "sort", "said"),
    [
        ("provider", "", "commission", "A new provider has no key that names a commission"),
        ("commission", "political", "commission", "A new political commission has no key"),
        ("agreement", "", "agreement", "An agreement can name it under more than one key."),
    ],
)
def test_where_no_key_or_more_than_one_fits_nothing_is_guessed(
    kind: str, tier: str, sort: str, said: str
) -> None:
    with pytest.raises(CommishError, match=said):
        link_to(kind, tier, _thing(sort))


def test_where_several_keys_fit_each_is_offered() -> None:
    with pytest.raises(CommishError) as refusal:
        link_to("agreement", "", _thing("agreement"))
    assert "--set call_off_of=it or --set subcontract_of=it" in refusal.value.mend


def _thing(sort: str) -> Thing:
    return Thing(id="it", sort=sort, title="", locate=lambda _: Place("it.yaml"), document="it")
