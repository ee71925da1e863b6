"""Values written as a person would write them, and read again as they were."""

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from commish.errors import CommishError
from commish.source.characters import refused_in
from commish.source.reading import read_bytes
from commish.source.spelling import entry, scalar

_SIGNS = "# - ? : , [ ] { } & * ! | > ' \" % @ ` ~ = < . \\ << ..."
_WORDS = "no NO yes on true null 010 1_0 12:30 1e5 0x1F .5 2013 2013-04-01 54% £58,000 &a !x"
_NEARLY = st.sampled_from(["", " ", ": ", " #", "- ", "\n", "\t", *_SIGNS.split(), *_WORDS.split()])
_TEXTS = st.one_of(
    st.text(), st.lists(_NEARLY).map("".join), st.lists(_NEARLY).map(" ".join)
).filter(lambda text: not refused_in(text))
_VALUES = st.recursive(
    st.one_of(_TEXTS, st.booleans(), st.integers(-(10**9), 10**9)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(
            st.from_regex(r"k[a-z]{1,8}", fullmatch=True), inner, min_size=1, max_size=3
        ),
    ),
    max_leaves=8,
)


@given(_TEXTS)
def test_a_text_is_read_as_it_was_given(text: str) -> None:
    assert _read("\n".join(entry("said", text))) == {"said": text}


@given(_TEXTS)
def test_other_readers_find_the_same_text(text: str) -> None:
    """They know more words than true and false, and more forms of numbers."""
    found = _OlderReader(f"said: {scalar(text)}\n").get_single_data()
    assert found == {"said": text}


@given(_VALUES)
def test_lists_and_groups_are_read_as_they_were_given(value: object) -> None:
    assert _read("\n".join(entry("said", value))) == {"said": value}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A safe home", "A safe home"),
        ("Yes: no #1", '"Yes: no #1"'),
        ('The "hub"', 'The "hub"'),
        ('"Hub" first', "'\"Hub\" first'"),
        ("no", '"no"'),
        ("2013", '"2013"'),
        ("2013-04-01", "2013-04-01"),
        ("2013/14 Q3", "2013/14 Q3"),
        ("£58,000 a year", "£58,000 a year"),
        ("54%", "54%"),
        ("", '""'),
        ("one\ntwo", '"one\\ntwo"'),
        (True, "true"),
        (None, "null"),
        (Decimal("0.50"), "0.50"),
        ([], "[]"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: object, written: str) -> None:
    assert scalar(value) == written


def test_a_long_text_is_folded_within_80_columns() -> None:
    text = "It rose: from 45 to #90 - and then " + "rose again " * 20
    lines = list(entry("why", text.strip(), 1))
    assert lines[0] == "  why: >-"
    assert max(map(len, lines)) <= 80


def test_a_long_text_in_a_list_is_folded_too() -> None:
    text = ("It rose again. " * 20).strip()
    lines = list(entry("notes", [text]))
    assert lines[1] == "  - >-"
    assert max(map(len, lines)) <= 80
    assert _read("\n".join(lines)) == {"notes": [text]}


def test_a_list_is_indented_under_its_key() -> None:
    assert list(entry("answers", ["safe-homes", {"id": "jobs", "role": "funds"}])) == [
        "answers:",
        "  - safe-homes",
        "  - id: jobs",
        "    role: funds",
    ]


def test_a_character_that_cannot_be_seen_is_refused_by_name() -> None:
    with pytest.raises(CommishError, match=r"U\+202E"):
        scalar("evil\u202etxt")


class _OlderReader(yaml.SafeLoader):
    """YAML 1.1 as most programs read it, but with dates as text."""


_OlderReader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _read(text: str) -> object:
    reading = read_bytes(text.encode(), "said.yaml")
    assert not reading.findings, text
    return reading.data
