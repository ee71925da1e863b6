"""Edits of files: every other byte stays."""

import random
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.findings import Edit, Finding, Fix
from commish.source.checking import check
from commish.source.edits import edited, is_about, key_fix, overlap, span_fix, value_fix
from commish.source.reading import Reading, read_bytes

_SAMPLES = Path(__file__).resolve().parents[2] / "sample-commissions"
_KEY = re.compile(r"(?m)^(?:- | )*([a-z_]{5,}):(?= |$)")
_BOM = b"\xef\xbb\xbf"


def _reading(text: str) -> Reading:
    return read_bytes(text.encode(), "a.yaml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titel: x\n", "title: x\n"),
        ("'titel': x\n", "'title': x\n"),
        ('"titel" :   x # titel\n', '"title" :   x # titel\n'),
        ("# é\n{a: {titel:  x }}\n", "# é\n{a: {title:  x }}\n"),
        ("a:\n- b: é\n  titel:\n    c: d\n", "a:\n- b: é\n  title:\n    c: d\n"),
        ("? titel\n: x\n", "? title\n: x\n"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", _BOM])
def test_a_key_is_written_anew_in_its_own_style(
    before: str, after: str, ends: str, bom: bytes
) -> None:
    reading = _reading(before)
    pointer = _way_to(reading.data, "titel")
    fix = key_fix(reading, pointer, "title")
    assert fix is not None
    assert fix.title == "Write `title` for `titel`."
    assert is_about(reading.text, fix)
    content = bom + before.replace("\n", ends).encode()
    assert edited(content, fix.edits) == bom + after.replace("\n", ends).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: Draft\n", "a: draft\n"),
        ("a:  'Draft'  # no\n", "a:  'draft'  # no\n"),
        ('- a: "Draft"\n', '- a: "draft"\n'),
        ("[{a: Draft}, 1]\n", "[{a: draft}, 1]\n"),
    ],
)
def test_a_value_is_written_anew_in_its_own_style(before: str, after: str) -> None:
    reading = _reading(before)
    fix = value_fix(reading, _way_to(reading.data, "a"), "draft")
    assert fix is not None
    assert edited(before.encode(), fix.edits) == after.encode()


@pytest.mark.parametrize(
    "text",
    [
        "a: >\n  Draft\n",
        "a: Dra\n  ft\n",
        'a: "Dr\\x61ft"\n',
        "a: 'Dra''ft'\n",
        'a: "Dra\'ft"\n',
        "a: draft\n",
        "a: {b: c}\n",
        "a: [b]\n",
        "a:\n",
    ],
)
def test_a_value_in_many_lines_or_codes_is_left_to_a_person(text: str) -> None:
    assert value_fix(_reading(text), ("a",), "draft") is None


@pytest.mark.parametrize("new", ["", "a: b", "a #b", "a'b", "-a", "a\nb", "é", "a,b", "*a"])
def test_nothing_is_written_that_could_mean_something_else(new: str) -> None:
    assert value_fix(_reading("a: b\n"), ("a",), new) is None
    assert span_fix((1, 4, 1, 5), "b", new) is None


def test_without_places_there_is_no_mend() -> None:
    bare = _reading("titel: x\n").without_marks()
    assert key_fix(bare, ("titel",), "title") is None
    assert value_fix(bare, ("titel",), "title") is None
    assert key_fix(_reading("- a\n"), (0,), "b") is None


def test_a_place_is_enough_where_what_stands_there_is_known() -> None:
    fix = span_fix((3, 5, 3, 9), "hous", "house")
    assert fix == Fix("Write `house` for `hous`.", (Edit((3, 5, 3, 9), "house"),))
    quoted = span_fix((3, 5, 3, 11), "hous", "house")
    assert quoted is not None
    assert quoted.edits == (Edit((3, 6, 3, 10), "house"),)


@pytest.mark.parametrize("span", [(0, 0, 0, 0), (3, 5, 4, 9), (3, 5, 3, 10), (3, 5, 3, 13)])
def test_a_place_that_does_not_suit_what_stood_there_is_no_mend(span: tuple[int, ...]) -> None:
    assert span_fix(span, "hous", "house") is None


