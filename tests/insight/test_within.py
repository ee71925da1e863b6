"""What lies within what."""

import pytest

from commish.insight.thread import Thread
from commish.insight.within import Ages, Inherited, ages_of, families, is_outside, lies_within
from tests.rules.judged import thread_of

_PLACES = (
    "kind: workspace\nid: space\nplaces:\n"
    "- {id: county, title: County, level: county}\n"
    "- {id: north, title: North, level: town, within: county}\n"
    "- {id: south, title: South, level: town, within: county}\n"
    "- {id: mill-end, title: Mill End, level: ward, within: north}\n"
    "- {id: island, title: Island, level: other}\n"
    "- {id: here, title: Here, level: other, within: there}\n"
    "- {id: there, title: There, level: other, within: here}\n"
)


@pytest.mark.parametrize(
    ("words", "youngest", "oldest"),
    [
        ("16 to 24", 16, 24),
        ("aged 16-24", 16, 24),
        ("16–24 years", 16, 24),
        ("under 25", 0, 24),
        ("up to 25", 0, 25),
        ("25 and under", 0, 25),
        ("over 65", 66, 200),
        ("65 and over", 65, 200),
        ("65+", 65, 200),
        ("Older than 17", 18, 200),
        ("18", 18, 18),
    ],
)
def test_ages_are_read(words: str, youngest: int, oldest: int) -> None:
    assert ages_of(words) == Ages(youngest, oldest)


@pytest.mark.parametrize("words", ["", "all ages", "young", "16 to 24, and carers"])
def test_ages_in_other_words_are_not_known(words: str) -> None:
    assert ages_of(words) is None


def test_ages_hold_what_lies_between_them() -> None:
    assert Ages(16, 24).holds(Ages(16, 18))
    assert not Ages(16, 24).holds(Ages(16, 25))
    assert not Ages(16, 24).holds(Ages(15, 24))


def _space() -> Thread:
    return thread_of(_PLACES)


def test_a_place_lies_in_what_it_is_within_and_loops_end() -> None:
    assert list(lies_within(_space(), "mill-end")) == ["mill-end", "north", "county"]
    assert list(lies_within(_space(), "here")) == ["here", "there"]


@pytest.mark.parametrize(
    ("place", "others", "where"),
    [
        ("mill-end", ["county"], "unsure"),
        ("mill-end", ["north"], "unsure"),
        ("mill-end", ["south"], "outside"),
        ("county", ["north"], "outside"),
        ("mill-end", ["south", "north"], "unsure"),
        ("island", ["county"], "unsure"),
        ("north", ["island", "south"], "unsure"),
        ("north", [], "unsure"),
        ("NORTH", ["North"], "unsure"),
    ],
)
def test_a_place_is_outside_only_where_that_is_sure(
    place: str, others: list[str], where: str
) -> None:
    assert is_outside(_space(), place, others) is (where == "outside")


def _chain() -> Thread:
    return thread_of(
        "kind: commission\nid: a\n",
        "kind: commission\nid: b\n",
        "kind: commission\nid: c\ntier: strategic\nanswers: [a]\n",
        "kind: commission\nid: d\ntier: tactical\nanswers: [a, c]\n",
        "kind: commission\nid: e\ntier: tactical\nanswers: [a, b]\n",
    )


def test_who_says_nothing_has_what_those_above_have() -> None:
    inherited = Inherited(_chain(), {"a": ("north",), "c": ("south",)})
    assert inherited.of("d") == ("north", "south")
    assert inherited.above("c") == ("north",)
    assert inherited.of("c") == ("south",)


def test_where_one_of_those_above_says_nothing_nothing_is_known() -> None:
    assert Inherited(_chain(), {"a": ("north",)}).of("e") == ()


def test_commissions_in_a_circle_have_nothing() -> None:
    loop = thread_of(
        "kind: commission\nid: a\ntier: tactical\nanswers: [b]\n",
        "kind: commission\nid: b\ntier: tactical\nanswers: [a]\n",
    )
    assert Inherited(loop, {}).of("a") == ()


def test_families_leave_out_what_is_over_and_what_is_alone() -> None:
    thread = thread_of(
        "kind: commission\nid: a\n",
        "kind: commission\nid: b\ntier: strategic\nanswers: [a]\nstatus: ended\n",
        "kind: commission\nid: c\ntier: strategic\nanswers: [a]\nnot_commissioned: {because: No}\n",
        "kind: commission\nid: d\ntier: strategic\nanswers: [a, gone]\n",
    )
    [(child, [parent])] = list(families(thread))
    assert (child.id, parent.id) == ("d", "a")
