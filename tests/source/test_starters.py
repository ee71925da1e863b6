"""Documents to start from: annotated, and good whether filled in or not."""

import re
from collections.abc import Mapping
from typing import cast

import pytest

from commish.model.tier import Tier
from commish.source.reading import read_bytes
from commish.source.schemas import kinds, schema
from commish.source.starters import shows, starter
from commish.source.verdict import is_valid

_TIERS = [tier.value for tier in Tier]
_EACH = pytest.mark.parametrize(
    ("kind", "tier"),
    [(kind, "") for kind in kinds() if kind != "commission"] + [("commission", t) for t in _TIERS],
)
_ADDRESS = "../.commish/schemas/need.schema.json"


@_EACH
def test_a_starter_is_good_as_it_stands(kind: str, tier: str) -> None:
    assert is_valid(kind, _read(_started(kind, tier)))


@_EACH
def test_it_says_nothing_that_nobody_said(kind: str, tier: str) -> None:
    assert _read(_started(kind, tier)) == _said(kind, tier)


@_EACH
def test_it_is_good_with_every_example_in_place(kind: str, tier: str) -> None:
    """A # that is taken away leaves a key in column 0, or a line under its key."""
    lines = _started(kind, tier).splitlines()
    filled = [re.sub("^#(?! [^ ])", "", line) for line in lines]
    found = _read("\n".join(filled) + "\n")
    assert is_valid(kind, found)
    assert set(cast("Mapping[str, object]", found)) > set(_said(kind, tier))


@_EACH
def test_it_fits_in_80_columns(kind: str, tier: str) -> None:
    assert max(map(len, _started(kind, tier).splitlines())) <= 80


@_EACH
def test_it_shows_a_handful_of_keys(kind: str, tier: str) -> None:
    properties = cast("Mapping[str, Mapping[str, object]]", schema(kind)["properties"])
    shown = [key for key, part in properties.items() if shows(part, tier)]
    assert 3 <= len(shown) <= 10


@pytest.mark.parametrize("kind", kinds())
def test_the_annotation_is_true_or_tiers_at_which_the_key_belongs(kind: str) -> None:
    properties = cast("Mapping[str, Mapping[str, object]]", schema(kind)["properties"])
    for key, part in properties.items():
        found = part.get("x-starter", True)
        tiers = found if isinstance(found, list) else []
        assert found is True or tiers == [tier for tier in _TIERS if tier in tiers], key
        assert set(tiers) <= set(cast("list[str]", part.get("x-tier", _TIERS))), key


def test_it_begins_with_the_line_that_editors_look_for() -> None:
    first = _started("need", "").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={_ADDRESS}"


def test_a_key_stands_under_its_meaning_and_the_words_to_choose_from() -> None:
    wanted = (
        "\n\n# Which way it goes.\n# One of: rising, steady, falling, unknown.\n#trend: rising\n"
    )
    assert wanted in _started("need", "")


def test_what_is_known_already_is_written_and_no_comment() -> None:
    text = starter(
        "need",
        {"kind": "need", "id": "falls", "title": "Falls: at home", "summary": "Too many."},
        address=_ADDRESS,
    )
    assert 'title: "Falls: at home"\n' in text
    assert "\nsummary: Too many.\n" in text
    assert "#summary" not in text


def test_examples_of_links_name_what_the_workspace_has() -> None:
    said = {"kind": "commission", "id": "jobs", "title": "Jobs", "tier": "political"}
    text = starter("commission", said, address=_ADDRESS, known={"place": ["the-town"]})
    assert "#places:\n#  - the-town\n" in text
    assert "#cohorts:\n#  - young-people\n" in text


def test_an_example_names_what_there_is_inside_its_items_too() -> None:
    said = {"kind": "decision", "id": "d", "title": "D"}
    text = starter("decision", said, address=_ADDRESS, known={"body": ["cabinet-of-the-town"]})
    assert "#  - body: cabinet-of-the-town\n" in text


def test_a_year_stands_without_quotes() -> None:
    assert "\n#    date: 2012\n" in _started("outcome-framework", "")


def _said(kind: str, tier: str) -> dict[str, object]:
    said: dict[str, object] = {"kind": kind, "id": "a-first-one", "title": "A first one"}
    asked: Mapping[str, Mapping[str, object]] = {
        "commission": {"tier": tier},
        "return": {"agreement": "hub-contract", "period": "2013/14 Q3"},
        "workspace": {"format": 1},
    }
    return {**said, **asked.get(kind, {})}


def _started(kind: str, tier: str) -> str:
    return starter(kind, _said(kind, tier), address=_ADDRESS)


def _read(text: str) -> object:
    reading = read_bytes(text.encode(), "started.yaml")
    assert not reading.findings
    return reading.data