def test_a_mend_is_about_what_its_title_says() -> None:
    fix = span_fix((2, 1, 2, 6), "titel", "title")
    assert fix is not None
    assert is_about("a: b\ntitel: x\n", fix)
    assert not is_about("a: b\nlocal: x\n", fix)
    assert not is_about("a: b", fix)
    assert is_about("", Fix("Rename it.", rename="b.yaml"))


def test_a_line_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no line 9"):
        edited(b"a: b\n", [Edit((9, 1, 9, 2), "x")])


def test_nothing_to_do_changes_nothing() -> None:
    assert edited(b"a\r\n\rb", ()) == b"a\r\n\rb"


@pytest.mark.parametrize(
    ("one", "other", "touch"),
    [
        ((1, 1, 1, 3), (1, 2, 1, 4), True),
        ((1, 1, 1, 3), (1, 3, 1, 4), False),
        ((1, 1, 1, 1), (1, 1, 1, 1), True),
        ((1, 1, 2, 1), (1, 5, 1, 6), True),
        ((1, 1, 1, 2), (2, 1, 2, 2), False),
    ],
)
def test_edits_that_touch_one_place_overlap(
    one: tuple[int, int, int, int], other: tuple[int, int, int, int], touch: object
) -> None:
    assert overlap([Edit(one, "x")], [Edit(other, "y")]) is touch
    assert overlap([Edit(other, "x")], [Edit(one, "y")]) is touch
    assert not overlap([], [Edit(one, "x")])


@given(st.integers(0, 2**32), st.sampled_from(["\n", "\r\n"]), st.sampled_from([b"", _BOM]))
def test_a_key_that_is_misspelt_and_mended_leaves_the_file_as_it_was(
    seed: int, ends: str, bom: bytes
) -> None:
    """Whatever is misspelt in a sample: it is mended byte for byte, or left to a person."""
    chance = random.Random(seed)  # noqa: S311 -- no secret
    text = chance.choice(_sample_texts())
    good = bom + text.replace("\n", ends).encode()
    key = chance.choice(list(_KEY.finditer(text)))
    bad = text[: key.start(1)] + _misspelt(key[1], chance) + text[key.end(1) :]
    content = bom + bad.replace("\n", ends).encode()
    fixes = [one.fix for one in _found(content) if one.fix and one.fix.edits]
    assert len(fixes) <= 1
    mended = edited(content, (edit for fix in fixes for edit in fix.edits))
    assert mended == (good if fixes else content)
    assert not [one for one in _found(mended) if one.fix and one.fix.edits]


def test_most_keys_that_are_misspelt_are_mended() -> None:
    chance = random.Random(7)  # noqa: S311 -- no secret
    count = mended = 0
    for text in _sample_texts():
        for key in list(_KEY.finditer(text))[:6]:
            bad = text[: key.start(1)] + _misspelt(key[1], chance) + text[key.end(1) :]
            count += 1
            mended += any(one.fix for one in _found(bad.encode()))
    assert mended > 0.8 * count


@cache
def _sample_texts() -> tuple[str, ...]:
    paths = sorted(_SAMPLES.rglob("*.yaml"))
    texts = (path.read_text(encoding="utf-8") for path in paths)
    return tuple(text for text in texts if _KEY.search(text))


def _found(content: bytes) -> tuple[Finding, ...]:
    return check(read_bytes(content, "a.yaml")).findings


def _misspelt(word: str, chance: random.Random) -> str:
    """A letter too few, too many, or two in each other's place; never the first."""
    at = chance.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return chance.choice([one for one in slips if one != word])


def _way_to(value: object, key: str) -> tuple[str | int, ...]:
    """The way to the first such key in a document."""
    steps = enumerate(value) if isinstance(value, list) else dict(value or {}).items()  # type: ignore[call-overload]
    for step, inner in steps:
        if step == key:
            return (step,)
        if isinstance(inner, dict | list):
            way = _way_to(inner, key)
            if way:
                return (step, *way)
    return ()
